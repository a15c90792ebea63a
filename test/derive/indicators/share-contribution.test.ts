import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contribution, contributions, contributionShares, type PartPair } from '../../../src/derive/indicators/contribution.ts';
import { grossAndNet } from '../../../src/derive/indicators/gross-net.ts';
import { residual, share, shareChange, shares } from '../../../src/derive/indicators/share.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { add, ONE, rational, sum, ZERO } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber, type Value } from '../../../src/model/value.ts';
import { times100 } from '../../support/expected.ts';
import { cell, expectedOf, INDUSTRIES, numberOf, SPANS } from './town.ts';

function partsOf(from: string, to: string): PartPair[] {
  return INDUSTRIES.map((id) => ({ id, earlier: cell(id, 'region', from), later: cell(id, 'region', to) }));
}

function totalOf(from: string, to: string): { earlier: Value; later: Value } {
  return { earlier: cell('計', 'region', from), later: cell('計', 'region', to) };
}

/** 留萌市 事業所数 平成26年 → 令和3年, as printed in the town's published plan; the seventeen industries and 計. */
const RUMOI: readonly (readonly [string, number, number])[] = [
  ['農林漁業', 5, 8], ['鉱業、採石業、砂利採取業', 1, 2], ['建設業', 95, 97], ['製造業', 46, 33], ['電気・ガス・熱供給・水道業', 3, 4], ['情報通信業', 10, 8],
  ['運輸業、郵便業', 45, 40], ['卸売業、小売業', 320, 275], ['金融業、保険業', 36, 25], ['不動産業、物品賃貸業', 48, 56],
  ['学術研究、専門・技術サービス業', 38, 35], ['宿泊業、飲食サービス業', 190, 136], ['生活関連サービス業、娯楽業', 116, 100],
  ['教育、学習支援業', 15, 12], ['医療、福祉', 86, 86], ['複合サービス事業', 9, 10], ['サービス業（他に分類されないもの）', 111, 114],
];

describe('構成比', () => {
  it('136 of 1,041 is 13.1%', () => {
    expect(share(wholeNumber(136), wholeNumber(1041))).toEqual({ is: 'number', exact: rational(136n, 1041n) });
    expect(share(missing('nil'), wholeNumber(10))).toEqual({ is: 'number', exact: ZERO });
    expect(share(wholeNumber(0), wholeNumber(0))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'total', of: '' });
  });

  it('changes in ポイント from counts', () => {
    for (const [from, to] of SPANS) {
      for (const id of INDUSTRIES) {
        const now = { part: cell(id, 'region', to), total: cell('計', 'region', to) };
        const before = { part: cell(id, 'region', from), total: cell('計', 'region', from) };
        expect(numberOf(shareChange(now, before))).toEqual(expectedOf('share-change', id, from, to));
      }
    }
  });

  it('names what the total holds beyond its parts, and withholds it beside a suppressed part', () => {
    const parts = [{ id: 'A', value: wholeNumber(30) }, { id: 'B', value: wholeNumber(50) }];
    expect(residual(wholeNumber(100), parts)).toEqual({ is: 'number', exact: rational(20n) });
    expect(residual(wholeNumber(100), [...parts, { id: 'C', value: missing('suppressed') }])).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: 'C' });
    expect(residual(wholeNumber(100), [...parts, { id: 'C', value: missing('notAvailable') }])).toEqual({ is: 'missing', reason: 'notAvailable', input: 'part', of: 'C' });
    const [blank, unknown, x] = [{ id: 'C', value: missing('blank') }, { id: 'D', value: missing('notAvailable') }, { id: 'E', value: missing('suppressed') }];
    expect(residual(wholeNumber(100), [...parts, blank, unknown])).toEqual({ is: 'missing', reason: 'notAvailable', input: 'part', of: 'D' });
    expect(residual(wholeNumber(100), [{ id: 'F', value: missing('incomparable') }, x])).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: 'E' });
    expect(residual(missing('suppressed'), parts)).toEqual({ is: 'missing', reason: 'suppressed', input: 'total', of: '' });
    const withX = shares([...parts, { id: 'C', value: missing('suppressed') }], wholeNumber(100));
    expect(withX.parts.map((part) => part.share.is)).toEqual(['number', 'number', 'missing']);
    expect(withX.parts[2]?.share).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: 'C' });
    expect(withX.residual.is).toBe('missing');
  });

  const whole = fc.integer({ min: -1_000_000, max: 1_000_000 });
  it('sums to exactly 1 with the residual, in any order of the parts', () => {
    fc.assert(
      fc.property(fc.array(whole, { maxLength: 30 }), whole.filter((n) => n !== 0), (values, total) => {
        const parts = values.map((n, i) => ({ id: String(i), value: wholeNumber(n) }));
        const result = shares(parts, wholeNumber(total));
        expect(sum([...result.parts.map((part) => numberOf(part.share)), numberOf(result.residual)])).toEqual(ONE);
        expect(shares([...parts].reverse(), wholeNumber(total)).residual).toEqual(result.residual);
      }),
    );
  });
});

describe('寄与度・寄与率', () => {
  it('of the fixture town, with the residual', () => {
    for (const [from, to] of SPANS) {
      const result = contributions(partsOf(from, to), totalOf(from, to));
      for (const { id, contribution: c } of result.parts) expect(numberOf(c), id).toEqual(expectedOf('contribution', id, from, to));
      expect(numberOf(result.residual)).toEqual(expectedOf('contribution', '残差', from, to));
      expect(sum([...result.parts.map((part) => numberOf(part.contribution)), numberOf(result.residual)])).toEqual(numberOf(result.rate));
    }
  });

  it('留萌市 平成26年 → 令和3年: the seventeen contributions sum to −133/1,174 exactly', () => {
    const parts = RUMOI.map(([id, earlier, later]) => ({ id, earlier: wholeNumber(earlier), later: wholeNumber(later) }));
    const total = { earlier: wholeNumber(1174), later: wholeNumber(1041) };
    const result = contributions(parts, total);
    const printed = (id: string): string => formatDecimal(roundTo(times100(numberOf(result.parts.find((part) => part.id === id)?.contribution)), 1));
    expect(printed('宿泊業、飲食サービス業')).toBe('-4.6');
    expect(printed('卸売業、小売業')).toBe('-3.8');
    expect(numberOf(result.rate)).toEqual(rational(-133n, 1174n));
    expect(formatDecimal(roundTo(times100(numberOf(result.rate)), 1))).toBe('-11.3');
    expect(sum(result.parts.map((part) => numberOf(part.contribution)))).toEqual(rational(-133n, 1174n));
    expect(numberOf(result.residual)).toEqual(ZERO);
  });

  it('a new and a vanished part contribute; a base of 0 for the total stops all', () => {
    expect(contribution({ earlier: missing('nil'), later: wholeNumber(25) }, wholeNumber(150))).toEqual({ is: 'number', exact: rational(1n, 6n) });
    expect(contribution({ earlier: wholeNumber(1), later: wholeNumber(25) }, wholeNumber(0))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'totalEarlier', of: '' });
  });

  it('a suppressed part stops its own contribution and the residual, which would recover it', () => {
    const result = contributions(
      [{ id: 'A', earlier: wholeNumber(10), later: wholeNumber(12) }, { id: 'B', earlier: missing('suppressed'), later: wholeNumber(4) }],
      { earlier: wholeNumber(15), later: wholeNumber(16) },
    );
    expect(numberOf(result.parts[0]?.contribution)).toEqual(rational(2n, 15n));
    expect(result.parts[1]?.contribution).toEqual({ is: 'missing', reason: 'suppressed', input: 'partEarlier', of: 'B' });
    expect(result.residual).toEqual({ is: 'missing', reason: 'suppressed', input: 'part', of: 'B' });
    expect(numberOf(result.rate)).toEqual(rational(1n, 15n));
  });

  it('寄与率 is given where all parts moved with the total, and withheld with the reason elsewhere', () => {
    const pair = (id: string, earlier: number, later: number): PartPair => ({ id, earlier: wholeNumber(earlier), later: wholeNumber(later) });
    const falling = contributionShares([pair('A', 10, 7), pair('B', 20, 19)], { earlier: wholeNumber(30), later: wholeNumber(26) });
    expect(falling.parts.map((part) => numberOf(part.share))).toEqual([rational(3n, 4n), rational(1n, 4n)]);
    expect(numberOf(falling.residual)).toEqual(ZERO);
    const mixed = contributionShares([pair('A', 10, 7), pair('B', 20, 22)], { earlier: wholeNumber(30), later: wholeNumber(29) });
    expect(mixed.parts.map((part) => part.share)).toEqual([{ is: 'withheld', because: 'mixed-signs' }, { is: 'withheld', because: 'mixed-signs' }]);
    const still = contributionShares([pair('A', 10, 7), pair('B', 20, 23)], { earlier: wholeNumber(30), later: wholeNumber(30) });
    expect(still.residual).toEqual({ is: 'withheld', because: 'no-total-change' });
    const hidden = contributionShares([pair('A', 10, 7), { id: 'B', earlier: missing('suppressed'), later: wholeNumber(1) }], { earlier: wholeNumber(30), later: wholeNumber(26) });
    expect(hidden.parts[0]?.share).toEqual({ is: 'missing', reason: 'suppressed', input: 'earlier', of: 'B' });
  });

  it('contributions and the residual sum to the rate, shares of the change to 1, whatever the parts', () => {
    const n = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(n, n), { minLength: 1, maxLength: 20 }), n.filter((x) => x > 0), n, fc.integer({ min: 1, max: 1000 }), (pairs, before, after, unit) => {
        const make = (scale: number): PartPair[] => pairs.map(([earlier, later], i) => ({ id: String(i), earlier: wholeNumber(earlier * scale), later: wholeNumber(later * scale) }));
        const total = (scale: number): { earlier: Value; later: Value } => ({ earlier: wholeNumber(before * scale), later: wholeNumber(after * scale) });
        const result = contributions(make(1), total(1));
        expect(sum([...result.parts.map((part) => numberOf(part.contribution)), numberOf(result.residual)])).toEqual(numberOf(result.rate));
        expect(contributions(make(unit), total(unit))).toEqual(result);
        const shared = contributionShares(make(1), total(1));
        if (shared.residual.is === 'number') expect(sum([...shared.parts.map((part) => numberOf(part.share)), numberOf(shared.residual)])).toEqual(ONE);
      }),
    );
  });
});

describe('増加・減少の内訳', () => {
  it('of the fixture town', () => {
    for (const [from, to] of SPANS) {
      const result = grossAndNet(partsOf(from, to), totalOf(from, to));
      expect(numberOf(result.rises)).toEqual(expectedOf('rises', '計', from, to));
      expect(numberOf(result.falls)).toEqual(expectedOf('falls', '計', from, to));
      expect(add(numberOf(result.rises), numberOf(result.falls))).toEqual(numberOf(result.net));
    }
  });

  it('「減少の4割」 of the net fall is not of the gross: 宿泊業 is 40.6% of −133 but 35.5% of all falls', () => {
    const parts = RUMOI.map(([id, earlier, later]) => ({ id, earlier: wholeNumber(earlier), later: wholeNumber(later) }));
    const result = grossAndNet(parts, { earlier: wholeNumber(1174), later: wholeNumber(1041) });
    const hotel = result.parts.find(({ id }) => id === '宿泊業、飲食サービス業');
    if (hotel?.ofNet.is !== 'number' || hotel.ofGross.is !== 'number') throw new Error('no number');
    const percent = (x: { exact: { n: bigint; d: bigint } }): string => formatDecimal(roundTo(times100(x.exact), 1));
    expect(percent(hotel.ofNet)).toBe('40.6');
    expect(percent(hotel.ofGross)).toBe('35.5');
    expect([numberOf(result.falls), numberOf(result.rises)]).toEqual([rational(-152n), rational(19n)]);
  });

  it('a part against the total’s direction has a negative share of the net and a positive one of its own side', () => {
    const pair = (id: string, earlier: number, later: number): PartPair => ({ id, earlier: wholeNumber(earlier), later: wholeNumber(later) });
    const result = grossAndNet([pair('A', 10, 4), pair('B', 5, 7), pair('C', 3, 3)], { earlier: wholeNumber(18), later: wholeNumber(14) });
    expect(result.parts.map(({ ofNet, ofGross }) => [numberOf(ofNet), numberOf(ofGross)])).toEqual([
      [rational(3n, 2n), ONE], [rational(-1n, 2n), ONE], [ZERO, ZERO],
    ]);
  });

  it('has no shares of a change of zero', () => {
    const still = grossAndNet([{ id: 'A', earlier: wholeNumber(5), later: wholeNumber(3) }, { id: 'B', earlier: wholeNumber(3), later: wholeNumber(5) }], { earlier: wholeNumber(8), later: wholeNumber(8) });
    expect(still.parts.map(({ ofNet }) => ofNet)).toEqual([{ is: 'withheld', because: 'no-total-change' }, { is: 'withheld', because: 'no-total-change' }]);
    expect(still.parts.map(({ ofGross }) => numberOf(ofGross))).toEqual([ONE, ONE]);
  });

  it('an unknown part may belong to either side, so the gross figures stop', () => {
    const result = grossAndNet([{ id: 'A', earlier: wholeNumber(3), later: missing('notAvailable') }], { earlier: wholeNumber(5), later: wholeNumber(4) });
    expect(result.rises).toEqual({ is: 'missing', reason: 'notAvailable', input: 'later', of: 'A' });
    expect(numberOf(result.net)).toEqual(rational(-1n));
  });
});
