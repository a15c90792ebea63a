import type { SortKey } from './sorts.ts';
import { memberKey } from '../../model/key.ts';
import { compare as compareRationals, type Rational } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { jsicOrder } from '../../reference/industries.ts';
import { labelKey, namedBy, type LineAxis, type LineLabel } from './line.ts';

/** Something with lines: a comparison, a structure … Lines are numbered from 0. */
export interface Lined {
  readonly labels: readonly LineLabel[];
  /** How many dims the labels have. */
  readonly dims: number;
}

/** One printed line of a block, and its number in each member of the block; −1 where a member has no such line. */
export interface Line extends LineLabel {
  readonly at: readonly number[];
}

/** Members side by side for one area, or over many areas for one industry (印刷の単位). */
export interface Block<M> {
  readonly members: readonly M[];
  readonly by: LineAxis;
  readonly lines: readonly Line[];
}

export { SORTS, type SortKey } from './sorts.ts';

export interface Arrangement {
  readonly sort: SortKey;
  /** Keep this many lines beside the total; 'all' keeps every line. */
  readonly top: number | 'all';
  /** Leave out lines whose base is smaller. */
  readonly minBase: bigint | 'none';
}

/** The figures lines are arranged by. */
export interface LineFigures<M> {
  figure(member: M, at: number, sort: Exclude<SortKey, 'code'>): Rational | undefined;
  base(member: M, at: number): Value;
}

/** Lines of several members, joined by area, industry and dims. */
export function joinLines<M>(members: readonly M[], linedOf: (member: M) => Lined): Line[] {
  const [only] = members;
  if (members.length === 1 && only !== undefined) return linedOf(only).labels.map((label, i) => ({ ...label, at: [i] }));
  const lines = new Map<string, { readonly label: LineLabel; readonly at: number[] }>();
  members.forEach((member, m) => {
    linedOf(member).labels.forEach((label, i) => {
      const key = `${labelKey(label)}\u0000${label.place === 'rest' ? 'rest' : ''}`;
      const entry = lines.get(key) ?? { label, at: members.map(() => -1) };
      lines.set(key, entry);
      entry.at[m] = i;
    });
  });
  return [...lines.values()].map(({ label, at }) => ({ ...label, at }));
}

const PLACES = { body: 0, rest: 1, total: 2 } as const;

/** Largest first, and what has no figure last. */
function fromLargest(x: Rational | undefined, y: Rational | undefined): number {
  if (x && y) return compareRationals(y, x);
  return x ? -1 : y ? 1 : 0;
}

function order<M>(group: readonly M[], lines: readonly Line[], by: LineAxis, sort: SortKey, figures: LineFigures<M>): Line[] {
  const coded = lines.every((line) => line.industry.code !== '' || line.industry.name === '');
  const ranks = new Map(coded && by === 'industry' ? [...new Set(lines.map((line) => line.industry.code))].map((code) => [code, jsicOrder(code)]) : []);
  const rank = (line: Line): number => ranks.get(line.industry.code) ?? 0;
  const position = new Map(lines.map((line, i) => [line, i]));
  const bySource = (a: Line, b: Line): number => (position.get(a) ?? 0) - (position.get(b) ?? 0);
  const [member] = group;
  const sorted = new Map(sort === 'code' || member === undefined ? [] : lines.map((line) => [line, figures.figure(member, line.at[0] ?? -1, sort)] as const));
  // Totals of many areas stand for the areas and are sorted like them.
  const alike = lines.every((line) => line.place === lines[0]?.place);
  return [...lines].sort((a, b) => {
    if (a.place !== b.place && (sort !== 'code' || (coded && by === 'industry'))) return PLACES[a.place] - PLACES[b.place];
    if (sort !== 'code' && (alike || a.place === 'body')) {
      const [x, y] = [sorted.get(a), sorted.get(b)];
      if (x || y) return fromLargest(x, y) || bySource(a, b);
    }
    if (by === 'area') return a.area.code < b.area.code ? -1 : a.area.code > b.area.code ? 1 : bySource(a, b);
    return rank(a) - rank(b) || bySource(a, b);
  });
}

/** Members that are the lines of their block are sorted and chosen as lines are; by rate only, for a person more and a yen more are not to be compared. */
function orderMembers<M>(group: readonly M[], members: readonly number[], line: Line, { sort, top }: Arrangement, figures: LineFigures<M>): readonly number[] {
  const rates = new Map(sort === 'rate' ? members.map((m) => [m, group[m] === undefined ? undefined : figures.figure(group[m], line.at[m] ?? -1, sort)] as const) : []);
  const sorted = members.toSorted((a, b) => fromLargest(rates.get(a), rates.get(b)) || a - b);
  return top === 'all' ? sorted : sorted.slice(0, top);
}

function largeEnough<M>(group: readonly M[], line: Line, minBase: bigint, figures: LineFigures<M>): boolean {
  return group.some((member, m) => {
    const at = line.at[m] ?? -1;
    const base = at < 0 ? undefined : figures.base(member, at);
    return base?.is === 'number' && base.exact.n >= minBase * base.exact.d;
  });
}

/**
 * Arranges the lines of members that stand side by side for reading: one block an area with its industries in JSIC order and the
 * total last, or, where only one industry is left, one block with the areas in code order. A source whose industries are not all
 * known keeps its own order.
 */
export function arrange<M>(group: readonly M[], linedOf: (member: M) => Lined, figures: LineFigures<M>, arrangement: Arrangement): Block<M>[] {
  const all = joinLines(group, linedOf);
  const { minBase, top } = arrangement;
  const industries = new Set(all.filter(({ place }) => place !== 'rest').map((line) => memberKey(line.industry)));
  const areas = new Set(all.map((line) => memberKey(line.area)));
  const dims = group[0] === undefined ? 0 : linedOf(group[0]).dims;
  const lineDim = Array.from({ length: dims }, (_, d) => d).findIndex((d) => new Set(all.map((line) => memberKey(line.dims[d] ?? line.area))).size > 1);
  const by: LineAxis = industries.size > 1 ? 'industry' : areas.size > 1 ? 'area' : lineDim >= 0 ? lineDim : 'industry';
  const parts = by === 'area' ? [all] : [...groupBy(all, (line) => memberKey(line.area)).values()];
  return parts.map((part) => {
    const kept = minBase === 'none' ? part : part.filter((line) => line.place !== 'body' || largeEnough(group, line, minBase, figures));
    const ordered = order(group, kept, by, arrangement.sort, figures);
    const totals = by === 'area' ? [] : ordered.filter((line) => line.place !== 'body');
    const lines = top === 'all' ? ordered : [...ordered.filter((line) => !totals.includes(line)).slice(0, top), ...totals];
    const used = group.flatMap((_, m) => (lines.some((line) => (line.at[m] ?? -1) >= 0) ? [m] : []));
    const nameless = lines[0] !== undefined && namedBy(lines[0], by).name === '' && lines[0].place === 'body';
    const single = lines.length === 1 && (used.length > 2 || nameless) && industries.size <= 1 && lineDim < 0;
    const shown = single && lines[0] !== undefined ? orderMembers(group, used, lines[0], arrangement, figures) : used;
    return {
      members: shown.flatMap((m) => group[m] ?? []),
      by: single ? 'measure' : by,
      lines: lines.map((line) => ({ ...line, at: shown.map((m) => line.at[m] ?? -1) })),
    };
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
