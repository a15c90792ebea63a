import { headingRows, withUnit, type Heading } from './headings.ts';
import { html, type Html } from './html.ts';
import type { PrintedCell, PrintedColumn, PrintedRow, PrintedTable } from './presentation.ts';
import { labelCount } from './terminal-layout.ts';
import type { Language } from './wording/language.ts';
import { MISSING_MEANINGS } from './wording/names.ts';

export interface HtmlTableOptions {
  readonly language: Language;
  /** Prefix of the ids inside the fragment; unique on the page it goes into. */
  readonly id: string;
}

/** Deeper rows are indented as far as this one; the class is the style sheet's, because a strict content policy bars style attributes. */
const DEEPEST = 4;

/**
 * A table as an HTML fragment to put into any page (HTML の表): caption, headings with their scope, every number with its exact
 * text in data-value, no script, no style sheet, nothing loaded from elsewhere. All texts are escaped.
 *
 * @example htmlTable(table, { language: 'ja', id: 't1' }).toString()
 */
export function htmlTable(table: PrintedTable, { language, id }: HtmlTableOptions): Html {
  const caption = `${id}-caption`;
  const labels = labelCount(table.columns);
  const notes = table.notes.map((note) => html`<li>${note}</li>\n`);
  return html`<section class="chamber-table" lang="${language}" aria-labelledby="${caption}" tabindex="0">
<table>
<caption id="${caption}">${table.title}</caption>
${columnGroups(table.columns)}
<thead>
${headings(table.columns)}</thead>
${bodies(table.rows).map((rows) => html`<tbody>\n${rows.map((row) => rowMarkup(row, table.columns, labels, language))}</tbody>\n`)}</table>
${notes.length === 0 ? '' : html`<ul class="notes">\n${notes}</ul>\n`}</section>
`;
}

/** One colgroup for each merged heading, so that its scope covers exactly its columns. */
function columnGroups(columns: readonly PrintedColumn[]): readonly Html[] {
  return (headingRows(columns)[0] ?? []).map((heading) => html`<colgroup span="${heading.span}"></colgroup>`);
}

function headings(columns: readonly PrintedColumn[]): readonly Html[] {
  const rows = headingRows(columns);
  return rows.map((row) => html`<tr>${row.map((heading) => headingCell(heading, rows.length))}</tr>\n`);
}

function headingCell(heading: Heading, depth: number): Html {
  const text = withUnit(heading.text, heading.unit);
  if (!heading.leaf) return html`<th scope="colgroup" colspan="${heading.span}">${text}</th>`;
  const rows = depth - heading.level;
  return rows > 1 ? html`<th scope="col" rowspan="${rows}">${text}</th>` : html`<th scope="col">${text}</th>`;
}

/** A section starts a body of its own, which its heading names. */
function bodies(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const groups: PrintedRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last === undefined || row.kind === 'section') groups.push([row]);
    else last.push(row);
  }
  return groups;
}

function rowMarkup(row: PrintedRow, columns: readonly PrintedColumn[], labels: number, language: Language): Html {
  if (row.kind === 'section') {
    const text = row.cells.map((cell) => cell.text).filter((part) => part !== '').join(' ');
    return html`<tr class="section"><th scope="rowgroup" colspan="${columns.length}">${text}</th></tr>\n`;
  }
  const cells = columns.map((column, at) => {
    const cell = row.cells[at] ?? { text: '' };
    if (at >= labels) return dataCell(cell, column, language);
    const indent = at === 0 && row.depth > 0 ? html` class="depth-${Math.min(row.depth, DEEPEST)}"` : '';
    return html`<th scope="row"${indent}>${cell.text}${markOf(cell)}</th>`;
  });
  return row.kind === 'total' ? html`<tr class="total">${cells}</tr>\n` : html`<tr>${cells}</tr>\n`;
}

function dataCell(cell: PrintedCell, column: PrintedColumn, language: Language): Html {
  if (cell.missing !== undefined && cell.text !== '') {
    return html`<td class="missing"><abbr title="${MISSING_MEANINGS[cell.missing][language]}">${cell.text}</abbr>${markOf(cell)}</td>`;
  }
  const value = cell.number === undefined ? '' : html` data-value="${cell.number}"`;
  const name = cell.tone ?? (column.align === 'left' ? 'text' : '');
  const style = name === '' ? '' : html` class="${name}"`;
  return html`<td${style}${value}>${cell.text}${markOf(cell)}</td>`;
}

function markOf(cell: PrintedCell): Html | '' {
  return cell.mark === undefined || cell.mark === '' ? '' : html`<sup>${cell.mark}</sup>`;
}
