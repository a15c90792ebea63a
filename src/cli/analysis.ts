import { requirePeriod } from '../derive/compare.ts';
import type { Resolved } from '../derive/selection.ts';
import { seriesOfTable, type Take } from '../derive/series.ts';
import type { CompareRequest } from '../derive/slices.ts';
import type { Finding } from '../model/finding.ts';
import { firstOf } from '../model/kept-rows.ts';
import { measureKey } from '../model/key.ts';
import type { Place } from '../model/origin.ts';
import type { Refusal } from '../model/refusal.ts';
import { printedRows } from '../model/row-basis.ts';
import { figureAt, reasonsAlong, type Series } from '../model/series.ts';
import type { Table } from '../model/table.ts';
import { additive } from '../model/value.ts';
import type { FigureStyle } from '../write/figures/figure.ts';
import { allIncomparable, nothingToCompare, refusalsAmong, selectOrNote } from './comparing.ts';
import { tellAboutInputs, tellRefusals } from './conversation.ts';
import { numberOf, numberStyle, textOf } from './given.ts';
import { formatOf } from './output.ts';
import { requireParquetTarget } from './parquet-target.ts';
import { readSelected, type Widened } from './selected-inputs.ts';
import type { Session } from './session.ts';

/** What an analysis works on: the series of the chosen rows, with what was chosen. */
export interface AnalysisData {
  readonly series: readonly Series[];
  readonly tables: readonly Table[];
  readonly selection: Resolved;
  readonly findings: readonly Finding[];
  /** Known misprints among the cells a series rests on. */
  misprints(used: readonly Series[]): readonly Finding[];
}

/**
 * Reads the tables of an analysis and makes the series of the chosen rows.
 *
 * @throws Refusal when nothing is left, with the reasons.
 */
export async function readSeries(operands: readonly string[], session: Session, request: CompareRequest, take: Take, widened: Widened): Promise<AnalysisData> {
  requireParquetTarget(session, formatOf(session));
  const { given } = session;
  const ends = take === 'pair' || take === 'pair-or-last' ? request : 'every period';
  const { inputs, datasets, tables, selection, wide } = await readSelected(operands, session, { request: ends, unchosen: 'total', widened }, (all) => {
    requirePeriod(all, request.from, textOf(given, 'from') ?? '');
    requirePeriod(all, request.to, textOf(given, 'to') ?? textOf(given, 'at') ?? '');
  });
  const series: Series[] = [];
  const findings: Finding[] = datasets.flatMap((dataset) => dataset.findings);
  const undecided: Refusal[] = [];
  let anySelected = false;
  for (const table of tables) {
    const selected = selectOrNote(table, wide, undecided);
    if (firstOf(selected.rows) === undefined) continue;
    anySelected = true;
    const found = await seriesOfTable(table, selected.rows, { ...request, take }, selected.related);
    if (found.series.length > 0) findings.push(...selected.findings);
    series.push(...found.series);
    findings.push(...found.findings);
  }
  await tellAboutInputs(inputs, session);
  if (series.length === 0) throw undecided[0] ?? (await nothingToCompare(findings, tables, selection, anySelected, session));
  const refused = refusalsAmong([...findings, ...seriesFindings(series)]);
  if (refused.length > 0 && !series.some(comparesAnything)) throw await allIncomparable(refused, session);
  await tellRefusals(undecided, session);
  const known = inputs.findings.filter(({ code }) => code === 'known-misprint');
  return { series, tables, selection, findings, misprints: (used) => known.filter(({ at }) => used.some((each) => seriesRestsOn(each, at))) };
}

/** Whether a series of a single period stands alone, or any line of it has figures on both sides of a link that may be crossed. */
function comparesAnything(series: Series): boolean {
  const isThere = (line: number, point: number): boolean => additive(figureAt(series, line, point)).is === 'number';
  return series.points.length < 2 || series.points.some(({ sincePrevious }, k) => k > 0 && sincePrevious.comparable && series.names.some((_, line) => isThere(line, k - 1) && isThere(line, k)));
}

/** Whether a series rests on the cell at a place. */
function seriesRestsOn({ table, points, bases }: Series, { file, sheet = '', line, column }: Place): boolean {
  const sources = table.source.members.map((source) => source.file === file && source.sheet === sheet);
  if (!sources.includes(true)) return false;
  const isIt = (of: number): boolean => printedRows(bases, of).some((row) => sources[table.source.codes[row] ?? 0] === true && table.row[row] === line && table.column[row] === column);
  return points.some(({ rows }) => rows.some(isIt));
}

/** Findings that go with the series an analysis used: how their periods hang together, and what single lines rest on. */
export function seriesFindings(used: readonly Series[]): readonly Finding[] {
  return used.flatMap((series) => [
    ...series.findings,
    ...series.points.flatMap((point) => [...point.sincePrevious.findings, ...(point.sinceFirst.comparable ? [] : point.sinceFirst.findings)]),
    ...reasonsOf(series),
  ]);
}

/** What must be known of any line of a series. */
function reasonsOf(series: Series): Set<Finding> {
  const reasons = new Set<Finding>();
  if (series.bases.size > 0) series.names.forEach((_, line) => reasonsAlong(series, line).forEach((reason) => reasons.add(reason)));
  return reasons;
}

/** The labels of the measures of some series, each once. */
export function measureLabels(series: readonly Series[]): string[] {
  return [...new Map(series.map(({ measure }) => [measureKey(measure), measure.label])).values()];
}

/** How figures are to be printed: rates and coefficients have their own decimals unless --digits says otherwise. */
export function figureStyle(session: Session): FigureStyle {
  const { given, language } = session;
  return { ...numberStyle(given, language, formatOf(session) === 'table' ? 'terminal' : 'document'), decimals: numberOf(given, 'digits') ?? 'own' };
}
