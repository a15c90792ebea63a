import { printedRowsOf, reasonsAlong } from '../../model/series.ts';
import type { Trend, TrendLine } from '../../model/trend.ts';
import { rowsFrom, type Flat, type FlatColumn, type FlatRow } from '../figures/flat.ts';
import type { Block } from '../lines/blocks.ts';
import type { LineLabel } from '../lines/line.ts';
import { ANALYSIS_PHRASES, indicatorHeading } from '../wording/analysis.ts';
import type { Bilingual } from '../wording/language.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';
import { growthFigure, pointFigures } from './point-figures.ts';
import type { TrendSheet } from './sheet.ts';

const rateOf = (change: Bilingual): Bilingual => ({ ja: `${change.ja}率`, en: `${change.en}: ${PHRASES.rate.en}` });
const amountOf = (change: Bilingual): Bilingual => ({ ja: `${change.ja}数`, en: `${change.en}: ${PHRASES.difference.en}` });

const COLUMNS: readonly FlatColumn[] = [
  { id: 'value', heading: COLUMN_NAMES.value, unit: 'none' },
  { id: 'change-from-previous', heading: amountOf(ANALYSIS_PHRASES.sincePrevious), unit: 'none' },
  { id: 'rate-from-previous', heading: rateOf(ANALYSIS_PHRASES.sincePrevious), unit: 'percent' },
  { id: 'change-from-first', heading: amountOf(ANALYSIS_PHRASES.sinceFirst), unit: 'none' },
  { id: 'rate-from-first', heading: rateOf(ANALYSIS_PHRASES.sinceFirst), unit: 'percent' },
  { id: 'index', heading: ANALYSIS_PHRASES.index, unit: 'none' },
  { id: 'annual-growth', heading: indicatorHeading('annual-growth'), unit: 'percent' },
];

/** Trends as flat records, one a line and period; the last period's record also has the annual growth since the first. */
export function trendFlat(blocks: readonly Block<TrendSheet>[]): Flat {
  const tables = [...new Set(blocks.flatMap(({ members }) => members.map(({ trend }) => trend.series.table)))];
  return { columns: COLUMNS, tables, spans: true, rows: rowsFrom(() => trendRows(blocks)) };
}

function* trendRows(blocks: readonly Block<TrendSheet>[]): Generator<FlatRow> {
  for (const { members, lines } of blocks) {
    for (const line of lines) {
      for (const [m, { trend, line: lineAt }] of members.entries()) {
        const found = lineAt(line.at[m] ?? -1);
        if (found !== undefined) for (const k of trend.series.points.keys()) yield rowOf(trend, found, line, k);
      }
    }
  }
}

function rowOf(trend: Trend, line: TrendLine, label: LineLabel, k: number): FlatRow {
  const { series } = trend;
  const point = series.points[k];
  if (point === undefined) throw new RangeError('no such point');
  const { value, change, rate, changeFromFirst, rateFromFirst, index } = pointFigures(trend, line, k);
  return {
    table: series.table, label, role: label.place === 'total' ? 'total' : 'part', measure: trend.measure, scope: point.scope, from: series.points[k - 1]?.period ?? 'none', to: point.period,
    figures: {
      value, 'change-from-previous': change, 'rate-from-previous': rate, 'change-from-first': changeFromFirst, 'rate-from-first': rateFromFirst, index,
      ...(k === series.points.length - 1 ? { 'annual-growth': growthFigure(line) } : {}),
    },
    notes: [...new Set([...point.sincePrevious.findings, ...series.findings, ...reasonsAlong(series, line.line, [point])].map(({ code }) => code))],
    rows: printedRowsOf(series, line.line, [point]),
  };
}
