import { compare, toNumber, type Rational } from '../../model/rational.ts';
import { additive, type Value } from '../../model/value.ts';
import { quantiles } from '../adapters/simple-statistics.ts';

/** How values spread over many areas or industries (分布): doubles, for drawing and orientation. */
export interface Distribution {
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
  /** How many values were counted, and how many were missing. */
  readonly counted: number;
  readonly missing: number;
}

/**
 * Minimum, quartiles and maximum (四分位数) of the values that are numbers; nil counts as 0. They place an area among
 * others in a chart; where it stands exactly is `ranks`.
 *
 * @returns 'empty' where no value is a number.
 */
export function distribution(values: readonly Value[]): Distribution | 'empty' {
  const numbers: Rational[] = [];
  for (const value of values.map(additive)) if (value.is === 'number') numbers.push(value.exact);
  if (numbers.length === 0) return 'empty';
  const ascending = numbers.sort(compare).map(toNumber);
  const [minimum = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, maximum = 0] = quantiles(ascending, [0, 0.25, 0.5, 0.75, 1]);
  return { minimum, lowerQuartile, median, upperQuartile, maximum, counted: numbers.length, missing: values.length - numbers.length };
}
