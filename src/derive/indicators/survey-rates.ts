import { exactly, withheld, type Derived, type DerivedReal } from '../../model/derived.ts';
import { root } from '../../model/irrational.ts';
import { compare, divide, multiply, ONE, rational, subtract, ZERO } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/**
 * 回収率: collected ÷ distributed, as a ratio. The denominator (配布, or 調査対象 − 不達) varies between surveys: print it.
 *
 * @example collectionRate(wholeNumber(352), wholeNumber(1000)) // 35.2%
 */
export function collectionRate(collected: Value, distributed: Value): Derived {
  return compute({ collected, distributed }, (x) => quotient(x.collected, x.distributed, 'distributed'));
}

/** 有効回答率: valid answers ÷ distributed, as a ratio; the denominator is that of the 回収率. */
export function validResponseRate(valid: Value, distributed: Value): Derived {
  return compute({ valid, distributed }, (x) => quotient(x.valid, x.distributed, 'distributed'));
}

/**
 * M.T. (Multiple Total, 回答計): all answers ÷ respondents of a question with several answers, as a ratio; above 1 it is no
 * error. Respondents are those asked, with or without 無回答: declare which.
 */
export function multipleTotal(answers: Value, respondents: Value): Derived {
  return compute({ answers, respondents }, (x) => quotient(x.answers, x.respondents, 'respondents'));
}

/**
 * 標本誤差 at 95%: 2 √((N − n)/(N − 1) × p (1 − p)/n), as a ratio (± on the proportion p). N population, n sample.
 *
 * @example N = 1,000, n = 352, p = 0.5: ±4.29%
 */
export function samplingError(populationSize: Value, sampleSize: Value, proportion: Value): DerivedReal {
  const variance = compute({ populationSize, sampleSize, proportion }, (x) => {
    if (x.proportion.n < 0n || compare(x.proportion, ONE) > 0) return withheld('not-a-proportion');
    if (compare(x.sampleSize, x.populationSize) > 0) return withheld('sample-exceeds-population');
    if (compare(x.populationSize, ONE) === 0) return exactly(ZERO);
    const finite = divide(subtract(x.populationSize, x.sampleSize), subtract(x.populationSize, ONE));
    return quotient(multiply(finite, multiply(x.proportion, subtract(ONE, x.proportion))), x.sampleSize, 'sampleSize');
  });
  return variance.is === 'number' ? root(multiply(variance.exact, rational(4n)), 2) : variance;
}
