import type { Series } from '../../model/series.ts';
import type { Whole, WholeLine } from '../../model/whole.ts';
import type { Lined } from '../lines/blocks.ts';
import type { LineLabel } from '../lines/line.ts';
import { wholeLabel } from './labels.ts';

/** One line of one result, with the result it belongs to. */
export interface Entry<R, L> {
  readonly label: LineLabel;
  readonly result: R;
  readonly line: L;
}

/** The lines of all results of one series (分析結果の行): a member of printed blocks. */
export interface Sheet<R, L> extends Lined {
  readonly series: Series;
  readonly results: readonly R[];
  readonly entries: readonly Entry<R, L>[];
}

/** What is left of the lines of a result: all, or those of chosen industries and the total. */
export type Keep = (whole: Whole, line: WholeLine | 'residual') => boolean;

/** Gathers the results of a series into one sheet. */
export function sheetOf<R extends { readonly whole: Whole; readonly lines: readonly L[] }, L extends { readonly at: WholeLine | 'residual' }>(results: readonly R[], keep: Keep): Sheet<R, L> | 'nothing' {
  const series = results[0]?.whole.series;
  if (series === undefined) return 'nothing';
  const entries = results.flatMap((result) => result.lines.filter(({ at }) => keep(result.whole, at)).map((line): Entry<R, L> => ({ label: wholeLabel(result.whole, line.at), result, line })));
  return entries.length === 0 ? 'nothing' : { series, results, entries, labels: entries.map(({ label }) => label), dims: series.table.dims.length };
}
