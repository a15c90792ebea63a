import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { Refusal } from '../model/refusal.ts';
import { dateText, numberText } from './cell-text.ts';
import { gaijiFinding } from './gaiji.ts';
import type { CellMark, Grid, GridRow, Span } from './grid.ts';
import type { WorkbookSheet } from './workbook-cell.ts';

/** Merged ranges that together cover more positions than this overlap on purpose. */
const MAX_MERGED = 5_000_000;

/**
 * One sheet → grid (シート): every used row, column A first, so that rows and columns are those a reader sees in Excel.
 * Rows below and columns right of the last text are left out, whatever the sheet claims as its size. Hidden rows,
 * columns and sheets are read and reported; a formula without its last value is marked and reported, never 0.
 *
 * @returns undefined for a sheet without any text.
 */
export function gridOfSheet(sheet: WorkbookSheet, file: string, date1904: boolean): Grid | undefined {
  const place: Place = { file, sheet: sheet.name };
  const findings: Finding[] = [];
  const texts: string[] = [];
  let formulas = 0;
  let firstFormula = '';
  let width = 0;
  const rows: GridRow[] = [];
  sheet.rows.forEach((stored, row) => {
    const cells: string[] = [];
    const marks = new Map<number, CellMark>();
    for (let column = 0; column < stored.length; column += 1) {
      const value = stored[column] ?? null;
      const { format, formula, error, text } = sheet.detail(row, column);
      if (formula !== 'none') {
        formulas += 1;
        firstFormula ||= `${columnName(column)}${row + 1}`;
      }
      if (typeof formula === 'object') {
        marks.set(column, 'formula-without-value');
        findings.push(finding('formula-without-value', { ...place, line: row + 1, column: column + 1 }, { formula: formula.withoutValue }));
      } else if (error) marks.set(column, 'error');
      else if (typeof value === 'number') marks.set(column, 'number');
      cells.push(text ?? textOf(value, format, date1904));
      if (typeof value === 'string') texts.push(value);
    }
    const used = cells.findLastIndex((cell, column) => cell !== '' || marks.has(column)) + 1;
    width = Math.max(width, used);
    cells.length = used;
    const hidden = sheet.hiddenRows.has(row);
    rows.push({ line: row + 1, cells, ...(marks.size > 0 ? { marks } : {}), ...(hidden ? { hidden } : {}) });
  });
  while (rows.at(-1)?.cells.length === 0) rows.pop();
  if (rows.length === 0 && sheet.textBoxes.length === 0) return undefined;

  const spans = spansOf(sheet, rows.length, width, place);
  const full = rows.map((row) => ({ ...row, cells: [...row.cells, ...new Array<string>(width - row.cells.length).fill('')] }));
  for (const span of spans) clearCovered(full, span);
  const hiddenColumns = sheet.hiddenColumns.filter((column) => column < width);
  const hiddenRows = full.filter((row) => row.hidden === true && row.cells.some((cell) => cell !== '')).map(({ line }) => line);
  if (sheet.hidden) findings.push(finding('hidden-sheet', place, {}));
  if (hiddenRows.length > 0) findings.push(finding('hidden-rows', place, { rows: hiddenRows }));
  if (hiddenColumns.length > 0) findings.push(finding('hidden-columns', place, { columns: hiddenColumns.map((column) => column + 1) }));
  findings.push(...gaijiFinding(texts, place));
  return {
    kind: 'sheet',
    place,
    name: sheet.name,
    rows: full,
    spans,
    hiddenColumns,
    before: [],
    after: sheet.textBoxes.map(({ row, text }) => ({ line: row + 1, text })),
    findings,
    facts: { formulas, firstFormula, objects: sheet.objects },
  };
}

function textOf(value: string | number | boolean | Date | null, format: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value, format, date1904);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
  return Number.isNaN(value.getTime()) ? '' : dateText(value, format);
}

function spansOf(sheet: WorkbookSheet, height: number, width: number, place: Place): readonly Span[] {
  const spans = sheet.merges
    .map((span) => ({ ...span, rows: Math.min(span.rows, height - span.row), columns: Math.min(span.columns, width - span.column) }))
    .filter(({ row, column, rows, columns }) => row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && rows * columns > 1);
  const merged = spans.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  if (merged > MAX_MERGED) throw new Refusal('too-large', { what: 'merged cells', limit: `${MAX_MERGED}` }, place);
  return spans;
}

/** What other programs left behind a merged cell is not seen by anybody. */
function clearCovered(rows: readonly { readonly cells: string[] }[], span: Span): void {
  for (let row = span.row; row < span.row + span.rows; row += 1) {
    const cells = rows[row]?.cells;
    for (let column = span.column; cells && column < span.column + span.columns; column += 1) {
      if (row > span.row || column > span.column) cells[column] = '';
    }
  }
}

/** @example columnName(27) // 'AB' */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.trunc(column / 26) - 1) + last;
}
