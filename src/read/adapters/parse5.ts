import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface HtmlText {
  readonly kind: 'text';
  readonly text: string;
  /** Line the text begins on, 1-based. */
  readonly line: number;
}

export interface HtmlElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlText | HtmlElement;

/** Elements inside elements beyond this are an attack, not a page. */
const MAX_DEPTH = 400;

/** HTML, however malformed, as a browser would build it; 'too-deep' where elements nest without reason. */
export function parseHtml(html: string): HtmlElement | 'too-deep' {
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  if (deeperThan(document, MAX_DEPTH)) return 'too-deep';
  return { kind: 'element', name: '#document', attributes: new Map(), line: 1, children: childrenOf(document, 1) };
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

function deeperThan(document: Parent, limit: number): boolean {
  let level: Parent[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) => node.childNodes.filter((child): child is DefaultTreeAdapterTypes.Element => 'childNodes' in child));
  }
  return false;
}

function childrenOf(parent: Parent, line: number): readonly HtmlNode[] {
  const nodes: HtmlNode[] = [];
  let last = line;
  for (const node of parent.childNodes) {
    last = node.sourceCodeLocation?.startLine ?? last;
    if (node.nodeName === '#text' && 'value' in node) {
      nodes.push({ kind: 'text', text: node.value, line: last });
    } else if ('tagName' in node) {
      const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
      nodes.push({ kind: 'element', name: node.tagName, attributes, line: last, children: childrenOf(node, last) });
    }
  }
  return nodes;
}
