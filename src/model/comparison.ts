import type { Finding } from './finding.ts';
import type { Measure, Scope, SurveyId } from './key.ts';
import type { Place } from './origin.ts';
import type { Period } from './period.ts';
import type { Table } from './table.ts';
import type { Value } from './value.ts';

/** One side of a comparison. */
export interface ComparedSide {
  readonly period: Period;
  readonly scope: Scope;
  readonly survey: SurveyId;
}

/** One figure at two periods (増減). A ratio has no rate; its difference is in ポイント. */
export interface Change {
  readonly earlier: Value;
  readonly later: Value;
  readonly difference: Value;
  /** (later − earlier) / earlier, exact. */
  readonly rate: Value;
}

/** Two periods of one measure over the same areas, industries and dims (二時点の対比). */
export interface Comparison {
  readonly table: Table;
  readonly measure: Measure;
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  /** Rows of the table by pair; −1 where a side has no such row. */
  readonly fromRows: Int32Array;
  readonly toRows: Int32Array;
  readonly findings: readonly Finding[];
  /** The change of pair i, computed when asked for. */
  change(i: number): Change;
}

/** The row that names pair i: the later one where there is one. */
export function namingRow(comparison: Comparison, i: number): number {
  const later = comparison.toRows[i] ?? -1;
  return later >= 0 ? later : (comparison.fromRows[i] ?? 0);
}

/** Whether a comparison rests on the cell at a place. */
export function restsOn({ table, fromRows, toRows }: Comparison, { file, sheet = '', line, column }: Place): boolean {
  const sources = table.source.members.map((source) => source.file === file && source.sheet === sheet);
  if (!sources.includes(true)) return false;
  const isIt = (row: number): boolean => row >= 0 && sources[table.source.codes[row] ?? 0] === true && table.row[row] === line && table.column[row] === column;
  return fromRows.some(isIt) || toRows.some(isIt);
}
