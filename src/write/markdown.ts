import { displayWidth } from './adapters/string-width.ts';
import { documentText } from './display-text.ts';
import { flatHeadings } from './headings.ts';
import type { PrintedCell, PrintedRow, PrintedTable } from './presentation.ts';

/** Characters that Markdown or HTML would read as markup. */
const MARKUP = /[\\`*_[\]<>|~#$]/g;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;' };

/** Text that Markdown prints as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return documentText(text)
    .replaceAll('&', '&amp;')
    .replace(MARKUP, (character) => ENTITIES[character] ?? `\\${character}`);
}

/**
 * A table in GitHub's Markdown (Markdown の表). One heading row with units; numbers are aligned right; the source is padded so
 * that it reads well as plain text too.
 */
export function writeMarkdown(table: PrintedTable): string {
  const headings = flatHeadings(table.columns).map(escapeMarkdown);
  const rows = table.rows.map((row) => cellsOf(row, table.columns.length));
  const widths = headings.map((heading, at) => [heading, ...rows.map((row) => row[at] ?? '')].reduce((most, text) => Math.max(most, displayWidth(text)), 3));
  const line = (cells: readonly string[]): string => `| ${cells.map((text, at) => pad(text, widths[at] ?? 3, table.columns[at]?.align ?? 'left')).join(' | ')} |`;
  const rule = `| ${table.columns.map((column, at) => (column.align === 'right' ? `${'-'.repeat((widths[at] ?? 3) - 1)}:` : '-'.repeat(widths[at] ?? 3))).join(' | ')} |`;
  const parts = [
    table.title === '' ? [] : [`**${escapeMarkdown(table.title)}**`],
    [line(headings), rule, ...rows.map(line)],
    table.notes.map((note) => `- ${escapeMarkdown(note)}`),
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function cellsOf(row: PrintedRow, columns: number): readonly string[] {
  const strong = row.kind !== 'body';
  return Array.from({ length: columns }, (_, at) => {
    const cell: PrintedCell = row.cells[at] ?? { text: '' };
    const text = escapeMarkdown(cell.text + (cell.mark === undefined || cell.mark === '' ? '' : ` ${cell.mark}`));
    const shown = strong && text !== '' ? `**${text}**` : text;
    return at === 0 ? '&emsp;'.repeat(row.depth) + shown : shown;
  });
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

/** Tables one after the other, with the notes that go under all of them. */
export function markdownDocument({ tables, notes }: { readonly tables: readonly PrintedTable[]; readonly notes: readonly string[] }): string {
  const list = notes.map((note) => `- ${escapeMarkdown(note)}\n`).join('');
  return [...tables.map(writeMarkdown), ...(list === '' ? [] : [list])].join('\n');
}
