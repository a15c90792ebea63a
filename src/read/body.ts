import { finding, type Finding } from '../model/finding.ts';
import { STATUSES } from '../model/value.ts';
import { parsePeriod } from '../reference/periods.ts';
import { readCell } from './cell.ts';
import { columnContents, columnKind } from './columns.ts';
import { cellAt, placeOf, widthOf, type Grid } from './grid.ts';
import { headingStacks } from './heading-stack.ts';
import type { Legend } from './plan.ts';

/** Where the data of a table stand (表の本体): heading rows, body rows, naming columns and figure columns. */
export interface TableBody {
  readonly headingFrom: number;
  readonly from: number;
  readonly to: number;
  readonly stubs: readonly number[];
  readonly values: readonly number[];
  readonly skipRows: ReadonlySet<number>;
  readonly fillDown: ReadonlySet<number>;
  /** Rows above the heading that hold one text each: titles, notes, unit lines. */
  readonly titleRows: readonly number[];
  readonly findings: readonly Finding[];
}

const NOTE = /^[\s　]*(?:[(（]?注|※|資料|出典|備考|[(（]?単位|Note|Source|\d+[)）]\s)/i;

type CellClass = 'blank' | 'figure' | 'period' | 'word';

function classify(text: string, legend: Legend): CellClass {
  if (text.trim() === '') return 'blank';
  if (parsePeriod(text) !== 'not-a-period') return 'period';
  return STATUSES[readCell(text, legend).status] === 'unreadable' ? 'word' : 'figure';
}

function filledColumns(grid: Grid, r: number): number[] {
  return (grid.rows[r]?.cells ?? []).flatMap((text, c) => (text.trim() === '' ? [] : [c]));
}

/** The first row that holds figures: at least one, and no fewer than the words after its label. */
function firstDataRow(grid: Grid, legend: Legend): number {
  return grid.rows.findIndex((row) => {
    const classes = row.cells.map((text) => classify(text, legend));
    const figures = classes.filter((k) => k === 'figure').length;
    const words = classes.filter((k) => k === 'word').length;
    return figures > 0 && figures + 1 >= words && filledOf(classes) > 1;
  });
}

function filledOf(classes: readonly CellClass[]): number {
  return classes.filter((k) => k !== 'blank').length;
}

/**
 * Finds heading, body, naming columns and figure columns of any table with labelled columns.
 *
 * @returns 'no-body' when the grid holds no figures under headings (prose laid out in columns, a lost heading row).
 */
export function bodyOf(grid: Grid, legend: Legend): TableBody | 'no-body' {
  const from = firstDataRow(grid, legend);
  if (from <= 0) return 'no-body';
  let headingFrom = from;
  while (headingFrom > 0) {
    const filled = filledColumns(grid, headingFrom - 1);
    if (filled.length === 0 || (filled.length === 1 && filled[0] === 0)) break;
    headingFrom -= 1;
  }
  if (headingFrom === from) return 'no-body';
  const to = grid.rows.length;
  const width = widthOf(grid);
  const contents = columnContents(grid, from, to, legend);
  const stacks = headingStacks(grid, headingFrom, from, width, 1);
  const headings = stacks.map((stack) => stack.filter((text) => text !== '').at(-1) ?? '');
  const kinds = contents.map((content, c) => columnKind(headings[c] ?? '', content));
  const stubs = kinds.flatMap((kind, c) => (kind === 'key' || kind === 'code' || kind === 'period' ? [c] : []));
  const values = kinds.flatMap((kind, c) => (kind === 'value' || (kind === 'empty' && (headings[c] ?? '') !== '') ? [c] : []));
  const numbers = values.reduce((n, c) => n + (contents[c]?.numbers ?? 0), 0);
  const words = values.reduce((n, c) => n + (contents[c]?.words ?? 0), 0);
  if (stubs.length === 0 || numbers === 0 || words > numbers) return 'no-body';

  const findings: Finding[] = [];
  const unheaded = values.filter((c) => (stacks[c] ?? []).every((text) => text === ''));
  if (unheaded.length > 0) findings.push(finding('columns-without-heading', placeOf(grid, from - 1), { columns: unheaded.map((c) => c + 1) }));
  const skipRows = new Set<number>();
  for (let r = from; r < to; r += 1) {
    const filled = filledColumns(grid, r);
    const text = cellAt(grid, r, filled[0] ?? 0).trim();
    const empty = values.every((c) => cellAt(grid, r, c).trim() === '');
    if (!empty && !isRepeatedHeading(grid, r, values, stacks, legend)) continue;
    skipRows.add(r);
    if (filled.length === 0) continue;
    const code = NOTE.test(text) ? 'note-row' : empty ? 'section-row' : 'unused-text';
    findings.push(finding(code, placeOf(grid, r, filled[0]), { text: filled.map((c) => cellAt(grid, r, c).trim()).join(' ') }));
  }
  const titleRows = Array.from({ length: headingFrom }, (_, r) => r).filter((r) => filledColumns(grid, r).length > 0);
  return { headingFrom, from, to, stubs, values, skipRows, fillDown: mergedStubs(grid, from, to, stubs, skipRows), titleRows, findings };
}

/**
 * A heading that stands again inside the body: no figure, but words or periods in the figure columns. A bare 2012 is a
 * figure unless the column's own heading reads so.
 */
function isRepeatedHeading(grid: Grid, r: number, values: readonly number[], headings: readonly (readonly string[])[], legend: Legend): boolean {
  let says = false;
  for (const c of values) {
    const text = cellAt(grid, r, c).trim();
    const kind = classify(text, legend);
    if (kind === 'figure' || (kind === 'period' && /^\d+$/.test(text) && !headings[c]?.includes(text))) return false;
    if (kind !== 'blank') says = true;
  }
  return says;
}

/** Naming columns that leave repeated labels empty: filled above, empty here, while a later naming column goes on. */
function mergedStubs(grid: Grid, from: number, to: number, stubs: readonly number[], skip: ReadonlySet<number>): Set<number> {
  const merged = new Set<number>();
  stubs.slice(0, -1).forEach((column, index) => {
    let filled = false;
    for (let r = from; r < to; r += 1) {
      if (skip.has(r)) continue;
      if (cellAt(grid, r, column).trim() !== '') filled = true;
      else if (filled && stubs.slice(index + 1).some((later) => cellAt(grid, r, later).trim() !== '')) merged.add(column);
    }
  });
  return merged;
}
