import { describe, expect, it } from 'vitest';
import { bytesOf, compareTable, datasetsOf, EVERYTHING, readTables, resolveSelection, selectRows } from '../src/index.ts';

describe('the library', () => {
  it('reads, selects and compares as the command line does', async () => {
    const bytes = new TextEncoder().encode('市区町村コード,市区町村名,年,事業所数\n01212,留萌市,平成21年,"1,381"\n01212,留萌市,令和3年,"1,041"\n');
    const { tables } = await readTables(bytesOf('a.csv', bytes));
    const [dataset] = datasetsOf(tables.map(({ table }) => table));
    if (!dataset) throw new Error('no dataset');
    const { rows } = selectRows(dataset.table, await resolveSelection([dataset.table], EVERYTHING));
    const { comparisons } = await compareTable(dataset.table, rows, { from: 'first', to: 'last', allow: new Set() });
    expect(comparisons[0]?.change(0).rate).toEqual({ is: 'number', exact: { n: -340n, d: 1381n }, decimals: 0 });
  });
});
