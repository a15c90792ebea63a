import type { SeriesPoint } from '../../model/series.ts';
import type { Trend, TrendLine, TrendPoint } from '../../model/trend.ts';
import { eraLabel } from '../period-label.ts';
import { derivedFigure, difference, level, NO_FIGURE, rateOf, type Figure, type FigureStyle } from '../figures/figure.ts';

/** What a point is called, with the mark of a break before it. */
export function pointName(points: readonly SeriesPoint[], k: number, style: FigureStyle): string {
  const point = points[k];
  if (point === undefined) return '';
  const mark = breakMark(points, k);
  return `${eraLabel(point.period, style.language)}${mark === '' ? '' : ` ${mark}`}`;
}

/** A figure may not cross this break, or only with a note: both are marked, in order. */
export function breakMark(points: readonly SeriesPoint[], k: number): string {
  const breaks = points.flatMap((point, at) => (isBreak(point) ? [at] : []));
  const at = breaks.indexOf(k);
  return at < 0 ? '' : `#${at + 1}`;
}

function isBreak({ sincePrevious }: SeriesPoint): boolean {
  return !sincePrevious.comparable || sincePrevious.findings.some(({ code }) => code !== 'scope-not-stated');
}

/** The figures of a line at a point, by what they are. */
export function pointFigures(trend: Trend, line: TrendLine, k: number): { readonly [F in 'value' | 'change' | 'rate' | 'changeFromFirst' | 'rateFromFirst' | 'index']: Figure } {
  const point = line.points[k];
  if (point === undefined) return { value: NO_FIGURE, change: NO_FIGURE, rate: NO_FIGURE, changeFromFirst: NO_FIGURE, rateFromFirst: NO_FIGURE, index: NO_FIGURE };
  const { kind } = trend.measure.unit;
  const rate = (change: TrendPoint['sinceFirst']): Figure => rateOf(change.rate, { from: change.earlier, to: change.later, kind });
  const isFirst = k === 0;
  return {
    value: trend.per === 'none' ? level(point.value) : perUnit(point),
    change: isFirst ? NO_FIGURE : difference(point.sincePrevious.difference),
    rate: isFirst ? NO_FIGURE : rate(point.sincePrevious),
    changeFromFirst: isFirst ? NO_FIGURE : difference(point.sinceFirst.difference),
    rateFromFirst: isFirst ? NO_FIGURE : rate(point.sinceFirst),
    index: derivedFigure('index-number', point.index),
  };
}

/** A quotient is no value of the source: it is rounded like other indicators. */
function perUnit({ value }: TrendPoint): Figure {
  return derivedFigure('per-unit', value.is === 'number' ? { is: 'number', exact: value.exact } : { is: 'missing', reason: value.reason, input: 'numerator', of: '' });
}

export function growthFigure(line: TrendLine | undefined): Figure {
  return line === undefined ? NO_FIGURE : derivedFigure('annual-growth', line.growth, true);
}
