/** `memory.ts` on WebAssembly: the same functions, 16 bytes at a time. Compiled by AssemblyScript. */

@inline
export function byteAt(p: i32): i32 {
  return <i32>load<u8>(<usize>p);
}

@inline
export function u16At(p: i32): i32 {
  return <i32>load<u16>(<usize>p);
}

@inline
export function i32At(p: i32): i32 {
  return load<i32>(<usize>p);
}

@inline
export function f64At(p: i32): f64 {
  return load<f64>(<usize>p);
}

@inline
export function putU8(p: i32, value: i32): void {
  store<u8>(<usize>p, <u8>value);
}

@inline
export function putU16(p: i32, value: i32): void {
  store<u16>(<usize>p, <u16>value);
}

@inline
export function putI32(p: i32, value: i32): void {
  store<i32>(<usize>p, value);
}

@inline
export function putF64(p: i32, value: f64): void {
  store<f64>(<usize>p, value);
}

@inline
export function putWhole(p: i32, value: f64): void {
  store<i32>(<usize>p, <i32>value);
}

/** 64 bytes at a time: how long texts are changes from record to record, and a loop whose end cannot be foreseen costs more. */
@inline
export function same(a: i32, b: i32, n: i32): boolean {
  let left = n;
  let x = <usize>a;
  let y = <usize>b;
  while (true) {
    const alike = <u64>equal16(x, y) | (<u64>equal16(x + 16, y + 16) << 16) | (<u64>equal16(x + 32, y + 32) << 32) | (<u64>equal16(x + 48, y + 48) << 48);
    const before = <i32>ctz(~alike);
    if (left <= 64) return before >= left;
    if (before < 64) return false;
    x += 64;
    y += 64;
    left -= 64;
  }
}

@inline
function equal16(x: usize, y: usize): u32 {
  return <u32>i8x16.bitmask(i8x16.eq(v128.load(x), v128.load(y)));
}

@inline
export function findBreak(p: i32, delimiter: i32): i32 {
  const wanted = i8x16.splat(<i8>delimiter);
  const feed = i8x16.splat(10);
  const carriage = i8x16.splat(13);
  let at = <usize>p;
  while (true) {
    const bytes = v128.load(at);
    const found = i8x16.bitmask(v128.or(i8x16.eq(bytes, wanted), v128.or(i8x16.eq(bytes, feed), i8x16.eq(bytes, carriage))));
    if (found != 0) return <i32>at + ctz(found);
    at += 16;
  }
}

export function findQuote(p: i32, end: i32): i32 {
  const quote = i8x16.splat(34);
  for (let at = p; at < end; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(<usize>at), quote));
    if (found != 0) return min(at + ctz(found), end);
  }
  return end;
}

@inline
export function digitCount(p: i32): i32 {
  const zeroed = load<u64>(<usize>p) ^ 0x3030303030303030;
  const others = (zeroed | (zeroed + 0x7676767676767676)) & 0x8080808080808080;
  return others == 0 ? 8 : <i32>(ctz(others) >> 3);
}

/** All digits at once: what stands behind them is shifted out. */
@inline
export function digitsAt(p: i32, count: i32): i32 {
  let digits = (load<u64>(<usize>p) ^ 0x3030303030303030) << <u64>(64 - count * 8);
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ff;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffff;
  return <i32>((digits * 10000 + (digits >> 32)) & 0x00000000ffffffff);
}

export function hashOf(p: i32, n: i32): i32 {
  let hash: u64 = <u64>n;
  let at = <usize>p;
  let left = n;
  while (left >= 8) {
    hash = (hash ^ load<u64>(at)) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 29;
    at += 8;
    left -= 8;
  }
  if (left > 0) {
    hash = (hash ^ (load<u64>(at) & ((<u64>1 << (<u64>left * 8)) - 1))) * 0x9e3779b97f4a7c15;
    hash ^= hash >> 29;
  }
  return <i32>(hash ^ (hash >> 32));
}

export function isPlain(p: i32, n: i32): boolean {
  const from = i8x16.splat(32);
  const span = i8x16.splat(94);
  let at = <usize>p;
  let left = n;
  while (left >= 16) {
    if (v128.any_true(i8x16.gt_u(i8x16.sub(v128.load(at), from), span))) return false;
    at += 16;
    left -= 16;
  }
  return (i8x16.bitmask(i8x16.gt_u(i8x16.sub(v128.load(at), from), span)) & ((1 << left) - 1)) == 0;
}

/** 64 bytes at a time: nearly all texts are shorter, and how long they are need not be foreseen then. */
@inline
export function copy(from: i32, to: i32, n: i32): void {
  let left = n;
  let source = <usize>from;
  let target = <usize>to;
  while (true) {
    v128.store(target, v128.load(source));
    v128.store(target + 16, v128.load(source + 16));
    v128.store(target + 32, v128.load(source + 32));
    v128.store(target + 48, v128.load(source + 48));
    if (left <= 64) return;
    left -= 64;
    source += 64;
    target += 64;
  }
}

@inline
export function copyFew(from: i32, to: i32, n: i32): void {
  for (let i = 0; i < n; i += 16) v128.store(<usize>(to + i), v128.load(<usize>(from + i)));
}

@inline
export function moveUp(p: i32, n: i32): void {
  if (n <= 16) {
    const bytes = v128.load(<usize>p);
    v128.store(<usize>(p + 1), bytes);
    return;
  }
  for (let at = p + n - 1; at >= p; at -= 1) store<u8>(<usize>(at + 1), load<u8>(<usize>at));
}

/** Up to eight digits at once, so that nothing depends on how many there are but where the next text goes. */
@inline
export function putDigits(p: i32, value: f64): i32 {
  const whole = <u64>value;
  return whole >= 100000000 ? putManyDigits(p, whole) : putFewDigits(p, <u32>whole);
}

@inline
function putFewDigits(p: i32, whole: u32): i32 {
  const digits = eightDigits(whole);
  // The last digit is printed even if it is a zero.
  const zeros = ctz(digits | 0x0100000000000000) & 0x38;
  store<u64>(<usize>p, (digits | 0x3030303030303030) >> zeros);
  return p + 8 - <i32>(zeros >> 3);
}

/** Eight digits with all their zeros behind the others, which are eight at most. */
function putManyDigits(p: i32, whole: u64): i32 {
  const first = whole / 100000000;
  const end = putFewDigits(p, <u32>first);
  store<u64>(<usize>end, eightDigits(<u32>(whole - first * 100000000)) | 0x3030303030303030);
  return end + 8;
}

/** The digits of a number below 10^8, a byte each, the first one lowest. */
@inline
function eightDigits(whole: u32): u64 {
  const thousands = whole / 10000;
  return fourDigits(thousands) | (fourDigits(whole - thousands * 10000) << 32);
}

/** Where the digits of the numbers below 10,000 stand. */
let digitTable: usize = 0;

@inline
function fourDigits(whole: u32): u64 {
  return load<u32>(digitTable + <usize>whole * 4);
}

export function layOutDigits(p: i32): void {
  digitTable = <usize>p;
  for (let whole = 0; whole < 10000; whole += 1) {
    const hundreds = whole / 100;
    store<u8>(digitTable + whole * 4, <u8>(hundreds / 10));
    store<u8>(digitTable + whole * 4 + 1, <u8>(hundreds % 10));
    store<u8>(digitTable + whole * 4 + 2, <u8>(whole / 10 % 10));
    store<u8>(digitTable + whole * 4 + 3, <u8>(whole % 10));
  }
}
