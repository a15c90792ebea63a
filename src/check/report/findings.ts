import type { Finding } from '../../model/finding.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import type { Examination } from '../examine.ts';
import { elsewhereFindings, subjectFindings, unitFindings, wordFindings } from './claims.ts';
import { discrepancies } from './discrepancies.ts';
import { roundingFindings } from './rounding.ts';

/** Everything that can be told about an examination, one kind of finding each. */
const TELLERS = [discrepancies, elsewhereFindings, unitFindings, subjectFindings, roundingFindings, wordFindings];

/** The findings of every document, in the order of their places (所見). */
export function findingsOf(examination: Examination): readonly (readonly Finding<CheckCode>[])[] {
  const found = TELLERS.flatMap((tell) => tell(examination));
  return examination.pool.documents.map((_, number) => found.filter(([document]) => document === number).map(([, each]) => each).sort(byPlace));
}

function byPlace(a: Finding, b: Finding): number {
  return (a.at.line ?? 0) - (b.at.line ?? 0) || (a.at.column ?? 0) - (b.at.column ?? 0) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
