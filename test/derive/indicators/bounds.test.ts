import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualGrowth } from '../../../src/derive/indicators/annual-growth.ts';
import { indicatorBounds, suppressedPart, type Knowledge, type PartsRule } from '../../../src/derive/indicators/bounds.ts';
import { rateOfChange } from '../../../src/derive/indicators/change.ts';
import { contribution } from '../../../src/derive/indicators/contribution.ts';
import { locationQuotient } from '../../../src/derive/indicators/location-quotient.ts';
import { share } from '../../../src/derive/indicators/share.ts';
import { contains } from '../../../src/model/interval.ts';
import { ONE, rational, ZERO } from '../../../src/model/rational.ts';
import { interval, roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber as n, type Value } from '../../../src/model/value.ts';
import { numberOf } from './town.ts';

const X = missing('suppressed');
const COUNTS: PartsRule = { least: ZERO, step: ONE, rounded: false };
const PERSONS: PartsRule = { least: ONE, step: ONE, rounded: false };
const TENS: PartsRule = { least: ZERO, step: rational(10n), rounded: true };
const known = (count: number): Knowledge => ({ is: 'value', value: n(count) });
const between = (low: bigint, high: bigint): Knowledge => ({ is: 'within', interval: { low: rational(low), lowIncluded: true, high: rational(high), highIncluded: true } });

describe('秘匿値について合計が示す範囲', () => {
  it('two suppressed parts share what is left, each at least what one reporter must have', () => {
    expect(suppressedPart(n(100), [n(60), X, X], PERSONS)).toEqual(between(1n, 39n));
    expect(suppressedPart(n(100), [n(60), X, X, X], COUNTS)).toEqual(between(0n, 40n));
    expect(suppressedPart(n(100), [n(60), missing('nil'), X, X], COUNTS)).toEqual(between(0n, 40n));
  });

  it('says nothing about a single suppressed part: the total minus the rest is its value', () => {
    expect(suppressedPart(n(100), [n(60), X], COUNTS)).toEqual({ is: 'undisclosed' });
    expect(suppressedPart(n(100), [n(60), X, missing('notAvailable')], COUNTS)).toEqual({ is: 'undisclosed' });
  });

  it('says nothing where one possible value is left', () => {
    expect(suppressedPart(n(100), [n(100), X, X], COUNTS)).toEqual({ is: 'undisclosed' });
    expect(suppressedPart(n(100), [n(98), X, X], PERSONS)).toEqual({ is: 'undisclosed' });
    expect(suppressedPart(n(100), [n(97), X, X], PERSONS)).toEqual(between(1n, 2n));
    // Amounts printed in steps of 10 leave one value where counts leave ten.
    expect(suppressedPart(n(100), [n(91), X, X], TENS)).toEqual({ is: 'undisclosed' });
    expect(suppressedPart(n(100), [n(101), X, X], COUNTS)).toEqual({ is: 'undisclosed' });
  });

  it('leaves rounded amounts the half unit that every printed figure may be off', () => {
    expect(suppressedPart(n(100), [n(60), n(10), X, X], TENS)).toEqual(between(0n, 30n + 15n));
    const hidden = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 4 });
    const tens = (value: number): Value => n(Math.floor((value + 5) / 10) * 10);
    fc.assert(
      fc.property(hidden, hidden, (values, shown) => {
        const total = [...values, ...shown].reduce((a, b) => a + b, 0);
        const about = suppressedPart(tens(total), [...shown.map(tens), ...values.map(() => X)], TENS);
        if (about.is === 'within') for (const value of values) expect(contains(about.interval, rational(BigInt(value)))).toBe(true);
      }),
    );
  });

  it('knows nothing without the total', () => {
    expect(suppressedPart(missing('notAvailable'), [n(60), X, X], COUNTS)).toEqual({ is: 'value', value: missing('notAvailable') });
  });

  it('always holds every way the hidden values can be shared out', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 5 }), (hidden, shown) => {
        const total = [...hidden, ...shown].reduce((a, b) => a + b, 0);
        const about = suppressedPart(n(total), [...shown.map((c) => n(c)), ...hidden.map(() => X)], COUNTS);
        if (about.is === 'within') for (const value of hidden) expect(contains(about.interval, rational(BigInt(value)))).toBe(true);
        else expect(hidden.every((value) => value === 0)).toBe(true);
      }),
    );
  });
});

describe('指標の範囲', () => {
  const rate = (x: { later: Value; earlier: Value }) => rateOfChange(x.later, x.earlier, 'count');

  it('of a rate with one uncertain side', () => {
    expect(indicatorBounds({ earlier: known(20), later: between(1n, 39n) }, rate)).toEqual({
      is: 'within', interval: { low: rational(-19n, 20n), lowIncluded: true, high: rational(19n, 20n), highIncluded: true },
    });
    expect(indicatorBounds({ earlier: between(10n, 20n), later: known(20) }, rate)).toEqual({
      is: 'within', interval: { low: ZERO, lowIncluded: true, high: ONE, highIncluded: true },
    });
  });

  it('of rounded inputs keeps open ends open: 10.0 → 11.0 in 億円', () => {
    const within = (units: bigint): Knowledge => ({ is: 'within', interval: interval({ units, decimals: 1 }) });
    expect(indicatorBounds({ earlier: within(100n), later: within(110n) }, rate)).toEqual({
      is: 'within', interval: { low: rational(1095n - 1005n, 1005n), lowIncluded: false, high: rational(1105n - 995n, 995n), highIncluded: false },
    });
  });

  it('an open end that changes nothing does not open the result', () => {
    const open: Knowledge = { is: 'within', interval: { low: ONE, lowIncluded: false, high: rational(2n), highIncluded: false } };
    expect(indicatorBounds({ part: between(0n, 5n), total: open }, ({ part, total }) => share(part, total))).toEqual({
      is: 'within', interval: { low: ZERO, lowIncluded: true, high: rational(5n), highIncluded: false },
    });
  });

  it('gives nothing where it would disclose, where an input is unknown, and where a divisor may be zero', () => {
    expect(indicatorBounds({ earlier: { is: 'undisclosed' }, later: known(3) }, rate)).toEqual({ is: 'none', because: 'would-disclose', input: 'earlier' });
    expect(indicatorBounds({ earlier: known(3), later: { is: 'value', value: X } }, rate)).toEqual({ is: 'none', because: 'unknown-input', input: 'later' });
    expect(indicatorBounds({ earlier: between(0n, 9n), later: known(3) }, rate)).toEqual({ is: 'none', because: 'unbounded', input: 'earlier' });
    expect(indicatorBounds({ earlier: between(-4n, 9n), later: known(3) }, rate)).toEqual({ is: 'none', because: 'unbounded', input: 'earlier' });
  });

  it('is the indicator itself where nothing is uncertain', () => {
    expect(indicatorBounds({ earlier: known(4), later: known(3) }, rate)).toEqual({ is: 'exact', derived: { is: 'number', exact: rational(-1n, 4n) } });
    expect(indicatorBounds({ earlier: known(0), later: known(3) }, rate)).toEqual({ is: 'exact', derived: { is: 'missing', reason: 'zeroBase', input: 'earlier', of: '' } });
  });

  it('gives nothing where the indicator is withheld at an end, naming an uncertain input', () => {
    const growth = indicatorBounds({ later: known(5), earlier: between(-1n, 9n) }, ({ later, earlier }) => annualGrowth(later, earlier, rational(2n)));
    expect(growth).toEqual({ is: 'none', because: 'unbounded', input: 'earlier' });
  });

  it('of growth over years, which is irrational at its ends', () => {
    const bounds = indicatorBounds({ earlier: known(100), later: between(121n, 144n) }, ({ later, earlier }) => annualGrowth(later, earlier, rational(2n)));
    expect(bounds).toEqual({ is: 'within', interval: { low: rational(1n, 10n), lowIncluded: true, high: rational(1n, 5n), highIncluded: true } });
  });

  it('always holds the indicator of the true values, whatever was rounded', () => {
    const truth = fc.tuple(fc.integer({ min: 100, max: 1_000_000 }), fc.integer({ min: 1, max: 97 })).map(([a, b]) => rational(BigInt(a), BigInt(b)));
    fc.assert(
      fc.property(truth, truth, truth, truth, fc.integer({ min: 1, max: 3 }), (a, b, c, d, digits) => {
        const exact = (x: typeof a): Value => ({ is: 'number', exact: x, decimals: 0 });
        const rounded = (x: typeof a): Knowledge => ({ is: 'within', interval: interval(roundTo(x, digits)) });
        const cases = [
          [indicatorBounds({ later: rounded(a), earlier: rounded(b) }, rate), rate({ later: exact(a), earlier: exact(b) })],
          [
            indicatorBounds({ partLater: rounded(a), partEarlier: rounded(b), totalEarlier: rounded(c) }, (x) => contribution({ later: x.partLater, earlier: x.partEarlier }, x.totalEarlier)),
            contribution({ later: exact(a), earlier: exact(b) }, exact(c)),
          ],
          [
            indicatorBounds({ part: rounded(a), total: rounded(b), referencePart: rounded(c), referenceTotal: rounded(d) }, (x) =>
              locationQuotient({ part: x.part, total: x.total, totalIs: '' }, { part: x.referencePart, total: x.referenceTotal, totalIs: '' })),
            locationQuotient({ part: exact(a), total: exact(b), totalIs: '' }, { part: exact(c), total: exact(d), totalIs: '' }),
          ],
        ] as const;
        for (const [bounds, derived] of cases) {
          if (bounds.is !== 'within') throw new Error(JSON.stringify(bounds));
          expect(contains(bounds.interval, numberOf(derived))).toBe(true);
        }
      }),
    );
  });
});
