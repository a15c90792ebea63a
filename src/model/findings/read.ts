/** What reading a table can report (読み取りの所見). */
export interface ReadFindings {
  /** A cell that is neither a number nor a known symbol; kept with its text. */
  'unreadable-cell': { text: string };
  /** The same unreadable text in many cells. */
  'unreadable-cells': { text: string; count: number };
  'error-cell': { text: string };
  'formula-without-value': { formula: string };
  'hidden-rows': { rows: readonly number[] };
  'hidden-columns': { columns: readonly number[] };
  'hidden-sheet': Record<never, never>;
  /** A footnote or source line that stands inside the data. */
  'note-row': { text: string };
  /** A heading row inside the data, used as context for the rows below it. */
  'section-row': { text: string };
  /** A row or cell outside the table that was not used. */
  'unused-text': { text: string };
  /** Two cells claim the same coordinates; both are kept. */
  'duplicate-key': { key: string; first: string; second: string };
  /** A column repeats the heading of another; it is kept under a numbered heading. */
  'duplicate-column': { label: string; renamed: string };
  'columns-without-heading': { columns: readonly number[] };
  /** The last record of a file is short: a download that was cut off. */
  'short-last-record': { fields: number; expected: number };
  /** The file holds only a part of the table: an answer of the e-Stat API that goes on elsewhere. */
  'partial-table': { held: number; total: number };
  /** Symbols such as X and - were replaced when the data were fetched (replaceSpChars): 0 may have been a suppressed figure. */
  'symbols-replaced': { by: string };
  /** A list of codes (標準地域コード, 日本標準産業分類 …): reference data, not a statistical table. */
  'reference-list': { kind: ReferenceListKind; entries: number };
  /** A level of the heading whose labels cannot be told to columns, because the source lost its merged cells. */
  'heading-not-aligned': { labels: readonly string[] };
  /** Years for which no census can have been taken stand among the others: projections (将来推計) without a mark. */
  'projected-periods': { periods: readonly string[] };
  'unknown-industry': { names: readonly string[] };
  'unknown-area': { names: readonly string[] };
  /** A user-defined character (外字) that only its author's machine can show. */
  gaiji: { characters: string; count: number };
  'mixed-newlines': Record<never, never>;
  'scope-unstated': { measures: readonly string[] };
  'unit-unstated': { measures: readonly string[] };
  'period-unstated': Record<never, never>;
  'area-unstated': Record<never, never>;
  /** What the generic layout assumed. */
  guess: { what: GuessKind; text: string };
  'area-from-document': { areaCode: string; name: string };
  /** An earlier edition of the same table was replaced by a later one. */
  'superseded-edition': { replaced: number; by: string };
  /** A breach of 総務省's rules for machine-readable tables, by item number. */
  'machine-readability': { item: MachineReadabilityItem; count: number; example: string };
  /** Of so large a file only the first rows are held as cells, and those rules are about all of them. */
  'machine-readability-not-judged': { rows: number };
  /** A total the source prints differs from the sum of its parts (censuses do that). */
  'parts-differ-from-total': { label: string; total: string; sum: string };
  /** A misprint that is known and documented for a shipped sample. */
  'known-misprint': { printed: string; consistent: string };
}

export type ReferenceListKind = 'areas' | 'local-governments' | 'industries' | 'area-changes';

export type GuessKind = 'header-rows' | 'axis' | 'measure' | 'period' | 'unit' | 'area' | 'encoding' | 'total';

/** Items of 「統計表における機械判読可能なデータの表記方法の統一ルール」 (総務省 2020-12-18). */
export type MachineReadabilityItem =
  | '1-1' | '1-2' | '1-3' | '1-4' | '1-5' | '1-6' | '1-7' | '1-8' | '1-9' | '1-10' | '1-11' | '1-12' | '2-1' | '2-2';
