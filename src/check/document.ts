import type { Place } from '../model/origin.ts';

/**
 * What checking needs of a document (検査する文書): running text and grids in their order. The documents that reading
 * produces have this shape; nothing here knows how a file became one.
 */
export interface CheckedDocument {
  readonly file: string;
  readonly blocks: readonly CheckedBlock[];
}

export type CheckedBlock = CheckedParagraph | { readonly kind: 'grid'; readonly grid: CheckedGrid };

export interface CheckedParagraph {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly text: string;
  /** For documents without lines: the paragraph's name, as a person would look it up. */
  readonly at?: string;
  /** Where its characters stand in a source that is marked up. */
  readonly runs?: readonly CheckedRun[];
}

/** From index `from` of a text on, its characters stand one after another from this line and column on. */
export interface CheckedRun {
  readonly from: number;
  readonly line: number;
  readonly column: number;
  readonly at?: string;
}

export interface CheckedGrid {
  readonly place: Place;
  readonly name: string;
  readonly rows: readonly CheckedRow[];
  readonly spans: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
  readonly before: readonly { readonly line: number; readonly text: string }[];
  readonly after: readonly { readonly line: number; readonly text: string }[];
}

export interface CheckedRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** UTF-16 start column (1-based) of each cell in its line; absent where cells have addresses instead. */
  readonly offsets?: readonly number[];
  readonly runs?: readonly (readonly CheckedRun[])[];
  /** Where each cell was printed, for rows that were laid out from several places. */
  readonly places?: readonly Place[];
  /** For documents without lines: what a person would look the row up by. */
  readonly at?: string;
}
