import { exactly, type Derived } from '../../model/derived.ts';
import { add, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute } from './compute.ts';

/**
 * Value added of the 経済センサス‐活動調査 (付加価値額): ①売上(収入)金額 − ②費用総額 + ④給与総額 + ⑧租税公課. It is known by
 * enterprise; figures by establishment are apportioned.
 */
export function valueAdded(accounts: { readonly sales: Value; readonly costs: Value; readonly payroll: Value; readonly taxes: Value }): Derived {
  const { sales, costs, payroll, taxes } = accounts;
  return compute({ sales, costs, payroll, taxes }, (x) => exactly(add(add(subtract(x.sales, x.costs), x.payroll), x.taxes)));
}

/** 商業マージン: annual sales of goods − their cost (年間商品販売額 − 商品売上原価). */
export function tradeMargin(sales: Value, costOfGoods: Value): Derived {
  return compute({ sales, costOfGoods }, (x) => exactly(subtract(x.sales, x.costOfGoods)));
}

/** Gap in 中間投入 + 粗付加価値 = 域内生産: zero where an input–output table is consistent. */
export function outputGap(intermediateInput: Value, grossValueAdded: Value, regionalOutput: Value): Derived {
  return compute({ intermediateInput, grossValueAdded, regionalOutput }, (x) =>
    exactly(subtract(add(x.intermediateInput, x.grossValueAdded), x.regionalOutput)),
  );
}
