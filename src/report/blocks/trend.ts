import { asValue } from '../../model/derived.ts';
import { samePeriod } from '../../model/period.ts';
import { compare, toNumber } from '../../model/rational.ts';
import { wholeFigure, type WholeLine } from '../../model/whole.ts';
import { indexNumber } from '../../derive/indicators/change.ts';
import { printRate, printShare, printValue } from '../../write/numbers.ts';
import type { HeatTable, LineChart, Mark } from '../charts/chart.ts';
import { measureName, periodName, unitName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { exactOf, leading, mayCompare, moveOf, nameOfLine, sameRate, type Move } from '../moves.ts';
import type { Item } from '../page.ts';
import { moveWords, namedRate } from '../sentences.ts';
import { surveyNames } from '../surveys.ts';
import { sectionOf, type Block } from './block.ts';
import { levelTable } from './level-table.ts';
import { breaksOf, markOf, timesOf } from './timeline.ts';

const MEASURES = ['establishments', 'persons', 'small-establishments'];
const FEWEST_POINTS = 3;
const LARGEST = 4;
const MOST_NAMED = 3;

/** 推移: totals as indices, the largest industries, and rates from period to period. */
export const trend: Block = {
  id: 'trend',
  build: (context) => {
    const views = context.data.datasets.filter(({ subject }) => subject === 'census').flatMap(({ measures }) => MEASURES.flatMap((id) => measures.filter(({ measure }) => measure.id === id)));
    const long = views.filter(({ every }) => every.series.points.length >= FEWEST_POINTS);
    const [main] = long;
    if (main === undefined) return 'no-data';
    const items: Item[] = [...indexChart(context, long, main)];
    if (main.every.parts.length > 1) items.push(...largestChart(context, main), ...heat(context, main));
    items.push(...long.map((view): Item => ({ is: 'table', folded: true, rounded: false, exhibit: levelTable(context, view, `${context.area.name} ${context.words.trendTable(measureName(context, view.measure))}`) })));
    return sectionOf(context, 'trend', items, views.flatMap(({ every }) => every.series.points.flatMap(({ sincePrevious }) => sincePrevious.findings)));
  },
};

/** Totals of several measures on one scale. */
function indexChart(context: ReportContext, views: readonly MeasureView[], main: MeasureView): readonly Item[] {
  const together = views.filter(({ every }) => every.series.points.length === main.every.series.points.length);
  const start = main.every.series.points.findIndex(({ period }) => samePeriod(period, main.ends.series.points[0]?.period ?? period));
  const base = main.every.series.points[start];
  const chart: LineChart = {
    kind: 'line', includes: 100, unit: base === undefined ? '' : context.words.indexUnit(periodName(context, base.period)),
    times: timesOf(context, main.every.series),
    lines: together.map(({ measure, every }) => ({
      label: measureName(context, measure), strong: measure === main.measure, breaks: breaksOf(every.series),
      marks: every.series.points.map((_, point) => {
        const index = asValue(indexNumber(wholeFigure(every, every.total, point), wholeFigure(every, every.total, start)), 1);
        if (point < start || !mayCompare(every, start, point)) return 'none';
        return markOf(index, printShare(index, context.style).text, (exact) => toNumber(exact) * 100);
      }),
    })),
  };
  if ((chart.lines[0]?.marks ?? []).filter((mark) => mark !== 'none').length < 2) return [];
  const finding = together.flatMap((view) => context.words.totalMove(moveWords(context, view.ends, moveOf(context, view.ends, view.ends.total))));
  return [{ is: 'chart', chart, caption: context.words.trendChart(context.area.name), finding, surveys: surveyNames(context, together.map((view) => view.every.series)) }];
}

/** The industries that are largest at the last point, in their own unit. */
function largestChart(context: ReportContext, { measure, every }: MeasureView): readonly Item[] {
  const last = every.series.points.length - 1;
  const largest = largestParts(every.parts, (line) => exactOf(wholeFigure(every, line, last)));
  const chart: LineChart = {
    kind: 'line', includes: 0, unit: unitName(context, measure), times: timesOf(context, every.series),
    lines: largest.map((line, i) => ({
      label: nameOfLine(context, every, line), strong: i === 0, breaks: breaksOf(every.series),
      marks: every.series.points.map((_, point) => {
        const value = wholeFigure(every, line, point);
        return markOf(value, printValue(value, context.style).text);
      }),
    })),
  };
  const finding = largest.flatMap((line) => context.words.totalMove(moveWords(context, every, moveOf(context, every, line), `${nameOfLine(context, every, line)}${context.language === 'ja' ? 'の' : ': '}${measureName(context, measure)}`)));
  return [{ is: 'chart', chart, caption: context.words.trendTable(measureName(context, measure)), finding, surveys: surveyNames(context, [every.series]) }];
}

function largestParts(parts: readonly WholeLine[], sizeOf: (line: WholeLine) => ReturnType<typeof exactOf>): readonly WholeLine[] {
  return parts.filter(({ role }) => role === 'part').toSorted((a, b) => compare(sizeOf(b), sizeOf(a))).slice(0, LARGEST);
}

/** Rates from point to point, a row an industry. */
function heat(context: ReportContext, { measure, every }: MeasureView): readonly Item[] {
  const steps = every.series.points.slice(1).map((_, i) => i);
  const lines = [...every.parts, every.total];
  const moves = lines.map((line) => steps.map((from) => moveOf(context, every, line, from, from + 1)));
  const chart: HeatTable = {
    kind: 'heat', unit: '%',
    columns: steps.map((from) => context.words.interval(periodOf(context, every, from), periodOf(context, every, from + 1))),
    rows: lines.map((line, i) => ({
      label: nameOfLine(context, every, line),
      marks: (moves[i] ?? []).map((move, step) => (every.series.points[step + 1]?.sincePrevious.comparable === false ? 'none' : shaded(context, move))),
    })),
  };
  const latest = moves.slice(0, -1).flatMap((row) => row.slice(-1)).filter(({ direction, rate, smallBase }) => direction === 'fall' && rate.is === 'number' && !smallBase);
  const named = leading(latest.toSorted((a, b) => compare(exactOf(a.rate), exactOf(b.rate))), MOST_NAMED, sameRate).map((move) => namedRate(context, move));
  const end = steps.length;
  const finding = named.length === 0 ? [] : context.words.heatFinding(named, periodOf(context, every, end - 1), periodOf(context, every, end));
  const shown = withoutEmpty(chart);
  if (shown.rows.length === 0) return [];
  return [{ is: 'chart', chart: shown, caption: context.words.heatChart(measureName(context, measure)), finding, surveys: surveyNames(context, [every.series]) }];
}

/** Rows and columns without any number say nothing. */
function withoutEmpty(chart: HeatTable): HeatTable {
  const rows = chart.rows.filter(({ marks }) => marks.some((mark) => mark !== 'none'));
  const kept = chart.columns.map((_, i) => rows.some(({ marks }) => marks[i] !== undefined && marks[i] !== 'none'));
  return { ...chart, columns: chart.columns.filter((_, i) => kept[i] === true), rows: rows.map((row) => ({ ...row, marks: row.marks.filter((_, i) => kept[i] === true) })) };
}

/** A rate on a base of a few would outshine all others: it stays white, with a mark. */
function shaded(context: ReportContext, { rate, smallBase }: Move): Mark | 'none' {
  const { text } = printRate(rate, context.style);
  return smallBase ? markOf(rate, `${text}*`, () => 0) : markOf(rate, text);
}

function periodOf(context: ReportContext, { series }: MeasureView['every'], point: number): string {
  const period = series.points[point]?.period;
  return period === undefined ? '' : periodName(context, period);
}
