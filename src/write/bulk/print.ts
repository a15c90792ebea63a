/**
 * Prints rows of a large table into bytes (大きな表の書き出し). One source for two machines: TypeScript runs it as it is,
 * AssemblyScript compiles it to WebAssembly.
 *
 * A row is a list of operations: texts that were encoded before, chosen by number, and numbers in digits. Nothing is
 * made for a row or a cell.
 */
import { byteAt, copy, copyFew, f64At, i32At, layOutDigits, moveUp, putDigits, putI32, putU8 } from '../../model/kernel/memory.ts';
import { fillPairs } from './pairs.ts';
import {
  AT_OPERATIONS, AT_OPERATION_COUNT, AT_OUT, AT_OUT_END, AT_ROW, AT_ROWS, AT_ROW_SIZE, CONDITION_BITS, CONDITION_BYTES, CONDITION_VALUE, OPERATION_SIZE, PIECE_SIZE, PRINT_GROUPED, PRINT_PIECE, PRINT_TEXT,
} from './print-layout.ts';

export { fillPairs };

const MINUS: i32 = 45;
const POINT: i32 = 46;
const COMMA: i32 = 44;
const ZERO: i32 = 48;

/** Where the operation's piece for this row stands: address and length. @inline */
function pieceOf(operation: i32, row: i32): i32 {
  return i32At(operation + 4) + i32At(i32At(operation + 8) + row * 4) * PIECE_SIZE;
}

/** @inline */
function printPiece(piece: i32, at: i32): i32 {
  const length: i32 = i32At(piece + 4);
  copy(i32At(piece), at, length);
  return at + length;
}

/** What stands around a number: a comma, mostly, or nothing. @inline */
function printAround(piece: i32, at: i32): i32 {
  const length: i32 = i32At(piece + 4);
  copyFew(i32At(piece), at, length);
  return at + length;
}

/** Puts a point before the last `decimals` digits of those from `from` to `to`; where they end then. */
function putPoint(from: i32, to: i32, decimals: i32): i32 {
  let end: i32 = to;
  const missing: i32 = decimals + 1 - (to - from);
  if (missing > 0) {
    for (let at: i32 = to - 1; at >= from; at -= 1) putU8(at + missing, byteAt(at));
    for (let at: i32 = from; at < from + missing; at += 1) putU8(at, ZERO);
    end = to + missing;
  }
  moveUp(end - decimals, decimals);
  putU8(end - decimals, POINT);
  return end + 1;
}

/** Puts a comma before every three digits of those from `from` to `whole`; `to` is where the number ended, and its end then is returned. */
function putCommas(from: i32, whole: i32, to: i32): i32 {
  const commas: i32 = groupsBefore(whole - from);
  for (let at: i32 = to - 1; at >= whole; at -= 1) putU8(at + commas, byteAt(at));
  let left: i32 = commas;
  let put: i32 = whole + commas - 1;
  let digits: i32 = 0;
  for (let at: i32 = whole - 1; at >= from; at -= 1) {
    putU8(put, byteAt(at));
    put -= 1;
    digits += 1;
    if (digits === 3 && left > 0) {
      putU8(put, COMMA);
      put -= 1;
      left -= 1;
      digits = 0;
    }
  }
  return to + commas;
}

/** How many groups of three stand behind the first. */
function groupsBefore(digits: i32): i32 {
  let groups: i32 = 0;
  for (let left: i32 = digits; left > 3; left -= 3) groups += 1;
  return groups;
}

/** @inline */
function printNumber(operation: i32, row: i32, to: i32, grouped: boolean): i32 {
  const value: f64 = f64At(i32At(operation + 4) + row * 8);
  const condition: i32 = i32At(operation + CONDITION_BYTES);
  if (value !== value || (condition !== 0 && (byteAt(condition + row) & i32At(operation + CONDITION_BITS)) !== i32At(operation + CONDITION_VALUE))) return printAround(i32At(operation + 20), to);
  const start: i32 = printAround(i32At(operation + 12), to);
  // Signs come at random: a minus is put first, and the digits over it where there is none.
  putU8(start, MINUS);
  const from: i32 = start + (value < 0 ? 1 : 0);
  let at: i32 = putDigits(from, Math.abs(value));
  const column: i32 = i32At(operation + 8);
  const decimals: i32 = column === 0 ? 0 : byteAt(column + row);
  const point: i32 = decimals > 0 ? decimals + 1 : 0;
  if (decimals > 0) at = putPoint(from, at, decimals);
  if (grouped) at = putCommas(from, at - point, at);
  return printAround(i32At(operation + 16), at);
}

/** Has to be run once, before anything is printed. @param room for `DIGIT_TABLE` bytes */
export function prepare(room: i32): i32 {
  layOutDigits(room);
  return 0;
}

/** Prints rows until the batch is printed or room is short; the rows printed so far. */
export function print(): i32 {
  const operations: i32 = i32At(AT_OPERATIONS);
  const count: i32 = i32At(AT_OPERATION_COUNT);
  const rows: i32 = i32At(AT_ROWS);
  const end: i32 = i32At(AT_OUT_END) - i32At(AT_ROW_SIZE);
  let row: i32 = i32At(AT_ROW);
  let at: i32 = i32At(AT_OUT);
  while (row < rows) {
    if (at > end) break;
    for (let i: i32 = 0; i < count; i += 1) {
      const operation: i32 = operations + i * OPERATION_SIZE;
      const kind: i32 = i32At(operation);
      if (kind === PRINT_TEXT) {
        copy(i32At(operation + 4), at, i32At(operation + 8));
        at += i32At(operation + 8);
      } else if (kind === PRINT_PIECE) at = printPiece(pieceOf(operation, row), at);
      else at = printNumber(operation, row, at, kind === PRINT_GROUPED);
    }
    row += 1;
  }
  putI32(AT_ROW, row);
  putI32(AT_OUT, at);
  return row;
}
