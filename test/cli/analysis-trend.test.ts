import { describe, expect, it } from 'vitest';
import { rational } from '../../src/model/rational.ts';
import { sparkline } from '../../src/write/trend/sparkline.ts';
import { analyse, exact, text, tidyFile } from '../support/analysis.ts';
import { folder, run } from '../support/run.ts';
import { trendOf } from '../../src/derive/trend.ts';
import { madeUpSeries } from '../derive/made-up.ts';

const city = ['01999', '仮市'] as const;
const line = (period: string, value: string, scope = 'private', survey = '') => ({ area: city, industry: ['D', '建設業'] as const, measure: '事業所数', unit: '事業所', period, value, scope, survey });

describe('breaks in a series', () => {
  const cwd = folder({ 'scope.csv': tidyFile([line('2009年', '100', 'all'), line('2014年', '90', 'all'), line('2016年', '60'), line('2021年', '54')]) });

  it('another population is a break that no figure crosses', async () => {
    const { rows, notes } = await analyse(['trend', 'scope.csv'], { cwd });
    expect(rows.map(({ to }) => to)).toEqual(['2009', '2014', '2016', '2021']);
    const [, second, third, fourth] = rows;
    expect(exact(second, 'rate-from-previous')).toEqual(rational(-1n, 10n));
    expect([exact(third, 'change-from-previous'), exact(third, 'rate-from-first'), exact(third, 'index')]).toEqual(['incomparable', 'incomparable', 'incomparable']);
    expect([exact(fourth, 'rate-from-previous'), exact(fourth, 'index'), exact(fourth, 'annual-growth')]).toEqual([rational(-1n, 10n), 'incomparable', 'incomparable']);
    expect(third?.notes).toContain('scope-differs');
    expect(notes.map(({ code }) => code)).toContain('scope-differs');
  });

  it('is marked in the table and in the sketch of the course', async () => {
    const { stdout } = await run(['trend', 'scope.csv'], { cwd });
    expect(stdout).toMatch(/平成28年 #1 +60 +比較不可/);
    expect(stdout).toContain('#1 平成28年の前に断層がある: ');
  });

  it('--allow scope crosses it, with the reason', async () => {
    const { rows, notes } = await analyse(['trend', 'scope.csv', '--allow', 'scope'], { cwd });
    expect(exact(rows[2], 'rate-from-previous')).toEqual(rational(-1n, 3n));
    expect(notes.find(({ code }) => code === 'scope-differs')).toMatchObject({ allowed: true });
  });
});

describe('growth per year', () => {
  it('counts months between reference dates by default, labels on request, and says which', async () => {
    const cwd = folder({ 'a.csv': tidyFile([line('2009年', '1381', 'private', 'economic-census-basic-2009'), line('2014年', '1174', 'private', 'economic-census-basic-2014'), line('2021年', '1041', 'private', 'economic-census-activity-2021')]) });
    const [months, label] = await Promise.all([run(['trend', 'a.csv'], { cwd }), run(['trend', 'a.csv', '--years-by', 'label'], { cwd })]);
    expect(months.stdout).toContain('143か月');
    expect(label.stdout).toContain('12年');
    expect(months.stdout).toContain('-2.34');
    expect(label.stdout).toContain('-2.33');
  });

  it('of amounts, which are those of whole years, counts the years', async () => {
    const cwd = folder({ 'a.csv': tidyFile(['2009年', '2014年', '2021年'].map((period, i) => ({ ...line(period, String(100 + i), 'private', ['economic-census-basic-2009', 'economic-census-basic-2014', 'economic-census-activity-2021'][i]), measure: '年間商品販売額', unit: '百万円' }))) });
    expect((await run(['trend', 'a.csv'], { cwd })).stdout).toContain('年次の差（12年）');
  });
});

describe('per unit', () => {
  it('places are not divided by persons, nor anything by a measure of its own unit', async () => {
    const cwd = folder({ 'a.csv': tidyFile(['2016年', '2021年'].flatMap((period) => [line(period, '10'), { ...line(period, '60'), measure: '従業者数', unit: '人' }, { ...line(period, '300'), measure: '年間商品販売額', unit: '百万円' }, { ...line(period, '4'), measure: '小規模事業所数' }])) });
    const { rows } = await analyse(['trend', 'a.csv', '--per', '事業所数,従業者数'], { cwd });
    const later = rows.filter(({ to }) => to === '2021');
    expect(later.filter(({ unit }) => unit.includes('/')).map((row) => [row.unit, text(row, 'value')])).toEqual([['人/事業所', '6.0'], ['百万円/事業所', '30.0'], ['百万円/人', '5.0']]);
  });
});

describe('per unit of a measure that was not chosen', () => {
  const cwd = folder({ 'a.csv': tidyFile(['2016年', '2021年'].flatMap((period) => [line(period, '10'), { ...line(period, '60'), measure: '従業者数', unit: '人' }, { ...line(period, '300'), measure: '年間商品販売額', unit: '百万円' }])) });

  it('gives the quotients of the chosen ones, and nothing of the other itself', async () => {
    const { rows } = await analyse(['trend', 'a.csv', '--measure', '年間商品販売額', '--per', '従業者数'], { cwd });
    expect([...new Set(rows.map(({ unit }) => unit))]).toEqual(['百万円', '百万円/人']);
  });

  it('says so where there is no such quotient', async () => {
    const { notes } = await analyse(['trend', 'a.csv', '--measure', '事業所数', '--per', '従業者数'], { cwd });
    expect(notes.find(({ code }) => code === 'no-quotient')).toMatchObject({ per: '従業者数' });
  });
});

describe('flat records', () => {
  it('say nothing of a rate beyond 1,000%, which is a number like others', async () => {
    const cwd = folder({ 'a.csv': tidyFile([line('2016年', '20'), line('2021年', '240')]) });
    const { stdout } = await run(['trend', 'a.csv', '-f', 'csv'], { cwd });
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/,220,1100\.0,220,1100\.0,1200\.0,64\.38,四捨五入,$/);
  });
});

describe('the sketch of a course', () => {
  const course = async (values: readonly string[], breaks: readonly boolean[] = []): Promise<string> =>
    sparkline(trendOf(await madeUpSeries([{ industry: 'D', values }, { industry: 'E', values: values.map(() => '1') }], values.map((_, i) => `${2000 + i}年`)), 'label').line(0).points, breaks);

  it('rises from low to high in characters one column wide everywhere', async () => {
    expect(await course(['1', '2', '3', '4', '5'])).toBe("_.-'^");
    expect(await course(['75', '71', '62', '45', '52', '44'])).toBe('^^-_._');
    expect(await course(['3', '3', '3'])).toBe('---');
    expect(await course(['75', '71', '62', '45'])).toMatch(/^[\x20-\x7e]+$/);
  });

  it('leaves room where there is no value, and has a bar at a break', async () => {
    expect(await course(['1', 'X', '5'])).toBe('_ ^');
    expect(await course(['1', '3', '5'], [false, false, true])).toBe('_-|^');
  });
});

describe('a table that cannot be followed', () => {
  it('of one period is refused with the period it has', async () => {
    const cwd = folder({ 'a.csv': tidyFile([line('2021年', '54')]) });
    for (const command of ['trend', 'decompose', 'diff']) {
      const { code, stdout, stderr } = await run([command, 'a.csv'], { cwd });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('2021年');
    }
  });

  it('whose every figure is refused is refused with the reasons', async () => {
    const cwd = folder({ 'a.csv': tidyFile([line('2014年', '90', 'all'), line('2016年', '60')]) });
    const { code, stdout, stderr } = await run(['trend', 'a.csv'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--allow scope');
  });
});
