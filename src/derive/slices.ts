import { measureKey, type Measure } from '../model/key.ts';
import type { ComparedSide } from '../model/comparison.ts';
import { comparePeriods, periodKey, samePeriod, type Period } from '../model/period.ts';
import { memberAt, type Table } from '../model/table.ts';
import { comparability, type Allowance, type Verdict } from './comparability.ts';

/** Which periods to compare, and what to compare in spite of (比較の条件). */
export interface CompareRequest {
  readonly from: Period | 'first';
  readonly to: Period | 'last';
  readonly allow: ReadonlySet<Allowance>;
}

/** All rows of one measure under one scope at one period from one survey. */
export interface Slice extends ComparedSide {
  readonly measure: Measure;
  readonly rows: Uint32Array;
}

/** The slices of each measure among the given rows, by measure in the order of the table. */
export function slicesOf(table: Table, rows: Uint32Array): Map<string, Slice[]> {
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
export function isAsked(asked: Period, held: Period): boolean {
  return samePeriod(asked, held) || (asked.kind === 'year' && asked.year === held.year);
}

export interface Pairing {
  readonly from: Slice;
  readonly to: Slice;
  readonly verdict: Verdict;
}

/** The widest comparable pair of slices; where none is comparable, the widest pair with the reason. */
export function choosePair(slices: readonly Slice[], request: CompareRequest): Pairing | 'missing-period' {
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
export function lackingPeriod(slices: readonly Slice[], request: CompareRequest): string {
  for (const asked of [request.from, request.to]) {
    if (asked !== 'first' && asked !== 'last' && !slices.some((s) => isAsked(asked, s.period))) return asked.label;
  }
  return '';
}
