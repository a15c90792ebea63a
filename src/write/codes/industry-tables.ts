import type { PrintedTable } from '../presentation.ts';
import type { IndustryEntry } from '../schemas/codes.ts';
import { CODES_PHRASES, CODES_SENTENCES, INDUSTRY_LEVEL_NAMES, SINCE_PREVIOUS } from '../wording/codes.ts';
import type { Language } from '../wording/language.ts';
import { nameList, itemSheet, listTable, namedText } from './sheet.ts';

function sheetsOf(entry: IndustryEntry, language: Language): PrintedTable[] {
  const sheet = itemSheet(namedText({ code: entry.code, name: entry.name }, language), [
    [CODES_PHRASES.kind, INDUSTRY_LEVEL_NAMES[entry.level][language]],
    [CODES_PHRASES.name, language === 'en' ? entry.english : ''],
    [CODES_PHRASES.within, nameList(entry.within.map((wider) => namedText(wider, language)), language)],
    [CODES_PHRASES.parts, nameList(entry.parts.map((part) => namedText(part, language)), language)],
  ], language);
  if (entry.revisions.length === 0) return [sheet];
  const meaning = (name: string | null): string => (name === null ? CODES_PHRASES.notKnown[language] : name === '' ? CODES_PHRASES.noSuchCode[language] : name);
  const revisions = listTable(
    `${entry.code}  ${CODES_PHRASES.classification[language]}`,
    [CODES_PHRASES.revision, CODES_PHRASES.meaning, CODES_PHRASES.sincePrevious],
    entry.revisions.map(({ revision, notice, name, sincePrevious }) => [CODES_SENTENCES[language].revision(revision, notice), meaning(name), SINCE_PREVIOUS[sincePrevious][language]]),
    language,
  );
  return [sheet, revisions];
}

/** Industries as `codes industry` prints them. */
export function industryTables(entries: readonly IndustryEntry[], language: Language): PrintedTable[] {
  if (entries.every(({ query }) => query === '')) {
    return [listTable(CODES_PHRASES.sections[language], [CODES_PHRASES.code, CODES_PHRASES.name], entries.map(({ code, name, english }) => [code, language === 'en' && english !== '' ? english : name]), language)];
  }
  return entries.flatMap((entry) => sheetsOf(entry, language));
}
