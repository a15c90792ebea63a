import { describe, expect, it } from 'vitest';
import { observe, read } from '../observed.ts';
import { recordsOf, textOf } from '../records.ts';
import { bytesOf, figuresIn, shown, tableIn } from './fixture.ts';

const utf8 = (name: string): string => new TextDecoder().decode(bytesOf(name));
const sjis = (name: string): string => new TextDecoder('shift_jis').decode(bytesOf(name));

describe('e-Stat データベースのクロス集計表', () => {
  it('reads title, legend and axes', async () => {
    const { plan, table } = await tableIn('estat-db-wide.csv');
    expect([plan.title, [...plan.legend], table.survey.members]).toEqual(['男女別人口－全国，都道府県，市区町村', [['***', 'nil'], ['-', 'nil']], ['population-census-2020']]);
    expect(table.dims.map(({ id, members }) => [id, members.map(({ name }) => name)])).toEqual([['男女', ['総数', '男', '女']]]);
  });

  it('the legend of the file decides what its symbols mean', async () => {
    const content = utf8('estat-db-wide.csv').replace('"-","当該数値がないもの"', '"-","調査していないもの"');
    expect((await figuresIn('a.csv', content)).slice(-3).map(shown)).toEqual(['notAvailable', 'notAvailable', 'nil']);
  });

  it('without codes, without metadata, and with 補助コード the figures are the same', async () => {
    const records = recordsOf(utf8('estat-db-wide.csv').replace('\ufeff', ''));
    const keys = async (content: string): Promise<unknown> => (await figuresIn('a.csv', content)).map(({ area, measure, unit, period, dims, value, status }) => ({ area, measure, unit, period, dims, value, status }));
    const original = await keys(textOf(records));
    const bare = records.slice(9);
    expect(await keys(textOf(bare))).toEqual(original);
    const levelled = records.map((cells) => (cells.length < 8 ? cells : [...cells.slice(0, 4), cells[2]?.endsWith('コード') === true ? '全国，都道府県，市区町村 補助コード' : cells[2] === '' ? '' : '1', ...cells.slice(4)]));
    expect(await keys(textOf(levelled))).toEqual(original);
    const uncoded = bare.filter((_, r) => r !== 0 && r !== 2).map((cells) => [cells[1] ?? '', cells[3] ?? '', ...cells.slice(4)]);
    expect(((await keys(textOf(uncoded))) as { area: string; value: string }[]).map(({ value }) => value)).toEqual((original as { value: string }[]).map(({ value }) => value));
  });

  it('a heading row that is gone is named', async () => {
    const records = recordsOf(utf8('estat-db-wide.csv').replace('\ufeff', ''));
    await expect(tableIn('a.csv', textOf(records.filter((_, r) => r !== 12)))).rejects.toMatchObject({ code: 'heading-incomplete', evidence: { layout: 'estat-db-wide', missing: '/男女' } });
    await expect(tableIn('a.csv', textOf(records.filter((_, r) => r < 9 || r > 12)))).rejects.toMatchObject({ code: 'heading-incomplete' });
  });

  it('a broken-off last record is left out and reported, a ragged one inside stops the reading with its line', async () => {
    const cut = utf8('estat-db-wide.csv').slice(0, -20);
    const { table, findings } = await tableIn('a.csv', cut);
    expect([table.length, findings.map(({ code }) => code)]).toEqual([12, ['short-last-record']]);
    const ragged = utf8('estat-db-wide.csv').replace('"札幌市","",', '"札幌市",');
    await expect(tableIn('a.csv', ragged)).rejects.toMatchObject({ code: 'ragged-record', at: { line: 16 }, evidence: { fields: 7, expected: 8 } });
  });

  it('English pages: units in [ ], names without codes, unknown places reported', async () => {
    const { table, findings } = await tableIn('estat-db-wide-nohdr.csv');
    expect(observe(table).map(({ area, industry, unit }) => [area, industry, unit]).slice(4)).toEqual([['02000', 'E', '社'], ['02000', 'E', '社'], ['', 'E', '社'], ['', 'E', '社']]);
    expect(findings.map(({ code }) => code)).toEqual(['unknown-area']);
  });
});

describe('e-Stat の列指向形式と API', () => {
  it('reads code, name, unit and value; an annotation leaves a mark', async () => {
    const { plan, table } = await tableIn('estat-db-long.csv');
    const found = observe(table);
    expect(plan.layout).toBe('estat-db-long');
    expect(found[0]).toMatchObject({ area: '01212', areaName: '留萌市', industry: 'I2', measure: 'establishments', unit: '事業所', period: '2021', dims: { 経営組織: '総数' }, value: '195' });
    expect(found.map(shown)).toEqual(['195', '2', '61', '30', '27648', 'suppressed', 'nil', '1036']);
    expect(table.dims[0]?.members).toEqual([{ code: '', name: '総数', depth: 0 }, { code: '', name: 'うち個人', depth: 1 }]);
    expect((table.flags[6] ?? 0) & 8).toBe(8);
  });

  it('finds the names that belong to codes after someone moved the columns', async () => {
    const records = recordsOf(sjis('estat-db-long.csv'));
    const order = [12, 11, 3, 1, 7, 9, 5, 10, 0, 2, 4, 6, 8];
    const moved = textOf(records.map((cells) => order.map((c) => cells[c] ?? '')));
    const bare = (all: readonly { line: number; column: number }[]): unknown => all.map(({ line: _, column: __, ...rest }) => rest);
    expect(bare(await figuresIn('moved.csv', moved))).toEqual(bare(await figuresIn('estat-db-long.csv')));
  });

  it('the section header of the API\'s CSV gives title, survey, legend', async () => {
    const { plan, table } = await tableIn('estat-api-simple.csv');
    expect([plan.layout, plan.edition, table.survey.members, plan.legend.get('X')]).toEqual(['estat-api-csv', '2023-03-28', ['economic-census-activity-2021'], 'suppressed']);
  });

  it('an error answer as CSV is refused with its message; a lost heading is named', async () => {
    await expect(read('a.csv', '"RESULT"\n"STATUS","100"\n"ERROR_MSG","認証に失敗しました。"\n')).rejects.toMatchObject({ code: 'bad-json', evidence: { reason: 'e-Stat API STATUS 100: 認証に失敗しました。' } });
    const lost = utf8('estat-api-simple.csv').split('\n').filter((line) => !line.startsWith('"tab_code"')).join('\n');
    await expect(read('a.csv', lost)).rejects.toMatchObject({ code: 'heading-incomplete', evidence: { layout: 'estat-api-csv' } });
  });

  it('商業統計: the measure in cat01 with its unit, industries of the old classification by name only', async () => {
    const { table } = await tableIn('shogyo-2007.csv');
    expect(table.measure.members.map(({ id, unit }) => [id, unit.label])).toEqual([['establishments', '事業所'], ['sales', '百万円'], ['share', '%']]);
    expect(table.industry.members.map(({ code, name }) => [code, name])).toEqual([['I2', '小売業計'], ['', '各種商品小売業'], ['', '織物・衣服・身の回り品小売業']]);
    expect([table.survey.members, table.period.members.map(({ year }) => year)]).toEqual([['commerce-2007'], [2007]]);
  });

  it('工業統計: the area in cat03, 【01100】 before its name, the year from the title', async () => {
    const { table } = await tableIn('kogyo-2014.csv');
    expect(table.area.members.map(({ code, name }) => [code, name])).toEqual([['01000', '北海道'], ['01100', '札幌市'], ['01212', '留萌市']]);
    expect(table.measure.members.map(({ id, unit }) => [id, unit.label])).toEqual([['establishments', '事業所'], ['persons', '人'], ['shipments', '万円']]);
    expect(table.period.members.map(({ year }) => year)).toEqual([2014]);
  });

  it('統計GIS: small areas by their key, the two groups of industries told apart with a guess', async () => {
    const { table, findings } = await tableIn('tblT001167C01.txt');
    expect(observe(table).slice(0, 6).map(({ area, industry, measure, value }) => [area, industry, measure, value])).toEqual([
      ['01101', 'AR', 'establishments', '21034'], ['01101', 'D', 'establishments', '1011'], ['01101', 'E', 'establishments', '430'],
      ['01101', 'AR', 'persons', '270511'], ['01101', 'D', 'persons', '18003'], ['01101', 'E', 'persons', '5020'],
    ]);
    expect(table.area.members.map(({ code, name }) => `${code} ${name}`)).toEqual(['01101 札幌市中央区', '01101000100 大通西', '01101999999 その他']);
    expect(findings.map(({ code }) => code)).toEqual(['guess']);
  });
});
