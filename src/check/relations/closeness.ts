import { toNumber } from '../../model/rational.ts';
import { formatDecimal } from '../../model/decimal.ts';
import type { Printed } from '../figures/printed.ts';

/**
 * How one printed number becomes another by a slip of the pen (書き誤りの種類), the likeliest first.
 * `far` is anything else.
 */
export type Slip = 'none' | 'sign' | 'swapped-digits' | 'one-digit' | 'shifted-point' | 'missing-digit' | 'two-digits' | 'far';

const ORDER: readonly Slip[] = ['none', 'sign', 'swapped-digits', 'one-digit', 'shifted-point', 'missing-digit', 'two-digits', 'far'];

export function slipRank(slip: Slip): number {
  return ORDER.indexOf(slip);
}

/** @param a @param b units of one step */
export function slipBetween(a: bigint, b: bigint): Slip {
  if (a === b) return 'none';
  if (a === -b) return 'sign';
  if (a < 0n !== b < 0n) return 'far';
  const left = formatDecimal({ units: a < 0n ? -a : a, decimals: 0 });
  const right = formatDecimal({ units: b < 0n ? -b : b, decimals: 0 });
  if (left.length === right.length) {
    const differing = Array.from(left).flatMap((digit, index) => (digit === right.charAt(index) ? [] : [index]));
    const [first, second] = differing;
    if (differing.length === 1) return 'one-digit';
    if (differing.length === 2 && first !== undefined && second !== undefined) {
      const swapped = left.charAt(first) === right.charAt(second) && left.charAt(second) === right.charAt(first);
      return swapped ? 'swapped-digits' : left.length >= 4 ? 'two-digits' : 'far';
    }
    return 'far';
  }
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (long === short + '0'.repeat(long.length - short.length)) return 'shifted-point';
  if (long.length === short.length + 1 && short.length >= 2 && Array.from(long).some((_, index) => long.slice(0, index) + long.slice(index + 1) === short)) return 'missing-digit';
  return 'far';
}

/** Whether a printed number is a slip away from a value, or within a twentieth of it. */
export function closeEnough(printed: Printed, value: number): boolean {
  const step = toNumber(printed.step);
  const near = Number(printed.units) * step;
  if (Math.abs(near - value) <= Math.abs(value) * 0.05) return true;
  const units = Math.round(value / step);
  const size = Math.max(Math.abs(units), Math.abs(Number(printed.units)));
  return Number.isSafeInteger(units) && slipRank(slipBetween(printed.units, BigInt(units))) <= slipRank(size < 1000 ? 'one-digit' : 'missing-digit');
}
