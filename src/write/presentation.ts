import type { MissingReason } from '../model/value.ts';

/** One printed cell. `text` is complete and final; `number` is the same figure for machines (xlsx, html data-value). */
export interface PrintedCell {
  readonly text: string;
  /** Plain decimal ('-340', '-24.6') where the cell is a number. */
  readonly number?: string;
  /** Why there is no number, where the text is the symbol for that. */
  readonly missing?: MissingReason;
  /** Footnote mark that stands beside the text, never inside a number: '*'. The notes explain it. */
  readonly mark?: string;
  /** For colour and shape, never the only carrier of meaning. */
  readonly tone?: 'rise' | 'fall' | 'muted';
}

export interface PrintedColumn {
  /** Stacked heading from the outermost group inwards; equal neighbours at one level are one merged heading. */
  readonly heading: readonly string[];
  readonly align: 'left' | 'right';
  /** Unit of the column, '' where none applies. */
  readonly unit: string;
  /**
   * Columns that belong together and stay together when a narrow terminal stacks the table. The leading
   * left-aligned columns of the first group are the row's label and are repeated in every block.
   */
  readonly group: number;
}

export interface PrintedRow {
  readonly kind: 'body' | 'total' | 'section';
  readonly cells: readonly PrintedCell[];
  /** Depth of the row's label in its hierarchy. */
  readonly depth: number;
}

/** A table ready to print (印刷する表): what every writer of tables consumes. */
export interface PrintedTable {
  readonly title: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  /** Footnotes under the table, in order. */
  readonly notes: readonly string[];
}

/** Flat records for csv, tsv and jsonl: one heading row, one datum per cell. */
export interface PrintedRecords {
  readonly headings: readonly string[];
  /** Cells as text; numbers as plain decimals, missing numbers as ''. */
  readonly rows: readonly (readonly string[])[];
  /** Which columns hold numbers; all others are text and are guarded against spreadsheet formulas. */
  readonly numeric: readonly boolean[];
}
