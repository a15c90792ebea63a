import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTable } from '../../src/derive/compare.ts';
import { beyondParts } from '../../src/derive/residual.ts';
import { lackTotals } from '../../src/derive/without-total.ts';
import { bytesOf } from '../../src/model/bytes.ts';
import { namingRows, type Comparison } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/finding.ts';
import { rowsKept } from '../../src/model/kept-rows.ts';
import { readLong } from '../../src/read/bulk/read-long.ts';
import { readTables } from '../../src/read/read-table.ts';

const INDUSTRIES: Readonly<Record<string, string>> = {
  AR: '全産業（Ｓ公務を除く）', A: '農業，林業', '01': '農業', '02': '林業', I: '卸売業，小売業', '50': '各種商品卸売業', '56': '各種商品小売業', P: '医療，福祉',
};

/** Industries of each of some areas, in the order of the classification. */
type Country = readonly (readonly string[])[];

function fileOf(country: Country): Uint8Array {
  const records = ['2016', '2021'].flatMap((year) => country.flatMap((codes, area) => codes.map((code, i) => [year, String(1101 + area).padStart(5, '0'), `第${area}市`, code, INDUSTRIES[code] ?? '', (area + 1) * 7 + i * Number(year)].join(','))));
  return new TextEncoder().encode(`集計年,市区町村コード,市区町村名,産業中分類コード,産業中分類名,事業所数（事業所）\n${records.join('\n')}\n`);
}

async function compared(country: Country, how: 'loops' | 'general'): Promise<readonly Comparison[]> {
  const source = bytesOf('country.csv', fileOf(country));
  const sizes = { runner: 'wasm', head: { rows: 8, bytes: 1 << 10 }, window: 512, aheadWindow: 512, passes: { few: 1, stretch: 7 } } as const;
  const result = how === 'general' ? await readTables(source) : await readLong(source, {}, sizes);
  const table = result === 'not-regular' ? undefined : result.tables[0]?.table;
  if (table === undefined) throw new Error('not read in loops');
  const everyRow = rowsKept(table.length, [{ codes: table.area.codes, marks: new Uint8Array(table.area.members.length).fill(1) }]);
  return (await compareTable(table, everyRow, { from: 'first', to: 'last', allow: new Set() })).comparisons;
}

const withoutPlace = (found: Finding | 'nothing'): unknown => (found === 'nothing' ? found : { ...found, at: undefined });

describe('totals that are not there are not looked for', () => {
  const lacking = async (country: Country): Promise<boolean[]> => (await compared(country, 'loops')).map((comparison) => lackTotals({ table: comparison.table, names: namingRows(comparison) }));
  const areas = (codes: readonly string[]): Country => Array.from({ length: 12 }, () => codes);

  it('where every area has industries that none of them holds together', async () => {
    expect(await lacking(areas(['A', '01', '02', 'I', '50', '56']))).toEqual([true]);
  });

  it('but a line for all industries is a total', async () => {
    expect(await lacking(areas(['AR', 'A', 'I', 'P']))).toEqual([false]);
  });

  it('and so is a section of which only the parts are listed, in a single area too', async () => {
    expect(await lacking([...areas(['A', '01', '02', 'I', '50', '56']), ['I', '50', '56']])).toEqual([false]);
  });

  it('and nothing else is found than by looking', async () => {
    const industries = fc.subarray(Object.keys(INDUSTRIES), { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(fc.array(industries, { minLength: 8, maxLength: 14 }), async (country) => {
        const [inLoops, general] = await Promise.all([compared(country, 'loops'), compared(country, 'general')]);
        expect(inLoops.map((each) => withoutPlace(beyondParts(each)))).toEqual(general.map((each) => withoutPlace(beyondParts(each))));
      }),
      { numRuns: 60 },
    );
  });
});
