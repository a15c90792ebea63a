import { asValue } from '../../model/derived.ts';
import { compare } from '../../model/rational.ts';
import { wholeFigure } from '../../model/whole.ts';
import { share } from '../../derive/indicators/share.ts';
import type { Prose } from '../../write/prose.ts';
import { periodName, seriesName, type ReportContext } from '../context.ts';
import type { MeasureView, ReportData } from '../data.ts';
import { exactOf, leading, moveOf, nameOfLine, partMoves, shareFigure } from '../moves.ts';
import type { Item } from '../page.ts';
import { listOf, moveWords, partsInWords } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { changeChart } from './change-chart.ts';
import { changeTables } from './change-table.ts';

const MOST_NAMED = 3;

/** The level of the accounts: an amount that is no change of another. */
function isLevel({ measure }: MeasureView): boolean {
  return measure.unit.kind === 'amount' && measure.id !== 'change' && !/増減|変化/.test(measure.label);
}

export function accountsMeasure(data: ReportData): MeasureView | 'none' {
  return data.datasets.filter(({ subject }) => subject === 'accounts').flatMap(({ measures }) => measures).find(isLevel) ?? 'none';
}

/** 市民経済計算・地域経済循環: gross product by economic activity, and what else the accounts state. */
export const accounts: Block = {
  id: 'accounts',
  build: (context) => {
    const items: Item[] = [];
    const datasets = context.data.datasets.filter(({ subject }) => subject === 'accounts');
    for (const dataset of datasets) {
      for (const view of dataset.measures.filter(isLevel)) {
        const { ends, measure } = view;
        const name = seriesName(context, ends.series);
        const moves = partMoves(context, ends).filter(({ line }) => line.role === 'part');
        const total = ends.series.points.length < 2 ? [] : context.words.totalMove(moveWords(context, ends, moveOf(context, ends, ends.total)));
        const parts = ends.series.points.length < 2 ? [] : partsInWords(context, measure, moves, name);
        items.push(...listOf(total, ...parts, largestShares(context, view)));
        if (moves.length > 1 && ends.series.points.length > 1) items.push({ is: 'chart', chart: changeChart(context, view, moves), caption: context.words.accountsTable(name), finding: [...total, ...parts.flat()], surveys: surveyNames(context, [ends.series]) });
        const tables = changeTables(context, dataset, [view], (_, from, to) => `${context.area.name} ${context.words.changeChart(name, from, to)}`);
        items.push(...tables.exhibits.map((exhibit): Item => ({ is: 'table', folded: true, rounded: false, exhibit })));
      }
    }
    return sectionOf(context, 'accounts', items, datasets.flatMap(({ findings }) => findings));
  },
};

function largestShares(context: ReportContext, { ends }: MeasureView): Prose {
  const last = ends.series.points.length - 1;
  const total = wholeFigure(ends, ends.total, last);
  const known = ends.parts.filter(({ role }) => role === 'part').flatMap((line) => {
    const each = asValue(share(wholeFigure(ends, line, last), total), 1);
    return each.is === 'number' ? [{ line, each }] : [];
  });
  const largest = leading(known.toSorted((a, b) => compare(exactOf(b.each), exactOf(a.each))), MOST_NAMED, (a, b) => compare(exactOf(a.each), exactOf(b.each)) === 0);
  const period = ends.series.points[last]?.period;
  if (largest.length < 2 || period === undefined) return [];
  return context.words.accountsParts(periodName(context, period), largest.map(({ line, each }) => ({ name: nameOfLine(context, ends, line), figure: shareFigure(context, ends, line, last, each) })));
}
