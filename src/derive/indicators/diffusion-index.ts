import type { Derived } from '../../model/derived.ts';
import { add, multiply, negate, rational, subtract, sum, type Rational } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient, type Numbers } from './compute.ts';

/** Answers to a question with three choices (増加・好転 / 不変 / 減少・悪化), as counts. */
export interface ThreeAnswers {
  readonly improved: Value;
  readonly unchanged: Value;
  readonly worsened: Value;
  readonly noAnswer: Value;
}

/** Answers on a scale of five, as counts. */
export interface FiveAnswers {
  readonly muchBetter: Value;
  readonly better: Value;
  readonly unchanged: Value;
  readonly worse: Value;
  readonly muchWorse: Value;
}

/**
 * What 100% is (母数): those who chose an answer, or all respondents with 無回答. Both occur; the base must be stated.
 */
export type AnswerBase = 'answered' | 'with-no-answer';

type Three = 'improved' | 'unchanged' | 'worsened' | 'noAnswer';
const HALF = rational(1n, 2n);

function perAnswer(answers: ThreeAnswers, base: AnswerBase, score: (x: Numbers<Three>) => Rational): Derived {
  return compute({ ...answers }, (x) => {
    const answered = sum([x.improved, x.unchanged, x.worsened]);
    return quotient(score(x), base === 'answered' ? answered : add(answered, x.noAnswer), 'respondents');
  });
}

/**
 * Balance DI (DI＝増加・好転の割合 − 減少・悪化の割合; 日銀短観, LOBO, 中小企業景況調査), as a ratio; changes of it are in ポイント. Computed
 * from counts: the difference of rounded shares can differ in the last digit. No answers at all gives `zeroBase`.
 *
 * @example 16 / 10 / 21 of 47: −5/47 = ▲10.6 (from printed shares it would be ▲10.7)
 */
export function diBalance(answers: ThreeAnswers, base: AnswerBase): Derived {
  return perAnswer(answers, base, (x) => subtract(x.improved, x.worsened));
}

/** Reversed DI for purchase prices (仕入単価・原材料価格のDI＝下落の割合 − 上昇の割合): a rise counts as worse. */
export function diReversed(answers: ThreeAnswers, base: AnswerBase): Derived {
  return perAnswer(answers, base, (x) => negate(subtract(x.improved, x.worsened)));
}

/** DI around 50 (好転×1＋不変×0.5), as a ratio of which 0.5 is neutral. */
export function diIndex50(answers: ThreeAnswers, base: AnswerBase): Derived {
  return perAnswer(answers, base, (x) => add(x.improved, multiply(x.unchanged, HALF)));
}

const WEIGHTS = { muchBetter: rational(1n), better: rational(3n, 4n), unchanged: HALF, worse: rational(1n, 4n), muchWorse: rational(0n) } as const;

function weighted(x: Numbers<keyof FiveAnswers>): Rational {
  return sum([
    multiply(x.muchBetter, WEIGHTS.muchBetter), multiply(x.better, WEIGHTS.better), multiply(x.unchanged, WEIGHTS.unchanged),
    multiply(x.worse, WEIGHTS.worse), multiply(x.muchWorse, WEIGHTS.muchWorse),
  ]);
}

function countOf(x: Numbers<keyof FiveAnswers>): Rational {
  return sum([x.muchBetter, x.better, x.unchanged, x.worse, x.muchWorse]);
}

/** DI of the 景気ウォッチャー調査: Σ weight × share with weights 1, 0.75, 0.5, 0.25, 0, from counts, as a ratio. */
export function diFive(answers: FiveAnswers): Derived {
  return compute({ ...answers }, (x) => quotient(weighted(x), countOf(x), 'respondents'));
}

/**
 * The same from printed shares (構成比), in the unit of the shares, without making them sum to 100.
 *
 * @example 2.6, 20.4, 51.0, 22.2, 3.8 (%) is 48.95
 */
export function diFiveFromShares(shares: FiveAnswers): Derived {
  return compute({ ...shares }, (x) => ({ is: 'number', exact: weighted(x) }), 'missing');
}

/**
 * 景況感指数 of 住団連: {(大いに良い×2 ＋ 良い) − (大いに悪い×2 ＋ 悪い)} ÷ 2 ÷ 全回答数, as a ratio from −1 to 1.
 */
export function diWeighted(answers: FiveAnswers): Derived {
  return compute({ ...answers }, (x) => {
    const good = add(add(x.muchBetter, x.muchBetter), x.better);
    const bad = add(add(x.muchWorse, x.muchWorse), x.worse);
    return quotient(multiply(subtract(good, bad), HALF), countOf(x), 'respondents');
  });
}

/** DI of 景気動向指数: (expanding series + half of the unchanged ones) ÷ adopted series, as a ratio. */
export function diSeries(expandingSeries: Value, flatSeries: Value, adoptedSeries: Value): Derived {
  return compute({ expandingSeries, flatSeries, adoptedSeries }, (x) =>
    quotient(add(x.expandingSeries, multiply(x.flatSeries, HALF)), x.adoptedSeries, 'adoptedSeries'),
  );
}
