import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { missing, STATUSES, wholeNumber, type MissingReason, type Value } from '../../src/model/value.ts';
import { field, value } from '../support/expected.ts';
import { oracleRows } from '../support/oracle.ts';
import { hasShared } from '../support/shared.ts';
import { MINUS_SIGNS, missingCell, printChange, printRate, printRatio, printShare, printValue, TERMINAL_NUMBERS, type NumberStyle } from '../../src/write/numbers.ts';

const style = (changes: Partial<NumberStyle> = {}): NumberStyle => ({ ...TERMINAL_NUMBERS, ...changes });
const ratio = (n: number | bigint, d: number | bigint): Value => ({ is: 'number', exact: rational(BigInt(n), BigInt(d)), decimals: 0 });
const rate = (from: number, to: number, changes: Partial<NumberStyle> = {}): string => printRate(ratio(to - from, from), style(changes)).text;

describe('a level', () => {
  it('keeps the decimals it was written with', () => {
    expect(['12.30', '12.3', '0.0', '0', '-4.50', '1234567.10'].map((text) => printValue(value(text), style()))).toMatchObject([
      { text: '12.30', number: '12.30' }, { text: '12.3', number: '12.3' }, { text: '0.0' }, { text: '0' }, { text: '-4.50', number: '-4.50' },
      { text: '1,234,567.10', number: '1234567.10' },
    ]);
  });

  it('is grouped in threes, or not', () => {
    expect([999, 1000, 1041, 1234567].map((n) => printValue(wholeNumber(n), style()).text)).toEqual(['999', '1,000', '1,041', '1,234,567']);
    expect(printValue(wholeNumber(1234567), style({ grouping: false })).text).toBe('1234567');
  });

  it('is exact beyond what a double holds', () => {
    expect(printValue(wholeNumber(90071992547409931n), style()).text).toBe('90,071,992,547,409,931');
  });
});

describe('a change', () => {
  it('has its sign, and zero has none', () => {
    expect([3, -340, 0].map((n) => printChange(wholeNumber(n), style()))).toEqual([
      { text: '+3', number: '3', tone: 'rise' }, { text: '-340', number: '-340', tone: 'fall' }, { text: '0', number: '0' },
    ]);
  });

  it.each(MINUS_SIGNS)('marks negatives with %s, in print only', (minus) => {
    expect(printChange(wholeNumber(-1234), style({ minus }))).toEqual({ text: `${minus}1,234`, number: '-1234', tone: 'fall' });
  });
});

describe('a rate of change', () => {
  it('is 留萌市’s published −24.6% and −44.3%', () => {
    expect(rate(1381, 1041)).toBe('-24.6');
    expect(rate(244, 136)).toBe('-44.3');
  });

  it('rounds ties away from zero where floating point does not', () => {
    expect(rate(80, 29)).toBe('-63.8'); // exactly -63.75
    expect(rate(80, 103)).toBe('+28.8'); // exactly 28.75
    expect(rate(16, 1)).toBe('-93.8'); // exactly -93.75
  });

  it('follows the rounding rule and the number of digits', () => {
    const at = (rounding: NumberStyle['rounding']): string => rate(244, 190, { rounding }); // -22.1311...
    expect([at('half-up'), at('half-even'), at('floor'), at('ceil'), at('trunc')]).toEqual(['-22.1', '-22.1', '-22.2', '-22.1', '-22.1']);
    expect([0, 2, 5].map((digits) => rate(244, 190, { digits }))).toEqual(['-22', '-22.13', '-22.13115']);
  });

  it('that rounds to zero loses its sign unless it is to be kept', () => {
    expect([rate(10000, 9997), rate(10000, 10003), rate(5, 5)]).toEqual(['0.0', '0.0', '0.0']);
    expect([rate(10000, 9997, { keepSign: true, minus: '△' }), rate(10000, 10003, { keepSign: true }), rate(5, 5, { keepSign: true })]).toEqual(['△0.0', '+0.0', '0.0']);
    expect(printRate(ratio(-3, 10000), style({ keepSign: true })).number).toBe('0.0');
    expect(printRate(ratio(-3, 10000), style()).tone).toBeUndefined();
  });

  const words = (from: Value, to: Value, kind: 'count' | 'amount', changes: Partial<NumberStyle> = {}): string => {
    const base = from.is === 'missing' ? 0n : from.exact.n;
    const exact: Value = base === 0n ? missing('zeroBase') : ratio((to.is === 'missing' ? 0n : to.exact.n) - base, base);
    return printRate(exact, style(changes), { from, to, kind }).text;
  };

  it('from nothing is 皆増, to nothing 皆減, from nothing to nothing －', () => {
    expect(words(wholeNumber(0), wholeNumber(5), 'count')).toBe('皆増');
    expect(words(missing('nil'), wholeNumber(5), 'count')).toBe('皆増');
    expect(words(wholeNumber(5), wholeNumber(0), 'count')).toBe('皆減');
    expect(words(wholeNumber(5), missing('nil'), 'amount')).toBe('皆減');
    expect(words(wholeNumber(0), wholeNumber(0), 'count')).toBe('－');
    expect(words(missing('nil'), missing('nil'), 'count')).toBe('－');
    expect(words(wholeNumber(5), wholeNumber(0), 'count', { language: 'en' })).toBe('gone');
  });

  it('of an amount printed as 0 is a number: 0 百万円 may be something', () => {
    expect(words(wholeNumber(5), wholeNumber(0), 'amount')).toBe('-100.0');
  });

  it('keeps the number beside the word 皆減 for machines', () => {
    expect(printRate(ratio(-5, 5), style(), { from: wholeNumber(5), to: wholeNumber(0), kind: 'count' })).toMatchObject({ text: '皆減', number: '-100.0' });
  });

  it('agrees with independently rounded rates', () => {
    expect.hasAssertions();
    const cases = oracleRows('exact/case1_exact.csv').filter((row) => row['measure'] === 'rate_pct');
    for (const row of cases) {
      const exact = ratio(BigInt(field(row, 'numerator')), BigInt(field(row, 'denominator')) * 100n);
      expect(printRate(exact, style({ grouping: false })).number).toBe(field(row, 'half_away_1dp'));
      expect(printRate(exact, style({ digits: 2, grouping: false })).number).toBe(field(row, 'half_away_2dp'));
      expect(printRate(exact, style({ minus: '▲', grouping: false })).text.replace('+', '')).toBe(field(row, 'display_1dp_triangle'));
    }
    expect(cases.length > 0).toBe(hasShared);
  });
});

describe('a share and a ratio', () => {
  it('have no plus sign', () => {
    expect(printShare(ratio(196, 688), style()).text).toBe('28.5'); // 688億円 のうち「公務」196億円
    expect(printRatio(ratio(3, 2), style({ digits: 2 })).text).toBe('1.50');
    expect(printShare(missing('suppressed'), style()).text).toBe('X');
  });
});

describe('a missing value', () => {
  const reasons = STATUSES.filter((status): status is MissingReason => status !== 'number');

  it('is told apart from every number, in both languages', () => {
    for (const reason of reasons) {
      for (const language of ['ja', 'en'] as const) {
        for (const symbols of ['terminal', 'document'] as const) {
          const cell = missingCell(reason, style({ language, symbols }));
          expect(cell.number).toBeUndefined();
          expect(cell.missing).toBe(reason);
          expect(cell.text).not.toMatch(/\d/);
        }
      }
    }
  });

  it('prints the symbols of Japanese tables', () => {
    const text = (reason: MissingReason, symbols: 'terminal' | 'document'): string => missingCell(reason, style({ symbols })).text;
    expect([text('suppressed', 'document'), text('nil', 'document'), text('notAvailable', 'document'), text('blank', 'document')]).toEqual(['X', '－', '…', '']);
    expect(text('notAvailable', 'terminal')).toBe('...');
  });
});
