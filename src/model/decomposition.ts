import type { Derived } from './derived.ts';
import type { ReferenceArea } from './reference-area.ts';
import type { Interval } from './rounding.ts';
import type { Value } from './value.ts';
import type { Whole, WholeLine } from './whole.ts';

/** Ways of explaining a change against a reference (要因分解の方法): shift-share, extended by Esteban-Marquillas, or summed over every step. */
export const SHIFT_SHARE_METHODS = ['classic', 'esteban', 'dynamic'] as const;
export type ShiftShareMethod = (typeof SHIFT_SHARE_METHODS)[number];

/** The factors a change is split into; each method has its own, which add up to the change. */
export const FACTORS = ['national-growth', 'industry-mix', 'regional-factor', 'competitive-effect', 'allocation-effect'] as const;
export type FactorId = (typeof FACTORS)[number];

/** The factors of each method, in the order they are printed. */
export const FACTORS_OF = {
  classic: ['national-growth', 'industry-mix', 'regional-factor'],
  dynamic: ['national-growth', 'industry-mix', 'regional-factor'],
  esteban: ['national-growth', 'industry-mix', 'competitive-effect', 'allocation-effect'],
} as const satisfies Readonly<Record<ShiftShareMethod, readonly FactorId[]>>;

export interface Factor {
  readonly id: FactorId;
  /** In the unit of the measure. */
  readonly amount: Derived;
  /** As points of the total's rate (ポイント), as a ratio. */
  readonly points: Derived;
}

/** One line of a decomposed change; the residual (その他) is what the total holds beyond its parts. */
export interface DecomposedLine {
  readonly at: WholeLine | 'residual';
  readonly earlier: Value;
  readonly later: Value;
  readonly change: Derived;
  readonly rate: Derived;
  readonly contribution: Derived;
  readonly contributionShare: Derived;
  /** Change ÷ net change of the total, and ÷ all changes in its own direction; of lines that add up to the total only. */
  readonly gross: 'beside' | { readonly ofNet: Derived; readonly ofGross: Derived };
  /** What a figure that a suppressed value stops must lie within; 'none' where it is known, or must not be told, or was not asked for. */
  readonly bounds: 'none' | { readonly change: Interval | 'none'; readonly rate: Interval | 'none'; readonly contribution: Interval | 'none' };
  /** Factors of the change; none without a reference. */
  readonly factors: readonly Factor[];
}

/** All rises and all falls behind a net change (増加の計・減少の計・純増減). */
export interface GrossChanges {
  readonly rises: Derived;
  readonly falls: Derived;
  readonly net: Derived;
}

/** The change of one whole between two points, taken apart (増減の要因分解). */
export interface Decomposition {
  readonly whole: Whole;
  readonly reference: ReferenceArea | 'none';
  readonly method: ShiftShareMethod;
  /** In the order of the table, the residual behind them where it is not zero. */
  readonly lines: readonly DecomposedLine[];
  readonly gross: GrossChanges;
}
