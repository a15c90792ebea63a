import Table from 'cli-table3';

/** One cell of a laid-out line: how many columns its text takes and where it stands over `span` columns of the table. */
export interface PlacedCell {
  readonly text: string;
  /** Display width of `text`; never more than the columns it spans. */
  readonly width: number;
  readonly span: number;
  readonly align: 'left' | 'right' | 'center';
}

/** Two spaces between columns: one is cli-table3's border (it takes borders to be one wide), one is padding. */
const GAP = 2;
/** cli-table3 compares every cell with every row above it; small batches keep long tables linear. */
const BATCH = 32;
const STAND_IN = 'x';
const STAND_INS = /x+/g;
const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ',
} as const;

/** Width of `columns` side by side, with the gaps between them. */
export function joinedWidth(columns: readonly number[]): number {
  return columns.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, columns.length - 1);
}

/**
 * Lays out lines of cells in columns of fixed width (桁ぞろえ). cli-table3 measures text with an old width table that is wrong for
 * 葛󠄀 and for terminals with wide ambiguous characters, and cuts what it thinks too long. So it places stand-ins of known
 * width, and each text then takes the place of its stand-in. A cell wider than its column widens it: nothing is ever cut.
 * A line that is a string stands outside the columns.
 */
export function layOut(lines: readonly (readonly PlacedCell[] | string)[], columnWidths: readonly number[]): readonly string[] {
  const widths = columnWidths.map((width, at) => lines.reduce((most, line) => Math.max(most, typeof line === 'string' ? 0 : ownWidth(line, at)), width));
  const out: string[] = [];
  let batch: (readonly PlacedCell[])[] = [];
  const flush = (): void => {
    if (batch.length > 0) out.push(...place(batch, widths));
    batch = [];
  };
  for (const line of lines) {
    if (typeof line === 'string') {
      flush();
      out.push(line);
    } else {
      batch.push(line);
      if (batch.length === BATCH) flush();
    }
  }
  flush();
  return out;
}

function place(batch: readonly (readonly PlacedCell[])[], widths: readonly number[]): readonly string[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [], compact: true },
    colWidths: widths.map((width) => width + 1),
  });
  for (const line of batch) {
    table.push(line.map((cell) => ({ content: STAND_IN.repeat(cell.width), colSpan: cell.span, hAlign: cell.align })));
  }
  const texts = batch.flatMap((line) => line.filter((cell) => cell.width > 0).map((cell) => cell.text));
  let next = 0;
  const placed = table.toString().replace(STAND_INS, () => texts[next++] ?? '');
  return placed.split('\n').map((line) => line.trimEnd());
}

/** Width of the cell that stands over column `at` alone. */
function ownWidth(line: readonly PlacedCell[], at: number): number {
  let column = 0;
  for (const cell of line) {
    if (column === at && cell.span === 1) return cell.width;
    column += cell.span;
  }
  return 0;
}
