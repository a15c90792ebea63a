/** Putting one record's figures into the columns of the store; part of the scanner, see `scan.ts`. */
import { f64At, i32At, putF64, putI32, putU16, putU8, putWhole } from '../../model/kernel/memory.ts';
import { because } from './scan-fields.ts';
import {
  AT_AXES, AT_AXIS_COUNT, AT_CAPACITY, AT_DECIMALS, AT_FLAGS, AT_LENGTH, AT_MEANINGS, AT_ROWS, AT_SLOTS, AT_SLOT_COUNT, AT_STATUS, AT_TEXTS, AT_TEXT_CAPACITY,
  AT_TEXT_COUNT, AT_TEXT_IDS, AT_TEXT_ROWS, AT_UNITS, AT_UNITS_WIDTH, AT_VALUES, AXIS_CODES, AXIS_COLUMN, AXIS_FIXED, AXIS_SEGMENT, AXIS_SIZE, AXIS_STRIDE,
  AXIS_WIDTH, FULL, SEGMENT_CURRENT, WIDE,
} from './scan-layout.ts';

/** Puts the figures of the record into the store; 0, or why it cannot. @inline */
export function storeRecord(line: i32): i32 {
  const slots: i32 = i32At(AT_SLOTS);
  const count: i32 = i32At(AT_SLOT_COUNT);
  const length: i32 = i32At(AT_LENGTH);
  const values: i32 = i32At(AT_VALUES);
  const meanings: i32 = i32At(AT_MEANINGS);
  if (length + count > i32At(AT_CAPACITY) || i32At(AT_TEXT_COUNT) + count > i32At(AT_TEXT_CAPACITY)) return because(FULL);
  const narrow: boolean = i32At(AT_UNITS_WIDTH) === 4;
  const units: i32 = i32At(AT_UNITS);
  const rows: i32 = i32At(AT_ROWS) + length * 4;
  let texts: i32 = i32At(AT_TEXT_COUNT);
  for (let s: i32 = 0; s < count; s += 1) {
    const column: i32 = i32At(slots + s * 4);
    const value: f64 = f64At(values + column * 8);
    const meaning: i32 = i32At(meanings + column * 4);
    if (narrow) {
      if (value > 2147483647 || value < -2147483648) return because(WIDE);
      putWhole(units + (length + s) * 4, value);
    } else {
      putF64(units + (length + s) * 8, value);
    }
    putI32(rows + s * 4, line);
    if ((meaning & 0xffffff) === 0) continue;
    putU8(i32At(AT_STATUS) + length + s, meaning & 0xff);
    putU8(i32At(AT_FLAGS) + length + s, (meaning >> 8) & 0xff);
    putU8(i32At(AT_DECIMALS) + length + s, (meaning >> 16) & 0xff);
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
  for (let a: i32 = 0; a < axisCount; a += 1) storeAxis(axes + a * AXIS_SIZE, length, slots, count);
  putI32(AT_LENGTH, length + count);
  return 0;
}

/** @inline */
function storeAxis(axis: i32, length: i32, slots: i32, count: i32): void {
  const stride: i32 = i32At(axis + AXIS_STRIDE);
  if (stride === 0) return;
  const segment: i32 = i32At(axis + AXIS_SEGMENT);
  const width: i32 = i32At(axis + AXIS_WIDTH);
  const column: i32 = i32At(axis + AXIS_COLUMN) + length * width;
  const codes: i32 = segment === 0 ? 0 : i32At(axis + AXIS_CODES) + i32At(segment + SEGMENT_CURRENT) * stride * 4;
  const shared: i32 = segment === 0 ? 0 : i32At(codes);
  const fixed: i32 = i32At(axis + AXIS_FIXED);
  if (fixed === 0 && stride === 1) {
    if (width === 1) for (let s: i32 = 0; s < count; s += 1) putU8(column + s, shared);
    else if (width === 2) for (let s: i32 = 0; s < count; s += 1) putU16(column + s * 2, shared);
    else for (let s: i32 = 0; s < count; s += 1) putI32(column + s * 4, shared);
    return;
  }
  for (let s: i32 = 0; s < count; s += 1) {
    let code: i32 = fixed === 0 ? -1 : i32At(fixed + s * 4);
    if (code < 0) code = stride === 1 ? shared : i32At(codes + i32At(slots + s * 4) * 4);
    if (width === 1) putU8(column + s, code);
    else if (width === 2) putU16(column + s * 2, code);
    else putI32(column + s * 4, code);
  }
}
