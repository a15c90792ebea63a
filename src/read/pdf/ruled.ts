import { rootOf } from '../../model/joined.ts';
import { ONE_LINE, type Rule, type Rules } from './rules.ts';

/** A cell between rules: where it begins, and over how many rows and columns it goes. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Whether rules close it; a corner that they leave out is no cell. */
  readonly inside: boolean;
}

/** A table by its rules (罫線の表): rows lie between `ys`, columns between `xs`. */
export interface Ruling {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly Box[];
  /** Whether no rule closes it above or below: it goes on from the page before, or on the next one. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
}

/** More crossings than this are a map or a diagram. */
const MOST = 4_000_000;
/** Rules that end this far apart, in points, still meet. */
const REACH = 3;
/** Rules that go this far beyond the last one that crosses them leave a side open. */
const OPEN = 6;
/** How much of the side of a cell must be drawn. */
const DRAWN = 0.6;

/** The tables of a page whose cells rules part, those inside a frame rather than the frame. */
export function rulingsOf({ across, down }: Rules): readonly Ruling[] {
  if (across.length * down.length > MOST) return [];
  const rulings = together(across, down).flatMap((group) => rulingOf(group));
  return rulings.filter((outer) => !rulings.some((inner) => inner !== outer && within(inner, outer)));
}

function within(inner: Ruling, outer: Ruling): boolean {
  const [left, right, top, bottom] = [inner.xs[0] ?? 0, inner.xs.at(-1) ?? 0, inner.ys[0] ?? 0, inner.ys.at(-1) ?? 0];
  return left > (outer.xs[0] ?? 0) && right < (outer.xs.at(-1) ?? 0) && top > (outer.ys[0] ?? 0) && bottom < (outer.ys.at(-1) ?? 0);
}

/** Rules that meet one another, group by group. */
function together(across: readonly Rule[], down: readonly Rule[]): readonly Rules[] {
  const parents = Array.from({ length: across.length + down.length }, (_, index) => index);
  across.forEach((line, index) => {
    down.forEach((other, below) => {
      const meet = other.at >= line.from - REACH && other.at <= line.to + REACH && line.at >= other.from - REACH && line.at <= other.to + REACH;
      if (meet) parents[rootOf(parents, index)] = rootOf(parents, across.length + below);
    });
  });
  const groups = new Map<number, { across: Rule[]; down: Rule[] }>();
  const groupOf = (index: number): { across: Rule[]; down: Rule[] } => {
    const root = rootOf(parents, index);
    const group = groups.get(root) ?? { across: [], down: [] };
    groups.set(root, group);
    return group;
  };
  across.forEach((line, index) => groupOf(index).across.push(line));
  down.forEach((line, index) => groupOf(across.length + index).down.push(line));
  return [...groups.values()].filter((group) => group.across.length > 0 && group.down.length > 0);
}

function rulingOf({ across, down }: Rules): readonly Ruling[] {
  const xs = positions(down);
  const ys = positions(across);
  const [left, right] = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const [top, bottom] = [Math.min(...down.map(({ from }) => from)), Math.max(...down.map(({ to }) => to))];
  const open = { left: left < (xs[0] ?? 0) - OPEN, right: right > (xs.at(-1) ?? 0) + OPEN, above: top < (ys[0] ?? 0) - OPEN, below: bottom > (ys.at(-1) ?? 0) + OPEN };
  if (open.left) xs.unshift(left);
  if (open.right) xs.push(right);
  if (open.above) ys.unshift(top);
  if (open.below) ys.push(bottom);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 2 || rows * columns * (across.length + down.length) > MOST * 10) return [];
  const drawn = { above: sides(across, ys, xs), left: sides(down, xs, ys) };
  const [end, ...others] = endsOf(drawn.left, xs, rows);
  if (end !== undefined) return [0, end, ...others].flatMap((first, at) => rulingOf(cutOut({ across, down }, ys[first] ?? 0, ys[[end, ...others, rows][at] ?? rows] ?? 0)));
  const parents = Array.from({ length: rows * columns }, (_, index) => index);
  const join = (a: number, b: number): void => void (parents[rootOf(parents, b)] = rootOf(parents, a));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (row > 0 && drawn.above[row]?.[column] !== true) join((row - 1) * columns + column, row * columns + column);
      if (column > 0 && drawn.left[column]?.[row] !== true) join(row * columns + column - 1, row * columns + column);
    }
  }
  const boxes = rectangles(parents, rows, columns).map((box): Box => {
    const missing = (lines: readonly (readonly boolean[])[], at: number, from: number, count: number): boolean => Array.from({ length: count }, (_, k) => lines[at]?.[from + k]).includes(false);
    const leaks =
      (box.row === 0 && !open.above && missing(drawn.above, 0, box.column, box.columns)) ||
      (box.row + box.rows === rows && !open.below && missing(drawn.above, rows, box.column, box.columns)) ||
      (box.column === 0 && !open.left && missing(drawn.left, 0, box.row, box.rows)) ||
      (box.column + box.columns === columns && !open.right && missing(drawn.left, columns, box.row, box.rows));
    return { ...box, inside: !leaks };
  });
  const beside = boxes.some((box) => box.inside && boxes.some((other) => other.inside && other !== box && other.row < box.row + box.rows && box.row < other.row + other.rows));
  return beside ? [{ xs, ys, boxes, openAbove: open.above, openBelow: open.below }] : [];
}

/**
 * Rows at which another table begins right below one: fewer than half of the lines between columns go on.
 *
 * @param drawn for every line down the page, in which rows it is drawn
 */
function endsOf(drawn: readonly (readonly boolean[])[], xs: readonly number[], rows: number): readonly number[] {
  const linesOf = (row: number): readonly number[] => xs.flatMap((_, line) => (drawn[line]?.[row] === true ? [line] : []));
  return Array.from({ length: Math.max(0, rows - 1) }, (_, row) => row + 1).filter((row) => {
    const [above, below] = [linesOf(row - 1), linesOf(row)];
    if (above.length < 3 || below.length < 3) return false;
    const common = below.slice(1, -1).filter((line) => above.slice(1, -1).includes(line)).length;
    return common * 2 < Math.min(above.length, below.length) - 2;
  });
}

function cutOut({ across, down }: Rules, top: number, bottom: number): Rules {
  return {
    across: across.filter(({ at }) => at > top - ONE_LINE && at < bottom + ONE_LINE),
    down: down.flatMap(({ at, from, to }) => (Math.min(to, bottom) - Math.max(from, top) > ONE_LINE ? [{ at, from: Math.max(from, top), to: Math.min(to, bottom) }] : [])),
  };
}

/** Where lines stand, close ones as one. */
function positions(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of [...rules].sort((a, b) => a.at - b.at)) if (found.length === 0 || at - (found.at(-1) ?? 0) >= ONE_LINE) found.push(at);
  return found;
}

/** For every line, and between every two lines that cross it, whether it is drawn there. */
function sides(rules: readonly Rule[], lines: readonly number[], crossing: readonly number[]): readonly (readonly boolean[])[] {
  return lines.map((at) => {
    const here = rules.filter((rule) => Math.abs(rule.at - at) < ONE_LINE);
    return crossing.slice(1).map((to, index) => {
      const from = crossing[index] ?? to;
      const covered = here.reduce((most, rule) => Math.max(most, Math.min(to, rule.to) - Math.max(from, rule.from)), 0);
      return covered >= DRAWN * (to - from);
    });
  });
}

/** Merged cells as rectangles, in reading order; what is not one grows until it is. */
function rectangles(parents: number[], rows: number, columns: number): readonly Omit<Box, 'inside'>[] {
  for (;;) {
    const boxes = new Map<number, { row: number; column: number; toRow: number; toColumn: number }>();
    for (let index = 0; index < rows * columns; index += 1) {
      const root = rootOf(parents, index);
      const [row, column] = [Math.floor(index / columns), index % columns];
      const box = boxes.get(root);
      if (box === undefined) boxes.set(root, { row, column, toRow: row, toColumn: column });
      else {
        box.toRow = Math.max(box.toRow, row);
        box.column = Math.min(box.column, column);
        box.toColumn = Math.max(box.toColumn, column);
      }
    }
    let grown = false;
    for (const [root, box] of boxes) {
      for (let row = box.row; row <= box.toRow; row += 1) {
        for (let column = box.column; column <= box.toColumn; column += 1) {
          const other = rootOf(parents, row * columns + column);
          if (other === rootOf(parents, root)) continue;
          parents[other] = rootOf(parents, root);
          grown = true;
        }
      }
    }
    if (!grown) return [...boxes.values()].map(({ row, column, toRow, toColumn }) => ({ row, column, rows: toRow - row + 1, columns: toColumn - column + 1 }));
  }
}
