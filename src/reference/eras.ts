import type { Period } from '../model/period.ts';

/** One era of the Japanese calendar (元号). */
export interface Era {
  readonly name: string;
  readonly letter: string;
  /** Western year of the era's first year 元年. */
  readonly firstYear: number;
  /** First day of the era: month × 100 + day, in `firstYear`. */
  readonly firstDay: number;
  /** Number of the era's last year, e.g. 平成31年. */
  readonly lastNumber: number;
}

/** The last western year that is read as a year. */
export const LAST_YEAR = 2100;

/** Newest first: the usual one is found first. 明治元年 began on 1868-01-25 (旧暦 正月一日, by the edict's retroaction). */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', firstYear: 2019, firstDay: 501, lastNumber: LAST_YEAR - 2018 },
  { name: '平成', letter: 'H', firstYear: 1989, firstDay: 108, lastNumber: 31 },
  { name: '昭和', letter: 'S', firstYear: 1926, firstDay: 1225, lastNumber: 64 },
  { name: '大正', letter: 'T', firstYear: 1912, firstDay: 730, lastNumber: 15 },
  { name: '明治', letter: 'M', firstYear: 1868, firstDay: 125, lastNumber: 45 },
];

export const FIRST_YEAR = 1868;

/**
 * The western year of an era year (和暦 → 西暦). The era is named in full, by its first character or by its letter.
 *
 * @example westernYear('平成', 21) // 2009
 * @returns 'no-such-year' for 平成50年 and the like.
 */
export function westernYear(era: string, number: number): number | 'no-such-year' {
  const found = ERAS.find((each) => each.name === era || each.letter === era || each.name.startsWith(era));
  if (era === '' || found === undefined || number < 1 || number > found.lastNumber) return 'no-such-year';
  return found.firstYear + number - 1;
}

/**
 * The era year in force on a day (西暦 → 和暦); a whole year is named by its last day, so 2019 is 令和元年.
 *
 * @example eraYear(2009) // { era: '平成', number: 21 }
 * @returns 'before-meiji' for days before 1868-01-25.
 */
export function eraYear(year: number, month = 12, day = 31): { readonly era: string; readonly number: number } | 'before-meiji' {
  const found = ERAS.find((era) => year > era.firstYear || (year === era.firstYear && month * 100 + day >= era.firstDay));
  return found === undefined ? 'before-meiji' : { era: found.name, number: year - found.firstYear + 1 };
}

/** Days of a month (月の日数). */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function japaneseYear(year: number, month = 12, day = 31): string {
  const found = eraYear(year, month, day);
  return found === 'before-meiji' ? `${year}年` : `${found.era}${found.number === 1 ? '元' : found.number}年`;
}

/**
 * A period in the Japanese calendar (和暦で書く). A whole year is named by its last day: 2019 is 令和元年.
 *
 * @example formatJapaneseYear({ kind: 'year', year: 2009, label: 'H21' }) // '平成21年'
 * @returns '' for a period the source does not state.
 */
export function formatJapaneseYear(period: Period): string {
  switch (period.kind) {
    case 'year':
      return japaneseYear(period.year);
    case 'fiscal-year':
      return `${japaneseYear(period.year)}度`;
    case 'quarter':
      return `${japaneseYear(period.year, period.quarter * 3, 30)}第${period.quarter}四半期`;
    case 'month':
      return `${japaneseYear(period.year, period.month, daysIn(period.year, period.month))}${period.month}月`;
    case 'date':
      return `${japaneseYear(period.year, period.month, period.day)}${period.month}月${period.day}日`;
    case 'unstated':
      return '';
  }
}

/**
 * A period in the western calendar (西暦で書く).
 *
 * @example formatWesternYear({ kind: 'fiscal-year', year: 2021, label: '令和3年度' }) // '2021年度'
 * @returns '' for a period the source does not state.
 */
export function formatWesternYear(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}年`;
    case 'fiscal-year':
      return `${period.year}年度`;
    case 'quarter':
      return `${period.year}年第${period.quarter}四半期`;
    case 'month':
      return `${period.year}年${period.month}月`;
    case 'date':
      return `${period.year}年${period.month}月${period.day}日`;
    case 'unstated':
      return '';
  }
}
