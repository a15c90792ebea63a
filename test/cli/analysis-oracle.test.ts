import { describe, expect, it } from 'vitest';
import { multiply, rational, type Rational } from '../../src/model/rational.ts';
import { roundTo } from '../../src/model/rounding.ts';
import { analyse, exact, industryRow, text, tidyFile, totalRow } from '../support/analysis.ts';
import { field, fraction } from '../support/expected.ts';
import { oracleRows } from '../support/oracle.ts';
import { folder, run } from '../support/run.ts';
import { hasShared } from '../support/shared.ts';

const percentOf = (x: Rational): Rational => multiply(x, rational(100n));
const percent = (x: Rational | string): Rational | string => (typeof x === 'string' ? x : percentOf(x));
const SURVEYS: Readonly<Record<string, string>> = { '2012': 'economic-census-activity-2012', '2016': 'economic-census-activity-2016', '2021': 'economic-census-activity-2021' };
const REGION = ['01999', '仮市'] as const;
const NATION = ['00000', '全国'] as const;

function case1(): string {
  const rows = oracleRows('input/case1_region_nation.csv');
  return folder({
    'case1.csv': tidyFile(['2012', '2016', '2021'].flatMap((year) => [['region', REGION], ['nation', NATION]].flatMap(([of, area]) => rows.map((row) => ({
      area: area as typeof REGION, industry: [field(row, 'industry_code'), field(row, 'industry_name')] as const, measure: '従業者数', unit: '人', period: `${year}年`, scope: 'private', survey: SURVEYS[year] ?? '', value: field(row, `${String(of)}_${year}`),
    }))))),
  });
}

/** Where each expected measure stands in the results, and whether it is stated in per cent. */
const DECOMPOSED: Readonly<Record<string, readonly [figure: string, times100: boolean]>> = {
  change: ['change', false], rate_pct: ['rate', true], contribution_pt: ['contribution', true], contribution_rate_pct: ['share-of-net', true],
  ss_national: ['national-growth', false], ss_mix: ['industry-mix', false], ss_regional: ['regional-factor', false],
  ss_national_pt: ['national-growth-points', true], ss_mix_pt: ['industry-mix-points', true], ss_regional_pt: ['regional-factor-points', true],
};
const STRUCTURED: Readonly<Record<string, readonly [figure: string, times100: boolean]>> = {
  share0_pct: ['share-earlier', true], share1_pct: ['share', true], share_diff_pt: ['share-change', true], lq0: ['location-quotient-earlier', false], lq1: ['location-quotient', false],
  herfindahl0: ['herfindahl-earlier', false], herfindahl1: ['herfindahl', false], krugman0: ['krugman-earlier', false], krugman1: ['krugman', false],
};

describe.runIf(hasShared)('the independently computed values of a region and the nation, through the command line', () => {
  const cwd = case1();
  const expected = oracleRows('exact/case1_exact.csv');

  it('has all of them', () => expect(expected).toHaveLength(804));

  it.each([['2012', '2016'], ['2016', '2021'], ['2012', '2021']])('%s → %s: every value agrees exactly', async (from, to) => {
    const span = ['case1.csv', '--from', from, '--to', to];
    const decomposed = (await analyse(['decompose', ...span, '--against', '全国'], { cwd })).rows;
    const structured = (await analyse(['structure', ...span, '--against', 'nation'], { cwd })).rows;
    const nation = (await analyse(['decompose', ...span, '--area', '全国'], { cwd })).rows;
    expect(decomposed.every(({ area }) => area.code === '01999')).toBe(true);
    let compared = 0;
    for (const row of expected.filter((each) => field(each, 'from') === from && field(each, 'to') === to)) {
      const measure = field(row, 'measure');
      const code = field(row, 'industry_code');
      const wanted = rational(BigInt(field(row, 'numerator')), BigInt(field(row, 'denominator')));
      const pick = (rows: typeof decomposed) => (code === 'TOTAL' ? totalRow(rows) : industryRow(rows, code));
      const [rows, [figure, times100]] = measure === 'nation_rate_pct' ? [nation, ['rate', true] as const] : measure in DECOMPOSED ? [decomposed, DECOMPOSED[measure] ?? ['', false]] : [structured, STRUCTURED[measure] ?? ['', false]];
      const found = exact(pick(rows), figure);
      expect([measure, code, times100 ? percent(found) : found]).toEqual([measure, code, wanted]);
      compared += 1;
    }
    expect(compared).toBe(268);
  });

  it('prints the displayed decimals, signs first', async () => {
    const rows = (await analyse(['decompose', 'case1.csv', '--from', '2016', '--to', '2021', '--against', '全国'], { cwd })).rows;
    const total = totalRow(rows);
    expect(['change', 'rate', 'national-growth', 'industry-mix', 'regional-factor'].map((figure) => text(total, figure))).toEqual(['-523', '-2.6', '384.9', '-117.6', '-790.3']);
  });

  it('annual growth by months between reference dates and by label years agrees to all digits given', async () => {
    for (const row of oracleRows('exact/cagr.csv')) {
      const span = ['trend', 'case1.csv', '--area', '仮市', '--from', field(row, 'from'), '--to', field(row, 'to')];
      const code = field(row, 'industry_code');
      if (code === 'TOTAL') continue; // The input has no line of the total.
      for (const [by, column] of [['months', 'cagr_pct_by_months'], ['label', 'cagr_pct_by_label_years']] as const) {
        const { rows } = await analyse([...span, '--industry', code, '--years-by', by], { cwd });
        const growth = rows.find((each) => each.to === field(row, 'to'))?.figures['annual-growth'];
        // 30 decimals of the ratio are 28 of the percentage.
        expect([code, by, roundTo(percentOf(fraction(growth?.decimal ?? '0')), 28)]).toEqual([code, by, roundTo(fraction(field(row, column)), 28)]);
      }
    }
  }, 60_000);
});

describe.runIf(hasShared)('industries that appear and vanish', () => {
  const rows = oracleRows('input/case3_edges.csv');
  const cwd = hasShared ? folder({
    'edges.csv': tidyFile(([['t1', '2016年'], ['t2', '2021年']] as const).flatMap(([t, period]) => ([['region', REGION], ['nation', NATION]] as const).flatMap(([of, area]) => rows.map((row) => ({
      area, industry: [field(row, 'industry_code'), field(row, 'industry_name')] as const, measure: '従業者数', unit: '人', period, value: field(row, `${of}_${t}`),
    }))))),
  }) : '';

  it('are 皆増, 皆減 and －, stay in the table, and the sums are right', async () => {
    const found = (await analyse(['decompose', 'edges.csv', '--against', '全国'], { cwd })).rows;
    expect(found.map(({ industry }) => industry.name)).toEqual(['新しく現れた産業', '消えた産業', '変わらない産業', '全国でも皆減', '区域に一度もない産業', '']);
    const [appeared, vanished, unchanged, goneEverywhere, never, total] = found;
    expect([appeared, vanished, unchanged, goneEverywhere, never, total].map((row) => [text(row, 'earlier'), text(row, 'later'), text(row, 'change')])).toEqual([['0', '25', '25'], ['40', '0', '-40'], ['100', '100', '0'], ['10', '0', '-10'], ['0', '0', '0'], ['150', '125', '-25']]);
    expect(appeared?.figures['rate']).toMatchObject({ status: 'zeroBase', text: '皆増', exact: null });
    expect(exact(vanished, 'rate')).toEqual(rational(-1n));
    expect(exact(unchanged, 'rate')).toEqual(rational(0n));
    expect(exact(goneEverywhere, 'rate')).toEqual(rational(-1n));
    expect(exact(never, 'rate')).toBe('zeroBase');
    expect(exact(appeared, 'contribution')).toEqual(rational(25n, 150n));
    expect(exact(total, 'contribution')).toEqual(rational(-25n, 150n));
    expect([exact(appeared, 'national-growth'), exact(appeared, 'industry-mix'), exact(appeared, 'regional-factor')]).toEqual([rational(0n), rational(0n), rational(25n)]);
    const sumOf = (figure: string): Rational => found.slice(0, -1).reduce((sum, row) => {
      const value = exact(row, figure);
      if (typeof value === 'string') throw new Error(`${row.industry.name} ${figure} ${value}`);
      return rational(sum.n * value.d + value.n * sum.d, sum.d * value.d);
    }, fraction('0'));
    for (const figure of ['contribution', 'national-growth', 'industry-mix', 'regional-factor']) expect(sumOf(figure)).toEqual(exact(total, figure));
  });

  it('print as words in the terminal, never as NaN or Infinity', async () => {
    for (const command of ['decompose', 'structure', 'trend']) {
      for (const format of ['table', 'csv', 'md', 'json']) {
        const { stdout, code } = await run([command, 'edges.csv', '-f', format, ...(command === 'trend' ? [] : ['--against', '全国'])], { cwd });
        expect(code).toBe(0);
        expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
      }
    }
    const { stdout } = await run(['decompose', 'edges.csv', '--area', '仮市'], { cwd });
    expect(stdout).toMatch(/新しく現れた産業 +0 +25 +\+25 +皆増/);
    expect(stdout).toMatch(/消えた産業 +40 +0 +-40 +皆減/);
    expect(stdout).toMatch(/区域に一度もない産業 +0 +0 +0 +－/);
  });
});
