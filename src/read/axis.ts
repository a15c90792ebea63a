import type { Axis } from '../model/key.ts';

/** What a column heading says its column holds (列見出しの軸). */
export type HeadingMeaning =
  | { readonly is: 'key'; readonly dimension: Axis; readonly part: 'code' | 'label' | 'prefecture' }
  | { readonly is: 'unit' }
  | { readonly is: 'note' }
  | { readonly is: 'other' };

/** Patterns are for headings in lower case, without full-width letters and blanks. */
const CODE = '_*(?:コード|cd|code|番号)';
const AREA = String.raw`(?:都道府県|市区町村|市町村|地域|自治体|団体|area|city|municipality|pref|prefecture|region)`;
const INDUSTRY = String.raw`(?:産業[大中小細]?分類|業種[大中小細]?分類|産業区分|業種|産業|industry)`;

const RULES: readonly (readonly [string, HeadingMeaning])[] = [
  [AREA + CODE, { is: 'key', dimension: 'area', part: 'code' }],
  [`地域識別${CODE}`, { is: 'other' }],
  ['都道府県(?:名)?|pref(?:ecture)?(?:_?name)?', { is: 'key', dimension: 'area', part: 'prefecture' }],
  [`${AREA}(?:名|区分|_?name)?`, { is: 'key', dimension: 'area', part: 'label' }],
  [INDUSTRY + CODE, { is: 'key', dimension: 'industry', part: 'code' }],
  [`${INDUSTRY}(?:名|_?name)?`, { is: 'key', dimension: 'industry', part: 'label' }],
  ['集計年|調査年|年次|年度|年|時点|時期|年月|会計年度|time|year|period|fiscalyear|時間軸.*', { is: 'key', dimension: 'period', part: 'label' }],
  ['表章項目|項目|指標|measure', { is: 'key', dimension: 'measure', part: 'label' }],
  ['単位|unit', { is: 'unit' }],
  ['注記?|備考|annotation|note', { is: 'note' }],
];

/** All rules in one pattern, a group a rule: so many patterns take longer to prepare than to ask. */
const ANY_RULE = new RegExp(`^(?:${RULES.map(([pattern]) => `(${pattern})`).join('|')})$`);

/**
 * What a printed column heading means, from the words the field uses; 'other' when it says nothing.
 *
 * @example meaningOfHeading('市区町村コード') // { is: 'key', dimension: 'area', part: 'code' }
 */
export function meaningOfHeading(heading: string): HeadingMeaning {
  const text = heading.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const groups = ANY_RULE.exec(text)?.slice(1) ?? [];
  return RULES[groups.findIndex((group) => group !== undefined)]?.[1] ?? { is: 'other' };
}
