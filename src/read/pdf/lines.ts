import { raised } from '../superscript.ts';
import type { Glyph } from './drawing.ts';

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
/** A character printed twice this near, in its size, is one printed bold. */
const TWICE = 0.15;

/** The lines of some characters from the top; not numbered yet. */
export function linesOf(glyphs: readonly Glyph[]): readonly PdfLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && Math.abs(glyph.y - first.y) <= SAME_LINE * Math.max(first.size, glyph.size)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row): readonly PdfLine[] => {
    const ordered = row.filter(({ text }) => text !== '').sort((a, b) => a.x - b.x);
    const size = ordered.reduce((most, glyph) => Math.max(most, glyph.size), 0);
    const y = ordered.find((glyph) => glyph.size > size * 0.9)?.y ?? 0;
    const segments = segmentsOf(ordered, size, y);
    return segments.length === 0 ? [] : [{ at: '', y, size, segments }];
  });
}


export function isPageNumber({ segments }: PdfLine): boolean {
  return segments.length === 1 && /^[-‐–—−ー ]*\d{1,4}[-‐–—−ー ]*$/.test(segments[0]?.text ?? '');
}

function segmentsOf(glyphs: readonly Glyph[], size: number, baseline: number): readonly Segment[] {
  const segments: { text: string; left: number; right: number; pieces: { text: string; left: number; right: number }[] }[] = [];
  let blank = '';
  let before: Glyph | 'none' = 'none';
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      blank += glyph.text;
      continue;
    }
    const { x, width } = glyph;
    if (before !== 'none' && before.text === glyph.text && x - before.x < TWICE * glyph.size && Math.abs(glyph.y - before.y) < TWICE * glyph.size) continue;
    const text = isRaised(glyph, size, baseline) ? raised(glyph.text) : glyph.text;
    const last = segments.at(-1);
    const piece = last?.pieces.at(-1);
    const gap = last === undefined ? 0 : x - last.right;
    const figures = last !== undefined && /\d[%％]?$/.test(last.text) && /^[\d△▲▼−(（-]/.test(text);
    if (last === undefined || piece === undefined || gap > size * (figures ? FIGURE_GAP : CELL_GAP)) segments.push({ text, left: x, right: x + width, pieces: [{ text, left: x, right: x + width }] });
    else {
      const parted = blank !== '' || gap > size * SPACE;
      last.text += (parted ? (blank.includes('\u3000') ? '\u3000' : ' ') : '') + text;
      last.right = Math.max(last.right, x + width);
      if (parted) last.pieces.push({ text, left: x, right: x + width });
      else {
        piece.text += text;
        piece.right = Math.max(piece.right, x + width);
      }
    }
    blank = '';
    before = glyph;
  }
  return segments;
}

/** A mark of a footnote beside a figure is none of its digits. */
function isRaised(glyph: Glyph, size: number, baseline: number): boolean {
  return glyph.size < size * 0.8 && baseline - glyph.y > size * 0.15;
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
