import type { SourceDocument } from './document.ts';
import type { GridRow } from './grid.ts';

/**
 * A physical line of a text document as far as its blocks tell (行の復元): separators between cells are given back as
 * spaces, which are as many characters. Undefined where the document has no lines, or the line holds nothing.
 */
export function lineOf({ blocks }: SourceDocument, line: number): string | undefined {
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      if (block.line === line) return block.text;
      continue;
    }
    const row = block.grid.rows.find((each) => each.line === line && each.offsets !== undefined);
    if (row !== undefined) return withCellsInPlace(row);
  }
  return undefined;
}

function withCellsInPlace({ cells, offsets = [] }: GridRow): string {
  return cells.reduce((text, cell, index) => text.padEnd((offsets[index] ?? 1) - 1).concat(cell), '');
}
