import { finding, type Finding } from '../model/finding.ts';
import type { NoTableReason } from '../model/refusal.ts';
import { STATUSES } from '../model/value.ts';
import { statusOfMeaning } from '../reference/legends.ts';
import { parseUnitLine } from '../reference/measures.ts';
import { parseElidedYears, parsePeriod } from '../reference/periods.ts';
import { meaningOfHeading } from './axis.ts';
import { bodyRows, type BodyRows } from './body-rows.ts';
import { filledColumns, isNote, type BodyShape } from './body-shape.ts';
import { readCell } from './cell.ts';
import { columnContents, columnKind, type ColumnContent, type ColumnKind } from './columns.ts';
import { cellAt, placeOf, widthOf, type Grid } from './grid.ts';
import { headingStacks } from './heading-stack.ts';
import type { Legend } from './plan.ts';

/** Where the data of a table stand (表の本体): heading rows, body rows, naming columns and figure columns. */
export interface TableBody extends BodyRows {
  readonly headingFrom: number;
  readonly from: number;
  readonly stubs: readonly number[];
  readonly values: readonly number[];
  readonly fillDown: ReadonlySet<number>;
  /** Naming columns of years whose era or century stands only once (令和 2, 3, 4). */
  readonly elided: ReadonlySet<number>;
  /** Rows above the heading: titles, notes, unit lines. */
  readonly titleRows: readonly number[];
}

/** 「表番号 1」: a line about the table. */
const ABOUT = /^(?:統計)?表(?:番号|題)[：:]?$|^(?:調査名|統計名|ページ|頁|シート名?|ファイル名?|更新日|作成日|公表日)[：:]?$/;

type CellClass = 'blank' | 'figure' | 'period' | 'word';

function classify(text: string, legend: Legend): CellClass {
  if (text.trim() === '') return 'blank';
  if (parsePeriod(text) !== 'not-a-period') return 'period';
  return STATUSES[readCell(text, legend).status] === 'unreadable' ? 'word' : 'figure';
}

/** How many rows are looked at to see whether a row is the first of many alike. */
const ALIKE = 5;

/** The first row that holds figures under words: as many figures as words, or the first of rows alike. */
function firstDataRow(grid: Grid, legend: Legend): number {
  return grid.rows.findIndex(({ cells }, r) => {
    const classes = cells.map((text) => classify(text, legend));
    const figures = classes.flatMap((kind, c) => (kind === 'figure' ? [c] : []));
    const filled = classes.filter((kind) => kind !== 'blank').length;
    if (figures.length === 0 || filled < 2 || isLegendRow(cells) || isNote(cells[filledColumns(grid, r)[0] ?? 0] ?? '')) return false;
    if (filled === 2 && ABOUT.test((cells[filledColumns(grid, r)[0] ?? 0] ?? '').trim())) return false;
    if (figures.length + 1 >= classes.filter((kind) => kind === 'word').length) return true;
    const below = grid.rows.slice(r + 1).filter((row) => row.cells.filter((text) => text.trim() !== '').length > 1).slice(0, ALIKE);
    return figures.some((c) => below.filter((row) => classify(row.cells[c] ?? '', legend) === 'figure').length * 2 > below.length);
  });
}

/** 「-」 and 「該当数字なし」 side by side: a line of a legend, although a dash can also be a figure. */
function isLegendRow(cells: readonly string[]): boolean {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '');
  return filled.length === 2 && filled[0] !== undefined && filled[0].length <= 4 && statusOfMeaning(filled[1] ?? '') !== 'unknown-meaning' && !/^\d+$/.test(filled[0]);
}

/**
 * The row after the heading: that of the first data, unless empty rows or the heading of a section stand between. The
 * heading then has words above the figures.
 */
function headingEnd(grid: Grid, data: number, legend: Legend): number {
  let end = data;
  while (end > 0 && filledColumns(grid, end - 1).length < 2 && !isNote(cellAt(grid, end - 1, 0))) end -= 1;
  const named = filledColumns(grid, end - 1);
  const figures = filledColumns(grid, data).filter((c) => classify(cellAt(grid, data, c), legend) === 'figure');
  return end > 0 && named.length > 1 && figures.filter((c) => named.includes(c)).length * 2 >= figures.length ? end : data;
}

/** Rows between the title and the data: up to an empty row, a lone text at the left, or a line that only states a unit. */
function firstHeadingRow(grid: Grid, end: number): number {
  let heading = end;
  while (heading > 0) {
    const filled = filledColumns(grid, heading - 1);
    const texts = filled.map((c) => cellAt(grid, heading - 1, c));
    const isSpanned = grid.spans.some((span) => span.row === heading - 1 && span.column === filled[0] && span.rows > 1);
    if (filled.length === 0 || (filled.length === 1 && filled[0] === 0 && !isSpanned)) break;
    if (heading < end && texts.every((text) => parseUnitLine(text) !== 'no-unit' || isNote(text))) break;
    if (filled.length === 2 && isLegendRow(texts)) break;
    heading -= 1;
  }
  return heading;
}

/** Years written as people abbreviate them, under a heading of years or after a full one. */
function isElided(grid: Grid, rows: readonly number[], column: number, heading: string): boolean {
  const texts = rows.map((r) => cellAt(grid, r, column)).filter((text) => text.trim() !== '');
  const meaning = meaningOfHeading(heading);
  const named = meaning.is === 'key' && meaning.dimension === 'period';
  if (texts.length < 2 || parsePeriod(texts[0] ?? '') === 'not-a-period' || (!named && !/\D/.test(texts[0] ?? ''))) return false;
  return texts.some((text) => parsePeriod(text) === 'not-a-period') && parseElidedYears(texts).every((period) => period !== 'not-a-period');
}

interface Columns {
  readonly stubs: readonly number[];
  readonly values: readonly number[];
  readonly elided: ReadonlySet<number>;
  readonly contents: readonly ColumnContent[];
}

function columnsOf(grid: Grid, rows: readonly number[], headings: readonly string[], legend: Legend): Columns {
  const contents = columnContents(grid, rows, legend);
  const elided = new Set(headings.flatMap((heading, c) => (isElided(grid, rows, c, heading) ? [c] : [])));
  const kinds = contents.map((content, c): ColumnKind => (elided.has(c) ? 'period' : columnKind(headings[c] ?? '', content)));
  return {
    stubs: kinds.flatMap((kind, c) => (kind === 'key' || kind === 'code' || kind === 'period' ? [c] : [])),
    values: kinds.flatMap((kind, c) => (kind === 'value' || (kind === 'empty' && (headings[c] ?? '') !== '') ? [c] : [])),
    elided,
    contents,
  };
}

/**
 * Finds heading, body, naming columns and figure columns of any table with labelled columns.
 *
 * @returns why there is none: no figures, no heading above them, no column that names the rows, or prose laid out in columns.
 */
export function bodyOf(grid: Grid, legend: Legend): TableBody | NoTableReason {
  const data = firstDataRow(grid, legend);
  if (data < 0) return 'no-figures';
  const from = headingEnd(grid, data, legend);
  const headingFrom = firstHeadingRow(grid, from);
  if (from === 0 || headingFrom === from) return 'no-heading';
  const width = widthOf(grid);
  const stacks = headingStacks(grid, headingFrom, from, width, 1);
  const headings = stacks.map((stack) => stack.filter((text) => text !== '').at(-1) ?? '');
  const delimited = grid.kind === 'csv' || grid.kind === 'tsv';
  const fields = delimited ? Math.max(...headings.map((text, c) => (text === '' ? 0 : c + 1))) : 'any';

  // A first look at the rows up to a gap tells the columns; then all rows of the body tell them for good.
  const gap = grid.rows.findIndex((_, r) => r > data && filledColumns(grid, r).length < 2);
  const near = columnsOf(grid, range(data, gap < 0 ? grid.rows.length : gap), headings, legend);
  const shape = ({ stubs: keys, values: figures }: Columns): BodyShape => ({ from, keys, values: figures, fields, names: delimited ? Math.max(2, keys.length) : Infinity });
  const first = bodyRows(grid, shape(near), legend);
  const dataRows = range(from, first.to).filter((r) => !first.skipRows.has(r));
  const columns = columnsOf(grid, dataRows, headings, legend);
  const { stubs, values, elided, contents } = columns;
  const rows = bodyRows(grid, shape(columns), legend);

  const numbers = values.reduce((n, c) => n + (contents[c]?.numbers ?? 0), 0);
  const words = values.reduce((n, c) => n + (contents[c]?.words ?? 0), 0);
  if (numbers === 0) return 'no-figures';
  if (stubs.length === 0) return 'no-labels';
  if (words > numbers) return 'mostly-words';
  const findings: Finding[] = [];
  const unheaded = values.filter((c) => (stacks[c] ?? []).every((text) => text === ''));
  if (unheaded.length === values.length) return 'no-heading';
  if (unheaded.length > 0) findings.push(finding('columns-without-heading', placeOf(grid, from - 1), { columns: unheaded.map((c) => c + 1) }));
  const titleRows = range(0, headingFrom).filter((r) => filledColumns(grid, r).length > 0);
  const fillDown = mergedStubs(grid, from, rows, stubs);
  return { ...rows, headingFrom, from, stubs, values, elided, fillDown, titleRows, findings: [...findings, ...rows.findings] };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Naming columns that leave repeated labels empty: filled above, empty here, while a later naming column goes on. */
function mergedStubs(grid: Grid, from: number, rows: BodyRows, stubs: readonly number[]): Set<number> {
  const merged = new Set<number>();
  stubs.slice(0, -1).forEach((column, index) => {
    let filled = false;
    for (let r = from; r < rows.to; r += 1) {
      if (rows.skipRows.has(r)) continue;
      if (cellAt(grid, r, column).trim() !== '') filled = true;
      else if (filled && stubs.slice(index + 1).some((later) => cellAt(grid, r, later).trim() !== '')) merged.add(column);
    }
  });
  return merged;
}
