import { nearest, overlap, parted, touchedBy, type Column, type Covering } from './cells.ts';
import type { PdfLine, Piece, Segment } from './lines.ts';
import type { TableRow } from './rows.ts';

/** Cells whose middles are nearer than this, in the distance of lines in a cell, are of one row. */
const SAME_LEVEL = 0.6;

interface Cell {
  piece: Piece;
  readonly at: string;
  readonly top: number;
  bottom: number;
}

/**
 * The heading of a table by rows (見出しの復元): its cells may have one line or several, so that lines of text are no rows.
 * Texts right below one another, without a rule between them, are of one cell, and cells with their middle at one height are of one row.
 *
 * @param reach how far apart lines of one cell may stand
 */
export function headingRows(lines: readonly PdfLine[], columns: readonly Column[], reach: number): readonly TableRow[] {
  const cells: Cell[] = [];
  let ruled = -Infinity;
  for (const { at, y, segments, ruledAbove } of lines) {
    if (ruledAbove) ruled = y;
    for (const piece of parted(segments, columns)) {
      const above = cells.find((cell) => y > cell.bottom && y - cell.bottom <= reach && cell.bottom >= ruled && overlap(cell.piece, piece) * 2 > Math.min(widthOf(cell.piece), widthOf(piece)));
      if (above === undefined) cells.push({ piece, at, top: y, bottom: y });
      else {
        above.piece = { text: above.piece.text + piece.text, left: Math.min(above.piece.left, piece.left), right: Math.max(above.piece.right, piece.right) };
        above.bottom = y;
      }
    }
  }
  const levels: { y: number; at: string; cells: Cell[] }[] = [];
  for (const cell of [...cells].sort((a, b) => middleOf(a) - middleOf(b))) {
    const level = levels.at(-1);
    if (level !== undefined && middleOf(cell) - level.y <= SAME_LEVEL * reach) level.cells.push(cell);
    else levels.push({ y: middleOf(cell), at: cell.at, cells: [cell] });
  }
  return levels.map(({ y, at, cells: own }) => ({ y, at, segments: own.map(({ piece }): Segment => ({ ...piece, pieces: [piece] })).sort((a, b) => a.left - b.left) }));
}

function widthOf({ left, right }: Piece): number {
  return right - left;
}

function middleOf({ top, bottom }: Cell): number {
  return (top + bottom) / 2;
}

/**
 * The texts of a heading row over the columns they stand for (見出しの行): one each where there are as many; else every text
 * gets the columns it is centred on, or begins or ends with, so that few columns go without. A text over several columns
 * is a heading of all of them.
 *
 * @param stubs columns that hold labels; a heading of figures never takes them in
 */
export function headingsOf(segments: readonly Segment[], columns: readonly Column[], stubs: readonly boolean[]): readonly Covering[] {
  const pieces = parted(segments, columns);
  if (pieces.length === columns.length) return pieces.map(({ text }, index) => ({ text, first: index, last: index }));
  const ranges = rangesFor(pieces, columns, stubs);
  return pieces.map(({ text }, index) => ({ text, first: ranges[index]?.[0] ?? 0, last: ranges[index]?.[1] ?? 0 }));
}

type Range = readonly [first: number, last: number];
interface Way {
  readonly cost: number;
  readonly ranges: readonly Range[];
}

/** The cheapest way to give the texts ranges of columns, in order. */
function rangesFor(pieces: readonly Piece[], columns: readonly Column[], stubs: readonly boolean[]): readonly Range[] {
  const pitch = ((columns.at(-1)?.right ?? 0) - (columns[0]?.left ?? 0)) / columns.length;
  const left = (from: number, to: number): number => stubs.slice(from, to).filter((stub) => !stub).length * pitch * UNCOVERED;
  // ways[n]: the best way for the texts so far that uses columns before n.
  let ways = new Map<number, Way>([[0, { cost: 0, ranges: [] }]]);
  for (const piece of pieces) {
    const next = new Map<number, Way>();
    const touched = touchedBy(piece, columns);
    for (const [used, way] of ways) {
      for (let first = used; first < columns.length; first += 1) {
        for (let last = first; last < columns.length; last += 1) {
          if (last > first && stubs.slice(first, last + 1).some((stub) => stub !== stubs[first])) break;
          if (touched.length > 0 && !touched.some((column) => column >= first && column <= last)) continue;
          const cost = way.cost + left(used, first) + miss(piece, columns, first, last);
          if (cost < (next.get(last + 1)?.cost ?? Infinity)) next.set(last + 1, { cost, ranges: [...way.ranges, [first, last]] });
        }
      }
    }
    ways = next;
  }
  const ends = [...ways].map(([used, way]) => ({ ...way, cost: way.cost + left(used, columns.length) })).sort((a, b) => a.cost - b.cost);
  return ends[0]?.ranges ?? pieces.map((piece): Range => [nearest(piece, columns), nearest(piece, columns)]);
}

/** How much a column without a heading weighs beside one out of line, in usual widths of a column. */
const UNCOVERED = 0.2;
/** Points between the edge of a cell and its text. */
const PADDING = 8;

/** How far a text is from standing in the middle of some columns, at their left or at their right. */
function miss(piece: Piece, columns: readonly Column[], first: number, last: number): number {
  const [from, to, before] = [columns[first], columns[last], columns[first - 1]];
  if (from === undefined || to === undefined) return Infinity;
  const middle = Math.abs((from.left + to.right) / 2 - (piece.left + piece.right) / 2);
  // Figures stand at the right of their cells, which begin where the column before ends.
  const cell = before === undefined ? Infinity : Math.max(0, piece.left - before.right - PADDING * 2) + (piece.left < before.right ? before.right - piece.left : 0);
  return Math.min(middle, Math.abs(piece.left - from.left), Math.abs(piece.right - to.right), cell);
}
