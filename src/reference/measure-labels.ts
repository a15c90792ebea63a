import { foldLabel } from './folding.ts';
import { parseUnitLine } from './unit-lines.ts';
import { unitFacts, type UnitFacts } from './units.ts';

const OPENERS = '(（[［{｛【〔〈《';
const CLOSERS = ')）]］}｝】〕〉》';
const NOTE_MARK = /(?:[（(［[【〔]\s*注\s*[\d０-９]*\s*[)）\]］】〕]|\s*[※＊*†‡][\d０-９]{0,2}|\s*注[\d０-９]*[)）]|[\u00b9\u00b2\u00b3\u2070-\u2079①-⑳]+)$/u;
const SPAN_NAME = /(?:期間|年数|月数|日数)$/;

/** Text before the last bracket group of a label, and what stands in that group. */
function lastBracket(text: string): { readonly before: string; readonly inside: string } | 'no-bracket' {
  if (!CLOSERS.includes(text.at(-1) ?? ' ')) return 'no-bracket';
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    const character = text[i] ?? '';
    if (CLOSERS.includes(character)) depth += 1;
    else if (OPENERS.includes(character) && (depth -= 1) === 0) return { before: text.slice(0, i).trimEnd(), inside: text.slice(i + 1, -1).trim() };
  }
  return 'no-bracket';
}

function unitInside(inside: string, before: string, printed: string): UnitFacts | 'not-a-unit' {
  const line = parseUnitLine(inside);
  const facts = unitFacts(line === 'no-unit' ? inside : (line[0] ?? ''));
  if (facts === 'not-a-unit' || !facts.wordLike || line !== 'no-unit') return facts;
  const counted = before.includes(inside) || SPAN_NAME.test(before);
  return counted || /[】\]］]$/.test(printed) ? facts : 'not-a-unit';
}

/** A longer text is a sentence, not a label with a mark behind it. */
const LONGEST = 400;

/** A label without the note marks behind it: (注), ※1, *, ①. */
export function withoutNoteMarks(label: string): string {
  let text = label.trim();
  if (text.length > LONGEST) return text;
  for (let next = text.replace(NOTE_MARK, '').trimEnd(); next !== text && next !== ''; next = text.replace(NOTE_MARK, '').trimEnd()) text = next;
  return text;
}

export interface MeasureLabel {
  /** The label without its unit and note marks, otherwise as printed. */
  readonly name: string;
  readonly unit: UnitFacts | 'no-unit';
}

/**
 * Parts a printed heading into the name of the measure and its unit (項目名と単位の分離): 付加価値額(百万円), 人口【人】,
 * 構成比  (%), Number of enterprises, etc.[number of enterprises, etc.], 事業所数(注).
 *
 * @example splitMeasureLabel('売上(収入)金額(百万円)').name // '売上(収入)金額'
 */
export function splitMeasureLabel(label: string): MeasureLabel {
  let name = label.replace(/\s+/g, ' ').trim();
  let unit: UnitFacts | 'no-unit' = 'no-unit';
  for (;;) {
    name = withoutNoteMarks(name);
    const bracket = unit === 'no-unit' ? lastBracket(name) : 'no-bracket';
    if (bracket === 'no-bracket' || bracket.before === '') break;
    const facts = unitInside(bracket.inside, bracket.before, name);
    if (facts === 'not-a-unit') break;
    unit = facts;
    name = bracket.before;
  }
  return unit === 'no-unit' ? afterSpace(name) : { name, unit };
}

/** 売上高 百万円: a unit after a space, without brackets. */
function afterSpace(name: string): MeasureLabel {
  const parts = /^(.+) (\S+)$/.exec(name);
  const facts = parts ? unitFacts(parts[2] ?? '') : 'not-a-unit';
  const written = facts !== 'not-a-unit' && !facts.wordLike && facts.dimension !== 'index' && facts.dimension !== 'items' && !/[a-z]{3}$/i.test(name);
  if (!written) return { name, unit: 'no-unit' };
  return { name: (parts?.[1] ?? '').trimEnd(), unit: facts };
}

const SCOPE_BRACKET = /\((?:民営|全事業所|(?:s_?)?公務を?除く|(?:s_?)?公務を含む|事業内容等不詳を(?:含む|除く)|国・地方公共団体を(?:含む|除く)|事業所単位|確報|速報)\)/g;
const SCOPE_WORD = /^(?:うち)?民営(?=事業所|従業者)|^全(?=事業所数)/;
const PREVIOUS = /^対?前(?:年度|年|回|期|月)(?:同月|同期)?比?(?=増減|増加|伸び)/;

/**
 * The words by which a measure is looked up: folded, without what states its scope or its earlier period. 企業単位 stays:
 * what enterprises report for all their establishments is another measure.
 */
export function measureWords(name: string): string {
  return withUnitBehind(foldLabel(name).toLowerCase()).replace(SCOPE_BRACKET, '').replace(SCOPE_WORD, '').replace(PREVIOUS, '');
}

/** 企業単位_売上高 → 売上高(企業単位) */
export function withUnitBehind(folded: string): string {
  return folded.startsWith('企業単位_') ? folded.replace(/^企業単位_(.+)$/, '$1(企業単位)') : folded;
}
