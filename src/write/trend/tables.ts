import { formatDecimal } from '../../model/decimal.ts';
import { multiply, rational } from '../../model/rational.ts';
import { roundTo } from '../../model/rounding.ts';
import type { Trend } from '../../model/trend.ts';
import { eraLabel } from '../period-label.ts';
import { NO_FIGURE, type Figure, type FigureStyle } from '../figures/figure.ts';
import { withShortUnit, withUnit } from '../headings.ts';
import { column, figureTable, type FigureColumn } from '../figures/table.ts';
import type { Block } from '../lines/blocks.ts';
import { nameOf } from '../lines/line.ts';
import type { PrintedTable } from '../presentation.ts';
import { blockTitle } from '../titles.ts';
import { ANALYSIS_PHRASES, ANALYSIS_SENTENCES, ANALYSIS_TITLES, indicatorName } from '../wording/analysis.ts';
import { describeFinding } from '../wording/describe.ts';
import { PHRASES } from '../wording/phrases.ts';
import type { TrendSheet } from './sheet.ts';
import { sparkline } from './sparkline.ts';
import { periodsTable } from './periods-table.ts';
import { breakMark, growthFigure, pointFigures, pointName } from './point-figures.ts';

/** The tables of one block: lines by periods, or, for a single line, periods by figures. */
export function trendTables(block: Block<TrendSheet>, style: FigureStyle): PrintedTable[] {
  const [sheet] = block.members;
  if (sheet === undefined) return [];
  const { trend } = sheet;
  const title = (...what: string[]): string => blockTitle(block.lines[0], block.by, [...what, ANALYSIS_TITLES.trend[style.language](trend.measure.label)].filter((text) => text !== '').join('  '), trend.series.points.map(({ period }) => period), style);
  const notes = trendNotes(trend, style);
  const [line] = block.lines;
  const single = line === undefined ? undefined : sheet.line(line.at[0] ?? 0);
  if (block.lines.length === 1 && line !== undefined && single !== undefined) return [periodsTable(trend, single, nameOf(line, block.by, style.language), { title: title(nameOf(line, block.by, style.language)), notes }, style)];
  return [figureTable(block, (each) => columns(each, style), { title: title(), table: trend.series.table, notes }, style)];
}

function trendNotes(trend: Trend, style: FigureStyle): string[] {
  const words = ANALYSIS_SENTENCES[style.language];
  const { points } = trend.series;
  const [first] = points;
  const breaks = points.flatMap((point, k) => {
    const mark = breakMark(points, k);
    const why = point.sincePrevious.findings.filter(({ code }) => code !== 'scope-not-stated').map((finding) => describeFinding(finding, style.language).message);
    return mark === '' ? [] : [words.breakBefore(mark, eraLabel(point.period, style.language), why)];
  });
  return [...breaks, ...(first === undefined || points.length < 2 ? [] : [words.indexBase(eraLabel(first.period, style.language))]), ...spanNote(trend, style)];
}

function spanNote({ span, measure }: Trend, style: FigureStyle): string[] {
  if (span === 'unknown' || measure.unit.kind === 'ratio' || measure.unit.kind === 'index') return [];
  const words = ANALYSIS_SENTENCES[style.language];
  const whole = (twelfths: bigint): string => formatDecimal(roundTo(multiply(span.years, rational(twelfths)), 0));
  return [span.by === 'months' ? words.growthByMonths(whole(12n)) : words.growthByLabel(whole(1n))];
}

function columns({ trend, line: lineAt }: TrendSheet, style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const { measure, series: { points } } = trend;
  const isRatio = measure.unit.kind === 'ratio' || measure.unit.kind === 'index';
  const unit = measure.unit.label;
  const inPoints = isRatio ? PHRASES.points[language] : unit;
  const at = points.map((_, k) => ({ k, name: pointName(points, k, style) }));
  const later = at.slice(1);
  const last = points.length - 1;
  const figure = (k: number, which: keyof ReturnType<typeof pointFigures>) => (line: number): Figure => {
    const found = lineAt(line);
    return found === undefined ? NO_FIGURE : pointFigures(trend, found, k)[which];
  };
  const ends = [points[0], points[last]].map((point) => (point === undefined ? '' : eraLabel(point.period, language))).join(style.symbols === 'terminal' ? ' -> ' : '→');
  // Under one heading stand figures of several units.
  const named = style.symbols === 'terminal' ? withShortUnit : withUnit;
  const breaks = points.map((_, k) => breakMark(points, k) !== '');
  const course = (line: number): Figure => ({ is: 'text', text: sparkline(lineAt(line)?.points ?? [], breaks) });
  return [
    ...at.map(({ k, name }) => column([measure.label, name], unit, 1, figure(k, 'value'))),
    ...later.map(({ k, name }) => column([ANALYSIS_PHRASES.sincePrevious[language], name], inPoints, 2, figure(k, 'change'))),
    ...(isRatio ? [] : later.map(({ k, name }) => column([ANALYSIS_PHRASES.ratePrevious[language], name], '%', 3, figure(k, 'rate')))),
    // Of two periods the change from the first has been said already.
    ...(last < 2 ? [] : [column([ends, named(PHRASES.difference[language], inPoints)], '', 4, figure(last, 'changeFromFirst'))]),
    ...(isRatio ? [] : [
      ...(last < 2 ? [] : [column([ends, named(PHRASES.rate[language], '%')], '', 4, figure(last, 'rateFromFirst'))]),
      column([ends, named(indicatorName('annual-growth', language), '%')], '', 4, (line) => growthFigure(lineAt(line))),
    ]),
    ...(style.symbols === 'terminal' ? [{ ...column([ANALYSIS_PHRASES.trendLine[language]], '', 4, course), align: 'left' as const }] : []),
    ...(isRatio ? [] : later.map(({ k, name }) => column([ANALYSIS_PHRASES.index[language], name], '', 5, figure(k, 'index')))),
  ];
}
