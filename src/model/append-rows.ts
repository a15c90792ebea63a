import { continued } from './kernel/row-passes.ts';
import { SparseTexts } from './sparse-texts.ts';
import { FLAG, tableOf, type Codes, type Dimension, type Table } from './table.ts';
import { powerOfTen } from './decimal.ts';
import { STATUS, type Value } from './value.ts';

/** A row made of rows that are there (組み替えた行). */
export interface NewRow {
  /** The row whose other coordinates, source and place it takes over. */
  readonly like: number;
  /** Codes of the table's own dictionaries. */
  readonly area: number;
  readonly industry: number;
  /** A value of its own, or the cell of `like` as it is. */
  readonly value: Value | 'as-printed';
  /** Flags of `FLAG` beside those that tell of the spelling. */
  readonly flags: number;
}

const SPELLING = FLAG.text | FLAG.grouped;

/** The table with rows behind its own, whose numbers stay (行の追加). Dictionaries are shared. */
export function appendRows(table: Table, added: readonly NewRow[]): Table {
  if (added.length === 0) return table;
  const length = table.length + added.length;
  const codes = <M>(dimension: Dimension<M>, own: (row: NewRow) => number): Dimension<M> => {
    const longer = longerCodes(dimension.codes, length);
    added.forEach((row, i) => { longer[table.length + i] = own(row); });
    return { ...dimension, codes: longer };
  };
  const taken = <M>(dimension: Dimension<M>): Dimension<M> => codes(dimension, ({ like }) => dimension.codes[like] ?? 0);
  const numbers = <A extends Float64Array | Int32Array | Codes>(into: A, own: (row: NewRow, i: number) => number): A => {
    added.forEach((row, i) => { into[table.length + i] = own(row, i); });
    return into;
  };
  const wide = new Map(table.wide);
  const texts = new Map<number, string>();
  const cells = added.map(({ like, value, flags }, i) => {
    const at = table.length + i;
    if (value === 'as-printed') {
      const [large, text] = [table.wide.get(like), table.texts.get(like)];
      if (large !== undefined) wide.set(at, large);
      if (text !== undefined) texts.set(at, text);
      return { units: table.units[like] ?? 0, decimals: table.decimals[like] ?? 0, status: table.status[like] ?? 0, flags: table.flags[like] ?? 0 };
    }
    if (value.is === 'missing') return { units: 0, decimals: 0, status: STATUS[value.reason], flags: flags & ~SPELLING };
    const units = (value.exact.n * powerOfTen(value.decimals)) / value.exact.d;
    if (BigInt(Number(units)) !== units) wide.set(at, units);
    return { units: Number(units), decimals: value.decimals, status: STATUS.number, flags: flags & ~SPELLING };
  });
  return tableOf({
    length,
    area: codes(table.area, ({ area }) => area),
    industry: codes(table.industry, ({ industry }) => industry),
    measure: taken(table.measure),
    scope: taken(table.scope),
    survey: taken(table.survey),
    period: taken(table.period),
    source: taken(table.source),
    dims: table.dims.map(taken),
    units: numbers(longerUnits(table.units, length, cells.map((cell) => cell.units)), (_, i) => cells[i]?.units ?? 0),
    decimals: numbers(continued(table.decimals, Uint8Array, length), (_, i) => cells[i]?.decimals ?? 0),
    status: numbers(continued(table.status, Uint8Array, length), (_, i) => cells[i]?.status ?? 0),
    flags: numbers(continued(table.flags, Uint8Array, length), (_, i) => cells[i]?.flags ?? 0),
    column: numbers(longerCodes(table.column, length), ({ like }) => table.column[like] ?? 0),
    wide,
    texts: texts.size === 0 ? table.texts : SparseTexts.of(table.texts).and(texts),
  }, () => numbers(continued(table.row, Uint32Array, length), ({ like }) => table.row[like] ?? 0));
}

function longerCodes(codes: Codes, length: number): Codes {
  if (codes instanceof Uint8Array) return continued(codes, Uint8Array, length);
  return codes instanceof Uint16Array ? continued(codes, Uint16Array, length) : continued(codes, Uint32Array, length);
}

function longerUnits(units: Table['units'], length: number, added: readonly number[]): Table['units'] {
  if (units instanceof Float64Array) return continued(units, Float64Array, length);
  if (added.every((each) => each === (each | 0))) return continued(units, Int32Array, length);
  const wider = new Float64Array(length);
  wider.set(units);
  return wider;
}
