import { parsePeriod } from '../reference/periods.ts';
import { filledColumns, type BodyShape } from './body-shape.ts';
import type { Grid } from './grid.ts';

/** Words that only the first row of a published form begins with. */
const OPENING = /^(?:統計名[：:]|RESULT$|SSDSE-A-\d{4}$|area_code$|KEY_CODE$|集計年$)/;

/** Rows of another published form begin here, whatever they hold. */
export function opensForm(grid: Grid, r: number): boolean {
  return OPENING.test((grid.rows[r]?.cells ?? []).find((text) => text.trim() !== '')?.trim() ?? '');
}

/** The heading of this table once more, as at the top of a printed page. */
export function repeatsHeading(grid: Grid, r: number, shape: BodyShape): boolean {
  const above = grid.rows[shape.from - 1]?.cells ?? [];
  const cells = grid.rows[r]?.cells ?? [];
  return [...shape.keys, ...shape.values].every((c) => (cells[c] ?? '').trim() === (above[c] ?? '').trim());
}

/** 調査中, 未定 in every column, or 1回以上: words that stand where a figure should, not names of columns. */
function namesColumns(words: readonly string[]): boolean {
  const plain = words.every((text) => !/^[\d０-９]/.test(text) || parsePeriod(text) !== 'not-a-period');
  return plain && (words.length === 1 || new Set(words).size > 1);
}

/**
 * Whether a row of words heads another table (次の表の見出し): it has words where the figures stand, and they name columns. One
 * word beside one label may as well be a figure nobody can read; then the row must stand apart from the data, or begin
 * as this table's heading does.
 */
export function headsTable(grid: Grid, r: number, shape: BodyShape): boolean {
  if (opensForm(grid, r)) return true;
  const cells = (grid.rows[r]?.cells ?? []).map((text) => text.trim());
  const filled = filledColumns(grid, r);
  const beyond = shape.fields === 'any' ? [] : filled.filter((c) => c >= Number(shape.fields));
  const words = [...shape.values, ...beyond].map((c) => cells[c] ?? '').filter((text) => text !== '');
  if (filled.length < 2 || words.length === 0 || words.length * 2 < shape.values.length) return false;
  if (repeatsHeading(grid, r, shape)) return true;
  if (!namesColumns(words)) return false;
  const above = (grid.rows[shape.from - 1]?.cells ?? []).map((text) => text.trim());
  const [first = 0] = shape.keys;
  const beginsAlike = (cells[first] ?? '') !== '' && cells[first] === above[first];
  const apart = r > shape.from && filledColumns(grid, r - 1).length <= 1;
  if (beginsAlike || words.length > 1) return true;
  return apart && shape.keys.every((c) => parsePeriod(cells[c] ?? '') === 'not-a-period');
}
