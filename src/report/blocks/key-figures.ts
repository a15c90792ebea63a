import { decompose } from '../../derive/decompose.ts';
import { compare, sign } from '../../model/rational.ts';
import { printValue } from '../../write/numbers.ts';
import { measureName, periodName, seriesName, unitName, type ReportContext } from '../context.ts';
import { measureOf, type MeasureView } from '../data.ts';
import { contributionFigure, figure, moveOf } from '../moves.ts';
import type { KeyFigure } from '../page.ts';
import { moveWords } from '../sentences.ts';
import { accountsMeasure } from './accounts.ts';

const MOST_FIGURES = 5;

/** The headline figures of the page, at most five (要点の数値). */
export function keyFiguresOf(context: ReportContext): readonly KeyFigure[] {
  return [...headlines(context).map((view) => keyFigure(context, view)), ...strongestContribution(context)].slice(0, MOST_FIGURES);
}

/** The measures whose totals head the page, the most telling first. */
export function headlines({ data }: ReportContext): readonly MeasureView[] {
  const wanted = [
    measureOf(data, 'census', ['establishments']), measureOf(data, 'census', ['persons']), measureOf(data, 'commerce', ['sales']), accountsMeasure(data),
  ];
  return wanted.filter((view) => view !== 'none');
}

function keyFigure(context: ReportContext, { measure, ends }: MeasureView): KeyFigure {
  const { points } = ends.series;
  const last = points.at(-1);
  const period = last === undefined ? '' : periodName(context, last.period);
  const move = moveOf(context, ends, ends.total);
  const value = figure(printValue(move.later, context.style), move.cells.slice(-1));
  const label = context.words.keyLabel(seriesName(context, ends.series), period);
  const base = { label, value, unit: unitName(context, measure) };
  if (points.length < 2) return { ...base, note: context.words.keyLevelOnly(period), tone: 'level' };
  return { ...base, note: context.words.keyNote(moveWords(context, ends, move)), tone: move.direction === 'rise' || move.direction === 'fall' ? move.direction : 'level' };
}

/** The industry that moved the total most in its own direction, by 寄与度. */
function strongestContribution(context: ReportContext): readonly KeyFigure[] {
  const view = measureOf(context.data, 'census', ['establishments', 'persons']);
  if (view === 'none' || view.ends.series.points.length < 2 || view.ends.parts.length < 2) return [];
  const taken = decompose(view.ends, { reference: 'none', method: 'classic', bounds: false });
  const total = moveOf(context, view.ends, view.ends.total);
  if (total.direction !== 'rise' && total.direction !== 'fall') return [];
  const wanted = total.direction === 'fall' ? -1 : 1;
  const parts = new Set(view.ends.parts.map(({ line }) => line));
  const moved = taken.lines.flatMap((line) => (line.at !== 'residual' && parts.has(line.at.line) && line.contribution.is === 'number' && sign(line.contribution.exact) === wanted ? [{ line, at: line.at, size: line.contribution.exact }] : []));
  const [first] = moved.toSorted((a, b) => compare(b.size, a.size) * wanted);
  if (first === undefined) return [];
  const move = moveOf(context, view.ends, first.at);
  return [{
    label: context.words.strongest(measureName(context, view.measure), total.direction),
    value: contributionFigure(context, taken, first.line),
    unit: context.words.columns.points,
    note: context.words.strongestNote(moveWords(context, view.ends, move, move.name)),
    tone: total.direction,
  }];
}
