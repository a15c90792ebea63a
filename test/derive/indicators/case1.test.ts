import { describe, expect, it } from 'vitest';
import { change, rateOfChange } from '../../../src/derive/indicators/change.ts';
import { herfindahl, krugman } from '../../../src/derive/indicators/concentration.ts';
import { contribution, contributionShare } from '../../../src/derive/indicators/contribution.ts';
import { locationQuotient } from '../../../src/derive/indicators/location-quotient.ts';
import { share, shareChange } from '../../../src/derive/indicators/share.ts';
import { inPoints, shiftShare, totalsOf, type ShiftShareFactors } from '../../../src/derive/indicators/shift-share.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import type { Derived } from '../../../src/model/derived.ts';
import { rational, type Rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { sumValues, type Value } from '../../../src/model/value.ts';
import { field, times100, value, type Row } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';

const industries = oracleRows('input/case1_region_nation.csv');
const expected = oracleRows('exact/case1_exact.csv');

/** The value of an industry, or of all of them together for TOTAL. */
function at(area: 'region' | 'nation', code: string, year: string): Value {
  const column = `${area}_${year}`;
  const rows = code === 'TOTAL' ? industries : industries.filter((row) => field(row, 'industry_code') === code);
  return sumValues(rows.map((row) => value(field(row, column))));
}

function factorsOf(code: string, from: string, to: string): { amounts: ShiftShareFactors; regionTotal: Value } {
  const rows = industries.map((row) => ({
    id: field(row, 'industry_code'),
    regionEarlier: value(field(row, `region_${from}`)),
    regionLater: value(field(row, `region_${to}`)),
    nationEarlier: value(field(row, `nation_${from}`)),
    nationLater: value(field(row, `nation_${to}`)),
  }));
  const analysis = shiftShare(rows, totalsOf(rows));
  const amounts = code === 'TOTAL' ? analysis.total : analysis.industries.find(({ id }) => id === code);
  if (amounts === undefined) throw new Error(`no industry ${code}`);
  return { amounts, regionTotal: at('region', 'TOTAL', from) };
}

function computed(row: Row): Derived {
  const [measure, code, from, to] = ['measure', 'industry_code', 'from', 'to'].map((name) => field(row, name)) as [string, string, string, string];
  const own = (year: string): Value => at('region', code, year);
  const total = (year: string): Value => at('region', 'TOTAL', year);
  const pair = { earlier: own(from), later: own(to) };
  const whole = { earlier: total(from), later: total(to) };
  const lq = (year: string): Derived =>
    locationQuotient(
      { part: own(year), total: total(year), totalIs: '17産業の計' },
      { part: at('nation', code, year), total: at('nation', 'TOTAL', year), totalIs: '17産業の計' },
    );
  const parts = (area: 'region' | 'nation', year: string): { id: string; value: Value }[] =>
    industries.map((r) => ({ id: field(r, 'industry_code'), value: value(field(r, `${area}_${year}`)) }));
  const compared = (year: string): { id: string; own: Value; reference: Value }[] =>
    industries.map((r) => ({ id: field(r, 'industry_code'), own: value(field(r, `region_${year}`)), reference: value(field(r, `nation_${year}`)) }));
  const shiftShareOf = (factor: keyof ShiftShareFactors, points: boolean): Derived => {
    const { amounts, regionTotal } = factorsOf(code, from, to);
    return points ? percent(inPoints(amounts, regionTotal)[factor]) : amounts[factor];
  };
  switch (measure) {
    case 'change': return change(pair.later, pair.earlier, 'count');
    case 'rate_pct': return percent(rateOfChange(pair.later, pair.earlier, 'count'));
    case 'nation_rate_pct': return percent(rateOfChange(at('nation', code, to), at('nation', code, from), 'count'));
    case 'share0_pct': return percent(share(pair.earlier, whole.earlier));
    case 'share1_pct': return percent(share(pair.later, whole.later));
    case 'share_diff_pt': return percent(shareChange({ part: pair.later, total: whole.later }, { part: pair.earlier, total: whole.earlier }));
    case 'contribution_pt': return percent(contribution(pair, whole.earlier));
    case 'contribution_rate_pct': return percent(contributionShare(pair, whole));
    case 'lq0': return lq(from);
    case 'lq1': return lq(to);
    case 'herfindahl0': return herfindahl(parts('region', from));
    case 'herfindahl1': return herfindahl(parts('region', to));
    case 'krugman0': return krugman(compared(from));
    case 'krugman1': return krugman(compared(to));
    case 'ss_national': return shiftShareOf('national', false);
    case 'ss_mix': return shiftShareOf('mix', false);
    case 'ss_regional': return shiftShareOf('regional', false);
    case 'ss_national_pt': return shiftShareOf('national', true);
    case 'ss_mix_pt': return shiftShareOf('mix', true);
    case 'ss_regional_pt': return shiftShareOf('regional', true);
    default: throw new Error(`unknown measure ${measure}`);
  }
}

function percent(derived: Derived): Derived {
  return derived.is === 'number' ? { is: 'number', exact: times100(derived.exact) } : derived;
}

function print(x: Rational, digits: number): string {
  return formatDecimal(roundTo(x, digits));
}

describe.skipIf(!hasShared)('17 industries in a region and the nation, 2012, 2016, 2021', () => {
  it('has all 804 expected values', () => {
    expect(expected).toHaveLength(804);
    expect(industries).toHaveLength(17);
  });

  it.each(['2012–2016', '2016–2021', '2012–2021'])('%s: every indicator equals the exact fraction and prints as expected', (span) => {
    const rows = expected.filter((row) => `${field(row, 'from')}–${field(row, 'to')}` === span);
    expect(rows).toHaveLength(268);
    for (const row of rows) {
      const name = `${field(row, 'measure')} ${field(row, 'industry_code')} ${span}`;
      const derived = computed(row);
      if (derived.is !== 'number') throw new Error(`${name}: ${JSON.stringify(derived)}`);
      expect(derived.exact, name).toEqual(rational(BigInt(field(row, 'numerator')), BigInt(field(row, 'denominator'))));
      expect(print(derived.exact, 1), name).toBe(field(row, 'half_away_1dp'));
      expect(print(derived.exact, 2), name).toBe(field(row, 'half_away_2dp'));
      expect(print(derived.exact, 25), name).toBe(field(row, 'decimal25'));
      expect(print(derived.exact, 1).replace('-', '▲'), name).toBe(field(row, 'display_1dp_triangle'));
    }
  });
});
