import { overlap, type Column } from './cells.ts';
import { headingRows } from './headings.ts';
import { isEntry, isFigure, type PdfLine, type Segment } from './lines.ts';

/** A row of a table: what stands at one height, and the rest of labels in several lines. */
export interface TableRow {
  readonly at: string;
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** A line nearer than this to a row, in usual distances of rows, is the rest of it: a label in two lines. */
export const SAME_ROW = 0.75;

/** Rows and columns of the lines of a table (表の行と列): the columns as its figures show them. */
export function rowsOf(lines: readonly PdfLine[]): { readonly rows: readonly TableRow[]; readonly columns: readonly Column[] } {
  const several = lines.filter(({ segments }) => segments.length >= 2);
  const columns = widened(columnsOf(several), several);
  const withFigures = several.filter(({ segments }) => segments.some(isFigure));
  const pitch = usualDistance(withFigures.length >= 3 ? withFigures : several);
  const first = withFigures[0];
  const body = first === undefined ? 0 : lines.findIndex((line) => line === first || (line.segments.length === 1 && first.y - line.y < SAME_ROW * pitch && line.y < first.y && isLabelOf(line, first, several)));
  const rows: TableRow[] = lines.slice(body).flatMap((line) => (isRow(line) ? [{ at: line.at, y: line.y, segments: line.segments }] : []));
  for (const line of lines.slice(body).filter((each) => !isRow(each))) {
    const nearest = rows.reduce((best, row, index) => (Math.abs(row.y - line.y) < Math.abs((rows[best]?.y ?? Infinity) - line.y) ? index : best), 0);
    const row = rows[nearest];
    if (row !== undefined && Math.abs(row.y - line.y) < SAME_ROW * pitch) rows[nearest] = { ...row, segments: line.segments.reduce((all, segment) => joined(all, segment, line.y < row.y), row.segments) };
    else {
      const below = rows.findIndex(({ y }) => y > line.y);
      rows.splice(below < 0 ? rows.length : below, 0, { at: line.at, y: line.y, segments: line.segments });
    }
  }
  return { rows: [...headingRows(lines.slice(0, body), columns, pitch), ...rows], columns };
}

/** Lines of several figures are rows; words beside one may be the rest of its cells, and so may signs without their figure. */
function isRow({ segments }: PdfLine): boolean {
  return segments.length >= 2 && segments.some(isEntry);
}

function usualDistance(lines: readonly PdfLine[]): number {
  const distances = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)).sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

/** The beginning of a label whose figures stand at the height of its middle; not the end of a heading. */
function isLabelOf(line: PdfLine, first: PdfLine, several: readonly PdfLine[]): boolean {
  const above = several.filter(({ y }) => y < first.y).at(-1);
  const column = first.segments[0];
  const [label] = line.segments;
  return label !== undefined && column !== undefined && label.left <= column.right && (above === undefined || first.y - line.y <= line.y - above.y);
}

/** The columns that the lines with most cells show: cell by cell where these stand one above the other, else by what touches. */
export function columnsOf(lines: readonly { readonly segments: readonly Segment[] }[]): readonly Column[] {
  const most = Math.max(0, ...lines.map(({ segments }) => segments.length));
  const complete = lines.filter(({ segments }) => segments.length === most);
  const inOrder = Array.from({ length: most }, (_, index): Column => {
    const cells = complete.flatMap(({ segments }) => segments[index] ?? []);
    return { left: Math.min(...cells.map(({ left }) => left)), right: Math.max(...cells.map(({ right }) => right)) };
  });
  return inOrder.every((column, index) => column.right <= (inOrder[index + 1]?.left ?? Infinity)) ? inOrder : touching(complete.flatMap(({ segments }) => segments));
}

/** Columns as wide as their headings, which stand over the middle of figures that stand at the right. */
function widened(columns: readonly Column[], lines: readonly { readonly segments: readonly Segment[] }[]): readonly Column[] {
  const wide = columns.map((column) => ({ ...column }));
  for (const { segments } of lines) {
    if (segments.length * 2 <= columns.length) continue;
    for (const segment of segments) {
      const [only, ...others] = wide.filter((column) => overlap(segment, column) > 0);
      if (only === undefined || others.length > 0) continue;
      only.left = Math.min(only.left, segment.left);
      only.right = Math.max(only.right, segment.right);
    }
  }
  return wide;
}

function touching(segments: readonly Segment[]): readonly Column[] {
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of [...segments].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/** Adds a piece to the cell of a row that it stands above or below, or as a cell of its own. */
function joined(segments: readonly Segment[], piece: Segment, above: boolean): readonly Segment[] {
  const index = segments.findIndex((segment) => overlap(segment, piece) > 0);
  const cell = segments[index];
  if (cell === undefined) return [...segments, piece].sort((a, b) => a.left - b.left);
  const text = above ? piece.text + cell.text : cell.text + piece.text;
  const both = { text, left: Math.min(cell.left, piece.left), right: Math.max(cell.right, piece.right) };
  return segments.map((segment, at) => (at === index ? { ...both, pieces: [both] } : segment));
}
