import type { AccountTable, AccountTableLine } from '../../model/account-table.ts';
import { asValue } from '../../model/derived.ts';
import { eraLabel } from '../period-label.ts';
import { derivedFigure, difference, first, level, NO_FIGURE, rateFigure, type Figure, type FigureStyle } from '../figures/figure.ts';
import { column, figureTable, type FigureColumn } from '../figures/table.ts';
import type { FlatColumn, FlatRow } from '../figures/flat.ts';
import type { Block } from '../lines/blocks.ts';
import type { LineLabel } from '../lines/line.ts';
import type { PrintedTable } from '../presentation.ts';
import { blockTitle } from '../titles.ts';
import { roleOf, rowsOf, wholeLabel } from '../wholes/labels.ts';
import { ANALYSIS_PHRASES, ANALYSIS_SENTENCES, indicatorHeading } from '../wording/analysis.ts';
import type { Bilingual } from '../wording/language.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';

/** Which lines to show of a table; all of them unless some were chosen. */
export type KeepAccountLine = (table: AccountTable, line: AccountTableLine) => boolean;

function labelOf({ whole }: AccountTable, line: AccountTableLine): LineLabel {
  if (!('residualOf' in line.at)) return wholeLabel(whole, line.at);
  const label = wholeLabel(whole, 'residual');
  const { role, level: depth } = line.at.residualOf;
  const onAxis = { code: '', name: '', depth: role === 'total' || role === 'subtotal' ? 0 : depth + 1 };
  return whole.axis === 'industry' ? { ...label, industry: onAxis } : whole.axis === 'area' ? { ...label, area: onAxis } : { ...label, dims: label.dims.map((dim, d) => (d === whole.axis ? onAxis : dim)) };
}

/** A table of accounts as it is published: amounts, then for each later year change, rate, share and contribution. */
export function accountPrintedTable(table: AccountTable, keep: KeepAccountLine, style: FigureStyle): PrintedTable {
  const lines = table.lines.filter((line) => keep(table, line));
  const block: Block<AccountTable> = { members: [table], by: table.whole.axis, lines: lines.map((line, i) => ({ ...labelOf(table, line), at: [i] })) };
  const { series } = table.whole;
  const source = series.table.source.members[0];
  const what = [source?.title ?? '', source?.sheet ?? ''].find((text) => text !== '') ?? series.measure.label;
  const rest = lines.some(({ at }) => 'residualOf' in at);
  return figureTable(block, () => columns(table, lines, style), {
    title: blockTitle(block.lines[0], block.by, what, series.points.map(({ period }) => period), style),
    table: series.table,
    notes: rest ? [ANALYSIS_SENTENCES[style.language].restIs] : [],
  }, style);
}

function changeAt(line: AccountTableLine, k: number): Figure {
  const decimals = Math.max(0, ...line.values.map((value) => (value.is === 'number' ? value.decimals : 0)));
  return first(line.changes.slice(k - 1, k), (change) => difference(asValue(change, decimals)));
}

function rateAt(line: AccountTableLine, k: number): Figure {
  const [from, to] = [line.values[k - 1], line.values[k]];
  return from === undefined || to === undefined ? NO_FIGURE : first(line.rates.slice(k - 1, k), (rate) => rateFigure(rate, { from, to, kind: 'amount' }));
}

const shareAt = (line: AccountTableLine, k: number): Figure => first(line.shares.slice(k, k + 1), (share) => derivedFigure('share', share));
const contributionAt = (line: AccountTableLine, k: number): Figure => first(line.contributions.slice(k - 1, k), (contribution) => derivedFigure('contribution', contribution, true));

function columns(table: AccountTable, lines: readonly AccountTableLine[], style: FigureStyle): FigureColumn[] {
  const { language } = style;
  const { measure, points } = table.whole.series;
  const at = points.map(({ period }, k) => ({ k, name: eraLabel(period, language) }));
  const later = at.slice(1);
  const of = (make: (line: AccountTableLine) => Figure) => (line: number): Figure => {
    const found = lines[line];
    return found === undefined ? NO_FIGURE : make(found);
  };
  const adds = !table.chainLinked;
  const previous = previousPhrase(points);
  return [
    ...at.map(({ k, name }) => column([measure.label, name], measure.unit.label, 1, of((line) => first(line.values.slice(k, k + 1), level)))),
    ...later.map(({ k, name }) => column([previous[language], name], measure.unit.label, 2, of((line) => changeAt(line, k)))),
    ...later.map(({ k, name }) => column([PHRASES.rate[language], name], '%', 2, of((line) => rateAt(line, k)))),
    ...(adds ? at.map(({ k, name }) => column([PHRASES.share[language], name], '%', 3, of((line) => shareAt(line, k)))) : []),
    ...(adds ? later.map(({ k, name }) => column([PHRASES.contribution[language], name], '%', 3, of((line) => contributionAt(line, k)))) : []),
  ];
}

/** 対前年度 where every year follows the one before; a plain 増減 where years are missing. */
function previousPhrase(points: AccountTable['whole']['series']['points']): Bilingual {
  const follow = points.every(({ period }, k) => k === 0 || period.year === (points[k - 1]?.period.year ?? 0) + 1);
  if (follow && points.every(({ period }) => period.kind === 'fiscal-year')) return ANALYSIS_PHRASES.previousFiscalYear;
  return follow && points.every(({ period }) => period.kind === 'year') ? ANALYSIS_PHRASES.previousYear : ANALYSIS_PHRASES.sincePrevious;
}

export const ACCOUNT_COLUMNS: readonly FlatColumn[] = [
  { id: 'value', heading: COLUMN_NAMES.value, unit: 'none' },
  { id: 'change', heading: COLUMN_NAMES.difference, unit: 'none' },
  { id: 'rate', heading: PHRASES.rate, unit: 'percent' },
  { id: 'share', heading: indicatorHeading('share'), unit: 'percent' },
  { id: 'contribution', heading: indicatorHeading('contribution'), unit: 'percent' },
];

/** A table of accounts as flat records, one a line and year. */
export function accountRows(table: AccountTable, keep: KeepAccountLine): readonly FlatRow[] {
  const { series } = table.whole;
  return table.lines.filter((line) => keep(table, line)).flatMap((line) => series.points.map((point, k): FlatRow => ({
    table: series.table,
    label: labelOf(table, line),
    role: 'residualOf' in line.at ? 'residual' : roleOf(line.at),
    measure: series.measure,
    scope: point.scope,
    from: series.points[k - 1]?.period ?? 'none',
    to: point.period,
    figures: { value: first(line.values.slice(k, k + 1), level), ...(k === 0 ? {} : { change: changeAt(line, k), rate: rateAt(line, k), contribution: contributionAt(line, k) }), share: shareAt(line, k) },
    notes: [...new Set([...point.sincePrevious.findings, ...series.findings].map(({ code }) => code))],
    rows: 'residualOf' in line.at ? [] : [rowsOf(table.whole, line.at)[k] ?? -1],
  })));
}
