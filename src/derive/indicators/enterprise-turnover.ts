import { withheld, type Derived } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import { multiply, rational, type Rational } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/** n events in `months` months, per year and relative to the stock at the start. */
function yearlyRate(events: Rational, stock: Rational, months: number, divisor: IndicatorInput): Derived {
  if (months <= 0) return withheld('months-unknown');
  return quotient(multiply(events, rational(12n, BigInt(months))), stock, divisor);
}

/**
 * Opening rate (開業率): openings × 12 ÷ months ÷ stock at the start (年平均開業数 ÷ 期首数), as a ratio per year.
 *
 * @param months whole months between the two survey dates
 * @example openingRate(wholeNumber(168), wholeNumber(2000), 28) // 3.6%
 */
export function openingRate(openings: Value, openingStock: Value, months: number): Derived {
  return compute({ openings, openingStock }, (x) => yearlyRate(x.openings, x.openingStock, months, 'openingStock'));
}

/** Closure rate (廃業率): closures × 12 ÷ months ÷ stock at the start, as a ratio per year. */
export function closureRate(closures: Value, openingStock: Value, months: number): Derived {
  return compute({ closures, openingStock }, (x) => yearlyRate(x.closures, x.openingStock, months, 'openingStock'));
}
