import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable, Line } from '../tables/table.ts';
import type { Claim, Setting } from './claim.ts';
import { formsOf, multiplesOf, type Form } from './forms.ts';
import { keysOfPath } from './label-keys.ts';
import { leadSubject } from './lead.ts';
import type { Library, TableEntry } from './library.ts';
import { consistency, type Consistency } from './score.ts';
import { subjectLines, type SubjectLines } from './subject-lines.ts';
import { attempt, type Attempt } from './tie.ts';

/** A claim that a form of derivation gives a value for, on the line it is about. */
export interface Member extends Attempt {
  readonly ground: SubjectLines['ground'];
}

/** One form of derivation tried on all claims of a kind (導出の候補). */
export interface Candidate {
  readonly form: Form;
  readonly consistency: Consistency;
  readonly members: readonly Member[];
  readonly total: number;
}

/** Every form of derivation on every table the words may mean, with what it makes of the claims. */
export function candidatesFor(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly Candidate[] {
  return candidateTables(claims, setting, library, anchors).flatMap(({ table, rows, columns }) =>
    [rows, columns].flatMap((matrix): readonly Candidate[] => {
      const subjects = claims.map((claim) => subjectLines(claim, setting, library, table, matrix, anchors));
      if (subjects.every(({ lines }) => lines.length === 0)) return [];
      return formsFor(matrix, claims, setting).flatMap((form): readonly Candidate[] => {
        const members = claims.flatMap((claim, index) => (speaksOfOther(claim, form, setting) ? [] : (member(claim, subjects[index], form, library) ?? [])));
        if (members.length === 0) return [];
        const words = consistency(form, setting, claims, distance(table, setting));
        const gained = members.reduce((all, each) => all + (each.fits ? 1 : each.slip === 'none' ? 0 : 0.6) * Math.min(each.claim.digits, 3), 0);
        const missed = members.filter((each) => !each.fits && each.slip === 'none').length;
        return [{ form, consistency: words, members, total: gained * 1.5 + words.score - missed * 0.4 }];
      });
    }),
  );
}

/** How many paragraphs or tables away a table is that needs not be named. */
const CLOSE = 4;
/** Tables further away than this many others are not meant. */
const NEAREST = 16;

export function candidateTables(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly TableEntry[] {
  const keys = new Set([...claims.flatMap((claim) => [...claim.own, ...claim.before]), ...setting.labels].flatMap((mention) => mention.keys));
  const tables = new Set([...keys].flatMap((key) => library.index.tables(key)));
  for (const tie of anchors.values()) tables.add(tie.form.matrix.table);
  // 全体では needs no label: a table close by is meant.
  if (claims.some((claim) => leadSubject(claim, setting) === 'whole')) for (const { table } of library.entries.values()) if (distance(table, setting) <= CLOSE) tables.add(table);
  return [...tables]
    .sort((a, b) => distance(a, setting) - distance(b, setting))
    .slice(0, NEAREST)
    .flatMap((table) => library.entries.get(table.id) ?? []);
}

/** How many blocks away the table is; another document is far. */
function distance(table: CheckTable, { sentence }: Setting): number {
  return Math.abs(table.block - sentence.block) + (table.document === sentence.document ? 0 : 10_000);
}

function formsFor(matrix: Matrix, claims: readonly Claim[], setting: Setting): readonly Form[] {
  const family = claims[0]?.source.family ?? 'bare';
  const years = new Set([...setting.years, ...setting.carriedYears]);
  if (family === 'multiple') return [...formsOf(matrix, false, years, false).filter((form) => form.formula === 'same'), ...multiplesOf(matrix)];
  const ratio = family === 'percent' || family === 'point' || family === 'tenths';
  const forms = formsOf(matrix, ratio, years, claims.some((claim) => claim.predicate.says === 'ratio'));
  if (family === 'point') return forms.filter((form) => form.formula === 'percent-difference' || form.formula === 'difference' || form.formula === 'same');
  return ratio ? forms.filter((form) => form.formula !== 'percent-difference' && form.formula !== 'difference') : forms;
}

function member(claim: Claim, subject: SubjectLines | undefined, form: Form, library: Library): Member | undefined {
  if (subject === undefined) return undefined;
  const tried = subject.lines.flatMap((line) => attempt(claim, line, form, library) ?? []);
  const found = tried.find((each) => each.fits) ?? (tried.length === 1 ? tried[0] : undefined);
  return found === undefined ? undefined : { ...found, ground: subject.ground };
}

/** The words right before the figure name another column, or another year, than the form uses. */
function speaksOfOther(claim: Claim, form: Form, { periods }: Setting): boolean {
  const { positions } = form.matrix;
  const used = form.positions.flatMap((index) => positions[index] ?? []);
  const named = new Set(claim.own.flatMap((mention) => mention.keys));
  const about = (line: Line): boolean => keysOfPath(line.path).some((key) => named.has(key));
  if (positions.some(about) && !used.some(about)) return true;
  const from = claim.placed.start - claim.lead.length;
  const years = new Set(periods.filter((period) => period.start >= from && period.end <= claim.placed.start).map((period) => period.year));
  const dated = (line: Line): boolean => line.period !== 'none' && years.has(line.period.year);
  return positions.some(dated) && !used.some(dated);
}
