import type { Decimal } from './decimal.ts';
import { add, compare, multiply, ZERO, type Rational } from './rational.ts';
import { interval, type Interval, type RoundingRule } from './rounding.ts';

/** The interval that holds one number only. */
export function point(value: Rational): Interval {
  return { low: value, lowIncluded: true, high: value, highIncluded: true };
}

/** Whether a true value can be the one a figure stands for (範囲に含まれるか). */
export function contains(within: Interval, value: Rational): boolean {
  const low = compare(within.low, value);
  const high = compare(value, within.high);
  return (low < 0 || (low === 0 && within.lowIncluded)) && (high < 0 || (high === 0 && within.highIncluded));
}

/** Where a sum of two values lies when each lies in its interval; an end is attained only where both are. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: add(a.low, b.low),
    lowIncluded: a.lowIncluded && b.lowIncluded,
    high: add(a.high, b.high),
    highIncluded: a.highIncluded && b.highIncluded,
  };
}

/** Where the sum of values lies, each known only to its interval (内訳の合計の範囲). */
export function sumIntervals(parts: readonly Interval[]): Interval {
  return parts.reduce(addIntervals, point(ZERO));
}

/** The interval of factor × value. */
export function scaleInterval(within: Interval, factor: Rational): Interval {
  const low = multiply(within.low, factor);
  const high = multiply(within.high, factor);
  if (factor.n === 0n) return point(ZERO);
  return factor.n > 0n
    ? { ...within, low, high }
    : { low: high, lowIncluded: within.highIncluded, high: low, highIncluded: within.lowIncluded };
}

/** The interval of a − b. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, scaleInterval(b, { n: -1n, d: 1n }));
}

/** Whether some value lies in both intervals. */
export function overlaps(a: Interval, b: Interval): boolean {
  const low = compare(a.low, b.low) < 0 ? b : a;
  const high = compare(a.high, b.high) > 0 ? b : a;
  const order = compare(low.low, high.high);
  if (order !== 0) return order < 0;
  return contains(a, low.low) && contains(b, low.low);
}

/**
 * Whether printed parts and a printed total can both be right (内訳と合計の整合): some true values that print as the parts
 * have a sum that prints as the total. Counts printed in full are points and must add up exactly: pass `point`.
 *
 * @example 33.3 + 33.3 + 33.3 against 100.0 can be right, 33.3 + 33.3 + 33.6 cannot
 */
export function canBothBeRight(parts: readonly Interval[], total: Interval): boolean {
  return overlaps(sumIntervals(parts), total);
}

/** The intervals of printed figures under one rounding rule. */
export function intervalsOf(figures: readonly Decimal[], rule: RoundingRule = 'half-up'): readonly Interval[] {
  return figures.map((figure) => interval(figure, rule));
}
