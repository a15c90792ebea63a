/** What a cell holds before it becomes text. */
export type StoredValue = string | number | boolean | Date | null;

/** What is known of a cell beside its value. */
export interface WorkbookCell {
  /** Number format code, '' for none. */
  readonly format: string;
  readonly formula: 'none' | 'computed' | { readonly withoutValue: string };
  readonly error: boolean;
  /** The text where its characters are formatted one by one, raised marks raised. */
  readonly text?: string;
}

/** Rows and columns are 0-based. */
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly StoredValue[])[];
  detail(row: number, column: number): WorkbookCell;
  readonly merges: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly number[];
  readonly textBoxes: readonly { readonly row: number; readonly text: string }[];
  /** Pictures, charts and text boxes. */
  readonly objects: number;
}

/** A workbook as every reader of one hands it over (ブック). */
export interface Workbook {
  readonly date1904: boolean;
  readonly sheets: readonly WorkbookSheet[];
}

export type WorkbookFailure =
  | { readonly failed: 'encrypted' }
  | { readonly failed: 'not-a-table'; readonly seen: string }
  | { readonly failed: 'damaged'; readonly reason: string }
  | { readonly failed: 'too-large'; readonly what: string };

/** More cells than this do not fit in memory. */
export const MAX_CELLS = 20_000_000;
