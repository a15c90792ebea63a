import { listed, stretchesOf, type Rows } from './kept-rows.ts';
import type { RowPasses } from './kernel/row-passes.ts';
import { asCoded, RowNumbers, type Numbers } from './row-numbers.ts';
import type { Dimension } from './table.ts';

/** Passes count rows by number where there are not more numbers than this. */
const MOST_NUMBERS = 1 << 16;

/** The part of the addresses left that may be wasted. */
const SPARE = 0.5;

/**
 * Rows dealt out by what their codes on some axes stand for (行の仕分け), in the order in which each list begins.
 *
 * @param axes those that vary fastest from row to row come first
 * @param keyOf text that is equal for rows of one list, though their codes may differ
 */
export function rowsByNumber(rows: Rows, axes: readonly Dimension<unknown>[], keyOf: (row: number) => string): readonly Uint32Array[] {
  const numbering = new RowNumbers(axes.map(asCoded));
  const here = rows instanceof Uint32Array ? numbering.passes(rows) : numbering.passes(rows.beside, rows.among);
  const lists = typeof here === 'string' || numbering.size > MOST_NUMBERS ? 'spellings' : dealtBy(here, rows, numbering, keyOf);
  if (lists !== 'spellings') return lists;
  const all = listed(rows);
  return dealt(all, numbering.of(all), keyOf);
}

/** @returns 'spellings' where two spellings of one thing would have to share a list */
function dealtBy(here: RowPasses, rows: Rows, numbering: RowNumbers, keyOf: (row: number) => string): readonly Uint32Array[] | 'spellings' {
  const numbers = here.words(here.stretch);
  const numbered = (pass: (rows: Uint32Array) => void): void => stretchesOf(here, rows, (some) => {
    numbering.fillOf(here, numbers.byteOffset, some.byteOffset, some.length);
    pass(some);
  });
  const rooms = here.zeros(numbering.size);
  const all = rows instanceof Uint32Array ? rows.length : rows.among;
  // Room that is not used costs nothing but addresses; only where those are scarce rows are counted before they are dealt out.
  if (numbering.size * all * 4 < here.memory.room * SPARE) rooms.fill(all);
  else numbered((some) => here.run('countRows', numbers.byteOffset, some.length, rooms.byteOffset));
  const starts = Array.from(rooms, (room) => here.memory.take(room * 4));
  const cursors = here.zeros(numbering.size);
  cursors.set(starts);
  numbered((some) => here.run('deal', numbers.byteOffset, some.byteOffset, some.length, cursors.byteOffset));
  const lists = starts.map((start, number) => new Uint32Array(here.memory.place.buffer, start, ((cursors[number] ?? start) - start) / 4)).filter(({ length }) => length > 0);
  if (new Set(lists.map(([first = 0]) => keyOf(first))).size < lists.length) return 'spellings';
  return lists.sort(([a = 0], [b = 0]) => a - b);
}

function dealt(rows: Uint32Array, numbers: Numbers, keyOf: (row: number) => string): readonly Uint32Array[] {
  const byNumber = new Map<number, number>();
  const byKey = new Map<string, number>();
  const listOf = new Uint32Array(rows.length);
  const counts: number[] = [];
  let before = -1;
  let list = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const number = numbers[i] ?? 0;
    if (number !== before) {
      before = number;
      const known = byNumber.get(number);
      if (known === undefined) {
        const key = keyOf(rows[i] ?? 0);
        list = byKey.get(key) ?? byKey.size;
        byKey.set(key, list);
        byNumber.set(number, list);
      } else list = known;
    }
    listOf[i] = list;
    counts[list] = (counts[list] ?? 0) + 1;
  }
  const lists = counts.map((count) => new Uint32Array(count));
  const filled = new Uint32Array(lists.length);
  for (let i = 0; i < rows.length; i += 1) {
    const into = listOf[i] ?? 0;
    const own = lists[into];
    if (own) own[filled[into] ?? 0] = rows[i] ?? 0;
    filled[into] = (filled[into] ?? 0) + 1;
  }
  return lists;
}
