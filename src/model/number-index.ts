import type { Numbers } from './row-numbers.ts';

/** Up to this many numbers, a place for each is cheaper than looking for it. */
const DENSE = 1 << 26;
const EMPTY = -1;

/**
 * What stands first under a number (番号の索引): a table with a place for every number where there are not too many of them, else
 * a hash table.
 */
export class NumberIndex {
  readonly #dense: Int32Array | undefined;
  #keys = new Float64Array(0);
  #values = new Int32Array(0);
  #count = 0;

  /** @param size numbers are below it; @param expected how many different ones may come */
  constructor(size: number, expected: number) {
    this.#dense = size <= DENSE && size <= Math.max(1 << 16, expected * 32) ? new Int32Array(size).fill(EMPTY) : undefined;
    if (this.#dense === undefined) this.#makeRoom(Math.min(size, expected));
  }

  /** What stands under a number, −1 for nothing. */
  get(number: number): number {
    if (this.#dense !== undefined) return this.#dense[number] ?? EMPTY;
    return this.#values[this.#slot(number)] ?? EMPTY;
  }

  /** Puts a value (0 or more) under a number that has none; otherwise leaves what is there and returns it. */
  claim(number: number, value: number): number {
    if (this.#dense !== undefined) {
      const known = this.#dense[number] ?? EMPTY;
      if (known === EMPTY) this.#dense[number] = value;
      return known;
    }
    const slot = this.#slot(number);
    const known = this.#values[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    this.#keys[slot] = number;
    this.#values[slot] = value;
    this.#count += 1;
    if (this.#count * 2 > this.#keys.length) this.#grow();
    return EMPTY;
  }

  /**
   * Claims one number after the other, new ones with consecutive values.
   *
   * @param into gets what stands under each number
   * @param next value for the first new number
   * @returns the value for the next new number
   */
  claimAll(numbers: Numbers, into: Int32Array, next: number): number {
    if (this.#dense !== undefined && numbers instanceof Int32Array) return claimDense(this.#dense, numbers, into, next);
    let value = next;
    for (let i = 0; i < numbers.length; i += 1) {
      const known = this.claim(numbers[i] ?? 0, value);
      into[i] = known < 0 ? value : known;
      if (known < 0) value += 1;
    }
    return value;
  }

  /** The slot that holds a number, or where it belongs. */
  #slot(number: number): number {
    const mask = this.#keys.length - 1;
    let slot = (Math.imul(number | 0, 0x9e3779b1) ^ Math.imul((number / 0x1_0000_0000) | 0, 0x85ebca6b)) & mask;
    while (this.#values[slot] !== EMPTY && this.#keys[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  #makeRoom(count: number): void {
    const size = 2 ** Math.max(6, Math.ceil(Math.log2(Math.max(1, count) * 2)));
    this.#keys = new Float64Array(size);
    this.#values = new Int32Array(size).fill(EMPTY);
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#makeRoom(keys.length);
    keys.forEach((key, i) => {
      const value = values[i] ?? EMPTY;
      if (value === EMPTY) return;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = value;
    });
  }
}

function claimDense(dense: Int32Array, numbers: Int32Array, into: Int32Array, next: number): number {
  let value = next;
  for (let i = 0; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    let known = dense[number] ?? EMPTY;
    if (known === EMPTY) {
      known = value;
      dense[number] = value;
      value += 1;
    }
    into[i] = known;
  }
  return value;
}

/** A byte a number is cheap up to here. */
const DENSE_BYTES = 1 << 28;

/** Which numbers were seen (番号の集合). */
export class NumberSet {
  readonly #dense: Uint8Array;
  readonly #sparse: NumberIndex | undefined;

  /** @param size numbers are below it; @param expected how many different ones may come */
  constructor(size: number, expected: number) {
    const isDense = size <= DENSE_BYTES && size <= Math.max(1 << 20, expected * 64);
    this.#dense = new Uint8Array(isDense ? size : 0);
    this.#sparse = isDense ? undefined : new NumberIndex(size, expected);
  }

  /** Adds a number. @returns whether it was there before */
  hadAlready(number: number): boolean {
    if (this.#sparse !== undefined) return this.#sparse.claim(number, 1) >= 0;
    const before = this.#dense[number] === 1;
    this.#dense[number] = 1;
    return before;
  }
}
