import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diBalance, diFive, diFiveFromShares, diIndex50, diReversed, diSeries, diWeighted, type AnswerBase, type FiveAnswers, type ThreeAnswers } from '../../../src/derive/indicators/diffusion-index.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import type { Derived } from '../../../src/model/derived.ts';
import { negate, rational, subtract } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { wholeNumber } from '../../../src/model/value.ts';
import { field, times100, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';

function percent(derived: Derived, digits = 1): string {
  if (derived.is !== 'number') throw new Error(JSON.stringify(derived));
  return formatDecimal(roundTo(times100(derived.exact), digits)).replace('-', '▲');
}

function three(improved: number, unchanged: number, worsened: number, noAnswer = 0): ThreeAnswers {
  return { improved: wholeNumber(improved), unchanged: wholeNumber(unchanged), worsened: wholeNumber(worsened), noAnswer: wholeNumber(noAnswer) };
}

function five(...counts: readonly [number, number, number, number, number]): FiveAnswers {
  const [muchBetter, better, unchanged, worse, muchWorse] = counts;
  return { muchBetter: wholeNumber(muchBetter), better: wholeNumber(better), unchanged: wholeNumber(unchanged), worse: wholeNumber(worse), muchWorse: wholeNumber(muchWorse) };
}

describe('DI', () => {
  it('subtracts shares before rounding: 16 better, 21 worse of 47 is ▲10.6, although the printed shares differ by 10.7', () => {
    const answers = three(16, 10, 21, 3);
    expect(diBalance(answers, 'answered')).toEqual({ is: 'number', exact: rational(-5n, 47n) });
    expect(percent(diBalance(answers, 'answered'))).toBe('▲10.6');
    expect(percent(diBalance(answers, 'with-no-answer'))).toBe('▲10.0');
  });

  it('is undefined when nobody answered', () => {
    expect(diBalance(three(0, 0, 0, 5), 'answered')).toEqual({ is: 'missing', reason: 'zeroBase', input: 'respondents', of: '' });
    expect(percent(diBalance(three(0, 0, 0, 5), 'with-no-answer'))).toBe('0.0');
  });

  it('counts half of the unchanged around 50 and reverses for purchase prices', () => {
    expect(percent(diIndex50(three(20, 55, 25), 'answered'))).toBe('47.5');
    expect(percent(diReversed(three(20, 55, 25), 'answered'))).toBe('5.0');
  });

  it('of five choices from printed shares is 48.95, neither 48.9 nor 49.0 before it is printed', () => {
    const shares = { muchBetter: value('2.6'), better: value('20.4'), unchanged: value('51.0'), worse: value('22.2'), muchWorse: value('3.8') };
    expect(diFiveFromShares(shares)).toEqual({ is: 'number', exact: rational(979n, 20n) });
    expect(percent(diFive(five(26, 204, 510, 222, 38)), 2)).toBe('48.95');
  });

  it('weighted by two runs from −100 to 100: 3, 5, 4, 2, 2 of 16 give (11 − 6) / 2 / 16 = 15.6', () => {
    expect(diWeighted(five(3, 5, 4, 2, 2))).toEqual({ is: 'number', exact: rational(5n, 32n) });
    expect(percent(diWeighted(five(7, 0, 0, 0, 0)))).toBe('100.0');
    expect(percent(diWeighted(five(0, 0, 0, 0, 7)))).toBe('▲100.0');
  });

  it('of series counts an unchanged one half: 5 up and 1 flat of 9 adopted are 61.1', () => {
    expect(percent(diSeries(wholeNumber(5), wholeNumber(1), wholeNumber(9)))).toBe('61.1');
  });

  it('relates its variants: balance = 2 × index − 1, reversed = −balance, five = (weighted + 1) / 2', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(fc.tuple(count, count, count, count), fc.tuple(count, count, count, count, count), (a, b) => {
        fc.pre(a[0] + a[1] + a[2] > 0 && b.some((n) => n > 0));
        const answers = three(...a);
        const [balance, reversed, index] = [diBalance, diReversed, diIndex50].map((di) => di(answers, 'answered'));
        if (balance?.is !== 'number' || reversed?.is !== 'number' || index?.is !== 'number') throw new Error('no number');
        expect(reversed.exact).toEqual(negate(balance.exact));
        expect(balance.exact).toEqual(subtract(rational(2n * index.exact.n, index.exact.d), rational(1n)));
        const [scored, weighted] = [diFive(five(...b)), diWeighted(five(...b))];
        if (scored.is !== 'number' || weighted.is !== 'number') throw new Error('no number');
        expect(weighted.exact).toEqual(subtract(rational(2n * scored.exact.n, scored.exact.d), rational(1n)));
      }),
    );
  });
});

describe.skipIf(!hasShared)('DI against the oracle', () => {
  it.each(oracleRows('exact/di.csv').map((row) => [`${field(row, 'case')}・${field(row, 'base')}`, row] as const))('%s', (_, row) => {
    const count = (name: string): number => Number(field(row, name));
    const answers = three(count('up'), count('same'), count('down'), count('no_answer'));
    const base: AnswerBase = field(row, 'base') === '回答企業' ? 'answered' : 'with-no-answer';
    expect(percent(diBalance(answers, base))).toBe(field(row, 'DI_unrounded_difference'));
    expect(percent(diIndex50(answers, base))).toBe(field(row, 'index_1_0.5_0').replace('-', '▲'));
    expect(percent(diReversed(answers, base))).toBe(field(row, 'DI_reversed_for_cost_items').replace('-', '▲'));
  });
});
