import type { Engine } from '../model/engine.ts';
import type { Finding } from '../model/finding.ts';
import type { Source } from '../model/origin.ts';
import type { Table } from '../model/table.ts';
import type { Wanted } from '../model/wanted.ts';
import type { CodeList } from './code-list.ts';
import type { SourceDocument } from './document.ts';
import type { Grid } from './grid.ts';
import type { Coordinates, Plan } from './plan.ts';

/** What the user or the config states about a file (入力の指定). */
export interface ReadOptions {
  readonly encoding?: string;
  /** Layout id that must be used. */
  readonly layout?: string;
  readonly mapping?: Readonly<Record<string, string>>;
  /** What holds for the whole file and the file itself does not say. */
  readonly stated?: Coordinates;
  /** For a tidy file: the sources it was made from, as its metadata tell. */
  readonly sources?: readonly Source[];
  /** What is not wanted may be left out of the tables of long files, but not out of their dictionaries. */
  readonly wanted?: Wanted | undefined;
  /** Every cell is asked for, not only the figures: long files are read as short ones are, as long as they fit. */
  readonly cells?: 'all';
  /** Told before a long file is read, and should it have to be read as a short one after all. */
  readonly engine?: Engine;
}

/** One table as it was read, with the plan that read it. */
export interface ReadTable {
  /** Of a long file only its beginning. */
  readonly grid: Grid;
  readonly plan: Plan;
  readonly table: Table;
  readonly findings: readonly Finding[];
  /** Ids of the dims of which only those members were kept that may be needed; each other member is there once. */
  readonly leftOut: readonly string[];
}

export interface ReadResult {
  readonly document: SourceDocument;
  readonly tables: readonly ReadTable[];
  /** Lists of codes: reference data, not tables. */
  readonly lists: readonly CodeList[];
  /** Grids that hold no table (prose laid out in columns, lists). */
  readonly unread: readonly Grid[];
  /** Findings of the file as a whole; those of a table stand with it. */
  readonly findings: readonly Finding[];
}
