import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTable } from '../../../src/derive/compare.ts';
import type { Runner } from '../../../src/model/kernel/loops.ts';
import { bytesOf, type ByteSource } from '../../../src/model/bytes.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { listed, rowsKept, type Rows } from '../../../src/model/kept-rows.ts';
import { ROUNDING_RULES } from '../../../src/model/rounding.ts';
import type { Table } from '../../../src/model/table.ts';
import { readLong } from '../../../src/read/bulk/read-long.ts';
import { readTables, type ReadResult } from '../../../src/read/read-table.ts';
import { orderedGroups } from '../../../src/write/bulk/diff-order.ts';
import { flatRecords } from '../../../src/write/bulk/diff-flat.ts';
import { jsonRecords } from '../../../src/write/bulk/diff-json.ts';
import { printDiffRows } from '../../../src/write/bulk/diff-rows.ts';
import type { ByteSink } from '../../../src/write/bulk/row-printer.ts';
import { diffJsonRows } from '../../../src/write/diff/json.ts';
import { printTidyRows } from '../../../src/write/bulk/tidy-rows.ts';
import { diffBlocks } from '../../../src/write/diff/lines.ts';
import { diffRecords } from '../../../src/write/diff/records.ts';
import { jsonLines } from '../../../src/write/json.ts';
import { TERMINAL_NUMBERS } from '../../../src/write/numbers.ts';
import { entriesOfBlocks, entriesOfGroups } from '../../../src/write/parquet/diff-entries.ts';
import { writeRecords } from '../../../src/write/records.ts';
import { tidyObjects, tidyRecords } from '../../../src/write/tidy.ts';
import { CELLS, FORMS } from '../../read/bulk/national.ts';

const RUNNERS: readonly Runner[] = ['wasm', 'script'];

const sourceOf = (form: keyof typeof FORMS, cells: readonly string[]): ByteSource => {
  const text = FORMS[form]((i) => cells[i % cells.length] ?? '').map((row) => row.join(',') + '\n').join('');
  return bytesOf('national.csv', new TextEncoder().encode(text));
};

function onlyTable({ tables: [only] }: ReadResult): Table {
  if (only === undefined) throw new Error('no table');
  return only.table;
}

const tableFrom = async (form: keyof typeof FORMS, cells: readonly string[]): Promise<Table> => onlyTable(await readTables(sourceOf(form, cells)));

/** The same table as the scanner leaves it, with loops for the fewest rows; the table as it is where the scanner cannot read it. */
async function scannedFrom(form: keyof typeof FORMS, cells: readonly string[], runner: Runner): Promise<Table> {
  const result = await scanned(sourceOf(form, cells), runner);
  return result === 'not-regular' ? tableFrom(form, cells) : result;
}

async function scanned(source: ByteSource, runner: Runner): Promise<Table | 'not-regular'> {
  const result = await readLong(source, {}, { runner, head: { rows: 16, bytes: 1 << 11 }, window: 512, aheadWindow: 512, passes: { few: 1, stretch: 7 } });
  return result === 'not-regular' ? result : onlyTable(result);
}

const everyArea = ({ area: { codes, members } }: Table) => [{ codes, marks: new Uint8Array(members.length).fill(1) }];
const everyRow = (table: Table): Uint32Array => listed(rowsKept(table.length, everyArea(table)));
/** The same, not listed where loops can find them. */
const everyRowTold = (table: Table): Rows => rowsKept(table.length, everyArea(table));

/** What is handed to a sink that takes bytes at once, and to one that takes them a while later; the two must be the same. */
async function collected(produce: (sink: ByteSink) => Promise<void>): Promise<string> {
  const pieces: Buffer[] = [];
  await produce({ write: (bytes) => pieces.push(Buffer.from(bytes)) });
  const poured: Buffer[] = [];
  let busy = false;
  await produce({
    write: () => expect.unreachable(),
    async pour(bytes) {
      expect(busy).toBe(false);
      busy = true;
      await new Promise(setImmediate);
      poured.push(Buffer.from(bytes));
      busy = false;
    },
  });
  const [text, later] = [pieces, poured].map((each) => Buffer.concat(each).toString());
  expect(later).toBe(text);
  return text ?? '';
}

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.nat(3_000_000).map(String) },
  { weight: 1, arbitrary: fc.nat(40).map(String) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => (n / 10 ** d).toFixed(d)) },
  { weight: 2, arbitrary: fc.constantFrom(...CELLS, '"-1,234"', '"1,234.50"', '"-12,345,678.9"', '9007199254740993', '=1+1') },
);
const cells = fc.array(cell, { minLength: 20, maxLength: 150 });

describe('large tables are written in the same bytes as small ones', () => {
  it('or not at all, where they cannot be written', async () => {
    const table = await tableFrom('long', ['1', '2', '3']);
    const full = new Error('no space left');
    const sink: ByteSink = { write: () => expect.unreachable(), pour: () => Promise.reject(full) };
    await expect(printTidyRows(table, 'csv', sink)).rejects.toBe(full);
  });

  it('observations as CSV and as JSON Lines', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('long', 'wide'), cells, async (form, given) => {
      const table = await tableFrom(form as 'long', given);
      for (const runner of RUNNERS) {
        const scanned = await scannedFrom(form as 'long', given, runner);
        expect(await collected((sink) => printTidyRows(scanned, 'csv', sink, runner))).toBe(writeRecords(tidyRecords(table), ','));
        expect(await collected((sink) => printTidyRows(table, 'csv', sink, runner))).toBe(writeRecords(tidyRecords(table), ','));
        expect(await collected((sink) => printTidyRows(table, 'jsonl', sink, runner))).toBe([...jsonLines(tidyObjects(table))].join(''));
      }
    }), { numRuns: 40 });
  });

  it('changes across mergers and renamings', async () => {
    // 藤沢町 became part of 一関市 in 2011, 滝沢村 became 滝沢市 in 2014.
    const areas = { 2009: ['03201,盛岡市', '03209,一関市', '03422,藤沢町', '03305,滝沢村'], 2021: ['03201,盛岡市', '03209,一関市', '03216,滝沢市'] };
    const rows = Object.entries(areas).flatMap(([year, own]) => own.flatMap((area) => ['01,農業', '02,林業', '09,食料品製造業', '10,飲料・たばこ・飼料製造業', '50,各種商品卸売業', '56,各種商品小売業', '57,織物・衣服・身の回り品小売業', '58,飲食料品小売業'].map((industry, i) => `${year},${area},${industry},${i * 7 + area.length * 3},${i === 1 ? 'X' : '12.5'}`)));
    const source = bytesOf('merged.csv', new TextEncoder().encode(['集計年,市区町村コード,市区町村名,産業中分類コード,産業中分類名,事業所数（事業所）,年間商品販売額（百万円）', ...rows, ''].join('\n')));
    const table = onlyTable(await readTables(source));
    const { comparisons } = await compareTable(table, everyRow(table), { from: 'first', to: 'last', allow: new Set() });
    expect(comparisons.some(({ bases }) => [...bases.values()].some((basis) => basis.rows.length > 1))).toBe(true);
    const style = { ...TERMINAL_NUMBERS, language: 'ja', grouping: false, symbols: 'document' } as const;
    const blocks = diffBlocks(comparisons, { sort: 'code', top: 'all', minBase: 'none' });
    for (const runner of RUNNERS) {
      expect(await collected((sink) => printDiffRows(orderedGroups(comparisons), style, jsonRecords, sink, runner))).toBe([...jsonLines(diffJsonRows(blocks, style))].join(''));
      expect(await collected((sink) => printDiffRows(orderedGroups(comparisons), style, flatRecords(','), sink, runner))).toBe(writeRecords(diffRecords(blocks, style), ','));
      const large = await scanned(source, runner);
      if (large === 'not-regular') throw new Error('the scanner should read this');
      for (const rows of [everyRow(large), everyRowTold(large)]) {
        const compared = await compareTable(large, rows, { from: 'first', to: 'last', allow: new Set() });
        expect(await collected((sink) => printDiffRows(orderedGroups(compared.comparisons), style, jsonRecords, sink, runner))).toBe([...jsonLines(diffJsonRows(blocks, style))].join(''));
      }
    }
  });

  it('changes of tables whose lines stand in any order, once, twice or not at all', async () => {
    const areas = ['01101,中央区', '13101,千代田区', '47201,那覇市', '01212,留萌市'];
    const industries = ['01,農業', '02,林業', '09,食料品製造業', '10,飲料・たばこ・飼料製造業', '50,各種商品卸売業', '57,織物・衣服・身の回り品小売業'];
    const lines = areas.flatMap((area) => industries.map((industry) => `${area},${industry}`));
    const byIndustry = industries.flatMap((industry) => areas.map((area) => `${area},${industry}`));
    // As listed, by industry, in any order, and with lines left out or stated twice.
    const order = fc.oneof(fc.constant(lines), fc.constant(byIndustry), fc.shuffledSubarray(lines, { minLength: lines.length }), fc.subarray(lines, { minLength: 12 }), fc.array(fc.constantFrom(...lines), { minLength: 16, maxLength: 30 }));
    const style = { ...TERMINAL_NUMBERS, language: 'ja', grouping: false, symbols: 'document' } as const;
    await fc.assert(fc.asyncProperty(order, order, async (earlier, later) => {
      const rows = [['2012', earlier] as const, ['2021', later] as const].flatMap(([year, own]) => own.map((line, i) => `${year},${line},${i * 7 + 3},${i % 5 === 0 ? 'X' : i * 11}`));
      const source = bytesOf('ordered.csv', new TextEncoder().encode(['集計年,市区町村コード,市区町村名,産業中分類コード,産業中分類名,事業所数（事業所）,年間商品販売額（百万円）', ...rows, ''].join('\n')));
      const table = onlyTable(await readTables(source));
      const compared = async (of: Table, own: Rows): Promise<readonly Comparison[]> => (await compareTable(of, own, { from: 'first', to: 'last', allow: new Set() })).comparisons;
      const blocks = diffBlocks(await compared(table, everyRow(table)), { sort: 'code', top: 'all', minBase: 'none' });
      for (const runner of RUNNERS) {
        const large = await scanned(source, runner);
        if (large === 'not-regular') continue;
        const groups = orderedGroups(await compared(large, everyRowTold(large)));
        expect(await collected((sink) => printDiffRows(groups, style, flatRecords(','), sink, runner))).toBe(writeRecords(diffRecords(blocks, style), ','));
        expect(await collected((sink) => printDiffRows(groups, style, jsonRecords, sink, runner))).toBe([...jsonLines(diffJsonRows(blocks, style))].join(''));
        expect([...entriesOfGroups(groups)].map(({ comparison, pair }) => [comparison.measure.id, pair])).toEqual([...entriesOfBlocks(blocks)].map(({ comparison, pair }) => [comparison.measure.id, pair]));
      }
    }), { numRuns: 60 });
  });

  it('changes between two periods, in every way of rounding', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom('long', 'wide'), cells, fc.constantFrom(...ROUNDING_RULES), fc.nat(4), fc.boolean(), fc.constantFrom('ja', 'en'), fc.constantFrom(',', '\t'), async (form, given, rounding, digits, keepSign, language, delimiter) => {
      const table = await tableFrom(form as 'long', given);
      const compared = async (of: Table): Promise<readonly Comparison[]> => (await compareTable(of, everyRowTold(of), { from: 'first', to: 'last', allow: new Set() })).comparisons;
      const comparisons = await compared(table);
      const style = { ...TERMINAL_NUMBERS, language: language as 'ja', grouping: false, rounding, digits, keepSign, symbols: 'document' } as const;
      const blocks = diffBlocks(comparisons, { sort: 'code', top: 'all', minBase: 'none' });
      const records = writeRecords(diffRecords(blocks, style), delimiter as ',');
      const lines = [...jsonLines(diffJsonRows(blocks, style))].join('');
      for (const runner of RUNNERS) {
        expect(await collected((sink) => printDiffRows(orderedGroups(comparisons), style, flatRecords(delimiter as ','), sink, runner))).toBe(records);
        expect(await collected((sink) => printDiffRows(orderedGroups(comparisons), style, jsonRecords, sink, runner))).toBe(lines);
        const scanned = await compared(await scannedFrom(form as 'long', given, runner));
        expect(await collected((sink) => printDiffRows(orderedGroups(scanned), style, flatRecords(delimiter as ','), sink, runner))).toBe(records);
        expect(await collected((sink) => printDiffRows(orderedGroups(scanned), style, jsonRecords, sink, runner))).toBe(lines);
      }
    }), { numRuns: 60 });
  });
});
