import { describe, expect, it } from 'vitest';
import { bytesOf, compareTable, datasetsOf, decompose, EVERYTHING, readTables, resolveSelection, selectRows, seriesOfTable, wholesOf } from '../src/index.ts';

describe('the library', () => {
  it('takes a change apart as the command line does', async () => {
    const bytes = new TextEncoder().encode('市区町村コード,市区町村名,産業名,年,事業所数\n01212,留萌市,建設業,平成26年,95\n01212,留萌市,製造業,平成26年,46\n01212,留萌市,建設業,令和3年,97\n01212,留萌市,製造業,令和3年,33\n');
    const { tables } = await readTables(bytesOf('a.csv', bytes));
    const [dataset] = datasetsOf(tables.map(({ table }) => table));
    if (!dataset) throw new Error('no dataset');
    const { rows } = selectRows(dataset.table, await resolveSelection([dataset.table], EVERYTHING));
    const { series } = await seriesOfTable(dataset.table, rows, { from: 'first', to: 'last', allow: new Set(), take: 'pair' });
    const [whole] = series.flatMap((each) => wholesOf(each));
    if (!whole) throw new Error('no whole');
    const { lines } = decompose(whole, { reference: 'none', method: 'classic', bounds: false });
    expect(lines.map(({ contribution }) => contribution)).toMatchObject([{ exact: { n: 2n, d: 141n } }, { exact: { n: -13n, d: 141n } }, { exact: { n: -11n, d: 141n } }]);
  });

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
