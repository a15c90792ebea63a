/** What a walk over XML meets, in order. */
export interface XmlHandlers {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Only the five entities of XML and character references; a document's own entities are never expanded. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/**
 * Walks well-formed XML once, in linear time (XML の走査); a self-closing element opens and closes.
 *
 * @returns 'damaged' where a tag, comment or section is never closed.
 */
export function walkXml(xml: string, handlers: XmlHandlers): 'complete' | 'damaged' {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start === -1) break;
    if (start > at) handlers.text(decoded(xml.slice(at, start)));
    const special = ([['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>'], ['<!', '>']] as const).find(([begin]) => xml.startsWith(begin, start));
    if (special) {
      const end = xml.indexOf(special[1], start + special[0].length);
      if (end === -1) return 'damaged';
      if (special[0] === '<![CDATA[') handlers.text(xml.slice(start + 9, end));
      at = end + special[1].length;
      continue;
    }
    const end = tagEnd(xml, start);
    if (end === -1) return 'damaged';
    const tag = xml.slice(start + 1, end);
    if (tag.startsWith('/')) handlers.close(tag.slice(1).trimEnd());
    else {
      const name = /^[^\s/]+/.exec(tag)?.[0] ?? '';
      const attributes = new Map<string, string>();
      for (const [, key = '', double, single] of tag.slice(name.length).matchAll(ATTRIBUTE)) attributes.set(key, decoded(double ?? single ?? ''));
      handlers.open(name, attributes);
      if (tag.endsWith('/')) handlers.close(name);
    }
    at = end + 1;
  }
  return 'complete';
}

/** The `>` that ends a tag: not one inside quotes. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}
