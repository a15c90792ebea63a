import { joinedWidth } from './adapters/cli-table3.ts';

/** What is known of a column before widths are chosen (列の寸法). */
export interface ColumnSize {
  /** Widest cell. */
  readonly cells: number;
  /** Widest heading that stands over this column alone. */
  readonly heading: number;
  /** Text may be wrapped; numbers never. */
  readonly wraps: boolean;
  readonly group: number;
}

/** Columns side by side (段): indices into the table's columns and the width of each. */
export interface Block {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

const NARROWEST_TEXT = 8;
const HEADING_LIMIT = 14;

/** How many leading columns are the row's label. */
export function labelCount(columns: readonly { readonly align: 'left' | 'right'; readonly group: number }[]): number {
  const end = columns.findIndex((column) => column.align !== 'left' || column.group !== columns[0]?.group);
  return end === -1 ? Math.min(1, columns.length) : end;
}

/**
 * Splits a table into blocks no wider than `width` (段組み). Column groups are stacked below each other with the label repeated;
 * labels and headings are wrapped only where that saves a block. A number wider than the terminal is printed whole.
 */
export function blocksFor(sizes: readonly ColumnSize[], labels: number, width: number | 'unlimited'): readonly Block[] {
  const natural = sizes.map((size) => Math.max(size.cells, size.heading));
  if (width === 'unlimited' || joinedWidth(natural) <= width) return [{ columns: sizes.map((_, at) => at), widths: natural }];
  const labelLimit = Math.max(NARROWEST_TEXT, Math.floor(width * 0.45));
  const candidates = [
    { label: width - NARROWEST_TEXT, heading: Infinity },
    { label: width - NARROWEST_TEXT, heading: HEADING_LIMIT },
    { label: labelLimit, heading: Infinity },
    { label: labelLimit, heading: HEADING_LIMIT },
  ].map((limits) => stack(sizes, labels, width, limits));
  return candidates.reduce((best, next) => (cost(next, width) < cost(best, width) ? next : best));
}

/** Fewer blocks are better; a block wider than the terminal is worst. */
function cost(blocks: readonly Block[], width: number): number {
  return blocks.length + blocks.filter((block) => joinedWidth(block.widths) > width).length * 1000;
}

function stack(sizes: readonly ColumnSize[], labels: number, width: number, limits: { readonly label: number; readonly heading: number }): readonly Block[] {
  const wanted = (size: ColumnSize): number => Math.max(size.cells, Math.min(size.heading, Math.max(limits.heading, size.cells)));
  const labelWidths = shrink(sizes.slice(0, labels).map(wanted), sizes.slice(0, labels).map(() => true), limits.label);
  const room = width - joinedWidth(labelWidths) - (labels > 0 ? joinedWidth([0, 0]) : 0);
  const blocks: { columns: number[]; widths: number[] }[] = [];
  const open = (): { columns: number[]; widths: number[] } => {
    const block = { columns: labelWidths.map((_, at) => at), widths: [...labelWidths] };
    blocks.push(block);
    return block;
  };
  let block: { columns: number[]; widths: number[] } | undefined;
  for (const group of groupsOf(sizes, labels)) {
    const members = group.map((at) => sizes[at]).filter((size) => size !== undefined);
    const widths = shrink(members.map(wanted), members.map((size) => size.wraps), room);
    const pieces = joinedWidth(widths) <= room ? [{ columns: group, widths }] : group.map((at, k) => ({ columns: [at], widths: [widths[k] ?? 0] }));
    // A group that must be broken starts its own block and shares none with its neighbours.
    const broken = pieces.length > 1;
    if (broken) block = undefined;
    for (const piece of pieces) {
      if (block === undefined || (block.columns.length > labels && joinedWidth([...block.widths, ...piece.widths]) > width)) block = open();
      block.columns.push(...piece.columns);
      block.widths.push(...piece.widths);
    }
    if (broken) block = undefined;
  }
  if (blocks.length === 0) open();
  return blocks;
}

/** Indices of the columns after the labels, in runs of one group. */
function groupsOf(sizes: readonly ColumnSize[], labels: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  sizes.forEach((size, at) => {
    if (at < labels) return;
    const last = groups.at(-1);
    if (at > labels && last !== undefined && sizes[at - 1]?.group === size.group) last.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** The widest cap on the columns that may wrap with which all fit into `room`; the narrowest there is if none does. */
function shrink(widths: readonly number[], wraps: readonly boolean[], room: number): number[] {
  const capped = (cap: number): number[] => widths.map((width, at) => (wraps[at] === true ? Math.min(width, cap) : width));
  let low = NARROWEST_TEXT;
  let high = Math.max(NARROWEST_TEXT, ...widths);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (joinedWidth(capped(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return capped(low);
}
