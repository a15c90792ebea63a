import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/model/refusal.ts';
import { STATUS } from '../../../src/model/value.ts';
import { formatDecimal, type Decimal } from '../../../src/model/decimal.ts';
import { withDistinctNames, type Column, type Columns, type FigureColumn } from '../../../src/write/parquet/column.ts';
import { GrowingFigures } from '../../../src/write/parquet/growing.ts';
import { divide } from '../../../src/write/parquet/partitions.ts';
import { prepareColumns } from '../../../src/write/parquet/write-parquet.ts';
import { columnTypes, query } from '../../support/duckdb.ts';

const where = mkdtempSync(join(tmpdir(), 'chamber-stats-'));
let files = 0;

/** A Parquet file of columns; @returns its path in quotes */
function fileOf(columns: Columns): string {
  const pieces: Uint8Array[] = [];
  prepareColumns(columns, {}, 'test').write('all', { write: (bytes) => pieces.push(bytes.slice()) });
  files += 1;
  const path = join(where, `${files}.parquet`);
  writeFileSync(path, Buffer.concat(pieces));
  return `'${path}'`;
}

function figures(decimals: readonly (Decimal | 'none')[]): FigureColumn {
  const grown = new GrowingFigures('value');
  for (const decimal of decimals) {
    if (decimal === 'none') grown.pushMissing('suppressed');
    else grown.pushDecimal(decimal);
  }
  return grown.column();
}

describe('figures in Parquet', () => {
  it.each<[string, bigint, number]>([
    ['BIGINT', 2n ** 63n - 1n, 0], ['BIGINT', -(2n ** 63n) + 1n, 0], ['DECIMAL(38,0)', 2n ** 63n, 0],
    ['DECIMAL(18,1)', 10n ** 18n - 1n, 1], ['DECIMAL(38,1)', -(10n ** 18n), 1], ['DECIMAL(38,3)', 10n ** 38n - 1n, 3],
  ])('are a %s where that is the narrowest that holds %s of %s decimals', async (type, units, decimals) => {
    const file = fileOf({ rows: 2, columns: [figures([{ units, decimals }, 'none'])] });
    expect(await columnTypes(`SELECT * FROM ${file}`)).toEqual({ value: type });
    expect(await query(`SELECT * FROM ${file}`)).toEqual([{ value: formatDecimal({ units, decimals }) }, { value: null }]);
  });

  it('are refused where no engine holds them', () => {
    expect(() => fileOf({ rows: 1, columns: [figures([{ units: 10n ** 38n, decimals: 0 }])] })).toThrow(Refusal);
    expect(() => fileOf({ rows: 2, columns: [figures([{ units: 10n ** 20n, decimals: 0 }, { units: 1n, decimals: 20 }])] })).toThrow(Refusal);
  });

  it('are what they were, whatever their size, sign and decimals', async () => {
    const decimal = fc.oneof(
      fc.record({ units: fc.bigInt(-(10n ** 6n), 10n ** 6n), decimals: fc.nat(4) }), fc.record({ units: fc.bigInt(-(2n ** 64n), 2n ** 64n), decimals: fc.nat(4) }), fc.constant('none' as const),
    );
    await fc.assert(fc.asyncProperty(fc.array(decimal, { minLength: 1, maxLength: 40 }), async (list) => {
      const rows = await query(`SELECT * FROM ${fileOf({ rows: list.length, columns: [figures(list)] })}`);
      const scale = Math.max(0, ...list.map((each) => (each === 'none' ? 0 : each.decimals)));
      expect(rows.map(({ value }) => value)).toEqual(list.map((each) => (each === 'none' ? null : formatDecimal({ units: each.units * 10n ** BigInt(scale - each.decimals), decimals: scale }))));
    }), { numRuns: 60 });
  });
});

describe('texts in Parquet', () => {
  it('are what they were, however many there are, and found by the smallest and largest of their group', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', maxLength: 24 }), { minLength: 1, maxLength: 300 }), async (texts) => {
      const codes = texts.map((_, i) => i);
      const file = fileOf({ rows: texts.length, columns: [{ is: 'text', name: 'text', texts, codes }, { is: 'place', name: 'n', numbers: codes }] });
      const rows = await query(`SELECT * FROM ${file} ORDER BY n`);
      expect(rows.map(({ text }) => text)).toEqual(texts);
      const [some = ''] = texts;
      if (!some.includes('\0')) expect((await query(`SELECT count(*) AS n FROM ${file} WHERE text = '${some.replaceAll("'", "''")}'`))[0]).toEqual({ n: String(texts.filter((text) => text === some).length) });
    }), { numRuns: 60 });
  });

  it('are numbered in as many bits as a group of rows needs', async () => {
    for (const count of [1, 2, 3, 255, 256, 257, 70_000]) {
      const texts = Array.from({ length: count }, (_, i) => `第${i}町`);
      const file = fileOf({ rows: count * 2, columns: [{ is: 'text', name: 'text', texts, codes: Array.from({ length: count * 2 }, (_, i) => (i * 7919) % count) }] });
      expect(await query(`SELECT count(*) AS rows, count(DISTINCT text) AS texts FROM ${file}`)).toEqual([{ rows: String(count * 2), texts: String(new Set(Array.from({ length: count * 2 }, (_, i) => (i * 7919) % count)).size) }]);
    }
  });
});

describe('columns', () => {
  it('of the same name in capitals or not get names of their own', () => {
    const text = (name: string): Column => ({ is: 'text', name, texts: [''], codes: [0] });
    expect(withDistinctNames(['value', 'Value', 'VALUE', 'status', '男女'].map(text)).map(({ name }) => name)).toEqual(['value', 'Value_2', 'VALUE_3', 'status', '男女']);
  });

  it('are divided by what the key says; rows without it stand in the part that engines read as null', () => {
    const columns: Columns = {
      rows: 4,
      columns: [
        { is: 'text', name: 'area_code', texts: ['01212', '13101', '', 'ti.01101'], codes: [0, 1, 2, 3] }, { is: 'label', name: 'year', numbers: [2021, 'none'], codes: [0, 0, 0, 1] },
        { is: 'figure', name: 'value', units: [1, 2, 3, 4], decimals: [0, 0, 0, 0], status: [0, 0, 0, STATUS.suppressed], wide: new Map() },
      ],
    };
    const { columns: { columns: left }, parts } = divide(columns, ['year', 'prefecture']);
    expect(left.map(({ name }) => name)).toEqual(['area_code', 'value']);
    expect(parts.map(({ path, rows }) => [path, [...rows]])).toEqual([
      ['year=2021/prefecture=01', [0]], ['year=2021/prefecture=13', [1]], ['year=2021/prefecture=__HIVE_DEFAULT_PARTITION__', [2]], ['year=__HIVE_DEFAULT_PARTITION__/prefecture=__HIVE_DEFAULT_PARTITION__', [3]],
    ]);
  });
});
