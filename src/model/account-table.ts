import type { Derived } from './derived.ts';
import type { Value } from './value.ts';
import type { Whole, WholeLine } from './whole.ts';

/** One line of an accounts table (勘定表の行). Levels and shares have one entry a period, the others one for each period but the first. */
export interface AccountTableLine {
  /** A line of the table, or what a line of it holds beyond the lines added to it (端数・残差). */
  readonly at: WholeLine | { readonly residualOf: WholeLine };
  readonly values: readonly Value[];
  readonly shares: readonly Derived[];
  readonly changes: readonly Derived[];
  readonly rates: readonly Derived[];
  readonly contributions: readonly Derived[];
}

/** A table of 市民経済計算・県民経済計算 with what follows from it. */
export interface AccountTable {
  readonly whole: Whole;
  /** Chain-linked real values do not add up: they have changes and rates only. */
  readonly chainLinked: boolean;
  /** In the order of the table; residuals that are not zero stand behind the lines they are left over from. */
  readonly lines: readonly AccountTableLine[];
}
