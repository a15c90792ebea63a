import type { Quotients } from '../../model/decomposition-columns.ts';
import { roundSafe, type RoundingRule } from '../../model/rounding.ts';

/** More than the multiplication by the scale can be wrong by, as a ratio. */
const EPSILON = 2 ** -50;

/** What `roundQuotients` gives where the exact number must decide. */
export const UNDECIDED = Infinity;

/**
 * Rounds place `at` of a column to whole numbers of 1 ÷ scale (商の端数処理). Exact quotients are rounded exactly; one that is near is rounded
 * only where no number within its error rounds otherwise.
 *
 * @returns NaN where there is no number, `UNDECIDED` where the exact one is needed
 */
export function roundQuotient({ n, d, error }: Quotients, at: number, scale: number, rule: RoundingRule): number {
  const numerator = n[at] ?? NaN;
  if (numerator !== numerator) return NaN;
  const divisor = d[at] ?? 1;
  const within = error[at] ?? 0;
  const scaled = numerator * scale;
  if (within === 0 && Math.abs(scaled) <= Number.MAX_SAFE_INTEGER) return roundSafe(scaled, divisor, rule);
  const near = scaled / divisor;
  const size = Math.abs(near);
  const doubt = within * scale + size * EPSILON;
  // Numbers are rounded otherwise on the two sides of a half, or of a whole.
  const edge = rule === 'half-up' || rule === 'half-even' ? size - Math.floor(size) - 0.5 : size - Math.round(size);
  if (!(Math.abs(edge) > doubt) || size > 2 ** 50) return UNDECIDED;
  switch (rule) {
    case 'half-up':
    case 'half-even':
      return Math.sign(near) * Math.round(size);
    case 'floor':
      return Math.floor(near);
    case 'ceil':
      return Math.ceil(near);
    case 'trunc':
      return Math.trunc(near);
  }
}
