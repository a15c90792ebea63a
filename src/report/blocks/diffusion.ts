import { wholeFigure } from '../../model/whole.ts';
import { printChange, printValue } from '../../write/numbers.ts';
import type { LineChart } from '../charts/chart.ts';
import { periodName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { cellsAt, figure, moveOf, nameOfLine } from '../moves.ts';
import type { Item } from '../page.ts';
import { paragraphOf } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { levelTable } from './level-table.ts';
import { breaksOf, markOf, timesOf } from './timeline.ts';

const MOST_LINES = 5;

/** 景況DI: published diffusion indices over time. */
export const diffusion: Block = {
  id: 'diffusion',
  build: (context) => {
    const views = context.data.datasets.filter(({ subject }) => subject === 'diffusion').flatMap(({ measures }) => measures);
    const items = views.flatMap((view) => measureItems(context, view));
    return sectionOf(context, 'diffusion', items.length === 0 ? [] : [...paragraphOf(context.words.diffusionSign), ...items]);
  },
};

function measureItems(context: ReportContext, view: MeasureView): readonly Item[] {
  const { every, measure } = view;
  const last = every.series.points.length - 1;
  // An index has no total: a computed sum of indices would mean nothing.
  const lines = every.lines.filter(({ line }) => line >= 0).slice(0, MOST_LINES);
  const sentences = lines.flatMap((line) => {
    const now = wholeFigure(every, line, last);
    const period = every.series.points[last]?.period;
    if (now.is !== 'number' || period === undefined) return [];
    const before = every.series.points[last - 1]?.period;
    const move = moveOf(context, every, line, Math.max(0, last - 1), last);
    const name = nameOfLine(context, every, line);
    const what = lines.length === 1 ? measure.label : `${measure.label}${context.language === 'ja' ? '（' : ' ('}${name}${context.language === 'ja' ? '）' : ')'}`;
    const difference = before === undefined || move.difference.is !== 'number' ? 'none' as const : figure(printChange(move.difference, context.style), move.cells);
    return context.words.diffusionNow(what, periodName(context, period), figure(printValue(now, context.style), cellsAt(every, line, last)), difference, before === undefined ? '' : periodName(context, before));
  });
  const chart: LineChart = {
    kind: 'line', includes: 0, unit: '', times: timesOf(context, every.series),
    lines: lines.map((line, i) => ({
      label: lines.length === 1 ? measure.label : nameOfLine(context, every, line), strong: i === 0, breaks: breaksOf(every.series),
      marks: every.series.points.map((_, point) => {
        const value = wholeFigure(every, line, point);
        return markOf(value, printValue(value, context.style).text);
      }),
    })),
  };
  const table = levelTable(context, { ...view, every: { ...every, lines } }, `${context.area.name} ${measure.label}`);
  return [...paragraphOf(sentences), { is: 'chart', chart, caption: `${context.area.name} ${context.words.diffusionChart}`, finding: sentences, surveys: surveyNames(context, [every.series]) }, { is: 'table', folded: true, rounded: false, exhibit: table }];
}
