import type { Block, Paragraph } from './document.ts';
import type { Grid, TextLine } from './grid.ts';

/** A table found among lines of text: it takes the lines `from` to `to` (indexes, `to` exclusive). */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
}

/** Physical lines of a text, without their ends. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** How many lines of running text a table knows on either side. */
const NEIGHBOURS = 5;

/** Paragraphs and tables in their order; every table learns the running text next to it, up to the next table. */
export function blocksOf(lines: readonly string[], tables: readonly FoundTable[]): readonly Block[] {
  const texts = (from: number, to: number): readonly Paragraph[] =>
    lines.slice(from, to).flatMap((text, index) => (isBlank(text) ? [] : [{ kind: 'paragraph', line: from + index + 1, text }]));
  const near = (paragraphs: readonly Paragraph[]): readonly TextLine[] => paragraphs.map(({ line, text }) => ({ line, text }));
  const blocks: Block[] = [];
  let end = 0;
  tables.forEach((table, index) => {
    const before = texts(end, table.from);
    const after = texts(table.to, tables[index + 1]?.from ?? lines.length);
    blocks.push(...before, {
      kind: 'grid',
      grid: { ...table.grid, before: near(before.slice(-NEIGHBOURS)), after: near(after.slice(0, NEIGHBOURS)) },
    });
    end = table.to;
  });
  return [...blocks, ...texts(end, lines.length)];
}
