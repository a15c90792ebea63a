import { namingRow, type Comparison } from '../../model/comparison.ts';
import { compare as compareRationals, type Rational } from '../../model/rational.ts';
import { memberKey, type Member } from '../../model/key.ts';
import { periodKey } from '../../model/period.ts';
import { memberAt } from '../../model/table.ts';
import { isTotalLabel, jsicOrder } from '../../reference/industries.ts';

/** One printed line of a comparison: the same area, industry and dims in every measure of its block. */
export interface DiffLine {
  readonly area: Member;
  readonly industry: Member;
  readonly dims: readonly Member[];
  readonly total: boolean;
  /** Pair of each comparison of the block; −1 where a measure has no such line. */
  readonly pairs: readonly number[];
}

export type LineAxis = 'industry' | 'area' | 'measure' | number;

/** Measures side by side over the same two periods, for one area, or over many areas for one industry. */
export interface DiffBlock {
  readonly comparisons: readonly Comparison[];
  /** What the lines name: industries of one area, areas, the members of a dim (its number among the dims), or measures. */
  readonly by: LineAxis;
  readonly lines: readonly DiffLine[];
}

export const SORTS = ['code', 'rate', 'difference'] as const;
export type SortKey = (typeof SORTS)[number];

export interface DiffArrangement {
  readonly sort: SortKey;
  /** Keep this many lines beside the total; 'all' keeps every line. */
  readonly top: number | 'all';
  /** Leave out lines whose base is smaller. */
  readonly minBase: bigint | 'none';
}

/** The member a line is named by. */
export function namedBy(line: DiffLine, by: LineAxis): Member {
  if (by === 'area') return line.area;
  return by === 'industry' || by === 'measure' ? line.industry : (line.dims[by] ?? line.industry);
}

export function isTotal(industry: Member): boolean {
  return ['TOTAL', 'AS', 'AR', 'CR', 'CS'].includes(industry.code) || (industry.code === '' && isTotalLabel(industry.name));
}

interface Group {
  readonly comparisons: readonly Comparison[];
  readonly keys: ReadonlySet<string>;
}

/** Comparisons over the same two periods and mostly the same lines stand side by side. */
function sideBySide(comparisons: readonly Comparison[]): (readonly Comparison[])[] {
  const groups: Group[] = [];
  for (const comparison of comparisons) {
    const keys = new Set(linesOf([comparison]).map(lineKey));
    const at = groups.findIndex((group) => group.comparisons[0] !== undefined && periodPair(group.comparisons[0]) === periodPair(comparison) && mostlySame(group.keys, keys));
    const partner = groups[at];
    if (partner) groups[at] = { comparisons: [...partner.comparisons, comparison], keys: partner.keys };
    else groups.push({ comparisons: [comparison], keys });
  }
  return groups.map((group) => group.comparisons);
}

function periodPair({ from, to }: Comparison): string {
  return `${periodKey(from.period)} ${periodKey(to.period)}`;
}

function mostlySame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const common = [...a].filter((key) => b.has(key)).length;
  return common * 2 > Math.max(a.size, b.size);
}

function lineKey({ area, industry, dims }: Pick<DiffLine, 'area' | 'industry' | 'dims'>): string {
  return [area, industry, ...dims].map(memberKey).join('\u0000');
}

/** Lines of a group of comparisons, joined over their measures by area, industry and dims. */
function linesOf(group: readonly Comparison[]): DiffLine[] {
  const lines = new Map<string, { readonly line: Omit<DiffLine, 'pairs'>; readonly pairs: number[] }>();
  group.forEach((comparison, at) => {
    const { table } = comparison;
    for (let i = 0; i < comparison.fromRows.length; i += 1) {
      const row = namingRow(comparison, i);
      const area = memberAt(table.area, row);
      const industry = memberAt(table.industry, row);
      const dims = table.dims.map((dim) => memberAt(dim, row));
      const key = lineKey({ area, industry, dims });
      let entry = lines.get(key);
      if (!entry) {
        entry = { line: { area, industry, dims, total: isTotal(industry) || dims.some((dim) => isTotalLabel(dim.name)) }, pairs: group.map(() => -1) };
        lines.set(key, entry);
      }
      entry.pairs[at] = i;
    }
  });
  return [...lines.values()].map(({ line, pairs }) => ({ ...line, pairs }));
}

/** The figure a line is sorted by, of the block's first measure. */
function sortFigure(group: readonly Comparison[], line: DiffLine, sort: 'rate' | 'difference'): Rational | undefined {
  const pair = line.pairs[0] ?? -1;
  const change = pair < 0 ? undefined : group[0]?.change(pair);
  const value = sort === 'rate' ? change?.rate : change?.difference;
  return value?.is === 'number' ? value.exact : undefined;
}

function order(group: readonly Comparison[], lines: readonly DiffLine[], by: DiffBlock['by'], sort: SortKey): DiffLine[] {
  const coded = lines.every((line) => line.industry.code !== '' || line.industry.name === '');
  const place = new Map(lines.map((line, i) => [line, i]));
  const bySource = (a: DiffLine, b: DiffLine): number => (place.get(a) ?? 0) - (place.get(b) ?? 0);
  return [...lines].sort((a, b) => {
    if (a.total !== b.total && coded && by === 'industry') return a.total ? 1 : -1;
    if (sort !== 'code' && !a.total) {
      const x = sortFigure(group, a, sort);
      const y = sortFigure(group, b, sort);
      if (x && y) return compareRationals(y, x) || bySource(a, b);
      if (x || y) return x ? -1 : 1;
    }
    if (by === 'area') return a.area.code < b.area.code ? -1 : a.area.code > b.area.code ? 1 : bySource(a, b);
    return coded && by === 'industry' ? jsicOrder(a.industry.code) - jsicOrder(b.industry.code) || bySource(a, b) : bySource(a, b);
  });
}

function largeEnough(group: readonly Comparison[], line: DiffLine, minBase: bigint): boolean {
  return group.some((comparison, at) => {
    const pair = line.pairs[at] ?? -1;
    const base = pair < 0 ? undefined : comparison.change(pair).earlier;
    return base?.is === 'number' && base.exact.n >= minBase * base.exact.d;
  });
}

/**
 * Arranges comparisons for reading: one block an area with its industries in JSIC order and the total last, or, where
 * only one industry is left, one block with the areas in code order. A source whose industries are not all known keeps its own order.
 */
export function diffBlocks(comparisons: readonly Comparison[], arrangement: DiffArrangement): DiffBlock[] {
  return sideBySide(comparisons).flatMap((group) => {
    const all = linesOf(group);
    const industries = new Set(all.map((line) => memberKey(line.industry)));
    const areas = new Set(all.map((line) => memberKey(line.area)));
    const dims = group[0]?.table.dims ?? [];
    const lineDim = dims.findIndex((_, d) => new Set(all.map((line) => memberKey(line.dims[d] ?? line.area))).size > 1);
    const by: LineAxis = industries.size > 1 ? 'industry' : areas.size > 1 ? 'area' : lineDim >= 0 ? lineDim : 'industry';
    const parts = by === 'area' ? [all] : [...groupBy(all, (line) => memberKey(line.area)).values()];
    return parts.map((part) => {
      const kept = arrangement.minBase === 'none' ? part : part.filter((line) => line.total || largeEnough(group, line, arrangement.minBase as bigint));
      const ordered = order(group, kept, by, arrangement.sort);
      const totals = by === 'area' ? [] : ordered.filter((line) => line.total);
      const lines = arrangement.top === 'all' ? ordered : [...ordered.filter((line) => !totals.includes(line)).slice(0, arrangement.top), ...totals];
      const used = group.filter((_, at) => lines.some((line) => (line.pairs[at] ?? -1) >= 0));
      const nameless = lines[0] !== undefined && namedBy(lines[0], by).name === '';
      const single = lines.length === 1 && (used.length > 2 || nameless) && industries.size <= 1 && lineDim < 0;
      return { comparisons: used, by: single ? 'measure' : by, lines: lines.map((line) => ({ ...line, pairs: line.pairs.filter((_, at) => used.includes(group[at] as Comparison)) })) } satisfies DiffBlock;
    });
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
