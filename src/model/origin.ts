/** A place in a source (場所), as a person would look it up. Lines, rows and columns are 1-based. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** Physical line of a text file or row of a sheet. */
  readonly line?: number;
  /** Column of a record, or UTF-16 column of a text line. */
  readonly column?: number;
  readonly endColumn?: number;
  /** For documents without lines: paragraph, table cell, page:line. */
  readonly at?: string;
}

/** One table of one source file (出典の表). */
export interface Source {
  readonly file: string;
  readonly sha256: string;
  /** Sheet name, or '' where the file has no sheets. */
  readonly sheet: string;
  /** Title of the table as printed, or ''. */
  readonly title: string;
  readonly layout: string;
  /** How the bytes were decoded, e.g. 'Shift_JIS (CP932)'; '' for workbooks. */
  readonly encoding: string;
  /** Edition as far as the source says it: release date, 速報/確報, product edition. */
  readonly edition: string;
}
