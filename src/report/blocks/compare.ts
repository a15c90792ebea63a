import { changeOf } from '../../derive/compare.ts';
import { labelOn, wholesOf } from '../../derive/wholes.ts';
import { memberKey } from '../../model/key.ts';
import { samePeriod } from '../../model/period.ts';
import { toNumber } from '../../model/rational.ts';
import type { Series } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import { wholeFigure, type Whole, type WholeLine } from '../../model/whole.ts';
import { compareScopes } from '../../reference/scopes.ts';
import { printChange, printRate, printValue } from '../../write/numbers.ts';
import type { PrintedColumn, PrintedRow } from '../../write/presentation.ts';
import type { BarChart } from '../charts/chart.ts';
import { measureName, periodName, unitName, type ReportContext } from '../context.ts';
import { measureOf, type MeasureView } from '../data.ts';
import { cellsAt, moveOf, type Move } from '../moves.ts';
import type { Item } from '../page.ts';
import { namedRate, paragraphOf } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { recordsOf } from './records-of.ts';

/** 比較: the same change in the prefecture, the nation and the neighbours that the config names. */
export const compare: Block = {
  id: 'compare',
  build: (context) => {
    if (context.compare.length === 0) return 'no-data';
    const views = ['establishments', 'persons', 'small-establishments'].map((id) => measureOf(context.data, 'census', [id])).filter((view) => view !== 'none');
    return sectionOf(context, 'compare', views.filter(({ ends }) => ends.series.points.length > 1).flatMap((view) => measureItems(context, view)));
  },
};

function measureItems(context: ReportContext, { measure, ends }: MeasureView): readonly Item[] {
  const own: Move = { ...moveOf(context, ends, ends.total), name: context.area.name };
  const others = context.compare.flatMap(({ key, name }): Move[] => {
    const move = areaMove(context, ends, key);
    return move === 'not-in-data' ? [] : [{ ...move, name }];
  });
  if (others.length === 0) return [];
  const name = measureName(context, measure);
  const known = [own, ...others].filter(({ rate }) => rate.is === 'number');
  const sentence = own.rate.is === 'number' && known.length > 1 ? context.words.compared(name, namedRate(context, own), known.slice(1).map((move) => namedRate(context, move))) : [];
  const span = [0, ends.series.points.length - 1].map((point) => periodName(context, ends.series.points[point]?.period ?? { kind: 'unstated', year: 0, label: '' }));
  const caption = context.words.compareChart(name, span[0] ?? '', span[1] ?? '');
  const chart: BarChart = {
    kind: 'bar', unit: '%',
    bars: [own, ...others].map((move) => {
      const { text } = printRate(move.rate, context.style);
      return move.rate.is === 'number' ? { label: move.name, mark: { size: toNumber(move.rate.exact) * 100, text: `${text}%` }, note: '' } : { label: move.name, mark: 'none', note: text };
    }),
  };
  const unit = unitName(context, measure);
  const column = (heading: string, of: string): PrintedColumn => ({ heading: [heading], align: 'right', unit: of, group: 1 });
  const columns = [{ heading: [context.words.columns.area], align: 'left', unit: '', group: 0 } as const, column(span[0] ?? '', unit), column(span[1] ?? '', unit), column(context.words.columns.change, unit), column(context.words.columns.rate, '%')];
  const rows = [own, ...others].map((move): PrintedRow => ({
    kind: 'body', depth: 0,
    cells: [{ text: move.name }, printValue(move.earlier, context.style), printValue(move.later, context.style), printChange(move.difference, context.style), printRate(move.rate, context.style, { from: move.earlier, to: move.later, kind: measure.unit.kind })],
  }));
  const table = { title: caption, columns, rows, notes: [] };
  return [...paragraphOf(sentence), { is: 'chart', chart, caption, finding: sentence, surveys: surveyNames(context, [ends.series]) }, { is: 'table', folded: false, rounded: false, exhibit: { table, records: recordsOf(table) } }];
}

/** The same change of the total of another area, at the same periods over the same population. */
function areaMove(context: ReportContext, ends: Whole, area: string): Move | 'not-in-data' {
  const { points, measure } = ends.series;
  const last = points.at(-1);
  for (const series of context.data.allSeries) {
    if (series.measure.id !== measure.id || series.measure.unit.label !== measure.unit.label || last === undefined || points[0] === undefined) continue;
    const at = [points[0], last].map((point) => series.points.findIndex((other) => samePeriod(point.period, other.period) && compareScopes(point.scope, other.scope) !== 'different'));
    const [from = -1, to = -1] = at;
    if (from < 0 || to < 0) continue;
    const found = totalOf(series, area);
    if (found === 'not-in-data') continue;
    const earlier = wholeFigure(found.whole, found.line, from);
    const later = wholeFigure(found.whole, found.line, to);
    const { difference, rate } = changeOf(earlier, later, measure);
    return {
      line: found.line, name: '', earlier, later, difference, rate, smallBase: false,
      direction: difference.is === 'missing' ? 'unknown' : difference.exact.n < 0n ? 'fall' : difference.exact.n > 0n ? 'rise' : 'level',
      cells: [...cellsAt(found.whole, found.line, from), ...cellsAt(found.whole, found.line, to)],
    };
  }
  return 'not-in-data';
}

function totalOf(series: Series, area: string): { readonly whole: Whole; readonly line: WholeLine } | 'not-in-data' {
  for (const whole of wholesOf(series)) {
    if (whole.axis === 'area') {
      const line = whole.lines.find((each) => each.line >= 0 && memberKey(labelOn(series, 'area', each.line)) === area);
      if (line !== undefined) return { whole, line };
    } else {
      const [first] = whole.lines;
      if (first !== undefined && first.line >= 0 && memberKey(memberAt(series.table.area, series.names[first.line] ?? 0)) === area) return { whole, line: whole.total };
    }
  }
  return 'not-in-data';
}
