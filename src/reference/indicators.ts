import { ACCOUNT_INDICATORS } from './indicators/accounts.ts';
import { BUSINESS_INDICATORS } from './indicators/business.ts';
import { CHANGE_INDICATORS } from './indicators/change.ts';
import type { Indicator } from './indicators/indicator.ts';
import { SHIFT_SHARE_INDICATORS } from './indicators/shift-share.ts';
import { STRUCTURE_INDICATORS } from './indicators/structure.ts';
import { SURVEY_INDICATORS } from './indicators/survey.ts';

export type { Citation, DisplayRule, Indicator, MissingRule, SourceGrade, WorkedExample } from './indicators/indicator.ts';
export { MISSING_RULES } from './indicators/indicator.ts';

const CATALOGUE = {
  ...CHANGE_INDICATORS,
  ...STRUCTURE_INDICATORS,
  ...SHIFT_SHARE_INDICATORS,
  ...ACCOUNT_INDICATORS,
  ...BUSINESS_INDICATORS,
  ...SURVEY_INDICATORS,
};

/** Stable ids of the indicators (指標の識別子), as `explain` takes them and every output prints them. */
export type IndicatorId = keyof typeof CATALOGUE;

/** The catalogue of indicators (指標の目録) in the order it is listed to people. */
export const INDICATORS: { readonly [I in IndicatorId]: Indicator } = CATALOGUE;

export const INDICATOR_IDS = Object.keys(CATALOGUE) as readonly IndicatorId[];

export function isIndicatorId(text: string): text is IndicatorId {
  return Object.hasOwn(CATALOGUE, text);
}
