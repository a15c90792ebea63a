import type { Glyph, PdfPage } from './drawing.ts';
import { isPageNumber, linesOf, type PdfLine } from './lines.ts';
import { filled, type RuledTable } from './ruled-table.ts';
import { rulingsOf } from './ruled.ts';
import { rulesOf, type Rule } from './rules.ts';

/** Where in its height a line has its middle, in type sizes above the baseline. */
const MIDDLE = 0.35;

/** What stands on a page, from the top: a line of text, or a table between rules. */
export type Part = { readonly kind: 'line'; readonly line: PdfLine } | { readonly kind: 'table'; readonly table: RuledTable };

/** A page taken apart (ページの構成要素), page numbers left out. */
export function partsOf({ width, height, glyphs, strokes }: PdfPage): readonly Part[] {
  let rest: readonly Glyph[] = glyphs.filter(({ x, y, width: wide, size }) => x + wide > 0 && x < width && y > 0 && y - size < height);
  const tables: RuledTable[] = [];
  const rules = rulesOf(strokes);
  for (const ruling of rulingsOf(rules)) {
    const found = filled(ruling, rest);
    if (found.table !== 'empty') tables.push(found.table);
    rest = found.rest;
  }
  // Lines that run downwards, outside a table, are stamps and marginalia.
  const lines = underRules(linesOf(rest.filter(({ vertical }) => !vertical)), rules.across);
  const parts: Part[] = [...lines.map((line): Part => ({ kind: 'line', line })), ...tables.map((table): Part => ({ kind: 'table', table }))];
  const ordered = parts.sort((a, b) => topOf(a) - topOf(b));
  return ordered.filter((part, index) => part.kind === 'table' || !((index === 0 || index === ordered.length - 1) && isPageNumber(part.line)));
}

/** Tells every line whether a rule above parts it from the line before (上下だけの罫線): at least half as long as the line. */
function underRules(lines: readonly PdfLine[], across: readonly Rule[]): readonly PdfLine[] {
  const rising = [...across].sort((a, b) => a.at - b.at);
  let next = 0;
  return lines.map((line, index) => {
    const above = lines[index - 1]?.y ?? -Infinity;
    const [left, right] = [line.segments[0]?.left ?? 0, line.segments.at(-1)?.right ?? 0];
    let ruledAbove = false;
    for (; (rising[next]?.at ?? Infinity) < line.y - MIDDLE * line.size; next += 1) {
      const rule = rising[next];
      if (rule !== undefined && rule.at > above - MIDDLE * line.size && Math.min(right, rule.to) - Math.max(left, rule.from) >= (right - left) / 2) ruledAbove = true;
    }
    return { ...line, ruledAbove };
  });
}

export function topOf(part: Part): number {
  return part.kind === 'line' ? part.line.y - part.line.size : part.table.top;
}
