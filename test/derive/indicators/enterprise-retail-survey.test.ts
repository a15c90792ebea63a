import { describe, expect, it } from 'vitest';
import { breakEvenRatio, breakEvenSales, safetyMargin } from '../../../src/derive/indicators/break-even.ts';
import { closureRate, openingRate } from '../../../src/derive/indicators/enterprise-turnover.ts';
import { debtToEbitda, equityRatio, operatingMargin, operatingProfitPerEmployee, salesGrowth, workingCapitalMonths } from '../../../src/derive/indicators/local-benchmark.ts';
import { inUnit, perUnit, unitPer } from '../../../src/derive/indicators/per-unit.ts';
import { ranks } from '../../../src/derive/indicators/rank.ts';
import { commercialPopulation, retailAttraction, salesEfficiency } from '../../../src/derive/indicators/retail.ts';
import { collectionRate, multipleTotal, samplingError, validResponseRate } from '../../../src/derive/indicators/survey-rates.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { magnitude } from '../../../src/model/derived.ts';
import { multiply, ONE, rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { missing, wholeNumber as n } from '../../../src/model/value.ts';
import { times100, value } from '../../support/expected.ts';
import { numberOf } from './town.ts';

const exactly = (x: bigint, d = 1n) => ({ is: 'number', exact: rational(x, d) });
const shops: Unit = { label: '店', kind: 'count', factor: ONE };
const persons: Unit = { label: '人', kind: 'count', factor: ONE };
const millionYen: Unit = { label: '百万円', kind: 'amount', factor: rational(1_000_000n) };
const tenThousandYen: Unit = { label: '万円', kind: 'amount', factor: rational(10_000n) };

describe('1事業所・1人当たり', () => {
  // 留萌市 卸売・小売業 令和3年: 239店, 237 + 1,195人, 37,993百万円
  const sales = { value: n(37_993), unit: millionYen };
  const stores = { value: n(239), unit: shops };
  const staff = { value: n(1432), unit: persons };

  it('keeps the exact quotient and its unit', () => {
    const perShop = perUnit(sales, stores);
    expect(perShop).toEqual({ derived: exactly(37_993n, 239n), unit: { label: '百万円/店', kind: 'amount', factor: rational(1_000_000n) } });
    expect(formatDecimal(roundTo(numberOf(perShop.derived), 1))).toBe('159.0');
    expect(unitPer(persons, shops).label).toBe('人/店');
    expect(salesEfficiency(sales, staff)).toEqual(perUnit(sales, staff));
  });

  it('converts exactly: 37,993 百万円 per 1,432 persons are 2,653.1 万円 each', () => {
    const each = inUnit(perUnit(sales, staff), unitPer(tenThousandYen, persons));
    expect(each.unit.label).toBe('万円/人');
    expect(formatDecimal(roundTo(numberOf(each.derived), 1))).toBe('2653.1');
    expect(inUnit(each, perUnit(sales, staff).unit)).toEqual(perUnit(sales, staff));
  });

  it('販売額/店 = 従業者/店 × 販売額/従業者', () => {
    const [perShop, size, productivity] = [perUnit(sales, stores), perUnit(staff, stores), perUnit(sales, staff)].map(({ derived }) => numberOf(derived));
    if (perShop === undefined || size === undefined || productivity === undefined) throw new Error('missing');
    expect(multiply(size, productivity)).toEqual(perShop);
  });

  it('names a missing side and never divides by zero', () => {
    expect(perUnit({ ...sales, value: missing('suppressed') }, stores).derived).toMatchObject({ reason: 'suppressed', input: 'numerator' });
    expect(perUnit(sales, { ...stores, value: missing('nil') }).derived).toMatchObject({ reason: 'zeroBase', input: 'denominator' });
    expect(inUnit(perUnit(sales, { ...stores, value: n(0) }), millionYen).derived.is).toBe('missing');
  });
});

describe('順位', () => {
  const parts = [['A', '12.5'], ['B', '30'], ['C', '30.0'], ['D', 'X'], ['E', '-'], ['F', '7']].map(([id = '', text = '']) => ({ id, value: value(text) }));

  it('shares ranks between equal values, skips the next, and ranks no missing value', () => {
    expect(ranks(parts)).toEqual([
      { id: 'A', is: 'ranked', rank: 3, tied: 1, of: 5 },
      { id: 'B', is: 'ranked', rank: 1, tied: 2, of: 5 },
      { id: 'C', is: 'ranked', rank: 1, tied: 2, of: 5 },
      { id: 'D', is: 'unranked', reason: 'suppressed' },
      { id: 'E', is: 'ranked', rank: 5, tied: 1, of: 5 },
      { id: 'F', is: 'ranked', rank: 4, tied: 1, of: 5 },
    ]);
  });

  it('counts from the smallest when asked, and does not depend on the order of the rows', () => {
    expect(ranks(parts, 'ascending').map((rank) => (rank.is === 'ranked' ? rank.rank : 0))).toEqual([3, 4, 4, 0, 1, 2]);
    const shuffled = [...parts].reverse();
    expect([...ranks(shuffled)].reverse()).toEqual(ranks(parts));
  });
});

describe('開業率・廃業率', () => {
  it('counts months: 168 openings in 28 months on 2,000 are 3.6% a year, 245 closures 5.25%', () => {
    expect(openingRate(n(168), n(2000), 28)).toEqual(exactly(36n, 1000n));
    expect(closureRate(n(245), n(2000), 28)).toEqual(exactly(525n, 10_000n));
    expect(openingRate(n(168), n(0), 28)).toMatchObject({ reason: 'zeroBase', input: 'openingStock' });
    expect(closureRate(n(245), n(2000), 0)).toEqual({ is: 'withheld', because: 'months-unknown' });
  });
});

describe('小売吸引力指数', () => {
  it('compares sales per inhabitant; 商業人口 ÷ 人口 is the same figure', () => {
    const town = { sales: n(27_648), population: n(19_000) };
    const prefecture = { sales: n(6_000_000), population: n(5_200_000) };
    const index = numberOf(retailAttraction(town, prefecture));
    expect(index).toEqual(rational(27_648n * 5_200_000n, 19_000n * 6_000_000n));
    const perInhabitant = { is: 'number', exact: rational(6_000_000n, 5_200_000n), decimals: 0 } as const;
    expect(numberOf(commercialPopulation(town.sales, perInhabitant))).toEqual(multiply(index, rational(19_000n)));
    expect(retailAttraction({ ...town, population: n(0) }, prefecture)).toMatchObject({ reason: 'zeroBase', input: 'population' });
    expect(retailAttraction(town, { ...prefecture, sales: n(0) })).toMatchObject({ reason: 'zeroBase', input: 'referenceSales' });
  });
});

describe('調査の率', () => {
  it('回収率, 有効回答率, M.T.', () => {
    expect(collectionRate(n(352), n(1000))).toEqual(exactly(352n, 1000n));
    expect(validResponseRate(n(18_256), n(18_898))).toEqual(exactly(18_256n, 18_898n));
    expect(formatDecimal(roundTo(times100(numberOf(multipleTotal(n(17), n(11)))), 1))).toBe('154.5');
    expect(multipleTotal(n(0), n(0))).toMatchObject({ reason: 'zeroBase', input: 'respondents' });
  });

  it('標本誤差: 500 of 100,000 at 50% is ±4.4610%, exact where the root is', () => {
    const error = samplingError(n(100_000), n(500), value('0.5'));
    if (error.is !== 'irrational') throw new Error(error.is);
    // 2 √(99500/99999 × 0.25/500), computed with mpmath
    expect(formatDecimal(roundTo(magnitude(error), 20))).toBe('0.04460963909514402236');
    expect(samplingError(n(100), n(100), value('0.3'))).toEqual(exactly(0n));
    expect(samplingError(n(101), n(1), value('0.5'))).toEqual(exactly(1n));
    expect(samplingError(n(10), n(11), value('0.5'))).toEqual({ is: 'withheld', because: 'sample-exceeds-population' });
    expect(samplingError(n(10), n(5), value('1.5'))).toEqual({ is: 'withheld', because: 'not-a-proportion' });
    expect(samplingError(n(10), n(0), value('0.5'))).toMatchObject({ reason: 'zeroBase', input: 'sampleSize' });
    expect(samplingError(n(1), n(1), value('0.5'))).toEqual(exactly(0n));
  });
});

describe('ローカルベンチマークと損益分岐点', () => {
  it('follow the published definitions', () => {
    expect(salesGrowth(n(10_500), n(10_000))).toEqual(exactly(1n, 20n));
    expect(operatingMargin(n(315), n(10_500))).toEqual(exactly(3n, 100n));
    expect(operatingProfitPerEmployee(n(31_500), n(14))).toEqual(exactly(2250n));
    expect(debtToEbitda({ borrowings: n(5000), cash: n(1700), operatingProfit: n(315), depreciation: n(285) })).toEqual(exactly(11n, 2n));
    expect(debtToEbitda({ borrowings: n(5000), cash: n(1700), operatingProfit: n(-285), depreciation: n(285) })).toMatchObject({ reason: 'zeroBase', input: 'ebitda' });
    expect(workingCapitalMonths({ receivables: n(1200), inventories: n(700), payables: n(500), sales: n(10_500) })).toEqual(exactly(8n, 5n));
    expect(equityRatio(n(325), n(1000))).toEqual(exactly(13n, 40n));
  });

  it('損益分岐点 500,000 of 750,000 leaves a margin of a third; without a margin there is none', () => {
    const costs = { fixedCosts: n(300_000), variableCosts: n(300_000), sales: n(750_000) };
    expect(breakEvenSales(costs)).toEqual(exactly(500_000n));
    expect(breakEvenRatio(costs)).toEqual(exactly(2n, 3n));
    expect(safetyMargin(costs)).toEqual(exactly(1n, 3n));
    expect(breakEvenSales({ ...costs, variableCosts: n(750_000) })).toEqual({ is: 'withheld', because: 'no-break-even' });
    expect(safetyMargin({ ...costs, variableCosts: n(800_000) })).toEqual({ is: 'withheld', because: 'no-break-even' });
    expect(breakEvenSales({ ...costs, sales: n(0) })).toMatchObject({ reason: 'zeroBase', input: 'sales' });
  });
});
