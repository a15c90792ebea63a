import type { Derived } from './derived.ts';
import type { Series } from './series.ts';

/** Indicators that are formed from named measures of one table (項目から求める指標); the key tells variants apart. */
export const MEASURED_KEYS = [
  'circulation-rate', 'production-less-distribution', 'production-less-expenditure', 'net-outflow-rate',
  'interregional-balance', 'outbound-rate', 'inbound-rate',
  'opening-rate', 'closure-rate',
  'retail-attraction', 'commercial-population', 'sales-per-person', 'sales-per-floor-space',
  'value-added', 'trade-margin',
] as const;
export type MeasuredKey = (typeof MEASURED_KEYS)[number];

export interface MeasuredFigure {
  readonly key: MeasuredKey;
  readonly derived: Derived;
  /** Unit of amounts and quotients; '' for rates, indices and numbers of people. */
  readonly unit: string;
  /** Decimals of an amount, as its inputs were written; rates and indices have their own. */
  readonly decimals: number | 'own';
}

/** The indicators of one line at one period. */
export interface MeasuredRow {
  /** A series that has the line, which names it. */
  readonly series: Series;
  readonly line: number;
  readonly point: number;
  readonly figures: readonly MeasuredFigure[];
}
