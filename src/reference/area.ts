/** What an area is (地域の種別). 郡・支庁・振興局 are `county`; 市部 and 郡部 are parts of a prefecture that older tables print. */
export const AREA_KINDS = [
  'nation', // 全国
  'prefecture', // 都道府県
  'city-part', // 市部
  'county-part', // 郡部
  'county', // 郡・支庁・振興局
  'special-wards', // 特別区部 13100
  'designated-city', // 政令指定都市
  'ward', // 政令指定都市の区
  'special-ward', // 特別区
  'city', // 市
  'town', // 町
  'village', // 村
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** One area under one code and one name (地域), from the day it took them to the day it lost them. */
export interface Area {
  /** 標準地域コード, 5 digits. */
  readonly code: string;
  /** Its own name, without prefecture or city: 留萌市, 中央区. */
  readonly name: string;
  /** Reading in hiragana; '' where no list at hand gives it (areas that are gone). */
  readonly reading: string;
  readonly kind: AreaKind;
  /** Name of its prefecture; '' for the nation. */
  readonly prefecture: string;
  /** Code of its 郡, 支庁 or 振興局; '' where it has none. */
  readonly county: string;
  /** Code of the area it is part of: ward → city, municipality → prefecture, prefecture → nation; '' for the nation. */
  readonly parent: string;
  /** First day, 'YYYY-MM-DD'; '' when it was there before the lists begin (1970-04-01). */
  readonly from: string;
  /** The day from which it is no longer valid, 'YYYY-MM-DD'; '' while it is. */
  readonly to: string;
}

/**
 * A day to ask about. What is left out means the end of what was stated: 2009年 is its last day, 2009年7月 the last of July.
 * Periods of the model fit (a fiscal year by its calendar year), and so do census reference dates.
 */
export interface AreaDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** @example dayText({ year: 2009, month: 7, day: 1 }) // '2009-07-01' */
export function dayText(date: AreaDate): string {
  return `${String(date.year).padStart(4, '0')}-${two(date.month ?? 12)}-${two(date.day ?? 31)}`;
}

export function isValidOn(area: Area, day: string): boolean {
  return area.from <= day && (area.to === '' || day < area.to);
}

/** The six villages of the Northern Territories (北方領土) have codes and never any figure. */
export function hasNoStatistics(code: string): boolean {
  return code >= '01695' && code <= '01700';
}

const MUNICIPAL: ReadonlySet<AreaKind> = new Set(['designated-city', 'special-ward', 'city', 'town', 'village']);

export function isMunicipality(area: Area): boolean {
  return MUNICIPAL.has(area.kind);
}
