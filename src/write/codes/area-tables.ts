import type { AreaKind } from '../../reference/area.ts';
import type { PrintedTable } from '../presentation.ts';
import type { AreaEntry } from '../schemas/codes.ts';
import { AREA_KIND_NAMES, areaChangeName, dayName } from '../wording/areas.ts';
import { CODES_PHRASES, CODES_SENTENCES } from '../wording/codes.ts';
import type { Language } from '../wording/language.ts';
import { commaList, itemSheet, listTable, namedText } from './sheet.ts';

/** More parts than these are counted, not listed. */
const MOST_PARTS = 30;

function sheetOf(entry: AreaEntry, asOf: string, language: Language): PrintedTable[] {
  const words = CODES_SENTENCES[language];
  const day = (date: string | null): string | null => (date === null ? null : dayName(date, language));
  const { parts, history } = entry;
  const sheet = itemSheet(namedText({ code: entry.code, name: entry.fullName }, language), [
    [CODES_PHRASES.kind, AREA_KIND_NAMES[entry.kind as AreaKind][language]],
    [CODES_PHRASES.reading, entry.reading],
    [CODES_PHRASES.code6, entry.code6 ?? ''],
    [CODES_PHRASES.parent, entry.parent === null ? '' : namedText(entry.parent, language)],
    [CODES_PHRASES.county, entry.county === null ? '' : namedText(entry.county, language)],
    [CODES_PHRASES.validity, words.validity(day(entry.from), day(entry.to))],
    [CODES_PHRASES.status, [...(entry.valid ? [] : [words.invalid(dayName(entry.on, language))]), ...(entry.statistics ? [] : [CODES_PHRASES.noStatistics[language]])].join(language === 'ja' ? '。' : '; ')],
    [CODES_PHRASES.became, entry.became === null ? '' : `${dayName(entry.became.date, language)} ${areaChangeName(entry.became.kind, language)}${language === 'ja' ? '→' : ' -> '}${commaList(entry.became.to.map((area) => namedText(area, language)), language)}`],
    [CODES_PHRASES.parts, parts.length === 0 ? '' : parts.length > MOST_PARTS ? words.parts(parts.length) : commaList(parts.map((part) => namedText(part, language)), language)],
    [CODES_PHRASES.history, history !== null && history.length === 0 ? CODES_PHRASES.none[language] : ''],
  ], language, [words.listed(dayName(asOf, language))]);
  return history === null || history.length === 0 ? [sheet] : [sheet, historyTable(entry, language)];
}

function historyTable({ fullName, history }: AreaEntry, language: Language): PrintedTable {
  const side = (areas: readonly { readonly code: string; readonly name: string }[]): string => commaList(areas.map((area) => namedText(area, language)), language);
  return listTable(
    `${fullName}  ${CODES_PHRASES.history[language]}`,
    [CODES_PHRASES.date, CODES_PHRASES.event, CODES_PHRASES.before, CODES_PHRASES.after],
    (history ?? []).map(({ date, kind, from, to }) => [dayName(date, language), areaChangeName(kind, language), side(from), side(to)]),
    language,
  );
}

/** Areas as `codes area` prints them: one sheet each, or a list of many. */
export function areaTables(entries: readonly AreaEntry[], asOf: string, language: Language): PrintedTable[] {
  if (entries.every(({ query }) => query === '')) {
    return [listTable(CODES_PHRASES.prefectures[language], [CODES_PHRASES.code, CODES_PHRASES.name, CODES_PHRASES.reading], entries.map(({ code, name, reading }) => [code, name, reading]), language, [CODES_SENTENCES[language].listed(dayName(asOf, language))])];
  }
  return entries.flatMap((entry) => sheetOf(entry, asOf, language));
}
