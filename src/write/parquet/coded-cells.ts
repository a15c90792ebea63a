import type { ParquetCells } from '../adapters/hyparquet-writer.ts';
import type { Encoder } from './encoder.ts';
import type { LabelColumn, TextColumn } from './column.ts';

/** The distinct ones of a list of values, and the number of each item among them; −1 for one that is no value. */
interface Distinct<V> {
  readonly values: readonly V[];
  readonly numberOf: Int32Array;
}

function distinct<V>(all: readonly V[], isValue: (value: V) => boolean = () => true): Distinct<V> {
  const known = new Map<V, number>();
  const numberOf = Int32Array.from(all, (value) => {
    if (!isValue(value)) return -1;
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
  return { values: [...known.keys()], numberOf };
}

/** Which values a group of rows uses, numbered anew in order of appearance. */
function used({ values, numberOf }: Distinct<unknown>, codes: ArrayLike<number>, rows: Uint32Array): { readonly members: number[]; readonly codes: Int32Array; readonly marks: Uint8Array } {
  const local = new Int32Array(values.length).fill(-1);
  const members: number[] = [];
  const own = new Int32Array(rows.length);
  const marks = new Uint8Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const value = numberOf[codes[rows[i] ?? 0] ?? 0] ?? -1;
    if (value < 0) continue;
    let number = local[value] ?? -1;
    if (number < 0) {
      number = members.length;
      local[value] = number;
      members.push(value);
    }
    own[count] = number;
    marks[i] = 1;
    count += 1;
  }
  return { members, codes: own.subarray(0, count), marks };
}

/** Bytes of texts in the order in which Parquet compares them. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Texts as lengths and bytes, and the first and last of them. */
function textBytes(texts: readonly string[], encoded: readonly Uint8Array[]): Pick<ParquetCells, 'bytes' | 'least' | 'most'> {
  const bytes = new Uint8Array(encoded.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  let [least, most] = [0, 0];
  encoded.forEach((text, i) => {
    view.setUint32(at, text.length, true);
    bytes.set(text, at + 4);
    at += 4 + text.length;
    if (compareBytes(text, encoded[least] ?? text) < 0) least = i;
    if (compareBytes(text, encoded[most] ?? text) > 0) most = i;
  });
  return { bytes, least: texts[least], most: texts[most] };
}

/** Texts as a dictionary and codes. A row without a text has the empty one, as in the table. */
export function textEncoder(column: TextColumn): Encoder {
  const all = distinct(column.texts);
  const encoder = new TextEncoder();
  const encoded = all.values.map((text) => encoder.encode(text));
  return {
    field: { name: column.name, type: { is: 'text' }, nullable: false },
    encode: (rows) => {
      const { members, codes } = used(all, column.codes, rows);
      const texts = members.map((member) => all.values[member] ?? '');
      return { are: 'coded', present: 'all', members: members.length, codes, ...textBytes(texts, members.map((member) => encoded[member] ?? new Uint8Array(0))) };
    },
  };
}

/** Small whole numbers as a dictionary and codes; a row without one has no value. */
export function labelEncoder(column: LabelColumn): Encoder {
  const all = distinct(column.numbers, (number) => number !== 'none');
  return {
    field: { name: column.name, type: { is: 'int32' }, nullable: true },
    encode: (rows) => {
      const { members, codes, marks } = used(all, column.codes, rows);
      const numbers = members.map((member) => Number(all.values[member]));
      const bytes = new Uint8Array(numbers.length * 4);
      const view = new DataView(bytes.buffer);
      numbers.forEach((number, i) => view.setInt32(i * 4, number, true));
      const ends = numbers.length === 0 ? { least: undefined, most: undefined } : { least: Math.min(...numbers), most: Math.max(...numbers) };
      return { are: 'coded', present: { marks, count: codes.length }, members: members.length, codes, bytes, ...ends };
    },
  };
}
