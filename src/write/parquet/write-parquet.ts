import { ParquetFile } from '../adapters/hyparquet-writer.ts';
import { labelEncoder, textEncoder } from './coded-cells.ts';
import { withDistinctNames, type Column, type Columns } from './column.ts';
import type { Encoder } from './encoder.ts';
import { figureEncoder, placeEncoder } from './figure-cells.ts';

/** Rows of a group: what engines read at a time, and all that is held while writing. */
const GROUP = 122_880;

/** Where the bytes of a file go; they are only valid during the call. */
export interface ByteSink {
  write(bytes: Uint8Array): void;
}

/** What a file says of itself: key-value metadata. */
export type About = Readonly<Record<string, string>>;

/** Columns made ready to be written, whole or in parts. Every part has the same types, so that engines read them as one table. */
export interface PreparedColumns {
  /** Writes some rows, or all of them, as a Parquet file (Parquet の書き出し). */
  write(rows: Uint32Array | 'all', sink: ByteSink): void;
}

/** @throws Refusal 'too-large' for figures that Parquet cannot hold */
export function prepareColumns({ rows, columns }: Columns, about: About, createdBy: string): PreparedColumns {
  const encoders = withDistinctNames(columns).map((column) => encoderOf(column, rows));
  return {
    write: (chosen, sink) => {
      const file = new ParquetFile(sink, encoders.map(({ field }) => field), about, createdBy);
      const length = chosen === 'all' ? rows : chosen.length;
      for (let from = 0; from < length; from += GROUP) {
        const size = Math.min(GROUP, length - from);
        const group = chosen === 'all' ? neighbours(from, size) : chosen.subarray(from, from + size);
        file.writeGroup(size, encoders.map((encoder) => encoder.encode(group)));
      }
      file.finish();
    },
  };
}

function neighbours(from: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) rows[i] = from + i;
  return rows;
}

function encoderOf(column: Column, rows: number): Encoder {
  switch (column.is) {
    case 'text':
      return textEncoder(column);
    case 'label':
      return labelEncoder(column);
    case 'place':
      return placeEncoder(column);
    case 'figure':
      return figureEncoder(column, rows);
  }
}
