import { displayWidth, type AmbiguousWidth } from './adapters/string-width.ts';
import { wrapText } from './wrap.ts';

/** Measures texts for one kind of terminal; labels repeat, so widths are remembered. */
export interface TextMeasure {
  readonly width: (text: string) => number;
  readonly wrap: (text: string, width: number) => readonly string[];
}

export function textMeasure(ambiguous: AmbiguousWidth): TextMeasure {
  const known = new Map<string, number>();
  const width = (text: string): number => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const columns = displayWidth(text, ambiguous);
    known.set(text, columns);
    return columns;
  };
  return { width, wrap: (text, columns) => (width(text) <= columns ? [text] : wrapText(text, columns, ambiguous)) };
}
