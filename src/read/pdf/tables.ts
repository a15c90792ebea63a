import type { Grid, GridRow, Span } from '../grid.ts';
import type { PdfLine, Segment } from './lines.ts';

/** Lines that make a table: indexes `from` to `to` (exclusive) of the page's lines. */
export interface PdfTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
}

interface Column {
  readonly left: number;
  readonly right: number;
}

interface TableRow {
  readonly at: string;
  readonly y: number;
  readonly segments: readonly Segment[];
}

/** Rows further apart than this many usual distances do not belong together. */
const APART = 1.9;
/** A line nearer than this to a row is the rest of it: a label in two lines, a heading over two rows. */
const SAME_ROW = 0.75;
const NOTE = /^(?:[（(]?注|※|＊|\*|出典|資料|備考|単位|図表?\s*\d|表\s*\d)|。/;

/** Tables of a page by the positions of their texts (表の復元): lines of several cells whose cells stand below one another. */
export function tablesOf(lines: readonly PdfLine[]): readonly PdfTable[] {
  const tables: PdfTable[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = endOf(lines, from);
    if (to - from >= 2) {
      tables.push(tableOf(lines.slice(from, to), from));
      from = to;
    } else from += 1;
  }
  return tables;
}

function endOf(lines: readonly PdfLine[], from: number): number {
  const first = lines[from];
  if (first === undefined || first.segments.length < 2) return from;
  let end = from + 1;
  let columns = columnsOf([first]);
  let pitch = Number.POSITIVE_INFINITY;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const last = lines[end - 1];
    if (line === undefined || last === undefined || line.y - last.y > APART * Math.min(pitch, 3 * line.size) * (at - end + 1)) break;
    if (line.segments.length < 2) {
      if (NOTE.test(line.segments[0]?.text ?? '')) break;
      continue;
    }
    if (!standsBelow(line.segments, columns)) break;
    pitch = Math.max(line.size * 1.2, Math.min(pitch, line.y - last.y));
    columns = columnsOf(lines.slice(from, at + 1).filter(({ segments }) => segments.length >= 2));
    end = at + 1;
  }
  // A label alone after the last row, in the reach of that row, still belongs to it.
  const after = lines[end];
  const last = lines[end - 1];
  return after !== undefined && last !== undefined && end - from >= 2 && after.segments.length === 1 && after.y - last.y < SAME_ROW * pitch && !NOTE.test(after.segments[0]?.text ?? '') ? end + 1 : end;
}

/** As many cells as there are columns so far (centred headings need not touch the figures below), or most of them in columns, or most columns in cells. */
function standsBelow(segments: readonly Segment[], columns: readonly Column[]): boolean {
  if (segments.length === columns.length) return true;
  // Headings over several columns stand between them rather than over one.
  const [left, right] = [segments[0]?.left ?? 0, segments.at(-1)?.right ?? 0];
  if (segments.length > columns.length && columns.every((column) => column.left >= left && column.right <= right)) return true;
  const within = segments.filter((segment) => columns.some((column) => overlap(segment, column) > 0)).length;
  const covered = columns.filter((column) => segments.some((segment) => overlap(segment, column) > 0)).length;
  return within * 2 > segments.length || covered * 2 > columns.length;
}

function overlap(a: Column, b: Column): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The columns that the lines with most cells show: cell by cell where these stand one above the other, else by what touches. */
function columnsOf(lines: readonly { readonly segments: readonly Segment[] }[]): readonly Column[] {
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

function tableOf(lines: readonly PdfLine[], from: number): PdfTable {
  const several = lines.filter(({ segments }) => segments.length >= 2);
  const distances = several.slice(1).map((line, index) => line.y - (several[index]?.y ?? 0)).sort((a, b) => a - b);
  const pitch = distances[Math.floor(distances.length / 2)] ?? 0;
  const columns = widened(columnsOf(several), several);
  const rows: TableRow[] = several.map(({ at, y, segments }) => ({ at, y, segments }));
  for (const line of lines) {
    const [segment] = line.segments;
    if (line.segments.length !== 1 || segment === undefined) continue;
    const nearest = rows.reduce((best, row, index) => (Math.abs(row.y - line.y) < Math.abs((rows[best]?.y ?? Infinity) - line.y) ? index : best), 0);
    const row = rows[nearest];
    if (row !== undefined && Math.abs(row.y - line.y) < SAME_ROW * pitch) rows[nearest] = { ...row, segments: joined(row.segments, segment, line.y < row.y) };
    else rows.splice(rows.findIndex(({ y }) => y > line.y), 0, { at: line.at, y: line.y, segments: [segment] });
  }
  return { from, to: from + lines.length, rows, columns };
}

/** Adds a piece to the cell of a row that it stands above or below, or as a cell of its own. */
function joined(segments: readonly Segment[], piece: Segment, above: boolean): readonly Segment[] {
  const index = segments.findIndex((segment) => overlap(segment, piece) > 0);
  const cell = segments[index];
  if (cell === undefined) return [...segments, piece].sort((a, b) => a.left - b.left);
  const text = above ? piece.text + cell.text : cell.text + piece.text;
  return segments.map((segment, at) => (at === index ? { text, left: Math.min(cell.left, piece.left), right: Math.max(cell.right, piece.right) } : segment));
}

/** A table with its rows on the next page, a repeated heading left out; 'apart' where the columns stand elsewhere. */
export function continued(table: PdfTable, next: PdfTable): PdfTable | 'apart' {
  const fits = table.columns.length === next.columns.length && table.columns.every((column, index) => overlap(column, next.columns[index] ?? { left: 0, right: 0 }) > 0);
  if (!fits) return 'apart';
  const textOf = ({ segments }: TableRow): string => segments.map(({ text }) => text).join('\t');
  const heading = next.rows.findIndex((row, index) => table.rows[index] === undefined || textOf(row) !== textOf(table.rows[index]));
  return { ...table, rows: [...table.rows, ...next.rows.slice(Math.max(0, heading))], columns: table.columns.map((column, index) => union(column, next.columns[index] ?? column)) };
}

function union(a: Column, b: Column): Column {
  return { left: Math.min(a.left, b.left), right: Math.max(a.right, b.right) };
}

export function gridOf({ rows, columns }: PdfTable, file: string, page: number): Grid {
  const spans: Span[] = [];
  const body = rows.findIndex(({ segments }) => segments.some(({ text }) => FIGURE.test(text) && !YEAR.test(text)));
  const gridRows = rows.map(({ at, segments }, row): GridRow => {
    const cells = columns.map(() => '');
    for (const segment of segments) {
      const [first, last] = row < body && segments.length < columns.length ? coveredBy(segment, columns) : touchedBy(segment, columns);
      cells[first] = cells[first] === '' || cells[first] === undefined ? segment.text : `${cells[first]} ${segment.text}`;
      if (last > first) spans.push({ row, column: first, rows: 1, columns: last - first + 1 });
    }
    return { line: row + 1, cells, at };
  });
  return { kind: 'pdf', place: { file, at: `p.${page}` }, name: '', rows: gridRows, spans, hiddenColumns: [], before: [], after: [], findings: [] };
}

/** Points within which edges count as the same. */
const ALIGNED = 2;
const FIGURE = /^[△▲▼−-]?\d[\d,.]*[%％]?$/;
const YEAR = /^(?:19|20)\d\d$/;

function touchedBy(segment: Segment, columns: readonly Column[]): readonly [first: number, last: number] {
  const touched = columns.flatMap((column, index) => (overlap(segment, column) > 0 ? [index] : []));
  const first = touched[0] ?? nearest(segment, columns);
  return [first, touched.at(-1) ?? first];
}

/** A heading stands over the middle of its columns, however narrow it is: those around it whose middle is nearest to its own. */
function coveredBy(segment: Segment, columns: readonly Column[]): readonly [first: number, last: number] {
  const middle = (segment.left + segment.right) / 2;
  const [from, to] = touchedBy(segment, columns);
  const [begin, end] = [columns[from], columns[to]];
  const aligned = begin !== undefined && end !== undefined && (Math.abs(segment.left - begin.left) < ALIGNED || Math.abs(segment.right - end.right) < ALIGNED);
  if (aligned) return [from, to];
  let best: readonly [number, number] = [from, to];
  const miss = ([first, last]: readonly [number, number]): number => Math.abs(((columns[first]?.left ?? 0) + (columns[last]?.right ?? 0)) / 2 - middle);
  for (let first = from; first >= 0; first -= 1) for (let last = to; last < columns.length; last += 1) if (miss([first, last]) < miss(best)) best = [first, last];
  return best;
}

function nearest(segment: Segment, columns: readonly Column[]): number {
  const middle = (segment.left + segment.right) / 2;
  const distance = ({ left, right }: Column): number => Math.max(left - middle, middle - right, 0);
  return columns.reduce((best, column, index) => (distance(column) < distance(columns[best] ?? column) ? index : best), 0);
}
