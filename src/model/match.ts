import { memberKey, type Member } from './key.ts';
import type { RowPasses } from './kernel/row-passes.ts';
import { LineColumn } from './line-column.ts';
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
  if (typeof here !== 'string' && numbers.size <= MOST_PLACES && sides.every((side) => side.length === 0 || side.buffer === first.buffer)) {
    if (haveSameLines(here, numbers, sides)) return { rows: sides.map((side) => new Int32Array(side.buffer, side.byteOffset, side.length)), repeated: 0 };
    return alignIn(here, numbers, sides);
  }
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

/** Whether all sides have the same lines in the same order, and none of them twice: then they are in lines already. */
function haveSameLines(here: RowPasses, numbers: RowNumbers, [first = new Uint32Array(0), ...others]: readonly Uint32Array[]): boolean {
  if (others.some(({ length }) => length !== first.length)) return false;
  const { memory } = here;
  return memory.temporarily(() => {
    const seen = memory.allocate((numbers.size >> 3) + 1);
    const [expected, own] = [here.words(here.stretch), here.words(here.stretch)];
    let same = true;
    here.stretches(first.length, (from, count) => {
      if (!same) return;
      numbers.fillOf(here, expected.byteOffset, first.byteOffset + from * 4, count);
      same = here.run('areNew', seen, expected.byteOffset, count) === 1 && others.every((side) => {
        numbers.fillOf(here, own.byteOffset, side.byteOffset + from * 4, count);
        return here.run('areEqual', expected.byteOffset, own.byteOffset, count) === 1;
      });
    });
    return same;
  });
}

/** The same in loops, holding no more than a stretch of rows beside the result. */
function alignIn(here: RowPasses, numbers: RowNumbers, sides: readonly Uint32Array[]): Aligned {
  const most = sides.reduce((sum, { length }) => sum + length, 0);
  let repeated = 0;
  const found = here.memory.temporarily(() => {
    const lineOf = here.words(numbers.size).fill(-1);
    const [numbered, own] = [here.words(here.stretch), here.words(here.stretch)];
    numbers.prepare(here);
    const columns = sides.map((side) => new LineColumn(here, side, most));
    let lines = 0;
    sides.forEach((side, s) => here.stretches(side.length, (from, count) => {
      numbers.fillOf(here, numbered.byteOffset, side.byteOffset + from * 4, count);
      const known = lines;
      lines = here.run('claimAll', lineOf.byteOffset, numbered.byteOffset, count, own.byteOffset, known);
      repeated += columns[s]?.put(from, count, own, lines) ?? 0;
    }));
    const rows = columns.map((column) => column.all(lines));
    for (const column of columns.toReversed()) column.giveBack();
    return rows;
  });
  // What has to stay moves to where the table of lines stood.
  return { rows: found.map((rows, s) => (rows.byteOffset === sides[s]?.byteOffset ? rows : here.moved(rows))), repeated };
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
