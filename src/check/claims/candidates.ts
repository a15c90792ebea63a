import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable, Line } from '../tables/table.ts';
import type { Claim, Setting } from './claim.ts';
import { formsOf, multiplesOf, type Form } from './forms.ts';
import { keysOfPath } from './label-keys.ts';
import { leadSubject } from './lead.ts';
import type { Library, TableEntry } from './library.ts';
import { consistency, type Consistency } from './score.ts';
import type { Sentence } from './sentences.ts';
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
  const found: Candidate[] = [];
  for (const entry of candidateTables(claims, setting, library, anchors)) {
    const own = [entry.rows, entry.columns].flatMap((matrix) => onMatrix(matrix, entry.table, claims, setting, library, anchors));
    found.push(...own);
    // The tables further away say nothing that a nearer one says in full.
    if (own.some((each) => settlesAll(each, claims))) break;
  }
  return found;
}

function settlesAll({ members, consistency: words }: Candidate, claims: readonly Claim[]): boolean {
  return words.complete && !words.contradicted && members.length === claims.length && members.every((each) => each.fits && each.claim.digits >= ENOUGH_DIGITS);
}

/** A figure with fewer digits may fit the next table by chance. */
const ENOUGH_DIGITS = 1.9;

function onMatrix(matrix: Matrix, table: CheckTable, claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly Candidate[] {
  const subjects = claims.map((claim) => ({ claim, subject: subjectLines(claim, setting, library, table, matrix, anchors), spoken: spokenOf(claim, matrix, setting) })).filter(({ subject }) => subject.lines.length > 0);
  if (subjects.length === 0) return [];
  const near = { distance: distance(table, setting), named: isNamed(table, setting) };
  return formsFor(matrix, claims, setting).flatMap((form): readonly Candidate[] => {
    const members = subjects.flatMap(({ claim, subject, spoken }) => (speaksOfOther(spoken, form) ? [] : (member(claim, subject, form, library) ?? [])));
    // A number that speaks of no change is a difference only where it is one.
    if (members.length === 0 || (form.formula === 'difference' && members.every((each) => !each.fits && each.claim.predicate.says !== 'change'))) return [];
    const words = consistency(form, setting, claims, near);
    const gained = members.reduce((all, each) => all + (each.fits ? 1 : each.slip === 'none' ? 0 : 0.6) * Math.min(each.claim.digits, 3), 0);
    const missed = members.filter((each) => !each.fits && each.slip === 'none').length;
    return [{ form, consistency: words, members, total: gained * 1.5 + words.score - missed * 0.4 }];
  });
}

/** How many paragraphs or tables away a table is that needs not be named. */
const CLOSE = 4;
/** How many tables a sentence may mean. */
const MOST = 8;

export function candidateTables(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly TableEntry[] {
  const keys = new Set([...claims.flatMap((claim) => [...claim.own, ...claim.before]), ...setting.labels].flatMap((mention) => mention.keys));
  const named = new Map<CheckTable, number>();
  const add = (table: CheckTable): void => void named.set(table, (named.get(table) ?? 0) + 1);
  for (const key of keys) for (const table of library.index.tables(key)) add(table);
  for (const tie of anchors.values()) add(tie.form.matrix.table);
  for (const claim of claims) for (const table of library.titles.named(claim.lead)) add(table);
  // 全体では needs no label: a table close by is meant.
  if (claims.some((claim) => leadSubject(claim, setting) === 'whole')) for (const { table } of library.entries.values()) if (distance(table, setting) <= CLOSE) add(table);
  // Named by its number, then close by, then with most of the words in its headings, then the nearest.
  const order = (table: CheckTable): number => (isNamed(table, setting) ? -2e9 : distance(table, setting) <= CLOSE ? -1e9 : -1e6 * (named.get(table) ?? 0)) + distance(table, setting);
  return [...named.keys()]
    .map((table) => ({ table, rank: order(table) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .flatMap(({ table }) => library.entries.get(table.id) ?? []);
}

/** 図表1のとおり, 表2, 下表: the sentence names the table by the number in its title. */
function isNamed(table: CheckTable, setting: Setting): boolean {
  const title = table.title.replace(/ /g, '');
  return numbersNamed(setting).some((number) => title.includes(number));
}

function numbersNamed({ sentence }: Setting): readonly string[] {
  const known = NUMBERS_NAMED.get(sentence);
  if (known !== undefined) return known;
  const numbers = [...sentence.text.matchAll(/(?:図表|表|図) ?\d+(?:-\d+)?/g)].map(([text]) => text.replace(/ /g, ''));
  NUMBERS_NAMED.set(sentence, numbers);
  return numbers;
}

const NUMBERS_NAMED = new WeakMap<Sentence, readonly string[]>();

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

function member(claim: Claim, subject: SubjectLines, form: Form, library: Library): Member | undefined {
  const tried = subject.lines.flatMap((line) => attempt(claim, line, form, library) ?? []);
  const found = tried.find((each) => each.fits) ?? (tried.length === 1 ? tried[0] : tried.find((each) => each.slip === 'factor'));
  return found === undefined ? undefined : { ...found, ground: subject.ground };
}

/** Columns, and years of columns, that the words right before the figure name. */
interface Spoken {
  readonly columns: ReadonlySet<number>;
  readonly dated: ReadonlySet<number>;
}

function spokenOf(claim: Claim, { positions }: Matrix, { periods }: Setting): Spoken {
  const named = new Set(claim.own.flatMap((mention) => mention.keys));
  const from = claim.placed.start - claim.lead.length;
  const years = new Set(periods.filter((period) => period.start >= from && period.end <= claim.placed.start).map((period) => period.year));
  const about = (line: Line): boolean => named.size > 0 && keysOfPath(line.path).some((key) => named.has(key));
  return {
    columns: new Set(positions.filter(about).map(({ index }) => index)),
    dated: new Set(positions.filter((line) => line.period !== 'none' && years.has(line.period.year)).map(({ index }) => index)),
  };
}

/** The words right before the figure name another column, or another year, than the form uses. */
function speaksOfOther({ columns, dated }: Spoken, { positions }: Form): boolean {
  return (columns.size > 0 && !positions.some((index) => columns.has(index))) || (dated.size > 0 && !positions.some((index) => dated.has(index)));
}
