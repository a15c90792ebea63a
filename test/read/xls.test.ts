import { read } from 'hucre';
import { describe, expect, it } from 'vitest';
import { gridsOf } from '../../src/read/document.ts';
import { cellsOf, onlyGrid, opened } from './opened.ts';
import { biff, compoundOf, f64, string, u16, u32, u8, wide, xlsOf } from './xls-of.ts';

const label = (row: number, column: number, text: string, style = 0): Uint8Array => biff(0x204, u16(row, column, style), string(text));
const number = (row: number, column: number, value: number, style = 0): Uint8Array => biff(0x203, u16(row, column, style), f64(value));
const rk = (row: number, column: number, packed: number, style = 0): Uint8Array => biff(0x27e, u16(row, column, style), u32(packed));
const formula = (row: number, column: number, result: Uint8Array, style = 0): Uint8Array => biff(0x06, u16(row, column, style), result, u16(0), u32(0), u16(0));

describe('an .xls of Excel 97–2003', () => {
  it('keeps every kind of cell, where and as it is printed', async () => {
    const formats = ['0.0%', '#,##0;"△ "#,##0', 'ggge"年"m"月"', '"平成"0"年"', '0.00'];
    const bytes = xlsOf({
      formats,
      sheets: [{
        name: '表1',
        records: [
          label(0, 0, '産業'), number(0, 1, 21, 4), number(0, 2, 44348, 3),
          label(1, 0, '　うち建設業'), number(1, 1, 0.246, 1), number(1, 2, -340, 2),
          rk(2, 1, (1381 << 2) | 2), rk(2, 2, (1234 << 2) | 3, 5), biff(0xbd, u16(2, 3), u16(0), u32((7 << 2) | 2), u16(0), u32(0x40290000), u16(4)),
          biff(0x205, u16(3, 0, 0), u8(1, 0)), biff(0x205, u16(3, 1, 0), u8(7, 1)), biff(0x201, u16(3, 2, 0)),
        ],
      }],
    });
    const grid = await onlyGrid('a.xls', bytes);
    expect(cellsOf(grid)).toEqual([
      ['産業', '平成21年', '2021年6月', '', ''],
      ['　うち建設業', '24.6%', '-340', '', ''],
      ['', '1381', '12.34', '7', '12.5'],
      ['TRUE', '#DIV/0!', '', '', ''],
    ]);
    expect(grid.rows[3]?.marks?.get(1)).toBe('error');
    expect(grid.rows[2]?.marks?.get(1)).toBe('number');
    // Another reader of the format sees the same values.
    const other = await read(bytes);
    expect(other.sheets[0]?.rows[1]).toEqual(['　うち建設業', 0.246, -340]);
    expect(other.sheets[0]?.rows[2]).toEqual([null, 1381, 12.34, 7, 12.5]);
  });

  it('leaves furigana out, raises footnote marks, and follows strings into further records', async () => {
    const plain = (text: string): Uint8Array => string(text);
    const furigana = Buffer.concat([u16(5), u8(1 | 4), u32(6), wide('団体コード'), u8(1, 2, 3, 4, 5, 6)]);
    const raised = Buffer.concat([u16(6), u8(1 | 8), u16(1), wide('1,3431'), u16(5, 1)]);
    const split = [Buffer.concat([u16(8), u8(1), wide('卸売業、')]), Buffer.concat([u8(1), wide('小売業'), wide('計')])];
    const compressed = [Buffer.concat([u16(4), u8(0), u8(0x61, 0x62)]), Buffer.concat([u8(1), wide('計算')])];
    const shared = (row: number, column: number, index: number): Uint8Array => biff(0xfd, u16(row, column, 0), u32(index));
    const bytes = xlsOf({
      strings: { count: 5, data: [Buffer.concat([furigana, raised, split[0] ?? u8()]), Buffer.concat([split[1] ?? u8(), compressed[0] ?? u8()]), Buffer.concat([compressed[1] ?? u8(), plain('終')])] },
      sheets: [{ name: 'a', records: [0, 1, 2, 3, 4].map((index) => shared(0, index, index)) }],
    });
    expect(cellsOf(await onlyGrid('a.xls', bytes))).toEqual([['団体コード', '1,343¹', '卸売業、小売業計', 'ab計算', '終']]);
    expect((await read(bytes)).sheets[0]?.rows[0]).toEqual(['団体コード', '1,3431', '卸売業、小売業計', 'ab計算', '終']);
  });

  it('reads formulas by their last value, text after a shared formula included', async () => {
    const textResult = u8(0, 0, 0, 0, 0, 0, 0xff, 0xff);
    const records = [
      formula(0, 0, f64(12.5)), formula(0, 1, textResult), biff(0x4bc, u16(0, 0, 0, 0)), biff(0x207, string('皆増')),
      formula(0, 2, u8(2, 0, 0x2a, 0, 0, 0, 0xff, 0xff)), formula(0, 3, u8(1, 0, 1, 0, 0, 0, 0xff, 0xff)), formula(0, 4, u8(3, 0, 0, 0, 0, 0, 0xff, 0xff)), formula(0, 5, textResult),
    ];
    const grid = await onlyGrid('a.xls', xlsOf({ sheets: [{ name: 'a', records }] }));
    expect(cellsOf(grid)).toEqual([['12.5', '皆増', '#N/A', 'TRUE', '', '']]);
    expect([grid.rows[0]?.marks?.get(2), grid.rows[0]?.marks?.get(5)]).toEqual(['error', 'formula-without-value']);
    expect(grid.facts?.formulas).toBe(6);
  });

  it('reports merged cells, hidden rows, columns and sheets, and text boxes', async () => {
    const records = [
      biff(0x7d, u16(1, 1, 2000, 0, 1, 0)), biff(0x208, u16(1, 0, 3, 255, 0, 0, 0x20, 0)),
      label(0, 0, '計'), label(0, 1, 'x'), label(1, 0, 'y'), biff(0xe5, u16(1), u16(0, 1, 0, 0)),
      biff(0x5d, u16(0x15, 0x12, 6, 1)), biff(0x1b6, u16(0, 0, 0, 0, 0, 2, 0, 0, 0)), biff(0x3c, u8(1), wide('注１')),
    ];
    const [front, back] = gridsOf(await opened('a.xls', xlsOf({ sheets: [{ name: '表', records }, { name: '裏', hidden: true, records: [label(0, 0, 'z')] }] })));
    expect(front?.findings).toMatchObject([{ code: 'hidden-columns', columns: [2] }]);
    expect([front?.spans, front?.hiddenColumns, front?.rows[1]?.hidden, front?.facts?.objects]).toEqual([[{ row: 0, column: 0, rows: 2, columns: 1 }], [1], true, 1]);
    expect(front?.after).toEqual([{ line: 1, text: '注１' }]);
    expect(back?.findings).toMatchObject([{ code: 'hidden-sheet' }]);
  });

  it('is refused when it asks for a password, is of Excel 95, cut off, or no workbook', async () => {
    const sheets = [{ name: 'a', records: [label(0, 0, 'x')] }];
    await expect(opened('a.xls', xlsOf({ sheets, globals: [biff(0x2f, u16(1))] }))).rejects.toMatchObject({ code: 'encrypted-file' });
    await expect(opened('a.xls', xlsOf({ sheets, version: 0x500 }))).rejects.toMatchObject({ code: 'not-a-table', evidence: { seen: 'workbook of Excel 95 or before' } });
    await expect(opened('a.xls', xlsOf({ sheets }).subarray(0, 3000))).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(opened('a.xls', compoundOf('WordDocument', u8(1)))).rejects.toMatchObject({ code: 'not-a-table', evidence: { seen: 'Word document (doc)' } });
    await expect(opened('a.xls', compoundOf('EncryptedPackage', u8(1)))).rejects.toMatchObject({ code: 'encrypted-file' });
  });
});
