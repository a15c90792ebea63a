import type { Block } from '../document.ts';
import type { Column } from './cells.ts';
import { gridOf } from './grid-of.ts';
import type { PdfLine } from './lines.ts';
import { paragraphsOf, textOf } from './paragraphs.ts';
import { partedByGutters } from './gutters.ts';
import type { Part } from './parts.ts';
import { gridOfRuled, numberedTable, ruledContinued } from './ruled-pages.ts';
import type { RuledTable } from './ruled-table.ts';
import { continued, tablesOf, type PdfTable } from './tables.ts';

/** A table that may go on: between rules, or by its columns alone. */
type Open = { readonly kind: 'ruled'; readonly table: RuledTable } | { readonly kind: 'loose'; readonly table: PdfTable };

/** What stands on a page one below the other: text and tables. */
type Piece = { readonly kind: 'text'; readonly lines: readonly PdfLine[] } | Open;

/** Pages → paragraphs and grids in reading order (本文の流れ): text and tables go on from one page to the next. */
export function flowOf(pages: readonly (readonly Part[])[], file: string): readonly Block[] {
  const blocks: Block[] = [];
  let text: PdfLine[] = [];
  let open: { readonly table: Open; readonly begun: number; readonly page: number; readonly caption: readonly string[] } | 'none' = 'none';
  const close = (): void => {
    if (open !== 'none') blocks.push({ kind: 'grid', grid: open.table.kind === 'ruled' ? gridOfRuled(open.table.table, file, open.begun) : gridOf(open.table.table, file, open.begun) });
    open = 'none';
  };
  const flush = (): void => {
    blocks.push(...paragraphsOf(text));
    text = [];
  };
  pages.forEach((parts, index) => {
    const page = index + 1;
    const goingOn = open !== 'none' && open.table.kind === 'loose' ? open.table.table.columns : [];
    const pieces = piecesOf(parts, page, goingOn);
    pieces.forEach((piece, at) => {
      if (piece.kind === 'text') {
        const next = pieces[at + 1];
        const repeated = at === 0 && open !== 'none' && next !== undefined && next.kind !== 'text' && joined(open.table, next) !== 'apart' && isCaption(piece.lines, open.caption);
        if (repeated) return;
        close();
        text.push(...piece.lines);
        return;
      }
      const whole = open !== 'none' && open.page === page - 1 ? joined(open.table, piece) : 'apart';
      if (whole !== 'apart' && open !== 'none') open = { ...open, table: whole, page };
      else {
        const caption = text.slice(-3).map(textOf);
        close();
        flush();
        open = { table: piece, begun: page, page, caption };
      }
    });
  });
  close();
  flush();
  return blocks;
}

function joined(table: Open, next: Open): Open | 'apart' {
  if (table.kind === 'ruled' && next.kind === 'ruled') {
    const whole = ruledContinued(table.table, next.table);
    return whole === 'apart' ? 'apart' : { kind: 'ruled', table: whole };
  }
  if (table.kind === 'loose' && next.kind === 'loose') {
    const whole = continued(table.table, next.table);
    return whole === 'apart' ? 'apart' : { kind: 'loose', table: whole };
  }
  return 'apart';
}

/** The title or unit of a table, given again where it goes on. */
function isCaption(lines: readonly PdfLine[], caption: readonly string[]): boolean {
  return lines.every((line) => caption.includes(textOf(line)) || /[(（](?:続き?|つづき)[)）]/.test(textOf(line)));
}

function piecesOf(parts: readonly Part[], page: number, goingOn: readonly Column[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let lines: PdfLine[] = [];
  let number = 1;
  const flush = (): void => {
    let end = 0;
    lines = [...partedByGutters(lines)];
    for (const table of tablesOf(lines, number === lines.length + 1 ? goingOn : [])) {
      if (table.from > end) pieces.push({ kind: 'text', lines: lines.slice(end, table.from) });
      pieces.push({ kind: 'loose', table });
      end = table.to;
    }
    if (end < lines.length) pieces.push({ kind: 'text', lines: lines.slice(end) });
    lines = [];
  };
  for (const part of parts) {
    if (part.kind === 'line') {
      lines.push({ ...part.line, at: `p.${page}:${number}` });
      number += 1;
    } else {
      flush();
      const numbered = numberedTable(part.table, page, number);
      pieces.push({ kind: 'ruled', table: numbered.table });
      number += numbered.lines;
    }
  }
  flush();
  return pieces;
}
