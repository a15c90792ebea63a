import type { Trend, TrendLine } from '../../model/trend.ts';
import { figureNotes } from '../figures/notes.ts';
import { printFigure } from '../figures/print.ts';
import type { Figure, FigureStyle } from '../figures/figure.ts';
import type { PrintedColumn, PrintedTable } from '../presentation.ts';
import { ANALYSIS_PHRASES, indicatorName } from '../wording/analysis.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';
import { growthFigure, pointFigures, pointName } from './point-figures.ts';

/** One line over time: a row a period. */
export function periodsTable(trend: Trend, line: TrendLine, name: string, parts: { readonly title: string; readonly notes: readonly string[] }, style: FigureStyle): PrintedTable {
  const { language } = style;
  const { measure, series: { points } } = trend;
  const isRatio = measure.unit.kind === 'ratio' || measure.unit.kind === 'index';
  const inPoints = isRatio ? PHRASES.points[language] : measure.unit.label;
  const figures = points.map((_, k) => {
    const { value, change, rate, changeFromFirst, rateFromFirst, index } = pointFigures(trend, line, k);
    return isRatio ? [value, change, changeFromFirst] : [value, change, rate, changeFromFirst, rateFromFirst, index];
  });
  const growth: Figure[] = isRatio ? [] : [growthFigure(line)];
  const column = (heading: readonly string[], unit: string, group: number): PrintedColumn => ({ heading, unit, group, align: 'right' });
  const previous = ANALYSIS_PHRASES.sincePrevious[language];
  const since = ANALYSIS_PHRASES.sinceFirst[language];
  return {
    title: parts.title,
    columns: [
      { heading: [COLUMN_NAMES.period[language]], align: 'left', unit: '', group: 0 },
      column([measure.label], measure.unit.label, 1),
      column([previous, PHRASES.difference[language]], inPoints, 1),
      ...(isRatio ? [] : [column([previous, PHRASES.rate[language]], '%', 1)]),
      column([since, PHRASES.difference[language]], inPoints, 2),
      ...(isRatio ? [] : [column([since, PHRASES.rate[language]], '%', 2), column([ANALYSIS_PHRASES.index[language]], '', 2)]),
    ],
    rows: [
      ...points.map((_, k) => ({ kind: 'body' as const, depth: 0, cells: [{ text: pointName(points, k, style) }, ...(figures[k] ?? []).map((figure) => printFigure(figure, style))] })),
      ...growth.map((figure) => ({ kind: 'total' as const, depth: 0, cells: [{ text: `${indicatorName('annual-growth', language)}${language === 'ja' ? '（%）' : ' (%)'}` }, printFigure(figure, style)] })),
    ],
    notes: [...parts.notes, ...figureNotes([...figures.flat(), ...growth].map((figure) => ({ line: name, figure })), style)],
  };
}
