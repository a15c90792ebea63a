import { asValue, exactly, withheld, type Derived } from '../../model/derived.ts';
import type { MeasuredKey } from '../../model/measured.ts';
import { ZERO } from '../../model/rational.ts';
import { NO_UNIT } from '../../model/unit.ts';
import type { Value } from '../../model/value.ts';
import type { MeasureRole } from '../../reference/measure-roles.ts';
import { circulationRate, netOutflowRate, threeSides } from '../indicators/circulation.ts';
import { relativeTo } from '../indicators/compute.ts';
import { closureRate, openingRate } from '../indicators/enterprise-turnover.ts';
import { inboundRate, interregionalBalance, outboundRate } from '../indicators/interregional-trade.ts';
import { commercialPopulation, retailAttraction } from '../indicators/retail.ts';
import { perUnit } from '../indicators/per-unit.ts';
import { tradeMargin, valueAdded } from '../indicators/value-added.ts';
import type { RoleValues } from './role-values.ts';

/** How one indicator is formed from measures: the roles it needs, of which the first gives lines, periods and unit. */
export interface MeasuredDefinition {
  readonly key: MeasuredKey;
  readonly needs: readonly [MeasureRole, ...MeasureRole[]];
  /** Needs figures of a reference area as well. */
  readonly reference: boolean;
  /** Needs the period before. */
  readonly sincePrevious: boolean;
  /** Of retail trade alone: of a series by industry only its line. */
  readonly retail: boolean;
  /** The unit: that of the first or second role, the quotient of the two, or none. */
  readonly unit: 'first' | 'second' | 'quotient' | 'none';
  compute(values: RoleValues): Derived;
}

const NOTHING: Value = { is: 'number', exact: ZERO, decimals: 0 };

function definition(key: MeasuredKey, needs: MeasuredDefinition['needs'], unit: MeasuredDefinition['unit'], compute: (values: RoleValues) => Derived, more: Partial<Pick<MeasuredDefinition, 'reference' | 'sincePrevious' | 'retail'>> = {}): MeasuredDefinition {
  return { key, needs, unit, compute, reference: false, sincePrevious: false, retail: false, ...more };
}

function turnover(rate: typeof openingRate, events: Value, stock: Value, months: number): Derived {
  return months <= 0 ? withheld('months-unknown') : rate(events, stock, months);
}

/** All indicators that named measures can give, in the order they are printed. Several ways to one indicator stand behind each other. */
export const MEASURED: readonly MeasuredDefinition[] = [
  definition('circulation-rate', ['production', 'distribution'], 'none', (x) => circulationRate(x.value('production'), x.value('distribution'))),
  definition('production-less-distribution', ['production', 'distribution'], 'first', (x) => threeSides(x.value('production'), x.value('distribution'), x.value('expenditure')).productionLessDistribution),
  definition('production-less-expenditure', ['production', 'expenditure'], 'first', (x) => threeSides(x.value('production'), x.value('distribution'), x.value('expenditure')).productionLessExpenditure),
  definition('net-outflow-rate', ['netOutflow', 'expenditure'], 'none', (x) => netOutflowRate(x.value('netOutflow'), x.value('expenditure'))),
  definition('interregional-balance', ['outboundSales', 'exports', 'inboundPurchases', 'imports'], 'first', (x) =>
    interregionalBalance({ outboundSales: x.value('outboundSales'), exports: x.value('exports'), inboundPurchases: x.value('inboundPurchases'), imports: x.value('imports') })),
  definition('interregional-balance', ['outboundAndExports', 'inboundAndImports'], 'first', (x) =>
    interregionalBalance({ outboundSales: x.value('outboundAndExports'), exports: NOTHING, inboundPurchases: x.value('inboundAndImports'), imports: NOTHING })),
  definition('outbound-rate', ['outboundSales', 'regionalOutput'], 'none', (x) => outboundRate(x.value('outboundSales'), x.value('regionalOutput'))),
  definition('inbound-rate', ['inboundPurchases', 'regionalDemand'], 'none', (x) => inboundRate(x.value('inboundPurchases'), x.value('regionalDemand'))),
  definition('opening-rate', ['openings', 'openingStock'], 'none', (x) => turnover(openingRate, x.value('openings'), x.value('openingStock'), x.months)),
  definition('opening-rate', ['openings', 'establishments'], 'none', (x) => turnover(openingRate, x.value('openings'), x.before('establishments'), x.months), { sincePrevious: true }),
  definition('closure-rate', ['closures', 'openingStock'], 'none', (x) => turnover(closureRate, x.value('closures'), x.value('openingStock'), x.months)),
  definition('closure-rate', ['closures', 'establishments'], 'none', (x) => turnover(closureRate, x.value('closures'), x.before('establishments'), x.months), { sincePrevious: true }),
  definition('retail-attraction', ['goodsSales', 'population'], 'none', (x) =>
    retailAttraction({ sales: x.value('goodsSales'), population: x.value('population') }, { sales: x.reference('goodsSales'), population: x.reference('population') }), { reference: true, retail: true }),
  definition('commercial-population', ['goodsSales', 'population'], 'second', (x) => {
    const perResident = relativeTo(exactOf(x.reference('goodsSales')), x.reference('population'), 'referencePopulation');
    return perResident.is === 'number' ? commercialPopulation(x.value('goodsSales'), asValue(perResident, 0)) : perResident;
  }, { reference: true, retail: true }),
  definition('sales-per-person', ['goodsSales', 'persons'], 'quotient', (x) => quotient(x, 'persons')),
  definition('sales-per-floor-space', ['goodsSales', 'floorSpace'], 'quotient', (x) => quotient(x, 'floorSpace')),
  definition('value-added', ['turnover', 'costs', 'payroll', 'taxes'], 'first', (x) => valueAdded({ sales: x.value('turnover'), costs: x.value('costs'), payroll: x.value('payroll'), taxes: x.value('taxes') })),
  definition('trade-margin', ['goodsSales', 'costOfGoods'], 'first', (x) => tradeMargin(x.value('goodsSales'), x.value('costOfGoods'))),
];

function exactOf(value: Value): Derived {
  return value.is === 'number' ? exactly(value.exact) : { is: 'missing', reason: value.reason, input: 'referenceSales', of: '' };
}

function quotient(x: RoleValues, by: 'persons' | 'floorSpace'): Derived {
  return perUnit({ value: x.value('goodsSales'), unit: NO_UNIT }, { value: x.value(by), unit: NO_UNIT }).derived;
}
