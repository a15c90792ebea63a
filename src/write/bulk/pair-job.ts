import type { Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { bytesBeside } from '../../model/kernel/row-passes.ts';
import type { RowBases } from '../../model/row-basis.ts';
import { ROUNDING_RULES } from '../../model/rounding.ts';
import { STATUS } from '../../model/value.ts';
import { SMALL_BASE, type NumberStyle } from '../numbers.ts';
import type { OrderedGroup } from './diff-order.ts';
import { SAFE } from './pair-figures.ts';
import {
  GENERAL, JOB_BASED, JOB_COUNT, JOB_DECIMALS, JOB_END, JOB_FROM, JOB_HEAD, JOB_INCOMPARABLE, JOB_IS_COUNT, JOB_KEEP_SIGN, JOB_KIND, JOB_LABELS, JOB_LABEL_COUNT, JOB_LARGEST, JOB_NAMES, JOB_NEXT, JOB_NIL,
  JOB_NO_COUNTERPART, JOB_NOTES, JOB_ORDER, JOB_OUT_DIFFERENCE, JOB_OUT_DIFFERENCE_DECIMALS, JOB_OUT_EARLIER, JOB_OUT_EARLIER_DECIMALS, JOB_OUT_HEAD, JOB_OUT_LATER, JOB_OUT_LATER_DECIMALS,
  JOB_OUT_NOTE, JOB_OUT_PAIR, JOB_OUT_RATE, JOB_PAIR, JOB_PAIRS, JOB_ROOM, JOB_RULE, JOB_SCALE, JOB_SIZE, JOB_SMALL_BASE, JOB_STATUS, JOB_TO, JOB_UNITS, JOB_UNITS_WIDTH, KINDS, LABEL_SIZE, PAIRS_DONE, PAIRS_FULL,
  PAIRS_UNWORDED,
} from './pairs-layout.ts';
import { BATCH, type BatchColumn, type RowPrinter } from './row-printer.ts';
import type { Codes } from '../../model/table.ts';

/** The columns of a batch of compared figures. */
export interface PairColumns {
  readonly labels: readonly { readonly codes: Codes; readonly numbers: BatchColumn }[];
  readonly head: BatchColumn;
  readonly note: BatchColumn;
  readonly pair: BatchColumn;
  readonly earlier: BatchColumn;
  readonly later: BatchColumn;
  readonly difference: BatchColumn;
  readonly rate: BatchColumn;
  readonly earlierDecimals: BatchColumn;
  readonly laterDecimals: BatchColumn;
  readonly differenceDecimals: BatchColumn;
}

/** What the caller must see to before a job goes on. */
export type PairStop =
  | { readonly is: 'done' | 'full' | 'unusual' }
  /** The pair's kind has no remark yet. */
  | { readonly is: 'unworded'; readonly pair: number; readonly kind: number };

const DONE: PairStop = { is: 'done' };
const FULL: PairStop = { is: 'full' };
const UNUSUAL: PairStop = { is: 'unusual' };

/** Fills batches with the pairs of one comparison (対比の一括計算): exact, with whole doubles, as `pairFigures` does. */
export interface PairJob {
  /** Fills from `count` on with the lines from `next` to `end` of the order. */
  run(next: number, end: number, count: number): PairStop;
  readonly next: number;
  readonly count: number;
}

/** As many lists of reasons have numbers; rows with others are written the general way. */
const MOST_REASONS = 64;

/** Room for the numbers of remarks of a comparison, by reasons and kind of pair. */
export const NOTES = (MOST_REASONS + 1) * KINDS;

export { KINDS };

/** @param notes address of the numbers of remarks by kind; @param head the comparison's number */
export function pairJob(printer: RowPrinter, group: OrderedGroup, at: number, columns: PairColumns, style: NumberStyle, notes: number, head: number): PairJob | 'not-for-loops' {
  const comparison = group.comparisons[at];
  const pairs = group.pairs[at];
  if (comparison === undefined || pairs === undefined || !hasRates(comparison)) return 'not-for-loops';
  const { memory } = printer;
  const job = memory.allocate(JOB_SIZE);
  const { table, fromRows, toRows, measure } = comparison;
  const reasons = rowReasons(comparison);
  const labels = memory.allocate(Math.max(1, columns.labels.length) * LABEL_SIZE);
  columns.labels.forEach(({ codes, numbers }, i) => {
    [memory.addressOf(codes), codes.BYTES_PER_ELEMENT, numbers.address].forEach((word, w) => memory.setWord(labels + i * LABEL_SIZE + w * 4, word));
  });
  const words: readonly (readonly [number, number])[] = [
    [JOB_ROOM, BATCH], [JOB_ORDER, group.order === 'as-lined' ? 0 : memory.addressOf(group.order)], [JOB_PAIRS, pairs === 'as-lined' ? 0 : memory.addressOf(pairs)], [JOB_NAMES, memory.addressOf(group.names)], [JOB_FROM, memory.addressOf(fromRows)],
    [JOB_TO, memory.addressOf(toRows)], [JOB_UNITS, memory.addressOf(table.units)], [JOB_UNITS_WIDTH, table.units.BYTES_PER_ELEMENT], [JOB_DECIMALS, memory.addressOf(table.decimals)],
    [JOB_STATUS, memory.addressOf(table.status)], [JOB_BASED, reasons.length === 0 ? 0 : memory.addressOf(reasons)], [JOB_NIL, STATUS.nil], [JOB_NO_COUNTERPART, STATUS.noCounterpart],
    [JOB_INCOMPARABLE, STATUS.incomparable], [JOB_IS_COUNT, measure.unit.kind === 'count' ? 1 : 0], [JOB_SMALL_BASE, SMALL_BASE], [JOB_RULE, ROUNDING_RULES.indexOf(style.rounding)],
    [JOB_KEEP_SIGN, style.keepSign ? 1 : 0], [JOB_HEAD, head], [JOB_NOTES, notes], [JOB_LABELS, labels], [JOB_LABEL_COUNT, columns.labels.length], [JOB_OUT_HEAD, columns.head.address],
    [JOB_OUT_NOTE, columns.note.address], [JOB_OUT_PAIR, columns.pair.address], [JOB_OUT_EARLIER, columns.earlier.address], [JOB_OUT_LATER, columns.later.address], [JOB_OUT_DIFFERENCE, columns.difference.address],
    [JOB_OUT_RATE, columns.rate.address], [JOB_OUT_EARLIER_DECIMALS, columns.earlierDecimals.address], [JOB_OUT_LATER_DECIMALS, columns.laterDecimals.address],
    [JOB_OUT_DIFFERENCE_DECIMALS, columns.differenceDecimals.address],
  ];
  for (const [word, value] of words) memory.setWord(job + word, value);
  const scale = 10 ** (style.digits + 2);
  memory.doubles[(job + JOB_SCALE) >> 3] = scale;
  memory.doubles[(job + JOB_LARGEST) >> 3] = SAFE / scale;
  const read = (word: number): number => memory.word(job + word);
  return {
    get next() {
      return read(JOB_NEXT);
    },
    get count() {
      return read(JOB_COUNT);
    },
    run(next, end, count) {
      memory.setWord(job + JOB_NEXT, next);
      memory.setWord(job + JOB_END, end);
      memory.setWord(job + JOB_COUNT, count);
      switch (printer.fillPairs(job)) {
        case PAIRS_DONE:
          return DONE;
        case PAIRS_FULL:
          return FULL;
        case PAIRS_UNWORDED:
          return { is: 'unworded', pair: read(JOB_PAIR), kind: read(JOB_KIND) };
        default:
          return UNUSUAL;
      }
    },
  };
}

/** Comparisons of one table share their bases. */
const reasoned = new WeakMap<RowBases, Uint8Array>();

/** What loops must know of rows, a byte each: the number of their reasons, or GENERAL where no double holds the number or it was made of others. */
function rowReasons({ table: { wide, length, status }, bases }: Comparison): Uint8Array {
  const known = reasoned.get(bases);
  if (known !== undefined) return known;
  const marks = bytesBeside(status, wide.size + bases.size === 0 ? 0 : length);
  const numbers = new Map<readonly Finding[], number>();
  bases.forEach(({ rows, because }, row) => {
    const number = numbers.get(because) ?? numbers.size + 1;
    if (number <= MOST_REASONS) numbers.set(because, number);
    marks[row] = number <= MOST_REASONS && rows.length === 1 && rows[0] === row ? number : GENERAL;
  });
  for (const row of wide.keys()) marks[row] = GENERAL;
  reasoned.set(bases, marks);
  return marks;
}

/** Ratios have no rate. */
function hasRates({ measure: { id, unit: { kind } } }: Comparison): boolean {
  return (kind === 'count' || kind === 'amount') && id !== 'change';
}
