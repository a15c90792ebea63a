import { perMeasure } from '../../derive/per-measure.ts';
import { trendOf } from '../../derive/trend.ts';
import { EVERYTHING, resolveSelection } from '../../derive/selection.ts';
import { finding, type Finding } from '../../model/finding.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Series } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import type { Trend, YearCount } from '../../model/trend.ts';
import { trendFlat } from '../../write/trend/flat.ts';
import { trendBlocks, trendSheet } from '../../write/trend/sheet.ts';
import { trendTables } from '../../write/trend/tables.ts';
import { figureStyle, measureLabels, readSeries, seriesFindings, type AnalysisData } from '../analysis.ts';
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
  const per = given.per ?? [];
  const data = await readSeries(operands, session, compareRequestOf(session), 'every', { areas: false, industries: false, measures: per });
  const { measures } = data.selection;
  const chosen = data.series.filter(({ measure }) => measures === 'all' || measures.has(measure.id));
  if (chosen.length === 0) throw new Refusal('nothing-to-analyse', { command: 'trend', measures: measureLabels(data.series) });
  const { trends: quotients, findings } = await quotientsOf(chosen, data, per, years);
  const trends = [...chosen.map((series) => trendOf(series, years)), ...quotients];
  const blocks = trendBlocks(trends.map(trendSheet), arrangement);
  const used = [...new Set(trends.map(({ series }) => series))];
  return deliverAnalysis('trend', { tables: () => blocks.flatMap((block) => trendTables(block, style)), flat: () => trendFlat(blocks) },
    [...data.findings, ...findings, ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}

/** Every chosen measure per unit of the measures asked for; shops are the establishments of a table that has no others. */
async function quotientsOf(chosen: readonly Series[], { series, tables }: AnalysisData, per: readonly string[], years: YearCount): Promise<{ readonly trends: readonly Trend[]; readonly findings: readonly Finding[] }> {
  const found = { trends: new Array<Trend>(), findings: new Array<Finding>() };
  for (const text of per) {
    const { measures } = await resolveSelection(tables, { ...EVERYTHING, measures: [text] });
    const wanted = measures === 'all' ? new Set<string>() : measures;
    const made = [...new Set(series.map(({ table }) => table))].flatMap((table) => {
      const together = series.filter((each) => each.table === table);
      const isWanted = ({ measure: { id } }: Series): boolean => wanted.has(id) || (id === 'shops' && wanted.has('establishments') && !together.some(({ measure }) => measure.id === 'establishments'));
      const numerators = chosen.filter((each) => each.table === table);
      return together.filter(isWanted).flatMap((denominator) => perMeasure(numerators, denominator).map(({ series: numerator, source }) => trendOf(numerator, years, source)));
    });
    found.trends.push(...made);
    if (made.length === 0) found.findings.push(finding('no-quotient', { file: fileOf(chosen) }, { measures: measureLabels(chosen), per: text }));
  }
  return found;
}

function fileOf([first]: readonly Series[]): string {
  return first === undefined ? '' : memberAt(first.table.source, first.names[0] ?? 0).file;
}
