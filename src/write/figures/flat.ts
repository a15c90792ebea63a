import type { Measure, Scope } from '../../model/key.ts';
import type { Period } from '../../model/period.ts';
import type { Table } from '../../model/table.ts';
import type { LineLabel } from '../lines/line.ts';
import type { Bilingual } from '../wording/language.ts';
import type { Figure } from './figure.ts';

/** A column of flat files: its key in JSON and its heading; the unit of figures without one of their own is the record's. */
export interface FlatColumn {
  readonly id: string;
  readonly heading: Bilingual;
  readonly unit: 'percent' | 'points' | 'none';
}

/** One record of an analysis: what it is about, and its figures by column (1行1件の分析結果). */
export interface FlatRow {
  readonly table: Table;
  readonly label: LineLabel;
  readonly role: string;
  readonly measure: Measure;
  readonly scope: Scope;
  /** 'none' where the record is of one period only. */
  readonly from: Period | 'none';
  readonly to: Period;
  readonly figures: Readonly<Record<string, Figure>>;
  /** Codes of what limits these figures. */
  readonly notes: readonly string[];
  /** Printed rows of the table the record rests on. */
  readonly rows: readonly number[];
}

/** An analysis as flat rows, which are made when they are written and may be gone through more than once. */
export interface Flat {
  readonly columns: readonly FlatColumn[];
  /** The tables the rows are of. */
  readonly tables: readonly Table[];
  /** Whether rows have an earlier period beside their own. */
  readonly spans: boolean;
  readonly rows: Iterable<FlatRow>;
}

/** Rows that a generator makes anew each time they are gone through. */
export function rowsFrom(make: () => Generator<FlatRow>): Iterable<FlatRow> {
  return { [Symbol.iterator]: make };
}
