import { memberKey } from './key.ts';
import type { Dimension, Table } from './table.ts';
import type { Member } from './key.ts';

/**
 * Rows of one table paired by key (対応づけ): the one join that comparing periods and checking published figures share.
 * A pair without a counterpart has −1 on that side. Pairs come in the order of the left rows, then the right rows
 * that found no partner.
 */
export interface Matched {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Keys that occur more than once on one side; the first row was used. */
  readonly repeated: number;
}

/** Per member the number of the first member with the same key, so that 2 spellings of one code are one. */
export function canonicalIds(dimension: Dimension<Member>): Uint32Array {
  const first = new Map<string, number>();
  return Uint32Array.from(dimension.members, (member, code) => {
    const key = memberKey(member);
    const known = first.get(key);
    if (known !== undefined) return known;
    first.set(key, code);
    return code;
  });
}

/** Largest dense index that is still cheaper than a Map. */
const DENSE = 1 << 24;

/**
 * Pairs rows that agree on area, industry and every dim.
 *
 * @param left rows of the earlier side; @param right rows of the later side
 */
export function match(table: Table, left: Uint32Array, right: Uint32Array): Matched {
  const dims = [table.area, table.industry, ...table.dims].filter((d) => d.members.length > 1);
  const ids = dims.map(canonicalIds);
  const size = dims.reduce((product, d) => product * d.members.length, 1);
  const keyOf = (row: number): number => {
    let key = 0;
    for (let d = 0; d < dims.length; d += 1) {
      const dimension = dims[d];
      if (dimension) key = key * dimension.members.length + (ids[d]?.[dimension.codes[row] ?? 0] ?? 0);
    }
    return key;
  };
  if (size > Number.MAX_SAFE_INTEGER) throw new RangeError('more combinations of keys than can be numbered');
  const rightAt = size <= DENSE ? new Int32Array(size).fill(-1) : new Map<number, number>();
  const find = (key: number): number => (rightAt instanceof Int32Array ? (rightAt[key] ?? -1) : (rightAt.get(key) ?? -1));
  const put = (key: number, at: number): void => {
    if (rightAt instanceof Int32Array) rightAt[key] = at;
    else rightAt.set(key, at);
  };
  let repeated = 0;
  right.forEach((row, at) => {
    const key = keyOf(row);
    if (find(key) >= 0) repeated += 1;
    else put(key, at);
  });
  const taken = new Uint8Array(right.length);
  const seenLeft = size <= DENSE ? new Uint8Array(size) : new Set<number>();
  const lefts: number[] = [];
  const rights: number[] = [];
  for (const row of left) {
    const key = keyOf(row);
    const again = seenLeft instanceof Uint8Array ? seenLeft[key] === 1 : seenLeft.has(key);
    if (again) {
      repeated += 1;
      continue;
    }
    if (seenLeft instanceof Uint8Array) seenLeft[key] = 1;
    else seenLeft.add(key);
    const at = find(key);
    lefts.push(row);
    rights.push(at < 0 ? -1 : (right[at] ?? -1));
    if (at >= 0) taken[at] = 1;
  }
  right.forEach((row, at) => {
    if (taken[at] === 1 || find(keyOf(row)) !== at) return;
    lefts.push(-1);
    rights.push(row);
  });
  return { left: Int32Array.from(lefts), right: Int32Array.from(rights), repeated };
}
