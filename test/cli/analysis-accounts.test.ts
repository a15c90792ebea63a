import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { analyse, exact, industryRow, text } from '../support/analysis.ts';
import { folder, run } from '../support/run.ts';

const cwd = folder({
  // 福岡市 2010年 (RESAS): production 64,390 against 60,635 of distribution, 億円.
  'circulation.csv': '市区町村コード,市区町村名,年,生産（付加価値額）（億円）,分配（所得）（億円）,支出（億円）\n40130,福岡市,2010,64390,60635,64390\n40130,福岡市,2013,820,1000,820\n',
  'trade.csv': '市区町村コード,市区町村名,産業名,年,移出額（億円）,輸出額（億円）,移入額（億円）,輸入額（億円）,域内生産額（億円）,域内総需要額（億円）\n01206,釧路市,製造業,2015,300,50,430,90,1000,1170\n01206,釧路市,運輸業、郵便業,2015,505,0,262,0,700,457\n',
  'openings.csv': '市区町村コード,市区町村名,年,期首事業所数,新設事業所数,廃業事業所数\n01999,仮市,2006,2000,168,245\n',
  'retail.csv': '市区町村コード,市区町村名,年,小売販売額（百万円）,人口,従業者数,売場面積（㎡）\n01999,仮市,2021,21000,20000,1000,5000\n01000,北海道,2021,4900000,5000000,300000,2000000\n',
  'activity.csv': '市区町村コード,市区町村名,年,売上（収入）金額（百万円）,費用総額（百万円）,給与総額（百万円）,租税公課（百万円）,付加価値額（百万円）\n01999,仮市,2021,1000,900,200,15,325\n',
  'real.csv': '市区町村コード,市区町村名,産業名,年度,市内総生産（実質・連鎖方式）（百万円）\n01999,仮市,農林水産業,2020年度,10\n01999,仮市,製造業,2020年度,20\n01999,仮市,合計,2020年度,31\n01999,仮市,農林水産業,2021年度,11\n01999,仮市,製造業,2021年度,22\n01999,仮市,合計,2021年度,32\n',
});

describe('accounts from named measures', () => {
  it('地域経済循環率: 64,390 on 60,635 is 106.2%, 820 on 1,000 is 82.0%', async () => {
    const { rows } = await analyse(['accounts', 'circulation.csv'], { cwd });
    expect(rows.map((row) => text(row, 'circulation-rate'))).toEqual(['106.2', '82.0']);
    expect(exact(rows[0], 'circulation-rate')).toEqual(rational(64_390n, 60_635n));
    expect([exact(rows[0], 'production-less-distribution'), exact(rows[0], 'production-less-expenditure')]).toEqual([rational(3755n), rational(0n)]);
  });

  it('域際収支 350 − 520 is −170; 移出率 and 移入率 by industry', async () => {
    const { rows } = await analyse(['accounts', 'trade.csv'], { cwd });
    const manufacturing = industryRow(rows, 'E');
    expect([exact(manufacturing, 'interregional-balance'), exact(manufacturing, 'outbound-rate'), exact(manufacturing, 'inbound-rate')]).toEqual([rational(-170n), rational(3n, 10n), rational(43n, 117n)]);
    expect(text(industryRow(rows, 'H'), 'interregional-balance')).toBe('243');
  });

  it('keeps quiet where 域内需要 + 移輸出 − 移輸入 is 域内生産, and tells where not', async () => {
    expect((await analyse(['accounts', 'trade.csv'], { cwd })).notes.filter(({ code }) => code === 'identity-does-not-hold')).toEqual([]);
    const { notes } = await analyse(['accounts', 'activity.csv'], { cwd });
    expect(notes.find(({ code }) => code === 'identity-does-not-hold')).toMatchObject({ identity: 'value-added', label: '仮市', gap: '-10' });
  });

  it('開業率 168 × 12 ÷ 28 ÷ 2,000 is 3.6%, 廃業率 5.3%; without months neither is given', async () => {
    const { rows } = await analyse(['accounts', 'openings.csv', '--months', '28'], { cwd });
    expect([exact(rows[0], 'opening-rate'), exact(rows[0], 'closure-rate')]).toEqual([rational(9n, 250n), rational(21n, 400n)]);
    expect([text(rows[0], 'opening-rate'), text(rows[0], 'closure-rate')]).toEqual(['3.6', '5.3']);
    const without = await analyse(['accounts', 'openings.csv'], { cwd });
    expect(exact(without.rows[0], 'opening-rate')).toBe('months-unknown');
  });

  it('小売吸引力指数 against the prefecture is 15/14; the prefecture itself is not compared', async () => {
    const { rows } = await analyse(['accounts', 'retail.csv', '--against', '北海道'], { cwd });
    expect(rows.map(({ area }) => area.name)).toEqual(['仮市']);
    expect([exact(rows[0], 'retail-attraction'), text(rows[0], 'retail-attraction')]).toEqual([rational(15n, 14n), '1.07']);
    expect([text(rows[0], 'commercial-population'), text(rows[0], 'sales-per-person'), text(rows[0], 'sales-per-floor-space')]).toEqual(['21429', '21.0', '4.2']);
    expect((await run(['accounts', 'retail.csv', '--against', '北海道'], { cwd })).stdout).toContain('比較地域: 北海道（01000）');
  });

  it('小売吸引力指数 is of 小売業 alone, with the population of the area; 卸売業 and 合計 have none', async () => {
    const line = (code: string, name: string, industry: string, sales: number, population: string, persons: number): string => `${code},${name},${industry},2021,${sales},${population},${persons}\n`;
    const table = '市区町村コード,市区町村名,産業名,年,年間商品販売額（百万円）,人口,従業者数\n' +
      line('01999', '仮市', '卸売業', 50_000, '', 500) + line('01999', '仮市', '小売業', 21_000, '', 1000) + line('01999', '仮市', '合計', 71_000, '20000', 1500) +
      line('01000', '北海道', '卸売業', 9_900_000, '', 100_000) + line('01000', '北海道', '小売業', 4_900_000, '', 300_000) + line('01000', '北海道', '合計', 14_800_000, '5000000', 400_000);
    const { rows } = await analyse(['accounts', 'shops.csv', '--against', '北海道'], { cwd: folder({ 'shops.csv': table }) });
    expect(rows.map((row) => [row.industry.name, exact(row, 'retail-attraction')])).toEqual([['卸売業', 'no such figure'], ['小売業', rational(15n, 14n)], ['合計', 'no such figure']]);
    expect(rows.map((row) => text(row, 'sales-per-person'))).toEqual(['100.0', '21.0', '47.3']);
  });

  it('a rate of openings without months says how they can be given', async () => {
    expect((await run(['accounts', 'openings.csv'], { cwd })).stdout).toContain('--months');
  });

  it('takes no 従業者数 for that of shops where a table has two of them', async () => {
    const table = '市区町村コード,市区町村名,年,製造品出荷額等（万円）,従業者数（人）,年間商品販売額（百万円）,従業者数（人）\n45201,宮崎市,2016,20770337,11390,1317230,29964\n';
    const { code, stdout } = await run(['accounts', 'towns.csv'], { cwd: folder({ 'towns.csv': table }) });
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says which options no indicator of the tables depends on', async () => {
    const { notes } = await analyse(['accounts', 'trade.csv', '--against', '釧路市', '--months', '12'], { cwd });
    expect(notes.filter(({ code }) => code === 'option-unused').map(({ option }) => option)).toEqual(['against', 'months']);
  });

  it('付加価値額 is 売上 − 費用 + 給与 + 租税公課', async () => {
    const { rows } = await analyse(['accounts', 'activity.csv'], { cwd });
    expect(exact(rows[0], 'value-added')).toEqual(rational(315n));
  });

  it('of chain-linked values gives changes and rates only, and says why', async () => {
    const { rows, notes } = await analyse(['accounts', 'real.csv'], { cwd });
    const later = industryRow(rows.filter(({ to }) => to === '2021FY'), '製造業');
    expect(exact(later, 'rate')).toEqual(rational(1n, 10n));
    expect(later?.figures['share']).toBeUndefined();
    expect(later?.figures['contribution']).toBeUndefined();
    expect(rows.some(({ role }) => role === 'residual')).toBe(false);
    expect(notes.map(({ code }) => code)).toContain('chain-linked');
  });

  it('refuses tables without anything of the kind, naming what they hold', async () => {
    const result = await run(['accounts', 'sample.csv'], { cwd: folder({ 'sample.csv': '市区町村コード,市区町村名,年,世帯数\n01999,仮市,2020,10\n' }) });
    expect([result.code, result.stdout]).toEqual([2, '']);
    expect(result.stderr).toContain('世帯数');
  });
});
