import type { Trend, TrendLine } from '../../model/trend.ts';
import { arrange, type Arrangement, type Block, type Lined, type LineFigures } from '../lines/blocks.ts';
import { labelAt, totalsOnDims } from '../lines/line.ts';

/** A trend with the labels of its lines. */
export interface TrendSheet extends Lined {
  readonly trend: Trend;
  /** A line of the trend; −1 stands for none. */
  line(at: number): TrendLine | undefined;
}

export function trendSheet(trend: Trend): TrendSheet {
  const { table, names } = trend.series;
  let made: TrendLine | undefined;
  // The columns of a table ask for the same line one after the other.
  const line = (at: number): TrendLine | undefined => (at < 0 ? undefined : (made = made?.line === at ? made : trend.line(at)));
  const labels = Array.from(names, (name) => labelAt(table, name));
  return { line, trend, labels: labels.map(totalsOnDims(labels)), dims: table.dims.length };
}

const FIGURES: LineFigures<TrendSheet> = {
  figure: (sheet, at, sort) => {
    const last = sheet.line(at)?.points.at(-1);
    const value = sort === 'rate' ? last?.sinceFirst.rate : sort === 'difference' ? last?.sinceFirst.difference : last?.value;
    return value?.is === 'number' ? value.exact : undefined;
  },
  base: (sheet, at) => sheet.line(at)?.points[0]?.value ?? { is: 'missing', reason: 'blank' },
};

/** Trends arranged for reading, one block a measure and area. */
export function trendBlocks(sheets: readonly TrendSheet[], arrangement: Arrangement): Block<TrendSheet>[] {
  return sheets.flatMap((sheet) => arrange([sheet], (each) => each, FIGURES, arrangement));
}
