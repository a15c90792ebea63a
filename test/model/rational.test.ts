import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, divide, multiply, rational, subtract, sum, toNumber, ZERO } from '../../src/model/rational.ts';

const fractions = fc.tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.bigInt({ min: 1n, max: 10n ** 25n })).map(([n, d]) => rational(n, d));

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

describe('exact fractions', () => {
  it('are in lowest terms with a positive denominator', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt().filter((d) => d !== 0n), (n, d) => {
        const x = rational(n, d);
        expect(x.n * d).toBe(n * x.d);
        expect(x.d > 0n).toBe(true);
        expect(gcd(x.n < 0n ? -x.n : x.n, x.d)).toBe(1n);
      }),
    );
    expect(rational(0n, -7n)).toEqual(ZERO);
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it('add, subtract, multiply and divide to lowest terms', () => {
    const small = fc.tuple(fc.bigInt({ min: -60n, max: 60n }), fc.bigInt({ min: 1n, max: 60n })).map(([n, d]) => rational(n, d));
    fc.assert(
      fc.property(fc.oneof(fractions, small), fc.oneof(fractions, small), (a, b) => {
        expect(add(a, b)).toEqual(rational(a.n * b.d + b.n * a.d, a.d * b.d));
        expect(subtract(a, b)).toEqual(rational(a.n * b.d - b.n * a.d, a.d * b.d));
        expect(multiply(a, b)).toEqual(rational(a.n * b.n, a.d * b.d));
        if (b.n === 0n) expect(() => divide(a, b)).toThrow(RangeError);
        else expect(divide(a, b)).toEqual(rational(a.n * b.d, a.d * b.n));
      }),
      { numRuns: 500 },
    );
  });

  it('sum in any order to what adding one by one gives', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 20 }), (values) => {
        expect(sum(values)).toEqual(values.reduce(add, ZERO));
        expect(sum([...values].reverse())).toEqual(sum(values));
      }),
    );
  });

  it('become the nearest double, also where numerator or denominator leave its range', () => {
    expect(toNumber(rational(10n ** 310n, 10n ** 10n + 1n))).toBe(9.999999999e299);
    expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
    expect(toNumber(rational(-(2n ** 2000n), 2n ** 1999n))).toBe(-2);
    expect(toNumber(rational(10n ** 400n, 3n * 10n ** 399n))).toBe(10 / 3);
    // 2^53 + 1 over 2 lies between two doubles and is nearest to the even one; a bit more goes up.
    expect(toNumber(rational(2n ** 54n + 2n, 2n))).toBe(2 ** 53);
    expect(toNumber(rational((2n ** 54n + 2n) * 10n ** 20n + 1n, 2n * 10n ** 20n))).toBe(2 ** 53 + 2);
    expect(toNumber(ZERO)).toBe(0);
  });
});
