import type { PdfPage, PdfText } from '../adapters/pdfjs.ts';

/** A text with its left and right edge. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Texts of one line that stand close together: a cell, or a whole line of running text. */
export interface Segment extends Piece {
  /** Its texts where blanks part them: narrow columns stand as close as words do. */
  readonly pieces: readonly Piece[];
}

/** A printed line of a page (行). */
export interface PdfLine {
  /** p.3:14, the fourteenth line of the third page. */
  readonly at: string;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** How far apart baselines of one line may lie, in its type size: raised marks belong to their line. */
const SAME_LINE = 0.35;
/** A wider gap than this begins another cell; between figures, which no space separates in a sentence, less does. */
const CELL_GAP = 1.2;
const FIGURE_GAP = 0.6;
/** A gap in running text that stands for a space. */
const SPACE = 0.25;

/** The lines of a page from its top, page numbers left out; not numbered yet. */
export function linesOf({ texts }: PdfPage): readonly PdfLine[] {
  const rows: PdfText[][] = [];
  for (const text of [...texts].flatMap(apart).sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && Math.abs(text.y - first.y) <= SAME_LINE * Math.max(first.size, text.size)) row.push(text);
    else rows.push([text]);
  }
  const lines = rows.map((row): PdfLine => {
    const ordered = row.sort((a, b) => a.x - b.x);
    const size = Math.max(...ordered.map((text) => text.size));
    return { at: '', y: ordered[0]?.y ?? 0, size, segments: segmentsOf(ordered, size) };
  });
  return lines.filter((line, index) => !isPageNumber(line, index === 0 || index === lines.length - 1));
}

export function numbered(lines: readonly PdfLine[], page: number): readonly PdfLine[] {
  return lines.map((line, index) => ({ ...line, at: `p.${page}:${index + 1}` }));
}

function isPageNumber({ segments }: PdfLine, atEdge: boolean): boolean {
  return atEdge && segments.length === 1 && /^[-‐–—− ]*\d{1,4}[-‐–—− ]*$/.test(segments[0]?.text ?? '');
}

/** A text with wide gaps inside, as some programs print a row of headings, in its parts. */
function apart(text: PdfText): readonly PdfText[] {
  if (!/[ \u3000]{2,}/.test(text.text)) return [text];
  const units = (part: string): number => [...part].reduce((sum, character) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(character) ? 1 : 2), 0);
  const unit = text.width / Math.max(1, units(text.text));
  return [...text.text.matchAll(/(?:[^ \u3000]|[ \u3000](?![ \u3000]))+/g)].map((match) => {
    const part = match[0].trimEnd();
    return { ...text, text: part, x: text.x + unit * units(text.text.slice(0, match.index)), width: unit * units(part) };
  }).filter((part) => part.text.trim() !== '');
}

function segmentsOf(texts: readonly PdfText[], size: number): readonly Segment[] {
  const segments: { text: string; left: number; right: number; pieces: Piece[] }[] = [];
  for (const { text, x, width } of texts) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : x - last.right;
    const figures = last !== undefined && /\d[%％]?$/.test(last.text) && /^[\d△▲▼−(（-]/.test(text);
    const piece: Piece = { text, left: x, right: x + width };
    if (last === undefined || gap > size * (figures ? FIGURE_GAP : CELL_GAP)) segments.push({ ...piece, pieces: [piece] });
    else {
      const parted = gap > size * SPACE;
      last.text += (parted ? ' ' : '') + text;
      last.right = Math.max(last.right, x + width);
      const beside = last.pieces.at(-1);
      if (parted || beside === undefined) last.pieces.push(piece);
      else last.pieces[last.pieces.length - 1] = { text: beside.text + text, left: beside.left, right: Math.max(beside.right, x + width) };
    }
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.trim() })).filter(({ text }) => text !== '');
}

const FIGURE = /^[△▲▼−-]?\d[\d,.]*[%％]?$/;
const YEAR = /^(?:19|20)\d\d$/;

export function isFigure({ text }: Piece): boolean {
  return FIGURE.test(text) && !YEAR.test(text);
}

/** A figure, or a sign that stands for one. */
export function isEntry(piece: Piece): boolean {
  return isFigure(piece) || /^(?:[-‐–—−ー－…‥*＊xXｘＸ]|皆[増減])$/.test(piece.text);
}
