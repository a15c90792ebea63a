import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { comparePeriods } from '../model/period.ts';
import type { RowBases } from '../model/row-basis.ts';
import { memberAt, type Table } from '../model/table.ts';
import { loadAreaIndex, type AreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { dayWithin, daysOf, type DaySpan } from './area-days.ts';
import { holdingsOf, type Holding } from './area-holdings.ts';
import { bridgeAreas, type AreaBridge, type AreaSide } from './bridge-areas.ts';
import { bridgeIndustries } from './bridge-industries.ts';
import { RowMaker } from './bridge-rows.ts';
import type { Allowance } from './comparability.ts';
import { slicesOf, type Slice } from './slices.ts';

/** Slices whose areas and industries are those of the last of their group. */
export interface Bridged {
  /** The table, with the rows behind its own that had to be made. */
  readonly table: Table;
  /** As they were given, group by group, with the rows replaced. */
  readonly groups: readonly (readonly Slice[])[];
  readonly bases: RowBases;
  /** What concerns no single row: unknown codes, refusals of what one side lacks. */
  readonly findings: readonly Finding[];
}

export interface BridgeOptions {
  readonly allow: ReadonlySet<Allowance>;
  /** Rows of areas nobody asked for that became part of those somebody did (合併前の市町村). */
  readonly related: Uint32Array;
}

/**
 * Brings the earlier slices of each group to the areas and the industries of its latest one (区域・分類の組替え): the parts of a
 * merger are added up, renames and new codes followed; what was divided, or means another industry, is made incomparable.
 * Every other row stays what it is. The lists of areas are read only where the codes give reason to.
 */
export async function bridge(table: Table, groups: readonly (readonly Slice[])[], { allow, related }: BridgeOptions): Promise<Bridged> {
  const maker = new RowMaker(table);
  const findings: Finding[] = [];
  const unknown = new Map<string, Set<string>>();
  const others = related.length === 0 ? [] : [...slicesOf(table, related).values()].flat();
  const known = new Map<string, AreaBridge | 'not-needed'>();
  const bridged: (readonly Slice[])[] = [];
  for (const slices of groups) {
    const latest = [...slices].sort((a, b) => comparePeriods(b.period, a.period))[0];
    const rows = new Map(slices.map((slice) => [slice, slice.rows]));
    for (const slice of slices) {
      if (latest === undefined || slice === latest || comparePeriods(slice.period, latest.period) === 0) continue;
      const at: Place = { file: memberAt(table.source, latest.rows[0] ?? 0).file };
      const own = others.find((other) => isSide(other, slice))?.rows ?? new Uint32Array(0);
      const sides = await sidesOf(table, slice, own, latest);
      if (sides !== 'no-areas') for (const code of sides.unknown) unknown.set(at.file, (unknown.get(at.file) ?? new Set()).add(code));
      const areas = sides === 'no-areas' || sides.areas === 'not-needed' ? 'not-needed' : await once(known, sides.areas, allow.has('boundary'), at, table);
      const industries = bridgeIndustries(table, slice, latest, allow.has('classification'), at);
      if (areas === 'not-needed' && industries === 'not-needed') continue;
      if (areas !== 'not-needed') findings.push(...areas.findings);
      if (industries !== 'not-needed') findings.push(...industries.findings);
      rows.set(slice, maker.remake(slice, own, latest, areas, industries, { allowed: allow.has('boundary'), at }));
      if (areas !== 'not-needed' && areas.placeholders.later.size > 0) {
        rows.set(latest, (rows.get(latest) ?? latest.rows).filter((row) => !areas.placeholders.later.has(memberAt(table.area, row).code)));
      }
    }
    bridged.push(slices.map((slice) => ({ ...slice, rows: rows.get(slice) ?? slice.rows })));
  }
  for (const [file, codes] of unknown) findings.push(finding('unknown-area-codes', { file }, { codes: [...codes] }));
  return { table: maker.table(), groups: bridged, bases: maker.bases, findings };
}

function isSide(a: Slice, b: Slice): boolean {
  return a.measure.id === b.measure.id && a.measure.unit.label === b.measure.unit.label && comparePeriods(a.period, b.period) === 0 && a.scope === b.scope && a.survey === b.survey;
}

interface Sides {
  readonly earlier: { readonly slice: Slice; readonly days: DaySpan; readonly held: ReadonlyMap<string, Holding> };
  readonly later: { readonly slice: Slice; readonly days: DaySpan; readonly held: ReadonlyMap<string, Holding> };
}

/** The areas of both sides, if there is anything to ask about them: other codes, or a code whose area has changed. */
async function sidesOf(table: Table, slice: Slice, own: Uint32Array, latest: Slice): Promise<{ readonly areas: Sides | 'not-needed'; readonly unknown: readonly string[] } | 'no-areas'> {
  const before = holdingsOf(table, [slice.rows, own]);
  const after = holdingsOf(table, [latest.rows]);
  if (before.size === 0 && after.size === 0) return 'no-areas';
  const index = await loadAreaIndex();
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  const unknown = codes.filter((code) => !index.isKnown(code));
  const [earlierDays, laterDays] = [daysOf(slice.period, slice.survey), daysOf(latest.period, latest.survey)];
  if (earlierDays === 'unstated' || laterDays === 'unstated') return { areas: 'not-needed', unknown };
  const listed = codes.filter((code) => index.isKnown(code));
  if (!needsLists(listed, before, after, earlierDays, laterDays, index)) return { areas: 'not-needed', unknown };
  return { unknown, areas: { earlier: { slice, days: earlierDays, held: before }, later: { slice: latest, days: laterDays, held: after } } };
}

function needsLists(codes: readonly string[], before: ReadonlyMap<string, Holding>, after: ReadonlyMap<string, Holding>, earlier: DaySpan, later: DaySpan, index: AreaIndex): boolean {
  return codes.some((code) => before.has(code) !== after.has(code) || index.hasChanged(code, earlier.first, later.last));
}

/** The bridge between two sides; measures that list the same areas share it. */
async function once(known: Map<string, AreaBridge | 'not-needed'>, { earlier, later }: Sides, allowed: boolean, at: Place, table: Table): Promise<AreaBridge | 'not-needed'> {
  const key = JSON.stringify([earlier.days, later.days, at.file, earlier.slice.period.label, [...earlier.held], [...later.held]]);
  const made = known.get(key);
  if (made !== undefined) return made;
  const areas = await loadAreas();
  const [was, is] = [dayWithin(earlier.days, earlier.held.keys(), areas), dayWithin(later.days, later.held.keys(), areas)];
  const codes = codesAt(table, earlier.slice);
  const valid = (code: string, on: AreaSide['day']): boolean => areas.byCode(code, on) !== undefined;
  const side: AreaSide = {
    period: earlier.slice.period, day: was, held: earlier.held,
    rebased: codes.some((code) => valid(code, is) && !valid(code, was)) && !codes.some((code) => valid(code, was) && !valid(code, is)),
  };
  const bridged = bridgeAreas(side, { period: later.slice.period, day: is, held: later.held, rebased: false }, areas, allowed, at);
  known.set(key, bridged);
  return bridged;
}

/** All area codes the table has figures of for the period and survey of a slice, whatever was selected. */
function codesAt(table: Table, slice: Slice): string[] {
  const first = slice.rows[0] ?? 0;
  const [period, survey] = [table.period.codes[first], table.survey.codes[first]];
  const rows: number[] = [];
  for (let row = 0; row < table.length; row += 1) if (table.period.codes[row] === period && table.survey.codes[row] === survey) rows.push(row);
  return [...holdingsOf(table, [rows])].filter(([, holding]) => holding === 'figures').map(([code]) => code);
}
