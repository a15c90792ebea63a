import type { Change } from './comparison.ts';
import type { Derived, DerivedReal } from './derived.ts';
import type { Measure } from './key.ts';
import type { Rational } from './rational.ts';
import type { Series } from './series.ts';
import type { Value } from './value.ts';

/** How the years of an annual growth rate were counted: by months between reference dates (基準日), or by the years in the labels. */
export type YearCount = 'months' | 'label';

export interface GrowthSpan {
  readonly years: Rational;
  readonly by: YearCount;
}

/** One line of a trend at one point. The first point has no change; `index` is relative to the first point. */
export interface TrendPoint {
  readonly value: Value;
  readonly sincePrevious: Change;
  readonly sinceFirst: Change;
  readonly index: Derived;
}

export interface TrendLine {
  /** Line of the series. */
  readonly line: number;
  readonly points: readonly TrendPoint[];
  /** 年平均伸び率 from the first to the last point. */
  readonly growth: DerivedReal;
}

/** One measure, or a quotient of two, over several points of time (推移). */
export interface Trend {
  readonly series: Series;
  /** What is followed: the series' own measure, or one measure per unit of another (1事業所当たり従業者数). */
  readonly measure: Measure;
  readonly per: 'none' | { readonly numerator: Measure; readonly denominator: Measure };
  readonly span: GrowthSpan | 'unknown';
  /** How many lines there are; they are numbered as in the series. */
  readonly lines: number;
  /** A line, made when it is asked for: a table of the whole country has millions of points. */
  line(at: number): TrendLine;
}
