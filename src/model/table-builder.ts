import type { Key } from './key.ts';
import type { Source } from './origin.ts';
import { codesFor, FLAG, type Codes, type Table } from './table.ts';
import { TableDictionaries, type DimHeading } from './table-dictionaries.ts';

const GROWTH = 1024;

/** A growing column of numbers. */
class Column<A extends Float64Array | Uint32Array | Uint8Array> {
  #data: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A) {
    this.#make = make;
    this.#data = make(GROWTH);
  }

  set(index: number, value: number): void {
    if (index >= this.#data.length) {
      const larger = this.#make(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[index] = value;
  }

  done(length: number): A {
    const exact = this.#make(length);
    exact.set(this.#data.subarray(0, length) as A);
    return exact;
  }
}

/** The cell part of an observation: what `read/cell` makes of one printed text. */
export interface CellValue {
  readonly status: number;
  readonly units: number | bigint;
  readonly decimals: number;
  readonly flags: number;
  /** Printed text, '' unless FLAG.text is set. */
  readonly text: string;
}

/** Builds a columnar table row by row. Dims named in the constructor exist in every row. */
export class TableBuilder {
  readonly #dictionaries: TableDictionaries;
  readonly #codes: readonly Column<Uint32Array>[];
  readonly #units = new Column((n) => new Float64Array(n));
  readonly #decimals = new Column((n) => new Uint8Array(n));
  readonly #status = new Column((n) => new Uint8Array(n));
  readonly #flags = new Column((n) => new Uint8Array(n));
  readonly #row = new Column((n) => new Uint32Array(n));
  readonly #column = new Column((n) => new Uint32Array(n));
  readonly #wide = new Map<number, bigint>();
  readonly #texts = new Map<number, string>();
  #length = 0;

  /**
   * @param dims names of the further axes, with their printed headings
   * @param labels printed headings of the six axes, where the source has them
   */
  constructor(dims: readonly DimHeading[] = [], labels: Readonly<Record<string, string>> = {}) {
    this.#dictionaries = new TableDictionaries(dims, labels);
    this.#codes = this.#dictionaries.sizes().map(() => new Column((n) => new Uint32Array(n)));
  }

  get length(): number {
    return this.#length;
  }

  add(key: Key, cell: CellValue, source: Source, row: number, column: number): void {
    const at = this.#length;
    this.#dictionaries.codesOf(key, source).forEach((code, axis) => this.#codes[axis]?.set(at, code));
    if (typeof cell.units === 'bigint') this.#wide.set(at, cell.units);
    this.#units.set(at, Number(cell.units));
    this.#decimals.set(at, cell.decimals);
    this.#status.set(at, cell.status);
    this.#flags.set(at, cell.flags);
    if ((cell.flags & FLAG.text) !== 0) this.#texts.set(at, cell.text);
    this.#row.set(at, row);
    this.#column.set(at, column);
    this.#length = at + 1;
  }

  build(): Table {
    const n = this.#length;
    const sizes = this.#dictionaries.sizes();
    const narrow = (column: Column<Uint32Array>, axis: number): Codes => {
      const codes = codesFor(sizes[axis] ?? 0, n);
      codes.set(column.done(n));
      return codes;
    };
    const rows = this.#row.done(n);
    return this.#dictionaries.table({
      length: n,
      codes: this.#codes.map(narrow),
      units: this.#units.done(n),
      decimals: this.#decimals.done(n),
      status: this.#status.done(n),
      flags: this.#flags.done(n),
      row: () => rows,
      column: this.#column.done(n),
      wide: this.#wide,
      texts: this.#texts,
    });
  }
}
