import { quantileSorted } from 'simple-statistics';

/**
 * Quantiles of doubles in ascending order (分位数), interpolated linearly between neighbours as Excel's QUARTILE.INC does.
 * For drawing and for orientation, never for a printed exact figure.
 *
 * @throws RangeError for an empty list.
 */
export function quantiles(ascending: readonly number[], probabilities: readonly number[]): readonly number[] {
  if (ascending.length === 0) throw new RangeError('no values to take quantiles of');
  const copy = [...ascending];
  return probabilities.map((probability) => quantileSorted(copy, probability));
}
