import type { Place } from '../model/origin.ts';
import { temporarilyBeside } from '../model/kernel/row-passes.ts';
import { rowsKept, type Kept } from '../model/kept-rows.ts';
import type { Dimension, Table } from '../model/table.ts';
import { loadAreaIndex, type AreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { dayWithin, daysOf, type DaySpan } from './area-days.ts';
import { holdingsOf, isSameHoldings, type Holding } from './area-holdings.ts';
import { bridgeAreas, type AreaBridge, type AreaSide } from './bridge-areas.ts';
import type { Slice } from './slices.ts';

/** The areas of one slice, and the days they may be those of. */
interface Side {
  readonly slice: Slice;
  readonly days: DaySpan;
  readonly held: ReadonlyMap<string, Holding>;
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

/** A bridge, and what it was made for. */
interface Known {
  readonly key: string;
  readonly earlier: Side['held'];
  readonly later: Side['held'];
  readonly bridge: AreaBridge;
}

/** @param allowed whether what was divided is compared all the same */
export function areaFinder(table: Table, allowed: boolean): AreaFinder {
  const unknown = new Map<string, Set<string>>();
  const known: Known[] = [];

  async function between(earlier: Slice, parts: Uint32Array, later: Slice, at: Place): Promise<AreaBridge | 'not-needed'> {
    const before = holdingsOf(table, [earlier.rows, parts]);
    const after = holdingsOf(table, [later.rows]);
    if (before.size === 0 && after.size === 0) return 'not-needed';
    const index = await loadAreaIndex();
    const codes = [...new Set([...before.keys(), ...after.keys()])];
    const listed = new Set(codes.filter((code) => index.isKnown(code)));
    for (const code of codes) if (!listed.has(code)) unknown.set(at.file, (unknown.get(at.file) ?? new Set()).add(code));
    const [was, is] = [daysOf(earlier.period, earlier.survey), daysOf(later.period, later.survey)];
    if (was === 'unstated' || is === 'unstated') return 'not-needed';
    const sides = [{ slice: earlier, days: was, held: before }, { slice: later, days: is, held: after }] as const;
    return changedAmong([...listed], sides, index) ? bridged(...sides, at) : 'not-needed';
  }

  /** Measures that list the same areas share a bridge. */
  async function bridged(earlier: Side, later: Side, at: Place): Promise<AreaBridge> {
    const key = JSON.stringify([earlier.days, later.days, at.file, earlier.slice.period.label, later.slice.period.label]);
    const same = known.find((other) => other.key === key && isSameHoldings(other.earlier, earlier.held) && isSameHoldings(other.later, later.held));
    if (same !== undefined) return same.bridge;
    const made = await bridgeBetween(table, earlier, later, allowed, at);
    known.push({ key, earlier: earlier.held, later: later.held, bridge: made });
    return made;
  }

  return { between, unknown };
}

function changedAmong(codes: readonly string[], [earlier, later]: readonly [Side, Side], index: AreaIndex): boolean {
  return codes.some((code) => earlier.held.has(code) !== later.held.has(code) || index.hasChanged(code, earlier.days.first, later.days.last));
}

async function bridgeBetween(table: Table, earlier: Side, later: Side, allowed: boolean, at: Place): Promise<AreaBridge> {
  const areas = await loadAreas();
  const [was, is] = [dayWithin(earlier.days, earlier.held.keys(), areas), dayWithin(later.days, later.held.keys(), areas)];
  const valid = (code: string, on: AreaSide['day']): boolean => areas.byCode(code, on) !== undefined;
  const all = codesAt(table, earlier.slice);
  // A code of the later day alone, and none that was gone by then: the source has regrouped the whole period.
  const rebased = all.some((code) => valid(code, is) && !valid(code, was)) && !all.some((code) => valid(code, was) && !valid(code, is));
  return bridgeAreas({ period: earlier.slice.period, day: was, held: earlier.held, rebased }, { period: later.slice.period, day: is, held: later.held, rebased: false }, areas, allowed, at);
}

/** All area codes the table has figures of for the period and survey of a slice, whatever was selected. */
function codesAt(table: Table, slice: Slice): string[] {
  const first = slice.rows[0] ?? 0;
  const [period, survey] = [table.period.codes[first] ?? 0, table.survey.codes[first] ?? 0];
  const only = ({ codes, members }: Dimension<unknown>, code: number): Kept => ({ codes, marks: Uint8Array.from(members, (_, each) => (each === code ? 1 : 0)) });
  const holdings = (): ReadonlyMap<string, Holding> => holdingsOf(table, [rowsKept(table.length, [only(table.period, period), only(table.survey, survey)])]);
  const codes: string[] = [];
  for (const [code, holding] of temporarilyBeside(table.status, holdings)) if (holding === 'figures') codes.push(code);
  return codes;
}
