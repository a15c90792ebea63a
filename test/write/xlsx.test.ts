import { inflateRawSync } from 'node:zlib';
import { readXlsx, type Workbook } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/refusal.ts';
import { missingCell, TERMINAL_NUMBERS } from '../../src/write/numbers.ts';
import type { PrintedTable } from '../../src/write/presentation.ts';
import { workbookBytes, type WorkbookContent } from '../../src/write/xlsx.ts';
import { RUMOI, rumoiTable } from './rumoi.ts';

const STYLE = { ...TERMINAL_NUMBERS, symbols: 'document', minus: '△' } as const;

const write = (tables: WorkbookContent['tables'], notes: readonly string[] = []): Promise<Uint8Array> => workbookBytes({ tables, notes, language: 'ja' });
const read = async (bytes: Uint8Array): Promise<Workbook> => readXlsx(bytes, { readStyles: true });
const sheetOf = (book: Workbook, name: string): Workbook['sheets'][number] => {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** The parts of a zip, read from its own directory. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const data = Buffer.from(bytes);
  const parts: Record<string, string> = {};
  for (let at = data.readUInt32LE(data.length - 6); data.readUInt32LE(at) === 0x02014b50; ) {
    const [method, size, nameLength, extra, comment, local] = [data.readUInt16LE(at + 10), data.readUInt32LE(at + 20), data.readUInt16LE(at + 28), data.readUInt16LE(at + 30), data.readUInt16LE(at + 32), data.readUInt32LE(at + 42)];
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + size);
    parts[data.toString('utf8', at + 46, at + 46 + nameLength)] = (method === 0 ? body : inflateRawSync(body)).toString('utf8');
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

describe('an Excel workbook', () => {
  it('has a cover, the notes, and one table a sheet with one heading row', async () => {
    const book = await read(await write([rumoiTable(STYLE), rumoiTable(STYLE)], ['出典: 経済センサス']));
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['表紙', '注', '表1', '表2']);
    expect(sheetOf(book, '表紙').rows).toEqual([['シート', '内容'], ['表紙', rumoiTable(STYLE).title], ['注', '注と記号の意味'], ['表1', rumoiTable(STYLE).title], ['表2', rumoiTable(STYLE).title]]);
    const table = sheetOf(book, '表1').rows;
    expect(table).toHaveLength(1 + RUMOI.length);
    expect(table[0]).toEqual([
      '産業大分類', '事業所数 平成26（事業所）', '事業所数 令和3（事業所）', '事業所数 増減（事業所）', '事業所数 増減率（%）',
      '従業者数 平成26（人）', '従業者数 令和3（人）', '従業者数 増減（人）', '従業者数 増減率（%）', '注',
    ]);
    expect(sheetOf(book, '注').rows).toContainEqual(['すべての表', '注', '出典: 経済センサス']);
  });

  it('holds typed numbers that show as printed', async () => {
    const book = await read(await write([rumoiTable(STYLE)]));
    const sheet = sheetOf(book, '表1');
    expect(sheet.rows.at(-1)?.slice(0, 9)).toEqual(['計', 1174, 1041, -133, -11.3, 8654, 7759, -895, -10.3]);
    const format = (row: number, column: number): string | undefined => sheet.cells?.get(`${row},${column}`)?.style?.numFmt;
    expect([format(18, 1), format(18, 3), format(18, 4)]).toEqual(['#,##0', '+0;"△"0;0', '+0.0;"△"0.0;0.0']);
    expect(format(18, 7)).toBe('+0;"△"0;0');
  });

  it('keeps written decimals cell by cell, and digits a spreadsheet would lose as text', async () => {
    const number = (text: string): PrintedTable['rows'][number] => ({ kind: 'body', depth: 0, cells: [{ text: 'a' }, { text, number: text }] });
    const table: PrintedTable = {
      title: '', notes: [], rows: ['12.30', '12.3', '0.0', '-0.5', '123456789012345', '1234567890123456'].map(number),
      columns: [{ heading: ['名'], align: 'left', unit: '', group: 0 }, { heading: ['値'], align: 'right', unit: '', group: 1 }],
    };
    const sheet = sheetOf(await read(await write([table])), '表1');
    expect(sheet.rows.slice(1).map((row) => row[1])).toEqual([12.3, 12.3, 0, -0.5, 123456789012345, '1234567890123456']);
    expect([1, 2, 3].map((row) => sheet.cells?.get(`${row},1`)?.style?.numFmt)).toEqual(['0.00', '0.0', '0.0']);
  });

  it('puts sections and marks into columns of their own, and hierarchy into indentation', async () => {
    const table: PrintedTable = {
      title: '', notes: [],
      columns: [{ heading: ['産業'], align: 'left', unit: '', group: 0 }, { heading: ['率'], align: 'right', unit: '%', group: 1 }],
      rows: [
        { kind: 'section', depth: 0, cells: [{ text: '第三次産業' }] },
        { kind: 'body', depth: 1, cells: [{ text: '小売業' }, { text: '+60.0', number: '60.0', mark: '*' }] },
        { kind: 'body', depth: 1, cells: [{ text: '卸売業' }, missingCell('suppressed', STYLE)] },
      ],
    };
    const book = await read(await write([table]));
    expect(sheetOf(book, '表1').rows).toEqual([['区分', '産業', '率（%）', '注'], ['第三次産業', '小売業', 60, '率（%）: *'], ['第三次産業', '卸売業', 'X', null]]);
    expect(sheetOf(book, '注').rows).toContainEqual(['表1', '記号', 'X  秘匿']);
    const indented = await read(await write([{ ...table, rows: table.rows.slice(1) }]));
    expect(sheetOf(indented, '表1').cells?.get('1,0')?.style?.alignment?.indent).toBe(1);
    expect(sheetOf(indented, '表1').rows[1]?.[0]).toBe('小売業');
  });

  it('has no merged cell, formula, drawing or link, also for hostile texts', async () => {
    const labels = ['=HYPERLINK("http://x")', '+1+1', '@SUM(A1)', '-cmd|x', 'http://example.jp', '<&>"\'', 'a\u0000b\u001b\nc', '\ud800', '\u202e'];
    const table = rumoiTable(STYLE);
    const rows = labels.map((text) => ({ kind: 'body', depth: 0, cells: [{ text }] }) as const);
    const bytes = await write([{ ...table, title: '=1+1', rows }], ['=1+1']);
    const parts = partsOf(bytes);
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(([, xml]) => /<f[ >]|mergeCell|<drawing|hyperlink/.test(xml))).toEqual([]);
    expect(Object.keys(parts).filter((name) => /drawing|externalLink|vba/i.test(name))).toEqual([]);
    expect(Object.values(parts).some((xml) => /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e]/.test(xml))).toBe(false);
    const texts = sheetOf(await read(bytes), '表1').rows.slice(1).map((row) => row[0]);
    expect(texts).toEqual(["'=HYPERLINK(\"http://x\")", "'+1+1", "'@SUM(A1)", "'-cmd|x", 'http://example.jp', '<&>"\'', 'a b c', '〓']);
  });

  it('is the same bytes for the same tables', async () => {
    const [first, second] = [await write([rumoiTable(STYLE)]), await write([rumoiTable(STYLE)])];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('holds flat records, numbers as numbers', async () => {
    const records = { headings: ['地域コード', '増減率（%）'], rows: [['01212', '-24.60'], ['01206', '']], numeric: [false, true] };
    const sheet = sheetOf(await read(await write([{ title: 't', records, notes: [] }])), '表1');
    expect(sheet.rows).toEqual([['地域コード', '増減率（%）'], ['01212', -24.6], ['01206', null]]);
    expect(sheet.cells?.get('1,1')?.style?.numFmt).toBe('0.00');
  });

  it('refuses what a sheet cannot hold', async () => {
    const records = (rows: readonly string[][]): WorkbookContent['tables'] => [{ title: '', records: { headings: ['a'], rows, numeric: [false] }, notes: [] }];
    const row = ['x'];
    await expect(write(records(Array.from({ length: 1_048_576 }, () => row)))).rejects.toBeInstanceOf(Refusal);
    await expect(write(records([['x'.repeat(32_768)]]))).rejects.toBeInstanceOf(Refusal);
  });
});
