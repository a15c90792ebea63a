import { finding, type Finding } from '../model/finding.ts';
import type { MachineReadabilityItem } from '../model/findings/read.ts';
import { parseUnitLine } from '../reference/unit-lines.ts';
import { unitFacts } from '../reference/units.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { ERA_YEAR, holdsSeveral, isBlankRow, shapeOf, type TableShape } from './table-shape.ts';

/** Where one item is broken: positions with a text to show, or `table` for the table as a whole. */
type Breaches = readonly { readonly row: number; readonly column: number; readonly text?: string }[] | { readonly count: number; readonly example: string };

interface Rule {
  readonly item: MachineReadabilityItem;
  /** Whether the item only makes sense where there are figures. */
  readonly needsData: boolean;
  breaches(grid: Grid, shape: TableShape): Breaches;
}

type Cell = { readonly row: number; readonly column: number; readonly text: string };
type Test = (text: string, row: number, column: number) => boolean;

function cells(grid: Grid, isBreach: Test, from = 0, rows: Iterable<number> = grid.rows.keys()): readonly Cell[] {
  const found: Cell[] = [];
  for (const row of rows) {
    const texts = grid.rows[row]?.cells ?? [];
    for (let column = from; column < texts.length; column += 1) {
      const text = texts[column] ?? '';
      if (text !== '' && isBreach(text, row, column)) found.push({ row, column, text });
    }
  }
  return found;
}

function dataCells(grid: Grid, { dataRows, firstColumn }: TableShape, isBreach: Test): readonly Cell[] {
  return cells(grid, isBreach, firstColumn, dataRows);
}

const PLAIN = /^-?\d+(?:\.\d+)?$/;
/** Characters that only some machines have (JIS X 0208 にない記号): ① Ⅳ ㈱ ㍻ ㌔ № and 外字. */
const PLATFORM = /[①-⓿Ⅰ-ↈ㈠-㏿№℡㋿\u{E000}-\u{F8FF}]/u;
/** 「総　数」「年 次」, leading and trailing spaces, line breaks; a space between the words of a sentence is none of these. */
const SPACED = /^[\s　]|[\s　]$|\n|^.{1,6}　.{1,6}$|^\p{L}(?: +\p{L})+$|\S {2,}\S/u;
const WESTERN_YEAR = /(?:1[89]|20)\d\d/;
const AREA = /全国|[都道府県市区町村郡]|北海道|area|prefecture|city|ken\b/i;

const RULES: readonly Rule[] = [
  {
    item: '1-1',
    needsData: true,
    breaches: ({ kind }) => (kind === 'text-table' || kind === 'markdown' || kind === 'html' ? { count: 1, example: kind } : []),
  },
  { item: '1-2', needsData: true, breaches: (grid, shape) => dataCells(grid, shape, holdsSeveral) },
  {
    item: '1-3',
    needsData: true,
    breaches: (grid, shape) =>
      dataCells(grid, shape, (text, row, column) => {
        if (grid.kind === 'sheet' ? grid.rows[row]?.marks?.get(column) === 'number' : PLAIN.test(text)) return false;
        return shape.isFigure(text);
      }),
  },
  { item: '1-4', needsData: false, breaches: (grid) => grid.spans.map(({ row, column }) => ({ row, column })) },
  { item: '1-5', needsData: false, breaches: (grid, { isFigure }) => cells(grid, (text) => !PLAIN.test(text) && SPACED.test(text) && !isFigure(text)) },
  { item: '1-6', needsData: true, breaches: omittedNames },
  { item: '1-7', needsData: false, breaches: ({ facts }) => ({ count: facts?.formulas ?? 0, example: facts?.firstFormula ?? '' }) },
  { item: '1-8', needsData: false, breaches: ({ facts }) => ({ count: facts?.objects ?? 0, example: '' }) },
  { item: '1-9', needsData: true, breaches: (grid, shape) => ({ count: statements(grid, shape).some(statesUnit) ? 0 : 1, example: '' }) },
  { item: '1-10', needsData: false, breaches: (grid) => cells(grid, (text) => PLATFORM.test(text)) },
  { item: '1-11', needsData: true, breaches: eraYearsAlone },
  { item: '1-12', needsData: true, breaches: (grid, shape) => ({ count: statements(grid, shape).some((text) => AREA.test(text)) ? 0 : 1, example: '' }) },
  { item: '2-1', needsData: true, breaches: splitData },
  { item: '2-2', needsData: true, breaches: furtherTables },
];

/**
 * Breaches of 「統計表における機械判読可能なデータの表記方法の統一ルール」 (総務省, 2020-12-18) as far as the cells of one table
 * decide them: per item the number of places, the first of them and its text. A table an API delivers as JSON is
 * not judged.
 *
 * @see https://www.soumu.go.jp/main_content/000723626.pdf
 */
export function machineReadability(grid: Grid): Finding[] {
  if (grid.kind === 'json') return [];
  const shape = shapeOf(grid);
  return RULES.flatMap(({ item, needsData, breaches }) => {
    if (needsData && shape.dataRows.length === 0) return [];
    const found = breaches(grid, shape);
    if ('count' in found) return found.count === 0 ? [] : [finding('machine-readability', grid.place, { item, ...found })];
    const [first] = found;
    if (!first) return [];
    const example = first.text ?? cellAt(grid, first.row, first.column);
    return [finding('machine-readability', placeOf(grid, first.row, first.column), { item, count: found.length, example })];
  });
}

/** Labels stand left of the figures, and this near the left edge; further columns between are codes and notes. */
const LABEL_COLUMNS = 4;

/** Blank label cells that stand for the label above or left of them, 〃, and years without their era. */
function omittedNames(grid: Grid, { dataRows, firstColumn, width, covered }: TableShape): Breaches {
  const body = new Set(dataRows);
  const first = dataRows[0] ?? 0;
  const found: { row: number; column: number }[] = [];
  const labelled = new Array<boolean>(width).fill(false);
  const inEra = new Array<boolean>(width).fill(false);
  grid.rows.forEach(({ cells: texts }, row) => {
    const named = texts.filter((text) => text.trim() !== '').length;
    const heading = row < first && named >= 3 && named * 4 >= width;
    let left = false;
    for (let column = 0; column < width; column += 1) {
      const text = (texts[column] ?? '').trim();
      const blank = text === '' && !covered.has(row * width + column);
      const bareYear = /^\d{1,2}$/.test(text);
      if (body.has(row) && column < Math.min(firstColumn, LABEL_COLUMNS)) {
        if ((blank && labelled[column] === true) || /^[〃々″"]$|^同上$/.test(text) || (bareYear && inEra[column] === true)) found.push({ row, column });
        labelled[column] ||= text !== '';
      } else if (heading && blank && column >= firstColumn && left) found.push({ row, column });
      if (text !== '' && !bareYear) inEra[column] = ERA_YEAR.test(text);
      left ||= text !== '';
    }
  });
  return found;
}

/** Texts in which a table says what all of it has in common: around it, its headings, its first and last rows. */
function statements(grid: Grid, { dataRows }: TableShape): readonly string[] {
  const rows = [...grid.rows.slice(0, (dataRows[0] ?? 0) + 20), ...grid.rows.slice(-10)];
  return [grid.name, ...[...grid.before, ...grid.after].map(({ text }) => text), ...rows.flatMap(({ cells: texts }) => texts)];
}

/** A unit line, a unit in brackets, a column of units, or figures with their units. */
function statesUnit(text: string): boolean {
  const bracketed = [...text.matchAll(/[（(【[〔]([^（）()【】[\]〔〕]{1,40})[）)】\]〕]/g)].some(([, inner = '']) => unitFacts(inner) !== 'not-a-unit');
  return bracketed || parseUnitLine(text) !== 'no-unit' || /^(?:単位|unit)$/i.test(text.trim()) || /\d\s*[%％]$/.test(text);
}

/** Years of the Japanese calendar with no western year in their own cell, row or column. */
function eraYearsAlone(grid: Grid, { dataRows, firstColumn }: TableShape): Breaches {
  const first = dataRows[0] ?? 0;
  return cells(grid, (text, row, column) => {
    if (!ERA_YEAR.test(text.trim()) || WESTERN_YEAR.test(text) || text.length > 30) return false;
    if (row >= first) return column < firstColumn && !grid.rows[row]?.cells.slice(0, firstColumn).some((other) => WESTERN_YEAR.test(other));
    return !grid.rows.slice(0, first).some(({ cells: texts }) => WESTERN_YEAR.test(texts[column] ?? ''));
  });
}

/** Blank rows between rows of figures, and blank columns between columns of figures. */
function splitData(grid: Grid, { dataRows, firstColumn, width }: TableShape): Breaches {
  const first = dataRows[0] ?? 0;
  const last = dataRows.at(-1) ?? 0;
  const rows = grid.rows.flatMap((_, row) => (row > first && row < last && isBlankRow(grid, row) ? [{ row, column: 0 }] : []));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => column > firstColumn && column < width - 1 && grid.rows.every(({ cells: texts }) => (texts[column] ?? '').trim() === ''));
  return [...rows, ...columns.map((column) => ({ row: first, column }))];
}

/** A blank row, then headings, then figures again: another table. */
function furtherTables(grid: Grid, { dataRows }: TableShape): Breaches {
  const data = new Set(dataRows);
  const found: { row: number; column: number; text: string }[] = [];
  let figuresSeen = false;
  let blankSince = false;
  let heading: number | undefined;
  grid.rows.forEach((_, row) => {
    if (isBlankRow(grid, row)) {
      blankSince = figuresSeen;
      heading = undefined;
    } else if (!data.has(row)) {
      if (blankSince && heading === undefined) heading = row;
    } else {
      if (blankSince && heading !== undefined) found.push({ row: heading, column: 0, text: grid.rows[heading]?.cells.find((text) => text.trim() !== '') ?? '' });
      figuresSeen = true;
      blankSince = false;
      heading = undefined;
    }
  });
  return found;
}
