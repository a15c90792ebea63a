import type { Finding } from './finding.ts';
import type { CheckCode } from './findings/check.ts';
import type { Place } from './origin.ts';
import type { RoundingRule } from './rounding.ts';

/** What was found about one printed figure (判定). */
export const VERDICTS = ['agrees', 'within-rounding', 'other-rounding', 'disagrees', 'unit', 'subject', 'unchecked'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a numeral was not checked (検査しなかった理由): the first group are numerals that state no quantity. */
export const REASONS = ['period', 'ordinal', 'identifier', 'contact', 'date', 'target', 'external', 'no-base', 'ambiguous'] as const;
export type Reason = (typeof REASONS)[number];

export interface FigureReport {
  readonly at: Place;
  /** As printed, with its unit. */
  readonly text: string;
  /** Plain decimal in the unit without its multiplier: 1万8898 → 18898. */
  readonly value: string;
  readonly unit: string;
  readonly verdict: Verdict;
  /** The finding that concerns it, where there is one. */
  readonly code?: CheckCode;
  readonly reason?: Reason;
  readonly recomputed?: string;
  readonly subject?: string;
  /** The sentence or cell it stands in; not part of what reports print. */
  readonly within?: string;
}

/** How much of a document was checked (検査の範囲). */
export interface Coverage {
  /** Numerals that state a quantity. */
  readonly figures: number;
  /** Those for which a derivation was found. */
  readonly derivable: number;
  readonly checked: number;
  readonly byReason: Readonly<Partial<Record<Reason, number>>>;
}

export interface RoundingInForce {
  readonly at: Place;
  readonly rule: RoundingRule;
  readonly fits: number;
  readonly of: number;
  readonly halfUp: number;
}

export interface DocumentReport {
  readonly path: string;
  readonly figures: readonly FigureReport[];
  readonly findings: readonly Finding<CheckCode>[];
  readonly coverage: Coverage;
  readonly rounding: readonly RoundingInForce[];
}

export interface CheckReport {
  readonly documents: readonly DocumentReport[];
  /** Findings that are there and were accepted (承認済み). */
  readonly accepted: number;
}
