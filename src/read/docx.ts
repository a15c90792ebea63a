import { Refusal } from '../model/refusal.ts';
import type { Block, Paragraph } from './document.ts';
import { docxTree, type WordBlock, type WordTable } from './docx-tree.ts';
import type { Grid, GridRow, Span } from './grid.ts';
import { withNeighbours } from './text-blocks.ts';
import { unzipEntry, type ZipEntry } from './zip.ts';

/** More cells than this, merged ones included, are an attack by gridSpan. */
const MAX_CELLS = 5_000_000;

/**
 * A Word document → paragraphs and grids (Word 文書): what a reader sees, in order, footnotes last. Deleted and hidden text,
 * furigana and field codes are left out. Word has no lines: a paragraph is looked up as 段落12, a cell as 表2!C5. A table of a
 * single cell a row, or one that holds other tables, lays out the page, and its cells are running text.
 *
 * @throws Refusal 'damaged-file', 'empty-file', 'too-large'
 */
export function readDocx(bytes: Uint8Array, entries: readonly ZipEntry[], file: string): readonly Block[] {
  const blocks: Block[] = [];
  const count = { paragraphs: 0, tables: 0, notes: 0 };
  const paragraph = (text: string, at: string): void => {
    for (const line of text.split('\n')) if (line.trim() !== '') blocks.push({ kind: 'paragraph', line: 0, text: line, at } satisfies Paragraph);
  };
  const walk = (found: readonly WordBlock[], note: boolean): void => {
    for (const block of found) {
      if (block.kind === 'paragraph') {
        if (block.text.trim() === '') continue;
        if (note) count.notes += 1;
        else count.paragraphs += 1;
        paragraph(block.text, note ? `脚注${count.notes}` : `段落${count.paragraphs}`);
      } else if (laysOutThePage(block)) {
        for (const row of block.rows) for (const cell of row) walk(cell.blocks, note);
      } else {
        count.tables += 1;
        blocks.push({ kind: 'grid', grid: gridOf(block, `表${count.tables}`, file) });
      }
    }
  };
  walk(part(bytes, entries, 'word/document.xml', file), false);
  for (const name of ['word/footnotes.xml', 'word/endnotes.xml']) if (entries.some((entry) => entry.name === name)) walk(part(bytes, entries, name, file), true);
  if (blocks.length === 0) throw new Refusal('empty-file', {}, { file });
  return withNeighbours(blocks);
}

function part(bytes: Uint8Array, entries: readonly ZipEntry[], name: string, file: string): readonly WordBlock[] {
  const entry = entries.find((each) => each.name === name);
  const content = entry === undefined ? 'damaged' : unzipEntry(bytes, entry);
  if (content === 'damaged') throw new Refusal('damaged-file', { reason: 'a part does not unpack' }, { file });
  const tree = docxTree(new TextDecoder().decode(content));
  if (tree === 'damaged') throw new Refusal('damaged-file', { reason: 'a tag is never closed' }, { file });
  if (tree === 'too-deep') throw new Refusal('too-large', { what: 'nested tables', limit: '100' }, { file });
  return tree;
}

function laysOutThePage({ rows }: WordTable): boolean {
  return rows.every((row) => row.length <= 1) || rows.some((row) => row.some((cell) => cell.blocks.some(({ kind }) => kind === 'table')));
}

function gridOf(table: WordTable, name: string, file: string): Grid {
  const spans: Span[] = [];
  const open = new Map<number, { row: number; rows: number; columns: number }>();
  let positions = 0;
  const rows = table.rows.map((row, index): GridRow => {
    const cells: string[] = [];
    for (const cell of row) {
      const column = cells.length;
      positions += cell.span;
      if (positions > MAX_CELLS) throw new Refusal('too-large', { what: 'gridSpan', limit: `${MAX_CELLS}` }, { file });
      const above = open.get(column);
      const continued = cell.merge === 'continued' && above !== undefined && above.columns === cell.span;
      if (continued) above.rows += 1;
      else open.set(column, { row: index, rows: 1, columns: cell.span });
      cells.push(continued ? '' : cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n').trim());
      for (let k = 1; k < cell.span; k += 1) cells.push('');
      // A merged cell is complete once another one begins in its column.
      if (above !== undefined && !continued) close(spans, column, above);
    }
    return { line: index + 1, cells };
  });
  for (const [column, cell] of open) close(spans, column, cell);
  return { kind: 'docx', place: { file, sheet: name }, name: '', rows, spans, hiddenColumns: [], before: [], after: [], findings: [] };
}

function close(spans: Span[], column: number, { row, rows, columns }: { readonly row: number; readonly rows: number; readonly columns: number }): void {
  if (rows > 1 || columns > 1) spans.push({ row, column, rows, columns });
}
