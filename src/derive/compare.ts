import { finding, type Finding } from '../model/finding.ts';
import type { Measure } from '../model/key.ts';
import type { Change, Comparison } from '../model/comparison.ts';
import { asValue } from '../model/derived.ts';
import { match } from '../model/match.ts';
import { periodKey, type Period } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import { memberAt, valueAt, type Table } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { change, rateOfChange } from './indicators/change.ts';
import { choosePair, isAsked, lackingPeriod, slicesOf, type CompareRequest } from './slices.ts';

export type { CompareRequest } from './slices.ts';

export interface Compared {
  readonly comparisons: readonly Comparison[];
  /** Why measures were left out, and what concerns all comparisons. */
  readonly findings: readonly Finding[];
}

/**
 * Compares two periods of every selected measure (増減の対比). A measure that one period lacks, or whose populations
 * differ, is left out with the reason; it never appears with wrong figures.
 *
 * @throws Refusal when nothing can be compared: 'all-incomparable' with the reasons, or the periods that exist.
 */
export function compareTable(table: Table, rows: Uint32Array, request: CompareRequest): Compared {
  const comparisons: Comparison[] = [];
  const findings: Finding[] = [];
  const absent = new Map<string, string[]>();
  for (const slices of slicesOf(table, rows).values()) {
    const measure = slices[0]?.measure;
    if (!measure) continue;
    const chosen = choosePair(slices, request);
    if (chosen === 'missing-period') {
      const lacking = lackingPeriod(slices, request);
      if (lacking !== '') absent.set(lacking, [...(absent.get(lacking) ?? []), measure.label]);
      continue;
    }
    const { from, to, verdict } = chosen;
    const file = memberAt(table.source, to.rows[0] ?? 0).file;
    const placed = verdict.findings.map((f) => ({ ...f, at: { file } }));
    if (!verdict.comparable) {
      findings.push(...placed);
      continue;
    }
    const pairs = match(table, from.rows, to.rows);
    if (pairs.repeated > 0) findings.push(finding('repeated-keys', { file }, { count: pairs.repeated, measure: measure.label }));
    comparisons.push({
      table, measure, from, to, fromRows: pairs.left, toRows: pairs.right, findings: placed,
      change: (i) => changeOf(sideValue(table, pairs.left[i] ?? -1), sideValue(table, pairs.right[i] ?? -1), measure),
    });
  }
  const file = rows[0] === undefined ? '' : memberAt(table.source, rows[0]).file;
  for (const [period, measures] of absent) findings.push(finding('measure-missing-in-period', { file }, { measure: measures.join('・'), period }));
  return { comparisons, findings };
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
