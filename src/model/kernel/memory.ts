/**
 * The memory of a byte loop as TypeScript sees it: one flat buffer, little-endian. `memory.as.ts` is the same on
 * WebAssembly, where 16 bytes are looked at together; it takes this file's place when a loop is compiled.
 * Buffers are followed by 32 bytes that may be read in vain.
 */
let memory: DataView = new DataView(new ArrayBuffer(0));

/** The buffer the loops of this thread work on from now on; calls are synchronous, so one at a time is enough. */
export function bindMemory(buffer: ArrayBufferLike): void {
  if (memory.buffer !== buffer) memory = new DataView(buffer);
}

export function byteAt(p: i32): i32 {
  return memory.getUint8(p);
}

export function u16At(p: i32): i32 {
  return memory.getUint16(p, true);
}

export function i32At(p: i32): i32 {
  return memory.getInt32(p, true);
}

export function f64At(p: i32): f64 {
  return memory.getFloat64(p, true);
}

export function putU8(p: i32, value: i32): void {
  memory.setUint8(p, value);
}

export function putU16(p: i32, value: i32): void {
  memory.setUint16(p, value, true);
}

export function putI32(p: i32, value: i32): void {
  memory.setInt32(p, value, true);
}

export function putF64(p: i32, value: f64): void {
  memory.setFloat64(p, value, true);
}

/** Stores a whole number that is known to fit. */
export function putWhole(p: i32, value: f64): void {
  memory.setInt32(p, value, true);
}

/** Whether `n` bytes at two places are the same. */
export function same(a: i32, b: i32, n: i32): boolean {
  const whole = n & -4;
  let i = 0;
  for (; i < whole; i += 4) if (memory.getInt32(a + i) !== memory.getInt32(b + i)) return false;
  for (; i < n; i += 1) if (memory.getUint8(a + i) !== memory.getUint8(b + i)) return false;
  return true;
}

/** The first delimiter, line feed or carriage return at or after `p`; there is always one. */
export function findBreak(p: i32, delimiter: i32): i32 {
  for (let at = p; ; at += 1) {
    const byte = memory.getUint8(at);
    if (byte === delimiter || byte === 10 || byte === 13) return at;
  }
}

/** The first quote at or after `p`, or `end`. */
export function findQuote(p: i32, end: i32): i32 {
  for (let at = p; at < end; at += 1) if (memory.getUint8(at) === 34) return at;
  return end;
}

/** How many ASCII digits stand at `p`; at most eight are counted. */
export function digitCount(p: i32): i32 {
  let count = 0;
  while (count < 8 && isDigit(memory.getUint8(p + count))) count += 1;
  return count;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/**
 * The whole number that 1 to 8 ASCII digits at `p` spell. Apart from their count, so that reading can go on behind them before it is known.
 *
 * @example digitsAt(p, 4) // 1041 where 「1041,」 stands
 */
export function digitsAt(p: i32, count: i32): i32 {
  let value = 0;
  for (let i = 0; i < count; i += 1) value = value * 10 + memory.getUint8(p + i) - 48;
  return value;
}

/** A number that is likely to differ where bytes differ. */
export function hashOf(p: i32, n: i32): i32 {
  let hash = n;
  const whole = n & -4;
  let i = 0;
  for (; i < whole; i += 4) hash = Math.imul(hash ^ memory.getInt32(p + i, true), 0x9e3779b1) ^ (hash >>> 15);
  for (; i < n; i += 1) hash = Math.imul(hash ^ memory.getUint8(p + i), 0x85ebca6b) ^ (hash >>> 13);
  return hash ^ (hash >>> 16);
}

/** Whether `n` bytes are printable ASCII: they mean the same in every encoding. */
export function isPlain(p: i32, n: i32): boolean {
  for (let i = 0; i < n; i += 1) {
    const byte = memory.getUint8(p + i);
    if (byte < 32 || byte > 126) return false;
  }
  return true;
}

/** Copies `n` bytes; up to 64 more may be read and written after them. */
export function copy(from: i32, to: i32, n: i32): void {
  const whole = n & -4;
  let i = 0;
  for (; i < whole; i += 4) memory.setInt32(to + i, memory.getInt32(from + i));
  for (; i < n; i += 1) memory.setUint8(to + i, memory.getUint8(from + i));
}

/** The same for what is mostly shorter than 16 bytes, and always as long at one place. */
export function copyFew(from: i32, to: i32, n: i32): void {
  copy(from, to, n);
}

/** Moves `n` bytes one place up; up to 15 more may be written after them. */
export function moveUp(p: i32, n: i32): void {
  for (let i = n - 1; i >= 0; i -= 1) memory.setUint8(p + i + 1, memory.getUint8(p + i));
}

/** Room for what `layOutDigits` puts there. */
export const DIGIT_TABLE: i32 = 40_000;

/** Has to be called before anything is printed: compiled loops look digits up, four at once. */
export function layOutDigits(p: i32): void {
  void p;
}

/** Writes a whole number from 0 to 2^53 in digits; where they end. Up to 7 more bytes may be written after them. */
export function putDigits(p: i32, value: f64): i32 {
  let count = 1;
  for (let power = 10; power <= value; power *= 10) count += 1;
  let rest = value;
  for (let at = p + count - 1; at >= p; at -= 1) {
    const tens = Math.floor(rest / 10);
    memory.setUint8(at, 48 + (rest - tens * 10));
    rest = tens;
  }
  return p + count;
}
