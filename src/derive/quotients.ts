import type { Quotients } from '../model/decomposition-columns.ts';

/** Twice the distance of a double from the next: more than one operation can be wrong by, as a ratio. */
export const EPSILON = 2 ** -51;

export function quotients(size: number): Quotients {
  return { n: new Float64Array(size), d: new Float64Array(size), error: new Float64Array(size) };
}

/** Puts n ÷ d of whole numbers; none where either is missing or the divisor is zero. Products that are no longer whole are near. */
export function putExact({ n, d, error }: Quotients, at: number, numerator: number, divisor: number): void {
  const isExact = Math.abs(numerator) <= Number.MAX_SAFE_INTEGER && Math.abs(divisor) <= Number.MAX_SAFE_INTEGER;
  const near = numerator / divisor;
  n[at] = divisor === 0 || divisor !== divisor ? NaN : isExact ? numerator : near;
  d[at] = isExact ? divisor : 1;
  error[at] = isExact ? 0 : Math.abs(near) * 4 * EPSILON;
}

/** Puts a number that is known to within an error; none where it is none, or infinite because of a base of zero. */
export function putNear({ n, d, error }: Quotients, at: number, near: number, within: number): void {
  n[at] = Number.isFinite(near) ? near : NaN;
  d[at] = 1;
  error[at] = within;
}

/** Puts nothing. */
export function putNone({ n, d, error }: Quotients, at: number): void {
  n[at] = NaN;
  d[at] = 1;
  error[at] = 0;
}
