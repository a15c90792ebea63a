/**
 * The names of what goes into indicators (指標の入力). A result that could not be computed names the input that
 * stopped it, so every name here has words for people in write/wording.
 */
export const INDICATOR_INPUTS = [
  // Any comparison over time
  'earlier', 'later', 'base', 'value', 'years', 'months',
  // Parts and totals
  'part', 'total', 'partEarlier', 'partLater', 'totalEarlier', 'totalLater',
  // A region against a reference area
  'referencePart', 'referenceTotal', 'regionEarlier', 'regionLater', 'nationEarlier', 'nationLater',
  'locationQuotient', 'selfSufficiency', 'adjustedQuotient',
  // Input–output and circulation
  'production', 'distribution', 'expenditure', 'netOutflow', 'domesticDemand', 'regionalOutput', 'regionalDemand',
  'exports', 'imports', 'outboundSales', 'inboundPurchases', 'intermediateInput', 'grossValueAdded',
  // Ratios with units
  'numerator', 'denominator',
  // Enterprises
  'openings', 'closures', 'openingStock', 'sales', 'previousSales', 'costs', 'payroll', 'taxes', 'costOfGoods', 'operatingProfit',
  'employees', 'borrowings', 'cash', 'depreciation', 'ebitda', 'receivables', 'inventories', 'payables', 'netAssets', 'totalAssets',
  'fixedCosts', 'variableCosts', 'marginalProfitRatio',
  // Retail trade
  'population', 'referenceSales', 'referencePopulation', 'salesPerResident',
  // Targets
  'target', 'actual', 'baseline', 'plannedReduction',
  // Surveys
  'improved', 'unchanged', 'worsened', 'muchBetter', 'better', 'worse', 'muchWorse', 'noAnswer', 'respondents', 'answers',
  'expandingSeries', 'flatSeries', 'adoptedSeries', 'distributed', 'collected', 'valid', 'populationSize', 'sampleSize', 'proportion',
] as const;

export type IndicatorInput = (typeof INDICATOR_INPUTS)[number];
