import { formatDecimal } from '../model/decimal.ts';
import { TOTAL_INDUSTRY } from '../model/key.ts';
import { periodKey, type Period } from '../model/period.ts';
import { roundTo } from '../model/rounding.ts';
import { memberAt, observationAt, statusAt, valueAt, type Table } from '../model/table.ts';
import type { Place } from '../model/origin.ts';
import type { CheckedBlock, CheckedDocument, CheckedRow } from './document.ts';

/** More observations than this of one file are not laid out: a claim names one town, not the whole country. */
const MOST = 60_000;

/**
 * Supplied data as documents of tables (参照データ): one table per area, scope and survey with industries down and
 * measures by period across, so that claims are tried on them as on a document's own. Only areas that the text names
 * are laid out, when there are many.
 *
 * @param text what the checked documents say, to choose the areas
 */
export function dataDocuments(tables: readonly Table[], text: string): readonly CheckedDocument[] {
  return tables.map((table): CheckedDocument => ({ file: table.source.members[0]?.file ?? '', blocks: blocksOf(table, areasIn(table, text)) }));
}

function areasIn(table: Table, text: string): ReadonlySet<number> {
  const all = table.area.members.map((_, index) => index);
  if (all.length <= 3) return new Set(all);
  const named = all.filter((index) => {
    const name = table.area.members[index]?.name ?? '';
    return name.length >= 2 && text.includes(name);
  });
  return new Set(named);
}

interface Layout {
  readonly title: string;
  readonly place: Place;
  readonly rows: Map<string, Map<string, number>>;
  readonly columns: Map<string, { readonly measure: string; readonly period: Period }>;
}

function blocksOf(table: Table, areas: ReadonlySet<number>): readonly CheckedBlock[] {
  const layouts = new Map<string, Layout>();
  let taken = 0;
  for (let row = 0; row < table.length && taken < MOST; row += 1) {
    if (!areas.has(table.area.codes[row] ?? 0) || statusAt(table, row) !== 'number' || !isTotalOfDims(table, row)) continue;
    taken += 1;
    const { key, source } = observationAt(table, row);
    const name = key.industry.name === '' || key.industry.code === TOTAL_INDUSTRY ? '計' : key.industry.name;
    const unit = key.measure.unit.label;
    const measure = unit === '' || key.measure.label.includes(unit) ? key.measure.label : `${key.measure.label}(${unit})`;
    const column = `${measure}\u0000${periodKey(key.period)}`;
    const together = [key.area.code, key.area.name, key.scope, source.sheet].join('\u0000');
    // Surveys stand side by side as their periods do; two of one period stand apart.
    const id = layouts.get(together)?.rows.get(name)?.has(column) === true ? `${together}\u0000${key.survey}` : together;
    const layout = layouts.get(id) ?? layoutOf([key.area.name, source.title, key.scope === 'unstated' ? '' : key.scope].filter((part) => part !== '').join(' '), source.file, source.sheet);
    layouts.set(id, layout);
    layout.columns.set(column, { measure, period: key.period });
    (layout.rows.get(name) ?? layout.rows.set(name, new Map()).get(name))?.set(column, row);
  }
  return [...layouts.values()].map((layout) => ({ kind: 'grid', grid: gridOf(layout, table) }));
}

/** Rows of a breakdown (男女, 経営組織 …) stand aside: claims are made of totals. */
function isTotalOfDims(table: Table, row: number): boolean {
  return table.dims.every((dim) => dim.members.length === 1 || /^(?:総数|計|合計|全体|男女計|総計)$/.test(memberAt(dim, row).name));
}

function layoutOf(title: string, file: string, sheet: string): Layout {
  return { title, place: sheet === '' ? { file } : { file, sheet }, rows: new Map(), columns: new Map() };
}

function gridOf({ title, place, rows, columns }: Layout, table: Table): Extract<CheckedBlock, { readonly kind: 'grid' }>['grid'] {
  const keys = [...columns.keys()];
  const heads = keys.map((key) => columns.get(key));
  const head: CheckedRow = { line: 1, cells: ['', ...heads.map((each) => each?.measure ?? '')] };
  const periods: CheckedRow = { line: 1, cells: ['', ...heads.map((each) => each?.period.label ?? '')] };
  const body = [...rows.entries()].map(([name, cells]): CheckedRow => {
    const at = keys.map((key) => cells.get(key));
    return {
      line: at.find((row) => row !== undefined) ?? 0,
      cells: [name, ...at.map((row) => (row === undefined ? '' : textOf(table, row)))],
      places: [place, ...at.map((row): Place => (row === undefined ? place : { ...place, line: table.row[row] ?? 0, column: table.column[row] ?? 0 }))],
    };
  });
  return { place, name: title, rows: [head, periods, ...body], spans: [], before: [{ line: 0, text: title }], after: [] };
}

function textOf(table: Table, row: number): string {
  const value = valueAt(table, row);
  return value.is === 'number' ? formatDecimal(roundTo(value.exact, value.decimals), true) : '';
}
