import { nameOfLine, type Line } from '../tables/table.ts';
import { namesChange } from './formula-words.ts';
import { additive, numberAt, type Entry, type Matrix } from './matrix.ts';

/** A figure given as part of another that is larger than it (内数が全体を超える). */
export interface PartExcess {
  readonly part: number;
  readonly whole: number;
  readonly subject: string;
}

const INNER = /^[\s　(（・]*(?:うち|内数|再掲|内[、)）])/;

/**
 * うち… and 再掲 say that a line is part of the one before it. Where a third of its figures or more are larger, it is part of
 * something else; where fewer are, these are wrong. Only levels can be parts: of two changes the smaller may be the whole's.
 *
 * @param follows figures that follow from others by a difference or a rate
 */
export function partExcesses(matrix: Matrix, follows: ReadonlySet<number>): readonly PartExcess[] {
  return matrix.lines.flatMap((line, index) => {
    const label = line.path[line.path.length - 1];
    const whole = label === undefined || !INNER.test(label.text) ? undefined : wholeBefore(matrix.lines, index);
    if (whole === undefined || namesChange(whole.path) || namesChange(line.path)) return [];
    const pairs = matrix.positions.flatMap((position) => {
      const [part, all] = [levelAt(matrix, line, position, follows), levelAt(matrix, whole, position, follows)];
      if (part === undefined || all === undefined || !sameKind(part.entry, all.entry)) return [];
      return [{ part: part.figure, whole: all.figure, exceeds: part.entry.near - part.entry.slack > all.entry.near + all.entry.slack, subject: [nameOfLine(line), nameOfLine(position)].filter((text) => text !== '').join(' ') }];
    });
    const excesses = pairs.filter(({ exceeds }) => exceeds);
    return excesses.length * 3 <= pairs.length ? excesses : [];
  });
}

function levelAt(matrix: Matrix, line: Line, position: Line, follows: ReadonlySet<number>): { readonly entry: Entry; readonly figure: number } | undefined {
  const entry = numberAt(matrix, line.index, position.index);
  if (entry === undefined || entry.term.figure === 'none' || entry.near < 0 || follows.has(entry.term.figure)) return undefined;
  return additive(matrix, line, position) && !namesChange(position.path) ? { entry, figure: entry.term.figure } : undefined;
}

function sameKind(a: Entry, b: Entry): boolean {
  return a.family === b.family || a.family === 'bare' || b.family === 'bare';
}

/** The nearest line above that is no aside itself. */
function wholeBefore(lines: readonly Line[], index: number): Line | undefined {
  return lines.slice(0, index).reverse().find((line) => line.role !== 'aside' && line.section === lines[index]?.section);
}
