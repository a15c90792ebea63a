import { parsePeriod } from '../reference/periods.ts';
import { readsAsFigure } from './cell.ts';
import { cellAt, widthOf, type Grid } from './grid.ts';
import { gridFrom } from './slice-grid.ts';

/** Columns `from` to `to` (exclusive) of a grid. */
interface Block {
  readonly from: number;
  readonly to: number;
}

const NO_LEGEND = new Map<string, never>();
const isFilled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** Rows of more than one cell: titles and notes run across all panels. */
function tableRows(grid: Grid): number[] {
  return grid.rows.flatMap(({ cells }, r) => (cells.filter(isFilled).length > 1 ? [r] : []));
}

/** Blocks of columns between columns that are empty in every row of the table. */
function blocksBetweenGaps(grid: Grid, rows: readonly number[], width: number): Block[] {
  const used = Array.from({ length: width }, (_, c) => rows.some((r) => isFilled(grid.rows[r]?.cells[c])) || grid.spans.some((span) => span.columns > 1 && c >= span.column && c < span.column + span.columns && rows.includes(span.row)));
  const blocks: Block[] = [];
  used.forEach((is, c) => {
    const last = blocks.at(-1);
    if (!is) return;
    if (last?.to === c) blocks[blocks.length - 1] = { from: last.from, to: c + 1 };
    else blocks.push({ from: c, to: c + 1 });
  });
  return blocks;
}

/** Blocks that each begin with the same heading: 市町村 人口 市町村 人口. */
function blocksByHeading(grid: Grid, rows: readonly number[], width: number): Block[] {
  for (const r of rows.slice(0, 5)) {
    const names = (grid.rows[r]?.cells ?? []).map((text) => text.trim());
    const first = names.findIndex((name) => name !== '');
    const starts = names.flatMap((name, c) => (c === first || (name !== '' && name === names[first]) ? [c] : []));
    const isWords = names.filter((name) => name !== '').every((name) => !readsAsFigure(name, NO_LEGEND));
    if (starts.length < 2 || !isWords || starts.some((c, i) => (starts[i + 1] ?? width) - c < 2)) continue;
    return starts.map((from, i) => ({ from, to: starts[i + 1] ?? width }));
  }
  return [];
}

/** A block stands on its own when it names its rows itself and holds figures. */
function isTable(grid: Grid, rows: readonly number[], { from, to }: Block): boolean {
  const body = rows.filter((r) => Array.from({ length: to - from - 1 }, (_, i) => cellAt(grid, r, from + 1 + i)).some((text) => readsAsFigure(text, NO_LEGEND)));
  const names = body.map((r) => cellAt(grid, r, from)).filter(isFilled);
  const words = names.filter((text) => !readsAsFigure(text, NO_LEGEND) || parsePeriod(text) !== 'not-a-period').length;
  return to - from > 1 && body.length > 1 && names.length * 2 > body.length && words * 2 > names.length;
}

/** The first row below the table at the top: after an empty row, text that is no figure. */
function endOfTop(grid: Grid): number {
  const hasFigure = (r: number): boolean => (grid.rows[r]?.cells ?? []).some((text) => readsAsFigure(text, NO_LEGEND) && parsePeriod(text) === 'not-a-period');
  let seen = false;
  for (let r = 0; r < grid.rows.length; r += 1) {
    if (hasFigure(r)) seen = true;
    const empty = !(grid.rows[r]?.cells ?? []).some(isFilled);
    const next = grid.rows.findIndex(({ cells }, at) => at > r && cells.some(isFilled));
    if (seen && empty && next >= 0 && !hasFigure(next)) return r;
  }
  return grid.rows.length;
}

/**
 * Tables that stand side by side in one sheet (左右に並んだ表), parted by empty columns or by the same heading once more,
 * then what stands below them. Each keeps its columns; the cells of the others are empty in it.
 *
 * @returns the grid alone when its top holds one table.
 */
export function panelsOf(grid: Grid): readonly Grid[] {
  const end = endOfTop(grid);
  const top = end === grid.rows.length ? grid : { ...grid, rows: grid.rows.slice(0, end), spans: grid.spans.filter(({ row }) => row < end) };
  const rows = tableRows(top);
  const width = widthOf(top);
  for (const blocks of [blocksByHeading(top, rows, width), blocksBetweenGaps(top, rows, width)]) {
    if (blocks.length < 2 || !blocks.every((block) => isTable(top, rows, block))) continue;
    const below = gridFrom(grid, end);
    return [...blocks.map((block) => panel(top, block)), ...(below === 'nothing-left' ? [] : [below])];
  }
  return [grid];
}

function panel(grid: Grid, { from, to }: Block): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.filter(isFilled).length === 1 ? row.cells : row.cells.slice(0, to).map((text, c) => (c < from ? '' : text)) })),
    spans: grid.spans.filter((span) => span.column >= from && span.column < to),
    findings: from === 0 ? grid.findings : [],
  };
}
