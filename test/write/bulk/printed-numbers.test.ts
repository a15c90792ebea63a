import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/model/kernel/loops.ts';
import { RowPrinter } from '../../../src/write/bulk/row-printer.ts';

interface Printed {
  /** The number times ten to the power of its decimals. */
  readonly units: number;
  readonly decimals: number;
}

function print(numbers: readonly Printed[], runner: Runner): string[] {
  const printer = new RowPrinter(runner);
  const values = printer.values();
  const decimals = printer.bytes();
  numbers.forEach((number, row) => {
    printer.valuesOf(values)[row] = number.units;
    printer.bytesOf(decimals)[row] = number.decimals;
  });
  printer.row([{ print: 'number', values, decimals, before: '<', after: '>\n' }]);
  let printed = '';
  printer.print(numbers.length, { write: (bytes) => { printed += Buffer.from(bytes).toString('latin1'); } });
  return printed.split('\n').slice(0, -1);
}

/** By means of texts alone. */
function written({ units, decimals }: Printed): string {
  const digits = `${Math.abs(units)}`.padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `<${units < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`}>`;
}

/** Of any length, so that the short ones are as frequent as the long. */
const units = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.maxSafeInteger()).map(([length, whole]) => whole % 10 ** length);

describe.each(['wasm', 'script'] as const)('Numbers printed by loops (%s)', (runner) => {
  it('have their digits, their sign, and a point with a digit before it', () => {
    fc.assert(fc.property(fc.array(fc.record({ units, decimals: fc.integer({ min: 0, max: 20 }) }), { minLength: 1, maxLength: 40 }), (numbers) => {
      expect(print(numbers, runner)).toEqual(numbers.map(written));
    }), { numRuns: 300 });
  });

  it('where eight digits end, and of every number of decimals', () => {
    const around = [0, 1, 9, 10, 99, 9_999_999, 10_000_000, 99_999_999, 100_000_000, 123_456_789, Number.MAX_SAFE_INTEGER];
    const numbers = around.flatMap((size) => Array.from({ length: 12 }, (_, decimals) => [{ units: size, decimals }, { units: -size, decimals }]).flat());
    expect(print(numbers, runner)).toEqual(numbers.map(written));
  });
});
