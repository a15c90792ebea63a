import { STATUS, type Status } from '../model/value.ts';
import { readCell } from './cell.ts';
import { widthOf, type Grid, type GridRow } from './grid.ts';

const DIGIT = /[\d０-９]/;
const MOST_KNOWN = 1 << 18;
const NO_LEGEND: ReadonlyMap<string, Status> = new Map();
/** Numbers that are places in time or codes. */
const NOT_DATUM = /^(?:(?:1[89]|20)\d\d|\d+\s*(?:年|年度|月|日|時)|[A-Za-z]\d{4,}|0\d+)$/;
/** Two figures in one cell: 「266,061 (令和3年度)」「652億円(14%)」, or one below the other. */
const SEVERAL = /^[△▲▼−－-]?\s*[\d０-９][\d０-９,.，．]*\s*[^\d０-９\s()（）]{0,6}\s*[(（\n][^\n]*[\d０-９]/;
/** 平成21年, R3: a year of the Japanese calendar. */
export const ERA_YEAR = /(?:明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿])\s*(?:元|[\d０-９]+)|^[HSR]\s*\d{1,2}(?:年|年度)?$/;
const ERA_YEAR_ALONE = /^(?:明治|大正|昭和|平成|令和|[HSR])(?:元|\d{1,2})(?:年|年度)?$/;
const CODE_HEADING = /コード|番号|code$|\bcd$|^no\.?$|^(?:lat|lng|lon|id)$|緯度|経度|^(?:集計|調査)?年(?:次|度)?$|year/i;

/** Where a grid holds figures, judged by its cells alone: enough for a review, too little to read by. */
export interface TableShape {
  /** Rows with figures: indexes into `Grid.rows`. */
  readonly dataRows: readonly number[];
  /** First column from which most columns hold figures; the columns left of it are labels and codes. */
  readonly firstColumn: number;
  readonly width: number;
  /** Positions under a merged cell, as `row * width + column`. */
  readonly covered: ReadonlySet<number>;
  /** Whether a text is a figure; every distinct one is looked at once. */
  readonly isFigure: (text: string) => boolean;
}

function isFigure(text: string): boolean {
  if (NOT_DATUM.test(text.trim())) return false;
  return /^-?\d+(?:\.\d+)?$/.test(text) || readCell(text, NO_LEGEND).status === STATUS.number;
}

/** 2020(令和2)年度 is one year in two calendars, not two figures. */
export function holdsSeveral(text: string): boolean {
  return SEVERAL.test(text) && !/^(?:1[89]|20)\d\d\s*[(（]/.test(text);
}

export function isBlankRow(grid: Grid, row: number): boolean {
  return grid.rows[row]?.cells.every((cell) => cell.trim() === '') ?? true;
}

/** Words are told at once; of the texts with digits in them a table repeats most. */
function figureTest(): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (!DIGIT.test(text)) return false;
    const found = known.get(text) ?? isFigure(text);
    if (known.size < MOST_KNOWN) known.set(text, found);
    return found;
  };
}

export function shapeOf(grid: Grid): TableShape {
  const width = widthOf(grid);
  const isKnownFigure = figureTest();
  const datum = grid.rows.map(({ cells }) => cells.map((cell) => isKnownFigure(cell) || holdsSeveral(cell)));
  const dataRows = grid.rows.flatMap(({ cells }, row) => {
    const filled = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [datum[row]?.[column] === true]));
    const others = filled[0] === false ? filled.slice(1) : filled;
    const data = others.filter(Boolean).length;
    return data > 0 && data * 2 >= others.length - 1 ? [row] : [];
  });
  const figures = new Array<number>(width).fill(0);
  for (const row of dataRows) datum[row]?.forEach((is, column) => (figures[column] = (figures[column] ?? 0) + (is ? 1 : 0)));
  const notFigures = (rows: readonly GridRow[], pattern: RegExp): void => {
    for (const { cells } of rows) cells.forEach((cell, column) => (figures[column] = pattern.test(cell.replace(/\s/g, '')) ? 0 : (figures[column] ?? 0)));
  };
  notFigures(grid.rows.slice(0, dataRows[0]), CODE_HEADING);
  notFigures(dataRows.flatMap((row) => grid.rows[row] ?? []), ERA_YEAR_ALONE);
  const holdsFigures = figures.map((count) => count > 0 && count * 2 >= dataRows.length);
  const used = figures.map((_, column) => grid.rows.some(({ cells }) => (cells[column] ?? '').trim() !== ''));
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
  return { dataRows: firstColumn === -1 ? [] : dataRows, firstColumn: firstColumn === -1 ? width : firstColumn, width, covered, isFigure: isKnownFigure };
}
