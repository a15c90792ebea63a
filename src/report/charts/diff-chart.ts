import { namingRow, type Comparison } from '../../model/comparison.ts';
import { toNumber } from '../../model/rational.ts';
import type { DiffBlock } from '../../write/diff/lines.ts';
import { nameOf } from '../../write/lines/line.ts';
import { printChange, type NumberStyle } from '../../write/numbers.ts';
import { eraLabel } from '../../write/period-label.ts';
import { proseText } from '../../write/prose.ts';
import { memberAt } from '../../model/table.ts';
import { byDifference, type Move } from '../moves.ts';
import { wordsFor } from '../context.ts';
import type { BarChart } from './chart.ts';
import { chartFile } from './draw.ts';

/** The changes of the first measure of a comparison as a chart of its own file (増減の図): totals and residuals are left out. */
export function diffChart(block: DiffBlock, style: NumberStyle): string {
  const [comparison] = block.members;
  if (comparison === undefined) return '';
  const words = wordsFor(style.language);
  const moves = block.lines.filter(({ place }) => place === 'body').flatMap((line): Move[] => {
    const pair = line.at[0] ?? -1;
    return pair < 0 ? [] : [moveOfPair(comparison, pair, nameOf(line, block.by, style.language))];
  });
  const known = byDifference(moves);
  const chart: BarChart = {
    kind: 'bar', unit: comparison.measure.unit.label,
    bars: known.map(({ name, difference }) => ({ label: name, note: '', mark: difference.is === 'number' ? { size: toNumber(difference.exact), text: printChange(difference, style).text } : 'none' })),
  };
  const [first, last] = [known[0], known.at(-1)];
  const named = (move: Move): { readonly name: string; readonly figure: { readonly text: string; readonly number: string; readonly cells: readonly never[] } } => {
    const { text, number = '' } = printChange(move.difference, style);
    return { name: move.name, figure: { text, number, cells: [] } };
  };
  const unit = words.units[comparison.measure.unit.label] ?? comparison.measure.unit.label;
  const finding = [
    ...(first?.direction === 'fall' ? words.falls(comparison.measure.label, [named(first)], unit) : []),
    ...(last?.direction === 'rise' ? words.rises(comparison.measure.label, [named(last)], unit) : []),
  ];
  const row = namingRow(comparison, 0);
  const title = `${block.by === 'area' ? '' : `${memberAt(comparison.table.area, row).name} `}${words.changeChart(comparison.measure.label, eraLabel(comparison.from.period, style.language), eraLabel(comparison.to.period, style.language))}`;
  return chartFile(chart, { id: 'diff', title, description: finding.length === 0 ? title : proseText(finding).trim() });
}

function moveOfPair(comparison: Comparison, pair: number, name: string): Move {
  const { earlier, later, difference, rate } = comparison.change(pair);
  const direction = difference.is === 'missing' ? 'unknown' : difference.exact.n < 0n ? 'fall' : difference.exact.n > 0n ? 'rise' : 'level';
  return { line: { line: -1, role: 'part', under: -1, level: 0 }, name, earlier, later, difference, rate, direction, smallBase: false, cells: [] };
}
