import { measureKey, type Measure } from '../model/key.ts';
import type { ComparedSide } from '../model/comparison.ts';
import { comparePeriods, periodKey, samePeriod, type Period } from '../model/period.ts';
import type { Rows } from '../model/kept-rows.ts';
import { rowsByNumber } from '../model/rows-by-number.ts';
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
export function slicesOf(table: Table, rows: Rows): Map<string, Slice[]> {
  const { measure, period, scope, survey } = table;
  // Two spellings of a measure or period are one.
  const lists = rowsByNumber(rows, [scope, survey, period, measure], (row) => `${measureKey(memberAt(measure, row))}\u0000${periodKey(memberAt(period, row))}\u0000${scope.codes[row]}\u0000${survey.codes[row]}`);
  const byMeasure = new Map<string, Slice[]>();
  lists.forEach((list) => {
    const row = list[0] ?? 0;
    const of = memberAt(measure, row);
    const key = measureKey(of);
    const side = { period: memberAt(period, row), scope: memberAt(scope, row), survey: memberAt(survey, row) };
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), { ...side, measure: of, rows: list }]);
  });
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
