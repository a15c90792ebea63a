import type { Place } from '../../model/origin.ts';
import type { CheckedGrid, CheckedParagraph, CheckedRun } from '../document.ts';

/** The place of part of a paragraph (場所): line and columns where it has them, else the paragraph's own name. */
export function placeInParagraph(file: string, { line, at, runs }: CheckedParagraph, start: number, end: number): Place {
  const found = runs === undefined ? undefined : inRuns(runs, start, end);
  if (found !== undefined) return { file, ...found };
  if (at !== undefined) return { file, at, column: start + 1, endColumn: end + 1 };
  return { file, line, ...(runs === undefined ? { column: start + 1, endColumn: end + 1 } : {}) };
}

/** The place of part of a cell: line and columns in running text, the address of the cell elsewhere. */
export function placeInCell({ place, rows }: CheckedGrid, row: number, column: number, start: number, end: number): Place {
  const physical = rows[row];
  const known = physical?.places?.[column];
  if (known !== undefined) return known;
  const line = physical?.line ?? row + 1;
  const offset = physical?.offsets?.[column];
  if (offset !== undefined) return { ...place, line, column: offset + start, endColumn: offset + end };
  const found = inRuns(physical?.runs?.[column] ?? [], start, end);
  if (found !== undefined) return { ...place, ...found };
  const columns = { column: start + 1, endColumn: end + 1 };
  return physical?.at === undefined ? { ...place, line, at: `${columnName(column)}${line}`, ...columns } : { ...place, at: physical.at, ...columns };
}

function inRuns(runs: readonly CheckedRun[], start: number, end: number): Omit<Place, 'file'> | undefined {
  const first = runs.findLast((run) => run.from <= start);
  const last = runs.findLast((run) => run.from < end);
  if (first === undefined || last === undefined) return undefined;
  const column = first.column + start - first.from;
  const sameLine = last.line === first.line && last.at === first.at;
  return { ...(first.at === undefined ? { line: first.line } : { at: first.at }), column, endColumn: sameLine ? last.column + end - last.from : column + 1 };
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
