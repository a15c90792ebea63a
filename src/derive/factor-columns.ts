import type { DecompositionColumns, FactorColumns } from '../model/decomposition-columns.ts';
import type { ReferenceArea } from '../model/reference-area.ts';
import { additive, type Value } from '../model/value.ts';
import type { Whole } from '../model/whole.ts';
import { EPSILON, putExact, putNear, putNone, quotients } from './quotients.ts';
import type { WholeEnds } from './whole-ends.ts';

/** The figures of a reference area in columns: what they count as, per line of the whole and behind them its residual; NaN where unknown. */
export interface ReferenceColumns {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly totalBefore: number;
  readonly totalAfter: number;
}

/** A value as a whole double, NaN where it is missing; 'unusual' where a double does not hold it. */
function asDouble(value: Value | undefined): number | 'unusual' {
  if (value === undefined) return NaN;
  const number = additive(value);
  if (number.is === 'missing') return NaN;
  const double = Number(number.exact.n);
  return number.exact.d === 1n && Math.abs(double) < 2 ** 42 ? double : 'unusual';
}

/** Puts the figures of a reference into columns, for all wholes of a shape. */
export function referenceColumns({ lines, shape }: Whole, { figures, totals }: ReferenceArea): ReferenceColumns | 'unusual' {
  const end = (values: readonly Value[] | undefined, which: 0 | -1): number | 'unusual' => asDouble(values?.at(which));
  const column = (which: 0 | -1): readonly (number | 'unusual')[] => {
    const own = lines.map((_, i) => end(figures[i], which));
    const total = end(totals, which);
    const rest = shape.parts.reduce<number | 'unusual'>((left, part) => {
      const each = own[part] ?? NaN;
      return left === 'unusual' || each === 'unusual' ? 'unusual' : left - each;
    }, total);
    return [...own, rest, total];
  };
  const [before, after] = [column(0), column(-1)];
  const isWhole = (values: readonly (number | 'unusual')[]): values is readonly number[] => !values.includes('unusual');
  if (!isWhole(before) || !isWhole(after)) return 'unusual';
  return { before: Float64Array.from(before.slice(0, -1)), after: Float64Array.from(after.slice(0, -1)), totalBefore: before.at(-1) ?? NaN, totalAfter: after.at(-1) ?? NaN };
}

export function factorsOfSize(size: number): FactorColumns {
  const factor = (): FactorColumns[keyof FactorColumns] => ({ amount: quotients(size), points: quotients(size) });
  return { 'national-growth': factor(), 'industry-mix': factor(), 'regional-factor': factor() };
}

export function putNoFactors({ factors, lines }: DecompositionColumns): void {
  for (let i = 0; i < lines; i += 1) for (const factor of Object.values(factors)) putNothing(factor, i);
}

/**
 * Factors of the classic shift-share of every line, with the rules of `shiftShare` (要因の列). A fraction with two bases below it is kept
 * near: its whole numbers would be too large.
 */
export function putFactors({ factors, lines }: DecompositionColumns, { shape: { parts } }: Whole, { x, y, residual }: WholeEnds, total: number, reference: ReferenceColumns): void {
  const { before, after, totalBefore, totalAfter } = reference;
  const { 'national-growth': national, 'industry-mix': mix, 'regional-factor': regional } = factors;
  const base = x[total] ?? NaN;
  const growth = totalAfter - totalBefore;
  /** The residual stands and falls with all four of its cells. */
  const isStopped = (i: number): boolean => i === residual && Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN) + (before[i] ?? NaN) + (after[i] ?? NaN));
  /** What a line would hold had it grown as in the reference area; nothing grows to nothing, whatever became of it there. */
  const expectedOf = (i: number): number => {
    const from = isStopped(i) ? NaN : (x[i] ?? NaN);
    return from === 0 ? 0 : before[i] === 0 ? NaN : (from * (after[i] ?? NaN)) / (before[i] ?? NaN);
  };
  for (let i = 0; i < lines; i += 1) {
    if (isStopped(i)) {
      for (const factor of [national, mix, regional]) putNothing(factor, i);
      continue;
    }
    const from = x[i] ?? NaN;
    putExact(national.amount, i, from * growth, totalBefore);
    putExact(national.points, i, from * growth, totalBefore * base);
    if (i === total) continue;
    const to = y[i] ?? NaN;
    const growing = (from * totalAfter) / totalBefore;
    const expected = expectedOf(i);
    putAmount(mix, i, expected - growing, from === 0 ? 0 : (Math.abs(expected) + Math.abs(growing)) * 4 * EPSILON, base);
    const divisor = from === 0 ? 1 : (before[i] ?? NaN);
    putDifference(regional, i, [to, divisor], [from, after[i] ?? NaN], divisor, base);
  }
  let sum = 0;
  let sizes = 0;
  for (const part of [...parts, residual]) {
    const expected = expectedOf(part);
    sum += expected;
    sizes += Math.abs(expected);
  }
  const growing = (base * totalAfter) / totalBefore;
  const later = y[total] ?? NaN;
  const within = (sizes + Math.abs(growing) + Math.abs(later)) * (parts.length + 8) * EPSILON;
  putAmount(mix, total, sum - growing, within, base);
  putAmount(regional, total, later - sum, within, base);
}

type Factor = FactorColumns[keyof FactorColumns];

function putNothing({ amount, points }: Factor, at: number): void {
  putNone(amount, at);
  putNone(points, at);
}

/** Puts an amount that is near, and its points of the total's rate. */
function putAmount({ amount, points }: Factor, at: number, near: number, within: number, base: number): void {
  const inPoints = near / base;
  putNear(amount, at, near, within);
  putNear(points, at, inPoints, within / Math.abs(base) + Math.abs(inPoints) * EPSILON);
}

/** Puts (a product − another) ÷ a divisor: exactly, where both products are whole. */
function putDifference(factor: Factor, at: number, [a, b]: readonly [number, number], [c, e]: readonly [number, number], divisor: number, base: number): void {
  const minuend = a * b;
  const subtrahend = c === 0 ? 0 : c * e;
  if (Math.abs(minuend) <= Number.MAX_SAFE_INTEGER && Math.abs(subtrahend) <= Number.MAX_SAFE_INTEGER) {
    putExact(factor.amount, at, minuend - subtrahend, divisor);
    putExact(factor.points, at, minuend - subtrahend, divisor * base);
  } else putAmount(factor, at, (minuend - subtrahend) / divisor, ((Math.abs(minuend) + Math.abs(subtrahend)) / Math.abs(divisor)) * 4 * EPSILON, base);
}
