/**
 * Exact rational numbers (有理数). Every rate, share and index whose formula is rational is computed
 * with these and rounded once, when it is written.
 */
export interface Rational {
  /** Numerator; carries the sign. */
  readonly n: bigint;
  /** Denominator, always positive; n/d is in lowest terms. */
  readonly d: bigint;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > SAFE) [x, y] = [y, x % y];
  if (y === 0n) return x;
  // From here on both fit in doubles, whose remainders are exact and several times faster.
  let m = Number(y);
  let k = Number(x % y);
  while (k !== 0) [m, k] = [k, m % k];
  return BigInt(m);
}

/**
 * The fraction n/d in lowest terms.
 *
 * @example rational(-340n, 1381n) // -340/1381, the rate of 1,381 → 1,041
 * @throws RangeError when d is zero: callers decide what a zero base means (皆増) before dividing.
 */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('a rational needs a non-zero denominator');
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d) * sign;
  return divisor === 1n ? { n, d } : { n: n / divisor, d: d / divisor };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1n && b.d === 1n) return { n: a.n + b.n, d: 1n };
  // Only what the denominators have in common can cancel, so a long fraction and a short one need no long division.
  const common = gcd(a.d, b.d);
  if (common === 1n) return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
  const n = a.n * (b.d / common) + b.n * (a.d / common);
  const cancels = gcd(n, common);
  return { n: n / cancels, d: (a.d / common) * (b.d / cancels) };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  const left = gcd(a.n, b.d);
  const right = gcd(b.n, a.d);
  return { n: (a.n / left) * (b.n / right), d: (a.d / right) * (b.d / left) };
}

/** a ÷ b. @throws RangeError when b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero');
  return multiply(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
}

/** −1, 0 or 1. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sign(a: Rational): -1 | 0 | 1 {
  return a.n < 0n ? -1 : a.n > 0n ? 1 : 0;
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

/** Sum of many fractions (和). */
export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** Nearest double; only for drawing and sorting, never for a printed figure. */
export function toNumber(a: Rational): number {
  const size = a.n < 0n ? -a.n : a.n;
  if (size <= SAFE && a.d <= SAFE) return Number(a.n) / Number(a.d);
  // A quotient of at least 64 bits whose last bit also stands for everything below it rounds as the fraction does.
  const shift = 64 + a.d.toString(2).length - size.toString(2).length;
  const n = shift > 0 ? size << BigInt(shift) : size;
  const d = shift < 0 ? a.d << BigInt(-shift) : a.d;
  const quotient = n / d;
  const sticky = quotient * d === n ? quotient : quotient | 1n;
  // Two steps, so that neither factor leaves the range of doubles on the way to a result that is inside it.
  const half = Math.trunc(shift / 2);
  const value = Number(sticky) * 2 ** -half * 2 ** -(shift - half);
  return a.n < 0n ? -value : value;
}
