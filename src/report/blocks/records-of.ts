import { flatHeadings } from '../../write/headings.ts';
import type { PrintedRecords, PrintedTable } from '../../write/presentation.ts';

/** A printed table as flat records: one heading row, plain numbers, marks in a column of their own (1行1データのもと). */
export function recordsOf({ columns, rows }: PrintedTable): PrintedRecords {
  return {
    headings: flatHeadings(columns),
    numeric: columns.map(({ align }) => align === 'right'),
    // A missing number keeps its symbol: an empty cell would not say why.
    rows: rows.filter(({ kind }) => kind !== 'section').map((row) => columns.map((_, at) => row.cells[at]?.number ?? row.cells[at]?.text ?? '')),
  };
}
