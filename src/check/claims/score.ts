import { labelKey, type LabelKey } from './label-keys.ts';
import type { Claim, Setting } from './claim.ts';
import type { Form } from './forms.ts';
import type { Matrix } from '../relations/matrix.ts';
import type { Line } from '../tables/table.ts';

/** How the words of a sentence bear on a form (語と導出の整合). */
export interface Consistency {
  readonly score: number;
  /** The words name something else than the form uses. */
  readonly contradicted: boolean;
  /** Every coordinate the form needs is named, or there is only one it could be. */
  readonly complete: boolean;
}

/** Where the form's table stands: so many blocks away, and named in the sentence by its number. */
export interface Nearness {
  readonly distance: number;
  readonly named: boolean;
}

export function consistency(form: Form, setting: Setting, claims: readonly Claim[], { distance, named }: Nearness): Consistency {
  const time = timeScore(form, setting);
  const measure = measureScore(form, setting, claims);
  const says = predicateScore(form, claims);
  return {
    score: time.score + measure.score + says + 1 / (1 + distance / 8) + (named ? 1.5 : 0),
    contradicted: time.contradicted || measure.contradicted || says < 0,
    complete: time.complete && measure.complete && says > 0,
  };
}

interface Part {
  readonly score: number;
  readonly contradicted: boolean;
  readonly complete: boolean;
}

function timeScore(form: Form, { years, statedYears, carriedYears }: Setting): Part {
  const table = yearsOf(form.matrix);
  const used = new Set(linesOf(form).flatMap((line) => (line.period === 'none' ? [] : [line.period.year])));
  if (used.size === 0) return { score: 0, contradicted: false, complete: table.size === 0 };
  const newest = Math.max(...table);
  const namedHere = [...statedYears].filter((year) => table.has(year));
  const carried = [...carriedYears].filter((year) => table.has(year));
  let score = 0;
  let contradicted = false;
  let complete = true;
  for (const year of used) {
    if (years.has(year)) score += 1;
    else if (carriedYears.has(year) && namedHere.length < used.size) score += 0.5;
    else if (namedHere.length === 0 && carried.length === 0 && (year === newest || table.size === 1)) complete = complete && table.size === 1;
    else if (year === newest && used.size === 2 && namedHere.length === 1) score += 0.25;
    else {
      complete = false;
      if (namedHere.length > 0) {
        score -= 1;
        contradicted = true;
      } else score -= 0.25;
    }
  }
  // A year of the table that the sentence names and the form leaves out speaks against it.
  if (namedHere.some((year) => !used.has(year)) && namedHere.length > used.size) score -= 0.25;
  return { score, contradicted, complete };
}

function linesOf(form: Form): readonly Line[] {
  return form.positions.flatMap((index) => form.matrix.positions[index] ?? []);
}

const KEYS = new WeakMap<Line, readonly LabelKey[]>();
const MATRIX_KEYS = new WeakMap<Matrix, ReadonlySet<LabelKey>>();
const MATRIX_YEARS = new WeakMap<Matrix, ReadonlySet<number>>();

/** What a line is about, without its period. */
function measureKeys(line: Line): readonly LabelKey[] {
  const known = KEYS.get(line);
  if (known !== undefined) return known;
  const keys = line.path.filter((label) => label.period === 'none').map((label) => labelKey(label.name));
  KEYS.set(line, keys);
  return keys;
}

function keysOf(matrix: Matrix): ReadonlySet<LabelKey> {
  const known = MATRIX_KEYS.get(matrix);
  if (known !== undefined) return known;
  const keys = new Set(matrix.positions.flatMap(measureKeys));
  MATRIX_KEYS.set(matrix, keys);
  return keys;
}

function yearsOf(matrix: Matrix): ReadonlySet<number> {
  const known = MATRIX_YEARS.get(matrix);
  if (known !== undefined) return known;
  const years = new Set([...matrix.positions, ...matrix.lines].flatMap((line) => (line.period === 'none' ? [] : [line.period.year])));
  MATRIX_YEARS.set(matrix, years);
  return years;
}

function measureScore(form: Form, setting: Setting, claims: readonly Claim[]): Part {
  const all = keysOf(form.matrix);
  const used = new Set(linesOf(form).flatMap(measureKeys));
  if (all.size <= 1 || used.size === 0) return { score: 0, contradicted: false, complete: all.size <= 1 };
  const first = claims[0];
  if (first === undefined) return { score: 0, contradicted: false, complete: false };
  const about = (mention: { readonly keys: readonly LabelKey[] }): boolean => mention.keys.some((key) => all.has(key));
  const mentions = setting.labels.filter((mention) => mention.start < first.placed.start && about(mention));
  const carried = setting.carriedLabels.filter(about);
  const last = mentions[mentions.length - 1];
  if (last === undefined) {
    const supported = carried[carried.length - 1]?.keys.some((key) => used.has(key)) === true;
    return { score: supported ? 0.5 : 0, contradicted: false, complete: false };
  }
  if (last.keys.some((key) => used.has(key))) return { score: 1.5, contradicted: false, complete: true };
  if (mentions.some((mention) => mention.keys.some((key) => used.has(key)))) return { score: 0.5, contradicted: false, complete: false };
  return { score: -1, contradicted: true, complete: false };
}

function predicateScore(form: Form, claims: readonly Claim[]): number {
  const says = claims.map((claim) => claim.predicate.says).find((each) => each !== 'nothing') ?? 'nothing';
  const heading = linesOf(form).map((line) => line.path.map((label) => label.text).join(' ')).join(' ');
  const changeColumn = /増減|伸び|増加率|減少率|前年比|変化/.test(heading);
  switch (says) {
    case 'change':
      if (form.formula === 'rate' || form.formula === 'difference' || form.formula === 'percent-difference') return 1;
      return form.formula === 'same' ? (changeColumn ? 1 : 0) : -1;
    case 'share':
      if (form.formula === 'rate' || form.formula === 'difference') return -2;
      return form.formula === 'same' && changeColumn ? -2 : 1;
    case 'ratio':
      return form.formula === 'percent' || form.formula === 'quotient' ? 1 : 0;
    case 'nothing':
      return form.formula === 'same' && !changeColumn ? 0.5 : form.formula === 'rate' ? -0.5 : 0;
  }
}
