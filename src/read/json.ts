import { Refusal } from '../model/refusal.ts';
import type { Grid } from './grid.ts';
import { categoryTreeGrid, datastoreGrid, objectsGrid } from './json-records.ts';
import { isObject, itemLines, type JsonObject, type JsonValue } from './json-value.ts';
import { statsDataGrid } from './stats-data.ts';

/**
 * JSON → one grid (JSON の表): e-Stat API `getStatsData`, a BODIK/CKAN datastore, or a list of flat objects
 * (also one object per line). Numbers keep the digits they were written with.
 *
 * @throws Refusal 'bad-json' for JSON that breaks off or an answer that is an error message, 'not-a-table' for
 *   JSON without a table.
 */
export function jsonGrid(root: JsonValue, text: string, file: string): Grid {
  if (isObject(root)) {
    if (isObject(root['GET_STATS_DATA'])) return statsDataGrid(root['GET_STATS_DATA'], text, file);
    const held = [root, root['result']].find((part): part is JsonObject => isObject(part) && Array.isArray(part['records']) && Array.isArray(part['fields']));
    if (held) return datastoreGrid(held, text, file);
    const tree = categoryTreeGrid(root, text, file);
    if (tree !== 'no-tree') return tree;
  }
  const list = listIn(root);
  if (list === 'none') throw new Refusal('not-a-table', { seen: 'JSON without a table' }, { file });
  return objectsGrid(list.items, itemLines(text, list.key), file);
}

interface ObjectList {
  readonly items: readonly JsonObject[];
  /** The key that holds the list; '' for the root itself. */
  readonly key: string;
}

/** A list of flat objects: the root, or under one of the keys such lists are published under. */
function listIn(root: JsonValue): ObjectList | 'none' {
  if (Array.isArray(root)) return listOf(root, '');
  if (!isObject(root)) return 'none';
  for (const key of ['rows', 'records', 'data', 'observations']) {
    const found = listOf(root[key], key);
    if (found !== 'none') return found;
  }
  return isObject(root['result']) ? listIn(root['result']) : 'none';
}

function listOf(value: JsonValue | undefined, key: string): ObjectList | 'none' {
  if (!Array.isArray(value) || value.length === 0) return 'none';
  const items = value.filter((item): item is JsonObject => isObject(item) && Object.values(item).every((inner) => !isObject(inner) && !Array.isArray(inner)));
  return items.length === value.length ? { items, key } : 'none';
}
