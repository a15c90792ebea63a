import type { Finding } from '../../model/finding.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import type { Examination } from '../examine.ts';
import { elsewhereFindings, excessFindings, subjectFindings, unitFindings, wordFindings } from './claims.ts';
import { discrepancies } from './discrepancies.ts';
import { roundingFindings } from './rounding.ts';

/** A finding with the figure it is told at, by which findings are put in order. */
export interface Told {
  readonly document: number;
  readonly figure: number;
  readonly finding: Finding<CheckCode>;
}

/** Everything that can be told about an examination, one kind of finding each. */
const TELLERS: readonly ((examination: Examination) => readonly Told[])[] = [subjectFindings, discrepancies, elsewhereFindings, unitFindings, roundingFindings, wordFindings, excessFindings];

/** The findings of every document, in the order of their figures (所見). */
export function findingsOf(examination: Examination): readonly (readonly Finding<CheckCode>[])[] {
  const told = TELLERS.flatMap((tell) => tell(examination)).sort((a, b) => a.figure - b.figure);
  return examination.pool.documents.map((_, number) => told.filter(({ document }) => document === number).map(({ finding }) => finding));
}
