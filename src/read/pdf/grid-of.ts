import type { Grid, GridRow, Span } from '../grid.ts';
import { cellsOf, overlap } from './cells.ts';
import { headingsOf } from './headings.ts';
import { isFigure } from './lines.ts';
import type { PdfTable } from './tables.ts';

/** A rebuilt table as a grid (表 → 格子): its texts by row and column, headings over the columns they stand for. */
export function gridOf({ rows, columns }: PdfTable, file: string, page: number): Grid {
  const spans: Span[] = [];
  const body = rows.findIndex(({ segments }) => segments.some(isFigure));
  const stubs = columns.map((column) => {
    const below = rows.slice(body).flatMap(({ segments }) => segments.filter((segment) => overlap(segment, column) > 0));
    return below.filter(isFigure).length * 2 < below.length;
  });
  const gridRows = rows.map(({ at, segments }, row): GridRow => {
    const cells = columns.map(() => '');
    for (const { text, first, last } of row < body ? headingsOf(segments, columns, stubs) : cellsOf(segments, columns)) {
      cells[first] = cells[first] === '' || cells[first] === undefined ? text : `${cells[first]} ${text}`;
      if (last > first) spans.push({ row, column: first, rows: 1, columns: last - first + 1 });
    }
    return { line: row + 1, cells, at };
  });
  return { kind: 'pdf', place: { file, at: `p.${page}` }, name: '', rows: gridRows, spans, hiddenColumns: [], before: [], after: [], findings: [] };
}
