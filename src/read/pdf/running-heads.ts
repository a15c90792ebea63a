import type { PdfLine } from './lines.ts';

/** How many lines at the top and at the bottom of a page may be running heads. */
const EDGE = 2;
/** Points within which lines of different pages count as at the same height. */
const SAME_HEIGHT = 3;

/**
 * Pages without what stands on all of them (柱・フッター): titles, dates and page numbers at the top and bottom, alike but
 * for their numbers, at one height on two pages out of three, or on every second one. They are no part of the text, and their numbers are no figures.
 */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): readonly (readonly PdfLine[])[] {
  if (pages.length < 2) return pages;
  const edges = pages.map((lines) => lines.filter((_, index) => atEdge(index, lines.length)));
  const repeated = (line: PdfLine): boolean => edges.filter((others) => others.some((other) => alike(line, other))).length >= Math.max(2, pages.length * 0.4);
  return pages.map((lines) => lines.filter((line, index) => !(atEdge(index, lines.length) && apartFromText(lines, index) && repeated(line))));
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

/** A heading of a table that goes on from page to page stands right above its rows, as many cells as they have. */
function apartFromText(lines: readonly PdfLine[], index: number): boolean {
  const line = lines[index];
  const beside = index < EDGE ? lines[index + 1] : lines[index - 1];
  return line !== undefined && (beside === undefined || line.segments.length === 1 || line.segments.length !== beside.segments.length);
}
