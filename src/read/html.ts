import { Refusal } from '../model/refusal.ts';
import type { HtmlElement, HtmlNode } from './adapters/parse5.ts';
import type { Block } from './document.ts';
import { gridOfTable } from './html-table.ts';
import { withPlaces } from './html-places.ts';
import { BLOCKS, tidy, UNSEEN } from './html-text.ts';
import { raised } from './superscript.ts';
import { withNeighbours } from './text-blocks.ts';

/**
 * A web page → paragraphs and grids (HTML 文書): what a reader sees, in order. A table without heading cells that
 * holds other tables lays out the page; its cells are read as running text around the inner tables.
 *
 * @throws Refusal 'too-large' for elements nested without reason.
 */
export async function readHtml(html: string, file: string): Promise<readonly Block[]> {
  const { parseHtml } = await import('./adapters/parse5.ts');
  const document = parseHtml(html);
  if (document === 'too-deep') throw new Refusal('too-large', { what: 'nested elements', limit: '1000' }, { file });

  const blocks: Block[] = [];
  let text = '';
  let line = 1;
  const flush = (): void => {
    const paragraph = tidy(text);
    if (paragraph !== '') blocks.push({ kind: 'paragraph', line, text: paragraph });
    text = '';
  };
  const walk = (node: HtmlNode, inRaised: boolean, preformatted: boolean): void => {
    if (node.kind === 'text') {
      const pieces = preformatted ? node.text.split('\n') : [node.text.replace(/[\t\n\f\r ]+/g, ' ')];
      pieces.forEach((piece, index) => {
        if (index > 0) flush();
        if (text.trim() === '') line = node.line + (preformatted ? index : lineFeedsBefore(node.text));
        text += inRaised ? raised(piece) : piece;
      });
      return;
    }
    if (UNSEEN.has(node.name)) return;
    if (node.name === 'br') return flush();
    const block = BLOCKS.has(node.name);
    if (block) flush();
    if (node.name === 'table' && !laysOutThePage(node)) {
      blocks.push({ kind: 'grid', grid: gridOfTable(node, file) });
      for (const inner of innerTables(node)) walk(inner, false, false);
    } else {
      for (const child of node.children) walk(child, inRaised || node.name === 'sup', preformatted || node.name === 'pre');
    }
    if (block) flush();
  };
  walk(document, false, false);
  flush();
  return withNeighbours(withPlaces(blocks, html));
}

/** Line feeds before the first character that shows. */
function lineFeedsBefore(text: string): number {
  return /^\s*/.exec(text)?.[0].match(/\n/g)?.length ?? 0;
}

function laysOutThePage(table: HtmlElement): boolean {
  return innerTables(table).length > 0 && !hasHeadings(table);
}

function hasHeadings(element: HtmlElement): boolean {
  return element.children.some((child) => child.kind === 'element' && child.name !== 'table' && (child.name === 'th' || child.name === 'caption' || hasHeadings(child)));
}

/** The outermost tables inside an element. */
function innerTables(element: HtmlElement): readonly HtmlElement[] {
  return element.children.flatMap((child) => (child.kind === 'text' ? [] : child.name === 'table' ? [child] : innerTables(child)));
}
