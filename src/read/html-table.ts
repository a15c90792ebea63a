import type { HtmlElement } from './adapters/parse5.ts';
import { finding } from '../model/finding.ts';
import { Refusal } from '../model/refusal.ts';
import type { Grid, GridRow, Span } from './grid.ts';
import { textOf } from './html-text.ts';

/** A table of more positions than this is an attack by colspan, not a table. */
const MAX_POSITIONS = 5_000_000;
const MAX_COLSPAN = 1000;

interface TableRow {
  readonly element: HtmlElement;
  /** Whether a thead, tbody or tfoot begins here, and how many of its rows are left: a rowspan ends with its group. */
  readonly first: boolean;
  readonly left: number;
}

/**
 * One HTML table → grid: cells stand in the column a browser would show them in, merged cells become spans with
 * the text in the first, tfoot comes last, hidden rows are marked.
 *
 * @throws Refusal 'too-large' when colspan and rowspan blow the table up.
 */
export function gridOfTable(table: HtmlElement, file: string): Grid {
  const rows: GridRow[] = [];
  const spans: Span[] = [];
  // Rows a cell above still covers, by column.
  let covered: number[] = [];
  let positions = 0;
  rowsOf(table).forEach(({ element, first, left }, row) => {
    if (first) covered = [];
    const cells: string[] = [];
    const next: number[] = covered.map((count) => Math.max(0, count - 1));
    let column = 0;
    for (const cell of element.children) {
      if (cell.kind !== 'element' || (cell.name !== 'td' && cell.name !== 'th')) continue;
      while ((covered[column] ?? 0) > 0) column += 1;
      const columns = Math.min(MAX_COLSPAN, Math.max(1, spanOf(cell, 'colspan', 1)));
      const stated = spanOf(cell, 'rowspan', 1);
      const height = Math.min(left, stated === 0 ? left : stated);
      positions += columns * height;
      if (positions > MAX_POSITIONS) throw new Refusal('too-large', { what: 'colspan × rowspan', limit: `${MAX_POSITIONS}` }, { file, line: table.line });
      while (cells.length < column) cells.push('');
      cells[column] = textOf(cell);
      for (let k = 0; k < columns; k += 1) {
        if (k > 0) cells[column + k] = '';
        next[column + k] = height - 1;
      }
      if (columns > 1 || height > 1) spans.push({ row, column, rows: height, columns });
      column += columns;
    }
    const end = covered.findLastIndex((count) => count > 0) + 1;
    while (cells.length < end) cells.push('');
    covered = Array.from(next.slice(0, next.findLastIndex((count) => count > 0) + 1), (count) => count ?? 0);
    rows.push({ line: element.line, cells, ...(isHidden(element) ? { hidden: true } : {}) });
  });
  const place = { file, line: table.line };
  const hidden = rows.filter((row) => row.hidden === true).map((row) => row.line);
  const caption = table.children.find((child): child is HtmlElement => child.kind === 'element' && child.name === 'caption');
  const name = caption ? textOf(caption) : '';
  return {
    kind: 'html',
    place,
    name,
    rows,
    spans,
    hiddenColumns: [],
    before: caption && name !== '' ? [{ line: caption.line, text: name }] : [],
    after: [],
    findings: hidden.length > 0 ? [finding('hidden-rows', place, { rows: hidden })] : [],
  };
}

/** Rows in the order a browser shows them: heads, bodies, feet. */
function rowsOf(table: HtmlElement): readonly TableRow[] {
  const elements = (parent: HtmlElement): readonly HtmlElement[] => parent.children.filter((child): child is HtmlElement => child.kind === 'element');
  const parts = elements(table);
  const inOrder = ['thead', 'tbody', 'tfoot'].flatMap((name) => parts.filter((part) => part.name === name));
  return inOrder.flatMap((part) => {
    const rows = elements(part).filter(({ name }) => name === 'tr');
    return rows.map((element, index) => ({ element, first: index === 0, left: rows.length - index }));
  });
}

function spanOf(cell: HtmlElement, attribute: 'colspan' | 'rowspan', otherwise: number): number {
  const stated = /^\s*(\d{1,5})/.exec(cell.attributes.get(attribute) ?? '')?.[1];
  return stated === undefined ? otherwise : Number(stated);
}

function isHidden(element: HtmlElement): boolean {
  return element.attributes.has('hidden') || /display\s*:\s*none/i.test(element.attributes.get('style') ?? '');
}
