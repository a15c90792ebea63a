import type { Grid } from './grid.ts';

export interface AlignedHeading {
  /** Labels of every column, outermost level first; '' at a level that was left out. */
  readonly stacks: readonly (readonly string[])[];
  /** Labels of the levels that cannot be told to columns. */
  readonly lost: readonly (readonly string[])[];
}

/**
 * Leaves out heading levels whose merged cells were lost (結合セルの失われた見出し): the labels stand side by side, so that all
 * remaining columns would fall to the last of them, although the same innermost labels repeat below it. Which years or
 * areas those columns belong to is then not in the file.
 *
 * @param values columns of figures
 */
export function alignedHeading(grid: Grid, stacks: readonly (readonly string[])[], values: readonly number[]): AlignedHeading {
  const depth = stacks[0]?.length ?? 0;
  const lost = grid.spans.length > 0 ? [] : Array.from({ length: Math.max(0, depth - 1) }, (_, level) => level).filter((level) => isLost(stacks, values, level));
  return {
    stacks: lost.length === 0 ? stacks : stacks.map((stack, c) => (values.includes(c) ? stack.map((text, level) => (lost.includes(level) ? '' : text)) : stack)),
    lost: lost.map((level) => [...new Set(values.map((c) => stacks[c]?.[level] ?? '').filter((text) => text !== ''))]),
  };
}

function isLost(stacks: readonly (readonly string[])[], values: readonly number[], level: number): boolean {
  const labels = values.map((c) => stacks[c]?.[level] ?? '');
  const last = labels.at(-1) ?? '';
  const run = labels.filter((label) => label === last).length;
  const others = labels.slice(0, -run);
  if (others.length === 0 || run < 3 || new Set(others).size < others.length) return false;
  const inner = values.slice(-run).map((c) => (stacks[c] ?? []).slice(level + 1).join('\u0000'));
  return new Set(inner).size < inner.length;
}
