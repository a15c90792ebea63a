import Table from 'cli-table3';

/** One cell of a laid-out line: how many columns its text takes and where it stands over `span` columns of the table. */
export interface PlacedCell {
  readonly text: string;
  /** Display width of `text`; never more than the columns it spans. */
  readonly width: number;
  readonly span: number;
  readonly align: 'left' | 'right' | 'center';
}

/** Spaces between columns. */
const GAP = 2;
const STAND_IN = 'x';
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
 * width, each kind once, and texts then take their places. A cell wider than its column widens it: nothing is ever cut.
 * A line that is a string stands outside the columns.
 */
export function layOut(lines: readonly (readonly PlacedCell[] | string)[], columnWidths: readonly number[]): readonly string[] {
  const widths = [...columnWidths];
  for (const line of lines) if (typeof line !== 'string') widen(widths, line);
  return lines.map((line) => {
    if (typeof line === 'string') return line;
    let column = 0;
    const texts = line.map((cell) => {
      const room = joinedWidth(widths.slice(column, column + cell.span));
      column += cell.span;
      return placement(room, cell)(cell.text);
    });
    return texts.join(' '.repeat(GAP)).trimEnd();
  });
}

/** Makes columns as wide as the cells that stand over one of them alone. */
function widen(widths: number[], line: readonly PlacedCell[]): void {
  let column = 0;
  for (const cell of line) {
    if (cell.span === 1) widths[column] = Math.max(widths[column] ?? 0, cell.width);
    column += cell.span;
  }
}

const placements = new Map<string, (text: string) => string>();

/** Puts a text of some width into room for it. */
function placement(room: number, { width, align }: PlacedCell): (text: string) => string {
  const key = `${room} ${width} ${align}`;
  const known = placements.get(key);
  if (known !== undefined) return known;
  const table = new Table({ chars: NO_BORDERS, style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true }, colWidths: [room] });
  table.push([{ content: STAND_IN.repeat(width), hAlign: align }]);
  const [before, after] = width === 0 ? [' '.repeat(room), ''] : table.toString().split(STAND_IN.repeat(width));
  const put = (text: string): string => (before ?? '') + text + (after ?? '');
  placements.set(key, put);
  return put;
}
