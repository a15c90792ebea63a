import type { Trend, TrendLine } from '../../model/trend.ts';
import { arrange, type Arrangement, type Block, type Lined, type LineFigures } from '../lines/blocks.ts';
import { labelAt } from '../lines/line.ts';

/** A trend with the labels of its lines. */
export interface TrendSheet extends Lined {
  readonly trend: Trend;
}

export function trendSheet(trend: Trend): TrendSheet {
  const { table, names } = trend.series;
  return { trend, labels: trend.lines.map(({ line }) => labelAt(table, names[line] ?? 0)), dims: table.dims.length };
}

const lineOf = ({ trend }: TrendSheet, at: number): TrendLine | undefined => trend.lines[at];

const FIGURES: LineFigures<TrendSheet> = {
  figure: (sheet, at, sort) => {
    const last = lineOf(sheet, at)?.points.at(-1);
    const value = sort === 'rate' ? last?.sinceFirst.rate : sort === 'difference' ? last?.sinceFirst.difference : last?.value;
    return value?.is === 'number' ? value.exact : undefined;
  },
  base: (sheet, at) => lineOf(sheet, at)?.points[0]?.value ?? { is: 'missing', reason: 'blank' },
};

/** Trends arranged for reading, one block a measure and area. */
export function trendBlocks(sheets: readonly TrendSheet[], arrangement: Arrangement): Block<TrendSheet>[] {
  return sheets.flatMap((sheet) => arrange([sheet], (each) => each, FIGURES, arrangement));
}
