import { estatWidePlan, slashHeading } from '../estat-wide.ts';
import type { Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { Plan } from '../plan.ts';

/**
 * e-Stat database, cross-tab without metadata (ヘッダの出力なし), also of the English pages: the first record is the heading,
 * one of its cells begins with a slash, and the column below it is empty.
 */
export const estatDbWideNohdr: Layout = {
  id: 'estat-db-wide-nohdr',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = slashHeading(grid);
    if (typeof heading === 'string' || heading.hasMetadata) return 'not-this';
    const filled = grid.rows.slice(heading.last + 1, heading.last + 4).filter(({ cells }) => cells.length > heading.column);
    if (filled.length === 0 || filled.some(({ cells }) => (cells[heading.column] ?? '').trim() !== '')) return 'not-this';
    return estatWidePlan(grid, heading, 'estat-db-wide-nohdr');
  },
};
