import { displayWidth } from '../../write/adapters/string-width.ts';
import { documentText } from '../../write/display-text.ts';
import { graphemesOf } from '../../write/graphemes.ts';
import { wrapText } from '../../write/wrap.ts';

export const FONT_SIZE = 14;
export const LINE_HEIGHT = 18;
/** Latin letters and digits of the widest usual faces take up to this part of an em; Japanese characters take a whole one. */
const NARROW_EM = 0.6;
/** A label longer than this is cut in the chart, with …; the table beside it has it whole. */
const LONGEST = 60;

/** Width of a text in a chart (図中の文字幅), on the safe side for every usual font. */
export function textWidth(text: string, size = FONT_SIZE): number {
  return graphemesOf(text).reduce((sum, character) => {
    const columns = displayWidth(character);
    return sum + (columns >= 2 ? columns / 2 : columns * NARROW_EM) * size;
  }, 0);
}

/** A label as a chart can show it: on one line, harmless, of bounded length. */
export function labelText(text: string): string {
  const characters = graphemesOf(documentText(text).trim());
  return characters.length <= LONGEST ? characters.join('') : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** A label broken into lines no wider than `width`. */
export function labelLines(text: string, width: number, size = FONT_SIZE): readonly string[] {
  const shown = labelText(text);
  if (textWidth(shown, size) <= width) return [shown];
  return wrapText(shown, Math.max(4, Math.floor(width / (size * NARROW_EM) / (containsWide(shown) ? NARROW_EM * 2 : 1))));
}

function containsWide(text: string): boolean {
  return graphemesOf(text).some((character) => displayWidth(character) >= 2);
}
