/** A growing list of rows (行の一覧); a place may be taken before its row is made. */
export class RowList {
  #rows: Uint32Array;
  #length = 0;

  constructor(expected: number) {
    this.#rows = new Uint32Array(expected + 16);
  }

  /** @returns the place of the row in the list */
  push(row: number): number {
    if (this.#length === this.#rows.length) {
      const larger = new Uint32Array(this.#length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows[this.#length] = row;
    this.#length += 1;
    return this.#length - 1;
  }

  set(place: number, row: number): void {
    this.#rows[place] = row;
  }

  all(): Uint32Array {
    return this.#rows.slice(0, this.#length);
  }
}
