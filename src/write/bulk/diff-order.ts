import { namingRows, type Comparison } from '../../model/comparison.ts';
import type { Member } from '../../model/key.ts';
import { usedCodes } from '../../model/kept-rows.ts';
import { NumberIndex } from '../../model/number-index.ts';
import { periodKey } from '../../model/period.ts';
import { memberNumbers, numbersOfPlace, type Numbers } from '../../model/row-numbers.ts';
import type { Dimension, Table } from '../../model/table.ts';
import { isTotalLabel, jsicOrder } from '../../reference/industries.ts';
import { isTotal } from '../lines/line.ts';
import { LineLoops } from './line-loops.ts';

/** The pair of every line, −1 where there is none; 'as-lined' where the pairs are the lines. */
export type LinePairs = Int32Array | 'as-lined';

export function pairAt(pairs: LinePairs, line: number): number {
  return pairs === 'as-lined' ? line : (pairs[line] ?? -1);
}

/** Lines in the order of their records; 'as-lined' where they stand in it themselves. */
export type LineOrder = Int32Array | 'as-lined';

export function lineAt(order: LineOrder, place: number): number {
  return order === 'as-lined' ? place : (order[place] ?? 0);
}

/** Lines that several comparisons have in common, in the order in which their records stand (記録の順序). */
export interface OrderedGroup {
  readonly comparisons: readonly Comparison[];
  /** Row that names each line. */
  readonly names: Int32Array;
  /** Pair of each comparison by line. */
  readonly pairs: readonly LinePairs[];
  /** Lines block by block; in a block all records of one comparison come before those of the next. */
  readonly order: LineOrder;
  /** Where the blocks begin in `order`, and its length. */
  readonly blocks: readonly number[];
}

/**
 * The order of `diffBlocks` without an object a line: comparisons of one table over the same periods and mostly the same
 * lines stand side by side, area by area, industries in JSIC order and the total last.
 *
 * @param comparisons all of one table
 */
export function orderedGroups(comparisons: readonly Comparison[]): OrderedGroup[] {
  const [first] = comparisons;
  if (first === undefined) return [];
  const loops = LineLoops.over(first.table, comparisons);
  if (loops !== 'not-for-loops') return inLoops(loops, first.table, comparisons);
  const numbers = numbersOfPlace(first.table);
  const named = new Map(comparisons.map((comparison) => {
    const rows = namingRows(comparison);
    return [comparison, { rows, numbers: numbers.of(rows) }] as const;
  }));
  const of = (comparison: Comparison): Named => named.get(comparison) ?? { rows: new Int32Array(0), numbers: numbers.numbers(0) };
  const groups = grouped(comparisons, (a, b) => mostlySame(of(a).numbers, of(b).numbers, numbers.size));
  return groups.map((group) => ordered(first.table, group, group.map(of), numbers.size));
}

/** Comparisons over the same periods with mostly the same lines, together. */
function grouped(comparisons: readonly Comparison[], areAlike: (a: Comparison, b: Comparison) => boolean): Comparison[][] {
  const groups: Comparison[][] = [];
  for (const comparison of comparisons) {
    const partner = groups.find(([leader]) => leader !== undefined && periodPair(leader) === periodPair(comparison) && areAlike(leader, comparison));
    if (partner) partner.push(comparison);
    else groups.push([comparison]);
  }
  return groups;
}

function inLoops(loops: LineLoops, table: Table, comparisons: readonly Comparison[]): OrderedGroup[] {
  const same = new Set<Comparison>();
  const areAlike = (a: Comparison, b: Comparison): boolean => {
    if (loops.areSame(a, b)) {
      same.add(b);
      return true;
    }
    const numbers = numbersOfPlace(table);
    return mostlySame(numbers.of(namingRows(a)), numbers.of(namingRows(b)), numbers.size);
  };
  return grouped(comparisons, areAlike).map((group) => {
    const [leader, ...others] = group;
    const { names, pairs } = leader !== undefined && others.every((other) => same.has(other)) && loops.areDistinct(leader) ? { names: namingRows(leader), pairs: group.map(() => 'as-lined' as const) } : loops.lines(group);
    return { comparisons: group, names, pairs, ...arranged(table, names, loops) };
  });
}

/** The rows that name the pairs of a comparison, and their numbers. */
interface Named {
  readonly rows: Int32Array;
  readonly numbers: Numbers;
}

function ordered(table: Table, comparisons: readonly Comparison[], named: readonly Named[], size: number): OrderedGroup {
  const lineOf = new NumberIndex(size, named[0]?.rows.length ?? 0);
  let lines = 0;
  const linesOf = named.map(({ numbers }) => {
    const own = new Int32Array(numbers.length);
    lines = lineOf.claimAll(numbers, own, lines);
    return own;
  });
  const names = new Int32Array(lines).fill(-1);
  const pairs = linesOf.map((own, m) => {
    const pairOf = new Int32Array(lines).fill(-1);
    putPairs(own, named[m]?.rows ?? own, pairOf, names);
    return pairOf;
  });
  return { comparisons, names, pairs, ...arranged(table, names) };
}

/** Notes the pair of every line, and the row that names a line that has no name yet. */
function putPairs(lines: Int32Array, rows: Int32Array, pairOf: Int32Array, names: Int32Array): void {
  for (let pair = 0; pair < lines.length; pair += 1) {
    const line = lines[pair] ?? 0;
    pairOf[line] = pair;
    if (names[line] === -1) names[line] = rows[pair] ?? 0;
  }
}

function periodPair({ from, to }: Comparison): string {
  return `${periodKey(from.period)} ${periodKey(to.period)}`;
}

function mostlySame(a: Numbers, b: Numbers, size: number): boolean {
  const index = new NumberIndex(size, a.length);
  const count = index.claimAll(a, new Int32Array(a.length), 0);
  let common = 0;
  for (let i = 0; i < b.length; i += 1) {
    const known = index.get(b[i] ?? 0);
    if (known >= 0 && known < count) common += 1;
  }
  return common * 2 > Math.max(a.length, b.length);
}

/** Rows that mostly tell. */
const FIRST = 64;

function isSeveral(dimension: Dimension<Member>, rows: Int32Array): boolean {
  const numbers = memberNumbers(dimension.members).ids;
  const first = numbers[dimension.codes[rows[0] ?? 0] ?? 0];
  if (rows.subarray(0, FIRST).some((row) => numbers[dimension.codes[row] ?? 0] !== first)) return true;
  return rows.length > FIRST && usedCodes(rows, dimension).some((used, code) => used === 1 && numbers[code] !== first);
}

function arranged(table: Table, names: Int32Array, loops: LineLoops | 'not-for-loops' = 'not-for-loops'): { readonly order: LineOrder; readonly blocks: readonly number[] } {
  if (isSeveral(table.industry, names)) return areaByArea(table, names, true, loops);
  if (!isSeveral(table.area, names)) return areaByArea(table, names, false, loops);
  // One industry in many areas: by the code of the area.
  const rank = ranksOf(table.area.members.map(({ code }) => code));
  const order = Int32Array.from(names, (_, line) => line).sort((a, b) => (rank[table.area.codes[names[a] ?? 0] ?? 0] ?? 0) - (rank[table.area.codes[names[b] ?? 0] ?? 0] ?? 0) || a - b);
  return { order, blocks: [0, order.length] };
}

/** The place of every text among all, equal ones having the same. */
function ranksOf(texts: readonly string[]): Int32Array {
  const sorted = [...new Set(texts)].sort((a, b) => (a < b ? -1 : 1));
  const rank = new Map(sorted.map((text, at) => [text, at]));
  return Int32Array.from(texts, (text) => rank.get(text) ?? 0);
}

/** Lines of one area together, in the order in which areas first appear; @param byIndustry whether they are put in JSIC order */
function areaByArea(table: Table, names: Int32Array, byIndustry: boolean, loops: LineLoops | 'not-for-loops'): { readonly order: LineOrder; readonly blocks: readonly number[] } {
  const { order: found, blocks } = loops === 'not-for-loops' ? byAreas(table, names) : loops.byArea(names);
  let order: LineOrder = found;
  if (byIndustry) {
    const differing = table.dims.filter((dim) => isSeveral(dim, names));
    const ranks = industryRanks(table, differing);
    // Nearly always they are in order already.
    const dims = totalOnDims(differing, names);
    const inOrder = loops === 'not-for-loops' || dims === 'differs' ? () => false : loops.areInOrder(order, names, Int32Array.from(table.industry.members, (_, code) => (ranks.coded[code] === 1 ? ranks.rankOf(code, dims === 'total') : -1)));
    for (let block = 0; block + 1 < blocks.length; block += 1) {
      const from = blocks[block] ?? 0;
      const to = blocks[block + 1] ?? 0;
      if (inOrder(from, to)) continue;
      if (order === 'as-lined') order = loops === 'not-for-loops' ? Int32Array.from(names, (_, line) => line) : loops.listed(names.length);
      sortBlock(order.subarray(from, to), names, table, ranks);
    }
  }
  return { order, blocks };
}

function byAreas(table: Table, names: Int32Array): { readonly order: Int32Array; readonly blocks: readonly number[] } {
  const areaNumbers = memberNumbers(table.area.members).ids;
  const blockOf = new Int32Array(table.area.members.length).fill(-1);
  const sizes: number[] = [];
  for (const row of names) {
    const area = areaNumbers[table.area.codes[row] ?? 0] ?? 0;
    if (blockOf[area] === -1) {
      blockOf[area] = sizes.length;
      sizes.push(0);
    }
    const block = blockOf[area] ?? 0;
    sizes[block] = (sizes[block] ?? 0) + 1;
  }
  const blocks = [0];
  for (const size of sizes) blocks.push((blocks.at(-1) ?? 0) + size);
  const order = new Int32Array(names.length);
  const filled = blocks.slice();
  names.forEach((row, line) => {
    const block = blockOf[areaNumbers[table.area.codes[row] ?? 0] ?? 0] ?? 0;
    order[filled[block] ?? 0] = line;
    filled[block] = (filled[block] ?? 0) + 1;
  });
  return { order, blocks };
}

/** Whether lines are totals on any of the further axes on which they differ: all of them, none, or some. */
function totalOnDims(dims: Table['dims'], names: Int32Array): 'total' | 'none' | 'differs' {
  const found = dims.map((dim) => {
    const used = usedCodes(names, dim);
    return new Set(dim.members.flatMap(({ name }, code) => (used[code] === 1 ? [isTotalLabel(name)] : [])));
  });
  if (found.some((kinds) => kinds.size > 1)) return 'differs';
  return found.some((kinds) => kinds.has(true)) ? 'total' : 'none';
}

interface IndustryRanks {
  /** Whether each code of the industry dictionary has a code of the classification, or no name to have one for. */
  readonly coded: Uint8Array;
  rank(row: number): number;
  /** The rank of an industry by its code in the dictionary. @param total whether its lines are totals on another axis */
  rankOf(code: number, total: boolean): number;
}

/** Total lines come last; all others in JSIC order. @param dims further axes on which lines differ */
function industryRanks({ industry }: Table, dims: Table['dims']): IndustryRanks {
  const orders = industry.members.map(({ code }) => jsicOrder(code));
  const sorted = [...new Set(orders)].sort((a, b) => a - b);
  const place = new Map(sorted.map((order, at) => [order, at]));
  const ranks = Int32Array.from(orders, (order) => place.get(order) ?? 0);
  const isTotalIndustry = industry.members.map(isTotal);
  const isTotalMember = dims.map((dim) => dim.members.map(({ name }) => isTotalLabel(name)));
  const rankOf = (code: number, total: boolean): number => (ranks[code] ?? 0) + (total ? sorted.length : 0);
  return {
    rankOf: (code, total) => rankOf(code, total || isTotalIndustry[code] === true),
    coded: Uint8Array.from(industry.members, ({ code, name }) => (code !== '' || name === '' ? 1 : 0)),
    rank: (row) => {
      const code = industry.codes[row] ?? 0;
      const total = isTotalIndustry[code] === true || dims.some((dim, d) => isTotalMember[d]?.[dim.codes[row] ?? 0] === true);
      return rankOf(code, total);
    },
  };
}

/** Sorts the lines of one area, provided that all its industries have codes. */
function sortBlock(lines: Int32Array, names: Int32Array, table: Table, { coded, rank }: IndustryRanks): void {
  const ranks = new Map<number, number>();
  let sorted = true;
  let before = -Infinity;
  for (const line of lines) {
    const row = names[line] ?? 0;
    if (coded[table.industry.codes[row] ?? 0] !== 1) return;
    const own = rank(row);
    ranks.set(line, own);
    sorted &&= own >= before;
    before = own;
  }
  if (!sorted) lines.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b);
}
