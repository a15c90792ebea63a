import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, resolveSelection, selectRows, type Selection, type Unchosen } from '../../../src/derive/selection.ts';
import { alsoWanted, wantedFor } from '../../../src/derive/wanted.ts';
import { bytesOf } from '../../../src/model/bytes.ts';
import { pickRows } from '../../../src/model/concat.ts';
import { Refusal } from '../../../src/model/refusal.ts';
import { readLong } from '../../../src/read/bulk/read-long.ts';
import type { ReadOptions, ReadResult } from '../../../src/read/read-result.ts';
import { readTables } from '../../../src/read/read-table.ts';
import { differences, figuresOf, RUNNERS, told } from './both-ways.ts';
import { MEASURES, plainCells, wideTable, type Line, type WideColumn, type WideRecord } from './national.ts';

const [ESTABLISHMENTS = '', PERSONS = '', SALES = ''] = MEASURES;
const YEARS = ['2016年', '2021年'];
const AXIS = '列見出し3';
/** Where the member that is kept stands behind others, of each further area one figure of each year is stored beside its own. */
const HOLDINGS = 3 * 2;

/** Measures by years by members of a further axis, as they stand across a table. */
const across = (measures: readonly string[], members: readonly string[]): WideColumn[] => measures.flatMap((measure) => YEARS.flatMap((year) => members.map((member): WideColumn => [measure, year, member])));
/** With a second such axis. */
const across2 = (measures: readonly string[], members: readonly string[], others: readonly string[]): WideColumn[] => across(measures, members).flatMap(([measure, year, member]) => others.map((other): WideColumn => [measure, year, member, other]));

/** Every industry of every area; the general path plans the table from these, the scanner reads the rest. */
const records = (areas = ['01101', '01212', '13101', '47201'], industries = ['A', 'E', 'I'], times = 3): WideRecord[] => Array.from({ length: times }, () => areas.flatMap((area) => industries.map((industry) => ({ area, industry })))).flat();

const asFile = (rows: readonly Line[]): Uint8Array => new TextEncoder().encode(rows.map((row) => `${row.join(',')}\n`).join(''));

/** A question: what was chosen, and what the command keeps of the axes it was not chosen on. */
interface Question {
  readonly selection: Selection;
  readonly unchosen: Unchosen;
}

interface Answer {
  /** What of each table is kept, with the findings; or why not. */
  readonly kept: readonly unknown[];
  readonly leftOut: readonly string[];
  /** Figures that were stored when the tables were first read. */
  readonly stored: number;
  readonly readings: number;
}

const YEARS_ASKED = { from: { kind: 'year', year: 2016, label: '2016年' }, to: { kind: 'year', year: 2021, label: '2021年' } } as const;

/** What a command works on: what it wants is read, and read again where that was not enough. */
async function answerOf({ selection, unchosen }: Question, read: (options: ReadOptions) => Promise<ReadResult>): Promise<Answer> {
  let wanted = await wantedFor(selection, unchosen === 'total' ? YEARS_ASKED : 'every period', unchosen);
  let stored = 0;
  for (let readings = 1; ; readings += 1) {
    const result = await read(wanted === 'everything' ? {} : { wanted });
    const tables = result.tables.map(({ table }) => table);
    const leftOut = result.tables.flatMap((table) => table.leftOut);
    if (readings === 1) stored = tables.reduce((sum, { length }) => sum + length, 0);
    try {
      const resolved = await resolveSelection(tables, selection);
      const also = alsoWanted(wanted, { tables, leftOut: new Set(leftOut) }, resolved);
      if (also === 'nothing more') return { kept: tables.map((table) => keptOf(() => selectRows(table, resolved, unchosen), (rows) => figuresOf(pickRows(table, rows)))), leftOut, stored, readings };
      wanted = also;
    } catch (error) {
      if (error instanceof Refusal) return { kept: [told([error.code, error.evidence])], leftOut, stored, readings };
      throw error;
    }
  }
}

function keptOf(select: () => ReturnType<typeof selectRows>, figures: (rows: Uint32Array) => string[]): unknown {
  try {
    const { rows, related, findings } = select();
    return { rows: figures(rows), related: figures(related), findings: findings.map(told) };
  } catch (error) {
    if (error instanceof Refusal) return told([error.code, error.evidence]);
    throw error;
  }
}

/** The answer of the general path, and those of the scanner. */
async function answers(bytes: Uint8Array, question: Question): Promise<{ readonly general: Answer; readonly bulk: readonly Answer[] }> {
  const general = await answerOf(question, () => readTables(bytesOf('wide.csv', bytes), {}));
  const bulk: Answer[] = [];
  for (const runner of RUNNERS) {
    bulk.push(await answerOf(question, async (options) => {
      const result = await readLong(bytesOf('wide.csv', bytes), options, { runner, head: { rows: 10, bytes: Math.min(1 << 12, bytes.length >> 1) }, window: 300, aheadWindow: 300, passes: { few: 1, stretch: 7 } });
      if (result === 'not-regular') throw new NotScanned();
      return result;
    }));
  }
  return { general, bulk };
}

/** Some bodies are too odd for the scanner. */
class NotScanned extends Error {}

/** Asks both ways, expects the same, and tells how the scanner came to it. */
async function same(rows: readonly Line[], selection: Partial<Selection>, unchosen: Unchosen = 'total'): Promise<Answer> {
  const { general, bulk: [first, second] } = await answers(asFile(rows), { selection: { ...EVERYTHING, ...selection }, unchosen });
  if (first === undefined) throw new Error('no runner');
  expect(differences(first.kept, general.kept)).toEqual([]);
  expect(first).toEqual(second);
  return first;
}

const TOTAL_FIRST = across(MEASURES, ['総数', 'うち民営']);

describe('of an axis across the columns that is needed which is kept', () => {
  it('its total, and of the other members one record, so that a choice can be told of', async () => {
    const found = await same(wideTable(plainCells, TOTAL_FIRST, records()), { measures: ['事業所数', '年間商品販売額'] });
    expect(found).toMatchObject({ leftOut: [AXIS], readings: 1, stored: 36 * 4 + 4 });
    expect(told(found.kept)).toContain('default-member');
  });

  it('its total where that stands behind the others', async () => {
    expect(await same(wideTable(plainCells, across(MEASURES, ['男', '女', '計']), records()), { measures: ['事業所数'] })).toMatchObject({ leftOut: [AXIS], readings: 1, stored: 36 * 2 + 4 + HOLDINGS });
  });

  it('all members where none is a total: then one must be chosen', async () => {
    const found = await same(wideTable(plainCells, across(MEASURES, ['男', '女']), records()), { measures: ['事業所数'] });
    expect(found).toMatchObject({ leftOut: [], stored: 36 * 4 });
    expect(told(found.kept)).toContain('axis-needs-choice');
  });

  it('the member that was chosen', async () => {
    expect(await same(wideTable(plainCells, TOTAL_FIRST, records()), { where: { [AXIS]: 'うち民営' } })).toMatchObject({ leftOut: [AXIS], readings: 1, stored: 36 * 6 + 6 + HOLDINGS });
    expect(await same(wideTable(plainCells, across(MEASURES, ['男', '女']), records()), { where: { [AXIS]: '女' } })).toMatchObject({ leftOut: [AXIS], stored: 36 * 6 + 6 + HOLDINGS });
  });

  it('nothing less than all where the chosen member is not there: the refusal lists those that are', async () => {
    const found = await same(wideTable(plainCells, TOTAL_FIRST, records()), { where: { [AXIS]: '外資' } });
    expect(told(found.kept)).toContain('うち民営');
  });

  it('all members for a command that keeps every member, but for those beside a chosen one', async () => {
    const rows = wideTable(plainCells, TOTAL_FIRST, records());
    expect(await same(rows, { measures: ['事業所数'] }, 'every-member')).toMatchObject({ leftOut: [], stored: 36 * 4 });
    expect(await same(rows, { measures: ['事業所数'], where: { [AXIS]: '総数' } }, 'every-member')).toMatchObject({ leftOut: [AXIS], stored: 36 * 2 + 2 });
  });

  it('of several totals all', async () => {
    expect(await same(wideTable(plainCells, across(MEASURES, ['総数', '計', '男', '女']), records()), { measures: ['事業所数'] })).toMatchObject({ leftOut: [AXIS], stored: 36 * 4 + 4 });
  });

  it('what a measure has, where measures have different members', async () => {
    const columns = [...across([ESTABLISHMENTS], ['うち民営', '総数']), ...across([PERSONS], ['うち民営']), ...across([SALES], ['男', '女'])];
    const rows = wideTable(plainCells, columns, records());
    for (const measures of [['事業所数'], ['従業者数'], ['年間商品販売額'], ['事業所数', '従業者数'], ['従業者数', '年間商品販売額'], ['事業所数', '従業者数', '年間商品販売額']]) await same(rows, { measures });
    expect(await same(rows, { measures: ['従業者数'] })).toMatchObject({ leftOut: [] });
    expect(await same(rows, { measures: ['事業所数', '従業者数'] })).toMatchObject({ leftOut: [AXIS], stored: 36 * 4 + 2 + HOLDINGS });
  });

  it('on each of several axes, whichever is chosen on', async () => {
    const rows = wideTable(plainCells, across2(MEASURES, ['計', '男', '女'], ['法人', '総数', '個人']), records());
    const axes = ['列見出し2', '列見出し4'];
    for (const [where, leftOut] of [[{}, axes], [{ 列見出し2: '個人' }, axes], [{ 列見出し4: '男' }, axes], [{ 列見出し2: '法人', 列見出し4: '女' }, axes]] as const) {
      expect(await same(rows, { measures: ['事業所数'], where })).toMatchObject({ leftOut, readings: 1 });
    }
    expect(await same(rows, { measures: ['事業所数'], where: { 列見出し4: '男' } }, 'every-member')).toMatchObject({ leftOut: ['列見出し4'] });
  });

  it('all members where labels name another axis: a record shows only what goes with its own label', async () => {
    const sexes = ['男', '女', '総数'];
    const rows = wideTable(plainCells, TOTAL_FIRST, records()).map((row, r) => (r < 4 ? row : [...row.slice(0, 7), r < 6 ? '' : r === 6 ? '男女' : (sexes[r % 3] ?? ''), ...row.slice(7)]));
    const found = await same(rows, { measures: ['事業所数'] });
    expect(found).toMatchObject({ leftOut: [], stored: 36 * 4 });
    expect(found.kept).toMatchObject([{ findings: [expect.stringContaining('男女'), expect.stringContaining(AXIS)] }]);
  });

  it('all of chosen areas, which is little', async () => {
    const rows = wideTable(plainCells, TOTAL_FIRST, records());
    expect(await same(rows, { areas: ['01212'], measures: ['事業所数'] })).toMatchObject({ leftOut: [], readings: 1 });
    expect(await same(rows, { areas: ['01212'], industries: ['E'], measures: ['事業所数'] })).toMatchObject({ leftOut: [], readings: 1 });
  });

  it('of a single industry the first record there is of it', async () => {
    const found = await same(wideTable(plainCells, TOTAL_FIRST, records()), { industries: ['I'], measures: ['事業所数'] });
    expect(found).toMatchObject({ leftOut: [AXIS], readings: 1 });
    expect(told(found.kept)).toContain('default-member');
  });

  it('all members, read once more, where there is a single area and industry: they are the lines', async () => {
    const several = records(['01101'], ['A', 'E', 'I'], 4);
    expect(await same(wideTable(plainCells, TOTAL_FIRST, several), { industries: ['I'], measures: ['事業所数'] })).toMatchObject({ leftOut: [], readings: 2 });
    expect(await same(wideTable(plainCells, TOTAL_FIRST, several), { industries: ['I'], measures: ['事業所数'], where: { [AXIS]: '総数' } })).toMatchObject({ leftOut: [AXIS], readings: 1 });
    expect(await same(wideTable(plainCells, TOTAL_FIRST, several), { measures: ['事業所数'] })).toMatchObject({ leftOut: [AXIS], readings: 1 });
  });

  it('although the first record is read by the general engine', async () => {
    const rows = wideTable((i) => (i === 1 ? '5千円' : plainCells(i)), TOTAL_FIRST, records());
    expect(await same(rows, { measures: ['事業所数', '年間商品販売額'] })).toMatchObject({ leftOut: [AXIS] });
    const quoted = rows.map((row, r) => (r === 7 ? row.map((cell, c) => (c === 6 ? '"A　農業，\n林業"' : cell)) : row));
    expect(await same(quoted, { measures: ['事業所数', '年間商品販売額'] })).toMatchObject({ leftOut: [AXIS] });
  });

  it('although the first record holds figures larger than others, or none', async () => {
    expect(await same(wideTable((i) => (i <= 12 ? '123456789012' : plainCells(i)), TOTAL_FIRST, records()), { measures: ['事業所数'] })).toMatchObject({ leftOut: [AXIS], stored: 36 * 2 + 2 });
    // Of an area and a year of which only the other members have a figure one is stored all the same, so that the area is known to be listed.
    const found = await same(wideTable((i) => (i % 2 === 1 ? '…' : plainCells(i)), TOTAL_FIRST, records()), { measures: ['事業所数'] });
    expect(found).toMatchObject({ leftOut: [AXIS], stored: 36 * 2 + 2 + 3 * 2 });
  });

  it('whatever stands across, and whatever is asked', { timeout: 60_000 }, async () => {
    const columns = fc.tuple(fc.shuffledSubarray([...MEASURES], { minLength: 1 }), fc.shuffledSubarray(['総数', 'うち民営', '男', '女'], { minLength: 1 }), fc.shuffledSubarray(['計', '個人', '法人'], { minLength: 1 }), fc.array(fc.nat(71), { maxLength: 6 }))
      .map(([measures, members, others, without]) => across2(measures, members, others).filter((_, i) => !without.includes(i)));
    const cell = fc.oneof({ weight: 4, arbitrary: fc.nat(90_000).map(String) }, { weight: 1, arbitrary: fc.constantFrom('x', '-', '…', '"1,234"', '999999999999', '5千円', '') });
    let narrowed = 0;
    await fc.assert(fc.asyncProperty(
      columns, fc.array(cell, { minLength: 20, maxLength: 40 }), fc.subarray(['01101', '01212', '13101'], { minLength: 1 }), fc.subarray(['A', 'E', 'I'], { minLength: 1 }), fc.boolean(),
      fc.record({
        areas: fc.constantFrom([], [], ['01212'], ['01212', '13101']), industries: fc.constantFrom([], [], ['E'], ['製造業', 'A']), measures: fc.constantFrom([], ['事業所数'], ['事業所数', '年間商品販売額']),
        scopes: fc.constant([]), where: fc.constantFrom<Record<string, string>>({}, {}, { [AXIS]: 'うち民営' }, { [AXIS]: '総数' }, { 列見出し2: '法人' }, { 列見出し4: '男' }),
      }), fc.constantFrom<Unchosen>('total', 'total', 'every-member'),
      async (chosen, cells, areas, industries, twoAxes, selection, unchosen) => {
        const columns = twoAxes ? chosen : chosen.map(([measure, year, member]): WideColumn => [measure, year, member]);
        const rows = wideTable((i) => cells[i % cells.length] ?? '', columns, records(areas, industries, Math.ceil(14 / (areas.length * industries.length))));
        const { general, bulk } = await answers(asFile(rows), { selection, unchosen }).catch((error: unknown) => {
          // Some such headings are no table.
          if (error instanceof Refusal || error instanceof NotScanned) return { general: undefined, bulk: [] };
          throw error;
        });
        fc.pre(general !== undefined);
        for (const found of bulk) expect(differences(found.kept, general?.kept)).toEqual([]);
        expect(bulk[0]).toEqual(bulk[1]);
        if ((bulk[0]?.leftOut.length ?? 0) > 0) narrowed += 1;
      },
    ), { numRuns: 150 });
    expect(narrowed).toBeGreaterThan(3);
  });
});
