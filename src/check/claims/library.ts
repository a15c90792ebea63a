import type { Figure } from '../figures/figure.ts';
import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable } from '../tables/table.ts';
import type { LabelIndex } from './labels-in-text.ts';
import type { TitleIndex } from './titles.ts';

/** What claims can be tied to: the tables of all documents and of supplied data (参照先). */
export interface Library {
  readonly index: LabelIndex;
  readonly titles: TitleIndex;
  readonly entries: ReadonlyMap<number, TableEntry>;
  readonly figures: readonly Figure[];
  /** Cells by their value in the base unit, for numbers so long that they are hardly there twice by chance. */
  readonly byValue: ReadonlyMap<string, readonly CellPlace[]>;
}

export interface CellPlace {
  readonly table: CheckTable;
  readonly row: number;
  readonly column: number;
}

export interface TableEntry {
  readonly table: CheckTable;
  readonly rows: Matrix;
  readonly columns: Matrix;
}
