import { passesOver, wordsBeside, type Words } from '../model/kernel/row-passes.ts';
import type { Kept } from '../model/kept-rows.ts';

/**
 * A growing list of rows (行の一覧); a place may be taken before its row is made. As long as it only repeats the list it is made after, it
 * takes no memory of its own.
 */
export class RowList {
  readonly #model: Uint32Array;
  readonly #expected: number;
  #rows: Words;
  #isOwn = false;
  #length = 0;

  /** @param model rows that many of the list are going to be, in the same order */
  constructor(expected: number, model: Uint32Array) {
    this.#model = model;
    this.#rows = model;
    this.#expected = expected;
  }

  /** @returns the place of the row in the list */
  push(row: number): number {
    if (this.#isOwn || this.#model[this.#length] !== row) {
      this.#makeOwn();
      if (this.#length === this.#rows.length) {
        const larger = new Uint32Array(this.#length * 2);
        larger.set(this.#rows);
        this.#rows = larger;
      }
      this.#rows[this.#length] = row;
    }
    this.#length += 1;
    return this.#length - 1;
  }

  set(place: number, row: number): void {
    this.#makeOwn();
    this.#rows[place] = row;
  }

  /**
   * Lists rows whose codes on all of some axes are kept (行の写し).
   *
   * @returns what lists the rows of the model from a place on up to the first that is not kept, and tells where that one stands
   */
  copier(axes: readonly Kept[]): (from: number) => number {
    const rows = this.#model;
    const telling = axes.filter(({ marks }) => marks.includes(0));
    const here = passesOver(rows.length, rows, ...telling.map(({ codes }) => codes));
    if (typeof here === 'string') {
      return (from) => {
        let at = from;
        for (; at < rows.length; at += 1) {
          const row = rows[at] ?? 0;
          if (!telling.every(({ codes, marks }) => marks[codes[row] ?? 0] === 1)) break;
          this.push(row);
        }
        return at;
      };
    }
    const given = here.axes(telling);
    return (from) => {
      const count = rows.length - from;
      if (from !== this.#length) this.#makeOwn();
      // What repeats the model is copied onto itself.
      const into = this.#rows;
      if (into.buffer !== rows.buffer || this.#length + count > into.length) throw new RangeError('more rows than were expected');
      const copied = here.run('copyPlain', rows.byteOffset + from * 4, count, into.byteOffset + this.#length * 4, given, telling.length);
      this.#length += copied;
      return from + copied;
    };
  }

  all(): Uint32Array {
    return new Uint32Array(this.#rows.buffer, this.#rows.byteOffset, this.#length);
  }

  #makeOwn(): void {
    if (this.#isOwn) return;
    this.#isOwn = true;
    this.#rows = wordsBeside(this.#model, this.#expected + 16);
    this.#rows.set(this.#model.subarray(0, this.#length));
  }
}
