import { finding, type Finding } from '../model/finding.ts';
import { measureKey, type Measure } from '../model/key.ts';
import type { Change, ComparedSide, Comparison } from '../model/comparison.ts';
import type { Derived } from '../model/derived.ts';
import { match } from '../model/match.ts';
import { comparePeriods, periodKey, samePeriod, type Period } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import { memberAt, valueAt, type Table } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { comparability, type Allowance, type Verdict } from './comparability.ts';
import { change, rateOfChange } from './indicators/change.ts';

export interface CompareRequest {
  readonly from: Period | 'first';
  readonly to: Period | 'last';
  readonly allow: ReadonlySet<Allowance>;
}

/** All rows of one measure under one scope at one period. */
interface Slice extends ComparedSide {
  readonly measure: Measure;
  readonly rows: Uint32Array;
}

function slicesOf(table: Table, rows: Uint32Array): Map<string, Slice[]> {
  const lists = new Map<string, { readonly measure: Measure; readonly side: ComparedSide; readonly rows: number[] }>();
  const measures = table.measure.members.map(measureKey);
  const periods = table.period.members.map(periodKey);
  const keys = new Map<number, string>();
  for (const row of rows) {
    const m = table.measure.codes[row] ?? 0;
    const p = table.period.codes[row] ?? 0;
    const s = table.scope.codes[row] ?? 0;
    const v = table.survey.codes[row] ?? 0;
    const packed = ((m * table.period.members.length + p) * table.scope.members.length + s) * table.survey.members.length + v;
    let key = keys.get(packed);
    if (key === undefined) {
      key = `${measures[m]}\u0000${periods[p]}\u0000${s}\u0000${v}`;
      keys.set(packed, key);
    }
    const list = lists.get(key);
    if (list) list.rows.push(row);
    else lists.set(key, { measure: memberAt(table.measure, row), side: { period: memberAt(table.period, row), scope: memberAt(table.scope, row), survey: memberAt(table.survey, row) }, rows: [row] });
  }
  const byMeasure = new Map<string, Slice[]>();
  for (const { measure, side, rows: list } of lists.values()) {
    const key = measureKey(measure);
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), { ...side, measure, rows: Uint32Array.from(list) }]);
  }
  return byMeasure;
}

/** Whether a period asked for is the one the data hold: the same, or the only one of that year. */
function isAsked(asked: Period, held: Period): boolean {
  return samePeriod(asked, held) || (asked.kind === 'year' && asked.year === held.year);
}

interface Pairing {
  readonly from: Slice;
  readonly to: Slice;
  readonly verdict: Verdict;
}

/** The widest comparable pair of slices; where none is comparable, the widest pair with the reason. */
function choosePair(slices: readonly Slice[], request: CompareRequest): Pairing | 'missing-period' {
  const froms = request.from === 'first' ? slices : slices.filter((s) => isAsked(request.from as Period, s.period));
  const tos = request.to === 'last' ? slices : slices.filter((s) => isAsked(request.to as Period, s.period));
  const pairs = froms
    .flatMap((from) => tos.map((to) => ({ from, to })))
    .filter(({ from, to }) => from.period.kind !== 'unstated' && to.period.kind !== 'unstated' && !samePeriod(from.period, to.period) && (comparePeriods(from.period, to.period) < 0 || request.from !== 'first'))
    .sort((a, b) => comparePeriods(a.from.period, b.from.period) || comparePeriods(b.to.period, a.to.period) || b.from.rows.length - a.from.rows.length);
  if (pairs.length === 0) return 'missing-period';
  const judged = pairs.map(({ from, to }) => ({ from, to, verdict: comparability(from, to, request.allow, { file: '' }) }));
  const [widest] = judged;
  return judged.find(({ verdict, from, to }) => verdict.comparable && from.scope === to.scope) ?? judged.find(({ verdict }) => verdict.comparable) ?? widest ?? 'missing-period';
}

/** The period a measure lacks: one that was asked for, or any second one; '' where its periods are not stated at all. */
function lackingPeriod(slices: readonly Slice[], request: CompareRequest): string {
  for (const asked of [request.from, request.to]) {
    if (asked !== 'first' && asked !== 'last' && !slices.some((s) => isAsked(asked, s.period))) return asked.label;
  }
  return '';
}

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

/** A derived figure among values: one that is withheld does not apply. */
function asValue(derived: Derived, decimals: number): Value {
  if (derived.is === 'number') return { is: 'number', exact: derived.exact, decimals };
  return missing(derived.is === 'missing' ? derived.reason : 'notApplicable');
}

/** Refuses with the periods there are, when a period asked for is in none of the tables. */
export function requirePeriod(tables: readonly Table[], asked: Period | 'first' | 'last', text: string): void {
  if (asked === 'first' || asked === 'last') return;
  const all = new Map(tables.flatMap((t) => t.period.members.map((p) => [periodKey(p), p] as const)));
  if ([...all.values()].some((held) => isAsked(asked, held))) return;
  const available = [...all.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, p]) => p.label);
  throw new Refusal('period-not-in-data', { text, available });
}
