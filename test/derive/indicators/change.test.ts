import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, changeUnit, indexNumber, isNew, isVanished, rateOfChange } from '../../../src/derive/indicators/change.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { add, multiply, ONE, rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { missing, wholeNumber, type Value } from '../../../src/model/value.ts';
import { field, times100, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';
import { cell, expectedOf, INDUSTRIES, numberOf, SPANS } from './town.ts';

const number = (n: bigint, d = 1n): Value => ({ is: 'number', exact: rational(n, d), decimals: 0 });

describe('増減数・増減率', () => {
  it('of the fixture town', () => {
    for (const [from, to] of SPANS) {
      for (const id of INDUSTRIES) {
        const [earlier, later] = [cell(id, 'region', from), cell(id, 'region', to)];
        expect(numberOf(change(later, earlier, 'count'))).toEqual(expectedOf('change', id, from, to));
        if (!isNew(later, earlier)) expect(numberOf(rateOfChange(later, earlier, 'count'))).toEqual(expectedOf('rate', id, from, to));
      }
    }
  });

  it('80 → 29 is −63.75% and prints −63.8', () => {
    const rate = numberOf(rateOfChange(wholeNumber(29), wholeNumber(80), 'count'));
    expect(rate).toEqual(rational(-51n, 80n));
    expect(formatDecimal(roundTo(times100(rate), 1))).toBe('-63.8');
  });

  it('keeps the sign of a negative base, as accounts print it: ▲4,972 → ▲5,544 is +11.5%', () => {
    expect(numberOf(rateOfChange(wholeNumber(-5544), wholeNumber(-4972), 'amount'))).toEqual(rational(572n, 4972n));
  });

  it('knows 皆増, 皆減 and a base of 0 that stays 0', () => {
    const zeroBase = { is: 'missing', reason: 'zeroBase', input: 'earlier', of: '' };
    for (const nothing of [wholeNumber(0), missing('nil')]) {
      expect(rateOfChange(wholeNumber(25), nothing, 'count')).toEqual(zeroBase);
      expect([isNew(wholeNumber(25), nothing), isVanished(wholeNumber(25), nothing, 'count')]).toEqual([true, false]);
      expect(rateOfChange(nothing, nothing, 'count')).toEqual(zeroBase);
      expect([isNew(nothing, nothing), isVanished(nothing, nothing, 'count')]).toEqual([false, false]);
      expect(numberOf(rateOfChange(nothing, wholeNumber(40), 'count'))).toEqual(rational(-1n));
      expect([isNew(nothing, wholeNumber(40)), isVanished(nothing, wholeNumber(40), 'count')]).toEqual([false, true]);
      expect(numberOf(change(wholeNumber(25), nothing, 'count'))).toEqual(rational(25n));
    }
  });

  it('does not call an amount vanished that is printed as 0 in a coarse unit', () => {
    expect(isVanished(wholeNumber(0), wholeNumber(40), 'amount')).toBe(false);
    expect(isVanished(missing('nil'), wholeNumber(40), 'amount')).toBe(true);
  });

  it('never takes an unknown or suppressed value for nothing', () => {
    for (const reason of ['suppressed', 'notAvailable', 'unreadable', 'blank', 'noCounterpart'] as const) {
      expect(rateOfChange(wholeNumber(25), missing(reason), 'count')).toEqual({ is: 'missing', reason, input: 'earlier', of: '' });
      expect(change(missing(reason), wholeNumber(25), 'count')).toEqual({ is: 'missing', reason, input: 'later', of: '' });
      expect([isNew(wholeNumber(25), missing(reason)), isVanished(missing(reason), wholeNumber(25), 'count')]).toEqual([false, false]);
    }
    expect(change(missing('notAvailable'), missing('suppressed'), 'count')).toEqual({ is: 'missing', reason: 'suppressed', input: 'earlier', of: '' });
  });

  it('of ratios and indices is in ポイント and has no rate; 「-」 is no number there', () => {
    const percent = { label: '%', kind: 'ratio', factor: rational(1n, 100n) } as const;
    expect(numberOf(change(value('10.1'), value('12.4'), 'ratio'))).toEqual(rational(-23n, 10n));
    expect(changeUnit(percent)).toEqual({ ...percent, label: 'ポイント' });
    expect(changeUnit({ label: '人', kind: 'count', factor: ONE }).label).toBe('人');
    for (const kind of ['ratio', 'index'] as const) {
      expect(rateOfChange(value('10.1'), value('12.4'), kind)).toEqual({ is: 'withheld', because: 'changes-in-points' });
      expect(change(value('10.1'), missing('nil'), kind)).toEqual({ is: 'missing', reason: 'nil', input: 'earlier', of: '' });
    }
  });

  it('指数 of 1,041 on 1,381 is 75.4', () => {
    expect(formatDecimal(roundTo(times100(numberOf(indexNumber(wholeNumber(1041), wholeNumber(1381)))), 1))).toBe('75.4');
    expect(indexNumber(wholeNumber(1), wholeNumber(0))).toEqual({ is: 'missing', reason: 'zeroBase', input: 'base', of: '' });
  });

  it('swapping the periods inverts the ratio, and another unit changes no rate', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 15n });
    fc.assert(
      fc.property(positive, positive, positive, (a, b, scale) => {
        const there = numberOf(rateOfChange(number(a), number(b), 'amount'));
        const back = numberOf(rateOfChange(number(b), number(a), 'amount'));
        expect(multiply(add(ONE, there), add(ONE, back))).toEqual(ONE);
        expect(rateOfChange(number(a, scale), number(b, scale), 'amount')).toEqual(rateOfChange(number(a), number(b), 'amount'));
      }),
    );
  });
});

describe.skipIf(!hasShared)('zero bases, vanished and new industries', () => {
  const rows = oracleRows('input/case3_edges.csv');

  it('give 皆増, 皆減 and －, with no row dropped', () => {
    const printed = (prefix: string): string[] =>
      rows.map((row) => {
        const [earlier, later] = [value(field(row, `${prefix}_t1`)), value(field(row, `${prefix}_t2`))];
        if (isNew(later, earlier)) return '皆増';
        if (isVanished(later, earlier, 'count')) return '皆減';
        const rate = rateOfChange(later, earlier, 'count');
        return rate.is === 'number' ? formatDecimal(roundTo(times100(rate.exact), 1)) : '－';
      });
    expect(printed('region')).toEqual(['皆増', '皆減', '0.0', '皆減', '－']);
    expect(printed('nation')).toEqual(['20.0', '-37.5', '0.0', '皆減', '20.0']);
  });
});
