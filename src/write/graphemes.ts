import { isPlain } from './plain-text.ts';

let segmenter: Intl.Segmenter | undefined;

/** Up to 200 characters and the marks that belong to the last of them. */
const PIECE = /[^]{1,200}[\p{M}\u200d\uff9e\uff9f]*/gu;

/** A text in short pieces: the time to segment a text grows with the square of its length, and labels come from outside. */
export function textPieces(text: string): readonly string[] {
  return text.length <= 200 ? [text] : (text.match(PIECE) ?? []);
}

/** Characters as people count them (書記素): が from か + ゙ is one. */
export function graphemesOf(text: string): readonly string[] {
  if (isPlain(text)) return text.split('');
  const segments = (segmenter ??= new Intl.Segmenter('ja', { granularity: 'grapheme' }));
  return textPieces(text).flatMap((piece) => Array.from(segments.segment(piece), ({ segment }) => segment));
}
