import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../src/model/decimal.ts';
import { magnitude } from '../../src/model/derived.ts';
import { integerRoot, IRRATIONAL_DIGITS, naturalLogarithm, root } from '../../src/model/irrational.ts';
import { compare, rational, toNumber } from '../../src/model/rational.ts';
import { roundTo, ROUNDING_RULES } from '../../src/model/rounding.ts';
import { field, fixtureRows, fraction } from '../support/expected.ts';

describe('roots and logarithms', () => {
  it('finds whole roots, just below, at and just above perfect powers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.integer({ min: 2, max: 60 }), (base, k) => {
        const perfect = base ** BigInt(k);
        expect(integerRoot(perfect, k)).toBe(base);
        expect(integerRoot(perfect - 1n, k)).toBe(base - 1n);
        expect(integerRoot(perfect + 1n, k)).toBe(base);
      }),
    );
    expect(integerRoot(10n ** 20_000n, 2)).toBe(10n ** 10_000n);
    expect(integerRoot(0n, 5)).toBe(0n);
  });

  it('is exact where the root is rational, and irrational elsewhere', () => {
    expect(root(rational(8n, 27n), 3)).toEqual({ is: 'number', exact: rational(2n, 3n) });
    expect(root(rational(2n), 2).is).toBe('irrational');
    expect(root(rational(0n), 7)).toEqual({ is: 'number', exact: rational(0n) });
    expect(naturalLogarithm(rational(1n))).toEqual({ is: 'number', exact: rational(0n) });
    expect(() => root(rational(-1n), 3)).toThrow(RangeError);
    expect(() => naturalLogarithm(rational(0n))).toThrow(RangeError);
  });

  it('rounds a root, under every rule and to any digits, as the true root does', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: IRRATIONAL_DIGITS - 1 }), (n, d, k, digits) => {
        const x = rational(n, d);
        const found = root(x, k);
        for (const rule of ROUNDING_RULES) {
          const { units } = roundTo(magnitude(found), digits, rule);
          // Half a unit (one unit for directed rules) below and above, to the power k, must enclose x.
          const scale = 2n * 10n ** BigInt(digits);
          const [down, up] = rule === 'floor' || rule === 'trunc' ? [0n, 2n] : rule === 'ceil' ? [-2n, 0n] : [-1n, 1n];
          const low = 2n * units + down;
          const high = 2n * units + up;
          if (low > 0n) expect(compare(rational(low ** BigInt(k), scale ** BigInt(k)), x)).not.toBe(1);
          expect(compare(x, rational(high ** BigInt(k), scale ** BigInt(k)))).not.toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(fixtureRows('logarithms.csv').map((row) => [field(row, 'x'), row] as const))('ln %s to 48 decimals', (text, row) => {
    expect(formatDecimal(roundTo(magnitude(naturalLogarithm(fraction(text))), 48))).toBe(field(row, 'ln48'));
  });

  it('agrees with doubles as far as they go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        expect(toNumber(magnitude(naturalLogarithm(rational(BigInt(n), BigInt(d)))))).toBeCloseTo(Math.log(n / d), 11);
        expect(toNumber(magnitude(root(rational(BigInt(n), BigInt(d)), 3)))).toBeCloseTo(Math.cbrt(n / d), 9);
      }),
      { numRuns: 50 },
    );
  });
});
