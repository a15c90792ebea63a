import type { Period } from '../../model/period.ts';
import type { CheckedGrid } from '../document.ts';
import type { Figure } from '../figures/figure.ts';
import { repair } from '../figures/repair.ts';
import { unitNamed, type UnitNamed } from '../figures/units.ts';
import { readCell, type TableCell } from './cell.ts';
import { readLabel, type Label } from './label.ts';
import { levelsOf } from './levels.ts';
import { segmentsOf, type Segment } from './segments.ts';
import type { CheckTable, Line } from './table.ts';

export interface GridContext {
  readonly document: number;
  readonly block: number;
  readonly grid: CheckedGrid;
  readonly figures: readonly Figure[];
  /** Figures of one cell, as indexes into `figures`. */
  readonly inCell: (row: number, column: number) => readonly number[];
}

/** The tables of one grid: a grid whose headings begin anew further down holds several. */
export function tablesOf(context: GridContext, firstId: number): readonly CheckTable[] {
  const { grid } = context;
  const texts = spread(grid);
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = texts.map((row, r) =>
    Array.from({ length: width }, (_, c) => {
      const quantities = context.inCell(r, c).filter((index) => context.figures[index]?.kind === 'quantity');
      return readCell(row[c] ?? '', (grid.rows[r]?.cells[c] ?? '') === '' ? [] : quantities, context.figures);
    }),
  );
  return segmentsOf(texts, cells)
    .map((segment, index) => tableOf(context, texts, cells, segment, firstId + index))
    .filter((table) => table.rows.length > 0 && table.columns.length > 0);
}

/** Cell texts with the text of merged cells repeated over the cells they cover. */
function spread(grid: CheckedGrid): readonly (readonly string[])[] {
  const texts = grid.rows.map((row) => [...row.cells]);
  for (const span of grid.spans) {
    const text = grid.rows[span.row]?.cells[span.column] ?? '';
    for (let r = span.row; r < span.row + span.rows; r += 1)
      for (let c = span.column; c < span.column + span.columns; c += 1) {
        const row = texts[r];
        if (row !== undefined) row[c] = text;
      }
  }
  return texts;
}

function tableOf(context: GridContext, texts: readonly (readonly string[])[], cells: readonly (readonly TableCell[])[], segment: Segment, id: number): CheckTable {
  const { grid } = context;
  const caption = captionOf(grid, segment);
  const columnPaths = headings(texts, segment, grid.spans.length > 0);
  const rowPaths = stubs(texts, segment);
  const columns = valueColumns(cells, segment, columnPaths);
  const body = segment.body.map((row) => columns.map(({ column, slot }) => slotOf(cells[row]?.[column] ?? { is: 'blank' }, slot)));
  return {
    id,
    document: context.document,
    block: context.block,
    grid,
    title: caption.title,
    rows: lines(rowPaths.map(({ path }) => path), rowPaths.map(({ section }) => section), 'row'),
    columns: withNeighboursPeriod(lines(columns.map(({ path }) => path), columns.map(() => 0), 'column')),
    cells: body,
    unit: caption.unit,
    rounded: caption.rounded,
  };
}

interface ValueColumn {
  readonly column: number;
  readonly slot: 'main' | 'bracketed';
  readonly path: readonly Label[];
}

/** Columns with figures; a column whose cells read 652億円(14%) stands for two. */
function valueColumns(cells: readonly (readonly TableCell[])[], segment: Segment, paths: ReadonlyMap<number, readonly Label[]>): readonly ValueColumn[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width - segment.stubs }, (_, k) => k + segment.stubs).flatMap((column): readonly ValueColumn[] => {
    const path = paths.get(column) ?? [];
    const numbers = segment.body.flatMap((row) => {
      const cell = cells[row]?.[column];
      return cell?.is === 'number' ? [cell] : [];
    });
    const bracketed = numbers.filter((cell) => cell.bracketed !== 'none').length;
    const main: ValueColumn = { column, slot: 'main', path };
    return bracketed * 2 >= numbers.length && bracketed > 0 ? [main, { column, slot: 'bracketed', path }] : [main];
  });
}

function slotOf(cell: TableCell, slot: ValueColumn['slot']): TableCell {
  if (cell.is !== 'number' || slot === 'main') return cell;
  return cell.bracketed === 'none' ? { is: 'blank' } : { is: 'number', figure: cell.bracketed, bracketed: 'none' };
}

function lines(paths: readonly (readonly Label[])[], sections: readonly number[], axis: 'row' | 'column'): readonly Line[] {
  const levels = axis === 'row' ? levelsOf(paths) : paths.map(() => 0);
  const monthly = paths.filter((path) => path.some((label) => MONTH.test(label.text))).length >= 3;
  return paths.map((path, index) => ({
    index,
    path,
    level: levels[index] ?? 0,
    role: monthly && path.some((label) => SEASON.test(label.text)) && roleOf(path, axis) === 'part' ? 'subtotal' : roleOf(path, axis),
    period: periodOf(path),
    unit: [...path].reverse().map((label) => label.unit).find((unit) => unit !== 'none') ?? 'none',
    section: sections[index] ?? 0,
  }));
}

const MONTH = /^[0-9０-９]{1,2}月$/;
/** 4～6月期, 上期, 第1四半期: among months, the sum of some. */
const SEASON = /^[0-9０-９]{1,2}[~～〜-][0-9０-９]{1,2}月(?:期|計)?$|^第?[1-4１-４一二三四](?:四半期|[QＱ])|^(?:上|下)(?:半)?期/;

/** 令和4年度 | 構成比 | 令和5年度 | 構成比: a repeated heading without a period belongs to the period on its left. */
function withNeighboursPeriod(columns: readonly Line[]): readonly Line[] {
  const text = (line: Line): string => line.path.map((label) => label.text).join('/');
  const repeated = new Set(columns.map(text).filter((each, index, all) => each !== '' && all.indexOf(each) !== index));
  return columns.map((column, index) => {
    const left = columns.slice(0, index).reverse().find((each) => each.period !== 'none');
    return column.period === 'none' && left !== undefined && repeated.has(text(column)) ? { ...column, period: left.period } : column;
  });
}

/** The innermost label decides; a column under the heading 合計 is a total whatever it is called. */
function roleOf(path: readonly Label[], axis: 'row' | 'column'): Label['role'] {
  const last = path[path.length - 1]?.role ?? 'part';
  if (last !== 'part') return last;
  const outer = path.slice(0, -1).map((label) => label.role);
  return outer.find((role) => role === 'total' || role === 'subtotal') ?? (axis === 'row' ? outer.find((role) => role === 'aside') ?? 'part' : 'part');
}

function periodOf(path: readonly Label[]): Period | 'none' {
  return path.map((label) => label.period).find((period) => period !== 'none') ?? 'none';
}

/** Heading labels of every value column, outermost first. A group heading stands over the blank cells to its right. */
function headings(texts: readonly (readonly string[])[], segment: Segment, merged: boolean): ReadonlyMap<number, readonly Label[]> {
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const paths = new Map<number, Label[]>();
  segment.head.forEach((row, depth) => {
    let carried = '';
    for (let column = segment.stubs; column < width; column += 1) {
      const own = (texts[row]?.[column] ?? '').trim();
      if (own !== '') carried = own;
      const text = own !== '' || merged || depth === segment.head.length - 1 ? own : carried;
      const path = paths.get(column) ?? [];
      if (text !== '' && path[path.length - 1]?.text !== text) path.push(readLabel(text));
      paths.set(column, path);
    }
  });
  return paths;
}

/** 市内総生産（百万円）: the unit at the end of a title. */
function bracketUnit(title: string): string | undefined {
  const inside = /[(（]([^()（）]{1,12})[)）]\s*$/.exec(repair(title))?.[1];
  return inside !== undefined && unitNamed(inside.split(/[、,・]/)[0] ?? '') !== undefined ? inside : undefined;
}

/** Row labels, outermost first: section rows, then stub columns, whose blanks repeat the label above. */
function stubs(texts: readonly (readonly string[])[], segment: Segment): readonly { readonly path: readonly Label[]; readonly section: number }[] {
  const above: string[] = [];
  return segment.body.map((row) => {
    const section = segment.sections.filter((each) => each.row < row).pop();
    const own = Array.from({ length: segment.stubs }, (_, column) => texts[row]?.[column] ?? '');
    const firstOwn = own.findIndex((text) => text.trim() !== '');
    own.forEach((text, column) => {
      if (text.trim() !== '') above[column] = text;
      else if (column >= firstOwn) above[column] = '';
    });
    const labels = above.slice(0, segment.stubs).filter((text) => text.trim() !== '').map(readLabel);
    return { path: section === undefined ? labels : [readLabel(section.text), ...labels], section: section?.row ?? -1 };
  });
}

interface Caption {
  readonly title: string;
  readonly unit: UnitNamed | 'none';
  readonly rounded: boolean;
}

function captionOf(grid: CheckedGrid, segment: Segment): Caption {
  const near = [...grid.before].slice(-3).map(({ text }) => text);
  const after = [...grid.after].slice(0, 2).map(({ text }) => text);
  const first = grid.rows[segment.head[0] ?? 0]?.line ?? 0;
  const title = [...grid.before].reverse().find(({ line, text }) => first - line <= 8 && text.length < 80 && !/^[\s(（]*単位/.test(text))?.text.trim() ?? grid.name;
  const stated = [...near.reverse(), ...after, grid.name].map((text) => /単位\s*[:：]?\s*([^)）\]】>＞]+)/.exec(repair(text))?.[1]).find((text) => text !== undefined) ?? bracketUnit(title);
  const units = (stated ?? '').split(/[、,，・/]/).map((text) => unitNamed(text.trim())).filter((unit) => unit !== undefined);
  const [only, ...rest] = units.filter((unit) => unit.family === 'amount' || unit.family === 'count' || units.length === 1);
  return {
    title,
    unit: only !== undefined && rest.length === 0 ? only : 'none',
    rounded: units.some((unit) => unit.family === 'amount') || /四捨五入|端数|単位未満/.test([...near, ...after].join('')),
  };
}
