import type { Allowance } from '../derive/comparability.ts';
import { compareTable, type Compared } from '../derive/compare.ts';
import { datasetsOf } from '../derive/datasets.ts';
import { selectRows, type Resolved, type Selected } from '../derive/selection.ts';
import { seriesOfTable } from '../derive/series.ts';
import { wholesOf } from '../derive/wholes.ts';
import type { Finding } from '../model/finding.ts';
import { measureKey, type Measure } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import { reasonsAlong, type Series } from '../model/series.ts';
import type { Table } from '../model/table.ts';
import { COMPUTED, NOWHERE, type Whole, type WholeLine } from '../model/whole.ts';

/** What a dataset is about; each block of the page looks for its own subject. */
export type Subject = 'census' | 'commerce' | 'accounts' | 'diffusion' | 'other';

/** One measure of the page's area (項目): over all periods, and over the first and last that may be compared. */
export interface MeasureView {
  readonly measure: Measure;
  readonly every: Whole;
  readonly ends: Whole;
}

/** One dataset of the page's area (統計表). */
export interface DatasetView {
  readonly subject: Subject;
  readonly table: Table;
  readonly rows: Uint32Array;
  readonly measures: readonly MeasureView[];
  /** The first and last comparable periods of every measure. */
  readonly compared: Compared;
  readonly findings: readonly Finding[];
}

/** Everything the data hold about the page's area, and the series of all areas for comparing. */
export interface ReportData {
  readonly datasets: readonly DatasetView[];
  readonly allSeries: readonly Series[];
}

const SHOPPING = new Set(['sales', 'shops', 'floor-space']);
const DIFFUSION = /(?:^|[^A-Za-z])(?:DI|ＤＩ|D\.I\.)(?:$|[^A-Za-z])|業況判断|diffusion/i;

function subjectOf(table: Table): Subject {
  const surveys = table.survey.members.join(' ');
  const measures = table.measure.members;
  if (measures.some(({ label }) => DIFFUSION.test(label))) return 'diffusion';
  if (/^accounts|\baccounts\b/.test(surveys) || measures.some(({ id }) => id === 'gross-product')) return 'accounts';
  if (measures.some(({ id }) => SHOPPING.has(id))) return 'commerce';
  return measures.some(({ id }) => id === 'establishments' || id === 'persons') ? 'census' : 'other';
}

/** Reads what the page needs out of the tables (ページのデータ). One axis that needs a choice leaves its table out. */
export async function gatherData(tables: readonly Table[], area: Resolved, everywhere: Resolved, allow: ReadonlySet<Allowance>): Promise<ReportData> {
  const sets = datasetsOf(tables);
  const datasets: DatasetView[] = [];
  const allSeries: Series[] = [];
  for (const { table, findings } of sets) {
    const everyone = rowsOf(table, everywhere);
    if (everyone !== 'needs-choice') allSeries.push(...(await seriesOfTable(table, everyone.rows, { from: 'first', to: 'last', allow, take: 'every' })).series);
    const selected = rowsOf(table, area);
    if (selected === 'needs-choice' || selected.rows.length === 0) continue;
    const { measures, found } = await measuresOf(table, selected, allow);
    if (measures.length === 0) continue;
    const compared = await compareTable(table, selected.rows, { from: 'first', to: 'last', allow }, selected.related);
    datasets.push({ subject: subjectOf(table), table, rows: selected.rows, measures, compared, findings: [...findings, ...selected.findings, ...found] });
  }
  return { datasets, allSeries };
}

function rowsOf(table: Table, selection: Resolved): ReturnType<typeof selectRows> | 'needs-choice' {
  try {
    return selectRows(table, selection);
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'axis-needs-choice' || error.code === 'unknown-member')) return 'needs-choice';
    throw error;
  }
}

async function measuresOf(table: Table, { rows, related }: Selected, allow: ReadonlySet<Allowance>): Promise<{ readonly measures: readonly MeasureView[]; readonly found: readonly Finding[] }> {
  const request = { from: 'first', to: 'last', allow } as const;
  const every = byMeasure((await seriesOfTable(table, rows, { ...request, take: 'every' }, related)).series);
  const ends = await seriesOfTable(table, rows, { ...request, take: 'pair-or-last' }, related);
  const measures = ends.series.flatMap((series): MeasureView[] => {
    const end = wholeOf(series);
    const all = wholeOf(every.get(measureKey(series.measure)) ?? series);
    return end === undefined || all === undefined ? [] : [{ measure: series.measure, every: all, ends: end }];
  });
  return { measures, found: [...ends.findings, ...ends.series.flatMap((series) => [...series.findings, ...(series.points.at(-1)?.sinceFirst.findings ?? []), ...Array.from(series.names, (_, line) => reasonsAlong(series, line)).flat()])] };
}

/** The whole of a series of one area. Where a single line holds all others, that line is the total, not a part of a computed one. */
function wholeOf(series: Series): Whole | undefined {
  const [whole] = wholesOf(series);
  const [only] = whole?.parts ?? [];
  if (whole === undefined || only === undefined || whole.total.line !== COMPUTED || whole.parts.length !== 1) return whole;
  const inside = whole.lines.filter((line) => line.under === only.line);
  const total: WholeLine = { ...only, role: 'total', under: NOWHERE, level: 0 };
  const below = whole.lines.filter((line) => line !== only && line.line !== COMPUTED).map((line) => (inside.includes(line) ? { ...line, role: 'part' as const, level: 0 } : line));
  return { ...whole, total, parts: below.filter((line) => line.under === only.line), lines: [...below, total] };
}

function byMeasure(all: readonly Series[]): Map<string, Series> {
  return new Map(all.map((series) => [measureKey(series.measure), series]));
}

/** The first measure of a subject with one of these ids, the ids in order of preference. */
export function measureOf(data: ReportData, subject: Subject, ids: readonly string[]): MeasureView | 'none' {
  const views = data.datasets.filter((dataset) => dataset.subject === subject).flatMap(({ measures }) => measures);
  for (const id of ids) {
    const found = views.find(({ measure }) => measure.id === id);
    if (found) return found;
  }
  return 'none';
}
