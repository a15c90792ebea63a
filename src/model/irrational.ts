import { powerOfTen } from './decimal.ts';
import type { DerivedIrrational, DerivedNumber } from './derived.ts';
import { rational, ZERO, type Rational } from './rational.ts';

/** Decimals to which an irrational result is held. */
export const IRRATIONAL_DIGITS = 50;

function bitLength(n: bigint): number {
  const hex = n.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(Number.parseInt(hex.charAt(0), 16)));
}

function power(base: bigint, exponent: number): bigint {
  return base ** BigInt(exponent);
}

/**
 * The whole k-th root of n, rounded down (k乗根の整数部分), by Newton's method from above.
 *
 * @example integerRoot(10n ** 100n, 2) // 10^50
 * @throws RangeError for a negative n or a k below 1.
 */
export function integerRoot(n: bigint, k: number): bigint {
  if (n < 0n || k < 1) throw new RangeError('a root needs a non-negative number and a positive degree');
  if (n < 2n || k === 1) return n;
  const degree = BigInt(k);
  let root = firstGuess(n, k);
  for (;;) {
    const next = ((degree - 1n) * root + n / power(root, k - 1)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** A number not below the root and within some 10^-12 of it: Newton's method then only descends, doubling its digits each time. */
function firstGuess(n: bigint, k: number): bigint {
  // n = head × 2^(a k + r) with r < k, so the root is 2^a times a number small enough for a double.
  const excess = Math.max(bitLength(n) - 60, 0);
  const a = Math.floor(excess / k);
  const small = 2 ** ((Math.log2(Number(n >> BigInt(excess))) + (excess - a * k)) / k);
  const shift = Math.min(a, 40);
  return (BigInt(Math.ceil(small * 2 ** shift * (1 + 2 ** -40))) + 1n) << BigInt(a - shift);
}

/** The midpoint of the interval [floor, floor + 1] × 10^−digits: no decimal number of fewer digits lies inside the interval. */
function between(floor: bigint, digits: number): DerivedIrrational {
  return { is: 'irrational', near: rational(2n * floor + 1n, 2n * powerOfTen(digits)) };
}

/**
 * The k-th root of a non-negative rational (k乗根): exact where the root is rational, which it is only when
 * numerator and denominator are both k-th powers; otherwise irrational, to 50 decimals.
 *
 * @example root(rational(121n, 100n), 2) // exactly 11/10
 * @throws RangeError for a negative number or a degree below 1.
 */
export function root(x: Rational, k: number): DerivedNumber | DerivedIrrational {
  if (x.n === 0n) return { is: 'number', exact: ZERO };
  const n = integerRoot(x.n, k);
  const d = integerRoot(x.d, k);
  if (power(n, k) === x.n && power(d, k) === x.d) return { is: 'number', exact: { n, d } };
  return between(integerRoot((x.n * power(10n, k * IRRATIONAL_DIGITS)) / x.d, k), IRRATIONAL_DIGITS);
}

/** 2 × artanh(n/d) × scale, with the number of terms: each is off by less than 3 units (|n/d| is at most 1/3). */
function twiceArtanh(n: bigint, d: bigint, scale: bigint): { value: bigint; terms: bigint } {
  let term = (2n * scale * n) / d;
  let value = 0n;
  let terms = 0n;
  for (let odd = 1n; term !== 0n; odd += 2n) {
    value += term / odd;
    term = (term * n * n) / (d * d);
    terms += 1n;
  }
  return { value, terms };
}

/**
 * The natural logarithm of a positive rational (自然対数): 0 for 1, otherwise irrational (Lindemann), to 50 decimals.
 * The working precision is raised until the error bound of the series cannot touch the last decimal.
 *
 * @throws RangeError for a number that is not positive.
 */
export function naturalLogarithm(x: Rational): DerivedNumber | DerivedIrrational {
  if (x.n <= 0n) throw new RangeError('a logarithm needs a positive number');
  if (x.n === x.d) return { is: 'number', exact: ZERO };
  for (let guard = 15; ; guard *= 2) {
    const scale = powerOfTen(IRRATIONAL_DIGITS + guard);
    // x = m × 2^e with m between 1/2 and 2, ln x = e ln 2 + 2 artanh((m − 1)/(m + 1))
    const e = bitLength(x.n) - bitLength(x.d);
    const n = e < 0 ? x.n << BigInt(-e) : x.n;
    const d = e > 0 ? x.d << BigInt(e) : x.d;
    const two = twiceArtanh(1n, 3n, scale);
    const rest = twiceArtanh(n - d, n + d, scale);
    const value = BigInt(e) * two.value + rest.value;
    const error = 3n * (BigInt(Math.abs(e)) * (two.terms + 1n) + rest.terms + 1n);
    const unit = powerOfTen(guard);
    const low = floorDivide(value - error, unit);
    if (low === floorDivide(value + error, unit)) return between(low, IRRATIONAL_DIGITS);
  }
}

function floorDivide(n: bigint, d: bigint): bigint {
  const q = n / d;
  return n % d < 0n ? q - 1n : q;
}
