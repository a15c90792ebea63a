import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { unguardFormula } from '../../src/model/formula-guard.ts';
import { stringifyRecords } from '../../src/write/adapters/csv-stringify.ts';
import type { PrintedRecords } from '../../src/write/presentation.ts';
import { recordChunks, writeRecords } from '../../src/write/records.ts';

const fast = (records: PrintedRecords, delimiter: ',' | '\t'): string => [...recordChunks(records.headings, records.rows, records.numeric, delimiter)].join('');

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', ',', '\t', '\n', '\r', '\r\n', '"",', '=1+1', '-12.6', '-', '－', "'=x", ' a ', '留萌市', '1,041', '\ufeff', '葛\u{e0100}城市'),
);

const records = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    headings: fc.array(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
    numeric: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
  }),
);

describe('flat records', () => {
  it('are one heading row and one line a record, ending in LF', () => {
    const written = writeRecords({ headings: ['地域コード', '産業名', '増減率（%）'], rows: [['01212', '宿泊業、飲食サービス業', '-28.4'], ['01212', 'a,"b"', '']], numeric: [false, false, true] }, ',');
    expect(written).toBe('地域コード,産業名,増減率（%）\n01212,宿泊業、飲食サービス業,-28.4\n01212,"a,""b""",\n');
  });

  it('are the same bytes from csv-stringify and from the fast writer', () => {
    fc.assert(fc.property(records, fc.constantFrom(',' as const, '\t' as const), (given, delimiter) => {
      expect(fast(given, delimiter)).toBe(writeRecords(given, delimiter));
    }), { numRuns: 2000 });
  });

  it('read back as they were, text and numbers', () => {
    fc.assert(fc.property(records, fc.constantFrom(',' as const, '\t' as const), (given, delimiter) => {
      const back = parse(writeRecords(given, delimiter), { delimiter, record_delimiter: '\n' }) as string[][];
      const undone = back.slice(1).map((row) => row.map((text, at) => (given.numeric[at] === true ? text : unguardFormula(text))));
      expect(undone).toEqual(given.rows);
      expect((back[0] ?? []).map(unguardFormula)).toEqual(given.headings);
    }), { numRuns: 1000 });
  });

  it('of more than 10,000 rows take the fast path to the same text', () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => [`${at}`, at % 3 === 0 ? '=1+1' : '建設業, 他', `-${at}.5`]);
    const given = { headings: ['a', 'b', 'c'], rows, numeric: [true, false, true] };
    const guarded = rows.map(([a = '', b = '', c = '']) => [a, b.startsWith('=') ? `'${b}` : b, c]);
    expect(writeRecords(given, ',') === stringifyRecords([given.headings, ...guarded], ',')).toBe(true);
  });

  it('never touch a number, and guard only text a spreadsheet would run', () => {
    const row = ['-12.6', '=HYPERLINK("http://x","y")', '-12.6', '－', '@SUM(A1)', '+81-164-42-2058', '＝1+1'];
    const written = writeRecords({ headings: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows: [row], numeric: [true, false, false, false, false, false, false] }, '\t');
    expect(written.split('\n')[1]).toBe(`-12.6\t"'=HYPERLINK(""http://x"",""y"")"\t-12.6\t－\t'@SUM(A1)\t'+81-164-42-2058\t'＝1+1`);
  });

  it('come piece by piece while rows are still being made', () => {
    let made = 0;
    function* rows(): Generator<readonly string[]> {
      for (; made < 20_000; made += 1) yield [String(made)];
    }
    const pieces = recordChunks(['n'], rows(), [true], ',');
    pieces.next();
    expect(made).toBeLessThan(5_000);
    expect([...pieces].join('').trimEnd().split('\n').at(-1)).toBe('19999');
  });
});
