import { MISSING_MEANINGS, ROUNDING_NAMES, SCOPE_NAMES } from '../wording/names.ts';
import { COLUMN_NAMES, PHRASES } from '../wording/phrases.ts';
import { WITHHELD_WORDS } from '../wording/indicators.ts';
import { ROLE_NAMES } from '../wording/analysis.ts';
import { withUnit } from '../headings.ts';
import { dimColumns, keyCells, keyHeadings, plainPeriod, type DimColumn } from '../lines/keys.ts';
import type { PrintedRecords } from '../presentation.ts';
import type { Figure, FigureStyle } from './figure.ts';
import type { Flat, FlatColumn, FlatRow } from './flat.ts';
import { printFigure } from './print.ts';

/** An analysis as flat records: one heading row, one record a line, numbers as plain decimals. */
export function flatRecords({ columns, rows }: Flat, style: FigureStyle): PrintedRecords {
  const { language } = style;
  const dims = dimColumns([...new Set(rows.map(({ table }) => table))]);
  const name = (key: keyof typeof COLUMN_NAMES): string => COLUMN_NAMES[key][language];
  const figures = columns.map(({ heading, unit }) => withUnit(heading[language], unit === 'percent' ? '%' : unit === 'points' ? PHRASES.points[language] : ''));
  const spans = rows.some(({ from }) => from !== 'none');
  const keys = [...keyHeadings(dims, language), name('role'), name('measure'), name('unit'), name('scope'), ...(spans ? [name('fromPeriod'), name('toPeriod')] : [name('period')])];
  return {
    headings: [...keys, ...figures, name('rounding'), name('notes')],
    rows: rows.map((row) => recordOf(row, columns, dims, spans, style)),
    numeric: [...keys.map(() => false), ...figures.map(() => true), false, false],
  };
}

function recordOf(row: FlatRow, columns: readonly FlatColumn[], dims: readonly DimColumn[], spans: boolean, style: FigureStyle): readonly string[] {
  const { language } = style;
  const figures = columns.map(({ id }) => row.figures[id] ?? { is: 'none' as const });
  return [
    ...keyCells(row.label, row.table, dims), ROLE_NAMES[row.role]?.[language] ?? row.role, row.measure.label, row.measure.unit.label, SCOPE_NAMES[row.scope][language],
    ...(spans ? [row.from === 'none' ? '' : plainPeriod(row.from)] : []), plainPeriod(row.to),
    ...figures.map((figure) => printFigure(figure, style).number ?? ''),
    ROUNDING_NAMES[style.rounding][language], remarks(figures, columns, style),
  ];
}

/** What the numbers cannot say: 皆増, why a figure is missing, in which interval it lies. */
function remarks(figures: readonly Figure[], columns: readonly FlatColumn[], style: FigureStyle): string {
  const { language } = style;
  const said = figures.flatMap((figure, c): string[] => {
    const heading = columns[c]?.heading[language] ?? '';
    const { text, number } = printFigure(figure, style);
    const says = (what: string): string[] => [language === 'ja' ? `${heading}は${what}` : `${heading}: ${what}`];
    if (figure.is === 'level') return figure.value.is === 'missing' && !figure.signed ? says(MISSING_MEANINGS[figure.value.reason][language]) : [];
    if (figure.is === 'within') return says(text);
    if (figure.is !== 'derived') return [];
    if (figure.derived.is === 'withheld') return says(WITHHELD_WORDS[figure.derived.because][language].replace(/。$/, ''));
    if (figure.ends !== 'none' && text !== '' && (number === undefined || !text.includes(number.replace('-', '')))) return figure.derived.is === 'missing' && text !== PHRASES.appeared[language] ? [] : [text];
    return [];
  });
  return [...new Set(said)].join(language === 'ja' ? '、' : '; ');
}
