import type { Grid } from './grid.ts';

/**
 * The rows of a grid from one row on, as a grid of their own (表の残り): places stay those of the file, empty rows at the
 * top fall away.
 *
 * @returns 'nothing-left' when no row with text is left.
 */
export function gridFrom(grid: Grid, row: number): Grid | 'nothing-left' {
  const first = grid.rows.findIndex((each, r) => r >= row && each.cells.some((text) => text.trim() !== ''));
  if (first < 0) return 'nothing-left';
  if (first === 0) return grid;
  return {
    ...grid,
    place: { ...grid.place, ...(grid.place.line === undefined ? {} : { line: grid.rows[first]?.line ?? 1 }) },
    rows: grid.rows.slice(first),
    spans: grid.spans.filter((span) => span.row >= first).map((span) => ({ ...span, row: span.row - first })),
    before: [],
    findings: [],
  };
}
