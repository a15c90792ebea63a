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

/** Characters of a line without a gap between them, and the blanks that were printed before them. */
export interface Atom extends Piece {
  readonly blank: string;
}

/** A printed line of a page (行). */
export interface PdfLine {
  /** p.3:14, the fourteenth line of the third page. */
  readonly at: string;
  readonly y: number;
  readonly size: number;
  readonly atoms: readonly Atom[];
  readonly segments: readonly Segment[];
  /** Whether a rule parts it from the line above. */
  readonly ruledAbove: boolean;
}

/** How far apart baselines of one line may lie, in its type size; raised marks, smaller than this part of it, belong to their line. */
const SAME_LINE = 0.35;
const RAISED = 0.5;
const SMALL = 0.8;
/** A wider gap than this begins another cell; between figures, which no space separates in a sentence, less does. */
const CELL_GAP = 1.2;
const FIGURE_GAP = 0.6;
/** A gap in running text that stands for a space. */
const SPACE = 0.25;
/** Programs set figures and Latin letters up to this far apart from Japanese (和欧間の空き), where no space is. */
const BESIDE_LATIN = 0.32;
/** A gap by this much wider, in type sizes, than those between letters may part two columns. */
const LOOSEST = 0.12;
/** A printed space is narrower than this, in type sizes. */
const WORD_SPACE = 0.7;
/** A character printed twice this near, in its size, is one printed bold. */
const TWICE = 0.15;

/** The lines of some characters from the top; not numbered yet. */
export function linesOf(glyphs: readonly Glyph[]): readonly PdfLine[] {
  const rows: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && isBeside(first, glyph)) row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row): readonly PdfLine[] => {
    const ordered = row.filter(({ text }) => text !== '').sort((a, b) => a.x - b.x);
    const size = ordered.reduce((most, glyph) => Math.max(most, glyph.size), 0);
    const y = ordered.find((glyph) => glyph.size > size * 0.9)?.y ?? 0;
    const atoms = atomsOf(ordered, size, y);
    return atoms.length === 0 ? [] : [{ at: '', y, size, atoms, segments: segmentsOf(atoms, size, []), ruledAbove: false }];
  });
}


export function isPageNumber({ segments }: PdfLine): boolean {
  return segments.length === 1 && /^[-‐–—−ー ]*\d{1,4}[-‐–—−ー ]*$/.test(segments[0]?.text ?? '');
}

function isBeside(a: Glyph, b: Glyph): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return Math.abs(a.y - b.y) <= (small < SMALL * large ? RAISED : SAME_LINE) * large;
}

function atomsOf(glyphs: readonly Glyph[], size: number, baseline: number): readonly Atom[] {
  const loose = Math.min(usualGap(glyphs), SPACE * size) + LOOSEST * size;
  const atoms: { text: string; left: number; right: number; readonly blank: string }[] = [];
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
    const last = atoms.at(-1);
    if (last !== undefined && blank.length === 1 && x - last.right < WORD_SPACE * size && isOne(last.text, text, atoms.length === 1)) {
      last.text += blank + text;
      last.right = x + width;
    } else if (last === undefined || blank !== '' || x - last.right > loose) atoms.push({ text, left: x, right: x + width, blank });
    else {
      last.text += text;
      last.right = Math.max(last.right, x + width);
    }
    blank = '';
    before = glyph;
  }
  return atoms;
}

/** △ 340, 2019 (令和元), 1 農業: a space that was printed inside a cell. */
function isOne(before: string, next: string, first: boolean): boolean {
  return (/(?:^|[^\d.,])[△▲▼−-]$/.test(before) && /^\d/.test(next)) || /^[(（]/.test(next) || (first && /^[(（]?\d{1,2}[)）.．]?$/.test(before) && /^\p{L}/u.test(next));
}

/** The gap between letters of a line: what a quarter of them do not exceed, because text may be spaced out. */
function usualGap(glyphs: readonly Glyph[]): number {
  const shown = glyphs.filter(({ text }) => text.trim() !== '');
  const gaps = shown.slice(1).map((glyph, index) => glyph.x - (shown[index]?.x ?? 0) - (shown[index]?.width ?? 0)).sort((a, b) => a - b);
  return Math.max(0, gaps[Math.floor(gaps.length / 4)] ?? 0);
}

/** Atoms as cells or running text: wide gaps part them, and narrow ones where a column ends. @param gutters middles of the gaps between columns */
export function segmentsOf(atoms: readonly Atom[], size: number, gutters: readonly number[]): readonly Segment[] {
  const segments: { text: string; left: number; right: number; pieces: { text: string; left: number; right: number }[] }[] = [];
  for (const { text, left, right, blank } of atoms) {
    const last = segments.at(-1);
    const piece = last?.pieces.at(-1);
    const gap = last === undefined ? 0 : left - last.right;
    const figures = last !== undefined && /\d[%％]?$/.test(last.text) && /^[\d△▲▼−(（-]/.test(text);
    const apart = last === undefined || gap > size * (figures ? FIGURE_GAP : CELL_GAP) || gutters.some((gutter) => gutter > last.right && gutter < left);
    if (apart || piece === undefined) segments.push({ text, left, right, pieces: [{ text, left, right }] });
    else {
      const parted = blank !== '' || gap > size * (isBesideLatin(last.text, text) ? BESIDE_LATIN : SPACE);
      last.text += (parted ? (blank.includes('\u3000') ? '\u3000' : ' ') : '') + text;
      last.right = Math.max(last.right, right);
      if (parted) last.pieces.push({ text, left, right });
      else {
        piece.text += text;
        piece.right = Math.max(piece.right, right);
      }
    }
  }
  return segments;
}

const LATIN = /[\u0021-\u007e]/;

function isBesideLatin(before: string, next: string): boolean {
  return LATIN.test(before.at(-1) ?? '') !== LATIN.test(next[0] ?? '');
}

/** Whether a gap between two atoms may be no more than what a program leaves between Japanese and Latin letters. */
export function isSpacing(before: Atom, next: Atom, size: number): boolean {
  return next.blank === '' && isBesideLatin(before.text, next.text) && next.left - before.right <= BESIDE_LATIN * size;
}

/** A mark of a footnote beside a figure is none of its digits. */
function isRaised(glyph: Glyph, size: number, baseline: number): boolean {
  return glyph.size < size * SMALL && baseline - glyph.y > size * 0.15;
}

const FIGURE = /^[△▲▼−-]? ?\d[\d,.]*[%％]?$/;
const YEAR = /^(?:19|20)\d\d$/;

export function isFigure({ text }: Piece): boolean {
  return FIGURE.test(text) && !YEAR.test(text);
}

/** A figure, or a sign that stands for one. */
export function isEntry(piece: Piece): boolean {
  return isFigure(piece) || /^(?:[-‐–—−ー－…‥*＊xXｘＸ]|皆[増減])$/.test(piece.text);
}

/** A sign whose figure stands in the next line of a narrow cell. */
export function isSign({ text }: Piece): boolean {
  return /^[△▲▼]$/.test(text);
}
