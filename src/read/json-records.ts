import type { Grid, GridRow } from './grid.ts';
import { isObject, itemLines, listOf, textOfJson, type JsonObject } from './json-value.ts';
import { lineAt } from './newlines.ts';

/**
 * A BODIK/CKAN datastore dump (データストア): `fields` name the columns, `records` are lists or objects. The
 * datastore's own row number `_id` is left out; records that are empty stay, as rows of empty cells.
 */
export function datastoreGrid(dump: JsonObject, text: string, file: string): Grid {
  const fields = listOf(dump['fields']).map((field) => (isObject(field) ? textOfJson(field['id']) : textOfJson(field)));
  const columns = fields.map((id, index) => ({ id, index })).filter(({ id }) => id !== '_id');
  const lines = itemLines(text, 'records');
  const rows = listOf(dump['records']).map((record, row): GridRow => {
    const values = Array.isArray(record) ? record : undefined;
    const cells = columns.map(({ id, index }) => textOfJson(values ? values[index] : isObject(record) ? record[id] : undefined));
    return { line: lines[row] ?? 1, cells };
  });
  return jsonRows(file, [{ line: lineAt(text, text.search(/"fields"\s*:/)), cells: columns.map(({ id }) => id) }, ...rows]);
}

/** A list of flat objects: every key that occurs is a column, in the order of first sight. */
export function objectsGrid(items: readonly JsonObject[], lines: readonly number[], file: string): Grid {
  const keys = [...new Set(items.flatMap((item) => Object.keys(item)))];
  const rows = items.map((item, row): GridRow => ({ line: lines[row] ?? row + 1, cells: keys.map((key) => textOfJson(item[key])) }));
  return jsonRows(file, [{ line: lines[0] ?? 1, cells: keys }, ...rows]);
}

export function jsonRows(file: string, rows: readonly GridRow[]): Grid {
  return { kind: 'json', place: { file }, name: '', rows, spans: [], hiddenColumns: [], before: [], after: [], findings: [] };
}

const LEVELS = ['大分類コード', '中分類コード', '小分類コード', '細分類コード'];

/**
 * A classification written as a tree of { code, name, …_categories } (分類の木) → the list 総務省 publishes: one row an item,
 * its codes by level and its name.
 *
 * @returns 'no-tree' for anything else.
 */
export function categoryTreeGrid(root: JsonObject, text: string, file: string): Grid | 'no-tree' {
  const rows: string[][] = [];
  const below = (node: JsonObject): readonly JsonObject[] => Object.entries(node).flatMap(([key, value]) => (key.endsWith('_categories') ? listOf(value).filter(isObject) : []));
  const visit = (node: JsonObject, above: readonly string[]): void => {
    const codes = [...above, textOfJson(node['code'])];
    rows.push([...LEVELS.map((_, level) => codes[level] ?? ''), textOfJson(node['name'])]);
    if (codes.length < LEVELS.length) for (const child of below(node)) visit(child, codes);
  };
  for (const top of below(root)) visit(top, []);
  if (rows.length === 0 || rows.some((cells) => cells[0] === '' || cells.at(-1) === '')) return 'no-tree';
  const lines = [...text.matchAll(/"code"\s*:/g)].map(({ index }) => index);
  let line = 1;
  let from = 0;
  const lineOf = lines.map((at) => {
    line += (text.slice(from, at).match(/\r\n|\n|\r/g) ?? []).length;
    from = at;
    return line;
  });
  return jsonRows(file, [{ line: 1, cells: [...LEVELS, '項目名'] }, ...rows.map((cells, row) => ({ line: lineOf[row] ?? 1, cells }))]);
}
