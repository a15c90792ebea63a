import { compare, divide, subtract, toNumber, type Rational } from '../../model/rational.ts';
import type { TrendPoint } from '../../model/trend.ts';

/** Heights from low to high, in characters that every terminal shows one column wide. */
const HEIGHTS = ['_', '.', '-', '\'', '^'];
const BREAK = '|';
const MISSING = ' ';

/**
 * The course of a line in a few characters (推移の略図): one for every point between its lowest and its highest value, a space where
 * there is no value, a bar at a break. Block characters are not used: terminals disagree on their width.
 *
 * @param breaks whether there is a break before each point
 * @example sparkline of 75, 71, 62, 45, 42, 44 → ^^-___
 */
export function sparkline(points: readonly TrendPoint[], breaks: readonly boolean[]): string {
  const numbers = points.flatMap(({ value }) => (value.is === 'number' ? [value.exact] : []));
  const [first] = numbers;
  if (first === undefined) return '';
  const low = numbers.reduce((a, b) => (compare(a, b) <= 0 ? a : b), first);
  const high = numbers.reduce((a, b) => (compare(a, b) >= 0 ? a : b), first);
  return points.map(({ value }, i) => (breaks[i] === true ? BREAK : '') + (value.is === 'number' ? heightOf(value.exact, low, high) : MISSING)).join('');
}

function heightOf(value: Rational, low: Rational, high: Rational): string {
  const span = subtract(high, low);
  const middle = Math.floor(HEIGHTS.length / 2);
  if (span.n === 0n) return HEIGHTS[middle] ?? '-';
  const part = toNumber(divide(subtract(value, low), span));
  return HEIGHTS[Math.min(HEIGHTS.length - 1, Math.floor(part * HEIGHTS.length))] ?? '-';
}
