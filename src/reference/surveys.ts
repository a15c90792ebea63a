import type { SurveyId } from '../model/key.ts';
import type { Period } from '../model/period.ts';
import { foldLabel } from './folding.ts';
import { parseElidedYears } from './periods.ts';
import { editionOf, surveyById, type SurveyEdition, type SurveyKind } from './survey-list.ts';

export { SURVEYS, surveyById, type JsicUsed, type SurveyEdition, type SurveyKind } from './survey-list.ts';

/** Names and abbreviations, the more exact first. A bare 経済センサス is whichever of the two was held that year. */
const NAMES: readonly (readonly [pattern: string, kinds: readonly SurveyKind[]])[] = [
  ['経済センサス-?\\(?活動調査\\)?|economiccensusforbusinessactivity', ['economic-census-activity']],
  ['経済センサス-?\\(?基礎調査\\)?|economiccensusforbusinessframe', ['economic-census-basic']],
  ['経済センサス(?:調査)?|economiccensus', ['economic-census-basic', 'economic-census-activity']],
  ['商業統計(?:調査)?|censusofcommerce', ['commerce']],
  ['工業統計(?:調査)?|censusofmanufactures', ['manufacturing']],
  ['事業所・?企業統計(?:調査)?|事業所統計(?:調査)?|establishmentandenterprisecensus', ['establishment-census']],
  ['経済構造実態調査', ['economic-structure']],
  ['国勢調査|populationcensus', ['population-census']],
  ['(?:国民|都民|道民|府民|県民|市民|区民|町民|村民|市町村民)経済計算', ['accounts']],
];
const MENTION = new RegExp(NAMES.map(([pattern]) => `(${pattern})`).join('|'), 'g');

/** 平成14年, 2014(平成26)年, 平成14、16、19年, 平成28年~令和3年 */
const ONE = '(?:令和|平成|昭和|大正|明治|[RHS])?(?:元|\\d{1,4}(?!\\d))';
const YEARS = `(?:${ONE}(?:\\(${ONE}年?\\))?年?度?[~、・-]?){1,20}`;
const YEARS_BEFORE = new RegExp(`(?<!\\d)(${YEARS})(?:の|に実施した)?$`);
const YEARS_AFTER = new RegExp(`^(?:確報|速報|結果|集計|調査)*\\((${YEARS})\\)`);

interface Mention {
  readonly kinds: readonly SurveyKind[];
  /** First and last year of each stretch the text attaches to the name; none when it attaches none. */
  readonly years: readonly (readonly [from: number, to: number])[];
}

function stretches(text: string): (readonly [number, number])[] {
  const listed = text.split(/[、・]/).filter((part) => part !== '').map((part) => part.split(/[~-]/));
  const periods = parseElidedYears(listed.flat());
  let at = 0;
  return listed.flatMap((part) => {
    const read = part.map(() => periods[at++]).filter((period) => period !== undefined && period !== 'not-a-period');
    const years = read.map((period) => period.year);
    return years.length === part.length && years.length > 0 ? [[Math.min(...years), Math.max(...years)] as const] : [];
  });
}

function mentionsIn(text: string): Mention[] {
  const folded = foldLabel(text).toLowerCase().replace(/[rhs](?=\d)/g, (letter) => letter.toUpperCase());
  return [...folded.matchAll(MENTION)].map((found) => {
    const before = YEARS_BEFORE.exec(folded.slice(Math.max(0, found.index - 100), found.index))?.[1];
    const after = YEARS_AFTER.exec(folded.slice(found.index + found[0].length, found.index + found[0].length + 100))?.[1];
    const which = found.slice(1).findIndex((group) => group !== undefined);
    return { kinds: NAMES[which]?.[1] ?? [], years: stretches(after ?? before ?? '') };
  });
}

function editionsFor(mention: Mention, period: Period): SurveyEdition[] {
  const [only] = mention.years;
  const single = mention.years.length === 1 && only !== undefined && only[0] === only[1] ? only[0] : 'none';
  const held = (year: number): SurveyEdition[] => mention.kinds.map((kind) => editionOf(kind, year)).filter((each) => each !== 'unknown');
  if (period.kind === 'unstated') return single === 'none' ? [] : held(single);
  if (mention.kinds.includes('accounts')) return held(period.year);
  const within = mention.years.length === 0 || mention.years.some(([from, to]) => from <= period.year && period.year <= to);
  if (within) return held(period.year);
  // Money in a census of activity is that of the year before: 2020年 in a table of 令和3年経済センサス‐活動調査.
  return single === period.year + 1 ? held(single).filter((each) => each.cautions.includes('sales-year-before')) : [];
}

/**
 * Which survey the figures of one period are from (時点ごとの調査), read from a title or source line. A source line may
 * name one survey for each stretch of years: 「商業統計（平成14年～26年）、経済センサス活動調査（平成28年～令和3年）」.
 *
 * @example surveyForPeriod('総務省統計局 経済センサス', parsePeriod('平成21年')) // 'economic-census-basic-2009'
 * @returns '' when the text names none, or more than one that could be meant.
 */
export function surveyForPeriod(text: string, period: Period): SurveyId {
  const mentions = mentionsIn(text);
  const dated = mentions.filter((mention) => mention.years.length > 0);
  for (const group of [dated, mentions]) {
    const ids = new Set(group.flatMap((mention) => editionsFor(mention, period)).map((each) => each.id));
    const [id] = ids;
    if (ids.size > 0) return ids.size === 1 && id !== undefined ? id : '';
  }
  return '';
}

/**
 * The edition a title names (調査の特定), by its own year or by the period of the figures.
 *
 * @example resolveSurvey('平成26年経済センサス‐基礎調査 確報集計') // id: 'economic-census-basic-2014'
 * @returns 'unknown' when there was no such survey that year, or the text does not say which.
 */
export function resolveSurvey(titleText: string, period: Period = { kind: 'unstated', year: 0, label: '' }): SurveyEdition | 'unknown' {
  const id = surveyForPeriod(titleText, period);
  return id === '' ? 'unknown' : surveyById(id);
}

/** Whether a title says its figures are preliminary (速報) or final (確報). */
export function stageOf(text: string): 'preliminary' | 'final' | 'unstated' {
  if (text.includes('確報')) return 'final';
  return text.includes('速報') ? 'preliminary' : 'unstated';
}

/**
 * May figures of two surveys be compared (調査間の比較可能性)?
 * same-kind 同じ調査 · different-kind 調査が異なる: with a note · refused 比較できない · unstated 調査名の記載なし.
 */
export type SurveyComparison =
  | { readonly is: 'same-kind' }
  | { readonly is: 'different-kind' }
  | { readonly is: 'unstated' }
  | { readonly is: 'refused'; readonly reason: 'newly-found-only' | 'excludes-no-employee-sole' };

/**
 * Compares two surveys by their ids. 令和元年基礎調査 confirms who is still there and finds the new: it belongs in no
 * series. 令和6年基礎調査 leaves out sole proprietors without employees: it compares with nothing but itself.
 *
 * @example compareSurveys('economic-census-basic-2014', 'economic-census-activity-2021') // { is: 'different-kind' }
 */
export function compareSurveys(a: SurveyId, b: SurveyId): SurveyComparison {
  if (a === '' || b === '') return { is: 'unstated' };
  if (a === b) return { is: 'same-kind' };
  const editions = [surveyById(a), surveyById(b)].filter((each) => each !== 'unknown');
  if (editions.some((each) => each.cautions.includes('not-a-stock'))) return { is: 'refused', reason: 'newly-found-only' };
  if (editions.some((each) => each.exclusions.includes('no-employee-sole'))) return { is: 'refused', reason: 'excludes-no-employee-sole' };
  const [first, second] = editions;
  return { is: first !== undefined && first.kind === second?.kind ? 'same-kind' : 'different-kind' };
}
