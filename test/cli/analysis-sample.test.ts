import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rational, sum, type Rational } from '../../src/model/rational.ts';
import { analyse, exact, industryRow, text, totalRow } from '../support/analysis.ts';
import { run } from '../support/run.ts';
import { hasShared, SHARED } from '../support/shared.ts';

const number = (value: Rational | string): Rational => {
  if (typeof value === 'string') throw new Error(value);
  return value;
};

describe('留萌市 事業所 平成26年 → 令和3年, taken apart', () => {
  const args = ['decompose', '--area', '留萌市', '--measure', '事業所', '--from', '平成26', '--to', '令和3'];

  it('宿泊業、飲食サービス業 contributes −4.6 of −11.3 points, 卸売業、小売業 −3.8', async () => {
    const { rows } = await analyse(args);
    expect(['M', 'I', 'TOTAL'].map((code) => text(industryRow(rows, code), 'contribution'))).toEqual(['-4.6', '-3.8', '-11.3']);
  });

  it('the 17 contributions sum to −133/1,174 exactly, without a residual', async () => {
    const { rows } = await analyse(args);
    const parts = rows.filter(({ role }) => role === 'part');
    expect(parts).toHaveLength(17);
    expect(rows.filter(({ role }) => role === 'residual')).toEqual([]);
    expect(sum(parts.map((row) => number(exact(row, 'contribution'))))).toEqual(rational(-133n, 1174n));
    expect(exact(totalRow(rows), 'contribution')).toEqual(rational(-133n, 1174n));
  });

  it('withholds 寄与率, because industries rose and fell, and says so', async () => {
    const { rows } = await analyse(args);
    expect(new Set(rows.map((row) => exact(row, 'contribution-share')))).toEqual(new Set(['mixed-signs']));
    expect((await run(args)).stdout).toContain('寄与率: 増加した内訳と減少した内訳があるため示しません。');
  });

  it('卸小売 and 宿泊飲食 are over 7 in 10 of the net fall, but not of the gross fall', async () => {
    const { rows } = await analyse(args);
    const of = (figure: string): Rational => sum(['I', 'M'].map((code) => number(exact(industryRow(rows, code), figure))));
    expect(of('share-of-net')).toEqual(rational(99n, 133n));
    expect(of('share-of-gross')).toEqual(rational(99n, 152n));
    expect([exact(totalRow(rows), 'rises'), exact(totalRow(rows), 'falls')]).toEqual([rational(19n), rational(-152n)]);
    expect((await run([...args, '--gross'])).stdout).toContain('増加した内訳の計 +19、減少した内訳の計 -152、純増減 -133');
  });

  it('of chosen industries shows them beside the total, with the same contributions', async () => {
    const { rows } = await analyse([...args, '--industry', '建設業,宿泊業、飲食サービス業']);
    expect(rows.map(({ industry }) => industry.name)).toEqual(['建設業', '宿泊業、飲食サービス業', '計']);
    expect(exact(rows[1], 'contribution')).toEqual(rational(-54n, 1174n));
  });
});

describe('釧路市 市民経済計算, recomputed', () => {
  it('finds the published figures that cannot come out, and no others', async () => {
    const { notes } = await analyse(['accounts', '--area', '釧路市']);
    const found = notes.filter(({ code }) => code === 'published-figure-differs').map(({ label, period, what, printed, recomputed }) => [label, String(period).slice(0, 4), what, printed, recomputed]);
    expect(found).toEqual([
      // 23,219 − 22,825 is 394: 22,825 is a misprint of 22,625, to which 594, 2.6%, △9.9% and 3.7% all belong.
      ['16 その他のサービス', '2021', '対前年度増減額', '594', '394'],
      ['17 小計', '2021', '対前年度増減額', '-34689', '-34699'],
      // 820 on 3,056 is 26.8%.
      ['2 鉱業', '2020', '対前年度増減率', '28.8', '26.8'],
      ['16 その他のサービス', '2020', '対前年度増減率', '-9.9', '-9.8'],
      ['16 その他のサービス', '2021', '対前年度増減率', '2.6', '1.7'],
      ['16 その他のサービス', '2020', '構成比', '3.7', '3.8'],
    ]);
  });

  it('tells every one of them, not the first few', async () => {
    expect((await run(['accounts', '--area', '釧路市'])).stderr.match(/と公表されていますが/g)).toHaveLength(6);
  });

  it.runIf(hasShared)('finds the same in the plan as it was published, and takes no other table for accounts', async () => {
    const seed = resolve(SHARED, 'seeds/002_e798be506cdc6081.txt');
    const [published, sample] = [await analyse(['accounts', seed]), await analyse(['accounts', '--area', '釧路市'])];
    const misprints = ({ notes }: typeof published) => notes.filter(({ code }) => code === 'published-figure-differs').map(({ label, what, printed, recomputed }) => [label, what, printed, recomputed]);
    expect(misprints(published)).toEqual(misprints(sample));
    expect(published.rows.map(({ role, figures }) => [role, figures])).toEqual(sample.rows.map(({ role, figures }) => [role, figures]));
  });

  it('has every line with its role: 小計, taxes, 再掲, and what is left over', async () => {
    const { rows } = await analyse(['accounts', '--area', '釧路市']);
    const later = rows.filter(({ to }) => to === '2021FY');
    const roles = new Map(later.map(({ industry, role }) => [industry.name, role]));
    expect(['農業', '(1) 農業'].map((name) => roles.get(name)).filter((role) => role !== undefined)).toEqual(['detail']);
    expect(['17 小計', '18 輸入品に課せられる税・関税', '19 総資本形成に係る消費税', '合計(17+18+19)', '第2次産業'].map((name) => roles.get(name))).toEqual(['subtotal', 'adjustment', 'adjustment', 'total', 'regrouping']);
    const residuals = rows.filter(({ role }) => role === 'residual').map(({ to, figures }) => [to, figures['value']?.text]);
    expect(residuals).toEqual([['2020FY', '0'], ['2021FY', '-1'], ['2020FY', '-200'], ['2021FY', '0'], ['2020FY', '0'], ['2021FY', '1']]);
  });

  it('contributions of parts and taxes sum to the growth rate exactly, with the residual', async () => {
    const { rows } = await analyse(['decompose', '--area', '釧路市', '--measure', '金額']);
    const adding = rows.filter(({ role }) => role === 'part' || role === 'adjustment' || role === 'residual');
    expect(adding).toHaveLength(19);
    expect(sum(adding.map((row) => number(exact(row, 'contribution'))))).toEqual(rational(-32_580n, 607_123n));
    expect(exact(rows.find(({ role }) => role === 'residual'), 'contribution')).toEqual(rational(201n, 607_123n));
  });

  it('prints the accounts as they are published, 再掲 behind the total', async () => {
    const { stdout } = await run(['accounts', '--area', '釧路市', '--measure', '金額']);
    expect(stdout).toMatch(/^3 製造業 +85,591 +50,222 +-35,369 +-41\.3 +14\.1 +8\.7 +-5\.8$/m);
    expect(stdout).toMatch(/^合計\(17\+18\+19\) +607,123 +574,543 +-32,580 +-5\.4 +100\.0 +100\.0 +-5\.4$/m);
    expect(stdout.indexOf('第1次産業')).toBeGreaterThan(stdout.indexOf('合計(17+18+19)'));
    expect(stdout).toMatch(/対前年度増減額/);
  });
});

describe('留萌市 over time', () => {
  it('follows 従業員 over three censuses: changes, index, and growth by 143 months', async () => {
    const { rows } = await analyse(['trend', '--area', '留萌市', '--measure', '従業員', '--industry', '計']);
    expect(rows.map((row) => [row.to, text(row, 'value'), row.figures['change-from-previous']?.text, text(row, 'index')])).toEqual([['2009', '9759', undefined, '100.0'], ['2014', '8654', '-1105', '88.7'], ['2021', '7759', '-895', '79.5']]);
    expect(rows[2]?.figures['annual-growth']?.text).toBe('-1.91');
    expect((await run(['trend', '--area', '留萌市', '--measure', '従業員', '--industry', '計'])).stdout).toContain('143か月');
  });

  it('sales per person and persons per shop are exact quotients with their units', async () => {
    const { rows } = await analyse(['trend', '--area', '留萌市', '--measure', '商店数,従業者数,年間販売額', '--per', '事業所数,従業者数', '--industry', '合計']);
    const last = rows.filter(({ to }) => to === '2021');
    const of = (unit: string) => last.find((row) => row.unit === unit);
    expect(exact(of('人/店'), 'value')).toEqual(rational(1432n, 239n));
    expect(exact(of('百万円/店'), 'value')).toEqual(rational(37_993n, 239n));
    expect(exact(of('百万円/人'), 'value')).toEqual(rational(37_993n, 1432n));
    expect(text(of('百万円/店'), 'value')).toBe('159.0');
  });

  it('marks where another survey begins', async () => {
    const { stdout } = await run(['trend', '--area', '留萌市', '--measure', '商店数']);
    expect(stdout).toContain('平成28年 #1');
    expect(stdout).toMatch(/#1 平成28年の前に断層がある: 平成26年は商業統計調査、平成28年は経済センサス‐活動調査の値です。/);
    expect(stdout).toMatch(/^小売業 .*[_.'^-]+\|[_.'^-]+/m);
  });

  it('marks 平成26年, whose annual sales do not continue those before and after', async () => {
    const { stdout } = await run(['trend', '--area', '留萌市', '--measure', '年間販売額']);
    expect(stdout).toContain('平成26年 #1');
    expect(stdout).toContain('平成28年 #2');
    expect(stdout).toMatch(/#1 平成26年の前に断層がある: 「年間販売額」の平成19年と平成26年の値は、集計の対象が違うため、直接にはつながりません。/);
  });
});
