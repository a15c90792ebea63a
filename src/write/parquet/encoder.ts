import type { ParquetCells, ParquetField } from '../adapters/hyparquet-writer.ts';

/** Puts the cells of one column into the form in which Parquet stores them, for any rows of the table. */
export interface Encoder {
  readonly field: ParquetField;
  encode(rows: Uint32Array): ParquetCells;
}
