import type { Grid } from './grid.ts';

/** How many rows people put above a table: titles, notes, an address. */
const ABOVE = 40;

/**
 * The first row a table of some form may begin with, however many title rows stand above it.
 *
 * @returns -1 when there is none near the top.
 */
export function findRow(grid: Grid, test: (cells: readonly string[], row: number) => boolean): number {
  for (let row = 0; row < Math.min(ABOVE, grid.rows.length); row += 1) {
    if (test(grid.rows[row]?.cells ?? [], row)) return row;
  }
  return -1;
}

/** Texts of the rows above a heading, one a row: what a person put there, or a publisher's title. */
export function textsAbove(grid: Grid, row: number): string[] {
  return grid.rows.slice(0, row).map(({ cells }) => cells.map((text) => text.trim()).filter((text) => text !== '').join(' ')).filter((text) => text !== '');
}
