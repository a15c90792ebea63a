import { exactly, withheld, type Derived, type DerivedReal } from '../../model/derived.ts';
import { root } from '../../model/irrational.ts';
import { monthsBetween, type Period } from '../../model/period.ts';
import { divide, multiply, ONE, rational, subtract, type Rational } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute } from './compute.ts';
import { rateOfChange } from './change.ts';

/** Years between two periods by their labels (年次による年数): 平成21年 → 令和3年 is 12, whatever the months. */
export function yearsByLabel(earlier: Period, later: Period): Rational {
  return rational(BigInt(later.year - earlier.year));
}

/**
 * Years between two periods by months (基準日による年数): 2009-07-01 → 2021-06-01 is 143/12.
 * Periods that name no month (年, 年度) have none, nor has a quarter beside a date: 'no-month'.
 */
export function yearsByMonths(earlier: Period, later: Period): Rational | 'no-month' {
  if ((earlier.kind === 'quarter') !== (later.kind === 'quarter')) return 'no-month';
  const from = monthOf(earlier);
  const to = monthOf(later);
  return from === 'no-month' || to === 'no-month' ? 'no-month' : rational(BigInt(monthsBetween(from, to)), 12n);
}

function monthOf(period: Period): { year: number; month: number } | 'no-month' {
  switch (period.kind) {
    case 'date':
    case 'month':
      return period;
    case 'quarter':
      return { year: period.year, month: period.quarter * 3 };
    case 'year':
    case 'fiscal-year':
    case 'unstated':
      return 'no-month';
  }
}

/** Annual rates over less than a year carry a change further than the data reach; they are printed with a caution. */
export function isShortSpan(years: Rational): boolean {
  return years.n < years.d;
}

/**
 * Compound annual growth rate (年平均伸び率): (later ÷ earlier)^(1 ÷ years) − 1, as a ratio.
 * `years` is a fraction, so that months between reference dates enter exactly (52 months = 13/3 years); say which
 * count of years was used, for the two differ. Withheld where a value is not positive or no time has passed.
 *
 * @example annualGrowth(wholeNumber(20293), wholeNumber(20503), rational(4n)) // −0.0025704950816…, −0.26%
 */
export function annualGrowth(later: Value, earlier: Value, years: Rational): DerivedReal {
  const ratio = growthRatio(later, earlier);
  if (ratio.is !== 'number') return ratio;
  if (years.n <= 0n) return withheld('no-time-between');
  const { n, d } = ratio.exact;
  const factor = root({ n: n ** years.d, d: d ** years.d }, Number(years.n));
  return factor.is === 'number' ? exactly(subtract(factor.exact, ONE)) : { is: 'irrational', near: subtract(factor.near, ONE) };
}

function growthRatio(later: Value, earlier: Value): Derived {
  return compute({ later, earlier }, (x) =>
    x.later.n <= 0n || x.earlier.n <= 0n ? withheld('not-positive') : exactly(divide(x.later, x.earlier)),
  );
}

/**
 * Simple mean growth per year (単純平均伸び率): rate of change ÷ years. Another figure than 年平均伸び率; label it.
 * A zero base gives `zeroBase`.
 */
export function simpleMeanGrowth(later: Value, earlier: Value, years: Rational): Derived {
  const rate = rateOfChange(later, earlier, 'amount');
  if (rate.is !== 'number') return rate;
  return years.n <= 0n ? withheld('no-time-between') : exactly(multiply(rate.exact, { n: years.d, d: years.n }));
}
