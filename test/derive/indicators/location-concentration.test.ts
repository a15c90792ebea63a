import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, herfindahl, hoover, krugman, specializationGini, type ComparedPart } from '../../../src/derive/indicators/concentration.ts';
import { additiveLocationQuotient, adjustedLocationQuotient, earningPower, locationQuotient, selfSufficiency, type PartOfTotal } from '../../../src/derive/indicators/location-quotient.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { compare, ONE, rational, toNumber, ZERO } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber } from '../../../src/model/value.ts';
import { value } from '../../support/expected.ts';
import { cell, expectedOf, INDUSTRIES, numberOf, SPANS } from './town.ts';

const of = (part: number, total: number, totalIs = '全産業'): PartOfTotal => ({ part: wholeNumber(part), total: wholeNumber(total), totalIs });

describe('特化係数', () => {
  it('of the fixture town against the nation, multiplied and added', () => {
    for (const [from, to] of SPANS) {
      for (const id of INDUSTRIES) {
        const own = { part: cell(id, 'region', from), total: cell('計', 'region', from), totalIs: '計' };
        const nation = { part: cell(id, 'nation', from), total: cell('計', 'nation', from), totalIs: '計' };
        expect(numberOf(locationQuotient(own, nation))).toEqual(expectedOf('location-quotient', id, from, to));
        expect(numberOf(additiveLocationQuotient(own, nation))).toEqual(expectedOf('additive-location-quotient', id, from, to));
      }
    }
  });

  it('is formed only between totals of one definition', () => {
    expect(locationQuotient(of(6, 100), of(4, 100, '全産業（公務を除く）'))).toEqual({ is: 'withheld', because: 'totals-differ' });
    expect(additiveLocationQuotient(of(6, 100), of(4, 100, '全産業（公務を除く）'))).toEqual({ is: 'withheld', because: 'totals-differ' });
  });

  it('says which zero or missing input stopped it', () => {
    expect(locationQuotient(of(6, 0), of(4, 100))).toMatchObject({ reason: 'zeroBase', input: 'total' });
    expect(locationQuotient(of(6, 100), of(0, 100))).toMatchObject({ reason: 'zeroBase', input: 'referencePart' });
    expect(locationQuotient(of(6, 100), of(0, 0))).toMatchObject({ reason: 'zeroBase', input: 'referenceTotal' });
    expect(locationQuotient({ ...of(0, 100), part: missing('suppressed') }, of(4, 100))).toMatchObject({ reason: 'suppressed', input: 'part' });
    expect(numberOf(locationQuotient({ ...of(0, 100), part: missing('nil') }, of(4, 100)))).toEqual(ZERO);
  });

  it('修正特化係数 1.50 × 0.85 = 1.275, 稼ぐ力 its logarithm, above 0 exactly where the quotient is above 1', () => {
    expect(adjustedLocationQuotient(value('1.50'), value('0.85'))).toEqual({ is: 'number', exact: rational(51n, 40n) });
    const power = earningPower(value('1.275'));
    expect(power.is).toBe('irrational');
    if (power.is === 'irrational') expect(formatDecimal(roundTo(power.near, 20))).toBe('0.24294617861038946879');
    expect(earningPower(value('1'))).toEqual({ is: 'number', exact: ZERO });
    expect(earningPower(value('0'))).toEqual({ is: 'withheld', because: 'not-positive' });
    expect(earningPower(missing('nil'))).toMatchObject({ is: 'missing', reason: 'nil', input: 'adjustedQuotient' });
    expect(selfSufficiency(wholeNumber(80), wholeNumber(20), wholeNumber(40))).toEqual({ is: 'number', exact: rational(4n, 5n) });
    expect(selfSufficiency(wholeNumber(80), wholeNumber(80), wholeNumber(0))).toMatchObject({ reason: 'zeroBase', input: 'domesticDemand' });
  });
});

describe('集中度・特化の指標', () => {
  const compared = (pairs: readonly (readonly [number, number])[]): ComparedPart[] =>
    pairs.map(([own, reference], i) => ({ id: String(i), own: wholeNumber(own), reference: wholeNumber(reference) }));

  it('of the fixture town', () => {
    for (const [from, to] of SPANS) {
      const parts = INDUSTRIES.map((id) => ({ id, value: cell(id, 'region', from) }));
      const pairs = INDUSTRIES.map((id) => ({ id, own: cell(id, 'region', from), reference: cell(id, 'nation', from) }));
      expect(numberOf(herfindahl(parts))).toEqual(expectedOf('herfindahl', '5業種', from, to));
      expect(numberOf(krugman(pairs))).toEqual(expectedOf('krugman', '5業種', from, to));
      expect(numberOf(hoover(pairs))).toEqual(expectedOf('hoover', '5業種', from, to));
      expect(numberOf(gini(parts))).toEqual(expectedOf('gini', '5業種', from, to));
      expect(numberOf(specializationGini(pairs))).toEqual(expectedOf('specialization-gini', '5業種', from, to));
    }
  });

  it('Gini of specialisation and of concentration as in Farhauer and Kröll: 0.6222222 and 0.4068966', () => {
    const specialised = specializationGini(compared([[700, 30_000], [600, 15_000], [500, 10_000], [10_000, 60_000], [40_000, 50_000]]));
    expect(formatDecimal(roundTo(numberOf(specialised), 7))).toBe('0.6222222');
    const concentrated = specializationGini(compared([[500, 20_000], [500, 15_000], [1000, 20_000], [7000, 40_000], [1000, 5000]]));
    expect(formatDecimal(roundTo(numberOf(concentrated), 7))).toBe('0.4068966');
  });

  it('have their known ends: 1/n and 0 for equal parts, 1 and (n − 1)/n for a single one, 0 for like structures', () => {
    const parts = (...values: readonly number[]): { id: string; value: ReturnType<typeof wholeNumber> }[] => values.map((n, i) => ({ id: String(i), value: wholeNumber(n) }));
    expect(numberOf(herfindahl(parts(5, 5, 5, 5)))).toEqual(rational(1n, 4n));
    expect(numberOf(herfindahl(parts(9, 0, 0, 0)))).toEqual(ONE);
    expect(numberOf(gini(parts(5, 5, 5, 5)))).toEqual(ZERO);
    expect(numberOf(gini(parts(0, 9, 0, 0)))).toEqual(rational(3n, 4n));
    expect(numberOf(krugman(compared([[1, 10], [2, 20]])))).toEqual(ZERO);
    expect(numberOf(krugman(compared([[1, 0], [0, 20]])))).toEqual(rational(2n));
    expect(numberOf(specializationGini(compared([[1, 10], [2, 20]])))).toEqual(ZERO);
  });

  it('need every part: a suppressed one, a negative one or nothing at all stops them', () => {
    const parts = [{ id: 'A', value: wholeNumber(4) }, { id: 'B', value: missing('suppressed') }];
    expect(herfindahl(parts)).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: 'B' });
    expect(gini([{ id: 'A', value: wholeNumber(-4) }])).toEqual({ is: 'withheld', because: 'negative-part' });
    expect(herfindahl([{ id: 'A', value: wholeNumber(0) }])).toMatchObject({ reason: 'zeroBase', input: 'total' });
    expect(krugman([{ id: 'A', own: wholeNumber(1), reference: missing('notAvailable') }])).toEqual({ is: 'missing', reason: 'notAvailable', input: 'referencePart', of: 'A' });
    expect(specializationGini(compared([[1, 0]]))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'referencePart', of: '0' });
  });

  it('change with neither the order nor the unit of the parts, and stay within their ranges', () => {
    const n = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(n, n.map((x) => x + 1)), { minLength: 1, maxLength: 15 }), fc.integer({ min: 1, max: 99 }), (pairs, unit) => {
        fc.pre(pairs.some(([own]) => own > 0));
        const there = compared(pairs);
        const elsewhere = compared(pairs.map(([own, reference]) => [own * unit, reference * unit] as const)).reverse();
        for (const indicator of [krugman, hoover, specializationGini]) {
          expect(numberOf(indicator(elsewhere))).toEqual(numberOf(indicator(there)));
          expect(compare(numberOf(indicator(there)), ZERO)).not.toBe(-1);
        }
        expect(compare(numberOf(hoover(there)), ONE)).not.toBe(1);
        const hhi = toNumber(numberOf(herfindahl(there.map(({ id, own }) => ({ id, value: own })))));
        expect(hhi).toBeGreaterThanOrEqual(1 / pairs.length - 1e-12);
        expect(hhi).toBeLessThanOrEqual(1);
      }),
    );
  });
});
