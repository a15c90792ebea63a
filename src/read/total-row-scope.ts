import type { Scope } from '../model/key.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { scopeOfLabel } from '../reference/scopes.ts';
import type { TableBody } from './body.ts';
import type { Grid } from './grid.ts';
import type { ColumnRole } from './plan.ts';
import type { Stub } from './stubs.ts';

/** Industries that show that a table counts government services too. */
const WITH_GOVERNMENT: ReadonlySet<string> = new Set(['AS', 'CS', 'S', '97', '98']);

/**
 * What the total of a table says of its scope where nothing else does (合計行による対象範囲): 「全産業（S公務を除く）」 over industries
 * without 公務 counts all establishments but those. With a row of 公務, or of a total that includes it, each row speaks for itself.
 */
export function totalRowScope(grid: Grid, body: TableBody, stubs: readonly Stub[], columns: readonly ColumnRole[]): Scope {
  const named = stubs.filter(({ role }) => role.role === 'key' && role.dimension === 'industry' && role.part === 'label').map(({ column }) => column);
  const inRows = grid.rows.slice(body.from, body.to).flatMap((row, i) => (body.skipRows.has(body.from + i) ? [] : named.map((column) => row.cells[column] ?? '')));
  const inColumns = columns.flatMap((role) => (role.role === 'value' && role.at.industry !== undefined ? [role.at.industry.name] : []));
  const labels = [...new Set([...inRows, ...inColumns])].filter((label) => label.trim() !== '');
  const codes = labels.map((label) => { const known = resolveIndustry(label.trim()); return known === 'unknown' ? '' : known.code; });
  if (codes.some((code) => WITH_GOVERNMENT.has(code))) return 'unstated';
  return labels.some((label, i) => codes[i] === 'AR' && scopeOfLabel(label) === 'all-except-government') ? 'all-except-government' : 'unstated';
}
