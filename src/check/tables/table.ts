import type { Period } from '../../model/period.ts';
import type { CheckedGrid } from '../document.ts';
import type { UnitNamed } from '../figures/units.ts';
import type { TableCell } from './cell.ts';
import type { Label } from './label.ts';

/** A row or column of a table with its labels from the outermost inwards (表の行・列). */
export interface Line {
  /** Index into the table's rows or columns. */
  readonly index: number;
  readonly path: readonly Label[];
  /** Depth in the hierarchy of its neighbours: 0 is outermost. */
  readonly level: number;
  readonly role: Label['role'];
  readonly period: Period | 'none';
  readonly unit: UnitNamed | 'none';
  /** Lines with different sections are never parts of one sum unless a total spans them. */
  readonly section: number;
}

/** A table ready to be checked (検査する表): labelled rows and columns and the figures in its cells. */
export interface CheckTable {
  readonly id: number;
  /** Which document and block it is from. */
  readonly document: number;
  readonly block: number;
  readonly grid: CheckedGrid;
  readonly title: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Figure (index into all figures) or reason, by row and column. */
  readonly cells: readonly (readonly TableCell[])[];
  /** The unit its caption states for everything, where it states one. */
  readonly unit: UnitNamed | 'none';
  /** The caption says that values were rounded, or names several units. */
  readonly rounded: boolean;
}

export function cellOf(table: CheckTable, row: number, column: number): TableCell {
  return table.cells[row]?.[column] ?? { is: 'blank' };
}

/** The label a person would use for a line: 卸売業/商店数. */
export function nameOfLine(line: Line): string {
  return line.path.map((label) => label.text).filter((text, index, all) => text !== '' && text !== all[index - 1]).join(' ');
}
