import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/read/adapters/csv-parse.ts';
import { readDelimited } from '../../src/read/delimited.ts';
import { linesOf } from '../../src/read/newlines.ts';
import { cellsOf, linesOfRows, onlyGrid, opened } from './opened.ts';

describe('delimited text', () => {
  it('keeps the physical line of every record, although cells hold line feeds and lines are blank', async () => {
    const grid = await onlyGrid('a.csv', '表題：,1-1\r\n\r\n"総数\r\n（A～S）",値\r\n"a\nb\n\nc",1\r\nx,2\r\n\r\n\r\n');
    expect(cellsOf(grid)).toEqual([['表題：', '1-1'], [], ['総数\n（A～S）', '値'], ['a\nb\n\nc', '1'], ['x', '2']]);
    expect(linesOfRows(grid)).toEqual([1, 2, 3, 5, 9]);
    expect(grid.findings).toEqual([]);
  });

  it('keeps ragged records and the padding commas of Excel', async () => {
    const grid = await onlyGrid('a.csv', '統計名：,昭和55年,,,\n,,,,\n地域,人口\n札幌市,"1,401,757",,,\n');
    expect(cellsOf(grid)).toEqual([['統計名：', '昭和55年', '', '', ''], ['', '', '', '', ''], ['地域', '人口'], ['札幌市', '1,401,757', '', '', '']]);
  });

  it('does not touch full-width commas, spaces or digits', async () => {
    const grid = await onlyGrid('a.csv', '産業,値\n鉱業，採石業,１\n　うち個人, 2 \n');
    expect(cellsOf(grid).slice(1)).toEqual([['鉱業，採石業', '１'], ['　うち個人', ' 2 ']]);
  });

  it('splits into the records that csv-parse makes of the whole text, wherever quotes and line breaks stand', async () => {
    const character = fc.constantFrom('"', '"', ',', ',', '\n', '\r\n', '\r', 'a', '業', ' ');
    const line = fc.oneof(fc.constantFrom('a,"1,381",業\n', 'a,2\n', '"a\nb",3\n', '"x ""y""",4\r\n'), fc.array(character, { maxLength: 8 }).map((characters) => characters.join('')));
    await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 6 }), async (lines) => {
      const text = `年,値\n${lines.join('')}`;
      const whole = parseRecords(text, ',');
      // A quote that nobody closes has rules of its own.
      fc.pre(whole !== 'unclosed-quote');
      const expected = whole.map((record) => (record.length === 1 && record[0] === '' ? [] : record.map((cell) => linesOf(cell).join('\n'))));
      while (expected.at(-1)?.length === 0) expected.pop();
      expect(cellsOf(await readDelimited(text, 'a.csv', ','))).toEqual(expected);
    }), { numRuns: 2000 });
  });

  it.each([
    ['tabs', '産業\t値\n建設業、他\t"1,381"\n', '\t'],
    ['semicolons', '産業;値\n建設業;1,5\n製造業;2,5\n', ';'],
    ['commas between labels with semicolons', '産業,値\na; b,1\nc,2\n', ','],
    ['the line sep=', 'sep=;\n産業;値\n建設業;1,5\n', ';'],
  ])('finds %s', async (_, text, delimiter) => {
    const grid = await onlyGrid('a.csv', text);
    expect(grid.kind).toBe(delimiter === '\t' ? 'tsv' : 'csv');
    expect(grid.rows[0]?.cells).toEqual(['産業', '値']);
    expect(grid.rows.every(({ cells }) => cells.length === 2)).toBe(true);
  });

  it('counts lines from the top of the file also below sep=', async () => {
    expect(linesOfRows(await onlyGrid('a.csv', 'sep=;\n産業;値\n建設業;1\n'))).toEqual([2, 3]);
  });

  it('is refused with the line of the quote that nobody closed', async () => {
    await expect(opened('a.csv', 'a,b\n1,2\n3,"4\n5,6\n7,8\n')).rejects.toMatchObject({ code: 'unclosed-quote', at: { file: 'a.csv', line: 3 } });
  });

  it('takes a quote left open on the last line for a cut download, and keeps no half figure', async () => {
    expect(cellsOf(await onlyGrid('a.csv', 'a,b\n"x","1"\n"y","12'))).toEqual([['a', 'b'], ['x', '1'], ['y']]);
  });

  it('reports a last record that broke off in its first cell', async () => {
    const grid = await onlyGrid('a.csv', '"a","b"\n"x","1"\n"y');
    expect([cellsOf(grid), grid.findings]).toEqual([[['a', 'b'], ['x', '1']], [{ code: 'short-last-record', at: { file: 'a.csv', line: 3 }, fields: 0, expected: 2 }]]);
  });

  it('reads quotes inside a field as they stand', async () => {
    expect(cellsOf(await onlyGrid('a.csv', 'a,b\n12"管,"6""管"\n'))[1]).toEqual(['12"管', '6"管']);
  });

  it('reports records that end in different ways', async () => {
    expect((await onlyGrid('a.csv', 'a,b\r\n1,2\n3,4\n')).findings).toEqual([{ code: 'mixed-newlines', at: { file: 'a.csv' } }]);
    expect(cellsOf(await onlyGrid('a.csv', 'a,b\r1,2\r'))).toEqual([['a', 'b'], ['1', '2']]);
  });

  it('means the same with and without quotes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('1', 'あ', '　', ' ', ';', '\t', '，', '−'), maxLength: 4 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('\n', '\r\n', '\r'), async (rows, newline) => {
        const text = (quote: string): string => rows.map((row) => row.map((each) => quote + each + quote).join(',')).join(newline);
        const read = async (quote: string): Promise<unknown> => readDelimited(text(quote) + newline, 'a.csv', ',');
        expect(await read('')).toEqual(await read('"'));
      }),
      { numRuns: 200 },
    );
  });

  it('is not a table when every record is one field', async () => {
    await expect(opened('a.csv', '商工会議所\n経営発達支援計画\n')).rejects.toMatchObject({ code: 'not-a-table' });
    await expect(opened('a.csv', '総数は1,381です。\n減りました。\nそれだけです。\n')).rejects.toMatchObject({ code: 'not-a-table' });
  });
});

describe('a text file that nobody calls CSV', () => {
  it.each([
    ['a small-area file', 'KEY_CODE,CITY_NAME,T001\n01101,札幌市,1\n', 'csv'],
    ['quoted records', '"tab_code","value"\n"1","2"\n', 'csv'],
    ['tabs in every line', 'a\tb\n1\t2\n', 'tsv'],
    ['sentences with grouped digits', '事業所は1,381から1,041に、\n従業者は9,759から7,759に減った\n', 'text'],
    ['English sentences', 'Sales fell, again.\nJobs rose, barely.\nPrices, too, rose.\n', 'text'],
    ['sentences around a tab table', '図表1のとおり。\n\n産業\t値\n建設業\t1\n', 'text'],
  ])('%s', async (_, text, format) => {
    expect((await opened('a.txt', text)).format).toBe(format);
  });
});
