/** Putting one record's figures into the columns of the store; part of the scanner, see `scan.ts`. */
import { i32At, putF64, putI32, putU16, putU8, putWhole } from '../../model/kernel/memory.ts';
import { because } from './scan-fields.ts';
import { fitsWord, valueOf, wordOf } from './scan-figures.ts';
import {
  AT_ALL_BITS, AT_AREA_TEXTS, AT_AXES, AT_AXIS_COUNT, AT_CAPACITY, AT_COLUMN_COUNT, AT_DECIMALS, AT_FLAGS, AT_LEAP_CAPACITY, AT_LEAP_COUNT, AT_LEAPS, AT_LENGTH, AT_MEANINGS, AT_PERIOD_BITS,
  AT_PERIOD_TEXTS, AT_SINGLE, AT_SLOTS, AT_SLOT_COUNT, AT_STATUS, AT_STEPS, AT_STORED, AT_STORED_LINE, AT_TEXTS, AT_TEXT_CAPACITY,
  AT_TEXT_COUNT, AT_TEXT_IDS, AT_TEXT_ROWS, AT_UNITS, AT_UNITS_WIDTH, AXIS_CODES, AXIS_COLUMN, AXIS_FIXED, AXIS_SEGMENT, AXIS_SIZE, AXIS_STRIDE,
  AXIS_WIDTH, DICTIONARY_ENTRIES, ENTRY_PERIODS, ENTRY_SIZE, FULL, SEGMENT_CURRENT, WIDE,
} from './scan-layout.ts';

/**
 * Puts figures of the record into the store; 0, or why it cannot.
 *
 * @param columns address of a list of figure columns; @param count how many
 * @inline
 */
function store(line: i32, columns: i32, count: i32): i32 {
  const length: i32 = i32At(AT_LENGTH);
  const meanings: i32 = i32At(AT_MEANINGS);
  if (length + count > i32At(AT_CAPACITY) || i32At(AT_TEXT_COUNT) + count > i32At(AT_TEXT_CAPACITY) || i32At(AT_LEAP_COUNT) === i32At(AT_LEAP_CAPACITY)) return because(FULL);
  const narrow: boolean = i32At(AT_UNITS_WIDTH) === 4;
  const units: i32 = i32At(AT_UNITS);
  let texts: i32 = i32At(AT_TEXT_COUNT);
  for (let s: i32 = 0; s < count; s += 1) {
    const column: i32 = i32At(columns + s * 4);
    const meaning: i32 = i32At(meanings + column * 4);
    if (narrow && fitsWord(column, meaning)) {
      // Most figures are: they need not be made doubles first.
      putI32(units + (length + s) * 4, wordOf(column));
      continue;
    }
    const value: f64 = valueOf(column, meaning);
    if (narrow) {
      if (value > 2147483647 || value < -2147483648) return because(WIDE);
      putWhole(units + (length + s) * 4, value);
    } else {
      putF64(units + (length + s) * 8, value);
    }
    if ((meaning & 0xffffff) === 0) continue;
    putU8(i32At(AT_STATUS) + length + s, meaning & 0xff);
    // These are mostly 0, as memory is from the start, and what is never touched costs nothing.
    const flags: i32 = (meaning >> 8) & 0xff;
    const decimals: i32 = (meaning >> 16) & 0xff;
    if (flags !== 0) putU8(i32At(AT_FLAGS) + length + s, flags);
    if (decimals !== 0) putU8(i32At(AT_DECIMALS) + length + s, decimals);
    // Bit 4 of the flags: the printed text is kept.
    if ((meaning & 0x1000) !== 0) {
      putI32(i32At(AT_TEXT_ROWS) + texts * 4, length + s);
      putI32(i32At(AT_TEXT_IDS) + texts * 4, i32At(i32At(AT_TEXTS) + column * 4));
      texts += 1;
    }
  }
  putI32(AT_TEXT_COUNT, texts);
  const axes: i32 = i32At(AT_AXES);
  const axisCount: i32 = i32At(AT_AXIS_COUNT);
  for (let a: i32 = 0; a < axisCount; a += 1) storeAxis(axes + a * AXIS_SIZE, length, columns, count);
  if (count > 0) storeLine(line, length);
  putI32(AT_LENGTH, length + count);
  return 0;
}

/** Notes on which line the record stands whose first figure is a certain cell. Its others need nothing, as memory is 0 from the start. @inline */
function storeLine(line: i32, cell: i32): void {
  const step: i32 = line - i32At(AT_STORED_LINE);
  if (step >= 0 && step <= 255) putU8(i32At(AT_STEPS) + cell, step);
  else {
    const count: i32 = i32At(AT_LEAP_COUNT);
    putI32(i32At(AT_LEAPS) + count * 8, cell);
    putI32(i32At(AT_LEAPS) + count * 8 + 4, line);
    putI32(AT_LEAP_COUNT, count + 1);
  }
  putI32(AT_STORED_LINE, line);
}

/** @inline */
function storeAxis(axis: i32, length: i32, columns: i32, count: i32): void {
  const stride: i32 = i32At(axis + AXIS_STRIDE);
  if (stride === 0) return;
  const segment: i32 = i32At(axis + AXIS_SEGMENT);
  const width: i32 = i32At(axis + AXIS_WIDTH);
  const into: i32 = i32At(axis + AXIS_COLUMN) + length * width;
  const codes: i32 = segment === 0 ? 0 : i32At(axis + AXIS_CODES) + i32At(segment + SEGMENT_CURRENT) * stride * 4;
  const shared: i32 = segment === 0 ? 0 : i32At(codes);
  const fixed: i32 = i32At(axis + AXIS_FIXED);
  if (fixed === 0 && stride === 1) {
    if (width === 1) for (let s: i32 = 0; s < count; s += 1) putU8(into + s, shared);
    else if (width === 2) for (let s: i32 = 0; s < count; s += 1) putU16(into + s * 2, shared);
    else for (let s: i32 = 0; s < count; s += 1) putI32(into + s * 4, shared);
    return;
  }
  for (let s: i32 = 0; s < count; s += 1) {
    const column: i32 = i32At(columns + s * 4);
    let code: i32 = fixed === 0 ? -1 : i32At(fixed + column * 4);
    if (code < 0) code = stride === 1 ? shared : i32At(codes + column * 4);
    if (width === 1) putU8(into + s, code);
    else if (width === 2) putU16(into + s * 2, code);
    else putI32(into + s * 4, code);
  }
}

/** Puts the figures that are wanted of the record into the store; 0, or why it cannot. */
export function storeRecord(line: i32): i32 {
  return store(line, i32At(AT_SLOTS), i32At(AT_SLOT_COUNT));
}

/** Statuses of cells that hold nothing: nil, not available, not applicable, blank. */
const HOLDS_NOTHING: i32 = (1 << 2) | (1 << 3) | (1 << 4) | (1 << 6);

/** The entry of the record's area. @inline */
function areaEntry(): i32 {
  const areas: i32 = i32At(AT_AREA_TEXTS);
  return i32At(areas + DICTIONARY_ENTRIES) + i32At(areas + SEGMENT_CURRENT) * ENTRY_SIZE;
}

/** The bit of the record's period; 0 where the columns fix it. @inline */
function periodBit(): i32 {
  const periods: i32 = i32At(AT_PERIOD_TEXTS);
  return periods === 0 ? 0 : 1 << i32At(periods + SEGMENT_CURRENT);
}

/** Whether there is a period of the record for which no figure of its area is stored yet. */
export function lacksHolding(): boolean {
  const all: i32 = i32At(AT_PERIOD_TEXTS) === 0 ? i32At(AT_ALL_BITS) : periodBit();
  return (i32At(areaEntry() + ENTRY_PERIODS) & all) !== all;
}

/**
 * Where records are left out: sees to it that of every area and period that has any figure one is stored, so that it can be
 * told which areas a source lists. 0, or why it cannot.
 *
 * @param wanted whether the record's own figures are going to be stored
 */
export function storeHolding(line: i32, wanted: boolean): i32 {
  const entry: i32 = areaEntry();
  const periods: i32 = i32At(AT_PERIOD_TEXTS);
  const shared: i32 = periodBit();
  const count: i32 = i32At(AT_COLUMN_COUNT);
  let held: i32 = i32At(entry + ENTRY_PERIODS);
  for (let column: i32 = 0; column < count; column += 1) {
    const bit: i32 = periods === 0 ? i32At(i32At(AT_PERIOD_BITS) + column * 4) : shared;
    const status: i32 = i32At(i32At(AT_MEANINGS) + column * 4) & 0xff;
    if ((held & bit) === bit || ((1 << status) & HOLDS_NOTHING) !== 0) continue;
    if (!wanted || i32At(i32At(AT_STORED) + column * 4) === 0) {
      putI32(AT_SINGLE, column);
      const problem: i32 = store(line, AT_SINGLE, 1);
      if (problem < 0) return problem;
    }
    held |= bit;
    putI32(entry + ENTRY_PERIODS, held);
  }
  return 0;
}
