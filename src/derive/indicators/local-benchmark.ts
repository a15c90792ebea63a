import type { Derived } from '../../model/derived.ts';
import { add, divide, rational, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/** The six financial indicators of ローカルベンチマーク (METI), from one enterprise's accounts. All ratios are plain ratios. */

/** 売上増加率: 売上高 ÷ 前年度売上高 − 1. */
export function salesGrowth(sales: Value, previousSales: Value): Derived {
  return compute({ sales, previousSales }, (x) => quotient(subtract(x.sales, x.previousSales), x.previousSales, 'previousSales'));
}

/** 営業利益率: 営業利益 ÷ 売上高. */
export function operatingMargin(operatingProfit: Value, sales: Value): Derived {
  return compute({ operatingProfit, sales }, (x) => quotient(x.operatingProfit, x.sales, 'sales'));
}

/** 労働生産性 as ローカルベンチマーク defines it: 営業利益 ÷ 従業員数; not 付加価値額 ÷ 従業者数. */
export function operatingProfitPerEmployee(operatingProfit: Value, employees: Value): Derived {
  return compute({ operatingProfit, employees }, (x) => quotient(x.operatingProfit, x.employees, 'employees'));
}

/** EBITDA有利子負債倍率: (借入金 − 現預金) ÷ (営業利益 + 減価償却費), in 倍. */
export function debtToEbitda(accounts: { readonly borrowings: Value; readonly cash: Value; readonly operatingProfit: Value; readonly depreciation: Value }): Derived {
  return compute({ ...accounts }, (x) => quotient(subtract(x.borrowings, x.cash), add(x.operatingProfit, x.depreciation), 'ebitda'));
}

/** 営業運転資本回転期間: (売上債権 + 棚卸資産 − 買入債務) ÷ 月商, in months; `sales` is the year's. */
export function workingCapitalMonths(accounts: { readonly receivables: Value; readonly inventories: Value; readonly payables: Value; readonly sales: Value }): Derived {
  return compute({ ...accounts }, (x) =>
    quotient(subtract(add(x.receivables, x.inventories), x.payables), divide(x.sales, rational(12n)), 'sales'),
  );
}

/** 自己資本比率: 純資産 ÷ 総資産. */
export function equityRatio(netAssets: Value, totalAssets: Value): Derived {
  return compute({ netAssets, totalAssets }, (x) => quotient(x.netAssets, x.totalAssets, 'totalAssets'));
}
