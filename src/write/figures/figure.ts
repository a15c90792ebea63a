import type { Derived, DerivedReal } from '../../model/derived.ts';
import type { Interval } from '../../model/rounding.ts';
import type { Place } from '../../model/structure.ts';
import type { Value } from '../../model/value.ts';
import type { IndicatorId } from '../../reference/indicators.ts';
import type { NumberStyle, RateEnds } from '../numbers.ts';

/** How derived figures are printed: as numbers are, with the decimals of each indicator unless others were asked for. */
export interface FigureStyle extends NumberStyle {
  readonly decimals: number | 'own';
}

/** One figure of an analysis before it is printed (分析の数値): what it is says how it is rounded and signed. */
export type Figure =
  /** A value of the source, with the decimals it was written with; `signed` for a difference of two. */
  | { readonly is: 'level'; readonly value: Value; readonly signed: boolean }
  | { readonly is: 'derived'; readonly indicator: IndicatorId; readonly derived: DerivedReal; readonly signed: boolean; /** For the words 皆増 and 皆減. */ readonly ends: RateEnds | 'none'; /** Those of the indicator, or of the amounts it is a sum of. */ readonly decimals: number | 'own' }
  /** What a figure that cannot be given must lie within. */
  | { readonly is: 'within'; readonly indicator: IndicatorId; readonly derived: DerivedReal; readonly interval: Interval }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'none' };

export const NO_FIGURE: Figure = { is: 'none' };

export function level(value: Value): Figure {
  return { is: 'level', value, signed: false };
}

/** A difference of two values, with their decimals. */
export function difference(value: Value): Figure {
  return { is: 'level', value, signed: true };
}

export function derivedFigure(indicator: IndicatorId, derived: DerivedReal, signed = false, decimals: number | 'own' = 'own'): Figure {
  return { is: 'derived', indicator, derived, signed, ends: 'none', decimals };
}

/** A rate of change, printed 皆増 or 皆減 where its ends say so. */
export function rateFigure(derived: Derived, ends: RateEnds): Figure {
  return { is: 'derived', indicator: 'rate-of-change', derived, signed: true, ends, decimals: 'own' };
}

/** A rate that is already among values. */
export function rateOf(value: Value, ends: RateEnds): Figure {
  if (value.is === 'number') return rateFigure({ is: 'number', exact: value.exact }, ends);
  if (value.reason === 'notApplicable') return rateFigure({ is: 'withheld', because: 'changes-in-points' }, ends);
  return rateFigure({ is: 'missing', reason: value.reason, input: ends.from.is === 'missing' ? 'earlier' : 'later', of: '' }, ends);
}

/** A figure, or, where a suppressed value stops it, what it must lie within. */
export function boundedFigure(figure: Figure, interval: Interval | 'none' | undefined): Figure {
  if (interval === undefined || interval === 'none' || figure.is !== 'derived' || figure.derived.is !== 'missing') return figure;
  return { is: 'within', indicator: figure.indicator, derived: figure.derived, interval };
}

/** A figure of a list that may be empty. */
export function first<T>(list: readonly T[], make: (item: T) => Figure): Figure {
  const [item] = list;
  return item === undefined ? NO_FIGURE : make(item);
}
