import { formatDecimal, type Decimal } from '../model/decimal.ts';
import { ONE, compare, multiply, negate, rational, sign, type Rational } from '../model/rational.ts';
import { roundTo, type RoundingRule } from '../model/rounding.ts';
import type { UnitKind } from '../model/unit.ts';
import type { MissingReason, Value } from '../model/value.ts';
import { isNothing, isPositive } from './change-words.ts';
import type { MinusSign } from './minus-signs.ts';
import type { PrintedCell } from './presentation.ts';
import type { Language } from './wording/language.ts';
import { MISSING_SYMBOLS } from './wording/names.ts';
import { PHRASES } from './wording/phrases.ts';

export { MINUS_SIGNS, type MinusSign } from './minus-signs.ts';

/** How figures are printed (数値の書き方). */
export interface NumberStyle {
  readonly language: Language;
  /** Thousands separators: 1,041. */
  readonly grouping: boolean;
  readonly minus: MinusSign;
  /** A change that rounds to zero keeps its sign: +0.0, -0.0. */
  readonly keepSign: boolean;
  readonly rounding: RoundingRule;
  /** Decimals of rates and other derived ratios. */
  readonly digits: number;
  /** Which symbols stand for missing values: the terminal's avoid characters of ambiguous width. */
  readonly symbols: 'terminal' | 'document';
}

export const TERMINAL_NUMBERS: NumberStyle = {
  language: 'ja', grouping: true, minus: '-', keepSign: false, rounding: 'half-up', digits: 1, symbols: 'terminal',
};

/**
 * A level as it was written: 1,041 · 12.30 · X (水準の値). The decimals of the source stay.
 *
 * @example printValue({ is: 'number', exact: rational(1230n, 100n), decimals: 2 }, style) // { text: '12.30', number: '12.30' }
 */
export function printValue(value: Value, style: NumberStyle): PrintedCell {
  if (value.is === 'missing') return missingCell(value.reason, style);
  return printExact(value.exact, value.decimals, style, 'level');
}

/**
 * A difference with its sign: +3 · -340 · 0 (増減数). Zero has no sign; a difference that only rounds to zero has one with `keepSign`.
 */
export function printChange(value: Value, style: NumberStyle): PrintedCell {
  if (value.is === 'missing') return missingCell(value.reason, style);
  return printExact(value.exact, value.decimals, style, 'change');
}

/** The two levels a rate compares, for the words a rate alone cannot choose. */
export interface RateEnds {
  readonly from: Value;
  readonly to: Value;
  readonly kind: UnitKind;
}

/**
 * A rate of change in per cent, without the sign %: -24.6 (増減率). The exact ratio (later − earlier) / earlier is rounded here, once.
 * From nothing to something prints 皆増, from something to nothing 皆減, from nothing to nothing －. An amount printed as 0 may
 * still be something below half a unit, so only counts and nil vanish.
 *
 * @param rate the exact ratio, or why there is none
 */
export function printRate(rate: Value, style: NumberStyle, ends?: RateEnds): PrintedCell {
  if (rate.is === 'missing') {
    const appeared = rate.reason === 'zeroBase' && ends !== undefined && isPositive(ends.to);
    return appeared ? { text: PHRASES.appeared[style.language], missing: rate.reason, tone: 'rise' } : missingCell(rate.reason, style);
  }
  const percent = printExact(multiply(rate.exact, HUNDRED), style.digits, style, 'change');
  if (ends === undefined || compare(rate.exact, negate(ONE)) !== 0 || !isNothing(ends.to, ends.kind)) return percent;
  return { ...percent, text: PHRASES.vanished[style.language] };
}

/**
 * A share or any other ratio in per cent, without a plus sign: 28.5 (構成比).
 */
export function printShare(ratio: Value, style: NumberStyle): PrintedCell {
  return ratio.is === 'missing' ? missingCell(ratio.reason, style) : printExact(multiply(ratio.exact, HUNDRED), style.digits, style, 'level');
}

/** A ratio or index as it is, with the decimals of the style: 1.2 (特化係数). */
export function printRatio(ratio: Value, style: NumberStyle): PrintedCell {
  return ratio.is === 'missing' ? missingCell(ratio.reason, style) : printExact(ratio.exact, style.digits, style, 'level');
}

/** The symbol for a missing value, in the writing of the style. */
export function missingCell(reason: MissingReason, style: NumberStyle): PrintedCell {
  return { text: MISSING_SYMBOLS[reason][style.symbols][style.language], missing: reason };
}

const HUNDRED = rational(100n);

/** Rates on bases below this are for reference only (率は参考). */
export const SMALL_BASE = 10;
export const SMALL_BASE_MARK = '*';

/** Whether a count is so small that a rate on it is for reference only. */
export function isSmallBase(base: Value, kind: UnitKind): boolean {
  return kind === 'count' && base.is === 'number' && base.exact.n > 0n && base.exact.n < BigInt(SMALL_BASE) * base.exact.d;
}

/** An exact number rounded once, as a level or with the sign of a change. */
export function printExact(exact: Rational, digits: number, style: NumberStyle, as: 'level' | 'change'): PrintedCell {
  const rounded = roundTo(exact, digits, style.rounding);
  const plain = formatDecimal(rounded);
  const shownSign = rounded.units === 0n ? (style.keepSign && as === 'change' ? sign(exact) : 0) : rounded.units < 0n ? -1 : 1;
  const size: Decimal = { units: rounded.units < 0n ? -rounded.units : rounded.units, decimals: digits };
  const prefix = shownSign < 0 ? style.minus : shownSign > 0 && as === 'change' ? '+' : '';
  const shown = style.grouping ? formatDecimal(size, true) : rounded.units < 0n ? plain.slice(1) : plain;
  const cell = { text: prefix + shown, number: plain };
  return as === 'level' || shownSign === 0 ? cell : { ...cell, tone: shownSign > 0 ? 'rise' : 'fall' };
}
