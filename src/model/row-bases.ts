import type { Finding } from './finding.ts';
import type { RowBases, RowBasis } from './row-basis.ts';

/**
 * The bases of rows while they are found out (値の根拠の控え). Most rows that come with a reason rest on themselves and share it with
 * all others of their area, so of them nothing but the reason is kept.
 */
export class RowBasisBook implements RowBases {
  readonly #made = new Map<number, RowBasis>();
  readonly #noted = new Map<number, readonly Finding[]>();

  /** Notes what a row was made of. */
  make(row: number, basis: RowBasis): void {
    this.#made.set(row, basis);
  }

  /** Notes why a printed row needs a word. @param because the same list for rows of which the same is to be said */
  note(row: number, because: readonly Finding[]): void {
    this.#noted.set(row, because);
  }

  get size(): number {
    return this.#made.size + this.#noted.size;
  }

  get(row: number): RowBasis | undefined {
    const because = this.#noted.get(row);
    return because === undefined ? this.#made.get(row) : { rows: [row], because };
  }

  has(row: number): boolean {
    return this.#noted.has(row) || this.#made.has(row);
  }

  forEach(callback: (basis: RowBasis, row: number, map: RowBases) => void): void {
    this.#noted.forEach((because, row) => callback({ rows: [row], because }, row, this));
    this.#made.forEach((basis, row) => callback(basis, row, this));
  }

  *keys(): MapIterator<number> {
    yield* this.#noted.keys();
    yield* this.#made.keys();
  }

  *values(): MapIterator<RowBasis> {
    for (const [, basis] of this.entries()) yield basis;
  }

  *entries(): MapIterator<[number, RowBasis]> {
    for (const [row, because] of this.#noted) yield [row, { rows: [row], because }];
    yield* this.#made.entries();
  }

  [Symbol.iterator](): MapIterator<[number, RowBasis]> {
    return this.entries();
  }
}
