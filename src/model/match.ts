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

/** A map from small whole numbers to small whole numbers; −1 where there is none. */
function numberMap(size: number): { get(key: number): number; set(key: number, value: number): void } {
  if (size <= DENSE) {
    const dense = new Int32Array(size).fill(-1);
    return { get: (key) => dense[key] ?? -1, set: (key, value) => { dense[key] = value; } };
  }
  const sparse = new Map<number, number>();
  return { get: (key) => sparse.get(key) ?? -1, set: (key, value) => { sparse.set(key, value); } };
}

/** The area, industry and dims of each row as one whole number. */
function rowNumbers(table: Table): { readonly size: number; of(row: number): number } {
  const dims = [table.area, table.industry, ...table.dims].filter((d) => d.members.length > 1);
  const ids = dims.map(canonicalIds);
  const size = dims.reduce((product, d) => product * d.members.length, 1);
  if (size > Number.MAX_SAFE_INTEGER) throw new RangeError('more combinations of keys than can be numbered');
  return {
    size,
    of: (row) => {
      let key = 0;
      for (let d = 0; d < dims.length; d += 1) {
        const dimension = dims[d];
        if (dimension) key = key * dimension.members.length + (ids[d]?.[dimension.codes[row] ?? 0] ?? 0);
      }
      return key;
    },
  };
}

/** Rows of several sides brought into lines (行の位置合わせ): `rows[side][line]`, −1 where a side has no such line. */
export interface Aligned {
  readonly rows: readonly Int32Array[];
  /** Rows whose key their side states already; the first row was used. */
  readonly repeated: number;
}

/**
 * Brings rows that agree on area, industry and every dim into one line. Lines come in the order of the first side,
 * then what only later sides have.
 */
export function align(table: Table, sides: readonly Uint32Array[]): Aligned {
  const key = rowNumbers(table);
  const lineOf = numberMap(key.size);
  const most = sides.reduce((n, side) => n + side.length, 0);
  const rows = sides.map(() => new Int32Array(most).fill(-1));
  let lines = 0;
  let repeated = 0;
  sides.forEach((side, s) => {
    const own = rows[s] ?? new Int32Array(0);
    for (const row of side) {
      const number = key.of(row);
      let line = lineOf.get(number);
      if (line < 0) {
        line = lines;
        lines += 1;
        lineOf.set(number, line);
      }
      if (own[line] === -1) own[line] = row;
      else repeated += 1;
    }
  });
  return { rows: rows.map((own) => own.slice(0, lines)), repeated };
}

/**
 * Pairs rows that agree on area, industry and every dim.
 *
 * @param left rows of the earlier side; @param right rows of the later side
 */
export function match(table: Table, left: Uint32Array, right: Uint32Array): Matched {
  const { rows, repeated } = align(table, [left, right]);
  const none = new Int32Array(0);
  return { left: rows[0] ?? none, right: rows[1] ?? none, repeated };
}
