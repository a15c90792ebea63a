import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetsOf } from '../../src/derive/datasets.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { compareScopes } from '../../src/reference/scopes.ts';
import { opened } from './opened.ts';
import { codesOf, observe, observed, read, type Observed } from './observed.ts';
import { workbookOf } from './workbook-of.ts';

const FOLDER = 'fixtures/read/traps';
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${FOLDER}/${name}`));
const figures = (name: string): Promise<Observed[]> => observed(name, bytesOf(name));
const result = (name: string): ReturnType<typeof read> => read(name, bytesOf(name));
const values = (all: readonly Observed[]): string[] => all.map(({ value, status }) => (status === 'number' ? value : status));
const only = async (name: string): Promise<Awaited<ReturnType<typeof read>>['tables'][number]> => {
  const [table, ...others] = (await result(name)).tables;
  if (!table || others.length > 0) throw new Error(`${name} holds ${others.length + (table ? 1 : 0)} tables`);
  return table;
};

/** The traps of published files, each with a small file of its own that has it. */
describe('traps', () => {
  it('T1: the numbers that begin every line of a census file are no figures', async () => {
    const { plan, table } = await only('t01-numbered-lines.csv');
    expect(plan.layout).toBe('estat-file-a');
    expect(values(observe(table))).toEqual(['5', '47', '1', 'suppressed', '95', '1216', '20', '51']);
  });

  it('T2: a note above the heading shifts every row, and changes no figure', async () => {
    const place = ({ line: _, ...rest }: Observed): unknown => rest;
    expect((await figures('t02-note-row-above.csv')).map(place)).toEqual((await figures('t01-numbered-lines.csv')).map(place));
  });

  it('T3: a merged label covers the columns of its own code and no others', async () => {
    expect((await figures('t01-numbered-lines.csv')).slice(0, 4).map(({ dims }) => dims['経営組織'])).toEqual(['総数(経営組織)', '総数(経営組織)', '個人', '個人']);
    await expect(figures('t03-merged-labels.csv')).rejects.toMatchObject({ code: 'heading-incomplete', evidence: { missing: 'keiei.0001' } });
  });

  it('T4: ～ and 〜, － and −: both mappings of the same bytes are the same labels', async () => {
    const [cp932, jis] = [await figures('t04-cp932.csv'), await figures('t04-jis-mapping.csv')];
    expect(jis).toEqual(cp932);
    expect(cp932[0]).toMatchObject({ industry: 'AB', survey: 'economic-census-basic-2014', scope: 'private' });
  });

  it('T5: ， 、 and , do not tell industries apart', async () => {
    expect((await figures('t05-commas.csv')).map(({ industry }) => industry)).toEqual(['C', 'C', 'C']);
  });

  it('T6: full-width digits, letters and brackets', async () => {
    const found = await figures('t06-full-width.csv');
    expect(found.map(({ industry }) => industry)).toEqual(['AB', 'AB', 'D', 'D', 'AR', 'AR']);
    expect(values(found)).toEqual(['5', '47', '95', '1216', '1174', '8654']);
    expect(new Set(found.map(({ unit }) => unit))).toEqual(new Set(['事業所', '人']));
  });

  it('T7: full-width spaces indent, and stretch headings, and are no part of a name', async () => {
    const { table } = await only('t07-wide-spaces.csv');
    expect(table.industry.members.map(({ code, depth }) => [code, depth])).toEqual([['I', 1], ['I1', 2], ['I2', 2]]);
    expect(observe(table)[0]?.period).toBe('2021');
  });

  it('T8: thousands separators inside quotes', async () => {
    expect(values(await figures('t08-thousands-in-quotes.csv'))).toEqual(['1041', '8026']);
  });

  it('T9: x, X, ｘ and Ｘ are all 秘匿', async () => {
    expect(values(await figures('t09-three-spellings-of-x.csv'))).toEqual(['suppressed', 'suppressed', 'suppressed', 'suppressed', '5', 'nil']);
  });

  it('T10: the unit stands in 【】, [], （）, in a second heading row or below the table', async () => {
    expect((await figures('t10-unit-in-brackets.csv')).map(({ unit }) => unit)).toEqual(['人', '㎡', '百万円', '%']);
    expect((await figures('t10-unit-in-second-row.csv')).map(({ unit, measure }) => [measure, unit])).toEqual([['population', '人'], ['販売額', '百万円'], ['share', '%']]);
    expect((await figures('t10-unit-below.csv')).map(({ unit }) => unit)).toEqual(['千t']);
  });

  it('T11: area codes that lost their leading zero, of five and of six digits', async () => {
    const expected = (codes: readonly string[]): unknown => codes;
    expect((await figures('t11-lost-zeros.csv')).map(({ area }) => area)).toEqual(expected(['01212', '01100', '13101']));
    expect((await figures('t11-lost-zeros-of-six.csv')).map(({ area }) => area)).toEqual(expected(['01212', '01100', '13101']));
  });

  it('T12: R, ti., NN_ and 【】 before a code or a name, and prefectures of two digits', async () => {
    expect((await figures('t12-prefixes.csv')).map(({ area, areaName }) => [area, areaName])).toEqual([
      ['01212', '留萌市'], ['01206', '釧路市'], ['01100', '札幌市'], ['13101', '千代田区'], ['01000', '北海道'],
    ]);
  });

  it('T13: a city and its wards, the 23 wards and 特別区部 stay areas of their own, known to overlap', async () => {
    const codes = (await figures('t13-city-and-wards.csv')).map(({ area }) => area);
    expect(codes).toEqual(['01100', '01101', '13100', '13101']);
    expect((await loadAreas()).overlaps(codes)).toHaveLength(2);
  });

  it('T14: 市部, 郡部, the Northern Territories and その他 are kept as printed', async () => {
    const found = await figures('t14-rows-without-a-place.csv');
    expect(found.map(({ area, areaName }) => `${area} ${areaName}`)).toEqual(['01001 北海道市部', '01002 北海道郡部', '01695 色丹村', '01101999999 その他']);
    expect(values(found)).toEqual(['181204', '43514', 'nil', '12']);
  });

  it('T15: a code that changed without a merger is the same place', async () => {
    const [before, after] = await figures('t15-code-change.csv');
    expect([before?.area, after?.area]).toEqual(['23521', '23236']);
    expect((await loadAreas()).relate('23521', { year: 2009 }, { year: 2012 })).toMatchObject({ is: 'renamed' });
  });

  it('T16: a key that is stated twice is kept twice, and reported', async () => {
    expect(values(await figures('t16-same-key-twice.csv'))).toEqual(['901', '88', '930']);
    expect((await only('t16-same-key-twice.csv')).findings).toContainEqual(expect.objectContaining({ code: 'duplicate-key', first: '901', second: '88' }));
  });

  it('T17: #NUM! is an error, not a number and not a blank', async () => {
    expect(values(await figures('t17-excel-error.csv'))).toEqual(['4803.20', 'error']);
    expect((await only('t17-excel-error.csv')).findings).toContainEqual(expect.objectContaining({ code: 'error-cell', at: expect.objectContaining({ line: 3, column: 4 }) as unknown }));
  });

  it('T18: a printed 0 is the number 0, also where it will be a base', async () => {
    expect(values(await figures('t18-base-of-zero.csv'))).toEqual(['0', '0', '31', '203']);
  });

  it('T19: parts that do not add up to their total are both read as printed', async () => {
    const found = await figures('t19-parts-and-total.csv');
    expect(values(found)).toEqual(['9277', '1200', '1074', '7000']);
    expect(found[0]?.industry).toBe('TOTAL');
  });

  it('T20: -, 0, blank and X are four different things; symbols replaced on fetching are reported', async () => {
    expect(values(await figures('t20-four-kinds-of-nothing.csv'))).toEqual(['nil', '0', 'blank', 'suppressed']);
    expect(codesOf(await result('t20-symbols-replaced.json'))).toContain('symbols-replaced');
    expect(codesOf(await result('t21-singletons.json'))).not.toContain('symbols-replaced');
  });

  it('T21: the API writes a list of one as the item itself', async () => {
    const { plan, table } = await only('t21-singletons.json');
    expect(observe(table)).toMatchObject([{ area: '01212', measure: 'establishments', unit: '事業所', period: '2021', value: '1041' }]);
    expect(plan.legend.get('X')).toBe('suppressed');
  });

  it('T22: SURVEY_DATE is a number, a range or 0; the time axis says when', async () => {
    expect((await figures('t22-survey-date-range.json')).map(({ period }) => period)).toEqual(['2021']);
    expect((await figures('t22-survey-date-zero.json')).map(({ period }) => period)).toEqual(['2021']);
  });

  it('T23: the saved body of an error answer is refused with the words of the API', async () => {
    await expect(figures('t23-error-body.json')).rejects.toMatchObject({ code: 'bad-json', evidence: { reason: expect.stringContaining('認証に失敗しました') as unknown } });
  });

  it('T24: furigana in a workbook is no part of a label', async () => {
    const workbook = workbookOf({
      strings: '<si><t>地域</t><rPh sb="0" eb="2"><t>チイキ</t></rPh></si><si><t>事業所数</t><rPh sb="0" eb="4"><t>ジギョウショスウ</t></rPh></si><si><r><t>留萌</t></r><r><t>市</t></r><rPh sb="0" eb="2"><t>ルモイ</t></rPh></si>',
      sheets: { 表: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>1041</v></c></row></sheetData>' },
    });
    expect(await observed('t24.xlsx', workbook)).toMatchObject([{ area: '01212', areaName: '留萌市', measure: 'establishments', value: '1041' }]);
  });

  it('T25: a sheet that claims 65,536 rows has those it holds', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const workbook = workbookOf({ sheets: { 表: `<dimension ref="A1:E65536"/><sheetData><row r="1">${cell('A1', '産業')}${cell('B1', '事業所数')}</row><row r="2">${cell('A2', '建設業')}<c r="B2"><v>97</v></c></row></sheetData>` } });
    const { tables } = await read('t25.xlsx', workbook);
    expect(tables.map(({ grid, table }) => [grid.rows.length, table.length])).toEqual([[2, 1]]);
  });

  it('T26: years whose era stands only once, and 令和元', async () => {
    expect((await figures('t26-elided-eras.csv')).map(({ period }) => period)).toEqual(['2018', '2019', '2020', '2021', '2022']);
    expect((await figures('t26-first-year.csv')).map(({ period }) => period)).toEqual(['2018FY', '2019FY', '2020FY']);
  });

  it('T27: notes before, amid and after the data are notes', async () => {
    const table = await only('t27-footnotes-everywhere.csv');
    expect(values(observe(table.table))).toEqual(['97', '33', '1041']);
    expect(table.findings.filter(({ code }) => code === 'note-row')).toHaveLength(3);
    expect(observe(table.table)[0]?.scope).toBe('private');
  });

  it('T28: cells that hold line feeds', async () => {
    expect((await figures('t28-line-feeds-in-cells.csv')).map(({ line, industry, unit, value }) => [line, industry, unit, value])).toEqual([[4, 'C', '事業所', '2'], [6, 'D', '事業所', '97']]);
  });

  it('T29: counts written as 44150.0 are 44,150 with the decimal they were written with', async () => {
    expect((await figures('t29-strings-with-point-zero.json')).map(({ industry, value }) => [industry, value])).toEqual([['TOTAL', '44150.0'], ['D', '3943.0']]);
  });

  it('T30: a lost heading is refused, also when a row of data took its place', async () => {
    await expect(figures('t30-heading-lost.csv')).rejects.toMatchObject({ code: 'no-table-found', evidence: { why: 'no-heading' } });
    await expect(figures('t30-data-row-as-heading.json')).rejects.toMatchObject({ code: 'no-table-found', evidence: { why: 'no-heading' } });
  });

  it('T31: two columns under one heading stay two measures', async () => {
    const table = await only('t31-same-label-twice.csv');
    expect(new Set(observe(table.table).map(({ measure }) => measure)).size).toBe(4);
    expect(table.findings).toContainEqual(expect.objectContaining({ code: 'duplicate-column', label: '従業者数（人）' }));
  });

  it('T32: 56 of the classification before 2008 is never joined with 56 of today', async () => {
    const before = await figures('t32-retail-before-2008.csv');
    const since = await figures('t32-retail-since-2008.csv');
    expect(before.map(({ industry }) => industry)).toEqual(['', '', '']);
    expect(since.map(({ industry }) => industry)).toEqual(['56', '57', '58']);
    expect(before.map(({ industryName }) => industryName)).toEqual(since.map(({ industryName }) => industryName));
  });

  it('T33: projections among the years are named', async () => {
    expect((await only('t33-projections.csv')).findings).toContainEqual(expect.objectContaining({ code: 'projected-periods', periods: ['2030', '2040'] }));
  });

  it('T34: the name of a file says nothing of its content', async () => {
    expect((await only('data(1).csv')).plan.layout).toBe('resas-csv');
    expect(await observed('03000 (1).csv', bytesOf('data(1).csv'))).toMatchObject([{ area: '01000', measure: 'turnover', value: '19051' }]);
  });

  it('T35: a nation that is more than the sum of its parts is read as printed, without alarm', async () => {
    expect(values(await figures('t35-nation-and-parts.csv'))).toEqual(['5156063', '224718', '57834']);
    expect(codesOf(await result('t35-nation-and-parts.csv'))).not.toContain('parts-differ-from-total');
  });

  it('T36: English tables without codes: the nation and prefectures by name, the rest reported', async () => {
    expect((await figures('t36-english-without-codes.csv')).map(({ area, areaName }) => [area, areaName])).toEqual([['00000', 'Japan'], ['01000', 'Hokkaido'], ['', 'Rumoi-shi']]);
    expect((await only('t36-english-without-codes.csv')).findings).toContainEqual(expect.objectContaining({ code: 'unknown-area', names: ['Rumoi-shi'] }));
  });

  it('T37: the measure hides in cat01, with its unit in the name', async () => {
    expect((await figures('t37-measure-in-cat01.csv')).map(({ measure, unit }) => [measure, unit])).toEqual([['establishments', '事業所'], ['sales', '百万円'], ['share', '%']]);
  });

  it('T38: the area stands in cat03', async () => {
    expect((await figures('t38-area-in-cat03.csv')).map(({ area, areaName }) => [area, areaName])).toEqual([['01000', '北海道'], ['01100', '札幌市']]);
  });

  it('T39: 【01100】札幌市 is 札幌市', async () => {
    expect(await figures('t39-code-before-name.csv')).toMatchObject([{ area: '01100', areaName: '札幌市', value: '906' }]);
  });

  it('T40: full-width commas do not part cells', async () => {
    expect((await figures('t40-full-width-commas.csv')).map(({ industry, industryName, value }) => [industry, industryName, value])).toEqual([
      ['C', '鉱業，採石業，砂利採取業', '1'], ['D', '建設業', '97'],
    ]);
  });

  it('T41: 令和6 leaves out sole proprietors without employees, and says so', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, ...cells: string[]): string => `<row r="${n}">${cells.map((text, c) => (/^\d+$/.test(text) ? `<c r="${'ABCDE'[c]}${n}"><v>${text}</v></c>` : cell(`${'ABCDE'[c]}${n}`, text))).join('')}</row>`;
    const workbook = workbookOf({ sheets: { e2_002: `<sheetData>${[
      row(1, '令和６年経済センサス‐基礎調査'), row(2, '第２表　産業（大分類）別事業所数（雇用者のいない個人経営の事業所を除く）'),
      row(4, '地域識別コード', '地域区分', '産業大分類', '事業所数'), row(5, 'a', '00000_全国', 'AR_全産業（S_公務を除く）', '4023941'),
    ].join('')}</sheetData>` } });
    const [now] = await observed('e2_002.xlsx', workbook);
    expect(now).toMatchObject({ area: '00000', industry: 'AR', period: '2024', survey: 'economic-census-basic-2024', scope: 'excludes-no-employee-sole' });
    expect(compareScopes('excludes-no-employee-sole', 'private')).toBe('different');
  });

  it('T42: what NFKC leaves apart is still one name and one symbol', async () => {
    const found = await figures('t42-nfkc-is-not-enough.csv');
    expect(values(found)).toEqual(['1973395', '969161', '72451', ...Array<string>(2).fill('notAvailable'), 'nil', ...Array<string>(2).fill('notAvailable'), 'nil', 'notAvailable', 'nil', 'nil']);
    const { table } = await only('t42-nfkc-is-not-enough.csv');
    const { table: other } = await only('t42-nfkc-is-not-enough.csv');
    expect(table.dims[0]?.members.map(({ name }) => name)).toEqual(['年齢計', '０〜４歳', '０～４歳', '５〜９歳']);
    expect(datasetsOf([table, other])[0]?.table.length).toBe(table.length);
  });

  it('T43: a lone dash is nothing, a dash before digits is a sign', async () => {
    expect(values(await figures('t43-sign-or-nothing.csv'))).toEqual(['-12.3', '-4.6', 'nil', '-8.0', '-3.8', 'nil', '2.0', '0.0']);
  });

  it('T44: of two editions of one table the later replaces, and nothing is counted twice', async () => {
    const tables = [await only('t44-edition-2019.csv'), await only('t44-edition-2020.csv')].map(({ table }) => table);
    const [joined, ...others] = datasetsOf(tables);
    expect(others).toEqual([]);
    expect(joined && values(observe(joined.table)).sort()).toEqual(['381.91', '385.40', '390.12']);
    expect(joined?.findings).toContainEqual(expect.objectContaining({ code: 'superseded-edition', replaced: 1 }));
  });

  it('every file of the folder is in use', async () => {
    const source = readFileSync('test/read/traps.test.ts', 'utf8');
    expect(readdirSync(FOLDER).filter((name) => name !== 'README.md' && !source.includes(name))).toEqual([]);
    expect((await opened('t01-numbered-lines.csv', bytesOf('t01-numbered-lines.csv'))).decoding.encoding).toBe('cp932');
  });
});
