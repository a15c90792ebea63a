import { exactly, type Derived } from '../../model/derived.ts';
import { add, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/** What one region or industry trades with elsewhere (移出入・輸出入). */
export interface Trade {
  /** 移出: sales to other regions of the country. */
  readonly outboundSales: Value;
  /** 輸出: sales abroad. */
  readonly exports: Value;
  /** 移入: purchases from other regions of the country. */
  readonly inboundPurchases: Value;
  /** 輸入: purchases abroad. */
  readonly imports: Value;
}

/**
 * Interregional balance (域際収支・移輸出入収支額): (移出 + 輸出) − (移入 + 輸入), in the unit of the values.
 *
 * @example 350 sold elsewhere, 520 bought elsewhere: −170
 */
export function interregionalBalance(trade: Trade): Derived {
  return compute({ ...trade }, (x) => exactly(subtract(add(x.outboundSales, x.exports), add(x.inboundPurchases, x.imports))));
}

/** 移出率: sales to other regions ÷ the region's output (域内生産額), as a ratio. */
export function outboundRate(outboundSales: Value, regionalOutput: Value): Derived {
  return compute({ outboundSales, regionalOutput }, (x) => quotient(x.outboundSales, x.regionalOutput, 'regionalOutput'));
}

/** 移入率: purchases from other regions ÷ the region's total demand (域内総需要額), as a ratio. */
export function inboundRate(inboundPurchases: Value, regionalDemand: Value): Derived {
  return compute({ inboundPurchases, regionalDemand }, (x) => quotient(x.inboundPurchases, x.regionalDemand, 'regionalDemand'));
}

/** Gap in 域内需要 + 移輸出 − 移輸入 = 域内生産: zero where an input–output table is consistent. */
export function supplyDemandGap(regionalDemand: Value, trade: Trade, regionalOutput: Value): Derived {
  return compute({ ...trade, regionalDemand, regionalOutput }, (x) => {
    const sold = add(x.outboundSales, x.exports);
    const bought = add(x.inboundPurchases, x.imports);
    return exactly(subtract(subtract(add(x.regionalDemand, sold), bought), x.regionalOutput));
  });
}
