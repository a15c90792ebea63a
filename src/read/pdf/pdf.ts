import { Refusal } from '../../model/refusal.ts';
import { pdfPages, PDFJS } from '../adapters/pdfjs.ts';
import type { Block } from '../document.ts';
import { withNeighbours } from '../text-blocks.ts';
import { linesOf, numbered, type PdfLine } from './lines.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { gridOf } from './grid-of.ts';
import { continued, tablesOf, type PdfTable } from './tables.ts';

/** More characters without a meaning than this part, and what is left says nothing. */
const MEANINGLESS = 0.3;

/**
 * A PDF → paragraphs and grids (PDF 文書), rebuilt from where its texts stand: a PDF knows no lines, cells or paragraphs. They
 * are looked up by page and line, p.3:14.
 *
 * @throws Refusal 'pdf-reader-missing', 'encrypted-file', 'damaged-file', 'no-text-in-pdf'
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<readonly Block[]> {
  const pages = await pdfPages(bytes);
  if (pages === 'not-installed') throw new Refusal('pdf-reader-missing', { install: PDFJS }, { file });
  if (pages === 'encrypted') throw new Refusal('encrypted-file', {}, { file });
  if (pages === 'damaged') throw new Refusal('damaged-file', { reason: 'a part cannot be read' }, { file });
  const all = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('');
  const meaningless = [...all.matchAll(/[\p{Co}\ufffd\u0000-\u001f]/gu)].length;
  if (all === '' || meaningless > all.length * MEANINGLESS) throw new Refusal('no-text-in-pdf', { pages: pages.length }, { file });
  const blocks: Block[] = [];
  // Running text goes on from one page to the next.
  let text: PdfLine[] = [];
  const flush = (): void => {
    for (const paragraph of paragraphsOf(text)) blocks.push(paragraph);
    text = [];
  };
  // A table that ends its page, which the next one may continue.
  let open: { readonly table: PdfTable; readonly page: number } | 'none' = 'none';
  const closeTable = (): void => {
    if (open !== 'none') blocks.push({ kind: 'grid', grid: gridOf(open.table, file, open.page) });
    open = 'none';
  };
  withoutRunningHeads(pages.map(linesOf)).forEach((unnumbered, index) => {
    const lines = numbered(unnumbered, index + 1);
    let end = 0;
    for (const table of tablesOf(lines)) {
      const whole: PdfTable | 'apart' = open !== 'none' && table.from === 0 ? continued(open.table, table) : 'apart';
      if (whole === 'apart') {
        closeTable();
        text.push(...lines.slice(end, table.from));
        flush();
      }
      const begun = whole === 'apart' || open === 'none' ? index + 1 : open.page;
      open = { table: whole === 'apart' ? table : whole, page: begun };
      end = table.to;
      if (end < lines.length) closeTable();
    }
    if (end < lines.length) closeTable();
    text.push(...lines.slice(end));
  });
  closeTable();
  flush();
  return withNeighbours(blocks);
}
