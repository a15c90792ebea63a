import { toNumber, ZERO } from '../../model/rational.ts';
import type { Figure } from '../figures/figure.ts';
import { decimalsOf, valueOf, type Printed } from '../figures/printed.ts';
import type { UnitFamily } from '../figures/units.ts';
import { countsNamed, familyNamed, namesRate } from '../tables/label.ts';
import { cellOf, type CheckTable, type Line } from '../tables/table.ts';
import type { Term } from './relation.ts';

/** The number in one cell, ready for many comparisons: `near` is a double used only to find what to compare exactly. */
export interface Entry {
  readonly term: Term;
  readonly near: number;
  /** Half of what the last printed digit stands for; 0 for counts. */
  readonly slack: number;
  /** Digits of information the number carries. */
  readonly digits: number;
  readonly family: UnitFamily;
}

/** A table turned so that what is related lies in its lines (行列): columns related row by row, or rows column by column. */
export interface Matrix {
  readonly table: CheckTable;
  readonly axis: 'rows' | 'columns';
  readonly lines: readonly Line[];
  readonly positions: readonly Line[];
  /** 'none' where there is no number; nil is a constant 0; blank cells are 'blank'. */
  readonly at: (line: number, position: number) => Entry | 'none' | 'blank';
  /** The numbers as doubles, by line; NaN where there is none. */
  readonly doubles: readonly Float64Array[];
}

const NIL: Entry = { term: { figure: 'none', printed: { units: 0n, step: { n: 1n, d: 1n } }, exact: true }, near: 0, slack: 0, digits: 0, family: 'bare' };

/**
 * @param bareIsExact what the table itself shows of numbers without a unit: whether they add up without any remainder
 */
export function matricesOf(table: CheckTable, figures: readonly Figure[], bareIsExact: boolean): { readonly rows: Matrix; readonly columns: Matrix } {
  const entries = table.rows.map((row) =>
    table.columns.map((column): Entry | 'none' | 'blank' => {
      const cell = cellOf(table, row.index, column.index);
      if (cell.is === 'nil') return NIL;
      if (cell.is === 'blank') return 'blank';
      const figure = cell.is === 'number' ? figures[cell.figure] : undefined;
      if (cell.is !== 'number' || figure === undefined) return 'none';
      return entryOf(figure, cell.figure, familyOf(figure, table, row, column), bareIsExact, table);
    }),
  );
  const doubles = table.rows.map((row) => Float64Array.from(table.columns, (column) => doubleOf(entries[row.index]?.[column.index])));
  const turned = table.columns.map((column) => Float64Array.from(table.rows, (row) => doubles[row.index]?.[column.index] ?? NaN));
  return {
    rows: { table, axis: 'rows', lines: table.rows, positions: table.columns, at: (line, position) => entries[line]?.[position] ?? 'blank', doubles },
    columns: { table, axis: 'columns', lines: table.columns, positions: table.rows, at: (line, position) => entries[position]?.[line] ?? 'blank', doubles: turned },
  };
}

function doubleOf(entry: Entry | 'none' | 'blank' | undefined): number {
  return entry === undefined || entry === 'none' || entry === 'blank' ? NaN : entry.near;
}

function entryOf(figure: Figure, index: number, family: UnitFamily, bareIsExact: boolean, table: CheckTable): Entry {
  const { printed } = figure;
  const exact = isWhole(printed) && figure.exactness === 'stated' && !(table.rounded && family === 'bare') && (family === 'count' || (family === 'bare' && bareIsExact));
  const step = toNumber(printed.step);
  const near = toNumber(valueOf(printed));
  return { term: { figure: index, printed, exact }, near, slack: exact ? 0 : step / 2, digits: Math.log10(Math.abs(near) / step + 1), family };
}

function isWhole(printed: Printed): boolean {
  return decimalsOf(printed) === 0 && printed.step.n === 1n;
}

/** What kind of number a cell holds: its own unit, then those of its headings, then what the headings' words suggest, then the caption and the title. */
export function familyOf(figure: Figure, table: CheckTable, row: Line, column: Line): UnitFamily {
  if (figure.family !== 'bare') return figure.family;
  for (const line of [column, row]) if (line.unit !== 'none') return scaled(line.unit.factor.n !== 1n, line.unit.family);
  for (const line of [column, row]) {
    const named = familyNamed(line.path);
    if (named !== 'unknown') return named === 'count' && decimalsOf(figure.printed) > 0 ? 'bare' : named;
  }
  if (namesRate(column.path) || namesRate(row.path)) return 'bare';
  if (table.unit !== 'none') return scaled(table.unit.factor.n !== 1n, table.unit.family);
  return decimalsOf(figure.printed) === 0 && countsNamed(table.title) ? 'count' : 'bare';
}

/** 千人 is rounded like an amount. */
function scaled(multiplied: boolean, family: UnitFamily): UnitFamily {
  return multiplied && family === 'count' ? 'amount' : family;
}

/** Whether numbers of a line at a position are of a kind that is added up. */
export function additive(matrix: Matrix, line: Line, position: Line): boolean {
  const entry = matrix.at(line.index, position.index);
  if (entry === 'none' || entry === 'blank') return false;
  if (entry.family === 'percent' || entry.family === 'point' || entry.family === 'multiple') return false;
  return !namesRate(position.path) && !namesRate(line.path);
}

export function numberAt(matrix: Matrix, line: number, position: number): Entry | undefined {
  const entry = matrix.at(line, position);
  return entry === 'none' || entry === 'blank' ? undefined : entry;
}

export function zeroTerm(): Term {
  return { figure: 'none', printed: { units: ZERO.n, step: { n: 1n, d: 1n } }, exact: true };
}
