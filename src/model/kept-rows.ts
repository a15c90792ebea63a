import { passesOver, type RowPasses } from './kernel/row-passes.ts';
import type { Codes, Dimension } from './table.ts';

/** Which codes of an axis are kept (残すコード): a byte a code, 1 or 0. */
export interface Kept {
  readonly codes: Codes;
  readonly marks: Uint8Array;
}

/**
 * Rows of a large table that are told by their codes (条件で決まる行), ascending. They are found anew by whoever goes through them: that takes
 * less time than a list of them takes memory.
 */
export class KeptRows {
  /** A column that lies where the rows are listed for loops. */
  readonly beside: Codes;
  /** Rows of the table. */
  readonly among: number;
  readonly #here: RowPasses;
  readonly #axes: number;
  readonly #axisCount: number;

  constructor(here: RowPasses, among: number, axes: readonly Kept[], beside: Codes) {
    this.#here = here;
    this.among = among;
    this.beside = beside;
    this.#axes = here.axes(axes);
    this.#axisCount = axes.length;
  }

  /** Lists the rows stretch by stretch, as long as `pass` does not return 'enough'; what it gets is only valid during the call. */
  stretches(pass: (rows: Uint32Array) => unknown): void {
    const here = this.#here;
    const into = here.words(here.stretch);
    for (let from = 0; from < this.among; from += here.stretch) {
      const count = here.run('listKept', into.byteOffset, from, Math.min(here.stretch, this.among - from), this.#axes, this.#axisCount);
      if (count > 0 && pass(new Uint32Array(into.buffer, into.byteOffset, count)) === 'enough') return;
    }
  }

  list(): Uint32Array {
    const { memory } = this.#here;
    const into = this.#here.words(this.among);
    let count = 0;
    this.#here.stretches(this.among, (from, size) => {
      count += this.#here.run('listKept', into.byteOffset + count * 4, from, size, this.#axes, this.#axisCount);
    });
    memory.endAt(into.byteOffset + count * 4);
    return new Uint32Array(into.buffer, into.byteOffset, count);
  }
}

/** Rows of a table: a list of them, or what tells them. */
export type Rows = Uint32Array | KeptRows;

export function listed(rows: Rows): Uint32Array {
  return rows instanceof Uint32Array ? rows : rows.list();
}

export function firstOf(rows: Rows): number | undefined {
  if (rows instanceof Uint32Array) return rows[0];
  let first: number | undefined;
  rows.stretches((some) => {
    first = some[0];
    return 'enough';
  });
  return first;
}

export function someRow(rows: Rows, test: (row: number) => boolean): boolean {
  if (rows instanceof Uint32Array) return rows.some(test);
  let found = false;
  rows.stretches((some) => {
    found = some.some(test);
    return found ? 'enough' : 'go on';
  });
  return found;
}

/** Goes through rows in stretches that loops take at once. */
export function stretchesOf(here: RowPasses, rows: Rows, pass: (rows: Uint32Array) => void): void {
  if (rows instanceof Uint32Array) here.stretches(rows.length, (from, count) => pass(rows.subarray(from, from + count)));
  else rows.stretches(pass);
}

/** Which codes of an axis some rows have (現れるコード): a byte a code, 1 or 0. */
export function usedCodes(rows: Rows | Int32Array, { codes, members }: Dimension<unknown>): Uint8Array {
  const used = new Uint8Array(members.length);
  if (!(rows instanceof Uint32Array || rows instanceof Int32Array)) {
    rows.stretches((some) => markUsed(some, codes, used));
    return used;
  }
  markUsed(rows, codes, used);
  return used;
}

function markUsed(rows: Uint32Array | Int32Array, codes: Codes, used: Uint8Array): void {
  const here = passesOver(rows.length, rows, codes);
  if (typeof here === 'string') {
    for (let i = 0; i < rows.length; i += 1) used[codes[rows[i] ?? 0] ?? 0] = 1;
    return;
  }
  const { memory } = here;
  memory.temporarily(() => {
    const marks = here.addressOf(used);
    here.stretches(rows.length, (from, count) => here.run('markCodes', rows.byteOffset + from * 4, count, codes.byteOffset, codes.BYTES_PER_ELEMENT, marks));
    used.set(memory.bytes.subarray(marks, marks + used.length));
  });
}

/** The rows of a table of `length` rows whose codes on all of some axes are kept (行の絞り込み), ascending. */
export function rowsKept(length: number, axes: readonly Kept[]): Rows {
  // An axis of which all is kept leaves nothing out.
  const telling = axes.filter(({ marks }) => marks.includes(0));
  const [any = { codes: new Uint8Array(0) }] = axes;
  const here = passesOver(length, any.codes, ...axes.map(({ codes }) => codes));
  if (typeof here !== 'string') return new KeptRows(here, length, telling, any.codes);
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    if (!telling.every(({ codes, marks }) => marks[codes[row] ?? 0] === 1)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}
