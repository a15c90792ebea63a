import type { Scope } from '../key.ts';

/** What comparing two periods can report (比較可能性の所見). */
export interface CompareFindings {
  /** Different populations: the comparison is refused, or noted when the user insisted. */
  'scope-differs': { from: Scope; to: Scope; measure: string; fromPeriod: string; toPeriod: string; allowed: boolean; rows: number };
  /** Different kinds of survey: compared, with this note. */
  'survey-kind-differs': { from: string; to: string; fromPeriod: string; toPeriod: string };
  /** Surveys whose figures must not be put side by side (令和6 基礎調査, 令和元 基礎調査). */
  'survey-refused': { from: string; to: string; fromPeriod: string; toPeriod: string };
  'scope-not-stated': { measure: string };
  /** A measure that one of the two periods lacks. */
  'measure-missing-in-period': { measure: string; period: string };
  /** Rows present in only one of the two periods. */
  'rows-without-counterpart': { count: number; period: string; examples: readonly string[] };
  /** Keys that the data state more than once; the first was used. */
  'repeated-keys': { count: number; measure: string };
  /** Measures with a single period, so nothing to compare. */
  'single-period-measures': { measures: readonly string[]; period: string };
  /** Bases below the threshold: the rate is for reference only. */
  'small-bases': { count: number; below: number };
  /** The default member was chosen on an axis the user did not select. */
  'default-member': { axis: string; member: string };
}
