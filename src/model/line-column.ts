import type { RowPasses } from './kernel/row-passes.ts';

/**
 * The rows of one side by line, while rows are brought into lines (一方の行の列). A side whose rows are the lines from first to last, as they
 * nearly always are, is its own column.
 */
export class LineColumn {
  readonly #here: RowPasses;
  readonly #side: Uint32Array;
  readonly #room: Int32Array;
  /** Lines that stand in the room; 'as-listed' while the rows put so far are the first lines. */
  #filled: number | 'as-listed' = 'as-listed';

  /** @param most lines there can be */
  constructor(here: RowPasses, side: Uint32Array, most: number) {
    this.#here = here;
    this.#side = side;
    this.#room = here.words(most);
  }

  /**
   * Puts rows of the side at their lines, the first of several.
   *
   * @param own their lines; @param lines how many there are by now
   * @returns how many found their line taken
   */
  put(from: number, count: number, own: Int32Array, lines: number): number {
    if (this.#filled === 'as-listed') {
      if (this.#here.run('areConsecutive', own.byteOffset, count, from) === 1) return 0;
      this.#fill(from);
    }
    this.#extend(lines);
    return this.#here.run('putFirst', this.#side.byteOffset + from * 4, own.byteOffset, count, this.#room.byteOffset);
  }

  /** The rows of all lines, −1 where there is none. */
  all(lines: number): Int32Array {
    if (this.#filled === 'as-listed') {
      if (lines === this.#side.length) return new Int32Array(this.#side.buffer, this.#side.byteOffset, lines);
      this.#fill(this.#side.length);
    }
    this.#extend(lines);
    return this.#room.subarray(0, lines);
  }

  /** Gives back what of its room was not used, and everything behind it. */
  giveBack(): void {
    const { memory } = this.#here;
    const { byteOffset } = this.#room;
    if (this.#filled === 'as-listed') memory.endAt(byteOffset, 0);
    else memory.endAt(byteOffset + this.#filled * 4, byteOffset + this.#filled * 4);
  }

  #fill(count: number): void {
    this.#room.set(this.#side.subarray(0, count));
    this.#filled = count;
  }

  #extend(lines: number): void {
    const filled = this.#filled === 'as-listed' ? 0 : this.#filled;
    if (lines > filled) this.#room.fill(-1, filled, lines);
    this.#filled = Math.max(filled, lines);
  }
}
