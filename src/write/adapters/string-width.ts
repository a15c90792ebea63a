import stringWidth from 'string-width';
import { textPieces } from '../graphemes.ts';
import { isPlain, plainWidth } from '../plain-text.ts';

/**
 * How a terminal shows characters whose width Unicode leaves open (△ ① … α ―): one column in most
 * terminals, two in terminals set up for East Asian text.
 */
export type AmbiguousWidth = 'narrow' | 'wide';

/** Columns a text takes in a terminal (表示幅). */
export function displayWidth(text: string, ambiguous: AmbiguousWidth = 'narrow'): number {
  if (isPlain(text)) return plainWidth(text, ambiguous === 'narrow' ? 1 : 2);
  const options = { ambiguousIsNarrow: ambiguous === 'narrow' };
  return textPieces(text).reduce((sum, piece) => sum + stringWidth(piece, options), 0);
}
