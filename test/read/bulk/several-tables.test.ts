import { describe, expect, it } from 'vitest';
import { datasetsOf } from '../../../src/derive/datasets.ts';
import { bytesOf } from '../../../src/model/bytes.ts';
import { passesOver } from '../../../src/model/kernel/row-passes.ts';
import type { Table } from '../../../src/model/table.ts';
import { LONG_READ, readLong } from '../../../src/read/bulk/read-long.ts';
import { readTables } from '../../../src/read/read-table.ts';
import { encodeText } from '../../../src/write/encode.ts';
import { figuresOf } from './both-ways.ts';
import { longTable, plainCells, type Line } from './national.ts';

const SIZES = { ...LONG_READ, head: { rows: 12, bytes: 1 << 11 }, window: 400, aheadWindow: 400, passes: { few: 1, stretch: 7 } };

/** A file of its own for the records of some years. */
async function fileOf(rows: readonly Line[], years: readonly string[]): Promise<Uint8Array> {
  const [heading = [], ...records] = rows;
  return encodeText([heading, ...records.filter(([year = '']) => years.includes(year))].map((row) => `${row.join(',')}\n`).join(''), 'utf8');
}

async function bothWays(files: readonly Uint8Array[]): Promise<{ readonly fast: readonly Table[]; readonly general: readonly Table[] }> {
  const named = files.map((bytes, i) => bytesOf(`census-${i}.csv`, bytes));
  const fast = await Promise.all(named.map((source) => readLong(source, {}, SIZES)));
  const general = await Promise.all(named.map((source) => readTables(source)));
  return { fast: fast.flatMap((result) => (result === 'not-regular' ? [] : result.tables.map(({ table }) => table))), general: general.flatMap(({ tables }) => tables.map(({ table }) => table)) };
}

describe('large tables of several files are joined as small ones are', () => {
  const cells = (i: number): string => (i % 13 === 0 ? 'X' : i % 17 === 0 ? '1.5' : plainCells(i));
  const rows = longTable(cells);

  it('one file a year, as censuses are published', async () => {
    const { fast, general } = await bothWays([await fileOf(rows, ['2009', '2012']), await fileOf(rows, ['2016', '2021'])]);
    expect(fast).toHaveLength(2);
    const [[joined], [expected]] = [datasetsOf(fast), datasetsOf(general)];
    expect(joined?.findings).toEqual([]);
    expect(joined === undefined ? [] : figuresOf(joined.table)).toEqual(expected === undefined ? 'nothing' : figuresOf(expected.table));
  });

  it('and loops still reach their columns', async () => {
    const { fast } = await bothWays([await fileOf(rows, ['2009', '2012']), await fileOf(rows, ['2016', '2021'])]);
    const [joined] = datasetsOf(fast);
    const columns = joined === undefined ? [] : [joined.table.status, joined.table.units, joined.table.area.codes, joined.table.period.codes, joined.table.row];
    expect(typeof passesOver(joined?.table.length ?? 0, ...columns)).not.toBe('string');
  });

  it('a year that both files state counts once, as the later edition states it', async () => {
    const later = longTable((i) => cells(i + 1));
    const { fast, general } = await bothWays([await fileOf(rows, ['2009', '2016']), await fileOf(later, ['2016', '2021'])]);
    const [[joined], [expected]] = [datasetsOf(fast), datasetsOf(general)];
    expect(joined?.findings.map(({ code }) => code)).toEqual(['superseded-edition']);
    expect(joined === undefined ? [] : figuresOf(joined.table)).toEqual(expected === undefined ? 'nothing' : figuresOf(expected.table));
  });
});
