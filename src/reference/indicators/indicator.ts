/** Where a definition was read (出典の確かさ): an official page, a text that quotes the rule, or common usage without one. */
export type SourceGrade = 'official' | 'secondary' | 'convention';

/** Where a definition comes from. The name is cited as published. */
export interface Citation {
  readonly grade: SourceGrade;
  readonly name: string;
}

/** How a result is printed (表示): multiplied by `times`, rounded once to `digits` decimals, with its unit. */
export interface DisplayRule {
  readonly times: 1 | 100;
  readonly digits: number;
  /** `own`: the unit of the inputs, or the quotient of their units. `points`: ポイント. */
  readonly unit: 'percent' | 'points' | 'times' | 'months' | 'own' | 'none';
}

/** What missing values do to an indicator (値のない入力の扱い). */
export const MISSING_RULES = [
  'stops', // a missing input stops it and is named
  'nil-is-zero', // 「-」 counts as 0
  'nil-is-missing', // 「-」 is no number among ratios and indices
  'zero-base', // a zero divisor prints －
  'new-or-vanished', // 皆増 and 皆減
  'own-part', // a missing part stops itself and the residual only
  'every-part', // a missing part stops the whole
  'suppressed-residual', // no residual beside a suppressed part
  'positive-only', // not given for values of 0 or below
  'unranked', // a missing value takes no rank
] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/**
 * A worked example (計算例) that the tests run: inputs as written, by name, a list where there is one value per part;
 * the result as an exact fraction, or to 30 decimals where it is irrational; and how it prints, sign first, without unit.
 */
export interface WorkedExample {
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  readonly result: string;
  readonly printed: string;
}

/** One entry of the catalogue of indicators (指標の目録). Names, definitions and formulas in words live in write/wording. */
export interface Indicator {
  readonly sources: readonly Citation[];
  readonly display: DisplayRule;
  readonly missing: readonly MissingRule[];
  /** 参考: the definition is not official to the last detail, and every print says so. */
  readonly forReference: boolean;
  readonly example: WorkedExample;
}

export const official = (name: string): Citation => ({ grade: 'official', name });
export const secondary = (name: string): Citation => ({ grade: 'secondary', name });
export const convention = (name: string): Citation => ({ grade: 'convention', name });

export const PERCENT: DisplayRule = { times: 100, digits: 1, unit: 'percent' };
export const POINTS: DisplayRule = { times: 100, digits: 1, unit: 'points' };
export const OWN_UNIT: DisplayRule = { times: 1, digits: 0, unit: 'own' };
export const COEFFICIENT: DisplayRule = { times: 1, digits: 2, unit: 'none' };

/** Counts and amounts: 「-」 is 0, any other missing input stops the figure. */
export const COUNTS: readonly MissingRule[] = ['stops', 'nil-is-zero'];
/** The same with a divisor that may be zero. */
export const RATIOS_OF_COUNTS: readonly MissingRule[] = ['stops', 'nil-is-zero', 'zero-base'];
