import { cellAt, type Grid } from './grid.ts';

/**
 * The stacked heading of every column (多段の列見出し), outermost level first. A merged heading covers its span; where
 * the source has no merge information, an empty cell continues the heading on its left at every level but the last,
 * and never across a change in the level above.
 *
 * @param from first heading row; @param to row after the last; @param first first column that holds figures
 */
export function headingStacks(grid: Grid, from: number, to: number, width: number, first: number): string[][] {
  const levels: string[][] = [];
  for (let r = from; r < to; r += 1) {
    const isLast = r === to - 1;
    const level: string[] = [];
    for (let c = 0; c < width; c += 1) {
      const own = cellAt(grid, r, c).trim();
      const span = grid.spans.find((s) => r >= s.row && r < s.row + s.rows && c >= s.column && c < s.column + s.columns);
      if (own !== '') level.push(own);
      else if (span) level.push(r === span.row ? cellAt(grid, span.row, span.column).trim() : '');
      else if (isLast || c <= first || grid.spans.length > 0) level.push('');
      else level.push(sameAbove(levels, c) ? (level[c - 1] ?? '') : '');
    }
    levels.push(level);
  }
  return Array.from({ length: width }, (_, c) => levels.map((level) => level[c] ?? ''));
}

function sameAbove(levels: readonly (readonly string[])[], column: number): boolean {
  return levels.every((level) => level[column] === level[column - 1]);
}
