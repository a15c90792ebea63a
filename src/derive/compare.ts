import { finding, type Finding } from '../model/finding.ts';
import type { Measure } from '../model/key.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import { asValue } from '../model/derived.ts';
import { firstOf, type Rows } from '../model/kept-rows.ts';
import { match } from '../model/match.ts';
import { periodKey, type Period } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import { printedRows, type RowBases } from '../model/row-basis.ts';
import { memberAt, valueAt, type Table } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { change, rateOfChange } from './indicators/change.ts';
import { bridge } from './bridge.ts';
import { preliminaryNote } from './stages.ts';
import { choosePair, isAsked, lackingPeriod, slicesOf, type CompareRequest, type Pairing } from './slices.ts';

export type { CompareRequest } from './slices.ts';

export interface Compared {
  readonly comparisons: readonly Comparison[];
  /** Why measures were left out, and what concerns all comparisons. */
  readonly findings: readonly Finding[];
}

/** One measure at two periods that may be compared. */
interface Chosen extends Pairing {
  readonly measure: Measure;
  readonly file: string;
  readonly notes: readonly Finding[];
}

/**
 * Compares two periods of every selected measure (増減の対比). A measure that one period lacks, or whose populations
 * differ, is left out with the reason; the areas and industries of the earlier period are brought to those of the later one
 * (see `bridge`), and what cannot be brought there is incomparable. Nothing ever appears with wrong figures.
 *
 * @param related rows of areas that were not asked for and became part of those that were
 */
export async function compareTable(table: Table, rows: Rows, request: CompareRequest, related: Uint32Array = new Uint32Array(0)): Promise<Compared> {
  const findings: Finding[] = [];
  const absent = new Map<string, string[]>();
  const chosen: Chosen[] = [];
  for (const slices of slicesOf(table, rows).values()) {
    const measure = slices[0]?.measure;
    if (!measure) continue;
    const pair = choosePair(slices, request);
    if (pair === 'missing-period') {
      const lacking = lackingPeriod(slices, request);
      if (lacking !== '') absent.set(lacking, [...(absent.get(lacking) ?? []), measure.label]);
      continue;
    }
    const file = memberAt(table.source, pair.to.rows[0] ?? 0).file;
    const notes = [...pair.verdict.findings.map((f) => ({ ...f, at: { file } })), ...preliminaryNote(table, [pair.from, pair.to], file)];
    if (pair.verdict.comparable) chosen.push({ ...pair, measure, file, notes });
    else findings.push(...notes);
  }
  const bridged = await bridge(table, chosen.map(({ from, to }) => [from, to]), { allow: request.allow, related });
  findings.push(...bridged.findings);
  const comparisons = chosen.map(({ from, to, measure, file, notes }, at): Comparison => {
    const [earlier = from, later = to] = bridged.groups[at] ?? [];
    const pairs = match(bridged.table, earlier.rows, later.rows);
    if (pairs.repeated > 0) findings.push(finding('repeated-keys', { file }, { count: pairs.repeated, measure: measure.label }));
    const value = (row: number): Value => sideValue(bridged.table, row);
    const shown = (row: number): Value => shownValue(bridged.table, bridged.bases, row);
    return {
      table: bridged.table, measure, from, to, fromRows: pairs.left, toRows: pairs.right, bases: bridged.bases, findings: notes,
      change: (i) => {
        const [left, right] = [pairs.left[i] ?? -1, pairs.right[i] ?? -1];
        return { ...changeOf(value(left), value(right), measure), earlier: shown(left), later: shown(right) };
      },
    };
  });
  const first = firstOf(rows);
  const file = first === undefined ? '' : memberAt(table.source, first).file;
  for (const [period, measures] of absent) findings.push(finding('measure-missing-in-period', { file }, { measure: measures.join('・'), period }));
  return { comparisons, findings };
}

/** A figure that is not compared is still shown as it was printed, where it is one figure. */
function shownValue(table: Table, bases: RowBases, row: number): Value {
  const value = sideValue(table, row);
  const [only, ...others] = printedRows(bases, row);
  return value.is === 'missing' && value.reason === 'incomparable' && only !== undefined && others.length === 0 ? valueAt(table, only) : value;
}

function sideValue(table: Table, row: number): Value {
  return row < 0 ? missing('noCounterpart') : valueAt(table, row);
}

/** The change of one figure: for ratios and indices a difference in points only. */
export function changeOf(earlier: Value, later: Value, measure: Measure): Change {
  const kind = measure.unit.kind;
  const decimals = Math.max(earlier.is === 'number' ? earlier.decimals : 0, later.is === 'number' ? later.decimals : 0);
  return {
    earlier,
    later,
    difference: asValue(change(later, earlier, kind), decimals),
    // A rate of a published 増減 would be a change of a change, which says nothing.
    rate: measure.id === 'change' ? missing('notApplicable') : asValue(rateOfChange(later, earlier, kind), 0),
  };
}

/** Refuses with the periods there are, when a period asked for is in none of the tables. */
export function requirePeriod(tables: readonly Table[], asked: Period | 'first' | 'last', text: string): void {
  if (asked === 'first' || asked === 'last') return;
  const all = new Map(tables.flatMap((t) => t.period.members.map((p) => [periodKey(p), p] as const)));
  if ([...all.values()].some((held) => isAsked(asked, held))) return;
  const available = [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p.label);
  throw new Refusal('period-not-in-data', { text, available });
}
