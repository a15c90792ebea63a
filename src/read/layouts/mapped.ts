import { Refusal } from '../../model/refusal.ts';
import type { Grid } from '../grid.ts';
import type { Layout, LayoutContext } from '../layout.ts';
import { measureOf } from '../members.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

const KEYS: Readonly<Record<string, ColumnRole>> = {
  area: { role: 'key', dimension: 'area', part: 'label' },
  'area-code': { role: 'key', dimension: 'area', part: 'code' },
  prefecture: { role: 'key', dimension: 'area', part: 'prefecture' },
  industry: { role: 'key', dimension: 'industry', part: 'label' },
  'industry-code': { role: 'key', dimension: 'industry', part: 'code' },
  period: { role: 'key', dimension: 'period', part: 'label' },
  measure: { role: 'key', dimension: 'measure', part: 'label' },
  scope: { role: 'key', dimension: 'scope', part: 'label' },
  survey: { role: 'key', dimension: 'survey', part: 'label' },
  unit: { role: 'unit' },
  value: { role: 'value', at: {} },
  skip: { role: 'skip' },
};

function roleOf(heading: string, target: string | undefined): ColumnRole {
  if (target === undefined) return { role: 'skip' };
  const known = KEYS[target];
  if (known) return known;
  if (target.startsWith('dim:')) return { role: 'key', dimension: target.slice(4), part: 'label' };
  return { role: 'value', at: { measure: measureOf(target === 'figure' ? heading : target, '', []) } };
}

/**
 * A rectangular table whose columns the config names (列の対応づけ): `mapping: { 市町村CD: area-code, 年: period, 販売額: 年間商品販売額（百万円） }`.
 * Columns that are not named are left out on purpose.
 */
export const mapped: Layout = {
  id: 'mapped',
  plan(grid: Grid, context: LayoutContext): Plan | 'not-this' {
    const wanted = Object.keys(context.mapping);
    const headingRow = grid.rows.findIndex((row) => wanted.every((name) => row.cells.some((cell) => cell.trim() === name)));
    if (headingRow < 0) {
      const present = new Set(grid.rows.slice(0, 20).flatMap((row) => row.cells.map((cell) => cell.trim())));
      const absent = wanted.filter((name) => !present.has(name));
      throw new Refusal('layout-does-not-fit', { layout: 'mapped', reason: absent.join('、') }, grid.place);
    }
    const header = (grid.rows[headingRow]?.cells ?? []).map((cell) => cell.trim());
    const columns = header.map((name) => roleOf(name, context.mapping[name]));
    const { to, end, skipRows, findings } = regularBody(grid, headingRow + 1, columns);
    return { ...PLAIN_PLAN, layout: 'mapped', seen: wanted, columns, from: headingRow + 1, to, end, skipRows, findings };
  },
};
