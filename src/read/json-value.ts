import { lineAt, linesOf } from './newlines.ts';

/** JSON in which every number is a string of the digits it was written with: 12.30 stays 12.30. */
export type JsonValue = string | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The API writes a list of one as the item itself. */
export function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined || value === null || value === '' ? [] : Array.isArray(value) ? value : [value];
}

export function textOfJson(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** @throws SyntaxError for text that is not JSON. */
export function parseJson(text: string): JsonValue {
  JSON.parse(text);
  return JSON.parse(text.replace(TOKEN, (token) => (token.startsWith('"') ? token : `"${token}"`))) as JsonValue;
}

/** Whether text sets out to be JSON rather than a table or prose that begins with a bracket. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"(?:[^"\\\n]|\\.)*"\s*:|\})|\[\s*(?:\{\s*"|\]))/.test(text);
}

/** One JSON object per line (JSON Lines). */
export function parseJsonLines(text: string): readonly JsonObject[] | 'not-json-lines' {
  const items: JsonObject[] = [];
  for (const line of linesOf(text)) {
    if (line.trim() === '') continue;
    if (!line.trimStart().startsWith('{')) return 'not-json-lines';
    try {
      const item = parseJson(line);
      if (!isObject(item)) return 'not-json-lines';
      items.push(item);
    } catch {
      return 'not-json-lines';
    }
  }
  return items.length > 0 ? items : 'not-json-lines';
}

/** Physical lines on which the items of the list under `key` begin ('' for the list the text itself is). */
export function itemLines(text: string, key: string): readonly number[] {
  const from = key === '' ? 0 : text.search(new RegExp(`"${key}"\\s*:`)) + key.length + 2;
  const lines: number[] = [];
  let line = lineAt(text, from);
  let depth = 0;
  // A list of one is written as the item itself: then depth 1 is already an item.
  const itemDepth = /^\s*:?\s*\[/.test(text.slice(from, from + 1000)) ? 2 : 1;
  const brackets = /"(?:[^"\\]|\\.)*"|[[\]{}]|\r\n|\n|\r/g;
  brackets.lastIndex = from;
  for (let found = brackets.exec(text); found; found = brackets.exec(text)) {
    const token = found[0];
    if (token === '[' || token === '{') {
      depth += 1;
      if (depth === itemDepth) lines.push(line);
    } else if (token === ']' || token === '}') {
      depth -= 1;
      if (depth <= 0) break;
    } else if (!token.startsWith('"')) {
      line += 1;
    }
  }
  return lines;
}
