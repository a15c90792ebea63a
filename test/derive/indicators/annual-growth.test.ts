import { describe, expect, it } from 'vitest';
import { annualGrowth, isShortSpan, simpleMeanGrowth, yearsByLabel, yearsByMonths } from '../../../src/derive/indicators/annual-growth.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { magnitude, type DerivedReal } from '../../../src/model/derived.ts';
import type { Period } from '../../../src/model/period.ts';
import { rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, sumValues, wholeNumber, type Value } from '../../../src/model/value.ts';
import { field, fixtureRows, fraction, times100, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';

const date = (year: number, month: number, day: number): Period => ({ kind: 'date', year, month, day, label: '' });
const CENSUS: Readonly<Record<string, Period>> = { '2012': date(2012, 2, 1), '2016': date(2016, 6, 1), '2021': date(2021, 6, 1) };

function percent(derived: DerivedReal, digits: number): string {
  if (derived.is !== 'number' && derived.is !== 'irrational') throw new Error(JSON.stringify(derived));
  return formatDecimal(roundTo(times100(magnitude(derived)), digits));
}

describe.skipIf(!hasShared)('年平均伸び率 of 17 industries', () => {
  const industries = oracleRows('input/case1_region_nation.csv');
  const at = (code: string, year: string): Value =>
    sumValues(industries.filter((row) => code === 'TOTAL' || field(row, 'industry_code') === code).map((row) => value(field(row, `region_${year}`))));

  it.each(oracleRows('exact/cagr.csv').map((row) => [`${field(row, 'industry_code')} ${field(row, 'from')}–${field(row, 'to')}`, row] as const))('%s to 40 decimals, by label years and by months', (_, row) => {
    const [code, from, to] = [field(row, 'industry_code'), field(row, 'from'), field(row, 'to')];
    const [earlier, later] = [CENSUS[from], CENSUS[to]];
    if (earlier === undefined || later === undefined) throw new Error('unknown census');
    const years = yearsByLabel(earlier, later);
    const months = yearsByMonths(earlier, later);
    expect(years).toEqual(rational(BigInt(field(row, 'years_by_label'))));
    expect(months).toEqual(rational(BigInt(field(row, 'months_between_survey_dates')), 12n));
    if (months === 'no-month') throw new Error('dates have months');
    const byLabel = annualGrowth(at(code, to), at(code, from), years);
    const byMonths = annualGrowth(at(code, to), at(code, from), months);
    expect(percent(byLabel, 40)).toBe(field(row, 'cagr_pct_by_label_years'));
    expect(percent(byMonths, 40)).toBe(field(row, 'cagr_pct_by_months'));
    expect(percent(byLabel, 2).replace('-', '▲')).toBe(field(row, 'display_2dp'));
    expect(percent(byMonths, 2).replace('-', '▲')).toBe(field(row, 'display_2dp_months'));
  });
});

describe('年平均伸び率', () => {
  it.each(fixtureRows('annual-growth.csv').map((row) => [`${field(row, 'earlier')} → ${field(row, 'later')} in ${field(row, 'years')} years`, row] as const))('%s', (_, row) => {
    const derived = annualGrowth(value(field(row, 'later')), value(field(row, 'earlier')), fraction(field(row, 'years')));
    expect(derived.is).toBe(field(row, 'kind'));
    expect(percent(derived, 40)).toBe(field(row, 'percent40'));
  });

  it('is exactly 10% a year for 100 → 121 in two years, and −100% is never reached', () => {
    expect(annualGrowth(wholeNumber(121), wholeNumber(100), rational(2n))).toEqual({ is: 'number', exact: rational(1n, 10n) });
    expect(annualGrowth(wholeNumber(8), wholeNumber(27), rational(3n))).toEqual({ is: 'number', exact: rational(-1n, 3n) });
  });

  it('refuses values that are not positive, and spans without time', () => {
    for (const [later, earlier] of [[5, 0], [0, 5], [-5, 5], [5, -5]] as const) {
      expect(annualGrowth(wholeNumber(later), wholeNumber(earlier), rational(5n))).toEqual({ is: 'withheld', because: 'not-positive' });
    }
    expect(annualGrowth(wholeNumber(2), wholeNumber(1), rational(0n))).toEqual({ is: 'withheld', because: 'no-time-between' });
    expect(annualGrowth(wholeNumber(2), missing('suppressed'), rational(2n))).toEqual({ is: 'missing', reason: 'suppressed', input: 'earlier', of: '' });
  });

  it('counts 143 months from 平成21.7.1 to 令和3.6.1, but 12 years by label', () => {
    expect(yearsByMonths(date(2009, 7, 1), date(2021, 6, 1))).toEqual(rational(143n, 12n));
    expect(yearsByLabel(date(2009, 7, 1), date(2021, 6, 1))).toEqual(rational(12n));
    expect(yearsByMonths({ kind: 'year', year: 2009, label: '' }, date(2021, 6, 1))).toBe('no-month');
    expect(yearsByMonths({ kind: 'quarter', year: 2020, quarter: 4, label: '' }, { kind: 'quarter', year: 2022, quarter: 1, label: '' })).toEqual(rational(5n, 4n));
    expect(yearsByMonths({ kind: 'quarter', year: 2020, quarter: 4, label: '' }, date(2021, 6, 1))).toBe('no-month');
  });

  it('knows spans under twelve months, for which an annual rate is a caution', () => {
    expect(isShortSpan(rational(11n, 12n))).toBe(true);
    expect(isShortSpan(rational(1n))).toBe(false);
  });

  it('is another figure than the simple mean: −340/1381 over 12 years', () => {
    expect(simpleMeanGrowth(wholeNumber(1041), wholeNumber(1381), rational(12n))).toEqual({ is: 'number', exact: rational(-85n, 4143n) });
    expect(simpleMeanGrowth(wholeNumber(2), wholeNumber(1), rational(0n))).toEqual({ is: 'withheld', because: 'no-time-between' });
    expect(simpleMeanGrowth(wholeNumber(1), wholeNumber(0), rational(12n))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'earlier', of: '' });
  });
});
