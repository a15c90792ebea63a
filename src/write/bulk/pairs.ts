/** Computing pairs of figures into a batch of records; part of the printer, see `print.ts`. `pair-figures.ts` says the same of one pair. */
import { byteAt, f64At, i32At, putF64, putI32, putU8, u16At } from '../../model/kernel/memory.ts';
import {
  GENERAL, JOB_BASED, JOB_COUNT, JOB_DECIMALS, JOB_END, JOB_FROM, JOB_HEAD, JOB_INCOMPARABLE, JOB_IS_COUNT, JOB_KEEP_SIGN, JOB_KIND, JOB_LABELS, JOB_LABEL_COUNT, JOB_LARGEST, JOB_NAMES, JOB_NEXT,
  JOB_NIL, JOB_NO_COUNTERPART, JOB_NOTES, JOB_ORDER, JOB_OUT_DIFFERENCE, JOB_OUT_DIFFERENCE_DECIMALS, JOB_OUT_EARLIER, JOB_OUT_EARLIER_DECIMALS, JOB_OUT_HEAD, JOB_OUT_LATER,
  JOB_OUT_LATER_DECIMALS, JOB_OUT_NOTE, JOB_OUT_PAIR, JOB_OUT_RATE, JOB_PAIR, JOB_PAIRS, JOB_ROOM, JOB_RULE, JOB_SCALE, JOB_SMALL_BASE, JOB_STATUS, JOB_TO, JOB_UNITS, JOB_UNITS_WIDTH, KINDS, LABEL_SIZE, PAIRS_DONE,
  PAIRS_FULL, PAIRS_UNUSUAL, PAIRS_UNWORDED,
} from './pairs-layout.ts';

const FLOOR: i32 = 2;
const CEIL: i32 = 3;
const TRUNC: i32 = 4;
const HALF_UP: i32 = 0;

/** 10 to a small power. */
function tenTo(exponent: i32): f64 {
  let power: f64 = 1;
  for (let i: i32 = 0; i < exponent; i += 1) power *= 10;
  return power;
}

/** Whether a size with a rest is rounded up to the next one by a rule other than half up: 1, or 0. @param negative 1 where what has the size is below zero */
function roundsUp(size: f64, rest: f64, divisor: f64, negative: i32, rule: i32): i32 {
  if (rule === TRUNC) return 0;
  if (rule === FLOOR) return (rest > 0 ? 1 : 0) & negative;
  if (rule === CEIL) return (rest > 0 ? 1 : 0) & (1 - negative);
  return 2 * rest > divisor || (2 * rest === divisor && Math.floor(size / 2) * 2 !== size) ? 1 : 0;
}

/** A quotient of whole doubles as a whole number: `roundSafe`. Nobody can foresee signs and halves, so that they are added up where a branch would be guessed wrong. */
function rounded(n: f64, d: f64, rule: i32): f64 {
  const divisor: f64 = Math.abs(d);
  const dividend: f64 = Math.abs(n);
  let size: f64 = Math.floor(dividend / divisor);
  let rest: f64 = dividend - size * divisor;
  // The division itself may have been rounded up to the next whole number.
  if (rest < 0) {
    size -= 1;
    rest += divisor;
  }
  const negative: i32 = (n < 0 ? 1 : 0) ^ (d < 0 ? 1 : 0);
  // Half away from zero is the usual rule.
  const up: i32 = rule === HALF_UP ? (2 * rest >= divisor ? 1 : 0) : roundsUp(size, rest, divisor, negative, rule);
  return (size + up) * (1 - 2 * negative);
}

function signOf(value: f64): i32 {
  return (value !== 0 ? 1 : 0) + (value > 0 ? 1 : 0);
}

/** The number of a row, as a whole number of its last decimal. @inline */
function unitsOf(job: i32, row: i32): f64 {
  const units: i32 = i32At(job + JOB_UNITS);
  return i32At(job + JOB_UNITS_WIDTH) === 4 ? i32At(units + row * 4) : f64At(units + row * 8);
}

/** Computes one pair into a place of the batch: its kind, or −1 where it must be written the general way. */
function fillPair(job: i32, pair: i32, at: i32): i32 {
  const from: i32 = i32At(i32At(job + JOB_FROM) + pair * 4);
  const to: i32 = i32At(i32At(job + JOB_TO) + pair * 4);
  const based: i32 = i32At(job + JOB_BASED);
  let reasons: i32 = 0;
  if (based !== 0) {
    const ofEarlier: i32 = from < 0 ? 0 : byteAt(based + from);
    const ofLater: i32 = to < 0 ? 0 : byteAt(based + to);
    if (ofEarlier !== 0 && ofLater !== 0) return -1;
    reasons = ofEarlier + ofLater;
    if (reasons === GENERAL) return -1;
  }
  const statuses: i32 = i32At(job + JOB_STATUS);
  const was: i32 = from < 0 ? i32At(job + JOB_NO_COUNTERPART) : byteAt(statuses + from);
  const is: i32 = to < 0 ? i32At(job + JOB_NO_COUNTERPART) : byteAt(statuses + to);
  const incomparable: i32 = i32At(job + JOB_INCOMPARABLE);
  if (was === incomparable || is === incomparable) return -1;
  const decimals: i32 = i32At(job + JOB_DECIMALS);
  let x: f64 = was === 0 ? unitsOf(job, from) : 0;
  let y: f64 = is === 0 ? unitsOf(job, to) : 0;
  const a: i32 = was === 0 ? byteAt(decimals + from) : 0;
  const b: i32 = is === 0 ? byteAt(decimals + to) : 0;
  const most: i32 = a > b ? a : b;
  putF64(i32At(job + JOB_OUT_EARLIER) + at * 8, was === 0 ? x : NaN);
  putF64(i32At(job + JOB_OUT_LATER) + at * 8, is === 0 ? y : NaN);
  putU8(i32At(job + JOB_OUT_EARLIER_DECIMALS) + at, a);
  putU8(i32At(job + JOB_OUT_LATER_DECIMALS) + at, b);
  putU8(i32At(job + JOB_OUT_DIFFERENCE_DECIMALS) + at, most);
  if (a < most) x *= tenTo(most - a);
  if (b < most) y *= tenTo(most - b);
  const largest: f64 = f64At(job + JOB_LARGEST);
  if (!(x < largest && x > -largest && y < largest && y > -largest)) return -1;
  let small: i32 = 0;
  if (i32At(job + JOB_IS_COUNT) !== 0) {
    const base: f64 = i32At(job + JOB_SMALL_BASE);
    small = (x > 0 ? 1 : 0) & (x < (most === 0 ? base : base * tenTo(most)) ? 1 : 0);
  }
  const kind: i32 = (((was * 16 + is) * 3 + signOf(x)) * 3 + signOf(y)) * 2 + small;
  const nil: i32 = i32At(job + JOB_NIL);
  let difference: f64 = NaN;
  let rate: f64 = NaN;
  if ((was === 0 || was === nil) && (is === 0 || is === nil)) {
    difference = y - x;
    if (x !== 0) {
      rate = rounded(difference * f64At(job + JOB_SCALE), x, i32At(job + JOB_RULE));
      if (rate === 0 && i32At(job + JOB_KEEP_SIGN) !== 0 && difference !== 0) return -1;
    }
  }
  putF64(i32At(job + JOB_OUT_DIFFERENCE) + at * 8, difference);
  putF64(i32At(job + JOB_OUT_RATE) + at * 8, rate);
  return reasons * KINDS + kind;
}

/** Names a record of the batch. @inline */
function putLabels(job: i32, name: i32, at: i32): void {
  const labels: i32 = i32At(job + JOB_LABELS);
  const count: i32 = i32At(job + JOB_LABEL_COUNT);
  for (let i: i32 = 0; i < count; i += 1) {
    const label: i32 = labels + i * LABEL_SIZE;
    const codes: i32 = i32At(label);
    const width: i32 = i32At(label + 4);
    const code: i32 = width === 1 ? byteAt(codes + name) : width === 2 ? u16At(codes + name * 2) : i32At(codes + name * 4);
    putI32(i32At(label + 8) + at * 4, code);
  }
}

/** Fills the batch with the pairs of a comparison in their order, until something needs the caller; returns what. */
export function fillPairs(job: i32): i32 {
  const end: i32 = i32At(job + JOB_END);
  const room: i32 = i32At(job + JOB_ROOM);
  const order: i32 = i32At(job + JOB_ORDER);
  const pairs: i32 = i32At(job + JOB_PAIRS);
  let at: i32 = i32At(job + JOB_COUNT);
  let why: i32 = PAIRS_DONE;
  let next: i32 = i32At(job + JOB_NEXT);
  for (; next < end; next += 1) {
    const line: i32 = order === 0 ? next : i32At(order + next * 4);
    const pair: i32 = pairs === 0 ? line : i32At(pairs + line * 4);
    if (pair < 0) continue;
    if (at === room) {
      why = PAIRS_FULL;
      break;
    }
    const name: i32 = i32At(i32At(job + JOB_NAMES) + line * 4);
    const kind: i32 = fillPair(job, pair, at);
    const note: i32 = kind < 0 ? -1 : i32At(i32At(job + JOB_NOTES) + kind * 4) - 1;
    if (note < 0) {
      putI32(job + JOB_PAIR, pair);
      putI32(job + JOB_KIND, kind);
      why = kind < 0 ? PAIRS_UNUSUAL : PAIRS_UNWORDED;
      break;
    }
    putLabels(job, name, at);
    putI32(i32At(job + JOB_OUT_HEAD) + at * 4, i32At(job + JOB_HEAD));
    putI32(i32At(job + JOB_OUT_NOTE) + at * 4, note);
    putI32(i32At(job + JOB_OUT_PAIR) + at * 4, pair);
    at += 1;
  }
  putI32(job + JOB_NEXT, next);
  putI32(job + JOB_COUNT, at);
  return why;
}
