import type { ColumnType } from './kernel/row-passes.ts';
import type { Key, Measure, Member, Scope, SurveyId } from './key.ts';
import type { Source } from './origin.ts';
import type { Period } from './period.ts';
import { once } from './once.ts';
import { rational } from './rational.ts';
import { powerOfTen } from './decimal.ts';
import { STATUSES, missing, type Status, type Value } from './value.ts';

/** Integer codes into a dictionary; the narrowest array that holds them. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One axis of a table (軸): a dictionary of members and one code per row. */
export interface Dimension<M> {
  /** Axis id: area, industry … or the name of a dim. */
  readonly id: string;
  /** Heading as printed. */
  readonly label: string;
  readonly members: readonly M[];
  readonly codes: Codes;
}

/** Bits of `Table.flags`. */
export const FLAG = {
  /** Thousands separators were printed. */
  grouped: 1,
  /** p 速報値 */
  provisional: 2,
  /** r 訂正値 */
  revised: 4,
  /** A footnote mark was attached. */
  noted: 8,
  /** The cell's printed text is kept in `texts` because it is not the plain spelling of its value. */
  text: 16,
} as const;

/**
 * A table of observations (観測値の表): columnar and immutable. Row i has one code per dimension, a value
 * (units × 10^−decimals, exact up to 2^53; larger mantissas stand in `wide`), a status byte (see STATUSES),
 * flags, and the physical row and column it was printed at.
 */
export interface Table {
  readonly length: number;
  readonly area: Dimension<Member>;
  readonly industry: Dimension<Member>;
  readonly measure: Dimension<Measure>;
  readonly scope: Dimension<Scope>;
  readonly survey: Dimension<SurveyId>;
  readonly period: Dimension<Period>;
  readonly dims: readonly Dimension<Member>[];
  readonly units: Float64Array | Int32Array;
  readonly decimals: Uint8Array;
  readonly status: Uint8Array;
  readonly flags: Uint8Array;
  readonly wide: ReadonlyMap<number, bigint>;
  readonly texts: ReadonlyMap<number, string>;
  readonly source: Dimension<Source>;
  readonly row: Uint32Array;
  readonly column: Codes;
}

/** A table whose lines are made when somebody asks for them, as few do (セルの行番号). @param makeRow makes them, once */
export function tableOf(columns: Omit<Table, 'row'>, makeRow: () => Uint32Array): Table {
  const row = once(makeRow);
  return {
    ...columns,
    get row() {
      return row();
    },
  };
}

/** The member of a dimension at one row. */
export function memberAt<M>(dimension: Dimension<M>, row: number): M {
  const member = dimension.members[dimension.codes[row] ?? 0];
  if (member === undefined) throw new RangeError(`row ${row} of ${dimension.id} points outside its dictionary`);
  return member;
}

export function statusAt(table: Table, row: number): Status {
  return STATUSES[table.status[row] ?? 0] ?? 'unreadable';
}

/** The exact value of one row. */
export function valueAt(table: Table, row: number): Value {
  const status = statusAt(table, row);
  if (status !== 'number') return missing(status);
  const decimals = table.decimals[row] ?? 0;
  const units = table.wide.get(row) ?? BigInt(table.units[row] ?? 0);
  return { is: 'number', exact: decimals === 0 ? { n: units, d: 1n } : rational(units, powerOfTen(decimals)), decimals };
}

export function keyAt(table: Table, row: number): Key {
  return {
    area: memberAt(table.area, row),
    industry: memberAt(table.industry, row),
    measure: memberAt(table.measure, row),
    scope: memberAt(table.scope, row),
    survey: memberAt(table.survey, row),
    period: memberAt(table.period, row),
    dims: Object.fromEntries(table.dims.map((dim) => [dim.id, memberAt(dim, row)])),
  };
}

/** A view of one row (観測値). */
export interface Observation {
  readonly key: Key;
  readonly value: Value;
  readonly source: Source;
  readonly row: number;
  readonly column: number;
}

export function observationAt(table: Table, row: number): Observation {
  return {
    key: keyAt(table, row),
    value: valueAt(table, row),
    source: memberAt(table.source, row),
    row: table.row[row] ?? 0,
    column: table.column[row] ?? 0,
  };
}

export function* observations(table: Table): Generator<Observation> {
  for (let row = 0; row < table.length; row += 1) yield observationAt(table, row);
}

/** All dimensions in a fixed order: the axes, then the dims. */
export function dimensionsOf(table: Table): readonly Dimension<unknown>[] {
  return [table.area, table.industry, table.measure, table.scope, table.survey, table.period, ...table.dims];
}

/** The narrowest array that holds the codes of a dictionary of `size` members. */
export function codesType(size: number): ColumnType<Codes> {
  return size <= 0x100 ? Uint8Array : size <= 0x10000 ? Uint16Array : Uint32Array;
}

/** Codes array for a dictionary of `size` members. */
export function codesFor(size: number, length: number): Codes {
  return new (codesType(size))(length);
}
