/** Reading one figure cell; part of the scanner, see `scan.ts`. */
import { byteAt, digitsAt, f64At, i32At, putF64, putI32 } from '../../model/kernel/memory.ts';
import { askAbout, atEof, because, end, fieldEnd, isBreak, lookUp, QUOTE } from './scan-fields.ts';
import { AT_CELLS, AT_MEANINGS, AT_TEXTS, AT_VALUES, DICTIONARY_ENTRIES, ENTRY_MARKS, ENTRY_SIZE, ENTRY_TEXT, ENTRY_VALUE, MEANS_FIGURE, MEANS_ODD, MORE, NEW_CELL, ODD } from './scan-layout.ts';

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

/** Notes a plain number. @inline */
function noteNumber(column: i32, value: f64, flags: i32): void {
  putF64(i32At(AT_VALUES) + column * 8, value);
  putI32(i32At(AT_MEANINGS) + column * 4, flags << 8);
  figures = true;
}

/** Reads plain digits at `from`: the number's end, or −1. @inline */
function readPlain(column: i32, from: i32, closing: i32): i32 {
  const first: i32 = digitsAt(from);
  let count: i32 = first & 15;
  if (count === 0 || (count > 1 && byteAt(from) === ZERO)) return -1;
  let value: f64 = first >> 4;
  if (count === 8) {
    const more: i32 = digitsAt(from + 8);
    count += more & 15;
    if (count > MOST_DIGITS) return -1;
    value = value * powerOfTen(more & 15) + (more >> 4);
  }
  let q: i32 = from + count;
  if (closing !== 0) {
    if (byteAt(q) !== closing) return -1;
    q += 1;
  }
  if (!isBreak(byteAt(q))) return -1;
  noteNumber(column, value, 0);
  return q;
}

/** 10 to the power of 0 … 7. */
function powerOfTen(exponent: i32): f64 {
  let power: f64 = 1;
  for (let i: i32 = 0; i < exponent; i += 1) power *= 10;
  return power;
}

/** Reads "1,234,567" after its quote: the field's end, or −1. */
function readGrouped(column: i32, from: i32): i32 {
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
  noteNumber(column, value, FLAG_GROUPED);
  return q + 1;
}

/** Reads a figure: where its cell ends. Every unusual spelling is looked up. @inline */
export function readValue(column: i32, from: i32): i32 {
  const quoted: boolean = byteAt(from) === QUOTE;
  let q: i32 = quoted ? readPlain(column, from + 1, QUOTE) : readPlain(column, from, 0);
  if (q < 0 && quoted) q = readGrouped(column, from + 1);
  if (q >= 0) return q >= end && !atEof ? because(MORE) : q;
  q = fieldEnd(from);
  if (q < 0) return q;
  const cells: i32 = i32At(AT_CELLS);
  const id: i32 = lookUp(cells, from, q - from);
  if (id < 0) return askAbout(NEW_CELL, column, from, q);
  const entry: i32 = i32At(cells + DICTIONARY_ENTRIES) + id * ENTRY_SIZE;
  const meaning: i32 = i32At(entry + ENTRY_MARKS);
  if ((meaning & MEANS_ODD) !== 0) return because(ODD);
  if ((meaning & MEANS_FIGURE) !== 0) figures = true;
  putF64(i32At(AT_VALUES) + column * 8, f64At(entry + ENTRY_VALUE));
  putI32(i32At(AT_MEANINGS) + column * 4, meaning);
  putI32(i32At(AT_TEXTS) + column * 4, i32At(entry + ENTRY_TEXT));
  return q;
}
