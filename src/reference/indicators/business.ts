import { COEFFICIENT, official, OWN_UNIT, PERCENT, RATIOS_OF_COUNTS, secondary, type Indicator } from './indicator.ts';

const WHITE_PAPER = official('中小企業庁「中小企業白書」付属統計資料の注');
const GIKEN = secondary('技研商事インターナショナル「商業統計」の解説');
const LOCABEN = official('経済産業省「ローカルベンチマーク」（2016年）');
const BREAK_EVEN = secondary('損益分岐点分析の解説（日商簿記2級）');
const COSTS = { fixedCosts: '300000', variableCosts: '300000', sales: '750000' };

/** Indicators of enterprises and retail trade (開廃業・小売・企業財務の指標). */
export const BUSINESS_INDICATORS = {
  'opening-rate': {
    sources: [WHITE_PAPER],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { openings: '168', openingStock: '2000', months: '28' }, result: '9/250', printed: '3.6' },
  },
  'closure-rate': {
    sources: [WHITE_PAPER],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { closures: '245', openingStock: '2000', months: '28' }, result: '21/400', printed: '5.3' },
  },
  'retail-attraction': {
    sources: [GIKEN, secondary('名古屋市「小売吸引力指数」')],
    display: COEFFICIENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { sales: '21000000000', population: '20000', referenceSales: '4900000000000', referencePopulation: '5000000' }, result: '15/14', printed: '1.07' },
  },
  'commercial-population': {
    sources: [secondary('岡山県内の商業力指数の解説')],
    display: OWN_UNIT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { sales: '21000000000', salesPerResident: '980000' }, result: '150000/7', printed: '21429' },
  },
  'sales-efficiency': {
    sources: [official('経済産業省「商業統計」')],
    display: { times: 1, digits: 1, unit: 'own' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { numerator: '27648', denominator: '1195' }, result: '27648/1195', printed: '23.1' },
  },
  'sales-growth': {
    sources: [LOCABEN],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { sales: '10500', previousSales: '10000' }, result: '1/20', printed: '5.0' },
  },
  'operating-margin': {
    sources: [LOCABEN],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { operatingProfit: '315', sales: '10500' }, result: '3/100', printed: '3.0' },
  },
  'operating-profit-per-employee': {
    sources: [LOCABEN],
    display: OWN_UNIT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { operatingProfit: '31500', employees: '14' }, result: '2250', printed: '2250' },
  },
  'debt-to-ebitda': {
    sources: [LOCABEN],
    display: { times: 1, digits: 1, unit: 'times' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { borrowings: '5000', cash: '1700', operatingProfit: '315', depreciation: '285' }, result: '11/2', printed: '5.5' },
  },
  'working-capital-months': {
    sources: [LOCABEN],
    display: { times: 1, digits: 1, unit: 'months' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { receivables: '1200', inventories: '700', payables: '500', sales: '10500' }, result: '8/5', printed: '1.6' },
  },
  'equity-ratio': {
    sources: [LOCABEN],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { netAssets: '325', totalAssets: '1000' }, result: '13/40', printed: '32.5' },
  },
  'break-even-sales': {
    sources: [BREAK_EVEN],
    display: OWN_UNIT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: COSTS, result: '500000', printed: '500000' },
  },
  'break-even-ratio': {
    sources: [BREAK_EVEN],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: COSTS, result: '2/3', printed: '66.7' },
  },
  'safety-margin': {
    sources: [BREAK_EVEN],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: COSTS, result: '1/3', printed: '33.3' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
