import { MISSING_MEANINGS, ROUNDING_NAMES, SCOPE_NAMES } from '../wording/names.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';
import { WITHHELD_WORDS } from '../wording/indicators.ts';
import { ROLE_NAMES } from '../wording/analysis.ts';
import { withUnit } from '../headings.ts';
import { dimColumns, keyCells, keyHeadings, plainPeriod, type DimColumn } from '../lines/keys.ts';
import type { PrintedCell } from '../presentation.ts';
import type { Language } from '../wording/language.ts';
import { NO_FIGURE, type Figure, type FigureStyle } from './figure.ts';
import type { Flat, FlatColumn, FlatRow } from './flat.ts';
import { printFigure } from './print.ts';

/** Flat records whose rows are made while they are written. */
export interface FlatRecords {
  readonly headings: readonly string[];
  readonly numeric: readonly boolean[];
  readonly rows: Iterable<readonly string[]>;
}

/** An analysis as flat records: one heading row, one record a line, numbers as plain decimals. */
export function flatRecords({ columns, tables, spans, rows }: Flat, style: FigureStyle): FlatRecords {
  const { language } = style;
  const dims = dimColumns(tables);
  const name = (key: keyof typeof COLUMN_NAMES): string => COLUMN_NAMES[key][language];
  const figures = columns.map(({ heading, unit }) => withUnit(heading[language], unit === 'percent' ? '%' : unit === 'points' ? PHRASES.points[language] : ''));
  const keys = [...keyHeadings(dims, language), name('role'), name('measure'), name('unit'), name('scope'), ...(spans ? [name('fromPeriod'), name('toPeriod')] : [name('period')])];
  return {
    headings: [...keys, ...figures, name('rounding'), name('notes')],
    rows: { *[Symbol.iterator]() { for (const row of rows) yield recordOf(row, columns, dims, spans, style); } },
    numeric: [...keys.map(() => false), ...figures.map(() => true), false, false],
  };
}

function recordOf(row: FlatRow, columns: readonly FlatColumn[], dims: readonly DimColumn[], spans: boolean, style: FigureStyle): readonly string[] {
  const { language } = style;
  const figures = columns.map(({ id }) => row.figures[id] ?? NO_FIGURE);
  const cells = figures.map((figure) => printFigure(figure, style));
  return [
    ...keyCells(row.label, row.table, dims), ROLE_NAMES[row.role]?.[language] ?? row.role, row.measure.label, row.measure.unit.label, SCOPE_NAMES[row.scope][language],
    ...(spans ? [row.from === 'none' ? '' : plainPeriod(row.from)] : []), plainPeriod(row.to),
    ...cells.map(({ number }) => number ?? ''),
    ROUNDING_NAMES[style.rounding][language], remarks(figures, cells, columns, style),
  ];
}

/** What the numbers cannot say: 皆増, why a figure is missing, in which interval it lies. */
export function remarks(figures: readonly Figure[], cells: readonly PrintedCell[], columns: readonly FlatColumn[], { language }: FigureStyle): string {
  const said = new Set<string>();
  for (const [c, figure] of figures.entries()) {
    const what = remark(figure, cells[c] ?? { text: '' }, language);
    if (what === '') continue;
    const heading = columns[c]?.heading[language] ?? '';
    said.add(figure.is === 'derived' && figure.derived.is !== 'withheld' ? what : language === 'ja' ? `${heading}は${what}` : `${heading}: ${what}`);
  }
  return [...said].join(language === 'ja' ? '、' : '; ');
}

function remark(figure: Figure, { text }: PrintedCell, language: Language): string {
  if (figure.is === 'level') return figure.value.is === 'missing' && !figure.signed ? MISSING_MEANINGS[figure.value.reason][language] : '';
  if (figure.is === 'within') return text;
  if (figure.is !== 'derived') return '';
  if (figure.derived.is === 'withheld') return WITHHELD_WORDS[figure.derived.because][language].replace(/。$/, '');
  return figure.ends !== 'none' && (text === PHRASES.appeared[language] || text === PHRASES.vanished[language]) ? text : '';
}
