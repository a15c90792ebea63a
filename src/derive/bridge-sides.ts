import type { Place } from '../model/origin.ts';
import { temporarilyBeside } from '../model/kernel/row-passes.ts';
import { rowsKept, type Kept } from '../model/kept-rows.ts';
import type { Dimension, Table } from '../model/table.ts';
import { loadAreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { dayWithin, daysOf, type DaySpan } from './area-days.ts';
import { holdingsFinder, type Holdings } from './area-holdings.ts';
import { bridgeAreas, type AreaBridge, type AreaSide } from './bridge-areas.ts';
import type { Slice } from './slices.ts';

/** The areas of one slice, and the days they may be those of. */
interface Side {
  readonly slice: Slice;
  readonly days: DaySpan;
  readonly held: Holdings;
}

/** Finds out how the areas of two slices of a table belong together. */
export interface AreaFinder {
  /**
   * @param parts rows that were not selected and became part of what was
   * @returns 'not-needed' where both sides list the same areas and none of them has changed.
   */
  between(earlier: Slice, parts: Uint32Array, later: Slice, at: Place): Promise<AreaBridge | 'not-needed'>;
  /** Codes that were never in the list, by file. */
  readonly unknown: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What was found out, and for which areas and days. */
interface Known {
  readonly key: string;
  readonly earlier: Holdings;
  readonly later: Holdings;
  readonly bridge: AreaBridge | 'not-needed';
}

/** @param allowed whether what was divided is compared all the same */
export function areaFinder(table: Table, allowed: boolean): AreaFinder {
  const unknown = new Map<string, ReadonlySet<string>>();
  const known: Known[] = [];
  const hasCodes = table.area.members.some(({ code }) => code !== '');
  let finder: Promise<HoldingsOf> | undefined;
  const holdings = (): Promise<HoldingsOf> => (finder ??= loadAreaIndex().then(({ isKnown }) => holdingsFinder(table, isKnown)));

  /** Measures that list the same areas share a bridge. */
  async function between(earlier: Slice, parts: Uint32Array, later: Slice, at: Place): Promise<AreaBridge | 'not-needed'> {
    if (!hasCodes) return 'not-needed';
    const holdingsOf = await holdings();
    const before = holdingsOf([earlier.rows, parts]);
    const after = holdingsOf([later.rows]);
    const [was, is] = [daysOf(earlier.period, earlier.survey), daysOf(later.period, later.survey)];
    const key = JSON.stringify([was, is, at.file, earlier.period.label, later.period.label]);
    const same = known.find((other) => other.key === key && other.earlier === before && other.later === after);
    if (same !== undefined) return same.bridge;
    if (before.unlisted.size + after.unlisted.size > 0) unknown.set(at.file, new Set([...(unknown.get(at.file) ?? []), ...before.unlisted.keys(), ...after.unlisted.keys()]));
    const made = was === 'unstated' || is === 'unstated' ? 'not-needed' : await bridgeBetween({ slice: earlier, days: was, held: before }, { slice: later, days: is, held: after }, holdingsOf, at);
    known.push({ key, earlier: before, later: after, bridge: made });
    return made;
  }

  async function bridgeBetween(earlier: Side, later: Side, holdingsOf: HoldingsOf, at: Place): Promise<AreaBridge | 'not-needed'> {
    if (!(await hasChanged(earlier, later))) return 'not-needed';
    const areas = await loadAreas();
    const [before, after] = [earlier.held.listed, later.held.listed];
    const [was, is] = [dayWithin(earlier.days, before.keys(), areas), dayWithin(later.days, after.keys(), areas)];
    const valid = (code: string, on: AreaSide['day']): boolean => areas.byCode(code, on) !== undefined;
    const all = codesAt(table, earlier, holdingsOf);
    // A code of the later day alone, and none that was gone by then: the source has regrouped the whole period.
    const rebased = all.some((code) => valid(code, is) && !valid(code, was)) && !all.some((code) => valid(code, was) && !valid(code, is));
    return bridgeAreas({ period: earlier.slice.period, day: was, held: before, rebased }, { period: later.slice.period, day: is, held: after, rebased: false }, areas, allowed, at);
  }

  return { between, unknown };
}

type HoldingsOf = ReturnType<typeof holdingsFinder>;

/** Whether an area stands on one side only, or is not what it was. */
async function hasChanged(earlier: Side, later: Side): Promise<boolean> {
  const changed = (await loadAreaIndex()).changed(earlier.days.first, later.days.last);
  const [before, after] = [earlier.held.listed, later.held.listed];
  return [...before.keys()].some((code) => !after.has(code) || changed(code)) || [...after.keys()].some((code) => !before.has(code));
}

/** All codes of the list that the table has figures of for the period and survey of a slice, whatever was selected. */
function codesAt(table: Table, { slice, held }: Side, holdingsOf: HoldingsOf): readonly string[] {
  const first = slice.rows[0] ?? 0;
  const [period, survey] = [table.period.codes[first] ?? 0, table.survey.codes[first] ?? 0];
  const only = ({ codes, members }: Dimension<unknown>, code: number): Kept => ({ codes, marks: Uint8Array.from(members, (_, each) => (each === code ? 1 : 0)) });
  // Where all areas have figures among its own rows, there is nothing to look for among others.
  const { listed } = held.isFull ? held : temporarilyBeside(table.status, () => holdingsOf([rowsKept(table.length, [only(table.period, period), only(table.survey, survey)])]));
  return [...listed.keys()].filter((code) => listed.get(code) === 'figures');
}
