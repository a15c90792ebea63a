import type { HtmlElement, HtmlNode } from './adapters/parse5.ts';
import { raised } from './superscript.ts';

/** Elements whose content no reader sees as text; rt and rp are furigana. */
export const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'rt', 'rp', 'svg', 'math', 'select', 'textarea', 'object', 'iframe']);

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html',
  'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th',
  'thead', 'tr', 'ul',
]);

/**
 * The text of a cell or caption as a browser shows it: white space collapsed, `<br>` and blocks as line feeds,
 * raised digits raised, tables inside it left out. Leading full-width spaces stay: they are hierarchy.
 */
export function textOf(element: HtmlElement): string {
  let text = '';
  const walk = (node: HtmlNode, inRaised: boolean): void => {
    if (node.kind === 'text') {
      const collapsed = node.text.replace(/[\t\n\f\r ]+/g, ' ');
      text += inRaised ? raised(collapsed) : collapsed;
    } else if (node.name === 'br') {
      text += '\n';
    } else if (!UNSEEN.has(node.name) && node.name !== 'table') {
      const block = BLOCKS.has(node.name);
      if (block) text += '\n';
      for (const child of node.children) walk(child, inRaised || node.name === 'sup');
      if (block) text += '\n';
    }
  };
  for (const child of element.children) walk(child, element.name === 'sup');
  return tidy(text);
}

/** Lines without the spaces and blank lines that only the markup made; a cell of nothing but &nbsp; is empty. */
export function tidy(text: string): string {
  if (text.trim() === '') return '';
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').replace(/^ | $/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}
