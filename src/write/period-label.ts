import type { Period } from '../model/period.ts';
import { formatJapaneseYear, formatWesternYear } from '../reference/eras.ts';
import type { Language } from './wording/language.ts';

/**
 * A period for people (時点の表示): 平成21年 in Japanese, 2009 in English, and with `both` 平成21年(2009).
 */
export function eraLabel(period: Period, language: Language, form: 'short' | 'both' = 'short'): string {
  if (period.kind === 'unstated') return period.label;
  const western = formatWesternYear(period);
  if (language === 'en') return western.replace(/年度$/, 'FY').replace(/年$/, '');
  const japanese = formatJapaneseYear(period);
  return form === 'short' ? japanese : `${japanese}(${western.replace(/年度?$/, '')})`;
}
