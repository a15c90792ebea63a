import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

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

/** Elements open inside one another beyond this are an attack, not a page. */
const MAX_DEPTH = 1000;

/** Thrown out of the parser; never leaves this file. */
class NoPage extends Error {}

/** HTML, however malformed, as a browser would build it; 'too-deep' where elements nest or multiply without reason. */
export function parseHtml(html: string): HtmlElement | 'too-deep' {
  try {
    const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter: watchful(html) });
    return { kind: 'element', name: '#document', attributes: new Map(), line: 1, children: childrenOf(document, 1) };
  } catch (error) {
    if (error instanceof NoPage) return 'too-deep';
    throw error;
  }
}

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Builds the usual tree, but stops where unclosed formatting makes ever more elements or nothing is ever closed. */
function watchful(html: string): typeof defaultTreeAdapter {
  let left = (html.split('<').length - 1) * 5 + 1000;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      left -= 1;
      if (left < 0) throw new NoPage();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > MAX_DEPTH) throw new NoPage();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
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
