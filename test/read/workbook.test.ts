import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { zipContainer } from '../../src/read/container.ts';
import { gridsOf } from '../../src/read/document.ts';
import { cellsOf, onlyGrid, opened } from './opened.ts';
import { workbookOf } from './workbook-of.ts';
import { zipOf } from './zip-of.ts';

const sheet = (data: string, more = ''): string => `<sheetData>${data}</sheetData>${more}`;
const text = (reference: string, content: string): string => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;

describe('a sheet', () => {
  it('keeps its rows and columns where Excel shows them', async () => {
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { 表1: sheet(`<row r="3">${text('B3', '　うち建設業')}<c r="C3"><v>1343</v></c></row><row r="5"><c r="C5"><v>7</v></c></row>`) } }));
    expect(grid.rows.map(({ line, cells }) => [line, cells])).toEqual([[1, ['', '', '']], [2, ['', '', '']], [3, ['', '　うち建設業', '1343']], [4, ['', '', '']], [5, ['', '', '7']]]);
    expect([grid.place.sheet, grid.rows[2]?.marks?.get(2), grid.rows[2]?.marks?.get(1)]).toEqual(['表1', 'number', undefined]);
  });

  it('is as large as its last cell with anything in it, not as it claims', async () => {
    const data = `<row r="1">${text('A1', 'a')}</row>${'<row r="65536"><c r="E65536" s="1"/></row>'}`;
    expect((await onlyGrid('a.xlsx', workbookOf({ sheets: { a: `<dimension ref="A1:E65536"/>${sheet(data)}` }, formats: ['@'] }))).rows).toHaveLength(1);
  });

  it('leaves furigana out and raises footnote marks', async () => {
    const strings = '<si><t>団体コード</t><rPh sb="0" eb="2"><t>ダンタイ</t></rPh></si><si><r><t>1,343</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1)</t></r></si>';
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>') }, strings }));
    expect(cellsOf(grid)).toEqual([['団体コード', '1,343¹⁾']]);
  });

  it('gives numbers the decimals, percent sign, zeros and words they are printed with, and every digit they have', async () => {
    const formats = ['0.00', '0.0', '0.0%', '00000', '"平成"0"年"', '#,##0;"△ "#,##0', '#,##0,', '#,##0;-#,##0;"-"'];
    const values = [12.3, 12.345, 0.24600000000000002, 1100, 21, -340, 126146099, 0];
    const data = `<row r="1">${values.map((value, i) => `<c r="${'ABCDEFGH'[i]}1" s="${i + 1}"><v>${value}</v></c>`).join('')}</row>`;
    expect(cellsOf(await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet(data) }, formats })))).toEqual([['12.30', '12.345', '24.6%', '01100', '平成21年', '-340', '126146.099', '0']]);
  });

  it('gives dates in the precision they are printed with, in either epoch', async () => {
    const formats = ['yyyy/m/d', 'ggge"年"', '[$-411]ggge"年"m"月"', 'h:mm'];
    const data = (serial: number): string => sheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c><c r="B1" s="2"><v>${serial}</v></c><c r="C1" s="3"><v>${serial}</v></c><c r="D1" s="4"><v>0.5625</v></c></row>`);
    const dates = ['2021-06-01', '2021年', '2021年6月', '13:30'];
    expect(cellsOf(await onlyGrid('a.xlsx', workbookOf({ sheets: { a: data(44348) }, formats })))).toEqual([dates]);
    expect(cellsOf(await onlyGrid('a.xlsx', workbookOf({ sheets: { a: data(42886) }, formats, date1904: true })))[0]?.slice(0, 3)).toEqual(dates.slice(0, 3));
  });

  it('never reads a formula without its value as 0', async () => {
    const data = '<row r="2"><c r="B2"><f>A1*2</f></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2"><f t="shared" si="0"/></c></row>';
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet(data) } }));
    expect(grid.rows[1]?.cells).toEqual(['', '', '2', '']);
    expect([...(grid.rows[1]?.marks ?? [])]).toEqual([[1, 'formula-without-value'], [2, 'number'], [3, 'formula-without-value']]);
    expect(grid.findings).toMatchObject([{ code: 'formula-without-value', at: { sheet: 'a', line: 2, column: 2 }, formula: 'A1*2' }, { at: { column: 4 } }]);
    expect(grid.facts).toMatchObject({ formulas: 3, firstFormula: 'B2' });
  });

  it('keeps errors and truth values as texts', async () => {
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet('<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="b"><v>1</v></c></row>') } }));
    expect(cellsOf(grid)).toEqual([['#DIV/0!', 'TRUE']]);
    expect(grid.rows[0]?.marks?.get(0)).toBe('error');
  });

  it('reports what is hidden, and reads it', async () => {
    const data = `<row r="1">${text('A1', 'a')}${text('B1', 'b')}</row><row r="2" hidden="1">${text('A2', 'c')}</row>`;
    const bytes = workbookOf({ sheets: { 表: `<cols><col min="2" max="9" hidden="1"/></cols>${sheet(data)}`, 裏: sheet(`<row r="1">${text('A1', 'x')}</row>`), 空: sheet('') }, hiddenSheets: ['裏'] });
    const [front, back, ...others] = gridsOf(await opened('a.xlsx', bytes));
    expect(others).toEqual([]);
    expect(front?.findings).toMatchObject([{ code: 'hidden-rows', rows: [2] }, { code: 'hidden-columns', columns: [2] }]);
    expect([front?.hiddenColumns, front?.rows[1]?.hidden]).toEqual([[1], true]);
    expect(back?.findings).toMatchObject([{ code: 'hidden-sheet', at: { sheet: '裏' } }]);
  });

  it('turns merged cells into spans and drops what hides under them', async () => {
    const data = `<row r="1">${text('A1', '平成21年')}${text('B1', 'old')}${text('C1', '計')}</row><row r="2">${text('A2', 'a')}${text('B2', 'b')}</row>`;
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet(data, '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C9"/></mergeCells>') } }));
    expect(cellsOf(grid)[0]).toEqual(['平成21年', '', '計']);
    expect(grid.spans).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 0, column: 2, rows: 2, columns: 1 }]);
  });

  it('keeps line breaks as line feeds and reports user-defined characters', async () => {
    const grid = await onlyGrid('a.xlsx', workbookOf({ sheets: { a: sheet(`<row r="1">${text('A1', '総数_x000D_\n（A～S）')}${text('B1', '\ue000')}</row>`) } }));
    expect(grid.rows[0]?.cells).toEqual(['総数\n（A～S）', '\ue000']);
    expect(grid.findings).toMatchObject([{ code: 'gaiji', count: 1 }]);
  });
});

describe('an OpenDocument sheet', () => {
  const ods = (tables: string, styles = ''): Uint8Array =>
    zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    });
  const cell = (content: string, attributes = ''): string => `<table:table-cell ${attributes}><text:p>${content}</text:p></table:table-cell>`;

  it('keeps rows inside groups and print headings, and repeats what it says is repeated', async () => {
    const table = `<table:table table:name="表1"><table:table-column table:number-columns-repeated="16384"/>
<table:table-header-rows><table:table-row>${cell('産業')}${cell('値')}</table:table-row></table:table-header-rows>
<table:table-row-group><table:table-row table:number-rows-repeated="2">${cell('　建設業')}${cell('12.30', 'office:value-type="float" office:value="12.3"')}</table:table-row></table:table-row-group>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row>${cell('計')}<table:table-cell/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`;
    const grid = await onlyGrid('a.ods', ods(table));
    expect(cellsOf(grid)).toEqual([['産業', '値', '', ''], ['　建設業', '12.30', '', ''], ['　建設業', '12.30', '', ''], ['', '', '', ''], ['', '', '', ''], ['計', '', '5', '5']]);
  });

  it('gives figures as they are displayed, dates in their precision, and errors', async () => {
    const row = [
      cell('24.6%', 'office:value-type="percentage" office:value="0.246"'),
      cell('01100', 'office:value-type="float" office:value="1100"'),
      cell('平成21年', 'office:value-type="float" office:value="21"'),
      cell('△ 1,340', 'office:value-type="float" office:value="-1340"'),
      cell('令和3年6月', 'office:value-type="date" office:date-value="2021-06-01"'),
      cell('#DIV/0!', 'table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"'),
      '<table:table-cell table:formula="of:=[.A1]*2"/>',
      cell('1,343<text:span text:style-name="T1">1)</text:span>', 'office:value-type="string"'),
      '<table:table-cell office:value-type="string"><office:annotation><text:p>メモ</text:p></office:annotation><text:p>留萌<text:s text:c="2"/>市</text:p><text:p>計</text:p></table:table-cell>',
    ].join('');
    const styles = '<style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>';
    const grid = await onlyGrid('a.ods', ods(`<table:table table:name="a"><table:table-row>${row}</table:table-row></table:table>`, styles));
    expect(cellsOf(grid)).toEqual([['24.6%', '01100', '平成21年', '-1340', '2021年6月', '#DIV/0!', '', '1,343¹⁾', '留萌  市\n計']]);
    expect([...(grid.rows[0]?.marks ?? [])].map(([column, mark]) => `${column} ${mark}`)).toEqual(['0 number', '1 number', '2 number', '3 number', '5 error', '6 formula-without-value']);
  });

  it('reports what is hidden', async () => {
    const styles = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const table = `<table:table table:name="裏" table:style-name="ta2"><table:table-column/><table:table-column table:visibility="collapse"/>
<table:table-row>${cell('a')}${cell('b')}</table:table-row><table:table-row table:visibility="filter">${cell('c')}</table:table-row></table:table>`;
    expect((await onlyGrid('a.ods', ods(table, styles))).findings).toMatchObject([{ code: 'hidden-sheet' }, { code: 'hidden-rows', rows: [2] }, { code: 'hidden-columns', columns: [2] }]);
  });

  it('is refused when it is cut off, encrypted, or repeats cells without reason', async () => {
    await expect(opened('a.ods', ods('<table:table table:name="a'))).rejects.toMatchObject({ code: 'damaged-file' });
    const row = `<table:table-row table:number-rows-repeated="1000000">${cell('x', 'table:number-columns-repeated="16000"')}</table:table-row>`;
    await expect(opened('a.ods', ods(`<table:table table:name="a">${row}</table:table>`))).rejects.toMatchObject({ code: 'too-large' });
    const encrypted = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<manifest:encryption-data/>', 'content.xml': 'x' });
    await expect(opened('a.ods', encrypted)).rejects.toMatchObject({ code: 'encrypted-file' });
  });
});

describe('a file in a container', () => {
  const good = workbookOf({ sheets: { a: sheet(`<row r="1">${text('A1', 'a')}</row>`) } });

  it.each([0.1, 0.5, 0.9, 0.99])('is refused when only %f of it arrived', async (part) => {
    await expect(opened('a.xlsx', good.subarray(0, Math.trunc(good.length * part)))).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is refused when a part does not unpack', async () => {
    const broken = Uint8Array.from(good);
    const inside = Buffer.from(broken.buffer).indexOf('xl/worksheets/sheet1.xml') + 40;
    broken.fill(0xff, inside, inside + 20);
    await expect(opened('a.xlsx', broken)).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('is refused when it asks for a password', async () => {
    const secret = await writeXlsx({ sheets: [{ name: 'a', rows: [[1]] }], encryption: { password: 'x', spinCount: 1000 } });
    await expect(opened('a.xlsx', secret)).rejects.toMatchObject({ code: 'encrypted-file' });
  });

  it('is refused when it holds more cells than fit in memory', () => {
    const cells = workbookOf({ sheets: { a: `<cols><col min="1" max="1"/></cols>${sheet('<row r="1"><c r="A1"/><c s="1"><v>1</v></c><c/></row>')}` } });
    expect(zipContainer(cells, 3, 0)).toEqual({ kind: 'xlsx' });
    expect(zipContainer(cells, 2, 0)).toMatchObject({ kind: 'too-large', what: '3 cells' });
  });

  it('is refused as a bomb before it is unpacked', async () => {
    const bomb = zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': ' '.repeat(30_000_000) });
    await expect(opened('a.xlsx', bomb)).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['binary Excel workbook (xlsb)', { 'xl/workbook.bin': 'x' }],
    ['ZIP archive', { 'data.csv': 'a,b\n' }],
    ['OpenDocument file without sheets', { mimetype: 'application/vnd.oasis.opendocument.text' }],
  ])('is refused when it is a %s', async (seen, parts) => {
    await expect(opened('a.xlsx', zipOf(parts))).rejects.toMatchObject({ code: 'not-a-table', evidence: { seen } });
  });

  it('is refused as empty when no sheet holds anything', async () => {
    await expect(opened('a.xlsx', workbookOf({ sheets: { a: sheet('') } }))).rejects.toMatchObject({ code: 'empty-file' });
  });
});
