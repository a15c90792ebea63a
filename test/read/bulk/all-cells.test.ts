import { describe, expect, it } from 'vitest';
import { inspectReport } from '../../../src/cli/inspect-report.ts';
import { bytesOf } from '../../../src/model/bytes.ts';
import { LONG_READ, readLong } from '../../../src/read/bulk/read-long.ts';
import { machineReadability } from '../../../src/read/machine-readability.ts';
import { readTables } from '../../../src/read/read-table.ts';
import { encodeText } from '../../../src/write/encode.ts';
import { figuresOf, told } from './both-ways.ts';
import { longTable, plainCells, wideTable } from './national.ts';

describe('a large file whose cells are looked at', () => {
  it('is not judged by its first rows, where only these are held', async () => {
    const bytes = await encodeText(longTable(plainCells).map((row) => `${row.join(',')}\n`).join(''), 'utf8');
    const found = await readLong(bytesOf('census.csv', bytes), {}, { ...LONG_READ, head: { rows: 12, bytes: 1 << 11 } });
    const findings = found === 'not-regular' ? [] : inspectReport(found).tables.flatMap((table) => table.findings);
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith('machine'))).toEqual(['machine-readability-not-judged']);
  });

  it('has all of them, and the figures that the scanner has read', async () => {
    const columns = ['事業所数（事業所）', '従業者数（人）'].flatMap((measure) => [2016, 2021].map((year) => [measure, `${year}年`, '総数'] as const));
    const records = Array.from({ length: 14_000 }, (_, i) => ({ area: ['01101', '01212', '13101', '47201'][i % 4] ?? '', industry: ['A', 'E', 'I'][i % 3] ?? '' }));
    const rows = wideTable((i) => (i % 7 === 0 ? 'x' : i % 11 === 0 ? `"1,${100 + (i % 900)}"` : i % 13 === 0 ? '12(令和3年)' : String(i)), columns, records);
    const bytes = await encodeText(rows.map((row) => `${row.join(',')}\n`).join(''), 'sjis');
    expect(bytes.length).toBeGreaterThan(1 << 20);

    // Only what is called .csv is looked at by the scanner.
    const [scanned, general] = [await readTables(bytesOf('large.csv', bytes), { cells: 'all' }), await readTables(bytesOf('large.txt', bytes), { cells: 'all' })];
    const asCalled = (text: string): string => text.replaceAll('large.txt', 'large.csv');
    const [[one], [other]] = [scanned.tables, general.tables];
    expect(one?.grid.rows).toEqual(other?.grid.rows);
    expect(one === undefined ? [] : figuresOf(one.table)).toEqual(other === undefined ? 'nothing' : figuresOf(other.table).map(asCalled));
    expect(one?.findings.map(told).sort()).toEqual(other?.findings.map(told).map(asCalled).sort());
    expect(one === undefined ? [] : machineReadability(one.grid).map(told)).toEqual(other === undefined ? 'nothing' : machineReadability(other.grid).map(told).map(asCalled));
  });
});
