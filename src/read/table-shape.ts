import { CellTraits, TRAIT } from './cell-traits.ts';
import type { Grid } from './grid.ts';

const CODE_HEADING = /コード|番号|code$|\bcd$|^no\.?$|^(?:lat|lng|lon|id)$|緯度|経度|^(?:集計|調査)?年(?:次|度)?$|year/i;

/** Where a grid holds figures, judged by its cells alone: enough for a review, too little to read by. */
export interface TableShape {
  readonly traits: CellTraits;
  /** Rows with figures: indexes into `Grid.rows`. */
  readonly dataRows: readonly number[];
  /** First column from which most columns hold figures; the columns left of it are labels and codes. */
  readonly firstColumn: number;
  readonly width: number;
  /** Positions under a merged cell, as `row * width + column`. */
  readonly covered: ReadonlySet<number>;
}

const DATUM = TRAIT.figure | TRAIT.several;

/** Whether half of the cells of a row hold data, not counting its first label. */
function isDataRow(traits: CellTraits, row: number): boolean {
  let labels = 0;
  let others = 0;
  let data = 0;
  for (let column = 0; column < traits.width; column += 1) {
    if (traits.has(row, column, TRAIT.blank)) continue;
    if (traits.has(row, column, DATUM)) data += 1;
    else if (labels === 0 && data === 0) labels = 1;
    else others += 1;
  }
  return data > 0 && data * 2 >= data + others - 1;
}

/** How many rows hold data in each column, of columns that are no codes and no years. */
function dataByColumn({ rows }: Grid, traits: CellTraits, dataRows: readonly number[]): readonly number[] {
  const counts = new Array<number>(traits.width).fill(0);
  const isCode = new Array<boolean>(traits.width).fill(false);
  for (const { cells } of rows.slice(0, dataRows[0])) {
    cells.forEach((cell, column) => {
      isCode[column] ||= CODE_HEADING.test(cell.replace(/\s/g, ''));
    });
  }
  for (const row of dataRows) {
    for (let column = 0; column < traits.width; column += 1) {
      if (traits.has(row, column, DATUM)) counts[column] = (counts[column] ?? 0) + 1;
      isCode[column] ||= traits.has(row, column, TRAIT.eraYearOnly);
    }
  }
  return counts.map((count, column) => (isCode[column] === true ? 0 : count));
}

export function shapeOf(grid: Grid): TableShape {
  const traits = new CellTraits(grid);
  const { width } = traits;
  const dataRows = Array.from(grid.rows.keys()).filter((row) => isDataRow(traits, row));
  const figures = dataByColumn(grid, traits, dataRows);
  const holdsFigures = figures.map((count) => count > 0 && count * 2 >= dataRows.length);
  const used = figures.map((_, column) => grid.rows.some((_row, row) => !traits.has(row, column, TRAIT.blank)));
  const share = (from: number): number => holdsFigures.slice(from).filter(Boolean).length / used.slice(from).filter(Boolean).length;
  const firstColumn = holdsFigures.findIndex((holds, column) => holds && share(column) >= 0.7);
  const covered = new Set<number>();
  for (const span of grid.spans) {
    for (let row = span.row; row < span.row + span.rows; row += 1) {
      for (let column = span.column; column < span.column + span.columns; column += 1) {
        if (row > span.row || column > span.column) covered.add(row * width + column);
      }
    }
  }
  return { traits, dataRows: firstColumn === -1 ? [] : dataRows, firstColumn: firstColumn === -1 ? width : firstColumn, width, covered };
}
