import type { Grid, GridRow, Span, TextRun } from '../grid.ts';
import { cellText } from './cell-lines.ts';
import type { PdfLine } from './lines.ts';
import type { RuledCell, RuledTable } from './ruled-table.ts';

/** Points by which a rule of the next page may stand elsewhere. */
const SHIFT = 2;

/** A table with its rows on the next page (改ページ), a repeated heading left out; 'apart' where its columns stand elsewhere. */
export function ruledContinued(table: RuledTable, next: RuledTable): RuledTable | 'apart' {
  const xs = commonColumns(table.xs, next.xs);
  if (xs === 'apart') return 'apart';
  const above = onto(table, xs);
  const below = onto(next, xs);
  const heading = repeatedHeading(above, next.rows, below);
  const rest = below.filter(({ row }) => row >= heading);
  // No rule between the pages: the last row goes on.
  const goesOn = heading === 0 && (next.openAbove || table.openBelow);
  const shift = table.rows - heading - (goesOn ? 1 : 0);
  const moved = rest.map((cell) => ({ ...cell, row: cell.row + shift }));
  const cells = goesOn ? joined(above, moved, table.rows - 1) : [...above, ...moved];
  return { ...table, xs, cells, rows: next.rows + shift, openBelow: next.openBelow };
}

/** The lines of both tables where each has all of its own and none has more than the other at its edges. */
function commonColumns(xs: readonly number[], next: readonly number[]): readonly number[] | 'apart' {
  const by = (next[0] ?? 0) - (xs[0] ?? 0);
  const moved = next.map((x) => x - by);
  const has = (all: readonly number[], x: number): boolean => all.some((each) => Math.abs(each - x) <= SHIFT);
  if (Math.abs((moved.at(-1) ?? 0) - (xs.at(-1) ?? 0)) > SHIFT) return 'apart';
  if (moved.every((x) => has(xs, x))) return xs;
  return xs.every((x) => has(moved, x)) ? moved : 'apart';
}

/** The cells of a table by the columns of finer rules. */
function onto({ xs, cells }: RuledTable, finer: readonly number[]): readonly RuledCell[] {
  const by = (finer[0] ?? 0) - (xs[0] ?? 0);
  const column = (index: number): number => finer.findIndex((x) => Math.abs(x - by - (xs[index] ?? 0)) <= SHIFT);
  return cells.map((cell) => ({ ...cell, column: column(cell.column), columns: column(cell.column + cell.columns) - column(cell.column) }));
}

function repeatedHeading(above: readonly RuledCell[], rows: number, below: readonly RuledCell[]): number {
  const textOf = (cells: readonly RuledCell[], row: number): string => cells.filter((cell) => cell.row === row).map(({ column, lines }) => `${column}:${lines.map(({ segments }) => segments.map(({ text }) => text).join()).join()}`).join('\t');
  let heading = 0;
  while (heading < rows - 1 && textOf(above, heading) === textOf(below, heading)) heading += 1;
  return heading;
}

function joined(above: readonly RuledCell[], below: readonly RuledCell[], row: number): readonly RuledCell[] {
  const ends = (cell: RuledCell): boolean => cell.row + cell.rows - 1 === row;
  const own = (cell: RuledCell): RuledCell | undefined => (ends(cell) ? below.find((other) => other.row === row && other.column === cell.column && other.columns === cell.columns) : undefined);
  const taken = new Set(above.map(own));
  return [...above.map((cell): RuledCell => {
    const rest = own(cell);
    return rest === undefined ? cell : { ...cell, rows: cell.rows + rest.rows - 1, lines: [...cell.lines, ...rest.lines] };
  }), ...below.filter((cell) => !taken.has(cell))];
}

/** A ruled table as a grid (罫線の表 → 格子). */
export function gridOfRuled(table: RuledTable, file: string, page: number): Grid {
  const { xs, cells } = table;
  const padding = paddingOf(table);
  const texts: string[][] = Array.from({ length: table.rows }, () => xs.slice(1).map(() => ''));
  const runs: (readonly TextRun[])[][] = Array.from({ length: table.rows }, () => xs.slice(1).map(() => []));
  const names: string[] = [];
  const spans: Span[] = [];
  for (const { row, column, rows, columns, lines } of cells) {
    const room = (xs[column + columns] ?? 0) - (xs[column] ?? 0) - 2 * (padding[column] ?? 0);
    const found = cellText({ lines, room });
    const [rowTexts, rowRuns] = [texts[row], runs[row]];
    if (rowTexts === undefined || rowRuns === undefined) continue;
    rowTexts[column] = found.text;
    rowRuns[column] = found.runs;
    if (names[row] === undefined || (lines[0] !== undefined && isBefore(lines[0].at, names[row]))) names[row] = lines[0]?.at ?? names[row] ?? '';
    if (rows > 1 || columns > 1) spans.push({ row, column, rows, columns });
  }
  const at = (row: number): string => names[row] || (row === 0 ? `p.${page}` : at(row - 1));
  const gridRows = texts.map((own, row): GridRow => ({ line: row + 1, cells: own, runs: runs[row] ?? [], at: at(row) }));
  return { kind: 'pdf', place: { file, at: `p.${page}` }, name: '', rows: gridRows, spans, hiddenColumns: [], before: [], after: [], findings: [] };
}

/** p.3:14 stands before p.3:15. */
function isBefore(a: string, b: string): boolean {
  const [page = 0, line = 0] = a.slice(2).split(':').map(Number);
  const [otherPage = 0, otherLine = 0] = b.slice(2).split(':').map(Number);
  return b === '' || page < otherPage || (page === otherPage && line < otherLine);
}

/** Points between the rule and the text of every column: the least that any cell has. */
function paddingOf({ xs, cells }: RuledTable): readonly number[] {
  return xs.slice(1).map((_, column) => {
    const gaps = cells.filter((cell) => cell.column === column).flatMap(({ columns, lines }) => {
      const [left, right] = [xs[column] ?? 0, xs[column + columns] ?? 0];
      return lines.flatMap(({ segments }): readonly number[] => [(segments[0]?.left ?? left) - left, right - (segments.at(-1)?.right ?? right)]);
    });
    return Math.max(0, Math.min(...gaps, 12));
  });
}

/** Every line of a table numbered with the lines beside it, `from` on. */
export function numberedTable(table: RuledTable, page: number, from: number): { readonly table: RuledTable; readonly lines: number } {
  const heights: number[] = [];
  for (const { y, size } of table.cells.flatMap(({ lines }) => lines).sort((a, b) => a.y - b.y)) if (heights.length === 0 || y - (heights.at(-1) ?? 0) > size * 0.35) heights.push(y);
  const numbered = (line: PdfLine): PdfLine => ({ ...line, at: `p.${page}:${from + heights.findLastIndex((y) => y <= line.y + 0.001)}` });
  return { table: { ...table, cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(numbered) })) }, lines: heights.length };
}
