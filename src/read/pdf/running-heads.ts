import type { PdfLine } from './lines.ts';
import { textOf } from './paragraphs.ts';
import type { Part } from './parts.ts';

/** How many lines at the top and at the bottom of a page may be running heads. */
const EDGE = 2;
/** Points within which lines of different pages count as at the same height. */
const SAME_HEIGHT = 3;
/** 表1　事業所数, （単位：所）: what a table is called, and what it counts. */
const CAPTION = /単位|^[(（【<]?(?:図表?|表|第[\d０-９]+[図表])[ \u3000]*[-\d０-９]/;

/**
 * Pages without what stands on all of them (柱・フッター): titles, dates and page numbers at the top and bottom, alike but
 * for their numbers, at one height on two pages out of three, or on every second one. They are no part of the text, and their numbers are no figures.
 */
export function withoutRunningHeads(pages: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  if (pages.length < 2) return pages;
  const edges = pages.map((parts) => parts.flatMap((part, index) => (part.kind === 'line' && atEdge(index, parts.length) ? [part.line] : [])));
  const repeated = (line: PdfLine): boolean => edges.filter((others) => others.some((other) => alike(line, other))).length >= Math.max(2, pages.length * 0.4);
  return pages.map((parts) => parts.filter((part, index) => part.kind === 'table' || !(atEdge(index, parts.length) && apartFromText(part.line, parts, index) && repeated(part.line))));
}

function atEdge(index: number, count: number): boolean {
  return index < EDGE || index >= count - EDGE;
}

function alike(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.y - b.y) <= SAME_HEIGHT && masked(a) === masked(b);
}

function masked({ segments }: PdfLine): string {
  return segments.map(({ text }) => text.replace(/\d+/g, '#')).join('\t');
}

/** Not the title of a table or its unit, nor its heading, which goes on from page to page right above its rows, as many cells as they have. */
function apartFromText(line: PdfLine, parts: readonly Part[], index: number): boolean {
  if (CAPTION.test(textOf(line))) return false;
  const beside = index < EDGE ? parts[index + 1] : parts[index - 1];
  return beside === undefined || beside.kind === 'table' || line.segments.length === 1 || line.segments.length !== beside.line.segments.length;
}
