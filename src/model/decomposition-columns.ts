import type { FACTORS_OF } from './decomposition.ts';

/**
 * Numbers in a column as quotients (商の列). Where `error` is 0 a number is n ÷ d exactly, both whole; elsewhere it is at most `error`
 * away from n, and d is 1. n is not a number (NaN) where there is none.
 */
export interface Quotients {
  readonly n: Float64Array;
  readonly d: Float64Array;
  readonly error: Float64Array;
}

/** What a record says beside its numbers (備考). */
export interface Said {
  /** Status bytes of the two values. */
  readonly earlier: number;
  readonly later: number;
  readonly word: 'none' | 'appeared' | 'vanished';
  readonly share: 'given' | 'no-total-change' | 'mixed-signs';
  /** Shares of a net or a gross change of zero are withheld. */
  readonly ofNet: 'given' | 'no-total-change';
  readonly ofGross: 'given' | 'no-total-change';
}

const WORDS = ['none', 'appeared', 'vanished'] as const;
const SHARES = ['given', 'no-total-change', 'mixed-signs'] as const;
const OF_CHANGE = ['given', 'no-total-change'] as const;
const STATUS_BITS = 4;

/** All numbers of what is said are below this. */
export const KINDS_OF_SAID = 1 << (2 * STATUS_BITS + 6);

/** What is said as a number. */
export function saidNumber(earlier: number, later: number, word: number, share: number, ofNet: number, ofGross: number): number {
  return (((((earlier << STATUS_BITS) | later) << 2 | word) << 2 | share) << 1 | ofNet) << 1 | ofGross;
}

export function saidOf(number: number): Said {
  return {
    earlier: number >> (STATUS_BITS + 6), later: (number >> 6) & ((1 << STATUS_BITS) - 1),
    word: WORDS[(number >> 4) & 3] ?? 'none', share: SHARES[(number >> 2) & 3] ?? 'given',
    ofNet: OF_CHANGE[(number >> 1) & 1] ?? 'given', ofGross: OF_CHANGE[number & 1] ?? 'given',
  };
}

/** Factors of the classic method: amounts, and points of the total's rate. */
export type FactorColumns = Readonly<Record<(typeof FACTORS_OF)['classic'][number], { readonly amount: Quotients; readonly points: Quotients }>>;

/**
 * The figures of a decomposition in columns (要因分解の列), one place a line in the order of the whole, the residual behind them; filled
 * again for every whole. Values are whole numbers, NaN where there is none.
 */
export interface DecompositionColumns {
  /** Lines filled, with the residual. */
  readonly lines: number;
  readonly hasResidual: boolean;
  readonly earlier: Float64Array;
  readonly later: Float64Array;
  readonly change: Float64Array;
  readonly rate: Quotients;
  readonly contribution: Quotients;
  readonly share: Quotients;
  readonly ofNet: Quotients;
  readonly ofGross: Quotients;
  /** All rises and all falls, of the total alone. */
  readonly rises: Float64Array;
  readonly falls: Float64Array;
  readonly factors: FactorColumns;
  /** What is said of each line, as a number. */
  readonly said: Int32Array;
}
