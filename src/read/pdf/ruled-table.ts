import type { Glyph } from './drawing.ts';
import { isEntry, linesOf, type PdfLine } from './lines.ts';
import type { Box, Ruling } from './ruled.ts';

/** A cell of a ruled table with its lines. */
export interface RuledCell extends Omit<Box, 'inside'> {
  readonly lines: readonly PdfLine[];
}

/** A table whose cells stand between rules (罫線で囲まれた表). */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly RuledCell[];
  readonly top: number;
  readonly bottom: number;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** How far apart, in type sizes, lines of neighbouring cells may stand and still be of one row. */
const SAME_ROW = 0.8;
/** Baselines of one row of figures, in type sizes. */
const LEVEL = 0.35;
/** Where in its height a character has its middle, in type sizes above the baseline. */
const MIDDLE = 0.35;

/** The table of some rules, filled with the characters between them; 'empty' where fewer than two cells hold text. */
export function filled(ruling: Ruling, glyphs: readonly Glyph[]): { readonly table: RuledTable | 'empty'; readonly rest: readonly Glyph[] } {
  const { xs, ys, boxes } = ruling;
  const columns = xs.length - 1;
  const boxAt: number[] = [];
  boxes.forEach(({ row, column, rows, columns: wide }, index) => {
    for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + wide; c += 1) boxAt[r * columns + c] = index;
  });
  const contents: Glyph[][] = boxes.map(() => []);
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = intervalOf(xs, glyph.x + glyph.width / 2);
    const row = intervalOf(ys, glyph.y - MIDDLE * glyph.size);
    const index = column < 0 || row < 0 ? -1 : (boxAt[row * columns + column] ?? -1);
    if (boxes[index]?.inside === true) contents[index]?.push(glyph);
    else rest.push(glyph);
  }
  const cells = boxes.map(({ row, column, rows, columns: wide }, index): RuledCell => ({ row, column, rows, columns: wide, lines: linesOf(contents[index] ?? []) }));
  if (cells.filter(({ lines }) => lines.length > 0).length < 2) return { table: 'empty', rest: glyphs };
  const { openAbove, openBelow } = ruling;
  return { table: { xs, openAbove, openBelow, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, ...inRows(cells, ys.length - 1) }, rest };
}

/** Between which of some rising positions a place lies; -1 for none. */
function intervalOf(positions: readonly number[], place: number): number {
  let [low, high] = [0, positions.length - 1];
  if (place < (positions[low] ?? 0) || place >= (positions[high] ?? 0)) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (place < (positions[middle] ?? 0)) high = middle;
    else low = middle;
  }
  return low;
}

/** Rows that no rule parts, as in tables ruled down but not across, told apart by their lines. */
function inRows(cells: readonly RuledCell[], rows: number): { readonly rows: number; readonly cells: readonly RuledCell[] } {
  const bands = Array.from({ length: rows }, (_, row) => levelsOf(cells.filter((cell) => cell.row === row && cell.rows === 1)));
  const first: number[] = [0];
  for (const levels of bands) first.push((first.at(-1) ?? 0) + Math.max(1, levels.length));
  const parted = cells.flatMap((cell): readonly RuledCell[] => {
    const row = first[cell.row] ?? 0;
    const count = (first[cell.row + cell.rows] ?? 0) - row;
    const levels = bands[cell.row] ?? [];
    if (cell.rows > 1 || levels.length < 2) return [{ ...cell, row, rows: count }];
    return levels.map((level, index) => ({ ...cell, row: row + index, rows: 1, lines: cell.lines.filter(({ y }) => nearest(levels, y) === level) }));
  });
  return { rows: first.at(-1) ?? 0, cells: parted };
}

/** Heights of the rows in a band: several figures below one another, with a label beside every one; none for a single row. */
function levelsOf(cells: readonly RuledCell[]): readonly number[] {
  const [label, ...others] = cells.filter(({ lines }) => lines.length > 0);
  const figures = others.filter(({ lines }) => lines.length > 1 && lines.every(({ segments }) => segments.every(isEntry)));
  const longest = figures.reduce<readonly PdfLine[]>((best, { lines }) => (lines.length > best.length ? lines : best), []);
  const besides = (lines: readonly PdfLine[], { y, size }: PdfLine, reach: number): boolean => lines.some((line) => Math.abs(line.y - y) <= reach * size);
  const aligned = figures.every(({ lines }) => lines.every((line) => besides(longest, line, LEVEL)));
  return label !== undefined && aligned && longest.every((line) => besides(label.lines, line, SAME_ROW)) ? longest.map(({ y }) => y) : [];
}

function nearest(levels: readonly number[], y: number): number {
  return levels.reduce((best, level) => (Math.abs(level - y) < Math.abs(best - y) ? level : best), levels[0] ?? 0);
}
