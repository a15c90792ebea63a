import type { Place } from '../origin.ts';
import type { RoundingRule } from '../rounding.ts';

/**
 * Why a printed figure may be wrong (原因の見立て): the smallest change that makes it and its neighbours true together.
 * Numbers are texts as they would be printed.
 */
export type Cause =
  | { readonly kind: 'mistyped'; readonly slip: 'swapped-digits' | 'one-digit' | 'missing-digit' | 'shifted-point' | 'two-digits' }
  | { readonly kind: 'sign' }
  /** The total does not follow its parts: a part was changed after it was added up. */
  | { readonly kind: 'stale-total' }
  /** The value is right between other periods than the words name. */
  | { readonly kind: 'other-period'; readonly uses: string }
  /** The value is that of a neighbouring series or row. */
  | { readonly kind: 'other-series'; readonly uses: string }
  /** Later and earlier were exchanged as the base. */
  | { readonly kind: 'inverse-base' }
  /** Shares over another total than the one printed. */
  | { readonly kind: 'other-denominator'; readonly low: string; readonly high: string; readonly printed: string; readonly fits: number }
  | { readonly kind: 'unit-slip'; readonly factor: string }
  | { readonly kind: 'unknown' };

/** A figure that contradicts others (食い違い), with the arithmetic in one line. */
export interface Discrepancy {
  /** As printed, with its unit. */
  readonly printed: string;
  /** As it would have to be printed. */
  readonly recomputed: string;
  /** 244 → 190: (190 − 244) / 244 = −22.13…% */
  readonly arithmetic: string;
  /** What the figure states. */
  readonly subject: string;
  readonly cause: Cause;
  /** The value is not quite the arithmetic's, but in the reach of its inputs' rounding and the likelier slip. */
  readonly withinRounding: boolean;
  /** How many relations the change repairs at once. */
  readonly repairs: number;
  /** Other figures that are right once this one is. */
  readonly symptoms: readonly { readonly text: string; readonly at: Place }[];
  /** Other single changes that would repair as much. */
  readonly alternatives: readonly { readonly printed: string; readonly recomputed: string; readonly at: Place }[];
  /** The sentence with the figure corrected, '' for cells. */
  readonly suggestion: string;
  /** The table cells or figures it was recomputed from. */
  readonly sources: readonly Place[];
}

/** What checking published figures can report (検査の所見). */
export interface CheckFindings {
  'total-disagrees': Discrepancy;
  'difference-disagrees': Discrepancy;
  'rate-disagrees': Discrepancy;
  'share-disagrees': Discrepancy;
  'quotient-disagrees': Discrepancy;
  /** The same figure is printed with another value elsewhere. */
  'value-disagrees': Discrepancy;
  /** % for ポイント or the reverse. */
  'unit-mixed-up': { printed: string; should: string; arithmetic: string; subject: string; suggestion: string; sources: readonly Place[] };
  /** The words name one series, the values are those of another. */
  'subject-mixed-up': { named: string; used: string; figures: readonly { text: string; at: Place; named: string }[]; matching: number };
  /** Right under another rounding rule than the one expected. */
  'rounded-otherwise': { printed: string; recomputed: string; arithmetic: string; subject: string; fits: readonly RoundingRule[]; expected: RoundingRule; against: 'default' | 'document' | 'option'; suggestion: string; sources: readonly Place[] };
  /** The rule most figures of a table or paragraph follow. */
  'rounding-in-force': { rule: RoundingRule; fits: number; of: number; halfUp: number };
  /** 増加 printed where the values fell, and the reverse. */
  'direction-disagrees': { words: string; arithmetic: string; subject: string; sources: readonly Place[] };
  /** 最も多い, 次いで … although another one lies higher or between. */
  'ranking-disagrees': { words: string; named: string; missing: readonly { name: string; value: string }[] };
  /** A part larger than its whole. */
  'part-exceeds-whole': { part: string; whole: string; subject: string };
  /** 約7割, 半数以上 … that the value does not bear out. */
  'words-disagree': { words: string; value: string; subject: string; sources: readonly Place[] };
  /** Nothing in the documents could be checked. */
  'nothing-checked': { figures: number };
  /** A marked figure is no longer there, or can no longer be checked. */
  'claim-vanished': { claim: string; reason: 'gone' | 'unchecked' };
  'acceptance-expired': { accepted: string; claim: string; until: string };
  'acceptance-unused': { accepted: string; claim: string };
  /** The claim fails on the document's own table but holds in the supplied data over another population. */
  'other-population': { printed: string; recomputed: string; arithmetic: string; subject: string; source: string };
  /** A figure that another document prints differently. */
  'documents-disagree': { printed: string; other: string; subject: string; otherDocument: string; otherPlace: Place };
}

export const CHECK_CODES = [
  'total-disagrees', 'difference-disagrees', 'rate-disagrees', 'share-disagrees', 'quotient-disagrees', 'value-disagrees', 'unit-mixed-up', 'subject-mixed-up',
  'rounded-otherwise', 'rounding-in-force', 'direction-disagrees', 'ranking-disagrees', 'part-exceeds-whole', 'words-disagree', 'nothing-checked', 'claim-vanished',
  'acceptance-expired', 'acceptance-unused', 'other-population', 'documents-disagree',
] as const satisfies readonly (keyof CheckFindings)[];

export type CheckCode = (typeof CHECK_CODES)[number];
