import type { Finding } from './finding.ts';
import type { Table } from './table.ts';

/** What became of a figure from one edition of a table to the next (改定の種別). */
export const REVISION_KINDS = ['revised', 'appeared', 'vanished'] as const;
export type RevisionKind = (typeof REVISION_KINDS)[number];

/** One figure that is not the same in both editions; rows of the joined table, −1 where an edition lacks it. */
export interface RevisedFigure {
  readonly kind: RevisionKind;
  readonly old: number;
  readonly new: number;
}

/** Two editions of one table, figure by figure (新旧の版の照合). */
export interface Revision {
  /** The rows of both editions. */
  readonly table: Table;
  readonly figures: readonly RevisedFigure[];
  /** Figures that are the same in both. */
  readonly same: number;
  readonly findings: readonly Finding[];
}
