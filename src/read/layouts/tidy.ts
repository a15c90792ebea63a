import { findRow } from '../find-row.ts';
import type { Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import { PLAIN_PLAN, type ColumnRole, type Plan } from '../plan.ts';
import { regularBody } from '../regular-body.ts';

/** Headings every tidy file begins with; dims follow `period`, then `value` and what belongs to it. */
export const TIDY_HEAD = ['area_code', 'area_name', 'industry_code', 'industry_name', 'measure', 'unit', 'scope', 'survey', 'year', 'period'] as const;
export const TIDY_TAIL = ['value', 'status', 'text', 'decimals', 'file', 'sheet', 'row', 'column'] as const;

const ROLES: Readonly<Record<string, ColumnRole>> = {
  area_code: { role: 'key', dimension: 'area', part: 'code' },
  area_name: { role: 'key', dimension: 'area', part: 'label' },
  industry_code: { role: 'key', dimension: 'industry', part: 'code' },
  industry_name: { role: 'key', dimension: 'industry', part: 'label' },
  measure: { role: 'key', dimension: 'measure', part: 'label' },
  unit: { role: 'unit' },
  scope: { role: 'key', dimension: 'scope', part: 'label' },
  survey: { role: 'key', dimension: 'survey', part: 'label' },
  year: { role: 'stated', field: 'year' },
  period: { role: 'key', dimension: 'period', part: 'label' },
  value: { role: 'value', at: {} },
  status: { role: 'stated', field: 'status' },
  text: { role: 'stated', field: 'text' },
  decimals: { role: 'stated', field: 'decimals' },
  file: { role: 'stated', field: 'file' },
  sheet: { role: 'stated', field: 'sheet' },
  row: { role: 'stated', field: 'row' },
  column: { role: 'stated', field: 'column' },
};

/** The project's own tidy form (整然データ): what `ingest` writes, read back without loss. */
export const tidy: Layout = {
  id: 'tidy',
  plan(grid: Grid): Plan | 'not-this' {
    const heading = findRow(grid, (cells) => TIDY_HEAD.every((name) => cells.includes(name)) && cells.includes('value'));
    if (heading < 0) return 'not-this';
    const header = grid.rows[heading]?.cells ?? [];
    const columns = header.map((name): ColumnRole => {
      const role = ROLES[name];
      if (role) return role;
      return name.endsWith('_code') && header.includes(name.slice(0, -5))
        ? { role: 'key', dimension: name.slice(0, -5), part: 'code' }
        : { role: 'key', dimension: name, part: 'label' };
    });
    const { to, end, skipRows, findings } = regularBody(grid, heading + 1, columns);
    return { ...PLAIN_PLAN, layout: 'tidy', seen: header.slice(0, 2), columns, from: heading + 1, to, end, skipRows, own: true, findings };
  },
};
