import { wholeFigure } from '../../model/whole.ts';
import { printValue } from '../../write/numbers.ts';
import type { LineChart } from '../charts/chart.ts';
import { measureName, unitName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { moveOf, nameOfLine } from '../moves.ts';
import type { Item } from '../page.ts';
import { listOf, moveWords } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { changeTables } from './change-table.ts';
import { levelTable } from './level-table.ts';
import { breaksOf, markOf, timesOf } from './timeline.ts';

const MEASURES = ['sales', 'shops', 'persons', 'establishments', 'floor-space'];
const MOST_LINES = 5;

/** 商業: sales, shops and staff of wholesale and retail trade over the surveys of commerce. */
export const commerce: Block = {
  id: 'commerce',
  build: (context) => {
    const items: Item[] = [];
    const datasets = context.data.datasets.filter(({ subject }) => subject === 'commerce');
    for (const dataset of datasets) {
      const views = MEASURES.flatMap((id) => dataset.measures.filter(({ measure, ends }) => measure.id === id && ends.series.points.length > 1));
      for (const view of views) items.push(...measureItems(context, view));
      const tables = changeTables(context, dataset, views, (measures, from, to) => `${context.area.name} ${context.words.changeChart(measures.join(context.words.comma), from, to)}`);
      items.push(...tables.exhibits.map((exhibit): Item => ({ is: 'table', folded: true, rounded: false, exhibit })));
    }
    return sectionOf(context, 'commerce', items, datasets.flatMap(({ findings }) => findings));
  },
};

function measureItems(context: ReportContext, view: MeasureView): readonly Item[] {
  const { measure, every, ends } = view;
  const name = measureName(context, measure);
  const lines = [...new Set([every.total, ...every.parts])].slice(0, MOST_LINES);
  const inWords = [ends.total, ...ends.parts].slice(0, MOST_LINES).map((line) => {
    const what = line === ends.total ? name : `${nameOfLine(context, ends, line)}${context.language === 'ja' ? 'の' : ': '}${name}`;
    return context.words.totalMove(moveWords(context, ends, moveOf(context, ends, line), what));
  });
  const table: Item = { is: 'table', folded: true, rounded: false, exhibit: levelTable(context, view, `${context.area.name} ${context.words.salesChart(name)}`) };
  if (measure.id !== 'sales') return [table];
  const chart: LineChart = {
    kind: 'line', includes: 0, unit: unitName(context, measure), times: timesOf(context, every.series),
    lines: lines.map((line, i) => ({
      label: nameOfLine(context, every, line), strong: i === 0, breaks: breaksOf(every.series),
      marks: every.series.points.map((_, point) => {
        const value = wholeFigure(every, line, point);
        return markOf(value, printValue(value, context.style).text);
      }),
    })),
  };
  return [...listOf(...inWords), { is: 'chart', chart, caption: `${context.area.name} ${context.words.salesChart(name)}`, finding: inWords.flat(), surveys: surveyNames(context, [every.series]) }, table];
}
