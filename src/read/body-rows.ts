import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import { parsePeriod } from '../reference/periods.ts';
import { readsAsFigure } from './cell.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import type { Legend } from './plan.ts';

/** The columns of a table whose heading ends above row `from`. */
export interface BodyShape {
  readonly from: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
  /** Fields every record must have; 'any' for sheets and tables inside text, whose rows may be short. */
  readonly fields: number | 'any';
}

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

const NOTE = /^[\s　]*(?:[(（「『［]?(?:注|※|＊|\*)|資料|出典|出所|備考|凡例|[(（]?単位|Notes?\b|Sources?\b|[(（]?[\d０-９]+[)）.．]\s*\D)/i;

export function isNote(text: string): boolean {
  return NOTE.test(text);
}

export function filledColumns(grid: Grid, r: number): number[] {
  return (grid.rows[r]?.cells ?? []).flatMap((text, c) => (text.trim() === '' ? [] : [c]));
}

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
    let next = r;
    while (next < grid.rows.length && !holdsData(grid, next, shape, legend)) next += 1;
    const heading = headingWithin(grid, r, next, shape);
    const last = heading === 'none' ? next : heading;
    for (let row = r; row < last; row += 1) {
      skipRows.add(row);
      const filled = filledColumns(grid, row);
      if (filled.length === 0) continue;
      const text = filled.map((c) => cellAt(grid, row, c).trim()).join(' ');
      notes.push(text);
      const isSection = heading === 'none' && next < grid.rows.length && !isNote(text);
      findings.push(finding(isRepeated(grid, row, shape) ? 'unused-text' : isSection ? 'section-row' : 'note-row', placeOf(grid, row, filled[0]), { text }));
    }
    if (heading !== 'none') return { to, end: heading, skipRows, notes, findings };
    r = next;
  }
  return { to, end: grid.rows.length, skipRows, notes, findings };
}

/** @throws Refusal when it holds data and has another number of fields than the heading, except at the end of the file. */
function holdsData(grid: Grid, r: number, shape: BodyShape, legend: Legend): boolean {
  const cells = grid.rows[r]?.cells ?? [];
  if (!isRagged(cells, shape)) return hasFigures(cells, shape, legend);
  if (isCutShort(grid, r, shape)) return true;
  const filled = filledColumns(grid, r);
  if (filled.length < 2 || isNote(cells[filled[0] ?? 0] ?? '') || !cells.some((text) => readsAsFigure(text, legend))) return false;
  if (headsTable(grid, r, shape)) return false;
  throw new Refusal('ragged-record', { fields: cells.length, expected: Number(shape.fields) }, placeOf(grid, r));
}

function hasFigures(cells: readonly string[], shape: BodyShape, legend: Legend): boolean {
  let blanks = 0;
  for (const column of shape.values) {
    const text = cells[column] ?? '';
    if (text.trim() === '') blanks += 1;
    else if (readsAsFigure(text, legend)) return true;
  }
  if (blanks < shape.values.length) return false;
  // All figures are blank: still a record when every naming cell is filled, as in a table with gaps.
  return shape.fields !== 'any' && shape.keys.length > 1 && shape.keys.every((column) => (cells[column] ?? '').trim() !== '');
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
  if (isNote(first) || OPENING.test(first)) return false;
  return others.some((text) => text !== '') || (first !== '' && cellAt(grid, r - 1, 0).startsWith(first));
}

/** The first row of the next table among rows without data: its title where it has one, after the notes of this table. */
function headingWithin(grid: Grid, from: number, to: number, shape: BodyShape): number | 'none' {
  for (let r = from; r < to; r += 1) {
    if (!headsTable(grid, r, shape)) continue;
    let first = r;
    while (first > from && !isNote(cellAt(grid, first - 1, filledColumns(grid, first - 1)[0] ?? 0))) first -= 1;
    while (first < r && filledColumns(grid, first).length === 0) first += 1;
    const pageBreak = isRepeated(grid, r, shape) && (first === r || CONTINUED.test(cellAt(grid, first, filledColumns(grid, first)[0] ?? 0)));
    if (!pageBreak) return first;
  }
  return 'none';
}

const CONTINUED = /続き|つづき|続く|continued/i;

/** Words that only the first row of a published form begins with. */
const OPENING = /^(?:統計名[：:]|GET_STATS|RESULT$|SSDSE-A-\d{4}$|area_code$|KEY_CODE$)/;

/** Whether a row of words names columns: it has words where the figures stand. */
function headsTable(grid: Grid, r: number, shape: BodyShape): boolean {
  const cells = grid.rows[r]?.cells ?? [];
  const filled = filledColumns(grid, r);
  if (OPENING.test((cells[filled[0] ?? 0] ?? '').trim())) return true;
  const words = shape.values.filter((c) => (cells[c] ?? '').trim() !== '').length + (shape.fields === 'any' ? 0 : filled.filter((c) => c >= Number(shape.fields)).length);
  if (filled.length < 2 || words * 2 < shape.values.length || words === 0) return false;
  if (isRepeated(grid, r, shape) || words > 1) return true;
  // One word beside one label may as well be a figure nobody can read: a heading stands apart from the data.
  const apart = r > shape.from && filledColumns(grid, r - 1).length <= 1;
  return apart && shape.keys.every((c) => parsePeriod(cells[c] ?? '') === 'not-a-period');
}

/** The heading of this table once more, as at the top of a printed page. */
function isRepeated(grid: Grid, r: number, shape: BodyShape): boolean {
  const above = grid.rows[shape.from - 1]?.cells ?? [];
  const cells = grid.rows[r]?.cells ?? [];
  return [...shape.keys, ...shape.values].every((c) => (cells[c] ?? '').trim() === (above[c] ?? '').trim());
}
