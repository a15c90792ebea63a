import type { Piece, Segment } from './lines.ts';

/** A column of a table by the left and right edge of what stands in it. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** A text over the columns it covers. */
export interface Covering {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

export function overlap(a: Column, b: Column): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The texts of a row of figures over the columns they touch. */
export function cellsOf(segments: readonly Segment[], columns: readonly Column[]): readonly Covering[] {
  return parted(segments, columns).map((piece) => {
    const touched = touchedBy(piece, columns);
    const first = touched[0] ?? nearest(piece, columns);
    return { text: piece.text, first, last: touched.at(-1) ?? first };
  });
}

/** 収入済額 収入率: texts of narrow columns, no further apart than words, by the columns they stand in. */
export function parted(segments: readonly Segment[], columns: readonly Column[]): readonly Piece[] {
  return segments.flatMap((segment): readonly Piece[] => {
    if (segment.pieces.length < 2 || touchedBy(segment, columns).length < 2) return [segment];
    const groups: { column: number; pieces: Piece[] }[] = [];
    for (const piece of segment.pieces) {
      const touched = touchedBy(piece, columns);
      if (touched.length > 1) return [segment];
      const column = touched[0] ?? nearest(piece, columns);
      const last = groups.at(-1);
      if (last?.column === column) last.pieces.push(piece);
      else groups.push({ column, pieces: [piece] });
    }
    const texts = groups.map(({ pieces }): Piece => ({ text: pieces.map(({ text }) => text).join(' '), left: pieces[0]?.left ?? 0, right: pieces.at(-1)?.right ?? 0 }));
    // 合 計 is one word, spaced out.
    return texts.some(({ text }) => text.length < 2) ? [segment] : texts;
  });
}

export function touchedBy(piece: Piece, columns: readonly Column[]): readonly number[] {
  return columns.flatMap((column, index) => (overlap(piece, column) > 0 ? [index] : []));
}

export function nearest(piece: Piece, columns: readonly Column[]): number {
  const middle = (piece.left + piece.right) / 2;
  const distance = ({ left, right }: Column): number => Math.max(left - middle, middle - right, 0);
  return columns.reduce((best, column, index) => (distance(column) < distance(columns[best] ?? column) ? index : best), 0);
}
