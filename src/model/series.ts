import type { ComparedSide } from './comparison.ts';
import type { Finding } from './finding.ts';
import { memberKey, type Measure } from './key.ts';
import { printedRows, reasonsFor, type RowBases } from './row-basis.ts';
import type { Table } from './table.ts';
import { memberAt, valueAt } from './table.ts';
import { missing, type Value } from './value.ts';

/** How a point of a series hangs together with an earlier one (時点間のつながり). */
export interface Link {
  /** False at a break (断層) that no figure may cross. */
  readonly comparable: boolean;
  /** Why it is a break, or what must be known beside a comparison. */
  readonly findings: readonly Finding[];
}

export const LINKED: Link = { comparable: true, findings: [] };

/** All figures of one measure at one period, under one scope, from one survey (系列の時点). */
export interface SeriesPoint extends ComparedSide {
  /** Rows of the table by line; −1 where the point has no such line. */
  readonly rows: Int32Array;
  /** How it hangs together with the point before, and with the first. */
  readonly sincePrevious: Link;
  readonly sinceFirst: Link;
}

/**
 * One measure over the same areas, industries and dims at one or more periods (時系列): what every analysis starts from.
 * A line is one area, industry and combination of dims.
 */
export interface Series {
  readonly table: Table;
  readonly measure: Measure;
  /** In order of time. */
  readonly points: readonly SeriesPoint[];
  /** Per line the row that names it: the latest there is. */
  readonly names: Int32Array;
  /** Rows that were made of printed ones, or that come with a reason of their own. */
  readonly bases: RowBases;
  /** What concerns the series as a whole. */
  readonly findings: readonly Finding[];
}

/** The figure of a line at a point (値); a line the point lacks has none. */
export function figureAt(series: Series, line: number, point: number): Value {
  const row = series.points[point]?.rows[line] ?? -1;
  return row < 0 ? missing('noCounterpart') : valueAt(series.table, row);
}

/** The printed rows behind a line, over all points or at one (出典の行). */
export function printedRowsOf({ points, bases }: Series, line: number, only: readonly SeriesPoint[] = points): readonly number[] {
  return only.flatMap((point) => printedRows(bases, point.rows[line] ?? -1));
}

/** What must be known of the figures of a line beside what holds for its whole series (合併の合算・比較できない理由). */
export function reasonsAlong({ points, bases }: Series, line: number, only: readonly SeriesPoint[] = points): readonly Finding[] {
  if (bases.size === 0) return [];
  const reasons = new Set<Finding>();
  for (const { rows } of only) for (const reason of reasonsFor(bases, rows[line] ?? -1)) reasons.add(reason);
  return [...reasons];
}

/** Text that is equal for lines of two series about the same area, industry and dims. */
export function lineName({ table, names }: Series, line: number): string {
  const row = names[line] ?? 0;
  const dims = table.dims.map((dim) => `${dim.id}=${memberKey(memberAt(dim, row))}`);
  return [memberKey(memberAt(table.area, row)), memberKey(memberAt(table.industry, row)), ...dims].join('\u0000');
}

/** Finds the lines of a series by the name of a line of another. */
export function linesByName(series: Series): (name: string) => number | undefined {
  const lines = new Map(Array.from(series.names, (_, line) => [lineName(series, line), line]));
  return (name) => lines.get(name);
}
