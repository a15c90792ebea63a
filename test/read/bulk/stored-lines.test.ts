import { describe, expect, it } from 'vitest';
import { wantedFor } from '../../../src/derive/wanted.ts';
import { bytesOf } from '../../../src/model/bytes.ts';
import { memberAt, type Table } from '../../../src/model/table.ts';
import { readLong } from '../../../src/read/bulk/read-long.ts';
import { linesOf } from '../../../src/read/bulk/stored-lines.ts';
import type { ReadOptions } from '../../../src/read/read-result.ts';
import { RUNNERS } from './both-ways.ts';

/** Records of another year between two that are wanted: as many as a byte can say, and one less and more. */
const BETWEEN = [0, 1, 253, 254, 255, 256, 700];
const HEADINGS = '集計年,市区町村コード,市区町村名,産業大分類コード,産業大分類名,事業所数（事業所）,従業者数（人）';

/** A file, and the lines on which the records of 2009 stand. */
function census(times: number): { readonly bytes: Uint8Array; readonly lines: readonly number[] } {
  const rows = [HEADINGS];
  const lines: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const record = (year: number): string => `${year},${13101 + (i % 7)},某区,${'ABCDEFGHIJ'.charAt(i % 10)},産業,${i},${i * 3}`;
    lines.push(rows.length + 1);
    rows.push(record(2009), ...Array.from({ length: BETWEEN[i % BETWEEN.length] ?? 0 }, () => record(2012)));
  }
  return { bytes: new TextEncoder().encode(`${rows.join('\n')}\n`), lines };
}

async function tableOf(bytes: Uint8Array, runner: (typeof RUNNERS)[number], options: ReadOptions): Promise<Table> {
  const result = await readLong(bytesOf('census.csv', bytes), options, { runner, head: { rows: 10, bytes: 1 << 10 }, window: 1 << 12, aheadWindow: 1 << 12, passes: { few: 1, stretch: 50 } });
  const [only] = result === 'not-regular' ? [] : result.tables;
  if (only === undefined) throw new Error('no table');
  return only.table;
}

const linesOf2009 = (table: Table): number[] =>
  [...new Set(Array.from({ length: table.length }, (_, cell) => cell).filter((cell) => memberAt(table.period, cell).year === 2009).map((cell) => table.row[cell] ?? -1))];

describe.each(RUNNERS)('Every cell of a large table knows its line (%s)', (runner) => {
  const year = (value: number) => ({ kind: 'year', year: value, label: `${value}` }) as const;

  it('however many records that are not wanted stand between', async () => {
    const { bytes, lines } = census(300);
    const wanted = await wantedFor({ areas: [], industries: [], measures: [], scopes: [], where: {} }, { from: year(2009), to: year(2021) });
    const table = await tableOf(bytes, runner, wanted === 'everything' ? {} : { wanted });
    expect(table.length).toBeLessThan(lines.length * 2 + 20);
    expect(linesOf2009(table)).toEqual(lines);
  });

  it('and where every record is wanted', async () => {
    const { bytes, lines } = census(40);
    expect(linesOf2009(await tableOf(bytes, runner, {}))).toEqual(lines);
  });
});

describe('Lines of cells', () => {
  it('follow from steps and leaps', () => {
    expect([...linesOf({ steps: Uint8Array.of(0, 0, 255, 0, 0, 1), leaps: Int32Array.of(0, 7, 4, 1000) })]).toEqual([7, 7, 262, 262, 1000, 1001]);
    expect([...linesOf({ steps: new Uint8Array(), leaps: new Int32Array() })]).toEqual([]);
  });
});
