import { layOut, type PlacedCell } from './adapters/cli-table3.ts';
import type { AmbiguousWidth } from './adapters/string-width.ts';
import type { Painter } from './colour.ts';
import { displayText } from './display-text.ts';
import { headingRows, headingUnits } from './headings.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from './presentation.ts';
import { fitHeadings, headingLines, LONGEST_WORD, terminalHeading } from './terminal-headings.ts';
import { blocksFor, labelCount, type Block, type ColumnSize } from './terminal-layout.ts';
import { textMeasure, type TextMeasure } from './text-measure.ts';

export interface TerminalOptions {
  /** Columns of the terminal; 'unlimited' where the output is not a terminal. */
  readonly width: number | 'unlimited';
  readonly ambiguous: AmbiguousWidth;
  readonly colour: Painter;
}

export interface TerminalTable {
  /** Lines, each ending in a newline. */
  readonly text: string;
  /** How many blocks the columns were stacked into; 1 when the table fitted. */
  readonly blocks: number;
}

/** A cell ready to be measured: its text and the footnote mark in a space all cells of the column leave for it. */
interface ShownCell {
  readonly text: string;
  readonly tone: PrintedCell['tone'];
}

interface ShownRow {
  readonly kind: PrintedRow['kind'];
  readonly indent: string;
  readonly cells: readonly ShownCell[];
}

/** Indentation stops growing here, so that a hostile depth leaves room for the label. */
const DEEPEST = 8;

/**
 * Prints a table for a terminal (端末向けの表). Labels stand left, numbers right, a rule sets totals apart. Every column and every
 * digit is printed: a table wider than the terminal continues below itself, long labels are wrapped.
 *
 * @example renderTable(table, { width: 80, ambiguous: 'narrow', colour: PLAIN }).text
 */
export function renderTable(table: PrintedTable, options: TerminalOptions): TerminalTable {
  const measure = textMeasure(options.ambiguous);
  const rows = shownRows(table, measure);
  const blocks = blocksFor(columnSizes(table, rows, measure, options.width !== 'unlimited'), labelCount(table.columns), options.width);
  const paragraph = (text: string): readonly string[] =>
    options.width === 'unlimited' ? [displayText(text)] : measure.wrap(displayText(text), options.width);
  const parts = [
    table.title === '' ? [] : paragraph(table.title).map((line) => options.colour.strong(line)),
    ...blocks.map((block) => blockLines(table, rows, block, measure, options)),
    table.notes.flatMap(paragraph),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n');
  return { text: `${text}\n`, blocks: blocks.length };
}

function shownRows(table: PrintedTable, measure: TextMeasure): readonly ShownRow[] {
  const markWidths = table.columns.map((_, at) => widest(table.rows, (row) => measure.width(displayText(row.cells[at]?.mark ?? ''))));
  return table.rows.map((row) => ({
    kind: row.kind,
    indent: '  '.repeat(Math.min(row.depth, DEEPEST)),
    cells: table.columns.map((_, at) => {
      const cell = row.cells[at] ?? { text: '' };
      const text = displayText(cell.text);
      const mark = displayText(cell.mark ?? '');
      const room = markWidths[at] ?? 0;
      return { text: room === 0 || text === '' ? text : `${text} ${mark}${' '.repeat(room - measure.width(mark))}`, tone: cell.tone };
    }),
  }));
}

function columnSizes(table: PrintedTable, rows: readonly ShownRow[], measure: TextMeasure, wrap: boolean): readonly ColumnSize[] {
  const own = ownSizes(table, rows, measure);
  // A merged heading wider than its columns needs room of its own before blocks are chosen.
  const least = own.map(({ cells, heading }) => Math.max(cells, Math.min(heading, LONGEST_WORD)));
  const fitted = fitHeadings(table.columns, headingUnits(table.columns), least, measure, wrap);
  return own.map((size, at) => ((fitted[at] ?? 0) > (least[at] ?? 0) ? { ...size, cells: fitted[at] ?? size.cells } : size));
}

function ownSizes(table: PrintedTable, rows: readonly ShownRow[], measure: TextMeasure): readonly ColumnSize[] {
  const leaves = headingRows(table.columns).flat().filter((heading) => heading.leaf);
  return table.columns.map((column, at) => ({
    cells: widest(rows, (row) => (row.kind === 'section' ? 0 : measure.width(row.cells[at]?.text ?? '') + (at === 0 ? row.indent.length : 0))),
    heading: widest(leaves, (heading) => (heading.column === at ? measure.width(terminalHeading(heading)) : 0)),
    wraps: column.align === 'left',
    group: column.group,
  }));
}

function blockLines(table: PrintedTable, rows: readonly ShownRow[], block: Block, measure: TextMeasure, options: TerminalOptions): readonly string[] {
  const columns = block.columns.map((at) => table.columns[at]).filter((column) => column !== undefined);
  const all = headingUnits(table.columns);
  const units = block.columns.map((at) => all[at] ?? { outer: '', leaf: '' });
  const widths = fitHeadings(columns, units, block.widths, measure, options.width !== 'unlimited');
  const lines: (readonly PlacedCell[] | string)[] = [...headingLines(columns, units, widths, measure)];
  rows.forEach((row, at) => {
    const totalBefore = rows[at - 1]?.kind === 'total';
    if (at > 0 && totalBefore !== (row.kind === 'total')) lines.push(rule(widths));
    if (row.kind === 'section') lines.push(...sectionLines(row, measure, options));
    else lines.push(...rowLines(row, block.columns, columns.map((column) => column.align), widths, measure, options.colour));
  });
  return layOut(lines, widths);
}

function rowLines(
  row: ShownRow, at: readonly number[], aligns: readonly ('left' | 'right')[], widths: readonly number[], measure: TextMeasure, colour: Painter,
): readonly (readonly PlacedCell[])[] {
  const cells = at.map((column, k) => {
    const cell = row.cells[column] ?? { text: '', tone: undefined };
    const indent = column === 0 ? row.indent : '';
    const lines = aligns[k] === 'right' ? [cell.text] : measure.wrap(cell.text, Math.max(8, (widths[k] ?? 0) - indent.length));
    return { lines: lines.map((line) => indent + line), tone: cell.tone };
  });
  return Array.from({ length: widest(cells, (cell) => cell.lines.length) }, (_, line) =>
    cells.map(({ lines, tone }, k) => {
      const text = lines[line] ?? '';
      const painted = tone === undefined ? text : colour[tone](text);
      return { text: row.kind === 'total' ? colour.strong(painted) : painted, width: measure.width(text), span: 1, align: aligns[k] ?? 'left' };
    }),
  );
}

/** A row that only names what follows stands outside the columns, as wide as the terminal allows. */
function sectionLines(row: ShownRow, measure: TextMeasure, { width, colour }: TerminalOptions): readonly string[] {
  const text = row.cells.map((cell) => cell.text).filter((part) => part !== '').join('  ');
  const lines = width === 'unlimited' ? [text] : measure.wrap(text, width - row.indent.length);
  return lines.map((line) => row.indent + colour.strong(line));
}

function rule(widths: readonly number[]): readonly PlacedCell[] {
  return widths.map((width) => ({ text: '-'.repeat(width), width, span: 1, align: 'left' }));
}

function widest<T>(items: readonly T[], widthOf: (item: T) => number): number {
  return items.reduce((most, item) => Math.max(most, widthOf(item)), 0);
}
