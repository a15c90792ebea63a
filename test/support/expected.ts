import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parseDecimal } from '../../src/model/decimal.ts';
import { rational, type Rational } from '../../src/model/rational.ts';
import { missing, numberValue, type Value } from '../../src/model/value.ts';

export type Row = Readonly<Record<string, string>>;

export function csvRows(path: string | URL): readonly Row[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as Row[];
}

/** Rows of one of the project's own fixtures. */
export function fixtureRows(name: string): readonly Row[] {
  return csvRows(new URL(`../../fixtures/indicators/${name}`, import.meta.url));
}

export function field(row: Row, name: string): string {
  const text = row[name];
  if (text === undefined) throw new Error(`no column ${name} in ${Object.keys(row).join(', ')}`);
  return text;
}

/** '12.30' as a value, 'X' as suppressed, '-' as nil. */
export function value(text: string): Value {
  if (text === 'X') return missing('suppressed');
  if (text === '-') return missing('nil');
  if (text === '…') return missing('notAvailable');
  const decimal = parseDecimal(text);
  if (decimal === 'not-a-decimal') throw new Error(`not a number: ${text}`);
  return numberValue(decimal);
}

/** '-69/1234' or '-0.25' as a fraction. */
export function fraction(text: string): Rational {
  const [n = '', d] = text.split('/');
  if (d !== undefined) return rational(BigInt(n), BigInt(d));
  const number = value(n);
  if (number.is !== 'number') throw new Error(`not a number: ${text}`);
  return number.exact;
}

/** A ratio as the percentage the oracle states. */
export function times100(x: Rational): Rational {
  return rational(x.n * 100n, x.d);
}
