import fc from 'fast-check';
import { geometricMean, sampleVariance, sum as floatSum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { annualGrowth } from '../../../src/derive/indicators/annual-growth.ts';
import { herfindahl } from '../../../src/derive/indicators/concentration.ts';
import { distribution } from '../../../src/derive/indicators/distribution.ts';
import { magnitude } from '../../../src/model/derived.ts';
import { rational, toNumber } from '../../../src/model/rational.ts';
import { missing, wholeNumber } from '../../../src/model/value.ts';
import { numberOf } from './town.ts';

describe('分布', () => {
  it('has the quartiles of Excel’s QUARTILE.INC, counts the missing ones apart and nil as 0', () => {
    const values = [7, 1, 3, 9, 5, 11, 13].map((n) => wholeNumber(n));
    expect(distribution([...values, missing('nil'), missing('suppressed'), missing('notAvailable')])).toEqual({
      minimum: 0, lowerQuartile: 2.5, median: 6, upperQuartile: 9.5, maximum: 13, counted: 8, missing: 2,
    });
    expect(distribution([missing('suppressed')])).toBe('empty');
  });
});

describe('floating-point cross-checks', () => {
  const factor = fc.integer({ min: 50, max: 200 });

  it('年平均伸び率 is the geometric mean of the yearly factors', () => {
    fc.assert(
      fc.property(fc.array(factor, { minLength: 1, maxLength: 12 }), (percents) => {
        const years = BigInt(percents.length);
        const later = { is: 'number', exact: percents.reduce((x, p) => rational(x.n * BigInt(p), x.d * 100n), rational(1n)), decimals: 0 } as const;
        const growth = annualGrowth(later, wholeNumber(1), rational(years));
        if (growth.is !== 'number' && growth.is !== 'irrational') throw new Error(JSON.stringify(growth));
        expect(1 + toNumber(magnitude(growth))).toBeCloseTo(geometricMean(percents.map((p) => p / 100)), 11);
      }),
    );
  });

  it('the Herfindahl index is (1 + (n − 1) n variance of shares) / n', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 12 }), (values) => {
        const total = floatSum(values);
        const n = values.length;
        const variance = sampleVariance(values.map((value) => value / total));
        const hhi = toNumber(numberOf(herfindahl(values.map((value, i) => ({ id: String(i), value: wholeNumber(value) })))));
        expect(hhi).toBeCloseTo((1 + (n - 1) * n * variance) / n, 10);
      }),
    );
  });
});
