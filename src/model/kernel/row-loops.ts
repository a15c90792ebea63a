/**
 * Passes over the rows of a large table whose columns lie in the memory of loops (行の走査). One source for two machines:
 * TypeScript runs it as it is, AssemblyScript compiles it to WebAssembly. Every loop has its like in TypeScript on arrays,
 * beside the function that chooses between them.
 */
import { byteAt, i32At, putI32, putU8, u16At } from './memory.ts';

/** The code of a row in a column of codes, which are 1, 2 or 4 bytes wide. @inline */
function codeAt(codes: i32, width: i32, row: i32): i32 {
  if (width === 1) return byteAt(codes + row);
  if (width === 2) return u16At(codes + row * 2);
  return i32At(codes + row * 4);
}

/**
 * Adds what the codes of two axes weigh to the numbers of rows. Both at once, for most of the time goes into the numbers.
 *
 * @param axes three words an axis: codes, their width, what each of them weighs; @param rows a list of rows, or 0 for those from `from` on
 * @param first whether the numbers begin with these axes
 */
export function addWeights(into: i32, count: i32, axes: i32, rows: i32, from: i32, first: i32): i32 {
  const codes: i32 = i32At(axes);
  const width: i32 = i32At(axes + 4);
  const weights: i32 = i32At(axes + 8);
  const otherCodes: i32 = i32At(axes + 12);
  const otherWidth: i32 = i32At(axes + 16);
  const otherWeights: i32 = i32At(axes + 20);
  if (rows === 0) {
    for (let i: i32 = 0; i < count; i += 1) {
      const weight: i32 = i32At(weights + codeAt(codes, width, from + i) * 4) + i32At(otherWeights + codeAt(otherCodes, otherWidth, from + i) * 4);
      putI32(into + i * 4, first !== 0 ? weight : i32At(into + i * 4) + weight);
    }
    return count;
  }
  for (let i: i32 = 0; i < count; i += 1) {
    const row: i32 = i32At(rows + i * 4);
    const weight: i32 = i32At(weights + codeAt(codes, width, row) * 4) + i32At(otherWeights + codeAt(otherCodes, otherWidth, row) * 4);
    putI32(into + i * 4, first !== 0 ? weight : i32At(into + i * 4) + weight);
  }
  return count;
}

/** Claims one number after the other in a table with a place for each; the value for the next new number. */
export function claimAll(table: i32, numbers: i32, count: i32, into: i32, next: i32): i32 {
  let value: i32 = next;
  for (let i: i32 = 0; i < count; i += 1) {
    const place: i32 = table + i32At(numbers + i * 4) * 4;
    let known: i32 = i32At(place);
    if (known === -1) {
      known = value;
      putI32(place, value);
      value += 1;
    }
    putI32(into + i * 4, known);
  }
  return value;
}

/** Whether words are consecutive numbers: 1, or 0. */
export function areConsecutive(words: i32, count: i32, first: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) if (i32At(words + i * 4) !== first + i) return 0;
  return 1;
}

/** Whether two lists of words are equal: 1, or 0. */
export function areEqual(a: i32, b: i32, count: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) if (i32At(a + i * 4) !== i32At(b + i * 4)) return 0;
  return 1;
}

/**
 * Notes where runs of equal numbers begin, provided that each number has one run only; how many begin here, or −1.
 *
 * @param seen a bit a number; @param before the number before the first of these, −1 for none; @param first place of the first of them
 */
export function noteRuns(seen: i32, numbers: i32, count: i32, before: i32, first: i32, into: i32): i32 {
  let previous: i32 = before;
  let runs: i32 = 0;
  for (let i: i32 = 0; i < count; i += 1) {
    const number: i32 = i32At(numbers + i * 4);
    if (number === previous) continue;
    const place: i32 = seen + (number >> 3);
    const bit: i32 = 1 << (number & 7);
    const known: i32 = byteAt(place);
    if ((known & bit) !== 0) return -1;
    putU8(place, known | bit);
    putI32(into + runs * 4, first + i);
    runs += 1;
    previous = number;
  }
  return runs;
}

/** Whether no number was seen before: 1, or 0. @param seen a bit a number */
export function areNew(seen: i32, numbers: i32, count: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const number: i32 = i32At(numbers + i * 4);
    const place: i32 = seen + (number >> 3);
    const bit: i32 = 1 << (number & 7);
    const known: i32 = byteAt(place);
    if ((known & bit) !== 0) return 0;
    putU8(place, known | bit);
  }
  return 1;
}

/** Puts each row at its line, the first of several; how many found their line taken. */
export function putFirst(rows: i32, lines: i32, count: i32, into: i32): i32 {
  let taken: i32 = 0;
  for (let i: i32 = 0; i < count; i += 1) {
    const place: i32 = into + i32At(lines + i * 4) * 4;
    if (i32At(place) === -1) putI32(place, i32At(rows + i * 4));
    else taken += 1;
  }
  return taken;
}

/** The first number of a block that was seen before, leaving blank cells out; `count` where none was. @param seen a bit a number */
export function firstRepeated(seen: i32, numbers: i32, status: i32, blank: i32, start: i32, count: i32): i32 {
  for (let i: i32 = start; i < count; i += 1) {
    if (byteAt(status + i) === blank) continue;
    const number: i32 = i32At(numbers + i * 4);
    const place: i32 = seen + (number >> 3);
    const bit: i32 = 1 << (number & 7);
    const known: i32 = byteAt(place);
    if ((known & bit) !== 0) return i;
    putU8(place, known | bit);
  }
  return count;
}

/** Counts rows by number, and notes where each number first stands. @param first what the first of these rows counts as */
export function countNumbers(numbers: i32, first: i32, count: i32, counts: i32, firsts: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const number: i32 = i32At(numbers + i * 4);
    const place: i32 = counts + number * 4;
    const known: i32 = i32At(place);
    if (known === 0) putI32(firsts + number * 4, first + i);
    putI32(place, known + 1);
  }
  return count;
}

/** Counts rows by number. */
export function countRows(numbers: i32, count: i32, counts: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const place: i32 = counts + i32At(numbers + i * 4) * 4;
    putI32(place, i32At(place) + 1);
  }
  return count;
}

/** Deals rows out by number: `cursors` says where the next row of each number goes. */
export function deal(numbers: i32, rows: i32, count: i32, cursors: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const cursor: i32 = cursors + i32At(numbers + i * 4) * 4;
    const place: i32 = i32At(cursor);
    putI32(place, i32At(rows + i * 4));
    putI32(cursor, place + 4);
  }
  return count;
}

/** Lists the rows from `from` on whose codes on all axes are kept; how many. An axis is three words: codes, their width, a byte a code. */
export function listKept(into: i32, from: i32, count: i32, axes: i32, axisCount: i32): i32 {
  let kept: i32 = 0;
  for (let row: i32 = from; row < from + count; row += 1) {
    let all: i32 = 1;
    for (let a: i32 = 0; a < axisCount; a += 1) {
      const axis: i32 = axes + a * 12;
      all &= byteAt(i32At(axis + 8) + codeAt(i32At(axis), i32At(axis + 4), row));
    }
    putI32(into + kept * 4, row);
    kept += all;
  }
  return kept;
}

/** Copies rows until one comes whose code on either axis is marked; how many were copied. */
export function copyPlain(rows: i32, count: i32, into: i32, axes: i32, axisCount: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const row: i32 = i32At(rows + i * 4);
    for (let a: i32 = 0; a < axisCount; a += 1) {
      const axis: i32 = axes + a * 12;
      if (byteAt(i32At(axis + 8) + codeAt(i32At(axis), i32At(axis + 4), row)) === 0) return i;
    }
    putI32(into + i * 4, row);
  }
  return count;
}

/** Marks the codes that some rows have: a byte a code. */
export function markCodes(rows: i32, count: i32, codes: i32, width: i32, marks: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) putU8(marks + codeAt(codes, width, i32At(rows + i * 4)), 1);
  return count;
}

/** Notes the highest rank of every code's rows, from 1. @param ranks a byte a status */
export function noteBest(rows: i32, count: i32, codes: i32, width: i32, status: i32, ranks: i32, best: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const row: i32 = i32At(rows + i * 4);
    const place: i32 = best + codeAt(codes, width, row);
    const rank: i32 = 1 + byteAt(ranks + byteAt(status + row));
    if (rank > byteAt(place)) putU8(place, rank);
  }
  return count;
}

/** Notes of what kind the rows of every number are, from 1; 255 where they are of several. @param kinds a byte a code, below 254 */
export function noteKinds(rows: i32, numbers: i32, count: i32, codes: i32, width: i32, kinds: i32, noted: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const kind: i32 = 1 + byteAt(kinds + codeAt(codes, width, i32At(rows + i * 4)));
    const place: i32 = noted + i32At(numbers + i * 4);
    const known: i32 = byteAt(place);
    putU8(place, known === 0 || known === kind ? kind : 255);
  }
  return count;
}

/** Of two rows the later one, where there is one. */
export function laterOf(earlier: i32, later: i32, count: i32, into: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const row: i32 = i32At(later + i * 4);
    putI32(into + i * 4, row >= 0 ? row : i32At(earlier + i * 4));
  }
  return count;
}

/** Whether a row is marked. @param marks a bit a row @inline */
function isMarked(marks: i32, row: i32): boolean {
  return row >= 0 && (byteAt(marks + (row >> 3)) & (1 << (row & 7))) !== 0;
}

/** The first pair from `from` on with a marked row on either side; `count` where there is none. @param marks a bit a row */
export function nextMarked(earlier: i32, later: i32, from: i32, count: i32, marks: i32): i32 {
  for (let i: i32 = from; i < count; i += 1) {
    if (isMarked(marks, i32At(earlier + i * 4)) || isMarked(marks, i32At(later + i * 4))) return i;
  }
  return count;
}

/** Notes the place of every line in a list of them, and the row that names a line that has no name yet. */
export function putPairs(lines: i32, rows: i32, first: i32, count: i32, pairOf: i32, names: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const line: i32 = i32At(lines + i * 4);
    putI32(pairOf + line * 4, first + i);
    if (i32At(names + line * 4) === -1) putI32(names + line * 4, i32At(rows + i * 4));
  }
  return count;
}

/** Deals lines out by number: `cursors` says at which place of the order the next line of each number goes. */
export function dealLines(numbers: i32, first: i32, count: i32, cursors: i32, order: i32): i32 {
  for (let i: i32 = 0; i < count; i += 1) {
    const cursor: i32 = cursors + i32At(numbers + i * 4) * 4;
    const place: i32 = i32At(cursor);
    putI32(order + place * 4, first + i);
    putI32(cursor, place + 1);
  }
  return count;
}

/** Whether the ranks of listed lines (of lines in their own order where the list's address is 0) never fall: 1, or 0. A line whose code has the rank −1 settles it too. */
export function ranksRise(order: i32, from: i32, to: i32, rows: i32, codes: i32, width: i32, ranks: i32): i32 {
  let before: i32 = -1;
  let rises: i32 = 1;
  for (let i: i32 = from; i < to; i += 1) {
    const rank: i32 = i32At(ranks + codeAt(codes, width, i32At(rows + (order === 0 ? i : i32At(order + i * 4)) * 4)) * 4);
    if (rank < 0) return 1;
    if (rank < before) rises = 0;
    before = rank;
  }
  return rises;
}
