import { memberKey, type Member } from './key.ts';
import type { RowPasses } from './kernel/row-passes.ts';
import { NumberIndex } from './number-index.ts';
import { numbersOfPlace, type RowNumbers } from './row-numbers.ts';
import type { Dimension, Table } from './table.ts';

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
  const numbers = numbersOfPlace(table);
  const [first = new Uint32Array(0)] = sides;
  const here = numbers.passes(first);
  if (typeof here !== 'string' && numbers.size <= MOST_PLACES && sides.every((side) => side.length === 0 || side.buffer === first.buffer)) return alignIn(here, numbers, sides);
  const lineOf = new NumberIndex(numbers.size, first.length);
  let lines = 0;
  const linesOf = sides.map((side) => {
    const own = new Int32Array(side.length);
    lines = lineOf.claimAll(numbers.of(side), own, lines);
    return own;
  });
  let repeated = 0;
  const rows = sides.map((side, s) => {
    const own = new Int32Array(lines).fill(-1);
    repeated += putFirst(side, linesOf[s] ?? own, own);
    return own;
  });
  return { rows, repeated };
}

/** Loops look lines up in a table with a place for every number, where there are no more than these. */
const MOST_PLACES = 1 << 24;

/** The same in loops, holding no more than a stretch of rows beside the result. */
function alignIn(here: RowPasses, numbers: RowNumbers, sides: readonly Uint32Array[]): Aligned {
  const most = sides.reduce((sum, { length }) => sum + length, 0);
  // The later a side, the more likely it needs a column of its own.
  const columns = [...sides].reverse().map((side) => new LineColumn(here, side, most)).reverse();
  let lines = 0;
  let repeated = 0;
  here.memory.temporarily(() => {
    const lineOf = here.words(numbers.size).fill(-1);
    const [numbered, own] = [here.words(here.stretch), here.words(here.stretch)];
    sides.forEach((side, s) => here.stretches(side.length, (from, count) => {
      numbers.fillOf(here, numbered.byteOffset, side.byteOffset + from * 4, count);
      const known = lines;
      lines = here.run('claimAll', lineOf.byteOffset, numbered.byteOffset, count, own.byteOffset, known);
      repeated += columns[s]?.put(from, count, own, lines) ?? 0;
    }));
  });
  const rows = columns.map((column) => column.all(lines));
  for (const column of columns) if (!column.giveBack()) break;
  return { rows, repeated };
}

/** The rows of one side by line. A side whose rows are the lines from first to last is its own column. */
class LineColumn {
  readonly #here: RowPasses;
  readonly #side: Uint32Array;
  readonly #room: Int32Array;
  /** Lines that stand in the room; 'as-listed' while the rows put so far are the first lines. */
  #filled: number | 'as-listed' = 'as-listed';

  constructor(here: RowPasses, side: Uint32Array, most: number) {
    this.#here = here;
    this.#side = side;
    this.#room = here.words(most);
  }

  /** Puts rows of the side at their lines. @param own their lines; @param lines how many there are by now; @returns how many found theirs taken */
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

  /** Gives back the room that is not used, provided that it was made last. @returns whether all of it was */
  giveBack(): boolean {
    const used = this.#filled === 'as-listed' ? 0 : this.#filled;
    this.#here.memory.endAt(this.#room.byteOffset + used * 4);
    return used === 0;
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

/** Puts each row at its line, the first of several; returns how many found their line taken. */
function putFirst(rows: Uint32Array, lines: Int32Array, into: Int32Array): number {
  let taken = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const line = lines[i] ?? 0;
    if (into[line] === -1) into[line] = rows[i] ?? 0;
    else taken += 1;
  }
  return taken;
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
