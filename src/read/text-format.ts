import { finding, type Finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import { readDelimited } from './delimited.ts';
import { delimiterOf, evidentDelimiter, type Delimiter } from './delimiter.ts';
import type { Block, SourceDocument } from './document.ts';
import type { Grid } from './grid.ts';
import { looksLikeJson, parseJson, parseJsonLines } from './json-value.ts';
import { pipeTables } from './markdown.ts';
import { lineAt, linesOf, mixesNewlines } from './newlines.ts';
import { blocksOf, type FoundTable } from './text-blocks.ts';
import { tabTables } from './text-document.ts';

export interface Understood {
  readonly format: SourceDocument['format'];
  readonly blocks: readonly Block[];
  readonly findings: readonly Finding[];
  /** What stands between the fields of delimited text. */
  readonly delimiter: Delimiter | 'none';
}

/**
 * What form a decoded text has (テキストの形式): HTML, JSON, delimited, Markdown or running text, by its content;
 * the extension only settles what content leaves open.
 */
export async function understandText(text: string, file: string): Promise<Understood> {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const opaque = opaqueText(text);
  if (opaque !== 'readable') throw new Refusal('not-a-table', { seen: opaque }, { file });
  if (looksLikeHtml(text) || (/^x?html?$/.test(extension) && /<[a-z!/]/i.test(text))) {
    const { readHtml } = await import('./html.ts');
    return { format: 'html', blocks: await readHtml(text, file), findings: [], delimiter: 'none' };
  }
  if ((opensWith('{[', text) && looksLikeJson(text)) || extension === 'json') return of('json', await readJson(text, file), 'none');

  const named = extension === 'csv' || extension === 'tsv' || extension === 'tab';
  if (!named) {
    const written = readWriting(text, file, /^(?:md|markdown|mdown)$/.test(extension));
    if (written) return written;
  }
  const delimiter = named ? delimiterOf(text) : evidentDelimiter(text);
  if (delimiter !== 'none') {
    const grid = await readDelimited(text, file, delimiter);
    return of(grid.kind === 'tsv' ? 'tsv' : 'csv', grid, delimiter);
  }
  if (named) throw new Refusal('not-a-table', { seen: 'text without columns' }, { file });
  const lines = linesOf(text);
  return { format: 'text', blocks: blocksOf(lines, tabTables(lines, file)), findings: newlineFindings(text, file), delimiter };
}

function of(format: SourceDocument['format'], grid: Grid, delimiter: Understood['delimiter']): Understood {
  return { format, blocks: [{ kind: 'grid', grid }], findings: [], delimiter };
}

function newlineFindings(text: string, file: string): readonly Finding[] {
  return mixesNewlines(text) ? [finding('mixed-newlines', { file }, {})] : [];
}

/** Markdown: called so, or holding a pipe table. Tab tables and HTML tables inside it are tables too. */
function readWriting(text: string, file: string, called: boolean): Understood | undefined {
  if (!called && !text.includes('|')) return undefined;
  const lines = linesOf(text);
  const pipes = pipeTables(lines, file);
  if (!called && pipes.length === 0) return undefined;
  const taken = (line: number): boolean => pipes.some(({ from, to }) => line >= from && line < to);
  const tabs = tabTables(lines.map((line, index) => (taken(index) ? '' : line)), file);
  const tables: readonly FoundTable[] = [...pipes, ...tabs].sort((a, b) => a.from - b.from);
  return { format: 'markdown', blocks: blocksOf(lines, tables), findings: newlineFindings(text, file), delimiter: 'none' };
}

async function readJson(text: string, file: string): Promise<Grid> {
  const { jsonGrid } = await import('./json.ts');
  try {
    return jsonGrid(parseJson(text), text, file);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const items = parseJsonLines(text);
    if (items !== 'not-json-lines') return jsonGrid(items, text, file);
    const at = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const breaksOff = at >= text.trimEnd().length || /Unterminated|end of JSON/.test(error.message);
    throw new Refusal('bad-json', { reason: breaksOff ? 'it breaks off' : 'a syntax error' }, { file, line: lineAt(text, at) });
  }
}

/** Whether the first character that is no blank is one of these. */
function opensWith(characters: string, text: string): boolean {
  return characters.includes(text.trimStart().charAt(0) || ' ');
}

/** HTML also hides under the names .xls and .csv: pages saved or served as such. */
function looksLikeHtml(text: string): boolean {
  return opensWith('<', text) && /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|table|frameset)\b/i.test(text.slice(0, 20_000));
}

/** Text that only a program reads: what it is, or 'readable'. */
function opaqueText(text: string): string {
  const start = text.slice(0, 4000);
  if (opensWith('<', start) && /^\s*<\?xml/.test(start) && !/<html\b/i.test(start)) {
    return /urn:schemas-microsoft-com:office:spreadsheet/.test(start) ? 'XML Spreadsheet 2003' : 'XML document';
  }
  if (start.toLowerCase().includes('mime-version:') && /^MIME-Version:/im.test(start) && /^Content-Type:\s*multipart\//im.test(start)) return 'MHTML archive';
  return 'readable';
}
