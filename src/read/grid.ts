import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';

/** What a workbook says of a cell beyond its text. */
export type CellMark = 'number' | 'error' | 'formula-without-value';

/** From index `from` of a text on, its characters stand one after another from this line and UTF-16 column on. */
export interface TextRun {
  readonly from: number;
  /** 0 in documents without lines. */
  readonly line: number;
  readonly column: number;
  /** What a person looks the line up by in a document without lines (p.3:14). */
  readonly at?: string;
}

/** One row of a grid: cell texts with the physical place they were printed at. */
export interface GridRow {
  /** Physical line of a text file, row of a sheet; 1-based. */
  readonly line: number;
  /** Texts by column, the first physical column (A of a sheet) first. Empty cells are ''; a blank line has none. */
  readonly cells: readonly string[];
  /** UTF-16 start column (1-based) of each cell in its line, for tables inside running text. */
  readonly offsets?: readonly number[];
  /** Where the characters of each cell stand in a source that is marked up. */
  readonly runs?: readonly (readonly TextRun[])[];
  readonly marks?: ReadonlyMap<number, CellMark>;
  readonly hidden?: boolean;
  /** What a person looks the row up by in a document without lines (p.3:14). */
  readonly at?: string;
}

/** A merged cell: rows and columns are indexes into `Grid.rows` and `GridRow.cells`; the text stands in the first. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A line of running text near a table: its caption, unit line, source or notes. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** What a sheet of a workbook holds besides texts. */
export interface SheetFacts {
  /** How many cells are formulas, and the first of them (A1 style), or ''. */
  readonly formulas: number;
  readonly firstFormula: string;
  /** Pictures, charts and text boxes. */
  readonly objects: number;
}

/**
 * Cells with text and place (升目): what every source becomes before it becomes observations.
 * The rows may be ragged; layouts decide what that means.
 */
export interface Grid {
  readonly kind: 'csv' | 'tsv' | 'text-table' | 'markdown' | 'html' | 'sheet' | 'json' | 'docx' | 'pdf';
  readonly place: Place;
  /** Sheet name, caption or ''. */
  readonly name: string;
  readonly rows: readonly GridRow[];
  readonly spans: readonly Span[];
  /** Hidden columns (indexes into cells). */
  readonly hiddenColumns: readonly number[];
  /** Running text just before and after the table, nearest last and nearest first. */
  readonly before: readonly TextLine[];
  readonly after: readonly TextLine[];
  /** What turning bytes into cells already found (formulas without a value, hidden rows …). */
  readonly findings: readonly Finding[];
  readonly facts?: SheetFacts;
}

export function cellAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.cells[column] ?? '';
}

export function placeOf(grid: Grid, row: number, column?: number): Place {
  const found = grid.rows[row];
  if (found !== undefined) return placeInRow(grid.place, found, column);
  return column === undefined ? grid.place : { ...grid.place, column: column + 1 };
}

/** @param place of the grid the row belongs to */
export function placeInRow(place: Place, row: GridRow, column?: number): Place {
  return { ...place, line: row.line, ...(column === undefined ? {} : { column: row.offsets?.[column] ?? column + 1 }) };
}

export function widthOf(grid: Grid): number {
  return grid.rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
}
