import { describe, expect, it } from 'vitest';
import { breakEvenRatio, breakEvenSales, safetyMargin } from '../../../src/derive/indicators/break-even.ts';
import { change, rateOfChange } from '../../../src/derive/indicators/change.ts';
import { circulationRate } from '../../../src/derive/indicators/circulation.ts';
import { contribution, contributionShare } from '../../../src/derive/indicators/contribution.ts';
import { diFiveFromShares } from '../../../src/derive/indicators/diffusion-index.ts';
import { closureRate, openingRate } from '../../../src/derive/indicators/enterprise-turnover.ts';
import { interregionalBalance } from '../../../src/derive/indicators/interregional-trade.ts';
import { debtToEbitda, equityRatio, operatingMargin, operatingProfitPerEmployee, salesGrowth, workingCapitalMonths } from '../../../src/derive/indicators/local-benchmark.ts';
import { adjustedLocationQuotient, locationQuotient } from '../../../src/derive/indicators/location-quotient.ts';
import { retailAttraction } from '../../../src/derive/indicators/retail.ts';
import { collectionRate, multipleTotal, validResponseRate } from '../../../src/derive/indicators/survey-rates.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import type { Derived } from '../../../src/model/derived.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import type { Value } from '../../../src/model/value.ts';
import { field, fraction, times100, value } from '../../support/expected.ts';
import { oracleRows } from '../../support/oracle.ts';
import { hasShared } from '../../support/shared.ts';

const v = (text: string): Value => value(text);
const pair = (earlier: string, later: string): { earlier: Value; later: Value } => ({ earlier: v(earlier), later: v(later) });
const percent = (d: Derived): Derived => (d.is === 'number' ? { is: 'number', exact: times100(d.exact) } : d);
const lq = (own: string, reference: string): Derived =>
  locationQuotient({ part: v(own), total: v('100'), totalIs: '全産業' }, { part: v(reference), total: v('100'), totalIs: '全産業' });
const none = v('0');
const costs = { fixedCosts: v('300000'), variableCosts: v('300000'), sales: v('750000') };

/** The worked numbers, by the label the oracle gives them; inputs as the sources state them. */
const WORKED: Readonly<Record<string, Derived>> = {
  '増減率 1,234→1,165 (%)': percent(rateOfChange(v('1165'), v('1234'), 'count')),
  '寄与度 193→202, 全体350→365 (%)': percent(contribution(pair('193', '202'), v('350'))),
  '寄与率 (%)': percent(contributionShare(pair('193', '202'), pair('350', '365'))),
  '全体の増加率 (%)': percent(rateOfChange(v('365'), v('350'), 'amount')),
  '構成比の差 12.4%→10.1% (ポイント)': change(v('10.1'), v('12.4'), 'ratio'),
  '特化係数 A市 第一次 6%/4%': lq('6', '4'),
  '特化係数 第三次 69%/76%': lq('69', '76'),
  '修正特化係数 1.50 × 自給率 0.85': adjustedLocationQuotient(v('1.50'), v('0.85')),
  '地域経済循環率 生産 820 / 分配 1000 (%)': percent(circulationRate(v('820'), v('1000'))),
  '移輸出 350 − 移輸入 520': interregionalBalance({ outboundSales: v('350'), exports: none, inboundPurchases: v('520'), imports: none }),
  '売上増加率 (%)': percent(salesGrowth(v('10500'), v('10000'))),
  '営業利益率 (%)': percent(operatingMargin(v('315'), v('10500'))),
  '労働生産性 営業利益/従業員 (千円/人)': operatingProfitPerEmployee(v('31500'), v('14')),
  'EBITDA有利子負債倍率 (倍)': debtToEbitda({ borrowings: v('5000'), cash: v('1700'), operatingProfit: v('315'), depreciation: v('285') }),
  '営業運転資本回転期間 (か月)': workingCapitalMonths({ receivables: v('1200'), inventories: v('700'), payables: v('500'), sales: v('10500') }),
  '自己資本比率 (%)': percent(equityRatio(v('325'), v('1000'))),
  '損益分岐点売上高': breakEvenSales(costs),
  '損益分岐点比率 (%)': percent(breakEvenRatio(costs)),
  '安全余裕率 (%)': percent(safetyMargin(costs)),
  '開業率 新設 168, 28か月, 期首 2000 (年率%)': percent(openingRate(v('168'), v('2000'), 28)),
  '廃業率 廃業 245, 28か月, 期首 2000 (年率%)': percent(closureRate(v('245'), v('2000'), 28)),
  '小売吸引力指数 (市 1,050,000円/人 ÷ 県 980,000円/人)': retailAttraction({ sales: v('1050000'), population: v('1') }, { sales: v('980000'), population: v('1') }),
  '回収率 352/1000 (%)': percent(collectionRate(v('352'), v('1000'))),
  '有効回答率 347/1000 (%)': percent(validResponseRate(v('347'), v('1000'))),
  'M.T. 17回答/11人 (%)': percent(multipleTotal(v('17'), v('11'))),
  '景気ウォッチャー型DI 2.6,20.4,51.0,22.2,3.8': diFiveFromShares({ muchBetter: v('2.6'), better: v('20.4'), unchanged: v('51.0'), worse: v('22.2'), muchWorse: v('3.8') }),
};

describe.skipIf(!hasShared)('worked numbers of the published definitions', () => {
  const rows = oracleRows('exact/formulas_examples.csv');

  it('covers every one of them', () => {
    expect(rows.map((row) => field(row, 'indicator')).sort()).toEqual(Object.keys(WORKED).sort());
  });

  it.each(rows.map((row) => [field(row, 'indicator'), row] as const))('%s', (label, row) => {
    const derived = WORKED[label];
    if (derived?.is !== 'number') throw new Error(JSON.stringify(derived));
    expect(derived.exact).toEqual(fraction(field(row, 'exact')));
    expect(formatDecimal(roundTo(derived.exact, 12))).toBe(field(row, 'decimal'));
    const digits = field(row, 'half_away').split('.')[1]?.length ?? 0;
    expect(formatDecimal(roundTo(derived.exact, digits))).toBe(field(row, 'half_away'));
  });
});
