import { colourLevel, painterFor } from '../write/colour.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { PrintedTable } from '../write/presentation.ts';
import { choiceOf } from './given.ts';
import type { TableFormat } from './options.ts';
import type { Session } from './session.ts';

/** Tables for people: terminal text, Markdown, HTML or a workbook. `notes` go under the tables of documents. */
export async function renderTables(tables: readonly PrintedTable[], format: TableFormat, notes: readonly string[], session: Session): Promise<string | Uint8Array> {
  switch (format) {
    case 'table':
      return renderTerminal(tables, session);
    case 'md': {
      const { markdownDocument } = await import('../write/markdown.ts');
      return markdownDocument({ tables, notes });
    }
    case 'html': {
      const { htmlDocument } = await import('../write/html-table.ts');
      return htmlDocument({ tables, notes, language: session.language });
    }
    case 'xlsx': {
      const { workbookBytes } = await import('../write/xlsx.ts');
      return workbookBytes({ tables, notes, language: session.language });
    }
  }
}

async function renderTerminal(tables: readonly PrintedTable[], { world, given, language, say }: Session): Promise<string> {
  const { renderTable } = await import('../write/terminal.ts');
  const flag = choiceOf(given, 'color', ['auto', 'always', 'never'], 'auto');
  const toFile = given.output !== undefined;
  const colour = await painterFor(colourLevel({ flag, env: world.env, isTTY: world.stdout.isTTY && !toFile }));
  const width = toFile ? 'unlimited' : (world.stdout.columns ?? 'unlimited');
  const environment = world.env['CHAMBER_STATS_AMBIGUOUS'] === 'wide' ? 'wide' : 'narrow';
  const ambiguous = choiceOf(given, 'ambiguousWidth', ['narrow', 'wide'], environment);
  const printed = tables.map((table) => renderTable(table, { width, ambiguous, colour }));
  const blocks = Math.max(0, ...printed.map((table) => table.blocks));
  if (blocks > 1 && typeof width === 'number') say(sentences(language).stacked(width, blocks));
  return printed.map(({ text }) => text).join('\n');
}
