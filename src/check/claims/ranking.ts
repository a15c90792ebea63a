import { valueOf } from '../figures/printed.ts';
import { compare } from '../../model/rational.ts';
import { numberAt } from '../relations/matrix.ts';
import { nameOfLine, type Line } from '../tables/table.ts';
import type { Setting } from './claim.ts';
import type { Form } from './forms.ts';
import { inputsOf, near, nearValue } from './forms.ts';
import type { Tie } from './resolve.ts';

/** An order the words state that the table does not bear out (順位の食い違い). */
export interface RankingMismatch {
  readonly sentence: Setting['sentence'];
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly named: string;
  readonly missing: readonly { readonly name: string; readonly value: string }[];
}

const FIRST = /最も(?:大き|多|高|割合が(?:大き|多|高))[いくな]?|もっとも(?:大き|多|高)[いくな]?|最大|最多|一番(?:大き|多|高)[いくな]?/;
const LEAST = /最も(?:小さ|少な|低)|もっとも(?:小さ|少な|低)|最小|最少/;
const NEXT = /続く|続き|続いて?|次いで|次に|の順/;

/** 「最も大きいのはA、B、Cと続く」: A must be the greatest of its table's lines, and none may lie between those named. */
export function rankingMismatches(setting: Setting, ties: readonly Tie[]): readonly RankingMismatch[] {
  const { text } = setting.sentence;
  const first = FIRST.exec(text);
  if (first === null || LEAST.test(text)) return [];
  const meant = setting.claims.filter(({ placed }) => rightBefore(text, placed.end, first.index));
  // What is called the greatest cannot be looked up: the figures after it say something else.
  if (meant.length > 0 && !meant.some(({ figure }) => ties.some(({ claim }) => claim.figure === figure))) return [];
  const from = headBefore(text, first.index, ties);
  const lists = new Map<string, Tie[]>();
  for (const tie of ties) {
    if (!tie.fits || tie.unit !== 'as-printed' || tie.form.matrix.axis !== 'rows' || (tie.form.formula !== 'same' && tie.form.formula !== 'percent') || tie.claim.placed.end < from) continue;
    const key = `${tie.form.matrix.table.id} ${tie.form.matrix.axis} ${tie.form.formula} ${tie.form.positions.join()}`;
    (lists.get(key) ?? lists.set(key, []).get(key))?.push(tie);
  }
  return [...lists.values()].flatMap((list) => {
    const [head, ...rest] = list;
    if (head === undefined || head.line.role !== 'part') return [];
    const listed = rest.length > 0 && NEXT.test(text);
    // A figure that could not be tied may be the very one that seems to be left out, under another name.
    const tied = new Set(ties.map((tie) => tie.claim.figure));
    if (listed && setting.claims.some((claim) => !tied.has(claim.figure) && claim.source.family === head.claim.source.family && claim.placed.start > head.claim.placed.start)) return [];
    const missing = missingFrom(head.form, listed ? list : [head]);
    if (missing.length === 0) return [];
    const last = list[list.length - 1] ?? head;
    return [{ sentence: setting.sentence, start: first.index, end: listed ? last.claim.placed.end : head.claim.placed.end, words: listed ? `${first[0]}…${NEXT.exec(text)?.[0] ?? ''}` : first[0], named: list.map((tie) => nameOfLine(tie.line)).join('、'), missing }];
  });
}

/** 「Aが25.0%と最も多く」 puts the first one before the words, 「最も多いのはAの25.0%」 after them. */
function headBefore(text: string, at: number, ties: readonly Tie[]): number {
  const before = ties.filter(({ claim }) => rightBefore(text, claim.placed.end, at));
  return before.length === 0 ? at : Math.min(...before.map(({ claim }) => claim.placed.end), at);
}

function rightBefore(text: string, end: number, at: number): boolean {
  return end <= at && at - end <= 12 && !/[、。]/.test(text.slice(end, at).replace(/^[)）]?[で、]*/, ''));
}

/** Lines of the same rank that lie above the lowest one named. */
function missingFrom(form: Form, list: readonly Tie[]): readonly { readonly name: string; readonly value: string }[] {
  const named = new Set(list.map((tie) => tie.line.index));
  const values = list.map((tie) => nearValue(form.formula, tie.relation().inputs.map(near)));
  const lowest = Math.min(...values);
  const head = list[0]?.line;
  if (head === undefined) return [];
  return form.matrix.lines
    .filter((line) => !named.has(line.index) && peers(line, head, form.matrix.lines))
    .flatMap((line) => {
      const entries = inputsOf(form, line.index);
      const value = entries === undefined ? NaN : nearValue(form.formula, entries.map((entry) => entry.near));
      const shown = entries === undefined ? undefined : numberAt(form.matrix, line.index, form.positions[form.positions.length - 1] ?? 0);
      if (!(value > lowest) || shown === undefined) return [];
      return [{ name: nameOfLine(line), value: form.formula === 'same' ? text(shown.term.printed) : value.toPrecision(3) }];
    });
}

function text(printed: Parameters<typeof valueOf>[0]): string {
  const value = valueOf(printed);
  return compare(value, { n: value.n, d: 1n }) === 0 ? value.n.toString() : (Number(value.n) / Number(value.d)).toString();
}

/** Lines of one level that may be ranked against each other; totals, asides and その他 are not. */
function peers(line: Line, head: Line, lines: readonly Line[]): boolean {
  const aside = lines.findIndex((each) => each.role === 'aside');
  const name = line.path[line.path.length - 1]?.name ?? '';
  return line.level === head.level && line.role === 'part' && line.section === head.section && !/その他|不詳|不明|分類不能/.test(name) && (aside < 0 || line.index < aside || head.index > aside);
}
