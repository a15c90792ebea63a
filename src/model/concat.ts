import { NO_MEMBER } from './key.ts';
import { columnBeside, type Column, type ColumnType } from './kernel/row-passes.ts';
import { Dictionary, printedKeys } from './table-dictionaries.ts';
import { codesFor, codesType, tableOf, type Codes, type Dimension, type Table } from './table.ts';

/** Makes columns for all rows, where loops can reach those of the tables. */
type ColumnMaker = <C extends Column>(type: ColumnType<C>) => C;

type Part<M> = { readonly length: number; readonly dimension: Dimension<M> | undefined };

function joinCodes<M>(parts: readonly Part<M>[], keyOf: (m: M) => string, none: M | undefined, column: ColumnMaker): Pick<Dimension<M>, 'members' | 'codes'> {
  const dictionary = new Dictionary<M>(keyOf);
  const maps = parts.map(({ dimension }) => (dimension === undefined ? [] : dimension.members.map((member) => dictionary.code(member))));
  const noneCode = parts.some(({ dimension }) => dimension === undefined) && none !== undefined ? dictionary.code(none) : 0;
  const codes: Codes = column(codesType(dictionary.members.length));
  let at = 0;
  parts.forEach(({ length: n, dimension }, p) => {
    const map = maps[p] ?? [];
    const [only = noneCode] = map;
    if (dimension === undefined || map.length === 1) {
      if (only !== 0) codes.fill(only, at, at + n);
    } else if (map.every((code, i) => code === i)) codes.set(dimension.codes, at);
    else for (let i = 0; i < n; i += 1) codes[at + i] = map[dimension.codes[i] ?? 0] ?? 0;
    at += n;
  });
  return { members: dictionary.members, codes };
}

function joinNumbers<A extends Column>(into: A, parts: readonly ArrayLike<number>[]): A {
  let at = 0;
  for (const part of parts) {
    into.set(part, at);
    at += part.length;
  }
  return into;
}

/** One table of the rows of several, in order (表の連結). A dim that a table lacks is empty in its rows. */
export function concatTables(tables: readonly Table[]): Table {
  const [only] = tables;
  if (tables.length === 1 && only) return only;
  const length = tables.reduce((n, table) => n + table.length, 0);
  const column: ColumnMaker = (type) => columnBeside(tables.map(({ status }) => status), type, length);
  const join = <M>(id: string, pick: (table: Table) => Dimension<M>, keyOf: (m: M) => string): Dimension<M> => ({
    id,
    label: tables.map((table) => pick(table).label).find((label) => label !== '') ?? '',
    ...joinCodes(tables.map((table) => ({ length: table.length, dimension: pick(table) })), keyOf, undefined, column),
  });
  const dimIds = [...new Map(tables.flatMap((table) => table.dims.map((dim) => [dim.id, dim.label] as const)))];
  const shifted = <V>(pick: (table: Table) => ReadonlyMap<number, V>): Map<number, V> => {
    const all = new Map<number, V>();
    let at = 0;
    for (const table of tables) {
      for (const [row, value] of pick(table)) all.set(row + at, value);
      at += table.length;
    }
    return all;
  };
  // Room that is not filled costs nothing; made later it might be others' in between.
  const rows = column(Uint32Array);
  return tableOf({
    length,
    area: join('area', (t) => t.area, printedKeys.member),
    industry: join('industry', (t) => t.industry, printedKeys.member),
    measure: join('measure', (t) => t.measure, printedKeys.measure),
    scope: join('scope', (t) => t.scope, printedKeys.text),
    survey: join('survey', (t) => t.survey, printedKeys.text),
    period: join('period', (t) => t.period, printedKeys.period),
    source: join('source', (t) => t.source, printedKeys.source),
    dims: dimIds.map(([id, label]) => ({
      id,
      label,
      ...joinCodes(tables.map((table) => ({ length: table.length, dimension: table.dims.find((dim) => dim.id === id) })), printedKeys.member, NO_MEMBER, column),
    })),
    units: joinNumbers(tables.every(({ units }) => units instanceof Int32Array) ? column(Int32Array) : column(Float64Array), tables.map((t) => t.units)),
    decimals: joinNumbers(column(Uint8Array), tables.map((t) => t.decimals)),
    status: joinNumbers(column(Uint8Array), tables.map((t) => t.status)),
    flags: joinNumbers(column(Uint8Array), tables.map((t) => t.flags)),
    column: joinNumbers(column(Uint32Array), tables.map((t) => t.column)),
    wide: shifted((t) => t.wide),
    texts: shifted((t) => t.texts),
  }, () => joinNumbers(rows, tables.map((t) => t.row)));
}

/** The rows at `rows`, in that order (行の抽出). Dictionaries are shared, not copied. */
export function pickRows(table: Table, rows: Uint32Array): Table {
  const n = rows.length;
  const codes = <M>(dimension: Dimension<M>): Dimension<M> => {
    const picked = codesFor(dimension.members.length, n);
    for (let i = 0; i < n; i += 1) picked[i] = dimension.codes[rows[i] ?? 0] ?? 0;
    return { ...dimension, codes: picked };
  };
  const numbers = <A extends Float64Array | Uint32Array | Uint8Array>(from: ArrayLike<number>, into: A): A => {
    for (let i = 0; i < n; i += 1) into[i] = from[rows[i] ?? 0] ?? 0;
    return into;
  };
  const sparse = <V>(from: ReadonlyMap<number, V>): Map<number, V> => {
    const picked = new Map<number, V>();
    if (from.size > 0) rows.forEach((row, i) => {
      const value = from.get(row);
      if (value !== undefined) picked.set(i, value);
    });
    return picked;
  };
  return tableOf({
    length: n,
    area: codes(table.area),
    industry: codes(table.industry),
    measure: codes(table.measure),
    scope: codes(table.scope),
    survey: codes(table.survey),
    period: codes(table.period),
    source: codes(table.source),
    dims: table.dims.map(codes),
    units: numbers(table.units, new Float64Array(n)),
    decimals: numbers(table.decimals, new Uint8Array(n)),
    status: numbers(table.status, new Uint8Array(n)),
    flags: numbers(table.flags, new Uint8Array(n)),
    column: numbers(table.column, new Uint32Array(n)),
    wide: sparse(table.wide),
    texts: sparse(table.texts),
  }, () => numbers(table.row, new Uint32Array(n)));
}
