import type { Paragraph } from '../document.ts';
import type { TextRun } from '../grid.ts';
import type { PdfLine } from './lines.ts';

/** How far a line may end before the margin and still be full, in type sizes, apart from what could not be broken. */
const FULL = 0.7;
/** Lines further apart than this, in type sizes, are of different paragraphs. */
const LEADING = 2.4;

/** Lines of running text → paragraphs: a full line that ends no sentence goes on in the next one (段落の復元). */
export function paragraphsOf(lines: readonly PdfLine[]): readonly Paragraph[] {
  const margin = marginOf(lines);
  const paragraphs: Paragraph[] = [];
  let text = '';
  let runs: TextRun[] = [];
  const flush = (): void => {
    const [first] = runs;
    if (first?.at !== undefined) paragraphs.push({ kind: 'paragraph', line: 0, text, at: first.at, runs });
    text = '';
    runs = [];
  };
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before === undefined || !goesOn(before, line, margin)) flush();
    else if (/[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(textOf(line))) text += ' ';
    runs.push({ from: text.length, line: 0, column: 1, at: line.at });
    text += textOf(line);
  });
  flush();
  return paragraphs;
}

/** Where full lines end: the outermost edge that two lines share; a note may stand further out alone. */
function marginOf(lines: readonly PdfLine[]): number {
  const edges = lines.map(rightOf).sort((a, b) => b - a);
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  return edges.find((edge, index) => edge - (edges[index + 1] ?? -Infinity) <= size) ?? edges[0] ?? 0;
}

/** Parts of a line that are no cells are set apart by a full-width space, as in 図表1　産業別事業所数. */
export function textOf({ segments }: PdfLine): string {
  return segments.map(({ text }) => text).join('　');
}

function goesOn(line: PdfLine, next: PdfLine, margin: number): boolean {
  const { size } = line;
  const left = (each: PdfLine): number => each.segments[0]?.left ?? 0;
  const nextPage = next.y < line.y;
  return (
    !next.ruledAbove &&
    !/[。．]$/.test(textOf(line)) &&
    rightOf(line) + unbroken(next) >= margin - FULL * size &&
    Math.abs(next.size - size) <= size * 0.1 &&
    (nextPage || next.y - line.y <= LEADING * size) &&
    Math.abs(left(next) - left(line)) <= 2.3 * size
  );
}

/** The width of what a line begins with and cannot be divided: 17.9%, 1,041, or a single character with the signs that must not begin a line. */
export function unbroken(line: PdfLine): number {
  const [first = ''] = /^[「『（(△▲]*(?:[\dA-Za-z.,%％]+|.?)[、。，．）)」』】・ー％々ぁぃぅぇぉっゃゅょ]*/u.exec(textOf(line)) ?? [];
  return [...first].reduce((sum, character) => sum + (/[\u0020-\u007e]/.test(character) ? 0.55 : 1), 0) * line.size;
}

function rightOf({ segments }: PdfLine): number {
  return segments.at(-1)?.right ?? 0;
}
