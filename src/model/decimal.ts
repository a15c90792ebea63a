import { rational, type Rational } from './rational.ts';

/**
 * A decimal number as it was written (小数の桁を保った数): units × 10^−decimals.
 * "12.30" is { units: 1230n, decimals: 2 } and differs from "12.3" in what was claimed, not in size.
 */
export interface Decimal {
  readonly units: bigint;
  readonly decimals: number;
}

const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, k) => 10n ** BigInt(k));

export function powerOfTen(k: number): bigint {
  return POWERS[k] ?? 10n ** BigInt(k);
}

const PLAIN = /^([+-]?)(\d+)(?:\.(\d*))?$/;

/**
 * Reads plain ASCII digits with an optional sign and point; no separators, no exponent.
 *
 * @example parseDecimal('-12.30') // { units: -1230n, decimals: 2 }
 * @returns 'not-a-decimal' for anything else.
 */
export function parseDecimal(text: string): Decimal | 'not-a-decimal' {
  const parts = PLAIN.exec(text);
  if (!parts) return 'not-a-decimal';
  const fraction = parts[3] ?? '';
  const units = BigInt(`${parts[2] ?? '0'}${fraction}`);
  return { units: parts[1] === '-' ? -units : units, decimals: fraction.length };
}

/**
 * @example formatDecimal({ units: -1230n, decimals: 2 }) // '-12.30'
 */
export function formatDecimal(value: Decimal, grouping = false): string {
  const negative = value.units < 0n;
  const digits = (negative ? -value.units : value.units).toString().padStart(value.decimals + 1, '0');
  const whole = value.decimals === 0 ? digits : digits.slice(0, -value.decimals);
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const body = value.decimals === 0 ? grouped : `${grouped}.${digits.slice(-value.decimals)}`;
  return negative ? `-${body}` : body;
}

export function decimalToRational(value: Decimal): Rational {
  return value.decimals === 0 ? { n: value.units, d: 1n } : rational(value.units, powerOfTen(value.decimals));
}
