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
const NO_BORDERS = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: ' ',
} as const;

/** Width of `columns` side by side, with the gaps between them. */
export function joinedWidth(columns: readonly number[]): number {
  return columns.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, columns.length - 1);
}

/** A cell and the first column it stands over. */
interface Standing {
  readonly cell: PlacedCell;
  readonly column: number;
}

/**
 * Lays out lines of cells in columns of fixed width (桁ぞろえ). cli-table3 measures text with an old width table that is wrong for
 * 葛󠄀 and for terminals with wide ambiguous characters, and cuts what it thinks too long. So it places stand-ins of known
 * width, and each text then takes the place of its stand-in: cells of one column that are as wide are placed once. A cell wider
 * than its column widens it: nothing is ever cut. A line that is a string stands outside the columns.
 */
export function layOut(lines: readonly (readonly PlacedCell[] | string)[], columnWidths: readonly number[]): readonly string[] {
  const rows = lines.map((line) => (typeof line === 'string' ? line : standing(line)));
  const widths = [...columnWidths];
  const distinct = new Map<string, Standing>();
  for (const row of rows) {
    if (typeof row === 'string') continue;
    for (const each of row) {
      if (each.cell.span === 1) widths[each.column] = Math.max(widths[each.column] ?? 0, each.cell.width);
      distinct.set(keyOf(each), each);
    }
  }
  const forms = new Map<string, (text: string) => string>();
  const waiting = [...distinct];
  while (waiting.length > 0) {
    const batch = waiting.splice(0, BATCH);
    const placed = place(batch.map(([, each]) => each), widths);
    batch.forEach(([key], i) => forms.set(key, placed[i] ?? String));
  }
  return rows.map((row) => (typeof row === 'string' ? row : row.map((each) => forms.get(keyOf(each))?.(each.cell.text) ?? '').join(' '.repeat(GAP)).trimEnd()));
}

function standing(line: readonly PlacedCell[]): readonly Standing[] {
  let column = 0;
  return line.map((cell) => {
    column += cell.span;
    return { cell, column: column - cell.span };
  });
}

/** Text that is equal for cells that stand alike. */
function keyOf({ cell: { width, span, align }, column }: Standing): string {
  return `${column} ${width} ${span} ${align}`;
}

/** How cells stand in their columns: with which spaces before and after their text. */
function place(batch: readonly Standing[], widths: readonly number[]): readonly ((text: string) => string)[] {
  const table = new Table({
    chars: NO_BORDERS,
    style: { 'padding-left': 0, 'padding-right': 1, head: [], border: [], compact: true },
    colWidths: widths.map((width) => width + 1),
  });
  for (const { cell, column } of batch) {
    const rest = new Array<string>(widths.length - column - cell.span).fill('');
    table.push([...new Array<string>(column).fill(''), { content: STAND_IN.repeat(cell.width), colSpan: cell.span, hAlign: cell.align }, ...rest]);
  }
  const lines = table.toString().split('\n');
  return batch.map(({ cell, column }, i) => {
    const start = column === 0 ? 0 : joinedWidth(widths.slice(0, column)) + GAP;
    const room = joinedWidth(widths.slice(column, column + cell.span));
    const before = cell.width === 0 ? 0 : (lines[i] ?? '').indexOf(STAND_IN) - start;
    const [left, right] = [' '.repeat(before), ' '.repeat(Math.max(0, room - before - cell.width))];
    return (text) => left + text + right;
  });
}
