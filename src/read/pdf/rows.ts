import { overlap, type Column } from './cells.ts';
import { headingRows } from './headings.ts';
import { isEntry, isFigure, isSign, type PdfLine, type Segment } from './lines.ts';

/** A row of a table: what stands at one height, and the rest of labels in several lines. */
export interface TableRow {
  readonly at: string;
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Rows and columns of the lines of a table (表の行と列): the columns as its figures show them. */
export function rowsOf(lines: readonly PdfLine[]): { readonly rows: readonly TableRow[]; readonly columns: readonly Column[] } {
  const several = lines.filter(({ segments }) => segments.length >= 2);
  const columns = widened(columnsOf(several), several);
  const first = several.find(({ segments }) => segments.some(isFigure));
  const reach = reachOf(lines);
  const body = first === undefined ? 0 : lines.findIndex((line) => line === first || (line.segments.length === 1 && !first.ruledAbove && first.y - line.y <= reach && isLabelOf(line, first, several)));
  return { rows: [...headingRows(lines.slice(0, body), columns, reach), ...bodyRows(lines.slice(body), reach)], columns };
}

/** Lines of several figures are rows; words beside one may be the rest of its cells, and so may signs without their figure. */
function isRow({ segments }: PdfLine): boolean {
  return segments.length >= 2 && segments.some(isEntry);
}

/** Rows with the rest of their cells: words above and below, up to the widest gap between two rows, are of the nearer one. */
function bodyRows(lines: readonly PdfLine[], reach: number): readonly TableRow[] {
  const rows: PdfLine[][] = [];
  let from = 0;
  while (from < lines.length) {
    let to = from;
    for (let line = lines[to]; line !== undefined && !isRow(line); line = lines[to]) to += 1;
    const own = lines[to];
    const between = lines.slice(from, to);
    const above = rows.at(-1);
    // Those that go on from the row above, and those that lead to the row below.
    let [down, up] = [0, between.length];
    const gap = (a: PdfLine | undefined, b: PdfLine | undefined): number => (a === undefined || b === undefined || b.ruledAbove ? Infinity : b.y - a.y);
    while (down < up) {
      const [fromAbove, toBelow] = [above === undefined ? Infinity : gap(down === 0 ? above.at(-1) : between[down - 1], between[down]), gap(between[up - 1], up === between.length ? own : between[up])];
      if (Math.min(fromAbove, toBelow) > reach) break;
      if (fromAbove <= toBelow) down += 1;
      else up -= 1;
    }
    above?.push(...between.slice(0, down));
    rows.push(...between.slice(down, up).map((line) => [line]));
    const signs = rows.at(-1)?.flatMap(({ segments }) => segments.filter(isSign)) ?? [];
    if (own !== undefined && between.length === 0 && own.y - (rows.at(-1)?.at(-1)?.y ?? 0) <= reach && own.segments.every((segment) => signs.some((sign) => overlap(sign, segment) > 0))) rows.at(-1)?.push(own);
    else if (own !== undefined) rows.push([...between.slice(up), own]);
    from = to + 1;
  }
  return rows.map(rowOf);
}

function rowOf(lines: readonly PdfLine[]): TableRow {
  const own = lines.find(isRow) ?? lines[0];
  let segments: readonly Segment[] = [];
  for (const line of lines) segments = line.segments.reduce(joined, segments);
  return { at: own?.at ?? '', y: own?.y ?? 0, segments };
}

/**
 * How far apart lines of one cell may stand: little more than the lines of any cell do, and less than rows of one line.
 */
function reachOf(lines: readonly PdfLine[]): number {
  const within = lines.flatMap((line, index) => line.segments.map((segment) => {
    const below = lines.slice(index + 1, index + 8).find((other) => other.segments.some((each) => overlap(each, segment) > 0));
    return below === undefined || below.y - line.y < CLOSEST * line.size ? Infinity : below.y - line.y;
  }));
  const most = Math.max(...lines.map(({ segments }) => segments.length));
  const isFull = (line: PdfLine): boolean => isRow(line) && line.segments.length * 2 > most;
  const rows = lines.slice(1).flatMap((line, index): readonly number[] => {
    const above = lines[index];
    return above !== undefined && isFull(line) && isFull(above) ? [line.y - above.y] : [];
  });
  const row = Math.min(...rows);
  const nearest = Math.min(...within);
  if (row === Infinity) return nearest * LINE_OF_CELL;
  const usual = Math.max(...within.filter((distance) => distance < row * ALIKE && distance < nearest * LINE_OF_CELL));
  return nearest < row * ALIKE ? (usual + row) / 2 : row * ROW;
}

/** Lines nearer than this, in type sizes, stand side by side. */
const CLOSEST = 1.02;
/** Distances of lines in a cell differ by no more: several typefaces make lines of several heights. */
const LINE_OF_CELL = 1.35;
/** Where no lines stand nearer to one another than rows do, those of one cell would, in distances of rows. */
const ROW = 0.87;
/** Distances that differ by less are the same. */
const ALIKE = 0.97;

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

/** Adds a piece to the cell of a row that it stands below, or as a cell of its own. */
function joined(segments: readonly Segment[], piece: Segment): readonly Segment[] {
  const index = segments.findIndex((segment) => overlap(segment, piece) > 0);
  const cell = segments[index];
  if (cell === undefined) return [...segments, piece].sort((a, b) => a.left - b.left);
  const both = { text: cell.text + piece.text, left: Math.min(cell.left, piece.left), right: Math.max(cell.right, piece.right) };
  return segments.map((segment, at) => (at === index ? { ...both, pieces: [both] } : segment));
}
