import { MEASURED_KEYS, type MeasuredFigure, type MeasuredKey, type MeasuredRow } from '../../model/measured.ts';
import { comparePeriods, periodKey, type Period } from '../../model/period.ts';
import { lineName } from '../../model/series.ts';
import { NO_UNIT } from '../../model/unit.ts';
import { INDICATORS, type Indicator } from '../../reference/indicators.ts';
import { eraLabel } from '../period-label.ts';
import { withUnit } from '../headings.ts';
import { derivedFigure, NO_FIGURE, type Figure, type FigureStyle } from '../figures/figure.ts';
import type { FlatColumn, FlatRow } from '../figures/flat.ts';
import { column, figureTable, turnedTable } from '../figures/table.ts';
import { arrange, type Lined } from '../lines/blocks.ts';
import { labelAt, totalsOnDims } from '../lines/line.ts';
import type { PrintedTable } from '../presentation.ts';
import { blockTitle } from '../titles.ts';
import { ANALYSIS_PHRASES, ANALYSIS_TITLES, MEASURED_INDICATORS, measuredName } from '../wording/analysis.ts';
import { DISPLAY_UNIT_WORDS } from '../wording/indicators.ts';

/** The indicators of one table, line by line. */
interface MeasuredSheet extends Lined {
  readonly lines: readonly (readonly MeasuredRow[])[];
}

const SIGNED: ReadonlySet<MeasuredKey> = new Set(['production-less-distribution', 'production-less-expenditure', 'interregional-balance', 'net-outflow-rate']);

function figureOf(figure: MeasuredFigure | undefined): Figure {
  return figure === undefined ? NO_FIGURE : derivedFigure(MEASURED_INDICATORS[figure.key].indicator, figure.derived, SIGNED.has(figure.key), figure.decimals);
}

function sheetOf(rows: readonly MeasuredRow[]): MeasuredSheet {
  const lines = new Map<string, MeasuredRow[]>();
  for (const row of rows) {
    const key = lineName(row.series, row.line);
    lines.set(key, [...(lines.get(key) ?? []), row]);
  }
  const listed = [...lines.values()];
  const labels = listed.flatMap(([row]) => (row === undefined ? [] : [labelAt(row.series.table, row.series.names[row.line] ?? 0)]));
  return { lines: listed, labels: labels.map(totalsOnDims(labels)), dims: rows[0]?.series.table.dims.length ?? 0 };
}

const periodOf = ({ series, point }: MeasuredRow): Period => series.points[point]?.period ?? { kind: 'unstated', year: 0, label: '' };

function unitText(key: MeasuredKey, unit: string, style: FigureStyle): string {
  const facts: Indicator = INDICATORS[MEASURED_INDICATORS[key].indicator];
  return unit === '' ? DISPLAY_UNIT_WORDS[facts.display.unit][style.language] : unit;
}

/** Indicators of one table: of a single line a row an indicator, of several a row a line. */
export function measuredTables(rows: readonly MeasuredRow[], notes: readonly string[], style: FigureStyle): PrintedTable[] {
  const table = rows[0]?.series.table;
  if (table === undefined) return [];
  const periods = [...new Map(rows.map((row) => [periodKey(periodOf(row)), periodOf(row)])).values()].sort(comparePeriods);
  const { language } = style;
  const blocks = arrange([sheetOf(rows)], (each) => each, { figure: () => undefined, base: () => ({ is: 'missing', reason: 'blank' }) }, { sort: 'code', top: 'all', minBase: 'none' });
  return blocks.map((block): PrintedTable => {
    const lines = block.lines.flatMap((line) => block.members[0]?.lines[line.at[0] ?? 0] ?? []);
    const keys = MEASURED_KEYS.filter((key) => lines.some(({ figures }) => figures.some((each) => each.key === key)));
    const unitOf = (key: MeasuredKey): string => unitText(key, lines.flatMap(({ figures }) => figures).find((each) => each.key === key)?.unit ?? '', style);
    const at = (own: readonly MeasuredRow[], period: Period, key: MeasuredKey): Figure =>
      figureOf(own.find((row) => periodKey(periodOf(row)) === periodKey(period))?.figures.find((each) => each.key === key));
    const title = blockTitle(block.lines[0], block.by, ANALYSIS_TITLES.measured[language](table.source.members[0]?.title ?? ''), periods, style);
    if (block.lines.length === 1) {
      const named = keys.map((key) => ({ name: measuredName(key, language), unit: unitOf(key), figures: periods.map((period) => at(lines, period, key)) }));
      return turnedTable(named, periods.map((period) => eraLabel(period, language)), ANALYSIS_PHRASES.indicator[language], { title, notes }, style);
    }
    return figureTable(block, (sheet) => keys.flatMap((key, k) => periods.map((period) =>
      column([measuredName(key, language), eraLabel(period, language)], unitOf(key), k + 1, (line) => at(sheet.lines[line] ?? [], period, key)))), { title, table, notes }, style);
  });
}

/** Columns of the indicators that some rows have; an amount's unit stands in the heading where all rows share it. */
export function measuredColumns(rows: readonly MeasuredRow[]): readonly FlatColumn[] {
  const units = new Map<MeasuredKey, Set<string>>();
  for (const { key, unit } of rows.flatMap(({ figures }) => figures)) units.set(key, (units.get(key) ?? new Set()).add(unit));
  return MEASURED_KEYS.filter((key) => units.has(key)).map((key) => {
    const facts: Indicator = INDICATORS[MEASURED_INDICATORS[key].indicator];
    const own = [...(units.get(key) ?? [])];
    const unit = own.length === 1 ? (own[0] ?? '') : '';
    return { id: key, heading: { ja: withUnit(measuredName(key, 'ja'), unit), en: withUnit(measuredName(key, 'en'), unit) }, unit: facts.display.unit === 'percent' ? 'percent' as const : 'none' as const };
  });
}

/** Indicators as flat records, one a line and period. */
export function measuredRows(rows: readonly MeasuredRow[]): readonly FlatRow[] {
  return rows.flatMap((row): FlatRow[] => {
    const { series, line, point, figures } = row;
    const its = series.points[point];
    if (its === undefined) return [];
    return [{
      table: series.table, label: labelAt(series.table, series.names[line] ?? 0), role: 'indicator', measure: { id: 'indicators', label: '', unit: NO_UNIT }, scope: its.scope,
      from: 'none', to: its.period,
      figures: Object.fromEntries(figures.map((figure) => [figure.key, figureOf(figure)])),
      notes: [], rows: [its.rows[line] ?? -1],
    }];
  });
}
