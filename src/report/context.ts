import type { Finding } from '../model/finding.ts';
import type { Measure, Member } from '../model/key.ts';
import type { Source } from '../model/origin.ts';
import { memberAt } from '../model/table.ts';
import type { Series } from '../model/series.ts';
import type { Period } from '../model/period.ts';
import { industryByCode } from '../reference/industries.ts';
import { measureById } from '../reference/measures.ts';
import type { References } from '../derive/reference-figures.ts';
import type { NumberStyle } from '../write/numbers.ts';
import { eraLabel } from '../write/period-label.ts';
import type { Language } from '../write/wording/language.ts';
import { REPORT_WORDS, type ReportWords } from '../write/wording/report/words.ts';
import type { ReportData } from './data.ts';
import type { Lock } from './lock.ts';

/** Another area the page's own is compared with (比較地域). */
export interface ComparedArea {
  readonly key: string;
  readonly name: string;
}

/** Where one input is from, as the config states it beyond what the file says (出典の補足). */
export interface StatedSource {
  readonly file: string;
  readonly table: string;
  readonly retrieved: string;
  readonly publisher: string;
}

/** What blocks work with (ページの材料). Everything is an input: the same context gives the same page. */
export interface ReportContext {
  readonly area: Member;
  readonly data: ReportData;
  readonly compare: readonly ComparedArea[];
  readonly references: References | 'none';
  /** What the reference of location quotients and shift-share is called. */
  readonly referenceName: string;
  /** Whether it is the sum of all municipalities, because the data hold no line of its own. */
  readonly referenceAssembled: boolean;
  readonly language: Language;
  readonly style: NumberStyle;
  readonly words: ReportWords;
  readonly publisher: string;
  readonly contact: string;
  readonly asOf: string;
  readonly comment: string;
  readonly sources: readonly Source[];
  readonly stated: readonly StatedSource[];
  /** What reading the data found. */
  readonly findings: readonly Finding[];
  readonly previous: Lock | 'none';
}

/** The name of an industry on the page: as printed, or the official English name. */
export function industryName({ words, language }: Pick<ReportContext, 'words' | 'language'>, member: Member): string {
  if (member.name === '' && member.code === '') return words.total;
  if (language === 'ja') return member.name === '' ? member.code : withoutNumber(member);
  const known = industryByCode(member.code);
  return known === 'unknown' ? (member.code === 'TOTAL' ? words.total : withoutNumber(member)) : known.en;
}

/** 3 製造業 is 製造業 in a sentence: the number is that of the row. */
function withoutNumber({ code, name }: Member): string {
  return code === '' ? name.replace(/^(?:\d{1,2}[.．]?\s+|[(（]\d{1,2}[)）]\s*)(?=\S)/, '') : name;
}

/** The catalogue's name of a measure, or the printed one where the catalogue has none. */
export function measureName({ language }: Pick<ReportContext, 'language'>, measure: Measure): string {
  const known = measureById(measure.id);
  return known === 'unknown' ? measure.label : known[language];
}

/** Labels that say nothing but that figures follow: the table's own title says what they are of. */
const GENERIC = /^(?:金額|実額|実数|総額|値|数値)$/;

/** What a series is of (系列の名称): its measure, or the title of its table where the label is generic. */
export function seriesName(context: Pick<ReportContext, 'language'>, { measure, table, names }: Series): string {
  if (!GENERIC.test(measure.label)) return measureName(context, measure);
  const { title, sheet } = memberAt(table.source, names[0] ?? 0);
  const named = (title === '' ? sheet : title).replace(/^(?:第?\s*\d+\s*表|(?:図|表|図表)\s*[\d-]+)[\s:：.．]*/, '');
  return named === '' ? measure.label : named;
}

export function unitName({ words }: Pick<ReportContext, 'words'>, measure: Measure): string {
  return words.units[measure.unit.label] ?? measure.unit.label;
}

export function periodName({ language }: Pick<ReportContext, 'language'>, period: Period, form: 'short' | 'both' = 'short'): string {
  return eraLabel(period, language, form);
}

export function wordsFor(language: Language): ReportWords {
  return REPORT_WORDS[language];
}
