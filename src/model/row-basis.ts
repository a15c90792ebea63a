import type { Finding } from './finding.ts';

/** What a row rests on where it is not simply what was printed there (値の根拠). */
export interface RowBasis {
  /** The printed rows of the same table: several where they were added up. */
  readonly rows: readonly number[];
  /** Why: the event that was followed, what was taken for granted, or the reason for which it must not be compared. */
  readonly because: readonly Finding[];
}

/** The rows of a table that rest on others or come with a reason; every other row rests on itself. */
export type RowBases = ReadonlyMap<number, RowBasis>;

/** The printed rows behind a row; none where there is no row. */
export function printedRows(bases: RowBases, row: number): readonly number[] {
  return row < 0 ? [] : (bases.get(row)?.rows ?? [row]);
}

export function reasonsFor(bases: RowBases, row: number): readonly Finding[] {
  return bases.get(row)?.because ?? [];
}
