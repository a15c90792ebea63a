import type { Period } from './period.ts';
import type { Unit } from './unit.ts';

/** One member of an axis (項目): a published code, '' where none is known, and the name as printed. */
export interface Member {
  readonly code: string;
  readonly name: string;
  /** Depth of indentation or level in the source, 0 at the top. */
  readonly depth: number;
}

/** What was counted (表章項目): id from the catalogue of measures, or the printed label itself. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
}

/** Over whom it was counted (対象範囲). `unstated` is what a source says when it says nothing. */
export const SCOPES = ['unstated', 'private', 'all', 'all-except-government', 'private-with-unknown', 'sales-items', 'excludes-no-employee-sole', 'newly-found'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which survey a figure is from (調査): '' where the source does not say. Ids are reference data. */
export type SurveyId = string;

/**
 * The axes every table has. Further axes (男女, 経営組織, 単独・本所・支所 …) are named `dims`.
 */
export const AXES = ['area', 'industry', 'measure', 'scope', 'survey', 'period'] as const;
export type Axis = (typeof AXES)[number];

/** Where one figure belongs: a full set of coordinates (観測値の鍵). */
export interface Key {
  readonly area: Member;
  readonly industry: Member;
  readonly measure: Measure;
  readonly scope: Scope;
  readonly survey: SurveyId;
  readonly period: Period;
  readonly dims: Readonly<Record<string, Member>>;
}

export const NO_MEMBER: Member = { code: '', name: '', depth: 0 };

/** Industry code of a row that totals the industries its own table lists (計). */
export const TOTAL_INDUSTRY = 'TOTAL';

const PLAIN_NAME = /^[0-9A-Za-z\u3041-\u30fa\u30fc\u4e00-\u9fff]*$/;

/** A name in one spelling: 全角 and half-width, ～ and 〜, － and −, with or without spaces, are the same name. */
function spelling(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  return name.normalize('NFKC').replace(/[\u301c\u223c\u02dc]/g, '~').replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s+/g, '');
}

/** Text that is equal for members meaning the same: the code where there is one, else the name however it is spelled. */
export function memberKey(member: Member): string {
  return member.code === '' ? `=${spelling(member.name)}` : member.code;
}

/** Text that is equal for measures that count the same thing in the same unit. */
export function measureKey(measure: Measure): string {
  return `${measure.id}\u0000${measure.unit.label}`;
}
