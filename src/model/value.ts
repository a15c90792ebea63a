import { decimalToRational, type Decimal } from './decimal.ts';
import { add, rational, subtract, ZERO, type Rational } from './rational.ts';

/**
 * Why a cell has no number (数値でない理由). The first group is read from tables, the second is derived.
 * The order is part of the columnar layout: a status byte is an index into this list.
 */
export const STATUSES = [
  'number',
  'suppressed', // X 秘匿: one or two reporters; contained in the parent's total
  'nil', // - 該当数字なし／皆無
  'notAvailable', // … 不詳・調査していない
  'notApplicable', // 該当しない
  'error', // #NUM! and its kin
  'blank', // an empty cell
  'unreadable', // kept with its text, and a finding
  'zeroBase', // derived: the base is 0 (皆増 where the later value is positive, － otherwise)
  'noCounterpart', // derived: the other period has no such row
  'incomparable', // derived: comparing would be wrong; the reason is a finding
] as const;
export type Status = (typeof STATUSES)[number];
export type MissingReason = Exclude<Status, 'number'>;

/** Status bytes by name, for code that works on columns. */
export const STATUS: { readonly [S in Status]: number } = Object.fromEntries(
  STATUSES.map((name, byte) => [name, byte]),
) as { readonly [S in Status]: number };

export type Value =
  | { readonly is: 'number'; readonly exact: Rational; readonly decimals: number }
  | { readonly is: 'missing'; readonly reason: MissingReason };

export function numberValue(decimal: Decimal): Value {
  return { is: 'number', exact: decimalToRational(decimal), decimals: decimal.decimals };
}

export function missing(reason: MissingReason): Value {
  return { is: 'missing', reason };
}

/** Of two missing values the one that says most about why (DESIGN: suppressed, notAvailable, unreadable, nil). */
const PRECEDENCE: readonly MissingReason[] = [
  'incomparable', 'noCounterpart', 'suppressed', 'notAvailable', 'unreadable', 'error', 'notApplicable', 'blank', 'zeroBase', 'nil',
];

/** The place of each status byte in that order, the one that says most first. */
export const STRENGTH: Int8Array = Int8Array.from(STATUSES, (status) => (status === 'number' ? PRECEDENCE.length : PRECEDENCE.indexOf(status)));

export function strongerReason(a: MissingReason, b: MissingReason): MissingReason {
  return PRECEDENCE.indexOf(a) <= PRECEDENCE.indexOf(b) ? a : b;
}

/**
 * The number a value stands for in a sum or difference of counts or amounts: `nil` (該当数字なし) counts as
 * exact 0 there, every other missing value stays missing.
 */
export function additive(value: Value): Value {
  return value.is === 'missing' && value.reason === 'nil' ? { is: 'number', exact: ZERO, decimals: 0 } : value;
}

/** Combines two numbers; a missing operand gives the missing value that says most. */
export function combine(a: Value, b: Value, operation: (x: Rational, y: Rational) => Rational): Value {
  if (a.is === 'missing') return b.is === 'missing' ? missing(strongerReason(a.reason, b.reason)) : a;
  if (b.is === 'missing') return b;
  return { is: 'number', exact: operation(a.exact, b.exact), decimals: Math.max(a.decimals, b.decimals) };
}

/** Sum of counts or amounts; nil counts as 0, a suppressed or unknown part makes the sum missing. */
export function sumValues(values: readonly Value[]): Value {
  return values.map(additive).reduce((a, b) => combine(a, b, add), { is: 'number', exact: ZERO, decimals: 0 });
}

/** Difference later − earlier of counts or amounts; nil counts as 0. */
export function difference(later: Value, earlier: Value): Value {
  return combine(additive(later), additive(earlier), subtract);
}

export function wholeNumber(n: number | bigint): Value {
  return { is: 'number', exact: rational(BigInt(n)), decimals: 0 };
}
