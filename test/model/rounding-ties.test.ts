import { describe, expect, it } from 'vitest';
import { decimalToRational, formatDecimal, parseDecimal } from '../../src/model/decimal.ts';
import { rational, type Rational } from '../../src/model/rational.ts';
import { interval, ROUNDING_RULES, roundTo, type RoundingRule } from '../../src/model/rounding.ts';
import { field, fixtureRows } from '../support/expected.ts';
import { oracleRows } from '../support/oracle.ts';
import { hasShared } from '../support/shared.ts';

/** Plain decimals, and 1e-7. */
function numberIn(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const decimal = parseDecimal(mantissa);
  if (decimal === 'not-a-decimal') throw new Error(text);
  const x = decimalToRational(decimal);
  return rational(x.n, x.d * 10n ** BigInt(-Number(exponent)));
}

describe('端数処理', () => {
  it.each(fixtureRows('rounding-ties.csv').map((row) => [field(row, 'value'), row] as const))('%s under every rule', (text, row) => {
    for (const rule of ROUNDING_RULES) expect(formatDecimal(roundTo(numberIn(text), Number(field(row, 'digits')), rule)), rule).toBe(field(row, rule));
  });

  it('prints every figure within its own interval, and the ends beyond it differently', () => {
    for (const row of fixtureRows('rounding-ties.csv')) {
      const digits = Number(field(row, 'digits'));
      for (const rule of ROUNDING_RULES) {
        const figure = roundTo(numberIn(field(row, 'value')), digits, rule);
        const { low, lowIncluded, high, highIncluded } = interval(figure, rule);
        expect(roundTo(low, digits, rule).units === figure.units, `${field(row, 'value')} ${rule} low`).toBe(lowIncluded);
        expect(roundTo(high, digits, rule).units === figure.units, `${field(row, 'value')} ${rule} high`).toBe(highIncluded);
      }
    }
  });
});

describe.skipIf(!hasShared)('端数処理 against the oracle', () => {
  const files = ['rounding/cases.csv', 'rounding/rounding_oracle.csv'];
  it.each(files)('%s: 35 tie cases', (file) => {
    const rows = oracleRows(file);
    expect(rows).toHaveLength(35);
    const columns: readonly [string, RoundingRule][] = [['expected_half_away', 'half-up'], ['half_even', 'half-even'], ['truncate', 'trunc']];
    for (const row of rows) {
      for (const [column, rule] of columns) {
        const printed = formatDecimal(roundTo(numberIn(field(row, 'value')), Number(field(row, 'digits')), rule));
        expect(printed, `${field(row, 'value')} ${rule}`).toBe(field(row, column));
      }
    }
  });

  it.each(oracleRows('exact/rounding_intervals.csv').map((row) => [`${field(row, 'printed')} ${field(row, 'convention')}`, row] as const))('what %s can stand for', (_, row) => {
    const rules: Readonly<Record<string, RoundingRule>> = { '四捨五入_half_away': 'half-up', half_even: 'half-even', '切り捨て_toward_zero': 'trunc' };
    const rule = rules[field(row, 'convention')];
    const figure = parseDecimal(field(row, 'printed'));
    if (rule === undefined || figure === 'not-a-decimal') throw new Error('unknown row');
    expect(interval(figure, rule)).toEqual({
      low: numberIn(field(row, 'low')), lowIncluded: field(row, 'low_inclusive') === 'True',
      high: numberIn(field(row, 'high')), highIncluded: field(row, 'high_inclusive') === 'True',
    });
  });
});
