import type { ComparedSide } from './comparison.ts';
import type { Finding } from './finding.ts';
import type { Measure } from './key.ts';
import type { Table } from './table.ts';
import { valueAt } from './table.ts';
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
  /** What concerns the series as a whole. */
  readonly findings: readonly Finding[];
}

/** The figure of a line at a point (値); a line the point lacks has none. */
export function figureAt(series: Series, line: number, point: number): Value {
  const row = series.points[point]?.rows[line] ?? -1;
  return row < 0 ? missing('noCounterpart') : valueAt(series.table, row);
}
