import { withheld, type Derived, type DerivedMissing, type DerivedWithheld } from '../../model/derived.ts';
import { decimalToRational } from '../../model/decimal.ts';
import { compare, multiply, rational, subtract, type Rational } from '../../model/rational.ts';
import { roundTo, type RoundingRule } from '../../model/rounding.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/** 達成率: actual ÷ target, as a ratio. A target of 0 gives `zeroBase`, 設定なし its own reason; both print 「－」. */
export function achievement(actual: Value, target: Value): Derived {
  return compute({ actual, target }, (x) => quotient(x.actual, x.target, 'target'));
}

/**
 * 達成率 of a target that is lower than its baseline (減少を目標とする指標): (baseline − actual) ÷ (baseline − target), as a ratio.
 * Negative where things got worse. A target that is no reduction: `not-a-reduction`.
 *
 * @example 100 → 80 planned, 90 reached: 50%
 */
export function reductionAchievement(actual: Value, target: Value, baseline: Value): Derived {
  return compute({ actual, target, baseline }, (x) => {
    const planned = subtract(x.baseline, x.target);
    return planned.n <= 0n ? withheld('not-a-reduction') : quotient(subtract(x.baseline, x.actual), planned, 'plannedReduction');
  });
}

/** One grade and the achievement, as a ratio, from which it is given. */
export interface Grade {
  readonly grade: string;
  readonly from: Rational;
}

/** A grading rule (評価基準): grades from the best down, and the grade below all of them. Chambers differ, so it is data. */
export interface GradingRule {
  readonly grades: readonly Grade[];
  readonly below: string;
}

/** A ≥ 100%, B ≥ 80%, C ≥ 30%, else D: the rule of 美濃商工会議所. */
export const FOUR_GRADES: GradingRule = {
  grades: [
    { grade: 'A', from: rational(1n) },
    { grade: 'B', from: rational(8n, 10n) },
    { grade: 'C', from: rational(3n, 10n) },
  ],
  below: 'D',
};

export interface Graded {
  readonly is: 'graded';
  readonly grade: string;
  /** The grade the printed, rounded percentage would give. */
  readonly gradeAsPrinted: string;
  /** Rounding changes the grade: a reader of the printed percentage would expect another (丸めで評価が変わる). */
  readonly flips: boolean;
}

/**
 * Grade of an achievement (評価), from the unrounded ratio; `flips` warns where the percentage as printed, to `digits`
 * decimals under `rule`, falls into another grade (199/200 is B but prints 100%).
 */
export function gradeOf(result: Derived, grading: GradingRule, digits = 0, rule: RoundingRule = 'half-up'): Graded | DerivedMissing | DerivedWithheld {
  if (result.is !== 'number') return result;
  const percent = rational(100n);
  const printed = decimalToRational(roundTo(multiply(result.exact, percent), digits, rule));
  const grade = pick(result.exact, grading);
  const gradeAsPrinted = pick(multiply(printed, rational(1n, 100n)), grading);
  return { is: 'graded', grade, gradeAsPrinted, flips: grade !== gradeAsPrinted };
}

function pick(ratio: Rational, grading: GradingRule): string {
  return grading.grades.find(({ from }) => compare(ratio, from) >= 0)?.grade ?? grading.below;
}
