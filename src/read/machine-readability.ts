import { finding, type Finding } from '../model/finding.ts';
import type { MachineReadabilityItem } from '../model/findings/read.ts';
import { parseUnitLine } from '../reference/unit-lines.ts';
import { unitFacts } from '../reference/units.ts';
import { TRAIT, type CellTraits } from './cell-traits.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

/** Where one item is broken: positions with a text to show, or `table` for the table as a whole. */
type Breaches = readonly { readonly row: number; readonly column: number; readonly text?: string }[] | { readonly count: number; readonly example: string };

interface Rule {
  readonly item: MachineReadabilityItem;
  /** Whether the item only makes sense where there are figures. */
  readonly needsData: boolean;
  breaches(grid: Grid, shape: TableShape): Breaches;
}

type Position = { readonly row: number; readonly column: number };

type Test = (row: number, column: number) => boolean;

/** Cells with one of some traits and, if that is not enough, a test of their own. */
function cells({ rows }: Grid, { traits }: TableShape, having: number, isBreach?: Test): readonly Position[] {
  return among(rows.keys(), 0, traits, having, isBreach);
}

/** The same among the figures of a table. */
function dataCells({ dataRows, firstColumn, traits }: TableShape, having: number, isBreach?: Test): readonly Position[] {
  return among(dataRows, firstColumn, traits, having, isBreach);
}

function among(rows: Iterable<number>, from: number, traits: CellTraits, having: number, isBreach: Test = () => true): readonly Position[] {
  const found: Position[] = [];
  for (const row of rows) {
    for (let column = from; column < traits.width; column += 1) if (traits.has(row, column, having) && isBreach(row, column)) found.push({ row, column });
  }
  return found;
}

const AREA = /全国|[都道府県市区町村郡]|北海道|area|prefecture|city|ken\b/i;

const RULES: readonly Rule[] = [
  {
    item: '1-1',
    needsData: true,
    breaches: ({ kind }) => (kind === 'text-table' || kind === 'markdown' || kind === 'html' ? { count: 1, example: kind } : []),
  },
  { item: '1-2', needsData: true, breaches: (_grid, shape) => dataCells(shape, TRAIT.several) },
  {
    item: '1-3',
    needsData: true,
    breaches: (grid, shape) => dataCells(shape, TRAIT.figure, (row, column) => (grid.kind === 'sheet' ? grid.rows[row]?.marks?.get(column) !== 'number' : !shape.traits.has(row, column, TRAIT.plain))),
  },
  { item: '1-4', needsData: false, breaches: (grid) => grid.spans.map(({ row, column }) => ({ row, column })) },
  { item: '1-5', needsData: false, breaches: (grid, shape) => cells(grid, shape, TRAIT.spaced) },
  { item: '1-6', needsData: true, breaches: omittedNames },
  { item: '1-7', needsData: false, breaches: ({ facts }) => ({ count: facts?.formulas ?? 0, example: facts?.firstFormula ?? '' }) },
  { item: '1-8', needsData: false, breaches: ({ facts }) => ({ count: facts?.objects ?? 0, example: '' }) },
  { item: '1-9', needsData: true, breaches: (grid, shape) => ({ count: statements(grid, shape).some(statesUnit) ? 0 : 1, example: '' }) },
  { item: '1-10', needsData: false, breaches: (grid, shape) => cells(grid, shape, TRAIT.platform) },
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
function omittedNames({ rows }: Grid, { dataRows, firstColumn, width, covered, traits }: TableShape): Breaches {
  const body = new Set(dataRows);
  const first = dataRows[0] ?? 0;
  const found: Position[] = [];
  const labelled = new Array<boolean>(width).fill(false);
  const inEra = new Array<boolean>(width).fill(false);
  rows.forEach(({ cells: texts }, row) => {
    const named = row < first ? texts.filter((text) => text.trim() !== '').length : 0;
    const heading = named >= 3 && named * 4 >= width;
    let left = false;
    for (let column = 0; column < width; column += 1) {
      const empty = traits.has(row, column, TRAIT.blank);
      const blank = empty && !covered.has(row * width + column);
      const bareYear = traits.has(row, column, TRAIT.shortNumber);
      if (column < Math.min(firstColumn, LABEL_COLUMNS) && body.has(row)) {
        if ((blank && labelled[column] === true) || traits.has(row, column, TRAIT.ditto) || (bareYear && inEra[column] === true)) found.push({ row, column });
        labelled[column] ||= !empty;
      } else if (heading && blank && column >= firstColumn && left) found.push({ row, column });
      if (!empty && !bareYear) inEra[column] = traits.has(row, column, TRAIT.era);
      left ||= !empty;
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
function eraYearsAlone(grid: Grid, shape: TableShape): Breaches {
  const { dataRows, firstColumn, traits } = shape;
  const first = dataRows[0] ?? 0;
  const headings = Array.from({ length: first }, (_, row) => row);
  const labels = Array.from({ length: firstColumn }, (_, column) => column);
  return cells(grid, shape, TRAIT.eraAlone, (row, column) => {
    if (row >= first) return column < firstColumn && !labels.some((other) => traits.has(row, other, TRAIT.westernYear));
    return !headings.some((other) => traits.has(other, column, TRAIT.westernYear));
  });
}

/** Blank rows between rows of figures, and blank columns between columns of figures. */
function splitData({ rows: all }: Grid, { dataRows, firstColumn, width, traits }: TableShape): Breaches {
  const first = dataRows[0] ?? 0;
  const last = dataRows.at(-1) ?? 0;
  const rows = all.flatMap((_, row) => (row > first && row < last && traits.isBlankRow(row) ? [{ row, column: 0 }] : []));
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) => column > firstColumn && column < width - 1 && all.every((_, row) => traits.has(row, column, TRAIT.blank)));
  return [...rows, ...columns.map((column) => ({ row: first, column }))];
}

/** A blank row, then headings, then figures again: another table. */
function furtherTables(grid: Grid, { dataRows, traits }: TableShape): Breaches {
  const data = new Set(dataRows);
  const found: { row: number; column: number; text: string }[] = [];
  let figuresSeen = false;
  let blankSince = false;
  let heading: number | undefined;
  grid.rows.forEach((_, row) => {
    if (traits.isBlankRow(row)) {
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
