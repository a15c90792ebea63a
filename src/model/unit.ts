import { ONE, type Rational } from './rational.ts';

/**
 * What a number is (数の種類): the kind decides what a change is: a rate (count, amount), or a difference in
 * ポイント (ratio) or in index points (index).
 */
export type UnitKind = 'count' | 'amount' | 'ratio' | 'index';

export interface Unit {
  /** As printed: 事業所, 人, 百万円, %, ポイント; '' when the source states none. */
  readonly label: string;
  readonly kind: UnitKind;
  /** How many of the base unit of its kind one of these is: 百万円 = 10^6 円, 千人 = 10^3 人. */
  readonly factor: Rational;
}

export const NO_UNIT: Unit = { label: '', kind: 'count', factor: ONE };
