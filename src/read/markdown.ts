import type { Grid, GridRow } from './grid.ts';
import { isBlank, type FoundTable } from './text-blocks.ts';

const DELIMITER_ROW = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Lines that end a table although they are not blank: headings, quotes, fences, rules. */
const BLOCK_START = /^ {0,3}(?:#{1,6}(?:\s|$)|>|`{3,}|~{3,}|<\/?(?:table|div|p|details)\b)/i;

/**
 * Pipe tables of GitHub-flavoured Markdown (Markdown の表): a heading row, a row of dashes with as many cells, and
 * body rows up to a blank line. Longer rows keep their surplus cells. Whole-cell emphasis and code marks fall
 * away, `<br>` becomes a line feed, `\|` a bar; the cell keeps its UTF-16 column.
 */
export function pipeTables(lines: readonly string[], file: string): readonly FoundTable[] {
  const tables: FoundTable[] = [];
  let fence = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence !== '') {
      if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      continue;
    }
    if (mark !== '') {
      fence = mark;
      continue;
    }
    if (!startsTable(line, lines[at + 1])) continue;
    let to = at + 2;
    while (to < lines.length && !isBlank(lines[to] ?? '') && !BLOCK_START.test(lines[to] ?? '')) to += 1;
    tables.push({ from: at, to, grid: tableOf(lines, at, to, file) });
    at = to - 1;
  }
  return tables;
}

function startsTable(heading: string, dashes: string | undefined): boolean {
  if (dashes === undefined || !heading.includes('|') || !DELIMITER_ROW.test(dashes) || !/[|:]/.test(dashes)) return false;
  return splitCells(heading).length === splitCells(dashes).length;
}

function tableOf(lines: readonly string[], from: number, to: number, file: string): Grid {
  const rows: GridRow[] = [];
  for (let at = from; at < to; at += 1) {
    if (at === from + 1) continue;
    const cells = splitCells(lines[at] ?? '').map(cellOf);
    rows.push({ line: at + 1, cells: cells.map(({ text }) => text), offsets: cells.map(({ offset }) => offset) });
  }
  return { kind: 'markdown', place: { file, line: from + 1 }, name: '', rows, spans: [], hiddenColumns: [], before: [], after: [], findings: [] };
}

interface RawCell {
  readonly text: string;
  /** Index in the line. */
  readonly start: number;
}

/** Cells between bars that no backslash escapes; the bars at either end of the line are optional. */
function splitCells(line: string): readonly RawCell[] {
  const cells: RawCell[] = [];
  let start = 0;
  for (const text of line.split(/(?<!\\)\|/)) {
    cells.push({ text, start });
    start += text.length + 1;
  }
  if (cells.length > 1 && cells[0]?.text.trim() === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)?.text.trim() === '') cells.pop();
  return cells;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

function cellOf({ text, start }: RawCell): { readonly text: string; readonly offset: number } {
  let lead = /^ */.exec(text)?.[0].length ?? 0;
  let inner = text.replace(/^[ \t]+|[ \t]+$/g, '');
  for (;;) {
    // A lone *** is a symbol of official tables, never emphasis of nothing.
    const marked = /^(\*\*|__|\*|_|`+)(?=[^\s*_`])(.*[^\s*_`])\1$/s.exec(inner) ?? /^(\*\*|__|\*|_|`+)([^\s*_`])\1$/.exec(inner);
    if (!marked) break;
    lead += marked[1]?.length ?? 0;
    inner = marked[2] ?? '';
  }
  const plain = inner
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
  return { text: plain, offset: start + lead + 1 };
}
