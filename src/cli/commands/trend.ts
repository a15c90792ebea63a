import { perMeasure } from '../../derive/per-measure.ts';
import { resolveSelection } from '../../derive/selection.ts';
import { trendOf } from '../../derive/trend.ts';
import { EVERYTHING } from '../../derive/selection.ts';
import type { Series } from '../../model/series.ts';
import type { Trend, YearCount } from '../../model/trend.ts';
import { trendFlat } from '../../write/trend/flat.ts';
import { trendBlocks, trendSheet } from '../../write/trend/sheet.ts';
import { trendTables } from '../../write/trend/tables.ts';
import { figureStyle, readSeries, seriesFindings, type AnalysisData } from '../analysis.ts';
import { arrangementOf, compareRequestOf } from '../comparing.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf } from '../given.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import type { Session } from '../session.ts';

/** `trend`: values over several periods, their changes, index and annual growth. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given } = session;
  const years: YearCount = choiceOf(given, 'yearsBy', ['months', 'label'], 'months');
  const style = figureStyle(session);
  const arrangement = arrangementOf(session);
  const data = await readSeries(operands, session, compareRequestOf(session), 'every', { areas: false, industries: false });
  const trends = [...data.series.map((series) => trendOf(series, years)), ...await quotients(data, given.per ?? [], years)];
  const blocks = trendBlocks(trends.map(trendSheet), arrangement);
  const used = [...new Set(trends.map(({ series }) => series))];
  return deliverAnalysis('trend', { tables: () => blocks.flatMap((block) => trendTables(block, style)), flat: () => trendFlat(blocks) },
    [...data.findings, ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}

/** Every measure per unit of the measures asked for; shops are the establishments of a table that has no others. */
async function quotients({ series, tables }: AnalysisData, per: readonly string[], years: YearCount): Promise<Trend[]> {
  if (per.length === 0) return [];
  const { measures } = await resolveSelection(tables, { ...EVERYTHING, measures: per });
  const wanted = measures === 'all' ? new Set<string>() : measures;
  const byTable = new Map<Series['table'], Series[]>();
  for (const each of series) byTable.set(each.table, [...(byTable.get(each.table) ?? []), each]);
  return [...byTable.values()].flatMap((together) => {
    const isWanted = ({ measure: { id } }: Series): boolean => wanted.has(id) || (id === 'shops' && wanted.has('establishments') && !together.some(({ measure }) => measure.id === 'establishments'));
    return together.filter(isWanted).flatMap((denominator) => perMeasure(together, denominator).map(({ series: numerator, source }) => trendOf(numerator, years, source)));
  });
}
