import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/bytes.ts';
import type { Runner } from '../../src/model/kernel/loops.ts';
import { Refusal } from '../../src/model/refusal.ts';
import { LONG_READ, readLong } from '../../src/read/bulk/read-long.ts';
import { readTables, type ReadResult } from '../../src/read/read-table.ts';
import { hasShared, SHARED } from '../support/shared.ts';
import { observe } from './observed.ts';

/** Everything an analyst sees of a file: figures with their places, findings, layout, digest and encoding. */
function seen(result: ReadResult): unknown {
  return {
    tables: result.tables.map(({ table, findings, plan }) => ({ figures: observe(table), texts: [...table.texts], findings, from: plan.from, end: plan.to })),
    findings: result.findings,
    decoding: result.document.decoding,
    digest: result.document.sha256,
  };
}

async function outcome(read: () => Promise<ReadResult | 'not-regular'>): Promise<unknown> {
  try {
    const result = await read();
    return result === 'not-regular' ? result : seen(result);
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, message: error.message };
    throw error;
  }
}

/** Whether the scanner read it; where it did, the result must be that of the general path. */
async function agrees(name: string, bytes: Uint8Array, runner: Runner): Promise<'read' | 'left'> {
  const long = await outcome(() => readLong(bytesOf(name, bytes), {}, { ...LONG_READ, runner }));
  if (long === 'not-regular') return 'left';
  expect(long).toEqual(await outcome(() => readTables(bytesOf(name, bytes), { cells: 'all' })));
  return 'read';
}

const RUNNERS: readonly Runner[] = ['wasm', 'script'];
const files = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:csv|tsv)$/i.test(path)).map((path) => join(folder, path)).sort();
const published = [...files('fixtures/read'), ...(hasShared ? files(join(SHARED, 'realdata')) : [])];

describe.each(RUNNERS)('a long file read by the %s scanner is read as any other (高速読み取りは通常の読み取りと同じ)', (runner) => {
  it.each(published)('%s', async (path) => {
    await agrees(path.split('/').at(-1) ?? path, new Uint8Array(readFileSync(path)), runner);
  });

  it('whatever stands in its cells', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(longTable, async (text) => {
        if ((await agrees('long.csv', new TextEncoder().encode(text), runner)) === 'read') read += 1;
      }),
      { numRuns: 20 },
    );
    // Were everything left to the general path, nothing would have been shown.
    expect(read).toBeGreaterThan(5);
  }, 60_000);

  it('across the borders of its windows', async () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${2009 + (i % 2) * 12},${AREAS[Math.floor(i / 2) % 4] ?? ''},${String(Math.floor(i / 8))},"第${String(Math.floor(i / 8))}号, ""特""",${String(i % 7 === 0 ? 'X' : i * 31)},"${String(i)}.5"`);
    const bytes = new TextEncoder().encode([HEADING, ...rows, ''].join('\n'));
    expect(await agrees('long.csv', bytes, runner)).toBe('read');
  }, 60_000);
});

const HEADING = '集計年,市区町村コード,市区町村名,産業中分類コード,産業中分類名,事業所数（事業所）,年間商品販売額（百万円）';
const AREAS = ['01212,留萌市', '01206,釧路市', '13101,千代田区', '01202,函館市'];
const INDUSTRIES = ['50,各種商品卸売業', '51,繊維・衣服等卸売業', '"52","飲食料品卸売業"', '56,各種商品小売業', '57,"織物・衣服, 身の回り品小売業"'];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.nat(99_999).map(String) },
  fc.nat(9_999_999).map((n) => `"${n.toLocaleString('en-US')}"`),
  fc.constantFrom('X', '-', '…', '△12', '▲1,234'.replace(',', ''), '0', '', ' 12 ', '１２３', '12.50', '-7', '***', '1234567890123456789', '約5', '"3 "', 'x', '12r'),
);
const row = fc.tuple(fc.constantFrom('2009', '2021'), fc.constantFrom(...AREAS), fc.constantFrom(...INDUSTRIES), cell, cell).map((cells) => cells.join(','));
/** Rows nothing is wrong with, enough of them to go beyond what is read of a file to recognise it. */
const PLAIN = Array.from({ length: 6000 }, (_, i) => `${String(2009 + (i % 2) * 12)},${AREAS[Math.floor(i / 2) % 4] ?? ''},${String(100 + Math.floor(i / 8))},分類${String(Math.floor(i / 8))},${String(i + 3)},${String(i * 31)}`);
const longTable = fc
  .tuple(fc.array(fc.tuple(fc.nat(PLAIN.length), row), { minLength: 1, maxLength: 30 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'), fc.boolean(), fc.constantFrom('', '注） 速報値である。', '\n'))
  .map(([odd, newline, mark, ends, note]) => {
    const rows = [...PLAIN];
    for (const [at, text] of odd) rows.splice(at, 0, text);
    return `${mark}${[HEADING, ...rows].join(newline)}${note === '' ? '' : newline + note}${ends ? newline : ''}`;
  });
