import type { Period } from '../../model/period.ts';
import { toNumber, type Rational } from '../../model/rational.ts';
import type { Series } from '../../model/series.ts';
import type { Value } from '../../model/value.ts';
import type { LineChart, Mark } from '../charts/chart.ts';
import { periodName, type ReportContext } from '../context.ts';

/** Where a period stands on an axis of time, in years. */
export function yearsOf(period: Period): number {
  switch (period.kind) {
    case 'quarter':
      return period.year + (period.quarter - 1) / 4;
    case 'month':
    case 'date':
      return period.year + (period.month - 1) / 12;
    default:
      return period.year;
  }
}

export function timesOf(context: ReportContext, { points }: Series): LineChart['times'] {
  return points.map(({ period }) => ({ at: yearsOf(period), label: periodName(context, period) }));
}

/** Points before which a line of a series is broken. */
export function breaksOf({ points }: Series): readonly number[] {
  return points.flatMap(({ sincePrevious }, i) => (sincePrevious.comparable ? [] : [i]));
}

export function markOf(value: Value, text: string, size: (exact: Rational) => number = toNumber): Mark | 'none' {
  return value.is === 'number' ? { size: size(value.exact), text } : 'none';
}
