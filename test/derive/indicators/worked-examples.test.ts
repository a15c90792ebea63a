import { describe, expect, it } from 'vitest';
import { annualGrowth, simpleMeanGrowth } from '../../../src/derive/indicators/annual-growth.ts';
import { breakEvenRatio, breakEvenSales, safetyMargin } from '../../../src/derive/indicators/break-even.ts';
import { change, indexNumber, rateOfChange } from '../../../src/derive/indicators/change.ts';
import { circulationRate, netOutflowRate, threeSides } from '../../../src/derive/indicators/circulation.ts';
import { gini, herfindahl, hoover, krugman, specializationGini, type ComparedPart } from '../../../src/derive/indicators/concentration.ts';
import { contribution, contributionShare, type Pair } from '../../../src/derive/indicators/contribution.ts';
import { diBalance, diFive, diIndex50, diReversed, diSeries, diWeighted, type FiveAnswers, type ThreeAnswers } from '../../../src/derive/indicators/diffusion-index.ts';
import { dynamicShiftShare } from '../../../src/derive/indicators/dynamic-shift-share.ts';
import { closureRate, openingRate } from '../../../src/derive/indicators/enterprise-turnover.ts';
import { estebanMarquillas } from '../../../src/derive/indicators/esteban-marquillas.ts';
import { grossAndNet } from '../../../src/derive/indicators/gross-net.ts';
import { inboundRate, interregionalBalance, outboundRate } from '../../../src/derive/indicators/interregional-trade.ts';
import { debtToEbitda, equityRatio, operatingMargin, operatingProfitPerEmployee, salesGrowth, workingCapitalMonths } from '../../../src/derive/indicators/local-benchmark.ts';
import { additiveLocationQuotient, adjustedLocationQuotient, earningPower, locationQuotient, selfSufficiency, type PartOfTotal } from '../../../src/derive/indicators/location-quotient.ts';
import { perUnit } from '../../../src/derive/indicators/per-unit.ts';
import { ranks } from '../../../src/derive/indicators/rank.ts';
import { commercialPopulation, retailAttraction, salesEfficiency } from '../../../src/derive/indicators/retail.ts';
import { residual, share, shareChange, type Part } from '../../../src/derive/indicators/share.ts';
import { inPoints, shiftShare, totalsOf, type ShiftShareIndustry } from '../../../src/derive/indicators/shift-share.ts';
import { collectionRate, multipleTotal, samplingError, validResponseRate } from '../../../src/derive/indicators/survey-rates.ts';
import { achievement, reductionAchievement } from '../../../src/derive/indicators/targets.ts';
import { tradeMargin, valueAdded } from '../../../src/derive/indicators/value-added.ts';
import { formatDecimal } from '../../../src/model/decimal.ts';
import { exactly, magnitude, type DerivedReal } from '../../../src/model/derived.ts';
import { multiply, rational, type Rational } from '../../../src/model/rational.ts';
import { roundTo } from '../../../src/model/rounding.ts';
import { NO_UNIT } from '../../../src/model/unit.ts';
import { sumValues, wholeNumber, type Value } from '../../../src/model/value.ts';
import { INDICATOR_IDS, INDICATORS, isIndicatorId, type IndicatorId } from '../../../src/reference/indicators.ts';
import { explainText } from '../../../src/write/wording/explain.ts';
import { fraction, value } from '../../support/expected.ts';

/** The inputs of a worked example, read by name. */
interface Example {
  one(name: string): Value;
  parts(name: string): readonly Part[];
  fraction(name: string): Rational;
}

function exampleOf(id: IndicatorId): Example {
  const { inputs } = INDICATORS[id].example;
  const single = (name: string): string => {
    const text = inputs[name];
    if (typeof text !== 'string') throw new Error(`${id} has no single input ${name}`);
    return text;
  };
  return {
    one: (name) => value(single(name)),
    parts: (name) => {
      const texts = inputs[name];
      if (texts === undefined || typeof texts === 'string') throw new Error(`${id} has no list ${name}`);
      return texts.map((text, i) => ({ id: String(i), value: value(text) }));
    },
    fraction: (name) => fraction(single(name)),
  };
}

const pair = (e: Example, part: 'part' | 'total'): Pair => ({ earlier: e.one(`${part}Earlier`), later: e.one(`${part}Later`) });
const own = (e: Example): PartOfTotal => ({ part: e.one('part'), total: e.one('total'), totalIs: '全産業' });
const reference = (e: Example): PartOfTotal => ({ part: e.one('referencePart'), total: e.one('referenceTotal'), totalIs: '全産業' });
const compared = (e: Example): ComparedPart[] => {
  const references = e.parts('reference');
  return e.parts('parts').map(({ id, value: part }, i) => ({ id, own: part, reference: references[i]?.value ?? wholeNumber(0) }));
};
const three = (e: Example): ThreeAnswers => ({ improved: e.one('improved'), unchanged: e.one('unchanged'), worsened: e.one('worsened'), noAnswer: e.one('noAnswer') });
const five = (e: Example): FiveAnswers => ({ muchBetter: e.one('muchBetter'), better: e.one('better'), unchanged: e.one('unchanged'), worse: e.one('worse'), muchWorse: e.one('muchWorse') });
const costs = (e: Example) => ({ fixedCosts: e.one('fixedCosts'), variableCosts: e.one('variableCosts'), sales: e.one('sales') });
const industries = (e: Example): ShiftShareIndustry[] => {
  const cells = (name: string): readonly Value[] => e.parts(name).map((part) => part.value);
  const [r0, r1, n0, n1] = [cells('regionEarlier'), cells('regionLater'), cells('nationEarlier'), cells('nationLater')];
  const zero = wholeNumber(0);
  return r0.map((regionEarlier, i) => ({ id: String(i), regionEarlier, regionLater: r1[i] ?? zero, nationEarlier: n0[i] ?? zero, nationLater: n1[i] ?? zero }));
};
const firstOf = <T>(list: readonly T[]): T => {
  const [first] = list;
  if (first === undefined) throw new Error('an empty list');
  return first;
};
const quantity = (amount: Value) => ({ value: amount, unit: NO_UNIT });

/** How each indicator is worked from the inputs its example names. */
const WORK: { readonly [I in IndicatorId]: (e: Example) => DerivedReal } = {
  change: (e) => change(e.one('later'), e.one('earlier'), 'count'),
  'rate-of-change': (e) => rateOfChange(e.one('later'), e.one('earlier'), 'count'),
  'point-change': (e) => change(e.one('later'), e.one('earlier'), 'ratio'),
  'index-number': (e) => indexNumber(e.one('value'), e.one('base')),
  'annual-growth': (e) => annualGrowth(e.one('later'), e.one('earlier'), e.fraction('years')),
  'simple-mean-growth': (e) => simpleMeanGrowth(e.one('later'), e.one('earlier'), e.fraction('years')),
  share: (e) => share(e.one('part'), e.one('total')),
  'share-change': (e) => shareChange({ part: e.one('partLater'), total: e.one('totalLater') }, { part: e.one('partEarlier'), total: e.one('totalEarlier') }),
  residual: (e) => residual(e.one('total'), e.parts('parts')),
  contribution: (e) => contribution(pair(e, 'part'), e.one('totalEarlier')),
  'contribution-share': (e) => contributionShare(pair(e, 'part'), pair(e, 'total')),
  'share-of-gross': (e) => {
    const later = e.parts('partsLater');
    const parts = e.parts('partsEarlier').map(({ id, value: earlier }, i) => ({ id, earlier, later: later[i]?.value ?? earlier }));
    const total = { earlier: sumValues(parts.map((part) => part.earlier)), later: sumValues(parts.map((part) => part.later)) };
    return firstOf(grossAndNet(parts, total).parts).ofGross;
  },
  'location-quotient': (e) => locationQuotient(own(e), reference(e)),
  'additive-location-quotient': (e) => additiveLocationQuotient(own(e), reference(e)),
  'self-sufficiency': (e) => selfSufficiency(e.one('production'), e.one('exports'), e.one('imports')),
  'adjusted-location-quotient': (e) => adjustedLocationQuotient(e.one('locationQuotient'), e.one('selfSufficiency')),
  'earning-power': (e) => earningPower(e.one('adjustedQuotient')),
  herfindahl: (e) => herfindahl(e.parts('parts')),
  krugman: (e) => krugman(compared(e)),
  hoover: (e) => hoover(compared(e)),
  gini: (e) => gini(e.parts('parts')),
  'specialization-gini': (e) => specializationGini(compared(e)),
  rank: (e) => {
    const asked = e.one('value');
    const all = e.parts('all');
    const rank = ranks(all)[all.findIndex((part) => JSON.stringify(part.value, plain) === JSON.stringify(asked, plain))];
    if (rank?.is !== 'ranked') throw new Error('the value has no rank');
    return exactly(rational(BigInt(rank.rank)));
  },
  'per-unit': (e) => perUnit(quantity(e.one('numerator')), quantity(e.one('denominator'))).derived,
  'national-growth': (e) => firstOf(shiftShare(industries(e), totalsOf(industries(e))).industries).national,
  'industry-mix': (e) => firstOf(shiftShare(industries(e), totalsOf(industries(e))).industries).mix,
  'regional-factor': (e) => firstOf(shiftShare(industries(e), totalsOf(industries(e))).industries).regional,
  'competitive-effect': (e) => firstOf(estebanMarquillas(industries(e), totalsOf(industries(e))).industries).competitive,
  'allocation-effect': (e) => firstOf(estebanMarquillas(industries(e), totalsOf(industries(e))).industries).allocation,
  'factor-points': (e) => {
    const totals = totalsOf(industries(e));
    return inPoints(firstOf(shiftShare(industries(e), totals).industries), totals.regionEarlier).regional;
  },
  'dynamic-shift-share': (e) => {
    const series = { region: e.parts('region').map((part) => part.value), nation: e.parts('nation').map((part) => part.value) };
    return firstOf(dynamicShiftShare([{ id: '0', ...series }], series).sum.industries).regional;
  },
  'circulation-rate': (e) => circulationRate(e.one('production'), e.one('distribution')),
  'net-outflow-rate': (e) => netOutflowRate(e.one('netOutflow'), e.one('expenditure')),
  'three-sides': (e) => threeSides(e.one('production'), e.one('distribution'), e.one('expenditure')).productionLessDistribution,
  'interregional-balance': (e) =>
    interregionalBalance({ outboundSales: e.one('outboundSales'), exports: e.one('exports'), inboundPurchases: e.one('inboundPurchases'), imports: e.one('imports') }),
  'outbound-rate': (e) => outboundRate(e.one('outboundSales'), e.one('regionalOutput')),
  'inbound-rate': (e) => inboundRate(e.one('inboundPurchases'), e.one('regionalDemand')),
  'value-added': (e) => valueAdded({ sales: e.one('sales'), costs: e.one('costs'), payroll: e.one('payroll'), taxes: e.one('taxes') }),
  'trade-margin': (e) => tradeMargin(e.one('sales'), e.one('costOfGoods')),
  'opening-rate': (e) => openingRate(e.one('openings'), e.one('openingStock'), Number(e.fraction('months').n)),
  'closure-rate': (e) => closureRate(e.one('closures'), e.one('openingStock'), Number(e.fraction('months').n)),
  'retail-attraction': (e) =>
    retailAttraction({ sales: e.one('sales'), population: e.one('population') }, { sales: e.one('referenceSales'), population: e.one('referencePopulation') }),
  'commercial-population': (e) => commercialPopulation(e.one('sales'), e.one('salesPerResident')),
  'sales-efficiency': (e) => salesEfficiency(quantity(e.one('numerator')), quantity(e.one('denominator'))).derived,
  'sales-growth': (e) => salesGrowth(e.one('sales'), e.one('previousSales')),
  'operating-margin': (e) => operatingMargin(e.one('operatingProfit'), e.one('sales')),
  'operating-profit-per-employee': (e) => operatingProfitPerEmployee(e.one('operatingProfit'), e.one('employees')),
  'debt-to-ebitda': (e) =>
    debtToEbitda({ borrowings: e.one('borrowings'), cash: e.one('cash'), operatingProfit: e.one('operatingProfit'), depreciation: e.one('depreciation') }),
  'working-capital-months': (e) =>
    workingCapitalMonths({ receivables: e.one('receivables'), inventories: e.one('inventories'), payables: e.one('payables'), sales: e.one('sales') }),
  'equity-ratio': (e) => equityRatio(e.one('netAssets'), e.one('totalAssets')),
  'break-even-sales': (e) => breakEvenSales(costs(e)),
  'break-even-ratio': (e) => breakEvenRatio(costs(e)),
  'safety-margin': (e) => safetyMargin(costs(e)),
  achievement: (e) => achievement(e.one('actual'), e.one('target')),
  'reduction-achievement': (e) => reductionAchievement(e.one('actual'), e.one('target'), e.one('baseline')),
  'di-balance': (e) => diBalance(three(e), 'answered'),
  'di-reversed': (e) => diReversed(three(e), 'answered'),
  'di-index50': (e) => diIndex50(three(e), 'answered'),
  'di-five': (e) => diFive(five(e)),
  'di-weighted': (e) => diWeighted(five(e)),
  'di-series': (e) => diSeries(e.one('expandingSeries'), e.one('flatSeries'), e.one('adoptedSeries')),
  'collection-rate': (e) => collectionRate(e.one('collected'), e.one('distributed')),
  'valid-response-rate': (e) => validResponseRate(e.one('valid'), e.one('distributed')),
  'multiple-total': (e) => multipleTotal(e.one('answers'), e.one('respondents')),
  'sampling-error': (e) => samplingError(e.one('populationSize'), e.one('sampleSize'), e.one('proportion')),
};

const plain = (_: string, part: unknown): unknown => (typeof part === 'bigint' ? String(part) : part);
const IRRATIONAL: readonly IndicatorId[] = ['annual-growth', 'earning-power', 'sampling-error'];

describe('worked examples of the catalogue', () => {
  it.each(INDICATOR_IDS)('%s comes out as stated and prints as stated', (id) => {
    const { example, display } = INDICATORS[id];
    const derived = WORK[id](exampleOf(id));
    if (derived.is !== 'number' && derived.is !== 'irrational') throw new Error(JSON.stringify(derived));
    expect(derived.is === 'irrational').toBe(IRRATIONAL.includes(id));
    if (derived.is === 'number') expect(derived.exact).toEqual(fraction(example.result));
    else expect(formatDecimal(roundTo(derived.near, 30))).toBe(example.result);
    expect(formatDecimal(roundTo(multiply(magnitude(derived), rational(BigInt(display.times))), display.digits))).toBe(example.printed);
  });

  it.each(INDICATOR_IDS)('%s is explained with this example, in both languages', (id) => {
    const { example } = INDICATORS[id];
    for (const [language, heading, list, then] of [['ja', '例: ', '・', ' のとき '], ['en', 'Example: ', '/', ': ']] as const) {
      const line = explainText(id, language).split('\n').find((each) => each.trimStart().startsWith(heading)) ?? '';
      for (const input of Object.values(example.inputs)) expect(line).toContain(typeof input === 'string' ? ` ${input}` : ` ${input.join(list)}`);
      expect(line.slice(line.lastIndexOf(then))).toContain(example.printed);
    }
  });

  it('has ids that are safe to type, each with a source', () => {
    for (const id of INDICATOR_IDS) {
      expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
      expect(INDICATORS[id].sources.length, id).toBeGreaterThan(0);
      expect(INDICATORS[id].missing.length, id).toBeGreaterThan(0);
      expect(isIndicatorId(id)).toBe(true);
    }
    expect(isIndicatorId('toString')).toBe(false);
  });
});
