import type { Change } from '../model/comparison.ts';
import { withheld, type DerivedReal } from '../model/derived.ts';
import type { Measure } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { figureAt, type Link, type Series, type SeriesPoint } from '../model/series.ts';
import type { GrowthSpan, Trend, TrendLine, TrendPoint, YearCount } from '../model/trend.ts';
import { missing, type Value } from '../model/value.ts';
import { surveyById } from '../reference/surveys.ts';
import { changeOf } from './compare.ts';
import { annualGrowth, yearsByLabel, yearsByMonths } from './indicators/annual-growth.ts';
import { indexNumber } from './indicators/change.ts';

/** Where the figures of a trend come from, when not from the rows of the series itself. */
export interface TrendSource {
  readonly measure: Measure;
  readonly per: Trend['per'];
  figure(line: number, point: number): Value;
}

/**
 * A measure over time (推移): values, changes from the point before and from the first, index (first = 100), and the mean
 * annual growth from the first to the last point. No figure crosses a break; there it is `incomparable`.
 */
export function trendOf(series: Series, years: YearCount, source: TrendSource = ownFigures(series)): Trend {
  const span = spanOf(series, years);
  return {
    series, measure: source.measure, per: source.per, span,
    lines: series.names.length,
    line: (at) => trendLine(series, source, at, span),
  };
}

function ownFigures(series: Series): TrendSource {
  return { measure: series.measure, per: 'none', figure: (line, point) => figureAt(series, line, point) };
}

const INCOMPARABLE = missing('incomparable');

function trendLine(series: Series, source: TrendSource, line: number, span: GrowthSpan | 'unknown'): TrendLine {
  const values = series.points.map((_, point) => source.figure(line, point));
  const first = values[0] ?? missing('noCounterpart');
  const points = series.points.map((point, k): TrendPoint => {
    const value = values[k] ?? first;
    return {
      value,
      sincePrevious: linked(point.sincePrevious, values[k - 1] ?? first, value, source.measure),
      sinceFirst: linked(point.sinceFirst, first, value, source.measure),
      index: point.sinceFirst.comparable ? indexNumber(value, first) : { is: 'missing', reason: 'incomparable', input: 'base', of: '' },
    };
  });
  const last = series.points.at(-1);
  return { line, points, growth: last === undefined ? withheld('no-time-between') : growthOf(values.at(-1) ?? first, first, last, source.measure, span) };
}

function linked(link: Link, earlier: Value, later: Value, measure: Measure): Change {
  return link.comparable ? changeOf(earlier, later, measure) : { earlier, later, difference: INCOMPARABLE, rate: INCOMPARABLE };
}

function growthOf(later: Value, earlier: Value, last: SeriesPoint, measure: Measure, span: GrowthSpan | 'unknown'): DerivedReal {
  if (!last.sinceFirst.comparable) return { is: 'missing', reason: 'incomparable', input: 'earlier', of: '' };
  if (measure.unit.kind === 'ratio' || measure.unit.kind === 'index' || measure.id === 'change') return withheld('changes-in-points');
  return span === 'unknown' ? withheld('no-time-between') : annualGrowth(later, earlier, span.years);
}

/**
 * The years between the ends of a series (年数). Counts of a census stand for its reference date, so months are counted where both dates
 * are known; amounts are those of a whole year and are counted by years.
 */
function spanOf(series: Series, years: YearCount): GrowthSpan | 'unknown' {
  const first = series.points[0];
  const last = series.points.at(-1);
  if (first === undefined || last === undefined || first.period.kind === 'unstated' || last.period.kind === 'unstated') return 'unknown';
  const months = years === 'months' && series.measure.unit.kind === 'count' ? yearsByMonths(referenceDate(first), referenceDate(last)) : 'no-month';
  return months === 'no-month' ? { years: yearsByLabel(first.period, last.period), by: 'label' } : { years: months, by: 'months' };
}

/** The day a point's counts refer to: its own date, else that of its survey. */
export function referenceDate({ period, survey }: SeriesPoint): Period {
  if (period.kind !== 'year') return period;
  const edition = surveyById(survey);
  if (edition === 'unknown' || typeof edition.referenceDate === 'string' || edition.year !== period.year) return period;
  return { kind: 'date', ...edition.referenceDate, label: period.label };
}
