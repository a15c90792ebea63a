/**
 * What a chart shows, as data (図の内容): every kind is drawn by one file. Sizes are for drawing only; what is printed is `text`.
 */
export type Chart = BarChart | LineChart | HeatTable | DotChart | WaterfallChart;

/** A number as it is drawn and as it is printed. */
export interface Mark {
  readonly size: number;
  readonly text: string;
}

/** A bar for each label, to the left of zero for falls and to the right for rises (増減の棒グラフ). */
export interface BarChart {
  readonly kind: 'bar';
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly mark: Mark | 'none'; readonly note: string }[];
}

/** Lines over time; positions are years, so that unequal intervals look unequal (推移の折れ線). */
export interface LineChart {
  readonly kind: 'line';
  readonly unit: string;
  readonly times: readonly { readonly at: number; readonly label: string }[];
  readonly lines: readonly { readonly label: string; readonly marks: readonly (Mark | 'none')[]; readonly strong: boolean; /** Points before which the line is broken: what stands on both sides must not be compared. */ readonly breaks: readonly number[] }[];
  /** A value the vertical axis must include: zero, or 100 for indices. */
  readonly includes: number;
}

/** A table whose cells are shaded by their value (濃淡表). */
export interface HeatTable {
  readonly kind: 'heat';
  readonly unit: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly marks: readonly (Mark | 'none')[] }[];
}

/** Dots on a scale, several to a row, with a line of reference (点グラフ). */
export interface DotChart {
  readonly kind: 'dot';
  readonly unit: string;
  readonly series: readonly string[];
  readonly reference: { readonly at: number; readonly label: string } | 'none';
  readonly rows: readonly { readonly label: string; readonly marks: readonly (Mark | 'none')[] }[];
}

/** Steps that lead from one level to another (滝グラフ). */
export interface WaterfallChart {
  readonly kind: 'waterfall';
  readonly unit: string;
  readonly start: { readonly label: string; readonly mark: Mark };
  readonly steps: readonly { readonly label: string; readonly mark: Mark }[];
  readonly end: { readonly label: string; readonly mark: Mark };
}
