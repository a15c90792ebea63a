import type { Place } from '../../model/origin.ts';
import type { CheckedGrid, CheckedParagraph, CheckedRun } from '../document.ts';

/** The place of part of a paragraph (場所): line and columns where it has them, else the paragraph's own name. */
export function placeInParagraph(file: string, { line, text, at, runs }: CheckedParagraph, start: number, end: number): Place {
  if (at !== undefined) return { file, ...(line === 0 ? {} : { line }), at, column: start + 1, endColumn: end + 1 };
  return runs === undefined ? { file, line, column: start + 1, endColumn: end + 1 } : { file, ...(inRuns(runs, start, Math.min(end, text.length)) ?? { line }) };
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
  return found === undefined ? { ...place, line, at: `${columnName(column)}${line}`, column: start + 1, endColumn: end + 1 } : { ...place, ...found };
}

function inRuns(runs: readonly CheckedRun[], start: number, end: number): { readonly line: number; readonly column: number; readonly endColumn: number } | undefined {
  const first = runs.findLast((run) => run.from <= start);
  const last = runs.findLast((run) => run.from < end);
  if (first === undefined || last === undefined) return undefined;
  const column = first.column + start - first.from;
  return { line: first.line, column, endColumn: last.line === first.line ? last.column + end - last.from : column + 1 };
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
