import { describe, expect, it } from 'vitest';
import { codesSchema, type AreaEntry, type IndustryEntry, type SurveyEntry } from '../../src/write/schemas/codes.ts';
import { displayWidth } from '../../src/write/adapters/string-width.ts';
import { run } from '../support/run.ts';

async function json(args: readonly string[]): Promise<unknown> {
  const { stdout, code } = await run(['codes', ...args, '--format', 'json']);
  expect(code).toBe(0);
  const parsed: unknown = JSON.parse(stdout);
  expect(codesSchema.safeParse(parsed).error).toBeUndefined();
  return parsed;
}

const areas = async (...args: string[]): Promise<readonly AreaEntry[]> => ((await json(['area', ...args])) as { entries: AreaEntry[] }).entries;
const industries = async (...args: string[]): Promise<readonly IndustryEntry[]> => ((await json(['industry', ...args])) as { entries: IndustryEntry[] }).entries;
const surveys = async (...args: string[]): Promise<readonly SurveyEntry[]> => ((await json(['survey', ...args])) as { entries: SurveyEntry[] }).entries;

describe('codes area', () => {
  it.each(['01212', '012122', '留萌', '留萌市', '北海道留萌市', 'R01212', '1212', '０１２１２'])('%s is 留萌市', async (text) => {
    expect(await areas(text)).toMatchObject([{ code: '01212', code6: '012122', name: '留萌市', fullName: '北海道留萌市', kind: 'city', parent: { code: '01000', name: '北海道' }, valid: true }]);
  });

  it('names what a place was on a day', async () => {
    expect(await areas('04423', '--valid-on', '2009-07-01')).toMatchObject([{ name: '富谷町', valid: true, on: '2009-07-01', to: '2016-10-10', became: { kind: 'city', to: [{ code: '04216', name: '富谷市' }] } }]);
    expect(await areas('富谷町')).toMatchObject([{ code: '04423', valid: false }]);
    expect(await areas('相模原市', '--valid-on', '平成21年7月1日')).toMatchObject([{ code: '14209', kind: 'city' }]);
    expect(await areas('相模原市')).toMatchObject([{ code: '14150', kind: 'designated-city' }]);
  });

  it('tells the history under all codes and names', async () => {
    const [tochigi] = await areas('09203', '--history');
    expect(tochigi?.history?.map(({ date, kind }) => `${date} ${kind}`)).toEqual(['2010-03-29 merger', '2011-10-01 absorption', '2014-04-05 absorption']);
    expect(tochigi?.history?.[0]?.from.map(({ name }) => name)).toEqual(['栃木市', '大平町', '藤岡町', '都賀町']);
    const [rumoi] = await areas('01212', '--history');
    expect(rumoi?.history).toEqual([]);
    expect((await areas('01212'))[0]?.history).toBeNull();
  });

  it('lists the parts of designated cities, and knows that villages of the north have no figures', async () => {
    expect((await areas('浜松市'))[0]?.parts.map(({ name }) => name)).toEqual(['中央区', '浜名区', '天竜区']);
    expect((await areas('浜松市', '--valid-on', '2021-06-01'))[0]?.parts).toHaveLength(7);
    expect(await areas('01695')).toMatchObject([{ statistics: false }]);
    expect(await areas('13100')).toMatchObject([{ kind: 'special-wards', code6: null }]);
    expect((await areas('13100'))[0]?.parts).toHaveLength(23);
  });

  it('lists the prefectures when nothing is asked', async () => {
    expect(await areas()).toHaveLength(47);
  });

  it.each([
    ['012121', /6桁目（検査数字）が合いません/, /012122（北海道留萌市）/],
    ['伊達市', /北海道伊達市（01233）.*福島県伊達市（07213）/, /5桁のコード/],
    ['11002', /埼玉県郡部（11002）.*北海道札幌市（01100）/, /5桁のコード/],
    ['ほげ市', /ほげ市/, /./],
    ['釧略市', /釧略市/, /釧路市（01206）/],
    ['99999', /99999/, /./],
  ])('%s is refused with what may have been meant', async (text, says, remedy) => {
    const { code, stdout, stderr } = await run(['codes', 'area', text]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.split('->')[1]).toMatch(remedy);
  });
});

describe('codes industry', () => {
  it('tells what 56 means in each revision', async () => {
    const [entry] = await industries('56');
    expect(entry).toMatchObject({ code: '56', name: '各種商品小売業', level: 'division' });
    expect(entry?.within.map(({ code }) => code)).toEqual(['I2', 'I', 'CR', 'CS', 'AR', 'AS']);
    expect(entry?.revisions.map(({ revision, name, sincePrevious }) => [revision, name, sincePrevious])).toEqual([
      [10, null, 'first'], [11, '織物・衣服・身の回り品小売業', 'unsourced'], [12, '各種商品小売業', 'changed-meaning'], [13, '各種商品小売業', 'same'], [14, '各種商品小売業', 'changed-meaning'],
    ]);
  });

  it.each([['宿泊業、飲食サービス業', 'M'], ['宿泊・飲食業', 'M'], ['医療・福祉', 'P'], ['M', 'M'], ['m2', 'M2'], ['G1', 'G1'], ['AR', 'AR'], ['563', '563'], ['コンビニエンスストア', '563'], ['飲食店', '76']])('%s is %s', async (text, code) => {
    expect((await industries(text)).map((entry) => entry.code)).toEqual([code]);
  });

  it('knows the parts of a section and of a division', async () => {
    expect((await industries('M2'))[0]?.parts.map(({ code }) => code)).toEqual(['76', '77']);
    expect((await industries('77'))[0]?.parts.map(({ code }) => code)).toContain('771');
  });

  it.each([['小売', /58.*飲食料品小売業|飲食料品小売業（58）/], ['ほげ業', /ほげ業/]])('%s is refused with candidates', async (text, says) => {
    const { code, stderr } = await run(['codes', 'industry', text]);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });
});

describe('codes survey', () => {
  it('tells what a census counts, when, and by which revision', async () => {
    expect(await surveys('令和6年経済センサス‐基礎調査')).toMatchObject([{ id: 'economic-census-basic-2024', referenceDate: '2024-06-01', jsic: 14, scopes: ['excludes-no-employee-sole'] }]);
    expect((await surveys('economic-census-basic-2024'))[0]?.exclusions).toContain('no-employee-sole');
    expect(await surveys('平成24年経済センサス‐活動調査')).toMatchObject([{ referenceDate: '2012-02-01', jsic: 12 }]);
  });

  it('finds them by year and by a part of their names', async () => {
    expect((await surveys('令和3')).map(({ id }) => id)).toEqual(['economic-census-activity-2021']);
    expect((await surveys('2014')).map(({ id }) => id).sort()).toEqual(['commerce-2014', 'economic-census-basic-2014']);
    expect((await surveys('商業統計')).every(({ kind }) => kind === 'commerce')).toBe(true);
    expect((await surveys()).length).toBeGreaterThan(20);
  });

  it('refuses one that is not listed', async () => {
    const { code, stderr } = await run(['codes', 'survey', 'ほげ調査']);
    expect(code).toBe(2);
    expect(stderr).toContain('chamber-stats codes survey');
  });
});

describe('codes in a terminal', () => {
  it.each([['area', '09203', '--history'], ['industry', '56'], ['survey', '令和3'], ['survey'], ['area', '札幌市']])('%s %s fits 80 columns, nothing cut', async (...args) => {
    const { stdout, code } = await run(['codes', ...args], { isTTY: true, columns: 80 });
    expect(code).toBe(0);
    expect(Math.max(...stdout.split('\n').map((line) => displayWidth(line)))).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/undefined|null|\.\.\.$/);
  });

  it('speaks English when asked', async () => {
    const { stdout } = await run(['codes', 'survey', '2021', '--lang', 'en']);
    expect(stdout).toContain('2021 Economic Census for Business Activity');
    expect(stdout).toContain('sole proprietors in agriculture');
  });

  it('asks for area, industry or survey', async () => {
    const { code, stderr } = await run(['codes', 'areas', '01212']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/area.*industry.*survey/);
  });
});
