import type { DerivedReal } from '../model/derived.ts';
import type { IndicatorInput } from '../model/indicator-input.ts';
import { powerOfTen } from '../model/decimal.ts';
import { rational, ZERO } from '../model/rational.ts';
import type { Interval } from '../model/rounding.ts';
import type { Value } from '../model/value.ts';
import { wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import { indicatorBounds, suppressedPart, type Knowledge } from './indicators/bounds.ts';
import type { Inputs } from './indicators/compute.ts';

/**
 * What is known of a figure of a whole (秘匿値について分かること): itself, or, where it is suppressed, what the published total and the
 * other parts leave for it. Nothing where that would single it out.
 */
export function knownOf(whole: Whole, line: WholeLine, point: number): Knowledge {
  const value = wholeFigure(whole, line, point);
  if (value.is === 'number' || value.reason !== 'suppressed' || line.role === 'total' || line.role === 'subtotal' || line.role === 'regrouping') return { is: 'value', value };
  const isPart = whole.parts.includes(line);
  const container = isPart ? whole.total : whole.lines.find(({ line: own }) => own === line.under);
  if (container === undefined) return { is: 'value', value };
  const siblings = isPart ? whole.parts : whole.lines.filter(({ under, role }) => under === container.line && role !== 'regrouping');
  const values = siblings.map((sibling) => wholeFigure(whole, sibling, point));
  // Where figures can be negative, a total says nothing about its parts.
  if (values.some((each) => each.is === 'number' && each.exact.n < 0n)) return { is: 'value', value };
  const total = wholeFigure(whole, container, point);
  const step = rational(1n, powerOfTen(Math.max(...[total, ...values].map(decimalsOf))));
  return suppressedPart(total, values, { least: ZERO, step, rounded: whole.series.measure.unit.kind === 'amount' });
}

const decimalsOf = (value: Value): number => (value.is === 'number' ? value.decimals : 0);

/** The interval an indicator must lie in although an input is suppressed; 'none' where it is known, unknowable, or must not be told. */
export function boundsOf<K extends IndicatorInput>(known: Readonly<Record<K, Knowledge>>, indicator: (inputs: Inputs<K>) => DerivedReal): Interval | 'none' {
  const bounds = indicatorBounds(known, indicator);
  return bounds.is === 'within' ? bounds.interval : 'none';
}
