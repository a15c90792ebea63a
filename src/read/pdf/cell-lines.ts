import type { TextRun } from '../grid.ts';
import type { PdfLine } from './lines.ts';
import { textOf, unbroken } from './paragraphs.ts';

/** What stands in a cell between rules: its lines, and how much room they have. */
export interface CellLines {
  readonly lines: readonly PdfLine[];
  /** Points a line may fill before it is broken. */
  readonly room: number;
}

/** A line may be broken though this much more, in type sizes, would have fitted. */
const LOOSE = 0.3;

/** The text of a cell (セルの文字列): a full line goes on in the next one, another ends a line as its writer did. */
export function cellText({ lines, room }: CellLines): { readonly text: string; readonly runs: readonly TextRun[] } {
  let text = '';
  const runs: TextRun[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const own = textOf(line);
    if (before !== undefined) {
      const full = widthOf(before) + unbroken(line) > room - LOOSE * before.size;
      text += !full || /^[・※①-⑳●○■□◆◇]/.test(own) ? '\n' : /[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(own) ? ' ' : '';
    }
    runs.push({ from: text.length, line: 0, column: 1, at: line.at });
    text += own;
  });
  return { text, runs };
}

function widthOf({ segments }: PdfLine): number {
  return (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0);
}
