import { exactly, type Derived } from '../../model/derived.ts';
import { subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/**
 * Regional circulation rate (地域経済循環率): production (付加価値額) ÷ distribution (所得), as a ratio. The lower, the more
 * the region lives on income from elsewhere.
 *
 * @example circulationRate(wholeNumber(820), wholeNumber(1000)) // 82.0%
 */
export function circulationRate(production: Value, distribution: Value): Derived {
  return compute({ production, distribution }, (x) => quotient(x.production, x.distribution, 'distribution'));
}

/**
 * Net outflow rate of spending (支出の流出入率, e.g. 民間消費額): net outflow ÷ expenditure, as a ratio; negative where money
 * flows in.
 */
export function netOutflowRate(netOutflow: Value, expenditure: Value): Derived {
  return compute({ netOutflow, expenditure }, (x) => quotient(x.netOutflow, x.expenditure, 'expenditure'));
}

/** How far the three sides of the accounts are apart (三面等価の差); all zero where they agree. */
export interface ThreeSides {
  readonly productionLessDistribution: Derived;
  readonly productionLessExpenditure: Derived;
  readonly distributionLessExpenditure: Derived;
}

/**
 * Gaps between production, distribution and expenditure (三面等価). 属地 (県内) and 属人 (県民) figures must not be mixed: of a
 * circulation chart the gap between production and distribution is the net income from elsewhere, not an error.
 */
export function threeSides(production: Value, distribution: Value, expenditure: Value): ThreeSides {
  return {
    productionLessDistribution: compute({ production, distribution }, (x) => exactly(subtract(x.production, x.distribution))),
    productionLessExpenditure: compute({ production, expenditure }, (x) => exactly(subtract(x.production, x.expenditure))),
    distributionLessExpenditure: compute({ distribution, expenditure }, (x) => exactly(subtract(x.distribution, x.expenditure))),
  };
}
