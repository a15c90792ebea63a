import type { Axis, Scope, SurveyId } from '../../model/key.ts';
import type { MachineReadabilityItem, ReferenceListKind } from '../../model/findings/read.ts';
import type { RoundingRule } from '../../model/rounding.ts';
import type { MissingReason } from '../../model/value.ts';
import { SURVEY_KINDS, type SurveyKind } from '../../reference/survey-list.ts';
import type { Severity } from '../severity.ts';
import type { Bilingual, Language } from './language.ts';

type Named<K extends string> = { readonly [N in K]: Bilingual };

/** Names of the axes (軸). */
export const AXIS_NAMES: Named<Axis> = {
  area: { ja: '地域', en: 'Area' },
  industry: { ja: '産業', en: 'Industry' },
  measure: { ja: '項目', en: 'Measure' },
  scope: { ja: '対象範囲', en: 'Scope' },
  survey: { ja: '調査', en: 'Survey' },
  period: { ja: '時点', en: 'Period' },
};

/** Names of the populations a survey counts (対象範囲). */
export const SCOPE_NAMES: Named<Scope> = {
  unstated: { ja: '記載なし', en: 'not stated' },
  private: { ja: '民営事業所', en: 'private establishments' },
  all: { ja: '全事業所（国・地方公共団体を含む）', en: 'all establishments (government included)' },
  'all-except-government': { ja: '公務を除く全事業所', en: 'all establishments except government services' },
  'private-with-unknown': { ja: '民営事業所（事業内容等不詳を含む）', en: 'private establishments (including those of unknown activity)' },
  'sales-items': { ja: '売上など必要な事項の数値が得られた事業所', en: 'establishments with the items needed for sales' },
  'excludes-no-employee-sole': { ja: '雇用者のいない個人経営を除く事業所', en: 'establishments except sole proprietors without employees' },
  'newly-found': { ja: '新たに把握した事業所', en: 'newly found establishments' },
};

/** Kinds of survey (調査の種類). */
export const SURVEY_KIND_NAMES: Named<SurveyKind> = {
  'economic-census-basic': { ja: '経済センサス‐基礎調査', en: 'Economic Census for Business Frame' },
  'economic-census-activity': { ja: '経済センサス‐活動調査', en: 'Economic Census for Business Activity' },
  'establishment-census': { ja: '事業所・企業統計調査', en: 'Establishment and Enterprise Census' },
  commerce: { ja: '商業統計調査', en: 'Census of Commerce' },
  manufacturing: { ja: '工業統計調査', en: 'Census of Manufactures' },
  'economic-structure': { ja: '経済構造実態調査', en: 'Economic Structure Survey' },
  'population-census': { ja: '国勢調査', en: 'Population Census' },
  accounts: { ja: '経済計算', en: 'economic accounts' },
};

/**
 * The survey behind an id, without its year; an id nobody knows is shown as it is.
 *
 * @example surveyName('commerce-2002', 'ja') // '商業統計調査'
 */
export function surveyName(survey: SurveyId, language: Language): string {
  const kind = SURVEY_KINDS.find((known) => survey === known || survey.startsWith(`${known}-`));
  return kind === undefined ? survey : SURVEY_KIND_NAMES[kind][language];
}

export function scopeName(scope: Scope, language: Language): string {
  return SCOPE_NAMES[scope][language];
}

export const ROUNDING_NAMES: Named<RoundingRule> = {
  'half-up': { ja: '四捨五入', en: 'rounded half away from zero' },
  'half-even': { ja: '最近接偶数への丸め', en: 'rounded half to even' },
  floor: { ja: '切り下げ（小さい方へ）', en: 'rounded down' },
  ceil: { ja: '切り上げ（大きい方へ）', en: 'rounded up' },
  trunc: { ja: '切り捨て', en: 'truncated' },
};

export const FORMAT_NAMES: Named<'table' | 'csv' | 'tsv' | 'json' | 'jsonl' | 'md' | 'html' | 'xlsx'> = {
  table: { ja: '画面表示の表', en: 'terminal table' },
  csv: { ja: 'CSV', en: 'CSV' },
  tsv: { ja: 'タブ区切りテキスト', en: 'tab-separated text' },
  json: { ja: 'JSON', en: 'JSON' },
  jsonl: { ja: 'JSON Lines', en: 'JSON Lines' },
  md: { ja: 'Markdown', en: 'Markdown' },
  html: { ja: 'HTML', en: 'HTML' },
  xlsx: { ja: 'Excel ブック', en: 'Excel workbook' },
};

export const SEVERITY_NAMES: Named<Severity> = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
  note: { ja: '参考', en: 'note' },
};

/** What stands in a cell that has no number. `terminal` avoids characters of ambiguous width (…). */
export const MISSING_SYMBOLS: { readonly [R in MissingReason]: { readonly terminal: Bilingual; readonly document: Bilingual } } = {
  suppressed: same('X', 'X'),
  nil: same('－', '-'),
  notAvailable: { terminal: { ja: '...', en: '...' }, document: { ja: '…', en: '…' } },
  notApplicable: same('・', 'n/a'),
  error: same('エラー', 'error'),
  blank: same('', ''),
  unreadable: same('不明', 'unread'),
  zeroBase: same('－', '-'),
  noCounterpart: same('対応なし', 'no match'),
  incomparable: same('比較不可', 'n/c'),
};

function same(ja: string, en: string): { readonly terminal: Bilingual; readonly document: Bilingual } {
  return { terminal: { ja, en }, document: { ja, en } };
}

/** What the symbols mean, for a note under the table and the notes sheet of a workbook. */
export const MISSING_MEANINGS: Named<MissingReason> = {
  suppressed: { ja: '秘匿', en: 'suppressed (confidential)' },
  nil: { ja: '該当数字なし', en: 'nil' },
  notAvailable: { ja: '不詳・調査していない', en: 'not available' },
  notApplicable: { ja: '該当しない', en: 'not applicable' },
  error: { ja: '元の表の計算エラー', en: 'error value in the source' },
  blank: { ja: '空欄', en: 'blank' },
  unreadable: { ja: '読み取れない文字', en: 'unreadable in the source' },
  zeroBase: { ja: '基準の値が0のため率を計算できない', en: 'no rate: the base is zero' },
  noCounterpart: { ja: 'もう一方の時点に同じ項目がない', en: 'no such item in the other period' },
  incomparable: { ja: '比較できない（理由は注記）', en: 'not comparable (see notes)' },
};

/** Items of 総務省's rule for machine-readable tables. */
export const MACHINE_READABILITY_NAMES: Named<MachineReadabilityItem> = {
  '1-1': { ja: 'ファイル形式は Excel か CSV とする', en: 'the file is Excel or CSV' },
  '1-2': { ja: '1セル1データとする', en: 'one datum per cell' },
  '1-3': { ja: '数値データに文字列を含めない', en: 'numbers are numbers, without text' },
  '1-4': { ja: 'セルを結合しない', en: 'no merged cells' },
  '1-5': { ja: 'スペースや改行で体裁を整えない', en: 'no spaces or line breaks for layout' },
  '1-6': { ja: '項目名を省略しない', en: 'no omitted item names' },
  '1-7': { ja: '数式は値に変える', en: 'values instead of formulas' },
  '1-8': { ja: '図形などのオブジェクトを使わない', en: 'no drawing objects' },
  '1-9': { ja: '単位を記載する', en: 'units are stated' },
  '1-10': { ja: '機種依存文字を使わない', en: 'no platform-dependent characters' },
  '1-11': { ja: '時点を西暦（または西暦併記）で表す', en: 'periods are given in the western calendar' },
  '1-12': { ja: '地域コードか地域名を記載する', en: 'area codes or names are given' },
  '2-1': { ja: 'データを空行や空列で分断しない', en: 'data are not split by blank rows or columns' },
  '2-2': { ja: '1シートに複数の表を載せない', en: 'one table per sheet' },
};

/** How an encoding is called where people choose it. */
const ENCODING_NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8', cp932: 'Shift_JIS (CP932)', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'euc-jp': 'EUC-JP', none: '',
};

export function encodingName(encoding: string): string {
  return ENCODING_NAMES[encoding] ?? encoding;
}

/** Lists of codes that are reference data, not tables (コード表). */
export const REFERENCE_LIST_NAMES: { readonly [K in ReferenceListKind]: Bilingual } = {
  areas: { ja: '標準地域コード', en: 'area codes (標準地域コード)' },
  'local-governments': { ja: '全国地方公共団体コード', en: 'local government codes (全国地方公共団体コード)' },
  industries: { ja: '産業分類コード（日本標準産業分類）', en: 'industry codes (Japan Standard Industrial Classification)' },
  'area-changes': { ja: '市町村の廃置分合', en: 'changes of municipalities (廃置分合)' },
};
