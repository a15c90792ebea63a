import { powerOfTen, type Decimal } from './decimal.ts';
import { rational, type Rational } from './rational.ts';

/**
 * Named rounding rules (端数処理).
 * half-up 四捨五入 (ties away from zero, the default of Japanese official statistics) · half-even 最近接偶数 ·
 * floor 切り下げ (towards −∞) · ceil 切り上げ (towards +∞) · trunc 切り捨て (towards zero).
 */
export const ROUNDING_RULES = ['half-up', 'half-even', 'floor', 'ceil', 'trunc'] as const;
export type RoundingRule = (typeof ROUNDING_RULES)[number];

function floorDivide(n: bigint, d: bigint): bigint {
  const q = n / d;
  return n % d < 0n ? q - 1n : q;
}

/** n/d to a whole number; d positive. */
function roundQuotient(n: bigint, d: bigint, rule: RoundingRule): bigint {
  if (n % d === 0n) return n / d;
  switch (rule) {
    case 'floor':
      return floorDivide(n, d);
    case 'ceil':
      return -floorDivide(-n, d);
    case 'trunc':
      return n / d;
    case 'half-up': {
      const size = n < 0n ? -n : n;
      const rounded = (2n * size + d) / (2n * d);
      return n < 0n ? -rounded : rounded;
    }
    case 'half-even': {
      const below = floorDivide(n, d);
      const twice = 2n * (n - below * d);
      if (twice !== d) return twice > d ? below + 1n : below;
      return below % 2n === 0n ? below : below + 1n;
    }
  }
}

/**
 * Rounds an exact value to `digits` decimals (指定した桁に端数処理).
 *
 * @example roundTo(rational(-51n * 100n, 80n), 1) // 80 → 29 is −63.75%: { units: -638n, decimals: 1 }
 */
export function roundTo(value: Rational, digits: number, rule: RoundingRule = 'half-up'): Decimal {
  return { units: roundQuotient(value.n * powerOfTen(digits), value.d, rule), decimals: digits };
}

/**
 * n/d to a whole number, for doubles that are whole and safe (端数処理): the same as with BigInt, some fifty times as fast.
 *
 * @example roundSafe(-51000, 80, 'half-up') // −638: 80 → 29 is −63.75%, −63.8 in tenths
 */
export function roundSafe(n: number, d: number, rule: RoundingRule): number {
  let q = Math.trunc(n / d);
  let r = n - q * d;
  // The division itself may have been rounded up to the next whole number.
  if (r !== 0 && r < 0 !== n < 0) {
    q -= n < 0 === d < 0 ? 1 : -1;
    r = n - q * d;
  }
  if (r === 0) return q;
  const away = n < 0 === d < 0 ? 1 : -1;
  const twice = 2 * Math.abs(r);
  const size = Math.abs(d);
  switch (rule) {
    case 'trunc':
      return q;
    case 'floor':
      return away < 0 ? q - 1 : q;
    case 'ceil':
      return away > 0 ? q + 1 : q;
    case 'half-up':
      return twice >= size ? q + away : q;
    case 'half-even':
      return twice > size || (twice === size && q % 2 !== 0) ? q + away : q;
  }
}

/** The true values that print as one figure; an open end is not itself included. */
export interface Interval {
  readonly low: Rational;
  readonly lowIncluded: boolean;
  readonly high: Rational;
  readonly highIncluded: boolean;
}

/**
 * The true values that print as `figure` under `rule` (公表値が表しうる範囲).
 *
 * @example interval({ units: 221n, decimals: 1 }, 'half-up') // [22.05, 22.15)
 */
export function interval(figure: Decimal, rule: RoundingRule = 'half-up'): Interval {
  const half = rule === 'half-up' || rule === 'half-even';
  const scale = powerOfTen(figure.decimals) * 2n;
  const at = (halves: bigint): Rational => rational(figure.units * 2n + halves, scale);
  const u = figure.units;
  if (half) {
    const even = u % 2n === 0n;
    return {
      low: at(-1n),
      lowIncluded: rule === 'half-even' ? even : u > 0n,
      high: at(1n),
      highIncluded: rule === 'half-even' ? even : u < 0n,
    };
  }
  const towardsZero = rule === 'trunc';
  if (towardsZero && u === 0n) return { low: at(-2n), lowIncluded: false, high: at(2n), highIncluded: false };
  const down = rule === 'floor' || (towardsZero && u > 0n);
  return down
    ? { low: at(0n), lowIncluded: true, high: at(2n), highIncluded: false }
    : { low: at(-2n), lowIncluded: false, high: at(0n), highIncluded: true };
}
