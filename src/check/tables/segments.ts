import { parsePeriod } from '../../reference/periods.ts';
import type { TableCell } from './cell.ts';

/** A part of a grid with headings of its own; rows and columns are indexes into the grid. */
export interface Segment {
  readonly head: readonly number[];
  readonly body: readonly number[];
  /** Rows that only name what follows. */
  readonly sections: readonly { readonly row: number; readonly text: string }[];
  /** Leading columns that hold labels. */
  readonly stubs: number;
}

/** Divides a grid where headings begin anew, and tells headings, section rows and data rows apart. */
export function segmentsOf(texts: readonly (readonly string[])[], cells: readonly (readonly TableCell[])[]): readonly Segment[] {
  const stubs = stubColumns(texts, cells);
  const isData = cells.map((row) => row.some((cell, column) => column >= stubs && cell.is === 'number'));
  const filled = (row: number): number => (texts[row] ?? []).filter((text, column) => column >= stubs && text.trim() !== '').length;
  const segments: { head: number[]; body: number[]; sections: { row: number; text: string }[]; stubs: number }[] = [];
  let current: (typeof segments)[number] | undefined;
  texts.forEach((row, index) => {
    const label = row.slice(0, Math.max(stubs, 1)).map((text) => text.trim()).filter((text) => text !== '');
    const heading = !isData[index] && (filled(index) >= 2 || (filled(index) === 1 && row.slice(stubs).some((text) => parsePeriod(text) !== 'not-a-period')));
    if (current === undefined || (heading && current.body.length > 0 && looksLikeHeading(texts, cells, index, stubs))) {
      current = { head: [], body: [], sections: [], stubs };
      segments.push(current);
    }
    if (isData[index]) current.body.push(index);
    else if (heading && current.body.length === 0) current.head.push(index);
    else if (filled(index) === 0 && label.length > 0) current.sections.push({ row: index, text: label.join(' ') });
    else if (heading || hasSymbols(cells[index] ?? [], stubs)) current.body.push(index);
  });
  return segments;
}

/** A row of texts inside the data is a new heading when it names periods or stands over two rows of numbers. */
function looksLikeHeading(texts: readonly (readonly string[])[], cells: readonly (readonly TableCell[])[], row: number, stubs: number): boolean {
  const own = (texts[row] ?? []).slice(stubs).filter((text) => text.trim() !== '');
  if (hasSymbols(cells[row] ?? [], stubs)) return false;
  if (own.filter((text) => parsePeriod(text) !== 'not-a-period').length >= 2) return true;
  const next = cells[row + 1] ?? [];
  return own.length >= 3 && own.every((text) => text.length <= 20) && next.filter((cell, column) => column >= stubs && cell.is === 'number').length * 2 >= own.length;
}

function hasSymbols(row: readonly TableCell[], stubs: number): boolean {
  return row.some((cell, column) => column >= stubs && (cell.is === 'nil' || cell.is === 'missing'));
}

function stubColumns(texts: readonly (readonly string[])[], cells: readonly (readonly TableCell[])[]): number {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const dataRows = cells.flatMap((row, index) => (row.some((cell) => cell.is === 'number') ? [index] : []));
  for (let column = 0; column < width - 1; column += 1) {
    const filled = dataRows.filter((row) => cells[row]?.[column]?.is !== 'blank');
    const numbers = filled.filter((row) => cells[row]?.[column]?.is === 'number');
    if (numbers.length * 3 >= filled.length && numbers.length > 0 && !(column === 0 && counts(texts, numbers))) return Math.max(column, 1);
  }
  return width > 1 ? width - 1 : 1;
}

/** 1, 2, 3 … in the first column number the rows. */
function counts(texts: readonly (readonly string[])[], rows: readonly number[]): boolean {
  const values = rows.map((row) => Number((texts[row]?.[0] ?? '').trim()));
  return values.length >= 2 && values.every((value, index) => Number.isInteger(value) && (value === 1 || value === (values[index - 1] ?? 0) + 1));
}
