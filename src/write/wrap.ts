import { displayWidth, type AmbiguousWidth } from './adapters/string-width.ts';
import { graphemesOf } from './graphemes.ts';

/** Characters that must not begin a line (行頭禁則). */
const NOT_FIRST = new Set('、。，．・：；？！ー）］｝」』】〉》〕’”ゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%％'.split(''));
/** Characters that must not end a line (行末禁則). */
const NOT_LAST = new Set('（［｛「『【〈《〔‘“([{'.split(''));

/** Breaks between Latin letters or digits are avoided by going back to the last space. */
const WORD = /^[A-Za-z0-9_.,:;/'"()-]$/;

/**
 * Breaks a text into lines of at most `width` columns, never losing a character except the spaces at a break
 * (折り返し). Breaks anywhere between Japanese characters but keeps 、。） off the start and （「 off the end of a line,
 * and Latin words whole where they fit. Unlike wrap-ansi it counts ambiguous characters as the terminal does.
 * Line breaks in the text stay.
 *
 * @example wrapText('サービス業（他に分類されないもの）', 14) // ['サービス業', '（他に分類され', 'ないもの）']
 */
export function wrapText(text: string, width: number, ambiguous: AmbiguousWidth = 'narrow'): readonly string[] {
  if (text.includes('\n')) return text.split('\n').flatMap((line) => wrapText(line, width, ambiguous));
  const columns = Math.max(2, width);
  if (displayWidth(text, ambiguous) <= columns) return [text];
  const segments = graphemesOf(text);
  const widthOf = new Map([...new Set(segments)].map((segment) => [segment, displayWidth(segment, ambiguous)]));
  const widths = segments.map((segment) => widthOf.get(segment) ?? 0);
  const lines: string[] = [];
  let start = 0;
  while (start < segments.length) {
    let end = start;
    let used = 0;
    for (let next = widths[end]; next !== undefined && (end === start || used + next <= columns); next = widths[end]) {
      used += next;
      end += 1;
    }
    if (end < segments.length) end = breakPoint(segments, start, end);
    lines.push(segments.slice(start, end).join('').trimEnd());
    start = end;
    while (segments[start] === ' ') start += 1;
  }
  return lines.length === 0 ? [''] : lines;
}

/** The best place to break at or before `end`; at most half a line is given up for it. */
function breakPoint(parts: readonly string[], start: number, end: number): number {
  const least = start + Math.max(1, Math.ceil((end - start) / 2));
  for (let at = end; at >= least; at -= 1) {
    const before = parts[at - 1] ?? '';
    const after = parts[at] ?? '';
    const insideWord = WORD.test(before) && WORD.test(after);
    if (!insideWord && !NOT_FIRST.has(after) && !NOT_LAST.has(before)) return at;
  }
  return end;
}
