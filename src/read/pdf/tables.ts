import { overlap, type Column } from './cells.ts';
import { isEntry, isFigure, isSign, type PdfLine, type Segment } from './lines.ts';
import { textOf } from './paragraphs.ts';
import { columnsOf, rowsOf, type TableRow } from './rows.ts';

/** Lines that make a table: indexes `from` to `to` (exclusive) of the page's lines. */
export interface PdfTable {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly TableRow[];
  readonly columns: readonly Column[];
}

/** Rows further apart than this many usual distances do not belong together. */
const APART = 1.9;
/** Lines nearer than this, in type sizes, cannot be running text. */
const OVERLAPPING = 1;
/** Lines of headings stand nearer than this, in type sizes, one below the other. */
const HEADING = 2.4;
/** The rest of a label stands nearer than this, in type sizes, to the line above. */
const REST = 1.9;
/** Below a rule, the first row may stand by this much further from its heading than rows from one another. */
const UNDER_RULE = 1.6;
/** A cell of its heading takes less than this part of the width of a table. */
const NARROW = 0.3;
/** Lines of a cell are as far apart as the next ones, or little more. */
const SAME_LINES = 1.05;
const NOTE = /^(?:[（(]?注|※|＊|\*|[（(]?出典|[（(]?資料|備考|[（(]?単位|図表?\s*[\d０-９:：]|表\s*[\d０-９:：])|。/;

/** 表1　月別観光入込客数: the parts of a title are no cells. */
const CAPTION = /^[(（【<]?(?:図表?|表)[ \u3000]*[\d０-９]/;

/** Tables of a page by the positions of their texts (表の復元): lines of several cells whose cells stand below one another. @param goingOn columns of a table that ends the page before */
export function tablesOf(lines: readonly PdfLine[], goingOn: readonly Column[] = []): readonly PdfTable[] {
  const tables: PdfTable[] = [];
  let from = 0;
  while (from < lines.length) {
    const to = endOf(lines, from);
    if (to - from >= 2 || (from === 0 && isLastRow(lines[0], goingOn))) {
      const begin = beginOf(lines, from, tables.at(-1)?.to ?? 0);
      tables.push({ from: begin, to, ...rowsOf(lines.slice(begin, to)) });
      from = to;
    } else from += 1;
  }
  return tables;
}

/** A row alone on its page. */
function isLastRow(line: PdfLine | undefined, columns: readonly Column[]): boolean {
  return line !== undefined && line.segments.length > 1 && line.segments.length === columns.length && line.segments.every((segment, index) => overlap(segment, columns[index] ?? { left: 0, right: 0 }) > 0) && line.segments.some(isEntry);
}

/** The first line of a heading of several may be a single cell: no line below begins as high, or its cell has more lines than others. */
function beginOf(lines: readonly PdfLine[], from: number, least: number): number {
  let begin = from;
  for (let line = lines[begin - 1]; line !== undefined && begin > least && leadsTo(line, lines[begin], lines[begin + 1]); line = lines[begin - 1]) begin -= 1;
  return begin;
}

function leadsTo(line: PdfLine, next: PdfLine | undefined, after: PdfLine | undefined): boolean {
  if (next === undefined) return false;
  const distance = next.y - line.y;
  if (distance < OVERLAPPING * line.size) return true;
  const [cell, ...others] = line.segments;
  const below = cell === undefined || others.length > 0 || NOTE.test(cell.text) ? undefined : next.segments.find((segment) => segment.left >= cell.left - line.size && segment.left <= cell.left + line.size && cell.right <= segment.right + line.size);
  // Above a label stands its beginning only where there are figures beside it already, as on a page where a table goes on.
  const fits = below === next.segments[0] ? next.segments.some(isFigure) : below !== undefined && !isHeading(below.text);
  return fits && after !== undefined && distance <= SAME_LINES * (after.y - next.y);
}

function endOf(lines: readonly PdfLine[], from: number): number {
  const first = lines[from];
  if (first === undefined || first.segments.length < 2 || CAPTION.test(textOf(first))) return from;
  let end = from + 1;
  let columns = columnsOf([first]);
  let pitch = Number.POSITIVE_INFINITY;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at];
    const last = lines[end - 1];
    if (line === undefined || last === undefined || line.y - last.y > APART * Math.min(pitch, 3 * line.size) * (at - end + 1) * (line.ruledAbove ? UNDER_RULE : 1)) break;
    if (line.segments.length < 2) {
      if (line.ruledAbove && at > end) break;
      if (NOTE.test(line.segments[0]?.text ?? '')) break;
      continue;
    }
    const before = lines[at - 1];
    const nearest = before !== undefined && isNarrow(before, line) ? before : last;
    const hasFigures = lines.slice(from, end).some(({ segments }) => segments.some(isFigure));
    // Headings are no further apart than rows.
    const rowBelow = lines[at + 1];
    const heading = Math.max(HEADING * line.size, rowBelow === undefined ? 0 : (rowBelow.y - line.y) * (line.ruledAbove ? UNDER_RULE : SAME_LINES));
    if (!standsBelow(line.segments, columns) && (hasFigures || line.y - nearest.y > heading)) break;
    // Figures, words alone in their line, and headings again: another table.
    if (at > end && hasFigures && !line.segments.some(isEntry) && !line.segments.some(isSign)) break;
    pitch = Math.max(line.size * 1.2, Math.min(pitch, line.y - last.y));
    columns = columnsOf(lines.slice(from, at + 1).filter(({ segments }) => segments.length >= 2));
    end = at + 1;
  }
  if (end - from < 2) return end;
  // What a cell still has to say after the last row stands right below, and no wider than its column.
  for (let after = lines[end], last = lines[end - 1]; after !== undefined && last !== undefined && isRest(after, last, columns); last = after, after = lines[end]) end += 1;
  return end;
}

/** The rest of a heading, alone in its line. */
function isNarrow({ segments: [cell, ...others] }: PdfLine, { segments }: PdfLine): boolean {
  const width = (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0);
  return cell !== undefined && others.length === 0 && cell.right - cell.left < NARROW * width && !NOTE.test(cell.text) && !isHeading(cell.text);
}

function isRest({ segments, y, size, ruledAbove }: PdfLine, last: PdfLine, columns: readonly Column[]): boolean {
  const [rest, ...others] = segments;
  if (rest === undefined || others.length > 0 || ruledAbove || y - last.y >= REST * size || NOTE.test(rest.text) || isHeading(rest.text)) return false;
  return columns.some((column, index) => rest.left >= column.left - size && rest.right <= Math.max(column.right + size, index === 0 ? (columns[1]?.left ?? 0) : 0));
}

function isHeading(text: string): boolean {
  return /^(?:[(（][0-9０-９]+[)）]|[0-9０-９]{1,2}[)）.．、 \u3000]|[①-⑳Ⅰ-Ⅻ■□◆◇●○▼▽<＜【〔])/.test(text);
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
