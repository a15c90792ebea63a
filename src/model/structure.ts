import type { Derived, DerivedReal } from './derived.ts';
import type { Member } from './key.ts';
import type { ReferenceArea } from './reference-area.ts';
import type { Interval } from './rounding.ts';
import type { Value } from './value.ts';
import type { Whole, WholeLine } from './whole.ts';

/** Where a value stands among others (順位); equal values share a rank. A missing value takes none. */
export type Place =
  | { readonly is: 'ranked'; readonly rank: number; readonly tied: number; readonly of: number }
  | { readonly is: 'unranked' };

/** One line of a structure (構成の行). Lists have one entry per point of the series; those that need a reference are empty without one. */
export interface StructureLine {
  readonly at: WholeLine;
  readonly values: readonly Value[];
  /** 構成比, as a ratio of the total. */
  readonly shares: readonly Derived[];
  /** What a share or quotient that a suppressed value stops must lie within; empty unless asked for. */
  readonly shareBounds: readonly (Interval | 'none')[];
  readonly quotientBounds: readonly (Interval | 'none')[];
  /** Change of the share from the first point to the last (ポイント); none with a single point. */
  readonly shareChange: readonly Derived[];
  /** Rank among the parts by the value of the last point. */
  readonly place: Place;
  /** 特化係数 */
  readonly quotients: readonly Derived[];
  /** 修正特化係数（参考） and 稼ぐ力（参考）, where the self-sufficiency of the industry is given. */
  readonly adjusted: readonly Derived[];
  readonly earningPower: readonly DerivedReal[];
}

/** How concentrated a structure is, and how far from the reference (集中・特化の指標), at one point. */
export interface Concentration {
  readonly herfindahl: Derived;
  readonly gini: Derived;
  readonly against: 'none' | { readonly krugman: Derived; readonly hoover: Derived; readonly specializationGini: Derived };
}

/** The structure of one whole (産業構造): its lines with their shares, and what they say together. */
export interface Structure {
  readonly whole: Whole;
  readonly reference: ReferenceArea | 'none';
  readonly lines: readonly StructureLine[];
  readonly concentration: readonly Concentration[];
}

/** Self-sufficiency by industry (自足率), as ratios. */
export interface SelfSufficiency {
  of(industry: Member): Value | 'not-given';
}
