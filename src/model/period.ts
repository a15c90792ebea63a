/**
 * A period (時点・期間). 和暦 and 西暦 are two spellings of one thing: equal periods have equal keys.
 * A calendar year 年 and a fiscal year 年度 are never equal.
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number; readonly label: string }
  | { readonly kind: 'fiscal-year'; readonly year: number; readonly label: string }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number; readonly label: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: number; readonly label: string }
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number; readonly label: string }
  /** The source names no period. */
  | { readonly kind: 'unstated'; readonly year: number; readonly label: string };

const two = (n: number): string => String(n).padStart(2, '0');

/** Sortable text that is equal exactly for equal periods: 2021, 2021FY, 2021-Q2, 2021-06, 2021-06-01. */
export function periodKey(period: Period): string {
  const year = String(period.year).padStart(4, '0');
  switch (period.kind) {
    case 'year':
      return year;
    case 'fiscal-year':
      return `${year}FY`;
    case 'quarter':
      return `${year}-Q${period.quarter}`;
    case 'month':
      return `${year}-${two(period.month)}`;
    case 'date':
      return `${year}-${two(period.month)}-${two(period.day)}`;
    case 'unstated':
      return '';
  }
}

export function samePeriod(a: Period, b: Period): boolean {
  return periodKey(a) === periodKey(b);
}

export function comparePeriods(a: Period, b: Period): number {
  const left = periodKey(a);
  const right = periodKey(b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Whole months between two reference dates (基準日間の月数).
 *
 * @example monthsBetween({ year: 2009, month: 7 }, { year: 2021, month: 6 }) // 143
 */
export function monthsBetween(
  from: { readonly year: number; readonly month: number },
  to: { readonly year: number; readonly month: number },
): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}
