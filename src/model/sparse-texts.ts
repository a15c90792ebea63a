/**
 * Printed texts of some rows of a table (印刷された文字列), kept as ascending row numbers and numbers of distinct texts: what a
 * Map of them says, in a tenth of its memory.
 */
export class SparseTexts implements ReadonlyMap<number, string> {
  readonly #rows: Uint32Array;
  readonly #ids: Uint32Array;
  readonly #texts: readonly string[];

  /** @param rows ascending; @param ids index into `texts` for each of them */
  constructor(rows: Uint32Array, ids: Uint32Array, texts: readonly string[]) {
    this.#rows = rows;
    this.#ids = ids;
    this.#texts = texts;
  }

  /** Lazily loaded files of the bundle carry a class of their own. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Object && 'rows' in value && 'ids' in value && 'texts' in value;
  }

  /** @param texts by ascending row */
  static of(texts: ReadonlyMap<number, string>): SparseTexts {
    if (texts instanceof SparseTexts) return texts;
    const ids = new Map<string, number>();
    const each = Uint32Array.from(texts.values(), (text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
    return new SparseTexts(Uint32Array.from(texts.keys()), each, [...ids.keys()]);
  }

  /** With the texts of further rows, which come after all others. */
  and(texts: ReadonlyMap<number, string>): SparseTexts {
    const more = SparseTexts.of(texts);
    const joined = (a: Uint32Array, b: Uint32Array): Uint32Array => {
      const all = new Uint32Array(a.length + b.length);
      all.set(a);
      all.set(b, a.length);
      return all;
    };
    return new SparseTexts(joined(this.#rows, more.#rows), joined(this.#ids, more.#ids.map((id) => id + this.#texts.length)), [...this.#texts, ...more.#texts]);
  }

  get size(): number {
    return this.#rows.length;
  }

  /** The distinct texts. */
  get texts(): readonly string[] {
    return this.#texts;
  }

  /** The rows that have texts, ascending, and the number of each one's text. */
  get rows(): Uint32Array {
    return this.#rows;
  }

  get ids(): Uint32Array {
    return this.#ids;
  }

  get(row: number): string | undefined {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return this.#rows[low] === row ? this.#texts[this.#ids[low] ?? 0] : undefined;
  }

  has(row: number): boolean {
    return this.get(row) !== undefined;
  }

  forEach(callback: (text: string, row: number, map: ReadonlyMap<number, string>) => void): void {
    for (const [row, text] of this.entries()) callback(text, row, this);
  }

  *entries(): MapIterator<[number, string]> {
    for (let i = 0; i < this.#rows.length; i += 1) yield [this.#rows[i] ?? 0, this.#texts[this.#ids[i] ?? 0] ?? ''];
  }

  *keys(): MapIterator<number> {
    yield* this.#rows;
  }

  *values(): MapIterator<string> {
    for (const [, text] of this.entries()) yield text;
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries();
  }
}
