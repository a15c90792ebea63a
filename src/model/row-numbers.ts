import { memberKey, measureKey, type Member } from './key.ts';
import { passesOver, type RowPasses } from './kernel/row-passes.ts';
import { periodKey } from './period.ts';
import type { Codes, Dimension, Table } from './table.ts';

/** Whole numbers: 32 bits wide where that is enough. */
export type Numbers = Int32Array | Float64Array;

/** An axis of a numbering: the codes of its rows, and what each code adds to a row's number. */
interface NumberedAxis {
  readonly codes: Codes;
  readonly weights: Numbers;
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
  #here: { readonly passes: RowPasses; readonly releases: number; readonly pairs: readonly number[] } | undefined;

  /**
   * @param axes those that vary fastest from row to row come first, so that neighbours get near numbers
   * @throws RangeError when the axes have more combinations than can be numbered
   */
  constructor(axes: readonly CanonicalAxis[]) {
    const several = axes.filter(({ count }) => count > 1);
    this.size = several.reduce((size, { count }) => size * count, 1);
    if (this.size > Number.MAX_SAFE_INTEGER) throw new RangeError('more combinations of keys than can be numbered');
    let radix = 1;
    this.#axes = several.map(({ codes, ids, count }) => {
      const weights = this.numbers(ids.length);
      for (let code = 0; code < ids.length; code += 1) weights[code] = (ids[code] ?? 0) * radix;
      radix *= count;
      return { codes, weights };
    });
  }

  /** Room for so many numbers. */
  numbers(count: number): Numbers {
    return this.size <= 0x7fff_ffff ? new Int32Array(count) : new Float64Array(count);
  }

  /** Numbers of `count` rows from `from` on. */
  fill(into: Numbers, from: number, count: number): void {
    const here = passesOver(count, into, ...this.#axes.map(({ codes }) => codes));
    if (typeof here !== 'string' && this.size <= 0x7fff_ffff) {
      if (this.#axes.length === 0) into.fill(0, 0, count);
      this.#pairsIn(here).forEach((axes, i) => here.run('addWeights', into.byteOffset, count, axes, 0, from, i === 0 ? 1 : 0));
      return;
    }
    into.fill(0);
    for (const { codes, weights } of this.#axes) addWeights(into, weights, codes, from, count);
  }

  /** Numbers of some rows. */
  of(rows: Uint32Array | Int32Array): Numbers {
    const here = this.passes(rows);
    if (typeof here !== 'string') {
      const into = here.words(rows.length);
      here.stretches(rows.length, (from, count) => this.fillOf(here, into.byteOffset + from * 4, rows.byteOffset + from * 4, count));
      return into;
    }
    const numbers = this.numbers(rows.length);
    for (const { codes, weights } of this.#axes) addWeightsOf(numbers, weights, codes, rows);
    return numbers;
  }

  /** Whether loops can number rows of these axes. @param rows a list of them, or a column beside which they are listed; @param count how many there may be */
  passes(rows: Uint32Array | Int32Array | Codes, count = rows.length): RowPasses | 'few' | 'elsewhere' {
    return this.size > 0x7fff_ffff ? 'elsewhere' : passesOver(count, rows, ...this.#axes.map(({ codes }) => codes));
  }

  /** Numbers of rows that loops can reach. @param into,rows addresses of words */
  fillOf(here: RowPasses, into: number, rows: number, count: number): void {
    if (this.#axes.length === 0) here.memory.words.fill(0, into >> 2, (into >> 2) + count);
    this.#pairsIn(here).forEach((axes, i) => here.run('addWeights', into, count, axes, rows, 0, i === 0 ? 1 : 0));
  }

  /** Puts what `fillOf` needs where loops find it, so that it does not come between what is made afterwards. */
  prepare(here: RowPasses): void {
    this.#pairsIn(here);
  }

  /** Where the loops find the axes, two by two. */
  #pairsIn(here: RowPasses): readonly number[] {
    const { releases } = here.memory;
    if (this.#here?.passes !== here || this.#here.releases !== releases) this.#here = { passes: here, releases, pairs: this.#pairs().map((pair) => here.weighted(pair)) };
    return this.#here.pairs;
  }

  /** Two axes and two; with the last one, where it is alone, comes one that weighs nothing. */
  #pairs(): NumberedAxis[][] {
    return this.#axes.flatMap((axis, a) => (a % 2 === 1 ? [] : [[axis, this.#axes[a + 1] ?? { codes: axis.codes, weights: new Int32Array(axis.weights.length) }]]));
  }
}

function addWeights(into: Numbers, weights: Numbers, codes: Codes, from: number, count: number): void {
  for (let i = 0; i < count; i += 1) into[i] = (into[i] ?? 0) + (weights[codes[from + i] ?? 0] ?? 0);
}

function addWeightsOf(into: Numbers, weights: Numbers, codes: Codes, rows: Uint32Array | Int32Array): void {
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) + (weights[codes[rows[i] ?? 0] ?? 0] ?? 0);
}

function byKey<M>({ codes, members }: Dimension<M>, keyOf: (member: M) => string): CanonicalAxis {
  return { codes, ...canonical(members, keyOf) };
}

/** Tables made of one another share their members. */
const ofMembers = new WeakMap<readonly Member[], Omit<CanonicalAxis, 'codes'>>();

/** Numbers of members, from 0 without gaps (要素の番号): equal ones have the same. */
export function memberNumbers(members: readonly Member[]): Omit<CanonicalAxis, 'codes'> {
  const known = ofMembers.get(members);
  // Dictionaries grow while a table is being built.
  if (known?.ids.length === members.length) return known;
  const made = canonical(members, memberKey);
  ofMembers.set(members, made);
  return made;
}

/** Every code stands for itself. */
export function asCoded({ codes, members }: Dimension<unknown>): CanonicalAxis {
  return { codes, ids: Uint32Array.from(members, (_, code) => code), count: members.length };
}

const byMember = (dimensions: readonly Dimension<Member>[]): CanonicalAxis[] => dimensions.map(({ codes, members }) => ({ codes, ...memberNumbers(members) }));

/** Numbers by some axes of areas, industries or dims. */
export function numbersOfMembers(dimensions: readonly Dimension<Member>[]): RowNumbers {
  return new RowNumbers(byMember(dimensions));
}

const places = (table: Table): readonly Dimension<Member>[] => [...table.dims, table.industry, table.area];

/** Numbers by area, industry and dims: what one figure has in common with itself at another period. */
export function numbersOfPlace(table: Table): RowNumbers {
  return numbersOfMembers(places(table));
}

/** Numbers by all coordinates: equal for two rows that state the same figure. */
export function numbersOfKey(table: Table): RowNumbers {
  return new RowNumbers([byKey(table.measure, measureKey), ...byMember(places(table)), byKey(table.period, periodKey), asCoded(table.scope), asCoded(table.survey), asCoded(table.source)]);
}
