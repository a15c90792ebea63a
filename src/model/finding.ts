import type { CheckFindings } from './findings/check.ts';
import type { AnalysisFindings } from './findings/analysis.ts';
import type { CompareFindings } from './findings/compare.ts';
import type { ReadFindings } from './findings/read.ts';
import type { Place } from './origin.ts';

/** Every finding code with the evidence it carries. A code without words in write/ does not compile. */
export interface FindingEvidence extends ReadFindings, CompareFindings, AnalysisFindings, CheckFindings {}

export type FindingCode = keyof FindingEvidence;

/** Something a reader of the figures should know (所見): a code, the place, and the evidence; no wording, no severity. */
export type Finding<C extends FindingCode = FindingCode> = {
  readonly [K in C]: { readonly code: K; readonly at: Place } & Readonly<FindingEvidence[K]>;
}[C];

/** Evidence that would hide a finding's own code or place; such a catalogue does not compile. */
type Shadowing = { [C in FindingCode]: Extract<keyof FindingEvidence[C], 'code' | 'at'> }[FindingCode];
export const NOTHING_SHADOWS: [Shadowing] extends [never] ? true : never = true;

/** @example finding('hidden-rows', { file: 'a.xlsx', sheet: '表1' }, { rows: [5, 6] }) */
export function finding<C extends FindingCode>(code: C, at: Place, evidence: FindingEvidence[C]): Finding<C> {
  return { code, at, ...evidence } as Finding<C>;
}
