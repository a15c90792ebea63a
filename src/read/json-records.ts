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
