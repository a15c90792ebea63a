import { Refusal } from '../../model/refusal.ts';
import { pdfPages, PDFJS } from '../adapters/pdfjs.ts';
import type { Block } from '../document.ts';
import { withNeighbours } from '../text-blocks.ts';
import type { PdfPage } from './drawing.ts';
import { flowOf } from './flow.ts';
import { partsOf, type Part } from './parts.ts';
import { withoutRunningHeads } from './running-heads.ts';

/** More characters without a meaning than this part, and what is left says nothing. */
const MEANINGLESS = 0.3;

/**
 * A PDF → paragraphs and grids (PDF 文書), rebuilt from where its characters and ruling lines stand: a PDF knows no lines,
 * cells or paragraphs. They are looked up by page and line, p.3:14.
 *
 * @throws Refusal 'pdf-reader-missing', 'encrypted-file', 'damaged-file', 'no-text-in-pdf'
 */
export async function readPdf(bytes: Uint8Array, file: string): Promise<readonly Block[]> {
  const pages = await pdfPages(bytes, looked);
  if (pages === 'not-installed') throw new Refusal('pdf-reader-missing', { install: PDFJS }, { file });
  if (pages === 'encrypted') throw new Refusal('encrypted-file', {}, { file });
  if (pages === 'damaged') throw new Refusal('damaged-file', { reason: 'a part cannot be read' }, { file });
  const [characters, meaningless] = [pages.reduce((sum, page) => sum + page.characters, 0), pages.reduce((sum, page) => sum + page.meaningless, 0)];
  if (characters === 0 || meaningless > characters * MEANINGLESS) throw new Refusal('no-text-in-pdf', { pages: pages.length }, { file });
  return withNeighbours(flowOf(withoutRunningHeads(pages.map(({ parts }) => parts)), file));
}

interface Looked {
  readonly characters: number;
  readonly meaningless: number;
  readonly parts: readonly Part[];
}

function looked(page: PdfPage): Looked {
  const characters = page.glyphs.filter(({ text }) => text.trim() !== '');
  return { characters: characters.length, meaningless: characters.filter(({ text }) => /[\p{Co}\ufffd\u0000-\u001f]/u.test(text)).length, parts: partsOf(page) };
}
