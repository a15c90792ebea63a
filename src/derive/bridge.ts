import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { comparePeriods } from '../model/period.ts';
import type { RowBases } from '../model/row-basis.ts';
import { memberAt, type Table } from '../model/table.ts';
import type { Allowance } from './allowances.ts';
import { areaFinder } from './bridge-sides.ts';
import { bridgeIndustries } from './bridge-industries.ts';
import { RowMaker } from './bridge-rows.ts';
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

const NO_ROWS = new Uint32Array(0);

/**
 * Brings the earlier slices of each group to the areas and the industries of its latest one (区域・分類の組替え): the parts of a
 * merger are added up, renames and new codes followed; what was divided, or means another industry, is made incomparable.
 * Every other row stays what it is. The lists of areas are read only where the codes give reason to.
 */
export async function bridge(table: Table, groups: readonly (readonly Slice[])[], { allow, related }: BridgeOptions): Promise<Bridged> {
  const maker = new RowMaker(table);
  const areasOf = areaFinder(table, allow.has('boundary'));
  const findings: Finding[] = [];
  const beside = related.length === 0 ? [] : [...slicesOf(table, related).values()].flat();
  const bridged: (readonly Slice[])[] = [];
  for (const slices of groups) {
    const latest = latestOf(slices);
    const rows = new Map(slices.map((slice) => [slice, slice.rows]));
    for (const slice of slices) {
      if (latest === undefined || comparePeriods(slice.period, latest.period) === 0) continue;
      const at: Place = { file: memberAt(table.source, latest.rows[0] ?? 0).file };
      const parts = beside.find((other) => isSameSide(other, slice))?.rows ?? NO_ROWS;
      const areas = await areasOf.between(slice, parts, latest, at);
      const industries = bridgeIndustries(table, slice, latest, allow.has('classification'), at);
      if (areas === 'not-needed' && industries === 'not-needed') continue;
      for (const each of [areas, industries]) if (each !== 'not-needed') findings.push(...each.findings);
      rows.set(slice, maker.remake({ slice, parts, latest, areas, industries, at, allowed: allow.has('boundary') }));
      if (areas !== 'not-needed') rows.set(latest, maker.withoutPlaceholders(rows.get(latest) ?? latest.rows, areas));
    }
    bridged.push(slices.map((slice) => ({ ...slice, rows: rows.get(slice) ?? slice.rows })));
  }
  for (const [file, codes] of areasOf.unknown) findings.push(finding('unknown-area-codes', { file }, { codes: [...codes] }));
  return { table: maker.table(), groups: bridged, bases: maker.bases, findings };
}

function latestOf(slices: readonly Slice[]): Slice | undefined {
  return [...slices].sort((a, b) => comparePeriods(b.period, a.period))[0];
}

function isSameSide(a: Slice, b: Slice): boolean {
  return a.measure.id === b.measure.id && a.measure.unit.label === b.measure.unit.label && comparePeriods(a.period, b.period) === 0 && a.scope === b.scope && a.survey === b.survey;
}
