/** Reading one figure cell; part of the scanner, see `scan.ts`. */
import { byteAt, digitCount, digitsAt, f64At, i32At, putF64, putI32, putU8 } from '../../model/kernel/memory.ts';
import { askAbout, atEof, because, end, fieldEnd, isBreak, lookUp, QUOTE } from './scan-fields.ts';
import { AT_CELLS, AT_MEANINGS, AT_SHORT_CELLS, AT_SYMBOLS, AT_TEXTS, AT_VALUES, DICTIONARY_ENTRIES, ENTRY_MARKS, ENTRY_SIZE, ENTRY_TEXT, ENTRY_VALUE, MEANS_DIGITS, MEANS_FIGURE, MEANS_ODD, MORE, NEW_CELL, ODD } from './scan-layout.ts';

const COMMA: i32 = 44;
const ZERO: i32 = 48;
/** Whole numbers of up to fifteen digits are exact doubles, and the plain spelling of themselves. */
const MOST_DIGITS: i32 = 15;
const FLAG_GROUPED: i32 = 1;

/** Whether this record holds a figure or a symbol for one; without any, it is to be judged by the layout. */
export let figures: boolean = false;

export function forgetFigures(): void {
  figures = false;
}

/** @inline */
export function noteFigures(): void {
  figures = true;
}

/** Notes where the digits of a cell stand; what they spell is worked out for those that are stored. @inline */
export function noteDigits(column: i32, from: i32, count: i32): void {
  const value: i32 = i32At(AT_VALUES) + column * 8;
  putI32(value, from);
  putI32(value + 4, count);
  putI32(i32At(AT_MEANINGS) + column * 4, MEANS_DIGITS);
}

/** Notes that a cell is spelled as one that was met before: its entry in the dictionary of cells. @inline */
export function noteKnown(column: i32, entry: i32): void {
  putF64(i32At(AT_VALUES) + column * 8, f64At(entry + ENTRY_VALUE));
  putI32(i32At(AT_MEANINGS) + column * 4, i32At(entry + ENTRY_MARKS));
  putI32(i32At(AT_TEXTS) + column * 4, i32At(entry + ENTRY_TEXT));
}

/** The entry of a cell that was met before, by its number. @inline */
export function cellEntry(id: i32): i32 {
  return i32At(i32At(AT_CELLS) + DICTIONARY_ENTRIES) + id * ENTRY_SIZE;
}

/** Remembers a cell of one byte; of those that need no judging the first two can be told among others at once. */
function rememberShort(byte: i32, id: i32): void {
  putI32(AT_SHORT_CELLS + byte * 4, id + 1);
  if ((i32At(cellEntry(id) + ENTRY_MARKS) & MEANS_ODD) !== 0) return;
  if (byteAt(AT_SYMBOLS) === ZERO) putU8(AT_SYMBOLS, byte);
  else if (byteAt(AT_SYMBOLS + 1) === ZERO) putU8(AT_SYMBOLS + 1, byte);
}

/** Finds plain digits at `from`: the cell's end, or −1. @inline */
function readPlain(column: i32, from: i32, closing: i32): i32 {
  let count: i32 = digitCount(from);
  // A leading zero is rare, and so asked for first: how many digits there are cannot be foreseen.
  if (count === 0 || (byteAt(from) === ZERO && count > 1)) return -1;
  if (count === 8) count += digitCount(from + 8);
  if (count > MOST_DIGITS) return -1;
  let q: i32 = from + count;
  if (closing !== 0) {
    if (byteAt(q) !== closing) return -1;
    q += 1;
  }
  if (!isBreak(byteAt(q))) return -1;
  noteDigits(column, from, count);
  figures = true;
  return q;
}

/** Whether a cell of this record is plain digits that make a whole number of 32 bits. @inline */
export function fitsWord(column: i32, meaning: i32): boolean {
  return (meaning & MEANS_DIGITS) !== 0 && i32At(i32At(AT_VALUES) + column * 8 + 4) <= 8;
}

/** What such a cell spells. @inline */
export function wordOf(column: i32): i32 {
  const value: i32 = i32At(AT_VALUES) + column * 8;
  return digitsAt(i32At(value), i32At(value + 4));
}

/** The value of a cell of this record. @inline */
export function valueOf(column: i32, meaning: i32): f64 {
  const value: i32 = i32At(AT_VALUES) + column * 8;
  if ((meaning & MEANS_DIGITS) === 0) return f64At(value);
  if (fitsWord(column, meaning)) return wordOf(column);
  const from: i32 = i32At(value);
  const count: i32 = i32At(value + 4);
  return <f64>digitsAt(from, 8) * powerOfTen(count - 8) + digitsAt(from + 8, count - 8);
}

/** 10 to the power of 0 … 7. */
function powerOfTen(exponent: i32): f64 {
  let power: f64 = 1;
  for (let i: i32 = 0; i < exponent; i += 1) power *= 10;
  return power;
}

/** Reads "1,234,567" after its quote: the field's end, or −1. */
export function readGrouped(column: i32, from: i32): i32 {
  let q: i32 = from;
  let digit: i32 = byteAt(q) - ZERO;
  if (digit < 1 || digit > 9) return -1;
  let value: f64 = 0;
  while (digit >= 0 && digit <= 9) {
    value = value * 10 + digit;
    q += 1;
    digit = byteAt(q) - ZERO;
  }
  if (q - from > 3) return -1;
  let digits: i32 = q - from;
  while (byteAt(q) === COMMA) {
    const a: i32 = byteAt(q + 1) - ZERO;
    const b: i32 = byteAt(q + 2) - ZERO;
    const c: i32 = byteAt(q + 3) - ZERO;
    if (a < 0 || a > 9 || b < 0 || b > 9 || c < 0 || c > 9) return -1;
    value = value * 1000 + (a * 100 + b * 10 + c);
    digits += 3;
    q += 4;
  }
  if (digits > MOST_DIGITS || byteAt(q) !== QUOTE || !isBreak(byteAt(q + 1))) return -1;
  putF64(i32At(AT_VALUES) + column * 8, value);
  putI32(i32At(AT_MEANINGS) + column * 4, FLAG_GROUPED << 8);
  figures = true;
  return q + 1;
}

/** Reads a figure: where its cell ends. Every unusual spelling is looked up. */
export function readValue(column: i32, from: i32): i32 {
  const quoted: boolean = byteAt(from) === QUOTE;
  let q: i32 = quoted ? readPlain(column, from + 1, QUOTE) : readPlain(column, from, 0);
  if (q < 0 && quoted) q = readGrouped(column, from + 1);
  if (q >= 0) return q >= end && !atEof ? because(MORE) : q;
  // Most unusual cells are one of two symbols: X, -.
  const isShort: boolean = from + 1 < end && !quoted && isBreak(byteAt(from + 1)) && !isBreak(byteAt(from));
  let id: i32 = isShort ? i32At(AT_SHORT_CELLS + byteAt(from) * 4) - 1 : -1;
  q = from + 1;
  if (id < 0) {
    q = fieldEnd(from);
    if (q < 0) return q;
    id = lookUp(i32At(AT_CELLS), from, q - from);
    if (id < 0) return askAbout(NEW_CELL, column, from, q);
    if (isShort) rememberShort(byteAt(from), id);
  }
  const entry: i32 = cellEntry(id);
  const meaning: i32 = i32At(entry + ENTRY_MARKS);
  if ((meaning & MEANS_ODD) !== 0) return because(ODD);
  if ((meaning & MEANS_FIGURE) !== 0) figures = true;
  noteKnown(column, entry);
  return q;
}
