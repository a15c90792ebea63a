import { withheld, type Derived } from '../../model/derived.ts';
import { divide, ONE, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient, relativeTo } from './compute.ts';

export interface CostStructure {
  readonly fixedCosts: Value;
  readonly variableCosts: Value;
  readonly sales: Value;
}

/**
 * Break-even sales (損益分岐点売上高): fixed costs ÷ (1 − variable costs ÷ sales), in the unit of the costs. Variable costs that
 * reach sales leave nothing to cover fixed costs: `no-break-even`.
 */
export function breakEvenSales({ fixedCosts, variableCosts, sales }: CostStructure): Derived {
  return compute({ fixedCosts, variableCosts, sales }, (x) => {
    if (x.sales.n === 0n) return quotient(x.variableCosts, x.sales, 'sales');
    const margin = subtract(ONE, divide(x.variableCosts, x.sales));
    return margin.n <= 0n ? withheld('no-break-even') : quotient(x.fixedCosts, margin, 'marginalProfitRatio');
  });
}

/** 損益分岐点比率: break-even sales ÷ sales. */
export function breakEvenRatio(costs: CostStructure): Derived {
  return relativeTo(breakEvenSales(costs), costs.sales, 'sales');
}

/** 安全余裕率: 1 − 損益分岐点比率. */
export function safetyMargin(costs: CostStructure): Derived {
  const ratio = breakEvenRatio(costs);
  return ratio.is === 'number' ? { is: 'number', exact: subtract(ONE, ratio.exact) } : ratio;
}
