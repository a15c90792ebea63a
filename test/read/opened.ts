import { bytesOf } from '../../src/model/bytes.ts';
import { gridsOf, type SourceDocument } from '../../src/read/document.ts';
import type { Grid } from '../../src/read/grid.ts';
import { openDocument } from '../../src/read/open-document.ts';

export function opened(name: string, content: string | Uint8Array, encoding?: string): Promise<SourceDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return openDocument(bytesOf(name, bytes), encoding === undefined ? {} : { encoding });
}

/** The only table of a file. */
export async function onlyGrid(name: string, content: string | Uint8Array): Promise<Grid> {
  const [grid, ...others] = gridsOf(await opened(name, content));
  if (!grid || others.length > 0) throw new Error(`${name} holds ${others.length + (grid ? 1 : 0)} tables`);
  return grid;
}

export const cellsOf = (grid: Grid): readonly (readonly string[])[] => grid.rows.map(({ cells }) => cells);
export const linesOfRows = (grid: Grid): readonly number[] => grid.rows.map(({ line }) => line);
