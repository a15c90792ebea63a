import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import { filledColumns, isNote, type BodyShape } from './body-shape.ts';
import { readsAsFigure } from './cell.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { headsTable, opensForm, repeatsHeading } from './next-heading.ts';
import type { Legend } from './plan.ts';

/** The rows below a heading (表の本体の行). */
export interface BodyRows {
  /** Row after the last row of data. */
  readonly to: number;
  /** Where another table begins, or the number of rows. */
  readonly end: number;
  /** Rows between `from` and `to` that hold no data. */
  readonly skipRows: ReadonlySet<number>;
  /** Texts of notes below and between the data. */
  readonly notes: readonly string[];
  readonly findings: readonly Finding[];
}

const CONTINUED = /続き|つづき|続く|continued/i;

/**
 * Tells data, notes and the heading of the next table apart (本体・注記・次の表). A row holds data when a figure column
 * holds a figure or a symbol. Rows of text between data are section headings or notes, unless one of them heads
 * another table.
 *
 * @throws Refusal 'ragged-record' for a record inside the data with more or fewer fields than the heading.
 */
export function bodyRows(grid: Grid, shape: BodyShape, legend: Legend): BodyRows {
  const skipRows = new Set<number>();
  const findings: Finding[] = [];
  const notes: string[] = [];
  let to = shape.from;
  let r = shape.from;
  while (r < grid.rows.length) {
    if (holdsData(grid, r, shape, legend)) {
      if (isCutShort(grid, r, shape)) {
        findings.push(finding('short-last-record', placeOf(grid, r), { fields: grid.rows[r]?.cells.length ?? 0, expected: Number(shape.fields) }));
        return { to, end: grid.rows.length, skipRows, notes, findings };
      }
      to = r + 1;
      r += 1;
      continue;
    }
    let next = r + 1;
    while (next < grid.rows.length && !headsTable(grid, next - 1, shape) && !holdsData(grid, next, shape, legend)) next += 1;
    const heading = headingWithin(grid, r, next, shape);
    const last = heading === 'none' ? next : heading;
    for (let row = r; row < last; row += 1) {
      skipRows.add(row);
      const filled = filledColumns(grid, row);
      if (filled.length === 0) continue;
      const text = filled.map((c) => cellAt(grid, row, c).trim()).join(' ');
      notes.push(text);
      const isSection = heading === 'none' && next < grid.rows.length && !isNote(text);
      findings.push(finding(repeatsHeading(grid, row, shape) ? 'unused-text' : isSection ? 'section-row' : 'note-row', placeOf(grid, row, filled[0]), { text }));
    }
    if (heading !== 'none') return { to, end: heading, skipRows, notes, findings };
    r = next;
  }
  return { to, end: grid.rows.length, skipRows, notes, findings };
}

/** @throws Refusal when it holds data and has another number of fields than the heading, except at the end of the file. */
function holdsData(grid: Grid, r: number, shape: BodyShape, legend: Legend): boolean {
  const cells = grid.rows[r]?.cells ?? [];
  if (opensForm(grid, r)) return false;
  if (!isRagged(cells, shape)) return hasFigures(grid, r, shape, legend);
  if (isCutShort(grid, r, shape)) return true;
  const filled = filledColumns(grid, r);
  if (filled.length < 2 || isNote(cells[filled[0] ?? 0] ?? '') || !cells.some((text) => readsAsFigure(text, legend))) return false;
  if (headsTable(grid, r, shape)) return false;
  throw new Refusal('ragged-record', { fields: cells.length, expected: Number(shape.fields) }, placeOf(grid, r));
}

function hasFigures(grid: Grid, r: number, shape: BodyShape, legend: Legend): boolean {
  const cells = grid.rows[r]?.cells ?? [];
  let blanks = 0;
  for (const column of shape.values) {
    const text = cells[column] ?? '';
    if (text.trim() === '') blanks += 1;
    else if (readsAsFigure(text, legend)) return true;
  }
  const named = shape.keys.filter((column) => (cells[column] ?? '').trim() !== '').length;
  if (blanks === shape.values.length) return named >= shape.names;
  // Words where figures should stand: a record nobody can read, unless they name columns or explain something.
  return named > 0 && !isNote(cells[filledColumns(grid, r)[0] ?? 0] ?? '') && !headsTable(grid, r, shape);
}

function isRagged(cells: readonly string[], shape: BodyShape): boolean {
  if (shape.fields === 'any') return false;
  if (cells.length < shape.fields) return true;
  for (let c = shape.fields; c < cells.length; c += 1) if ((cells[c] ?? '').trim() !== '') return true;
  return false;
}

/** The last record of the file has too few fields: the download broke off. */
function isCutShort(grid: Grid, r: number, shape: BodyShape): boolean {
  const cells = grid.rows[r]?.cells ?? [];
  if (shape.fields === 'any' || r < grid.rows.length - 1 || r === shape.from || cells.length >= shape.fields) return false;
  const [first = '', ...others] = cells;
  if (isNote(first)) return false;
  const above = cellAt(grid, r - 1, 0);
  return others.some((text) => text !== '') || (first !== '' && (above.startsWith(first) || (isCode(first) && shapeOf(above).startsWith(shapeOf(first)))));
}

const isCode = (text: string): boolean => /^[\x21-\x7e０-９]+$/.test(text) && /[\d０-９]/.test(text);

/** R01212 → A99999: codes of one column look alike. */
const shapeOf = (text: string): string => text.replace(/[A-Za-z]/g, 'A').replace(/[\d０-９]/g, '9');

/** The first row of the next table among rows without data: its title where it has one, after the notes of this table. */
function headingWithin(grid: Grid, from: number, to: number, shape: BodyShape): number | 'none' {
  for (let r = from; r < to; r += 1) {
    if (!headsTable(grid, r, shape)) continue;
    let first = r;
    while (first > from && !isNote(cellAt(grid, first - 1, filledColumns(grid, first - 1)[0] ?? 0))) first -= 1;
    while (first < r && filledColumns(grid, first).length === 0) first += 1;
    const pageBreak = repeatsHeading(grid, r, shape) && (first === r || CONTINUED.test(cellAt(grid, first, filledColumns(grid, first)[0] ?? 0)));
    if (!pageBreak) return first;
  }
  return 'none';
}
