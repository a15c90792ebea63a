import type { Measure, Member, Scope } from './key.ts';
import type { Period } from './period.ts';
import type { DimHeading } from './table-dictionaries.ts';

/**
 * Which observations a command can use at most (読み取りの絞り込み): what it does not want need not be kept while reading. It may
 * let more pass than the selection will take, never less.
 */
export interface Wanted {
  area(member: Member): boolean;
  industry(member: Member): boolean;
  measure(measure: Measure): boolean;
  scope(scope: Scope): boolean;
  /** Whether a member may be the one that is kept of a further axis; where none may, all are needed. */
  member(dim: DimHeading, member: Member): boolean;
  /** Of a period that is not wanted the first row stays, so that one can tell it is in the data. */
  period(period: Period): boolean;
}
