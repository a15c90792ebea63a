import { describe, expect, it } from 'vitest';
import { compareTable } from '../../src/derive/compare.ts';
import { findingsOf, originsOf } from '../../src/model/comparison.ts';
import { memberAt, valueAt } from '../../src/model/table.ts';
import type { AreaDate } from '../../src/reference/area.ts';
import { loadAreaIndex } from '../../src/reference/area-index.ts';
import { loadAreas } from '../../src/reference/areas.ts';
import { allRows, tableOf, type Figure } from './table-of.ts';

const areas = await loadAreas();
const index = await loadAreaIndex();

const DAYS: readonly AreaDate[] = [
  { year: 2000, month: 10, day: 1 }, { year: 2004, month: 6, day: 1 }, { year: 2009, month: 7, day: 1 }, { year: 2012, month: 2, day: 1 },
  { year: 2014, month: 7, day: 1 }, { year: 2016, month: 6, day: 1 }, { year: 2021, month: 6, day: 1 }, { year: 2024, month: 6, day: 1 },
];
const PAIRS = DAYS.slice(0, -1).map((day, i) => [day, DAYS[i + 1] ?? day] as const).concat([[DAYS[0] as AreaDate, DAYS.at(-1) as AreaDate], [DAYS[2] as AreaDate, DAYS[6] as AreaDate]]);
const label = ({ year, month, day }: AreaDate): string => `${year}年${month}月${day}日`;

/** All municipalities of a day; each counts 1, so that sums count them. */
function country(day: AreaDate): Figure[] {
  return areas.partition(day).map(({ code, name }) => ({ area: [code, name], period: label(day), value: '1' }));
}

describe.each(PAIRS)('the whole country on %o and %o', (from, to) => {
  it('every municipality of the earlier day is counted once: in a sum, under a new code, or where the comparison is refused', async () => {
    const before = country(from);
    const table = tableOf([...before, ...country(to)]);
    const { comparisons, findings } = await compareTable(table, allRows(table), { from: 'first', to: 'last', allow: new Set() });
    const [comparison] = comparisons;
    if (comparison === undefined) throw new Error('nothing was compared');
    expect(findings.filter(({ code }) => code !== 'area-divided')).toEqual([]);
    const rests = Array.from(comparison.fromRows, (_, i) => originsOf(comparison, i).filter((row) => row < before.length)).flat();
    expect(new Set(rests).size).toBe(before.length);
    expect(rests).toHaveLength(before.length);

    const refused = comparison.fromRows.filter((row) => row >= 0 && valueAt(comparison.table, row).is === 'missing').length;
    const unmatched = comparison.fromRows.filter((_, i) => (comparison.toRows[i] ?? -1) < 0).length;
    const divided = findingsOf(comparison).filter(({ code }) => code === 'area-divided').length;
    const named = findings.length + divided;
    // What is left over is a predecessor of something divided, or was refused by name.
    expect(refused).toBe(divided);
    if (named === 0) expect(unmatched).toBe(0);
    const counted = comparison.fromRows.reduce((sum, row, i) => sum + (row >= 0 && (comparison.toRows[i] ?? -1) >= 0 ? numberAt(comparison.table, row) : 0), 0);
    expect(counted + refused + unmatched).toBe(before.length);
    // Every municipality of the later day is there, once.
    const later = Array.from(comparison.toRows).filter((row) => row >= 0).map((row) => memberAt(comparison.table.area, row).code);
    expect(later.sort()).toEqual(areas.partition(to).map(({ code }) => code).sort());
  });
});

function numberAt(table: Parameters<typeof valueAt>[0], row: number): number {
  const value = valueAt(table, row);
  return value.is === 'number' ? Number(value.exact.n) : 0;
}

describe('the index of area codes', () => {
  it('knows every code of the list and no other', () => {
    const codes = areas.partition().map(({ code }) => code);
    expect(codes.every((code) => index.isKnown(code))).toBe(true);
    for (const code of ['00000', '13100', '01001', '01002', '04423', '22131', '47000']) expect(index.isKnown(code)).toBe(true);
    for (const code of ['99999', '01999', '1212', '', '48201', '012122']) expect(index.isKnown(code)).toBe(false);
  });

  it.each(PAIRS)('never misses a change between %o and %o', (from, to) => {
    const hasChanged = index.changed(from, to);
    for (const { code } of areas.partition(from)) {
      if (hasChanged(code)) continue;
      const relation = areas.relate(code, from, to);
      // Nothing that would change a comparison of the code with itself.
      expect([code, relation.is]).toEqual([code, 'same']);
    }
  });

  it('spares a place that stayed as it was the list', () => {
    expect(index.changed({ year: 1980 }, { year: 2024 })('01212')).toBe(false);
    expect(index.changed({ year: 2009 }, { year: 2021 })('01206')).toBe(false);
    expect(index.changed({ year: 2021 }, { year: 2004, month: 6, day: 1 })('01206')).toBe(true);
  });
});
