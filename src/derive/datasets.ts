import { concatTables, pickRows } from '../model/concat.ts';
import { finding, type Finding } from '../model/finding.ts';
import { memberKey, measureKey } from '../model/key.ts';
import type { Source } from '../model/origin.ts';
import { periodKey } from '../model/period.ts';
import { memberAt, type Table } from '../model/table.ts';
import { stageOfSource } from './stages.ts';

/**
 * A dataset (統計表の系列): tables that are editions or years of one statistical table and may be read as one.
 * Figures of different datasets are never mixed in one series: 従業者数 of the census and of the commerce survey differ.
 */
export interface Dataset {
  readonly table: Table;
  readonly findings: readonly Finding[];
}

/** Published forms whose title and layout identify the product, whatever columns an edition has. */
const PRODUCTS = new Set(['ssdse-a', 'resas-csv', 'estat-db-wide', 'estat-db-long', 'estat-api-json']);

/** The title of a table whether its figures are preliminary or final (速報・確報). */
function titleOf(source: Source | undefined): string {
  return (source?.title ?? '').replace(/[（(]?(?:速報|確報)(?:集計|結果|値)?[）)]?/g, '').trim();
}

/** Later editions have greater texts; final figures come after preliminary ones, whatever else the editions say. */
function editionKey(source: Source | undefined): string {
  return source === undefined ? '' : `${stageOfSource(source) === 'preliminary' ? 0 : 1} ${source.edition}`;
}

/** Text that is equal for editions and years of one statistical table. */
export function tableSignature(table: Table): string {
  const source = table.source.members[0];
  const layout = source?.layout ?? '';
  const dims = table.dims.map((d) => d.id).sort().join('|');
  if (PRODUCTS.has(layout)) return `${layout} ${titleOf(source)} ${dims}`;
  const measures = [...new Set(table.measure.members.map(measureKey))].sort().join('|');
  return `${layout} ${titleOf(source)} ${measures} ${dims}`;
}

/** Splits a table whose rows come from several sources (a tidy file of several tables) into one table a source. */
function bySource(table: Table): Table[] {
  if (table.source.members.length <= 1) return [table];
  const rows = table.source.members.map((): number[] => []);
  for (let row = 0; row < table.length; row += 1) rows[table.source.codes[row] ?? 0]?.push(row);
  return rows.filter((list) => list.length > 0).map((list) => pickRows(table, Uint32Array.from(list)));
}

/** Text that is equal exactly for rows that state the same figure of the same thing. */
function rowKeys(table: Table): (row: number) => string {
  const area = table.area.members.map(memberKey);
  const industry = table.industry.members.map(memberKey);
  const measure = table.measure.members.map(measureKey);
  const period = table.period.members.map(periodKey);
  return (row) => {
    const dims = table.dims.map((dim) => memberKey(memberAt(dim, row))).join('|');
    return `${area[table.area.codes[row] ?? 0]}|${industry[table.industry.codes[row] ?? 0]}|${measure[table.measure.codes[row] ?? 0]}|${period[table.period.codes[row] ?? 0]}|${memberAt(table.scope, row)}|${dims}`;
  };
}

/** Whether two tables state no figure of the same thing (重なりなし): on some axis they have no member in common. */
function areApart(a: Table, b: Table): boolean {
  const differ = <M>(on: (table: Table) => readonly M[], keyOf: (member: M) => string): boolean => {
    const known = new Set(on(a).map(keyOf));
    return !on(b).some((member) => known.has(keyOf(member)));
  };
  return differ((table) => table.period.members, periodKey) || differ((table) => table.measure.members, measureKey);
}

/**
 * Joins editions of one table: where a later edition states a figure again, it replaces the earlier one (改訂版の優先),
 * never doubles it. Within one edition nothing is removed.
 */
function joinEditions(editions: readonly Table[]): Dataset {
  const [only] = editions;
  if (editions.length === 1 && only) return { table: only, findings: [] };
  const ordered = editions
    .map((table, order) => ({ table, order, edition: editionKey(table.source.members[0]) }))
    .sort((a, b) => (a.edition === b.edition ? a.order - b.order : a.edition < b.edition ? -1 : 1))
    .map(({ table }) => table);
  if (ordered.every((table, i) => ordered.slice(i + 1).every((other) => areApart(table, other)))) return { table: concatTables(ordered), findings: [] };
  const stated = new Set<string>();
  const kept: Table[] = [];
  let replaced = 0;
  for (const table of [...ordered].reverse()) {
    const key = rowKeys(table);
    const own = new Set<string>();
    const rows: number[] = [];
    for (let row = 0; row < table.length; row += 1) {
      const text = key(row);
      if (stated.has(text)) replaced += 1;
      else {
        rows.push(row);
        own.add(text);
      }
    }
    for (const text of own) stated.add(text);
    kept.unshift(rows.length === table.length ? table : pickRows(table, Uint32Array.from(rows)));
  }
  const newest = ordered.at(-1)?.source.members[0];
  const place = { file: newest?.file ?? '' };
  return {
    table: concatTables(kept),
    findings: replaced === 0 ? [] : [finding('superseded-edition', place, { replaced, by: newest?.file ?? '' })],
  };
}

function periodsOf(table: Table): number {
  return new Set(table.period.members.map(periodKey)).size;
}

/**
 * Groups tables into datasets: editions and years of the same table belong together; tables that each hold a single
 * period are joined, because comparing them is what they were brought together for.
 */
export function datasetsOf(tables: readonly Table[]): Dataset[] {
  const groups = new Map<string, Table[]>();
  for (const table of tables.flatMap(bySource)) {
    const key = tableSignature(table);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  const joined = [...groups.values()].map(joinEditions);
  const single = joined.filter(({ table }) => periodsOf(table) === 1);
  if (single.length < 2) return joined;
  const merged: Dataset = { table: concatTables(single.map(({ table }) => table)), findings: single.flatMap(({ findings }) => findings) };
  return [...joined.filter(({ table }) => periodsOf(table) > 1), merged];
}
