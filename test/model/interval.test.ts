import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal, type Decimal } from '../../src/model/decimal.ts';
import { canBothBeRight, contains, intervalsOf, overlaps, point, scaleInterval, subtractIntervals, sumIntervals } from '../../src/model/interval.ts';
import { add, rational } from '../../src/model/rational.ts';
import { interval, roundTo, type Interval } from '../../src/model/rounding.ts';
import { field, fraction } from '../support/expected.ts';
import { oracleRows } from '../support/oracle.ts';
import { hasShared } from '../support/shared.ts';

function figures(...texts: readonly string[]): Decimal[] {
  return texts.map((text) => {
    const decimal = parseDecimal(text);
    if (decimal === 'not-a-decimal') throw new Error(text);
    return decimal;
  });
}

/** Parts whose printed sum is the given one, as the oracle states only the sum. */
function partsOf(sum: string, count: number): Decimal[] {
  const [total] = figures(sum);
  if (total === undefined) throw new Error(sum);
  const each = total.units / BigInt(count);
  return Array.from({ length: count }, (_, i) => ({ units: i === 0 ? total.units - each * BigInt(count - 1) : each, decimals: total.decimals }));
}

function bothRight(parts: readonly string[], total: string): boolean {
  const [whole] = intervalsOf(figures(total));
  return whole !== undefined && canBothBeRight(intervalsOf(figures(...parts)), whole);
}

describe('内訳と合計', () => {
  it('lets rounded parts miss a rounded total by what their rounding explains, and no more', () => {
    expect(bothRight(['33.3', '33.3', '33.3'], '100.0')).toBe(true);
    expect(bothRight(['33.3', '33.3', '33.6'], '100.0')).toBe(false);
    expect(bothRight(Array.from({ length: 40 }, () => '10'), '416')).toBe(true);
    expect(bothRight(Array.from({ length: 40 }, () => '10'), '421')).toBe(false);
  });

  it('knows open ends: 0.5 + 0.5 cannot stay below 1 when both print as 1', () => {
    // Two parts printed 1 are at least 0.5 each; a total printed 0 is below 0.5.
    expect(bothRight(['1', '1'], '0')).toBe(false);
    // Two parts printed 1 are below 1.5 each, so their sum stays below 3 and a total printed 3 (from 2.5) fits.
    expect(bothRight(['1', '1'], '3')).toBe(true);
    // … but not one printed 4, which begins at 3.5; and 3.0 begins at 2.95, below the open end at 3.
    expect(bothRight(['1', '1'], '4')).toBe(false);
    expect(bothRight(['1', '1'], '3.0')).toBe(true);
    expect(canBothBeRight(intervalsOf(figures('1', '1')), point(rational(3n)))).toBe(false);
    expect(canBothBeRight(intervalsOf(figures('1', '1')), point(rational(1n)))).toBe(true);
  });

  it('adds counts, which are not rounded, exactly', () => {
    const counts = [244n, 136n, 3n].map((n) => point(rational(n)));
    expect(canBothBeRight(counts, point(rational(383n)))).toBe(true);
    expect(canBothBeRight(counts, point(rational(384n)))).toBe(false);
  });

  it('turns over under a negative factor', () => {
    const [within] = intervalsOf(figures('12.3'));
    if (within === undefined) throw new Error('no interval');
    expect(scaleInterval(within, rational(-2n))).toEqual({ low: rational(-247n, 10n), lowIncluded: false, high: rational(-49n, 2n), highIncluded: true });
    expect(subtractIntervals(within, within)).toEqual({ low: rational(-1n, 10n), lowIncluded: false, high: rational(1n, 10n), highIncluded: false });
  });

  it('always holds the true sum of the values that were rounded', () => {
    const values = fc.array(fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 1, max: 997 })), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 3 }), (pairs, digits) => {
        const exact = pairs.map(([n, d]) => rational(BigInt(n), BigInt(d)));
        const total = exact.reduce(add);
        const printed = exact.map((x) => interval(roundTo(x, digits)));
        expect(contains(sumIntervals(printed), total)).toBe(true);
        expect(canBothBeRight(printed, interval(roundTo(total, digits)))).toBe(true);
      }),
    );
  });

  it('overlaps as sets do', () => {
    const closed = (low: bigint, high: bigint): Interval => ({ low: rational(low), lowIncluded: true, high: rational(high), highIncluded: true });
    const open = (low: bigint, high: bigint): Interval => ({ low: rational(low), lowIncluded: false, high: rational(high), highIncluded: false });
    expect(overlaps(closed(0n, 1n), closed(1n, 2n))).toBe(true);
    expect(overlaps(closed(0n, 1n), open(1n, 2n))).toBe(false);
    expect(overlaps(open(0n, 3n), closed(1n, 2n))).toBe(true);
    expect(overlaps(closed(4n, 5n), closed(1n, 2n))).toBe(false);
  });
});

describe.skipIf(!hasShared)('内訳と合計 against the oracle', () => {
  it.each(oracleRows('exact/sum_of_rounded_parts.csv').map((row) => [field(row, 'case'), row] as const))('%s', (_, row) => {
    const parts = intervalsOf(partsOf(field(row, 'sum_of_printed'), Number(field(row, 'parts'))));
    const [total] = intervalsOf(figures(field(row, 'printed_total')));
    if (total === undefined) throw new Error('no total');
    const sum = sumIntervals(parts);
    expect([sum.low, sum.high]).toEqual([fraction(field(row, 'sum_low')), fraction(field(row, 'sum_high'))]);
    expect([total.low, total.high]).toEqual([fraction(field(row, 'total_low')), fraction(field(row, 'total_high'))]);
    expect(canBothBeRight(parts, total)).toBe(field(row, 'can_both_be_right') === 'True');
  });
});
