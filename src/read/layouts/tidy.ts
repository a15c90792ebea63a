import { cellAt, type Grid } from '../grid.ts';
import type { Layout } from '../layout.ts';
import type { ColumnRole, Plan } from '../plan.ts';
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
    const header = grid.rows[0]?.cells ?? [];
    if (!TIDY_HEAD.every((name) => header.includes(name)) || !header.includes('value')) return 'not-this';
    const columns = header.map((name): ColumnRole => {
      const role = ROLES[name];
      if (role) return role;
      return name.endsWith('_code') && header.includes(name.slice(0, -5))
        ? { role: 'key', dimension: name.slice(0, -5), part: 'code' }
        : { role: 'key', dimension: name, part: 'label' };
    });
    const body = regularBody(grid, 1);
    return {
      layout: 'tidy',
      seen: [cellAt(grid, 0, 0), cellAt(grid, 0, 1)],
      title: '',
      edition: '',
      columns,
      from: 1,
      to: body.to,
      skipRows: body.skipRows,
      fillDown: new Set(),
      constant: {},
      surveyText: '',
      headings: {},
      legend: new Map(),
      units: [],
      own: true,
      findings: body.findings,
    };
  },
};
