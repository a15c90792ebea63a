import { exactly, of, stoppedBy, withheld, type Derived } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import { absolute, compare, divide, multiply, rational, subtract, sum, type Rational } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';
import type { Part } from './share.ts';

/** One industry in a region and in the reference area, or one area's own and reference value. */
export interface ComparedPart {
  readonly id: string;
  readonly own: Value;
  readonly reference: Value;
}

/**
 * Shares of the listed parts in their own sum. A missing part stops the indicator, for every share depends on it; a
 * negative part has no share of a sum.
 */
function sharesOf(parts: readonly Part[], input: IndicatorInput, totalInput: IndicatorInput): readonly Rational[] | Derived {
  const numbers: Rational[] = [];
  for (const { id, value } of parts) {
    const number = compute({ [input]: value } as Record<typeof input, Value>, (x) => exactly(x[input]));
    if (number.is !== 'number') return of(id, number);
    if (number.exact.n < 0n) return withheld('negative-part');
    numbers.push(number.exact);
  }
  const total = sum(numbers);
  return total.n === 0n ? stoppedBy('zeroBase', totalInput) : numbers.map((number) => divide(number, total));
}

function isShares(shares: readonly Rational[] | Derived): shares is readonly Rational[] {
  return Array.isArray(shares);
}

/**
 * Herfindahl index (ハーフィンダール指数): Σ share², from 1/n (even) to 1 (one industry holds everything).
 * Shares are of the sum of the listed parts.
 */
export function herfindahl(parts: readonly Part[]): Derived {
  const shares = sharesOf(parts, 'part', 'total');
  return isShares(shares) ? exactly(sum(shares.map((share) => multiply(share, share)))) : shares;
}

/** Krugman's index of specialisation (クルーグマン特化指数): Σ |share − reference share|, from 0 (alike) to 2. */
export function krugman(parts: readonly ComparedPart[]): Derived {
  const own = sharesOf(parts.map(({ id, own: value }) => ({ id, value })), 'part', 'total');
  if (!isShares(own)) return own;
  const reference = sharesOf(parts.map(({ id, reference: value }) => ({ id, value })), 'referencePart', 'referenceTotal');
  if (!isShares(reference)) return reference;
  return exactly(sum(own.map((share, i) => absolute(subtract(share, reference[i] ?? share)))));
}

/** Hoover index (フーバー指数): half of Σ |share − reference share|; the part that would have to move to make both alike. */
export function hoover(parts: readonly ComparedPart[]): Derived {
  const distance = krugman(parts);
  return distance.is === 'number' ? exactly(multiply(distance.exact, rational(1n, 2n))) : distance;
}

/**
 * Gini coefficient (ジニ係数) of values that are not negative: 2 Σ rank × value ÷ (n Σ value) − (n + 1) ÷ n, values in
 * ascending order. 0 for equal values, (n − 1)/n where one holds everything.
 */
export function gini(parts: readonly Part[]): Derived {
  const shares = sharesOf(parts, 'part', 'total');
  return isShares(shares) ? exactly(giniOf(shares)) : shares;
}

function giniOf(shares: readonly Rational[]): Rational {
  const ascending = [...shares].sort(compare);
  const n = BigInt(ascending.length);
  const ranked = sum(ascending.map((share, i) => multiply(share, rational(BigInt(2 * (i + 1)), n))));
  return subtract(divide(ranked, sum(ascending)), rational(n + 1n, n));
}

/**
 * Gini coefficient of regional specialisation (特化のジニ係数): the Gini coefficient of the location quotients of all
 * industries. Read over areas instead of industries it is the coefficient of an industry's spatial concentration.
 * An industry the reference area lacks stops it (`zeroBase`).
 */
export function specializationGini(parts: readonly ComparedPart[]): Derived {
  const quotients: Rational[] = [];
  for (const { id, own, reference } of parts) {
    const ratio = compute({ part: own, referencePart: reference }, (x) =>
      x.part.n < 0n || x.referencePart.n < 0n ? withheld('negative-part') : quotient(x.part, x.referencePart, 'referencePart'),
    );
    if (ratio.is !== 'number') return of(id, ratio);
    quotients.push(ratio.exact);
  }
  // The quotients differ from these ratios by one common factor, which the coefficient does not see.
  return sum(quotients).n === 0n ? stoppedBy('zeroBase', 'total') : exactly(giniOf(quotients));
}
