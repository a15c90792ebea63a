import type { Scope } from '../model/key.ts';
import { scopeOfLabel } from '../reference/scopes.ts';

/** What only establishments were asked that gave the figures needed for it. */
const SALES_MEASURES = new Set(['turnover', 'value-added', 'persons-at-site']);

/**
 * Over whom a census table counts (経済センサス統計表の対象範囲): what title and notes state. A table that shows 売上（収入）金額, 付加価値額
 * or 事業従事者数 counts only establishments with these items, also in its 事業所数, whether or not its note is still there.
 *
 * @param measures ids of the measures in the table's columns
 */
export function censusScope(around: readonly string[], measures: readonly string[]): Scope {
  const stated = scopeOfLabel(around.join(' '));
  return (stated === 'private' || stated === 'unstated') && measures.some((id) => SALES_MEASURES.has(id)) ? 'sales-items' : stated;
}

export function measuresOf(columns: readonly { readonly role: string; readonly at?: { readonly measure?: { readonly id: string } } }[]): string[] {
  return columns.flatMap((column) => (column.at?.measure === undefined ? [] : [column.at.measure.id]));
}
