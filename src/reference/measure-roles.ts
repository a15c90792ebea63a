import type { Measure } from '../model/key.ts';
import { foldLabel } from './folding.ts';

/** What a measure can be to the indicators of accounts, trade, enterprises and retail (指標の入力となる項目). */
export const MEASURE_ROLES = [
  'production', 'distribution', 'expenditure', 'netOutflow',
  'outboundSales', 'exports', 'inboundPurchases', 'imports', 'outboundAndExports', 'inboundAndImports', 'regionalOutput', 'regionalDemand', 'intermediateInput', 'grossValueAdded',
  'openings', 'closures', 'openingStock', 'establishments',
  'goodsSales', 'costOfGoods', 'population', 'persons', 'floorSpace',
  'turnover', 'costs', 'payroll', 'taxes', 'valueAdded',
] as const;
export type MeasureRole = (typeof MEASURE_ROLES)[number];

const BY_ID: Readonly<Record<string, MeasureRole>> = {
  establishments: 'establishments', persons: 'persons', sales: 'goodsSales', population: 'population', 'floor-space': 'floorSpace', turnover: 'turnover', 'value-added': 'valueAdded',
};

const REGION = '(?:域内|地域内|圏内|市内|町内|村内|県内|府内|都内|道内|国内)';

/** Printed names, folded and without their unit. */
const BY_NAME: readonly (readonly [RegExp, MeasureRole])[] = [
  [/^生産額?(?:\((?:付加価値額?|総額)\))?$|^付加価値額?\(生産\)$/, 'production'],
  [/^分配額?(?:\((?:地域内)?所得\))?$|^所得額?\(分配\)$/, 'distribution'],
  [/^支出額?(?:\(.{1,12}\))?$/, 'expenditure'],
  [/^純?流出額$|^流出入額$|^.{0,12}の?純?流出入?額$/, 'netOutflow'],
  [/^移輸出額?$|^移出・?輸出額?$/, 'outboundAndExports'],
  [/^移輸入額?$|^移入・?輸入額?$/, 'inboundAndImports'],
  [/^移出額?$/, 'outboundSales'],
  [/^移入額?$/, 'inboundPurchases'],
  [/^輸出額?$/, 'exports'],
  [/^輸入額?$/, 'imports'],
  [new RegExp(`^${REGION}生産額(?:\\(合計\\))?$`), 'regionalOutput'],
  [new RegExp(`^${REGION}(?:総|最終)?需要(?:額|合計|計)?$`), 'regionalDemand'],
  [/^中間投入(?:額|計)?$/, 'intermediateInput'],
  [/^粗付加価値(?:額|計|部門計)?$/, 'grossValueAdded'],
  [/^(?:新設|開業)(?:事業所|企業)?数?$/, 'openings'],
  [/^廃業(?:事業所|企業)?数?$/, 'closures'],
  [/^期首の?(?:事業所|企業)?数?$/, 'openingStock'],
  [/^小売業?の?(?:年間)?(?:商品)?販売額$/, 'goodsSales'],
  [/^(?:商品)?売上原価$|^商品(?:仕入|売上)原価$/, 'costOfGoods'],
  [/^費用総額$/, 'costs'],
  [/^給与総額$/, 'payroll'],
  [/^租税公課$/, 'taxes'],
];

/**
 * The role of a measure among the inputs of indicators (項目の役割), by its id or its printed name.
 *
 * @example roleOfMeasure(resolveMeasure('分配（所得）')) // 'distribution'
 * @returns 'none' for every other measure; ratios and indices have none.
 */
export function roleOfMeasure({ id, label, unit }: Measure): MeasureRole | 'none' {
  if (unit.kind === 'ratio' || unit.kind === 'index') return 'none';
  const name = foldLabel(label);
  return BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? BY_ID[id] ?? 'none';
}
