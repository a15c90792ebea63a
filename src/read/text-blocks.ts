import type { Block, Paragraph } from './document.ts';
import type { Grid, TextLine } from './grid.ts';

/** A table found among lines of text: it takes the lines `from` to `to` (indexes, `to` exclusive). */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly grid: Grid;
}

export function isBlank(line: string): boolean {
  return line.trim() === '';
}

/** Paragraphs and tables in their order, every line that is not blank and in no table a paragraph. */
export function blocksOf(lines: readonly string[], tables: readonly FoundTable[]): readonly Block[] {
  const paragraphs = (from: number, to: number): readonly Paragraph[] =>
    lines.slice(from, to).flatMap((text, index) => (isBlank(text) ? [] : [{ kind: 'paragraph', line: from + index + 1, text }]));
  const blocks: Block[] = [];
  let end = 0;
  for (const table of tables) {
    for (const paragraph of paragraphs(end, table.from)) blocks.push(paragraph);
    blocks.push({ kind: 'grid', grid: table.grid });
    end = table.to;
  }
  return withNeighbours([...blocks, ...paragraphs(end, lines.length)]);
}

/** How many lines of running text a table knows on either side. */
const NEIGHBOURS = 5;

/** Tells every table the running text next to it, up to the next table; what it already knew stays nearest. */
export function withNeighbours(blocks: readonly Block[]): readonly Block[] {
  const texts = (from: number, step: 1 | -1): TextLine[] => {
    const found: TextLine[] = [];
    for (let at = from; found.length < NEIGHBOURS; at += step) {
      const block = blocks[at];
      if (block?.kind !== 'paragraph') break;
      found.push({ line: block.line, text: block.text });
    }
    return found;
  };
  return blocks.map((block, index) => {
    if (block.kind === 'paragraph') return block;
    const { grid } = block;
    const before = [...texts(index - 1, -1).reverse(), ...grid.before];
    return { kind: 'grid', grid: { ...grid, before, after: [...grid.after, ...texts(index + 1, 1)] } };
  });
}
