import { toNumber } from '../../model/rational.ts';
import { printChange } from '../../write/numbers.ts';
import type { BarChart } from '../charts/chart.ts';
import { unitName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { byDifference, type Move } from '../moves.ts';

/** A bar for the change of each part, the largest fall first; parts without a number stand at the end with their symbol (増減の図). */
export function changeChart(context: ReportContext, { measure }: MeasureView, moves: readonly Move[]): BarChart {
  const known = byDifference(moves);
  const unknown = moves.filter(({ difference }) => difference.is !== 'number');
  return {
    kind: 'bar',
    unit: unitName(context, measure),
    bars: [...known, ...unknown].map(({ name, difference }) => {
      const { text } = printChange(difference, context.style);
      return difference.is === 'number' ? { label: name, mark: { size: toNumber(difference.exact), text }, note: '' } : { label: name, mark: 'none', note: text };
    }),
  };
}
