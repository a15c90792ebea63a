import { bodyRows, type BodyRows } from './body-rows.ts';
import type { Grid } from './grid.ts';
import type { ColumnRole, Legend } from './plan.ts';

const NO_LEGEND: Legend = new Map();

/**
 * The body of a published form whose columns are known (様式の決まった表の本体). Every record has as many fields as the
 * heading; commas with which Excel pads shorter rows do not count.
 *
 * @param from first row below the heading
 * @throws Refusal 'ragged-record'
 */
export function regularBody(grid: Grid, from: number, columns: readonly ColumnRole[], legend = NO_LEGEND): BodyRows {
  const of = (...roles: ColumnRole['role'][]): number[] => columns.flatMap((role, c) => (roles.includes(role.role) ? [c] : []));
  const delimited = grid.kind === 'csv' || grid.kind === 'tsv';
  const used = columns.findLastIndex((role) => role.role !== 'skip') + 1;
  const last = (grid.rows[from - 1]?.cells ?? []).findLastIndex((text) => text.trim() !== '') + 1;
  return bodyRows(grid, { from, keys: of('key', 'unit', 'stated'), values: of('value'), fields: delimited ? Math.max(used, last) : 'any', names: 2 }, legend);
}
