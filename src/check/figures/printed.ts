import { formatDecimal, powerOfTen } from '../../model/decimal.ts';
import { add, compare, divide, multiply, subtract, type Rational } from '../../model/rational.ts';
import { interval, roundTo, type Interval, type RoundingRule } from '../../model/rounding.ts';

/**
 * A number as it was printed (印刷された数): units × step. 22.2 is 222 × 0.1, 21万8千 is 218 × 1000, 37,993百万 is
 * 37993 × 1000000: the step says how finely its author wrote.
 */
export interface Printed {
  readonly units: bigint;
  readonly step: Rational;
}

export function valueOf(printed: Printed): Rational {
  return multiply({ n: printed.units, d: 1n }, printed.step);
}

/** How many decimals the number shows after its multiplier is carried out; 0 for whole numbers. */
export function decimalsOf(printed: Printed): number {
  let decimals = 0;
  while (printed.step.d !== 1n && powerOfTen(decimals) % printed.step.d !== 0n) decimals += 1;
  return decimals;
}

/** A plain decimal in the unit without multiplier: 8.5万 → 85000, ▲3.80 → -3.80. */
export function plainText(printed: Printed): string {
  const decimals = decimalsOf(printed);
  const value = valueOf(printed);
  return formatDecimal({ units: (value.n * powerOfTen(decimals)) / value.d, decimals });
}

/** The true values that print so under `rule`. */
export function rangeOf(printed: Printed, rule: RoundingRule): Interval {
  return scale(interval({ units: printed.units, decimals: 0 }, rule), printed.step);
}

/** An exact value as it would be printed with the step of another figure. */
export function reprint(exact: Rational, step: Rational, rule: RoundingRule): Printed {
  return { units: roundTo(divide(exact, step), 0, rule).units, step };
}

export function samePrinted(a: Printed, b: Printed): boolean {
  return compare(valueOf(a), valueOf(b)) === 0;
}

/** The interval of one value that is exactly known. */
export function exactly(value: Rational): Interval {
  return { low: value, lowIncluded: true, high: value, highIncluded: true };
}

/** The interval multiplied by a positive factor. */
export function scale(range: Interval, factor: Rational): Interval {
  return { ...range, low: multiply(range.low, factor), high: multiply(range.high, factor) };
}

export function addRanges(a: Interval, b: Interval): Interval {
  return {
    low: add(a.low, b.low),
    lowIncluded: a.lowIncluded && b.lowIncluded,
    high: add(a.high, b.high),
    highIncluded: a.highIncluded && b.highIncluded,
  };
}

export function subtractRanges(a: Interval, b: Interval): Interval {
  return {
    low: subtract(a.low, b.high),
    lowIncluded: a.lowIncluded && b.highIncluded,
    high: subtract(a.high, b.low),
    highIncluded: a.highIncluded && b.lowIncluded,
  };
}

/** Whether two intervals share a value. */
export function meet(a: Interval, b: Interval): boolean {
  const left = compare(a.low, b.high);
  const right = compare(b.low, a.high);
  return (left < 0 || (left === 0 && a.lowIncluded && b.highIncluded)) && (right < 0 || (right === 0 && b.lowIncluded && a.highIncluded));
}
