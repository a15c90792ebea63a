import { memberKey, measureKey, type Member } from './key.ts';
import { periodKey } from './period.ts';
import type { Codes, Dimension, Table } from './table.ts';

/** An axis of a numbering: the codes of its rows, and what each code adds to a row's number. */
interface NumberedAxis {
  readonly codes: Codes;
  readonly weights: Float64Array;
}

/** An axis whose codes were renumbered. */
interface CanonicalAxis {
  readonly codes: Codes;
  readonly ids: Uint32Array;
  readonly count: number;
}

/** Codes renumbered so that members with the same key have the same number, from 0 without gaps. */
function canonical<M>(members: readonly M[], keyOf: (member: M) => string): Omit<CanonicalAxis, 'codes'> {
  const known = new Map<string, number>();
  const ids = Uint32Array.from(members, (member) => {
    const key = keyOf(member);
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    return id;
  });
  return { ids, count: known.size };
}

/**
 * Numbers that are equal exactly for rows that agree on some axes (行の番号づけ), two spellings of one member being one.
 * All that compares rows by key does it with these.
 */
export class RowNumbers {
  /** All numbers are below this. */
  readonly size: number;
  readonly #axes: readonly NumberedAxis[];

  /** @throws RangeError when the axes have more combinations than can be numbered */
  constructor(axes: readonly CanonicalAxis[]) {
    let size = 1;
    const numbered: NumberedAxis[] = [];
    for (const { codes, ids, count } of axes) {
      if (count <= 1) continue;
      const radix = size;
      numbered.push({ codes, weights: Float64Array.from(ids, (id) => id * radix) });
      size *= count;
    }
    if (size > Number.MAX_SAFE_INTEGER) throw new RangeError('more combinations of keys than can be numbered');
    this.size = size;
    this.#axes = numbered;
  }

  /** Numbers of `count` rows from `from` on. */
  fill(into: Float64Array, from: number, count: number): void {
    into.fill(0);
    for (const { codes, weights } of this.#axes) for (let i = 0; i < count; i += 1) into[i] = (into[i] ?? 0) + (weights[codes[from + i] ?? 0] ?? 0);
  }

  /** Numbers of some rows. */
  of(rows: Uint32Array): Float64Array {
    const numbers = new Float64Array(rows.length);
    for (const { codes, weights } of this.#axes) for (let i = 0; i < numbers.length; i += 1) numbers[i] = (numbers[i] ?? 0) + (weights[codes[rows[i] ?? 0] ?? 0] ?? 0);
    return numbers;
  }
}

function byKey<M>({ codes, members }: Dimension<M>, keyOf: (member: M) => string): CanonicalAxis {
  return { codes, ...canonical(members, keyOf) };
}

/** Every code stands for itself. */
function asIs({ codes, members }: Dimension<unknown>): CanonicalAxis {
  return { codes, ids: Uint32Array.from(members, (_, code) => code), count: members.length };
}

const places = (table: Table): CanonicalAxis[] => [table.area, table.industry, ...table.dims].map((dimension: Dimension<Member>) => byKey(dimension, memberKey));

/** Numbers by area, industry and dims: what one figure has in common with itself at another period. */
export function numbersOfPlace(table: Table): RowNumbers {
  return new RowNumbers(places(table));
}

/** Numbers by all coordinates: equal for two rows that state the same figure. */
export function numbersOfKey(table: Table): RowNumbers {
  return new RowNumbers([...places(table), byKey(table.measure, measureKey), byKey(table.period, periodKey), asIs(table.scope), asIs(table.survey), asIs(table.source)]);
}
