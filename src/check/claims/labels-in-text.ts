import type { CheckTable, Line } from '../tables/table.ts';
import { foldSeparators, keysOfPath, labelKey, spellings, type LabelKey } from './label-keys.ts';

/** A label of some table, named in running text (文中の見出し語). */
export interface LabelMention {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly LabelKey[];
}

/** All labels of all tables, ready to be found in text; and all lines by what their labels mean. */
export interface LabelIndex {
  readonly find: (text: string) => readonly LabelMention[];
  readonly rows: (table: CheckTable, key: LabelKey) => readonly Line[];
  readonly columns: (table: CheckTable, key: LabelKey) => readonly Line[];
  /** Tables with a row or column of this meaning. */
  readonly tables: (key: LabelKey) => readonly CheckTable[];
}

interface Spelling {
  readonly text: string;
  readonly keys: Set<LabelKey>;
  /** 業, 地区 …: must stand as a word of its own. 事業所, 小規模 may begin or end a longer word. */
  readonly strict: boolean;
}

const STRICT = /(?:業|業種|産業|地区|地域|市|町|村|県|国|課|部|科|店|料|品|類|費|金|税|者)$/;
const MAY_PRECEDE = /[市町村県道府都内各同両全旧新び又は当本、・(（「『【〔\s]$/;
const MAY_FOLLOW = /^[等全計の合総数率比内外減増最別\s]/;
const CJK = /[一-龠々ァ-ヶー]/;

export function labelIndex(tables: readonly CheckTable[]): LabelIndex {
  const byStart = new Map<string, Spelling[]>();
  const known = new Map<string, Spelling>();
  const lines = new Map<string, { rows: Line[]; columns: Line[] }>();
  const byKey = new Map<LabelKey, CheckTable[]>();
  for (const table of tables) {
    for (const axis of ['rows', 'columns'] as const) {
      for (const line of table[axis]) {
        for (const key of keysOfPath(line.path)) {
          const place = `${table.id} ${key}`;
          (lines.get(place) ?? lines.set(place, { rows: [], columns: [] }).get(place))?.[axis].push(line);
          const list = byKey.get(key) ?? byKey.set(key, []).get(key);
          if (list !== undefined && list[list.length - 1] !== table) list.push(table);
        }
        for (const label of line.path) {
          if (label.period !== 'none') continue;
          const key = labelKey(label.name);
          for (const text of spellings(label)) {
            const existing = known.get(text);
            if (existing !== undefined) existing.keys.add(key);
            else {
              const spelling: Spelling = { text, keys: new Set([key]), strict: STRICT.test(text) || text.length <= 2 };
              known.set(text, spelling);
              const head = text.slice(0, 2);
              (byStart.get(head) ?? byStart.set(head, []).get(head))?.push(spelling);
            }
          }
        }
      }
    }
  }
  for (const list of byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  const at = (axis: 'rows' | 'columns') => (table: CheckTable, key: LabelKey): readonly Line[] => lines.get(`${table.id} ${key}`)?.[axis] ?? [];
  return { find: (text) => findLabels(text, byStart), rows: at('rows'), columns: at('columns'), tables: (key) => byKey.get(key) ?? [] };
}

function findLabels(text: string, byStart: ReadonlyMap<string, readonly Spelling[]>): readonly LabelMention[] {
  const folded = foldSeparators(text);
  const found: LabelMention[] = [];
  for (let at = 0; at < folded.length - 1; ) {
    const hit = byStart.get(folded.slice(at, at + 2))?.find((spelling) => folded.startsWith(spelling.text, at) && standsAlone(text, at, at + spelling.text.length, spelling.strict));
    if (hit === undefined) {
      at += 1;
      continue;
    }
    found.push({ start: at, end: at + hit.text.length, keys: [...hit.keys] });
    at += hit.text.length;
  }
  return found;
}

function standsAlone(text: string, start: number, end: number, strict: boolean): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (!strict) return true;
  return (!CJK.test(before) || MAY_PRECEDE.test(before)) && (!CJK.test(after) || MAY_FOLLOW.test(after));
}
