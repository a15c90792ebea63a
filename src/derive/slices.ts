import { measureKey, type Measure } from '../model/key.ts';
import type { ComparedSide } from '../model/comparison.ts';
import { comparePeriods, periodKey, samePeriod, type Period } from '../model/period.ts';
import { asCoded, RowNumbers } from '../model/row-numbers.ts';
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
  const { numberOf, firstRows } = numberSlices(table, rows);
  const counts = new Uint32Array(firstRows.length);
  for (let i = 0; i < numberOf.length; i += 1) counts[numberOf[i] ?? 0] = (counts[numberOf[i] ?? 0] ?? 0) + 1;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(lists.length);
  for (let i = 0; i < numberOf.length; i += 1) {
    const slice = numberOf[i] ?? 0;
    const list = lists[slice];
    if (list) list[filled[slice] ?? 0] = rows[i] ?? 0;
    filled[slice] = (filled[slice] ?? 0) + 1;
  }
  const byMeasure = new Map<string, Slice[]>();
  firstRows.forEach((row, slice) => {
    const measure = memberAt(table.measure, row);
    const key = measureKey(measure);
    const side = { period: memberAt(table.period, row), scope: memberAt(table.scope, row), survey: memberAt(table.survey, row) };
    byMeasure.set(key, [...(byMeasure.get(key) ?? []), { ...side, measure, rows: lists[slice] ?? new Uint32Array(0) }]);
  });
  return byMeasure;
}

/** The number of the slice of every row, and the first row of every slice; two spellings of a measure or period are one. */
function numberSlices(table: Table, rows: Uint32Array): { readonly numberOf: Uint16Array; readonly firstRows: readonly number[] } {
  const { measure, period, scope, survey } = table;
  const byCodes = new Map<number, number>();
  const byKey = new Map<string, number>();
  const numberOf = new Uint16Array(rows.length);
  const firstRows: number[] = [];
  const numbers = new RowNumbers([scope, survey, period, measure].map(asCoded)).of(rows);
  let before = -1;
  let number = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const codes = numbers[i] ?? 0;
    if (codes !== before) {
      before = codes;
      const known = byCodes.get(codes);
      if (known === undefined) {
        const row = rows[i] ?? 0;
        const key = `${measureKey(memberAt(measure, row))}\u0000${periodKey(memberAt(period, row))}\u0000${scope.codes[row]}\u0000${survey.codes[row]}`;
        number = byKey.get(key) ?? firstRows.length;
        if (number === firstRows.length) firstRows.push(row);
        byKey.set(key, number);
        byCodes.set(codes, number);
      } else number = known;
    }
    numberOf[i] = number;
  }
  return { numberOf, firstRows };
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
