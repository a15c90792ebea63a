import type { Comparison } from '../../model/comparison.ts';
import { lineAt, pairAt, type OrderedGroup } from '../bulk/diff-order.ts';
import type { DiffBlock } from '../diff/lines.ts';
import { labelAt } from '../lines/line.ts';
import type { DiffEntry } from './diff-columns.ts';

/** The records of arranged comparisons, in the order of their CSV. */
export function* entriesOfBlocks(blocks: readonly DiffBlock[]): Generator<DiffEntry> {
  for (const { members, lines } of blocks) {
    for (const [m, comparison] of members.entries()) {
      for (const label of lines) {
        const pair = label.at[m] ?? -1;
        if (pair >= 0) yield { comparison, pair, label };
      }
    }
  }
}

/** The same of a large comparison, made one by one. */
export function* entriesOfGroups(groups: readonly OrderedGroup[]): Generator<DiffEntry> {
  for (const { comparisons, pairs, blocks, order, names } of groups) {
    for (let block = 0; block + 1 < blocks.length; block += 1) {
      for (const [m, comparison] of comparisons.entries()) {
        const table: Comparison['table'] = comparison.table;
        for (let i = blocks[block] ?? 0; i < (blocks[block + 1] ?? 0); i += 1) {
          const line = lineAt(order, i);
          const pair = pairAt(pairs[m] ?? 'as-lined', line);
          if (pair >= 0) yield { comparison, pair, label: labelAt(table, names[line] ?? 0) };
        }
      }
    }
  }
}
