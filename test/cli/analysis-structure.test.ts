import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { analyse, exact, industryRow, text, tidyFile, totalRow } from '../support/analysis.ts';
import { folder, run } from '../support/run.ts';

const CITY = ['16201', '富山市'] as const;
const TOTAL = ['AR', '全産業（S公務を除く）'] as const;
const INDUSTRIES = { D: ['D', '建設業'], E: ['E', '製造業'], H: ['H', '運輸業、郵便業'] } as const;

const census = (area: readonly [string, string], period: string, values: Readonly<Record<'D' | 'E' | 'H' | 'AR', string>>) =>
  (Object.keys(values) as (keyof typeof values)[]).map((code) => ({ area, industry: code === 'AR' ? TOTAL : INDUSTRIES[code], measure: '従業者数', unit: '人', period, scope: 'private', value: values[code] }));

/** 富山県's municipalities, each with 10, 20 and 30 people, but for 富山市. */
async function prefecture(): Promise<{ readonly code: string; readonly name: string }[]> {
  return (await loadAreas()).partition().filter(({ code }) => code.startsWith('16')).map(({ code, name }) => ({ code, name }));
}

describe('structure', () => {
  it('shares, change in points, ranks with ties, and concentration', async () => {
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2016年', { D: '50', E: '30', H: '20', AR: '100' }), ...census(CITY, '2021年', { D: '30', E: '30', H: '60', AR: '120' })]) });
    const { rows } = await analyse(['structure', 'a.csv'], { cwd });
    const construction = industryRow(rows, 'D');
    expect([exact(construction, 'share-earlier'), exact(construction, 'share'), exact(construction, 'share-change')]).toEqual([rational(1n, 2n), rational(1n, 4n), rational(-1n, 4n)]);
    expect(['D', 'E', 'H'].map((code) => text(industryRow(rows, code), 'rank'))).toEqual(['2', '2', '1']);
    expect(exact(totalRow(rows), 'herfindahl-earlier')).toEqual(rational(38n, 100n));
    expect(exact(totalRow(rows), 'gini-earlier')).toEqual(rational(1n, 5n));
  });

  it('without a second comparable period is of one period; --at chooses it', async () => {
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2016年', { D: '50', E: '30', H: '20', AR: '100' }), ...census(CITY, '2021年', { D: '30', E: '30', H: '60', AR: '120' }).map((row) => ({ ...row, scope: 'all' }))]) });
    const { rows, notes } = await analyse(['structure', 'a.csv'], { cwd });
    expect(rows.map(({ from, to }) => [from, to])).toEqual(rows.map(() => [null, '2021']));
    expect(notes.map(({ code }) => code)).toContain('scope-differs');
    const at = await analyse(['structure', 'a.csv', '--at', '2016'], { cwd });
    expect([at.rows[0]?.to, text(industryRow(at.rows, 'D'), 'share')]).toEqual(['2016', '50.0']);
  });

  it('against a prefecture that has no line of its own takes all its municipalities together', async () => {
    const towns = await prefecture();
    const rows = towns.flatMap(({ code, name }) => census([code, name], '2021年', code === '16201' ? { D: '60', E: '20', H: '20', AR: '100' } : { D: '10', E: '20', H: '30', AR: '60' }));
    const cwd = folder({ 'all.csv': tidyFile(rows), 'lacking.csv': tidyFile(rows.filter(({ area }) => area[0] !== '16204')) });
    const { rows: found } = await analyse(['structure', 'all.csv', '--against', '都道府県', '--area', '富山市'], { cwd });
    const others = BigInt(towns.length - 1);
    expect(exact(industryRow(found, 'D'), 'location-quotient')).toEqual(rational(60n * (100n + 60n * others), 100n * (60n + 10n * others)));
    expect((await run(['structure', 'all.csv', '--against', '県', '--area', '富山市'], { cwd })).stdout).toContain(`富山県（表にある全${towns.length}市区町村の計）`);
    // Its name means the same.
    const named = await analyse(['structure', 'all.csv', '--against', '富山県', '--area', '富山市'], { cwd });
    expect(named.rows.map((row) => exact(row, 'location-quotient'))).toEqual(found.map((row) => exact(row, 'location-quotient')));
    const lacking = await run(['structure', 'lacking.csv', '--against', '県', '--area', '富山市'], { cwd });
    expect([lacking.code, lacking.stdout]).toEqual([2, '']);
    expect(lacking.stderr).toContain('比較地域');
  });

  it('areas side by side have their own reference each, and the notes say which', async () => {
    const others = (['01000', '北海道'] as const);
    const cwd = folder({ 'a.csv': tidyFile([
      ...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...census(['16000', '富山県'], '2021年', { D: '10', E: '20', H: '30', AR: '60' }),
      ...census(['01212', '留萌市'], '2021年', { D: '10', E: '10', H: '20', AR: '40' }), ...census(others, '2021年', { D: '10', E: '0', H: '30', AR: '40' }),
    ]) });
    const { stdout } = await run(['structure', 'a.csv', '--area', '富山市,留萌市', '--against', '県'], { cwd });
    expect(stdout).toContain('富山市の比較地域: 富山県（16000）');
    expect(stdout).toContain('留萌市の比較地域: 北海道（01000）');
  });

  it('of wages, which are averages, there is no structure; of populations by area there is no quotient', async () => {
    const wages = folder({ 'wages.csv': tidyFile(['D', 'E', 'H'].map((code, i) => ({ area: CITY, industry: [code, code] as const, measure: '所定内給与額', unit: '万円', period: '2021年', value: String(30 + i) }))) });
    const refused = await run(['structure', 'wages.csv'], { cwd: wages });
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('nothing-to-analyse');
    const both = folder({ 'a.csv': tidyFile([
      ...[CITY, ['16202', '高岡市'] as const].flatMap((area) => [...census(area, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), { area, industry: ['', ''] as const, measure: '総人口', unit: '人', period: '2021年', value: '1000' }]),
    ]) });
    const { rows, notes } = await analyse(['structure', 'a.csv', '--area', '富山市', '--against', '高岡市'], { cwd: both });
    expect(new Set(rows.map(({ measure }) => measure.label))).toEqual(new Set(['従業者数']));
    expect(notes.map(({ code }) => code)).toContain('no-industries');
  });

  it('against areas named one by one adds them up and says so', async () => {
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...census(['16202', '高岡市'], '2021年', { D: '10', E: '20', H: '30', AR: '60' }), ...census(['16204', '魚津市'], '2021年', { D: '10', E: '0', H: '30', AR: '40' })]) });
    const args = ['structure', 'a.csv', '--against', '高岡市,魚津市'];
    const { rows } = await analyse(args, { cwd });
    expect(new Set(rows.map(({ area }) => area.name))).toEqual(new Set(['富山市']));
    expect(exact(industryRow(rows, 'D'), 'location-quotient')).toEqual(rational(3n));
    expect((await run(args, { cwd })).stdout).toContain('比較地域: 高岡市（16202）、魚津市（16204）の計');
  });

  it('totals that are defined differently give no quotient', async () => {
    const nation = census(['00000', '全国'], '2021年', { D: '10', E: '20', H: '30', AR: '60' }).map((row) => (row.industry[0] === 'AR' ? { ...row, industry: ['AS', '全産業'] as const } : row));
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...nation]) });
    const { rows } = await analyse(['structure', 'a.csv', '--against', '全国'], { cwd });
    expect(exact(industryRow(rows, 'D'), 'location-quotient')).toBe('totals-differ');
  });

  it('a suppressed value in the reference is named as what stopped the quotient', async () => {
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...census(['00000', '全国'], '2021年', { D: 'X', E: '20', H: '30', AR: '60' })]) });
    const { rows } = await analyse(['structure', 'a.csv', '--against', '全国'], { cwd });
    expect(industryRow(rows, 'D')?.figures['location-quotient']).toMatchObject({ status: 'suppressed', input: 'referencePart', exact: null });
    expect((await run(['structure', 'a.csv', '--against', '全国'], { cwd })).stdout).toContain('特化係数: 比較地域の内訳の値が「秘匿」のため示していません（建設業）');
  });

  it('self-sufficiency gives 修正特化係数 and 稼ぐ力, marked 参考', async () => {
    const cwd = folder({
      'a.csv': tidyFile([...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...census(['00000', '全国'], '2021年', { D: '400', E: '300', H: '300', AR: '1000' })]),
      'ratio.csv': '産業名,自足率（%）\n建設業,85\n製造業,120\n',
    });
    const args = ['structure', 'a.csv', '--against', '全国', '--self-sufficiency', 'ratio.csv'];
    const { rows, notes } = await analyse(args, { cwd });
    // 1.50 × 0.85 = 1.275, ln 1.275 = 0.243
    expect([exact(industryRow(rows, 'D'), 'adjusted-location-quotient'), text(industryRow(rows, 'D'), 'adjusted-location-quotient')]).toEqual([rational(51n, 40n), '1.28']);
    expect(industryRow(rows, 'D')?.figures['earning-power']?.decimal).toBe('0.242946178610389468792324157195');
    expect(industryRow(rows, 'H')?.figures['adjusted-location-quotient']).toBeUndefined();
    expect(notes.find(({ code }) => code === 'self-sufficiency-missing')).toMatchObject({ industries: ['運輸業、郵便業'] });
    const { stdout } = await run(args, { cwd });
    expect(stdout).toContain('修正特化係数（参考）');
    expect(stdout).toContain('参考値');
  });

  it('several chosen areas stand side by side', async () => {
    const cwd = folder({ 'a.csv': tidyFile([...census(CITY, '2021年', { D: '60', E: '20', H: '20', AR: '100' }), ...census(['16202', '高岡市'], '2021年', { D: '10', E: '20', H: '30', AR: '60' })]) });
    const { stdout } = await run(['structure', 'a.csv', '--area', '富山市,高岡市'], { cwd });
    expect(stdout).toMatch(/富山市 +高岡市/);
    expect(stdout).toMatch(/^建設業 +60 +60\.0 +1 +10 +16\.7 +3$/m);
    expect(stdout).toMatch(/ハーフィンダール指数 +0\.4400 +0\.3889/);
  });

  it('ratios have no structure: they are left out, and refused when nothing else is there', async () => {
    const cwd = folder({ 'rates.csv': '産業名,年,増減率（%）\n建設業,2021,1.5\n製造業,2021,2.5\n' });
    const { code, stderr } = await run(['structure', 'rates.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('structure には');
  });
});
