import type { Columns, LabelColumn, TextColumn } from './column.ts';
import type { PartitionKey } from './partition-keys.ts';

/** What Hive, Spark, Trino and DuckDB call the part without a value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__';

/** One part: its folder, and its rows. */
export interface Part {
  readonly path: string;
  readonly rows: Uint32Array;
}

/** Whether columns can be divided by a key. */
export function canDivideBy({ columns }: Columns, key: PartitionKey): boolean {
  return key === 'year' ? columns.some(isYear) : columns.some(isArea);
}

const isYear = (column: Columns['columns'][number]): column is LabelColumn => column.is === 'label' && column.name === 'year';
const isArea = (column: Columns['columns'][number]): column is TextColumn => column.is === 'text' && column.name === 'area_code';

/** The prefecture of an area: the first two of the five digits of its code. */
function prefectureOf(code: string): string {
  return /^\d{5}$/.test(code) ? code.slice(0, 2) : NO_VALUE;
}

/** Values of a key by code, and the codes of the rows. */
function valuesOf({ columns }: Columns, key: PartitionKey): { readonly values: readonly string[]; readonly codes: ArrayLike<number> } {
  if (key === 'year') {
    const year = columns.find(isYear);
    return { values: year?.numbers.map((number) => (number === 'none' ? NO_VALUE : String(number))) ?? [], codes: year?.codes ?? [] };
  }
  const area = columns.find(isArea);
  return { values: area?.texts.map(prefectureOf) ?? [], codes: area?.codes ?? [] };
}

/**
 * Divides rows as data lakes do (Hive 形式の分割): year=2021/prefecture=01. What a folder's name says is not repeated in its files, so the
 * column is left out of `columns`.
 */
export function divide(all: Columns, keys: readonly PartitionKey[]): { readonly columns: Columns; readonly parts: readonly Part[] } {
  const number = new Int32Array(all.rows);
  let paths: readonly string[] = [''];
  for (const key of keys) {
    const { values, codes } = valuesOf(all, key);
    const distinct = [...new Set(values)];
    const place = new Map(distinct.map((value, at) => [value, at]));
    const placeOf = Int32Array.from(values, (value) => place.get(value) ?? 0);
    for (let row = 0; row < all.rows; row += 1) number[row] = (number[row] ?? 0) * distinct.length + (placeOf[codes[row] ?? 0] ?? 0);
    paths = paths.flatMap((path) => distinct.map((value) => `${path}${path === '' ? '' : '/'}${key}=${value}`));
  }
  const sizes = new Int32Array(paths.length);
  for (const part of number) sizes[part] = (sizes[part] ?? 0) + 1;
  const rows = Array.from(sizes, (size) => new Uint32Array(size));
  const filled = new Int32Array(paths.length);
  number.forEach((part, row) => {
    const at = filled[part] ?? 0;
    const into = rows[part];
    if (into !== undefined) into[at] = row;
    filled[part] = at + 1;
  });
  const parts = paths.flatMap((path, part): Part[] => {
    const own = rows[part];
    return own === undefined || own.length === 0 ? [] : [{ path, rows: own }];
  });
  const inNames = new Set<string>(keys);
  return { columns: { rows: all.rows, columns: all.columns.filter((column) => !inNames.has(column.name)) }, parts: parts.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}
