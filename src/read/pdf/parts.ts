import type { Glyph, PdfPage } from './drawing.ts';
import { isPageNumber, linesOf, type PdfLine } from './lines.ts';
import { filled, type RuledTable } from './ruled-table.ts';
import { rulingsOf } from './ruled.ts';
import { rulesOf } from './rules.ts';

/** What stands on a page, from the top: a line of text, or a table between rules. */
export type Part = { readonly kind: 'line'; readonly line: PdfLine } | { readonly kind: 'table'; readonly table: RuledTable };

/** A page taken apart (ページの構成要素), page numbers left out. */
export function partsOf({ width, height, glyphs, strokes }: PdfPage): readonly Part[] {
  let rest: readonly Glyph[] = glyphs.filter(({ x, y, width: wide, size }) => x + wide > 0 && x < width && y > 0 && y - size < height);
  const tables: RuledTable[] = [];
  for (const ruling of rulingsOf(rulesOf(strokes))) {
    const found = filled(ruling, rest);
    if (found.table !== 'empty') tables.push(found.table);
    rest = found.rest;
  }
  // Lines that run downwards, outside a table, are stamps and marginalia.
  const lines = linesOf(rest.filter(({ vertical }) => !vertical));
  const parts: Part[] = [...lines.map((line): Part => ({ kind: 'line', line })), ...tables.map((table): Part => ({ kind: 'table', table }))];
  const ordered = parts.sort((a, b) => topOf(a) - topOf(b));
  return ordered.filter((part, index) => part.kind === 'table' || !((index === 0 || index === ordered.length - 1) && isPageNumber(part.line)));
}

export function topOf(part: Part): number {
  return part.kind === 'line' ? part.line.y - part.line.size : part.table.top;
}
