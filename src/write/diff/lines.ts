import { namingRow, type Comparison } from '../../model/comparison.ts';
import type { Value } from '../../model/value.ts';
import { periodKey } from '../../model/period.ts';
import { arrange, type Arrangement, type Block, type Lined, type LineFigures } from '../lines/blocks.ts';
import { labelAt, labelKey, totalsOnDims } from '../lines/line.ts';

/** Measures side by side over the same two periods, for one area, or over many areas for one industry. */
export type DiffBlock = Block<Comparison>;

/** Comparisons over the same two periods and mostly the same lines stand side by side. */
function sideBySide(comparisons: readonly Comparison[], linedOf: (comparison: Comparison) => Lined): (readonly Comparison[])[] {
  const groups: { readonly comparisons: readonly Comparison[]; readonly keys: ReadonlySet<string> }[] = [];
  for (const comparison of comparisons) {
    const keys = new Set(linedOf(comparison).labels.map(labelKey));
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

const FIGURES: LineFigures<Comparison> = {
  figure: (comparison, at, sort) => {
    if (at < 0) return undefined;
    const change = comparison.change(at);
    const value: Value = sort === 'rate' ? change.rate : sort === 'difference' ? change.difference : change.later;
    return value.is === 'number' ? value.exact : undefined;
  },
  base: (comparison, at) => comparison.change(at).earlier,
};

/** Comparisons arranged for reading (対比の配置). */
export function diffBlocks(comparisons: readonly Comparison[], arrangement: Arrangement): DiffBlock[] {
  const lined = new Map(comparisons.map((comparison): [Comparison, Lined] => [comparison, linesOf(comparison)]));
  const linedOf = (comparison: Comparison): Lined => lined.get(comparison) ?? linesOf(comparison);
  return sideBySide(comparisons, linedOf).flatMap((group) => arrange(group, withTotals(group, linedOf), FIGURES, arrangement));
}

function withTotals(group: readonly Comparison[], linedOf: (comparison: Comparison) => Lined): (comparison: Comparison) => Lined {
  if (group.every(({ table }) => table.dims.length === 0)) return linedOf;
  const placed = totalsOnDims(group.flatMap((comparison) => linedOf(comparison).labels));
  const lined = new Map(group.map((comparison) => [comparison, { ...linedOf(comparison), labels: linedOf(comparison).labels.map(placed) }]));
  return (comparison) => lined.get(comparison) ?? linedOf(comparison);
}

function linesOf(comparison: Comparison): Lined {
  const { table } = comparison;
  return { labels: Array.from(comparison.fromRows, (_, i) => labelAt(table, namingRow(comparison, i))), dims: table.dims.length };
}
