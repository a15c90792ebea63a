import type { Scope } from '../../model/key.ts';
import type { SurveyCaution, SurveyExclusion } from '../../reference/survey-list.ts';
import type { PrintedTable } from '../presentation.ts';
import type { SurveyEntry } from '../schemas/codes.ts';
import { dayName } from '../wording/areas.ts';
import { CODES_PHRASES, SURVEY_CAUTION_NAMES, SURVEY_EXCLUSION_NAMES } from '../wording/codes.ts';
import type { Language } from '../wording/language.ts';
import { scopeName } from '../wording/names.ts';
import { commaList, itemSheet, listTable } from './sheet.ts';

/** Accounts are of no day and classify activities in their own way; of other surveys it may just not be known. */
function classification({ jsic, kind }: SurveyEntry, language: Language): string {
  if (jsic === null) return CODES_PHRASES[kind === 'accounts' ? 'none' : 'notKnown'][language];
  return language === 'ja' ? `日本標準産業分類 第${jsic}回改定` : `JSIC, revision ${jsic}`;
}

function referenceDate({ referenceDate: date, kind }: SurveyEntry, language: Language): string {
  return date === null ? CODES_PHRASES[kind === 'accounts' ? 'none' : 'notKnown'][language] : dayName(date, language);
}

function sheetOf(entry: SurveyEntry, language: Language): PrintedTable {
  return itemSheet(language === 'ja' ? entry.name : entry.english, [
    [CODES_PHRASES.id, entry.id],
    [CODES_PHRASES.referenceDate, referenceDate(entry, language)],
    [CODES_PHRASES.classification, classification(entry, language)],
    [CODES_PHRASES.scopes, entry.scopes.map((scope) => scopeName(scope as Scope, language)).join(language === 'ja' ? '／' : '; ')],
    [CODES_PHRASES.exclusions, commaList(entry.exclusions.map((each) => SURVEY_EXCLUSION_NAMES[each as SurveyExclusion][language]), language)],
    ...entry.cautions.map((each) => [CODES_PHRASES.cautions, SURVEY_CAUTION_NAMES[each as SurveyCaution][language]] as const),
  ], language);
}

/** More surveys than these are listed, one a line. */
const MOST_SHEETS = 4;

/** Surveys as `codes survey` prints them: one sheet each, or a list of many. */
export function surveyTables(entries: readonly SurveyEntry[], language: Language): PrintedTable[] {
  if (entries.length <= MOST_SHEETS) return entries.map((entry) => sheetOf(entry, language));
  return [listTable('', [CODES_PHRASES.survey, CODES_PHRASES.referenceDate, CODES_PHRASES.classification], entries.map((entry) => [
    language === 'ja' ? entry.name : entry.english, referenceDate(entry, language), classification(entry, language),
  ]), language)];
}
