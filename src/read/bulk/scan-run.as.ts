/**
 * `scan-run.ts` on WebAssembly: what every byte of 64 is becomes a bit of a mask for each kind, and what is allowed to
 * stand beside what is told from shifted masks, for all cells at once. Compiled by AssemblyScript.
 */
import { byteAt, i32At } from '../../model/kernel/memory.ts';
import { delimiter, end, QUOTE } from './scan-fields.ts';
import { cellEntry, noteDigits, noteFigures, noteKnown, readGrouped } from './scan-figures.ts';
import { AT_SHORT_CELLS, AT_STORED, AT_SYMBOLS } from './scan-layout.ts';

const COMMA: i32 = 44;

export let runEnd: i32 = 0;

/** Bytes looked at together. */
const BLOCK: i32 = 64;

@inline
function are(bytes: v128, byte: i32): v128 {
  return i8x16.eq(bytes, i8x16.splat(<i8>byte));
}

@inline
function bits(low: v128, high: v128): u64 {
  return <u64>i8x16.bitmask(low) | (<u64>i8x16.bitmask(high) << 16);
}

@inline
function areDigits(bytes: v128): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(10));
}

@inline
function areSymbols(bytes: v128, pair: i32): v128 {
  return v128.or(are(bytes, pair & 0xff), are(bytes, pair >> 8));
}

@inline
function areBreaks(bytes: v128): v128 {
  return v128.or(are(bytes, 10), are(bytes, 13));
}

/** From every odd bit up to the one before the next: what stands in quotes, with the quote that opens. */
@inline
function between(odd: u64): u64 {
  let inside = odd ^ (odd << 1);
  inside ^= inside << 2;
  inside ^= inside << 4;
  inside ^= inside << 8;
  inside ^= inside << 16;
  return inside ^ (inside << 32);
}

/** Where 16 bits follow one another. */
@inline
function long(bits: u64): u64 {
  let run = bits & (bits >> 1);
  run &= run >> 2;
  run &= run >> 4;
  return run & (run >> 8);
}

export function readRun(column: i32, count: i32, from: i32, storing: boolean): i32 {
  if (end - from < BLOCK) return 0;
  const pair = i32At(AT_SYMBOLS);
  const a = v128.load(<usize>from);
  const b = v128.load(<usize>from + 16);
  let breaks = bits(areBreaks(a), areBreaks(b));
  let digits = bits(areDigits(a), areDigits(b));
  let zeros = bits(are(a, 48), are(b, 48));
  let quotes = bits(are(a, QUOTE), are(b, QUOTE));
  let commas = bits(are(a, COMMA), are(b, COMMA));
  let symbols = bits(areSymbols(a, pair), areSymbols(b, pair));
  let delimiters = delimiter == COMMA ? commas : bits(are(a, delimiter), are(b, delimiter));
  // Short rows end here; of what comes after their end nothing is asked.
  if (breaks == 0) {
    const c = v128.load(<usize>from + 32);
    const d = v128.load(<usize>from + 48);
    breaks = bits(areBreaks(c), areBreaks(d)) << 32;
    digits |= bits(areDigits(c), areDigits(d)) << 32;
    zeros |= bits(are(c, 48), are(d, 48)) << 32;
    quotes |= bits(are(c, QUOTE), are(d, QUOTE)) << 32;
    commas |= bits(are(c, COMMA), are(d, COMMA)) << 32;
    symbols |= bits(areSymbols(c, pair), areSymbols(d, pair)) << 32;
    delimiters = delimiter == COMMA ? commas : delimiters | (bits(are(c, delimiter), are(d, delimiter)) << 32);
  }
  const inside = quotes == 0 ? 0 : between(quotes);
  const lineEnd = breaks & (~breaks + 1);
  let ends = (delimiters & ~inside & (lineEnd - 1)) | (lineEnd & ~inside);
  const starts = (ends << 1) | 1;
  const grouping = commas & inside;
  // Nothing but these; symbols alone; no zero before a digit; nothing blank; no more than fifteen digits.
  let odd = ~(digits | ends | symbols | quotes | grouping) | (symbols & ~zeros & ~(starts & (ends >> 1))) | (zeros & starts & (digits >> 1)) | (starts & ends) | long(~ends);
  if (quotes != 0) {
    const opening = quotes & inside;
    const closing = quotes & ~inside;
    const first = opening << 1;
    // Quotes around the whole cell, and in it a number whose commas stand before every three digits.
    odd |= (opening & ~(starts & (digits >> 1))) | (closing & ~(ends >> 1)) | (zeros & first & ((digits | grouping) >> 1))
      | (grouping & ~((digits >> 1) & (digits >> 2) & (digits >> 3) & ((grouping | closing) >> 4)))
      | (grouping & (digits << 1) & (digits << 2) & (digits << 3) & (digits << 4));
  }
  ends &= (odd & (~odd + 1)) - 1;
  let found = <i32>popcnt(ends);
  while (found > count) {
    ends ^= <u64>1 << (63 - clz(ends));
    found -= 1;
  }
  if (found == 0) return 0;
  const last = 63 - <i32>clz(ends);
  // Symbols alone may say that this is no row of figures.
  if ((digits & ((<u64>1 << <u64>last) - 1)) == 0) return 0;
  noteFigures();
  runEnd = from + last;
  if (storing) store(column, from, ends, found);
  return found;
}

/** Notes what the cells are that will be stored. */
@inline
function store(column: i32, from: i32, ends: u64, count: i32): void {
  const stored = i32At(AT_STORED);
  let left = ends;
  let start = from;
  for (let c = column; c < column + count; c += 1) {
    const to = from + <i32>ctz(left);
    left &= left - 1;
    if (i32At(stored + c * 4) != 0) note(c, start, to);
    start = to + 1;
  }
}

@inline
function note(column: i32, from: i32, to: i32): void {
  const first = byteAt(from);
  if (<u32>(first - 48) < 10) noteDigits(column, from, to - from);
  else if (first != QUOTE) noteKnown(column, cellEntry(i32At(AT_SHORT_CELLS + first * 4) - 1));
  else if (to - from <= 5 || readGrouped(column, from + 1) < 0) noteDigits(column, from + 1, to - from - 2);
}
