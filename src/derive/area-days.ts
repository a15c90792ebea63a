import type { Period } from '../model/period.ts';
import type { SurveyId } from '../model/key.ts';
import { dayText, type AreaDate } from '../reference/area.ts';
import type { Areas } from '../reference/areas.ts';
import { surveyById } from '../reference/surveys.ts';

/** The days a figure's areas may be those of: a single day where a census says it, else the length of the period. */
export interface DaySpan {
  readonly first: AreaDate;
  readonly last: AreaDate;
}

/** The reference date of the survey where it is known, else the period itself (地域の時点). */
export function daysOf(period: Period, survey: SurveyId): DaySpan | 'unstated' {
  const edition = surveyById(survey);
  if (edition !== 'unknown' && typeof edition.referenceDate !== 'string') return { first: edition.referenceDate, last: edition.referenceDate };
  const { year } = period;
  switch (period.kind) {
    case 'unstated':
      return 'unstated';
    case 'year':
      return { first: { year, month: 1, day: 1 }, last: { year, month: 12, day: 31 } };
    case 'fiscal-year':
      return { first: { year, month: 4, day: 1 }, last: { year: year + 1, month: 3, day: 31 } };
    case 'quarter':
      return { first: { year, month: period.quarter * 3 - 2, day: 1 }, last: { year, month: period.quarter * 3, day: 31 } };
    case 'month':
      return { first: { year, month: period.month, day: 1 }, last: { year, month: period.month, day: 31 } };
    case 'date':
      return { first: period, last: period };
  }
}

function dateOf(text: string): AreaDate {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return { year, month, day };
}

/**
 * The day of a span on which most of the codes were valid; of several such days the last. A table of 2016年 that lists 富谷町
 * stands before 10 October, one that lists 富谷市 after.
 */
export function dayWithin({ first, last }: DaySpan, codes: Iterable<string>, areas: Areas): AreaDate {
  const [from, to] = [dayText(first), dayText(last)];
  if (from === to) return last;
  const isTurn = (day: string): boolean => from < day && day <= to;
  // All other codes are valid on each of the days, or on none.
  const turning = [...codes].filter((code) => areas.versions(code).some((area) => isTurn(area.from) || isTurn(area.to)));
  const turns = turning.flatMap((code) => areas.versions(code).flatMap((area) => [area.from, area.to])).filter(isTurn);
  const candidates = [from, ...new Set(turns), to].sort();
  const validOn = (day: string): number => {
    const on = dateOf(day);
    return turning.filter((code) => areas.byCode(code, on) !== undefined).length;
  };
  const best = candidates.map((day) => ({ day, valid: validOn(day) })).reduce((a, b) => (b.valid >= a.valid ? b : a));
  return dateOf(best.day);
}
