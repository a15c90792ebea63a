import { describe, expect, it } from 'vitest';
import { censusWorkbook } from '../census-workbook.ts';
import { workbookOf } from '../workbook-of.ts';
import { bytesOf, figuresIn, shown, tableIn } from './fixture.ts';

const textOf = (name: string): string => new TextDecoder('shift_jis').decode(bytesOf(name));

describe('経済センサスの統計表 (CSV, 平成24・26年)', () => {
  it('reads title, survey, period and scope from the lines above', async () => {
    const { plan, table } = await tableIn('estat-file-a-2012.csv');
    expect(plan.title).toMatch(/^第２－３－２表/);
    expect([table.survey.members, table.period.members.map(({ label }) => label), table.scope.members]).toEqual([['economic-census-activity-2012'], ['平成24年'], ['sales-items']]);
  });

  it('reads every figure under its measure and its form of establishment', async () => {
    const [first, ...others] = await figuresIn('estat-file-a-2012.csv');
    expect(first).toMatchObject({ line: 11, column: 8, area: '06201', areaName: '山形市', industry: 'AB', measure: 'establishments', dims: { '単独・本所・支所': '総数(単独・本所・支所)' }, value: '23' });
    expect(others.slice(0, 5).map(({ measure, unit, dims, value }) => [measure, unit, dims['単独・本所・支所'], value])).toEqual([
      ['persons-at-site', '人', '総数(単独・本所・支所)', '281'], ['value-added', '百万円', '総数(単独・本所・支所)', '1065'],
      ['establishments', '事業所', '単独事業所', '18'], ['persons-at-site', '人', '単独事業所', '248'], ['value-added', '百万円', '単独事業所', '1015'],
    ]);
    expect(others.map(shown).filter((text) => text === 'nil')).toHaveLength(6);
  });

  it('a note that narrows the scope holds for the table: 必要な事項の数値が得られた事業所', async () => {
    expect((await tableIn('estat-file-a-2014.csv')).table.scope.members).toEqual(['sales-items']);
  });

  it('the numbers of items are the table\'s own: the same item is the same industry in both years', async () => {
    const industries = async (name: string): Promise<string[]> => (await tableIn(name)).table.industry.members.map(({ code }) => code);
    expect(await industries('estat-file-a-2012.csv')).toEqual(['AB', 'C', 'D']);
    expect(await industries('estat-file-a-2014.csv')).toEqual(['AB', 'D']);
  });

  it.each([['a row of labels', 8], ['a row of codes', 4], ['the innermost labels', 9]])('without %s nobody can tell the columns apart: refused', async (_, row) => {
    const lines = textOf('estat-file-a-2012.csv').split('\r\n');
    await expect(tableIn('a.csv', lines.filter((__, i) => i !== row).join('\r\n'))).rejects.toMatchObject({ code: 'heading-incomplete', evidence: { layout: 'estat-file-a' } });
  });

  it('a file of two prefectures, one below the other, is two tables', async () => {
    const content = textOf('estat-file-a-2012.csv') + textOf('estat-file-a-2014.csv');
    const { read } = await import('../observed.ts');
    const { tables } = await read('both.csv', content);
    expect(tables.map(({ table }) => [table.length, table.period.members.map(({ year }) => year)])).toEqual([[36, [2012]], [18, [2014]]]);
  });
});

describe('経済センサスの統計表 (Excel, 令和3・6年)', () => {
  it('reads coded areas, industries and items, and the heading of two rows', async () => {
    const found = await figuresIn('b1_003.xlsx', censusWorkbook());
    expect(found.slice(0, 4).map(({ area, industry, measure, dims, value }) => [area, industry, measure, dims, value])).toEqual([
      ['00000', 'AR', 'establishments', { 列見出し1: '総数' }, '5156063'], ['00000', 'AR', 'persons', { 列見出し1: '総数' }, '57949915'],
      ['00000', 'AR', 'establishments', { 列見出し1: '会社企業' }, '2610110'], ['00000', 'AR', 'persons', { 列見出し1: '会社企業' }, '45001002'],
    ]);
    expect(found.slice(-4).map(shown)).toEqual(['275', '1794', 'notAvailable', 'nil']);
    expect(found.filter(({ status }) => status === 'suppressed').map(({ areaName, industry }) => [areaName, industry])).toEqual([['留萌市', 'C'], ['留萌市', 'C']]);
    expect(found[0]).toMatchObject({ period: '2021', survey: 'economic-census-activity-2021', scope: 'private', unit: '事業所' });
  });

  it('only the first underscore parts code and name: AR_全産業（S_公務を除く）', async () => {
    expect((await tableIn('b1_003.xlsx', censusWorkbook())).table.industry.members[0]).toMatchObject({ code: 'AR', name: '全産業（S_公務を除く）' });
  });

  it('industries across the columns, prefectures of two digits', async () => {
    const cell = (at: string, value: string): string => (/^\d+$/.test(value) ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`);
    const row = (n: number, cells: readonly string[]): string => `<row r="${n}">${cells.map((value, c) => (value === '' ? '' : cell(`${'ABCDE'[c]}${n}`, value))).join('')}</row>`;
    const workbook = workbookOf({ sheets: { c1_004: `<sheetData>${[
      row(1, ['令和３年経済センサス‐活動調査']), row(2, ['第４表　産業（小分類）別全事業所数']),
      row(8, ['', '', 'AS_全産業', 'D_建設業', '561_百貨店、総合スーパー']), row(11, ['地域区分', '', '事業所数', '事業所数', '事業所数']),
      row(12, ['00_全国', '', '5288891', '485135', '1500']), row(13, ['01_北海道', '', '224718', '20110', 'X']),
    ].join('')}</sheetData>` } });
    const found = await figuresIn('c1_004_1a.xlsx', workbook);
    expect(found.map(({ area, industry, measure }) => [area, industry, measure])).toEqual([
      ['00000', 'AS', 'establishments'], ['00000', 'D', 'establishments'], ['00000', '561', 'establishments'],
      ['01000', 'AS', 'establishments'], ['01000', 'D', 'establishments'], ['01000', '561', 'establishments'],
    ]);
    expect(found.map(shown)).toEqual(['5288891', '485135', '1500', '224718', '20110', 'suppressed']);
  });
});
