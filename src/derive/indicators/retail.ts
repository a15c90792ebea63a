import { stoppedBy, type Derived } from '../../model/derived.ts';
import { multiply } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';
import { perUnit, type PerUnit, type Quantity } from './per-unit.ts';

/** Retail sales and inhabitants of one area. */
export interface RetailArea {
  readonly sales: Value;
  readonly population: Value;
}

/**
 * Retail attraction index (小売吸引力指数・商業力指数): retail sales per inhabitant ÷ the same in the reference area (県 or 全国;
 * say which). Above 1: buyers come in.
 *
 * @example 1,050,000円 per inhabitant against 980,000円 is 15/14 = 1.07
 */
export function retailAttraction(own: RetailArea, reference: RetailArea): Derived {
  return compute({ sales: own.sales, population: own.population, referenceSales: reference.sales, referencePopulation: reference.population }, (x) => {
    if (x.population.n === 0n) return stoppedBy('zeroBase', 'population');
    if (x.referencePopulation.n === 0n) return stoppedBy('zeroBase', 'referencePopulation');
    return quotient(multiply(x.sales, x.referencePopulation), multiply(x.population, x.referenceSales), 'referenceSales');
  });
}

/** 商業人口: retail sales ÷ sales per inhabitant of the reference area; 商業力指数 is 商業人口 ÷ 人口. */
export function commercialPopulation(sales: Value, salesPerResident: Value): Derived {
  return compute({ sales, salesPerResident }, (x) => quotient(x.sales, x.salesPerResident, 'salesPerResident'));
}

/**
 * Sales efficiency (販売効率): annual sales per person engaged or per ㎡ of sales floor, with its unit. Shops whose sales are
 * withheld or that report no floor space must be left out of both sides.
 */
export function salesEfficiency(sales: Quantity, per: Quantity): PerUnit {
  return perUnit(sales, per);
}
