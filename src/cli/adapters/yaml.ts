/** The only place that knows yaml. */
import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

export interface YamlPlace {
  readonly line: number;
  readonly column: number;
}

export interface YamlDocument {
  readonly value: unknown;
  readonly problem: (YamlPlace & { readonly message: string }) | undefined;
  readonly lines: LineCounter;
  readonly document: Document;
}

/** Parses YAML 1.2; codes such as 01212 stay numbers unless quoted, which the schema then refuses. */
export function parseYaml(text: string): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    return { value: undefined, problem: { line, column: col, message: error.message }, lines, document };
  }
  return { value: document.toJS({ maxAliasCount: 100 }), problem: undefined, lines, document };
}

/** Where the key or the value at a path stands; the nearest enclosing one where the path ends early. */
export function positionOf({ document, lines }: YamlDocument, path: readonly PropertyKey[], of: 'key' | 'value'): YamlPlace {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value as Node | null;
    } else if (isSeq(node)) {
      node = (node.items[Number(key)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(of === 'value' ? (node?.range?.[0] ?? offset) : offset);
  return { line, column: col };
}
