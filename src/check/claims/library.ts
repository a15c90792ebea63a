import type { Figure } from '../figures/figure.ts';
import type { Matrix } from '../relations/matrix.ts';
import type { CheckTable } from '../tables/table.ts';
import type { LabelIndex } from './labels-in-text.ts';

/** What claims can be tied to: the tables of all documents and of supplied data (参照先). */
export interface Library {
  readonly index: LabelIndex;
  readonly entries: ReadonlyMap<number, TableEntry>;
  readonly figures: readonly Figure[];
}

export interface TableEntry {
  readonly table: CheckTable;
  readonly rows: Matrix;
  readonly columns: Matrix;
}
