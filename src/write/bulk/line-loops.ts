import type { Comparison } from '../../model/comparison.ts';
import type { RowPasses } from '../../model/kernel/row-passes.ts';
import { numbersOfMembers, numbersOfPlace, type RowNumbers } from '../../model/row-numbers.ts';
import type { Table } from '../../model/table.ts';

/** Lines found by loops are looked up in a table with a place for every number, where there are no more than these. */
const MOST_PLACES = 1 << 24;

/** Lines of comparisons in loops over the table's columns (行の対応づけ), holding no more than a stretch of rows beside the result. */
export class LineLoops {
  readonly #here: RowPasses;
  readonly #table: Table;
  readonly #places: RowNumbers;

  constructor(here: RowPasses, table: Table, places: RowNumbers) {
    this.#here = here;
    this.#table = table;
    this.#places = places;
  }

  /** @returns 'not-for-loops' for comparisons that are small, or whose rows loops cannot reach */
  static over(table: Table, comparisons: readonly Comparison[]): LineLoops | 'not-for-loops' {
    const places = numbersOfPlace(table);
    const [first] = comparisons;
    if (first === undefined || places.size > MOST_PLACES) return 'not-for-loops';
    const here = places.passes(first.fromRows);
    if (typeof here === 'string' || comparisons.some(({ fromRows, toRows }) => fromRows.buffer !== first.fromRows.buffer || toRows.buffer !== first.fromRows.buffer)) return 'not-for-loops';
    return new LineLoops(here, table, places);
  }

  /** Whether two comparisons have the same lines in the same order: measures of one table nearly always do. */
  areSame(a: Comparison, b: Comparison): boolean {
    if (a.fromRows.length !== b.fromRows.length) return false;
    const { memory } = this.#here;
    return memory.temporarily(() => {
      const [names, ofA, ofB] = [this.#words(), this.#words(), this.#words()];
      let same = true;
      this.#here.stretches(a.fromRows.length, (from, count) => {
        if (!same) return;
        this.#number(a, from, count, names, ofA);
        this.#number(b, from, count, names, ofB);
        same = this.#here.run('areEqual', ofA, ofB, count) === 1;
      });
      return same;
    });
  }

  /** Whether no two pairs of a comparison are of the same line. */
  areDistinct(comparison: Comparison): boolean {
    const { memory } = this.#here;
    return memory.temporarily(() => {
      const [names, numbers, seen] = [this.#words(), this.#words(), memory.allocate((this.#places.size >> 3) + 1)];
      let distinct = true;
      this.#here.stretches(comparison.fromRows.length, (from, count) => {
        if (!distinct) return;
        this.#number(comparison, from, count, names, numbers);
        distinct = this.#here.run('areNew', seen, numbers, count) === 1;
      });
      return distinct;
    });
  }

  /** The row that names each line of some comparisons, and each one's pair there. */
  lines(comparisons: readonly Comparison[]): { readonly names: Int32Array; readonly pairs: readonly Int32Array[] } {
    const here = this.#here;
    const most = Math.min(this.#places.size, comparisons.reduce((sum, { fromRows }) => sum + fromRows.length, 0));
    const names = here.words(most);
    const pairs = comparisons.map(() => here.words(most));
    let lines = 0;
    here.memory.temporarily(() => {
      const lineOf = here.words(this.#places.size).fill(-1);
      const [rows, numbers, own] = [this.#words(), this.#words(), this.#words()];
      comparisons.forEach((comparison, m) => here.stretches(comparison.fromRows.length, (from, count) => {
        this.#number(comparison, from, count, rows, numbers);
        const known = lines;
        lines = here.run('claimAll', lineOf.byteOffset, numbers, count, own, known);
        for (const column of [names, ...pairs]) column.fill(-1, known, lines);
        here.run('putPairs', own, rows, from, count, pairs[m]?.byteOffset ?? 0, names.byteOffset);
      }));
    });
    return { names: names.subarray(0, lines), pairs: pairs.map((column) => column.subarray(0, lines)) };
  }

  /** Lines area by area, in the order in which areas first appear, and where each area begins. */
  byArea(names: Int32Array): { readonly order: Int32Array | 'as-lined'; readonly blocks: readonly number[] } {
    const here = this.#here;
    const areas = numbersOfMembers([this.#table.area]);
    const runs = this.#runsOf(areas, names);
    if (runs !== 'not-together') return { order: 'as-lined', blocks: runs };
    const order = here.words(names.length);
    const blocks = [0];
    here.memory.temporarily(() => {
      const [counts, firsts, cursors] = [here.zeros(areas.size), here.zeros(areas.size), here.zeros(areas.size)];
      const numbers = this.#words();
      const numbered = (pass: (from: number, count: number) => void): void => here.stretches(names.length, (from, count) => {
        areas.fillOf(here, numbers, names.byteOffset + from * 4, count);
        pass(from, count);
      });
      numbered((from, count) => here.run('countNumbers', numbers, from, count, counts.byteOffset, firsts.byteOffset));
      const present = Array.from(counts.keys()).filter((number) => (counts[number] ?? 0) > 0).sort((a, b) => (firsts[a] ?? 0) - (firsts[b] ?? 0));
      for (const number of present) {
        cursors[number] = blocks.at(-1) ?? 0;
        blocks.push((blocks.at(-1) ?? 0) + (counts[number] ?? 0));
      }
      numbered((from, count) => here.run('dealLines', numbers, from, count, cursors.byteOffset, order.byteOffset));
    });
    return { order, blocks };
  }

  /** Where runs of lines of one number begin, and how many lines there are; 'not-together' where the lines of a number are in several places. */
  #runsOf(numbering: RowNumbers, names: Int32Array): readonly number[] | 'not-together' {
    const here = this.#here;
    return here.memory.temporarily(() => {
      const seen = here.memory.allocate((numbering.size >> 3) + 1);
      const [numbers, starts] = [here.words(here.stretch), here.words(here.stretch)];
      const blocks: number[] = [];
      let together = true;
      let before = -1;
      here.stretches(names.length, (from, count) => {
        if (!together) return;
        numbering.fillOf(here, numbers.byteOffset, names.byteOffset + from * 4, count);
        const found = here.run('noteRuns', seen, numbers.byteOffset, count, before, from, starts.byteOffset);
        together = found >= 0;
        for (let i = 0; i < found; i += 1) blocks.push(starts[i] ?? 0);
        before = numbers[count - 1] ?? -1;
      });
      return together ? [...blocks, names.length] : 'not-together';
    });
  }

  /** Lines in their own order, as a list. */
  listed(count: number): Int32Array {
    const order = this.#here.words(count);
    for (let line = 0; line < count; line += 1) order[line] = line;
    return order;
  }

  /** @param ranks by code of the industry, −1 for those that have none; @returns whether the ranks of some lines of the order never fall */
  areInOrder(order: Int32Array | 'as-lined', names: Int32Array, ranks: Int32Array): (from: number, to: number) => boolean {
    const { codes } = this.#table.industry;
    const given = this.#here.addressOf(ranks);
    return (from, to) => this.#here.run('ranksRise', order === 'as-lined' ? 0 : order.byteOffset, from, to, names.byteOffset, codes.byteOffset, codes.BYTES_PER_ELEMENT, given) === 1;
  }

  #words(): number {
    return this.#here.words(this.#here.stretch).byteOffset;
  }

  /** The rows that name a stretch of pairs, and their numbers. */
  #number({ fromRows, toRows }: Comparison, from: number, count: number, names: number, numbers: number): void {
    this.#here.run('laterOf', fromRows.byteOffset + from * 4, toRows.byteOffset + from * 4, count, names);
    this.#places.fillOf(this.#here, numbers, names, count);
  }
}
