import type { Series } from '../../model/series.ts';
import type { Whole, WholeLine } from '../../model/whole.ts';
import type { FlatRow } from '../figures/flat.ts';
import type { Block, Lined } from '../lines/blocks.ts';
import type { LineLabel } from '../lines/line.ts';
import { wholeLabel } from './labels.ts';

/** One line of one result, with the result it belongs to. */
export interface Entry<R, L> {
  readonly label: LineLabel;
  readonly result: R;
  readonly line: L;
}

/** The lines of all results of one series (分析結果の行): a member of printed blocks. Results are made when a line of theirs is asked for. */
export interface Sheet<R, L> extends Lined {
  readonly series: Series;
  entry(at: number): Entry<R, L> | undefined;
}

/** A result to be: the whole it is of, the lines it will have, in order, and how to make it. */
export interface SheetSource<R> {
  readonly whole: Whole;
  readonly lines: readonly (WholeLine | 'residual')[];
  result(): R;
}

/** What is left of the lines of a result: all, or those of chosen industries and the total. */
export type Keep = (whole: Whole, line: WholeLine | 'residual') => boolean;

/** Results kept at hand: few where lines are asked for in order, more where areas stand side by side, never the whole country. */
const FEW = 2;
const MANY = 64;

/** A function that makes results and keeps the latest, more of them once it is asked again for one that was dropped. */
function keeping<S, R>(make: (source: S) => R): (source: S) => R {
  const kept = new Map<S, R>();
  const dropped = new Set<S>();
  let limit = FEW;
  return (source) => {
    const known = kept.get(source);
    if (known !== undefined) return known;
    if (dropped.delete(source)) limit = Math.min(2 * limit, MANY);
    const result = make(source);
    kept.set(source, result);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) {
      kept.delete(oldest);
      dropped.add(oldest);
    }
    return result;
  };
}

/** Gathers the results of a series into one sheet. */
export function sheetOf<R extends { readonly lines: readonly L[] }, L>(sources: readonly SheetSource<R>[], keep: Keep): Sheet<R, L> | 'nothing' {
  const series = sources[0]?.whole.series;
  const labels: LineLabel[] = [];
  const sourceAt: number[] = [];
  const lineAt: number[] = [];
  sources.forEach(({ whole, lines }, s) => lines.forEach((line, i) => {
    if (!keep(whole, line)) return;
    labels.push(wholeLabel(whole, line));
    sourceAt.push(s);
    lineAt.push(i);
  }));
  if (series === undefined || labels.length === 0) return 'nothing';
  const resultOf = keeping((source: SheetSource<R>) => source.result());
  const entry = (at: number): Entry<R, L> | undefined => {
    const source = sources[sourceAt[at] ?? -1];
    const label = labels[at];
    if (source === undefined || label === undefined) return undefined;
    const result = resultOf(source);
    const line = result.lines[lineAt[at] ?? -1];
    return line === undefined ? undefined : { label, result, line };
  };
  return { series, labels, dims: series.table.dims.length, entry };
}

/** Some lines of a sheet under labels of their own. */
export function partOfSheet<R, L>(sheet: Sheet<R, L>, lines: readonly { readonly at: number; readonly label: LineLabel }[]): Sheet<R, L> {
  return { ...sheet, labels: lines.map(({ label }) => label), entry: (at) => sheet.entry(lines[at]?.at ?? -1) };
}

/** The first entry of a member of a block. */
export function firstEntry<R, L>({ members, lines }: Block<Sheet<R, L>>, m = 0): Entry<R, L> | undefined {
  const at = lines.find((line) => (line.at[m] ?? -1) >= 0)?.at[m];
  return at === undefined ? undefined : members[m]?.entry(at);
}

/** A row of every line of printed blocks, in their order. */
export function* rowsOfBlocks<R, L>(blocks: readonly Block<Sheet<R, L>>[], rowOf: (sheet: Sheet<R, L>, entry: Entry<R, L>) => FlatRow): Generator<FlatRow> {
  for (const { members, lines } of blocks) {
    for (const line of lines) {
      for (const [m, sheet] of members.entries()) {
        const entry = sheet.entry(line.at[m] ?? -1);
        if (entry !== undefined) yield rowOf(sheet, entry);
      }
    }
  }
}
