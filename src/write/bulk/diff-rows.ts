import type { Comparison } from '../../model/comparison.ts';
import type { Runner } from '../../model/kernel/loops.ts';
import { memoryOf } from '../../model/kernel/row-passes.ts';
import type { Table } from '../../model/table.ts';
import type { NumberStyle } from '../numbers.ts';
import { lineAt, pairAt, type LinePairs, type OrderedGroup } from './diff-order.ts';
import { pairFigures, type PairFigures } from './pair-figures.ts';
import { KINDS, NOTES, pairJob, type PairColumns, type PairJob } from './pair-job.ts';
import { BATCH, RowPrinter, type ByteSink, type Operation } from './row-printer.ts';

/** Room for so many different remarks; records with further ones are written the general way. */
export const MOST_REMARKS = 1 << 13;

/** What a form makes its records of. */
export interface FormParts {
  readonly printer: RowPrinter;
  readonly table: Table;
  readonly comparisons: readonly Comparison[];
  readonly columns: PairColumns;
  readonly style: NumberStyle;
}

/** How a form's records are made of a batch. */
export interface FormRows {
  readonly operations: readonly Operation[];
  /** Words what is to be said of pairs like one, as number `note`. */
  word(note: number, comparison: Comparison, pair: number): void;
  /** Fills what the batch lacks, once the pairs of all its records are known. */
  complete(count: number): void;
}

/** A form of records of compared figures (対比のレコードの形式). */
export interface DiffForm {
  /** What stands before the first record. */
  opening(table: Table, style: NumberStyle): string;
  rows(parts: FormParts): FormRows;
  /** Whether a pair that rests on other rows than its own can be put into a batch. */
  takes(comparison: Comparison, pair: number): boolean;
  /** One record, made the general way. @param name row that names its line */
  record(comparison: Comparison, pair: number, name: number, style: NumberStyle): string;
}

/**
 * A large comparison as flat records or JSON Lines (大きな対比の書き出し): the bytes the general writers make, without an object or a text
 * a cell. Pairs of unusual figures are written the general way, one by one.
 *
 * @param groups all of one table
 */
export async function printDiffRows(groups: readonly OrderedGroup[], style: NumberStyle, form: DiffForm, sink: ByteSink, runner: Runner = 'wasm'): Promise<void> {
  const comparisons = groups.flatMap((group) => group.comparisons);
  const table = comparisons[0]?.table;
  if (table === undefined) return;
  const printer = new RowPrinter(runner === 'wasm' ? memoryOf(table.status) : runner);
  await printer.pourText(form.opening(table, style), sink);
  const batch = batchFor(printer, table, comparisons, style, form);
  let count = 0;
  const flush = async (): Promise<void> => {
    batch.complete(count);
    await printer.pour(count, sink);
    count = 0;
  };
  for (const group of groups) {
    const fillers = group.comparisons.map((comparison, m) => {
      const job = pairJob(printer, group, m, batch.columns, style, batch.notesOf(comparison), comparisons.indexOf(comparison));
      return pairFiller(comparison, group, group.pairs[m] ?? NO_PAIRS, batch, style, form, job);
    });
    for (let block = 0; block + 1 < group.blocks.length; block += 1) {
      const end = group.blocks[block + 1] ?? 0;
      for (let m = 0; m < fillers.length; m += 1) {
        const fill = fillers[m];
        for (let next = group.blocks[block] ?? 0; fill !== undefined && next < end; ) {
          const stopped = fill(next, end, count);
          ({ next, count } = stopped);
          if (stopped.is === 'done') continue;
          await flush();
          if (stopped.is === 'unusual') await printer.pourText(stopped.record, sink);
        }
      }
    }
  }
  await flush();
  await printer.poured(sink);
}

interface Batch {
  readonly columns: PairColumns;
  /** Where the numbers of a comparison's remarks stand, by kind of pair. */
  notesOf(comparison: Comparison): number;
  /** Words what is to be said of a kind of pair. @returns whether there was room for it */
  word(comparison: Comparison, pair: number, kind: number): boolean;
  /** Puts a record that comes with reasons at a place of the batch; false when there is no room for what is to be said of it. */
  put(at: number, comparison: Comparison, pair: number, name: number, figures: PairFigures): boolean;
  complete(count: number): void;
}

/** Makes room for a batch, and returns how records are put into it. */
function batchFor(printer: RowPrinter, table: Table, comparisons: readonly Comparison[], style: NumberStyle, form: DiffForm): Batch {
  const columns: PairColumns = {
    labels: [table.area, table.industry, ...table.dims].map(({ codes }) => ({ codes, numbers: printer.numbers() })),
    head: printer.numbers(), note: printer.numbers(), pair: printer.numbers(), earlier: printer.values(), later: printer.values(), difference: printer.values(), rate: printer.values(),
    earlierDecimals: printer.bytes(), laterDecimals: printer.bytes(), differenceDecimals: printer.bytes(),
  };
  const rows = form.rows({ printer, table, comparisons, columns, style });
  printer.row(rows.operations);
  const noteOf = comparisons.map(() => printer.table(NOTES));
  const reasonedNotes = comparisons.map(() => new Map<number, number>());
  let remembered = 0;
  function remember(comparison: Comparison, pair: number): number {
    if (remembered === MOST_REMARKS) return -1;
    rows.word(remembered, comparison, pair);
    remembered += 1;
    return remembered - 1;
  }
  const into = {
    labels: columns.labels.map(({ codes, numbers }) => ({ codes, numbers: printer.numbersOf(numbers) })),
    head: printer.numbersOf(columns.head), note: printer.numbersOf(columns.note), pair: printer.numbersOf(columns.pair),
    earlier: printer.valuesOf(columns.earlier), later: printer.valuesOf(columns.later), difference: printer.valuesOf(columns.difference), rate: printer.valuesOf(columns.rate),
    earlierDecimals: printer.bytesOf(columns.earlierDecimals), laterDecimals: printer.bytesOf(columns.laterDecimals), differenceDecimals: printer.bytesOf(columns.differenceDecimals),
  };
  return {
    columns,
    complete: (count) => rows.complete(count),
    notesOf: (comparison) => noteOf[comparisons.indexOf(comparison)]?.byteOffset ?? 0,
    word(comparison, pair, kind) {
      const note = remember(comparison, pair);
      const notes = noteOf[comparisons.indexOf(comparison)];
      if (note >= 0 && notes) notes[kind] = note + 1;
      return note >= 0;
    },
    put(at, comparison, pair, name, figures) {
      const number = comparisons.indexOf(comparison);
      const known = reasonedNotes[number];
      const reasoned = figures.reasons * KINDS + figures.kind;
      const note = known?.get(reasoned) ?? remember(comparison, pair);
      if (note < 0) return false;
      known?.set(reasoned, note);
      for (const { codes, numbers } of into.labels) numbers[at] = codes[name] ?? 0;
      into.head[at] = number;
      into.note[at] = note;
      into.pair[at] = pair;
      into.earlier[at] = figures.earlier;
      into.later[at] = figures.later;
      into.difference[at] = figures.difference;
      into.rate[at] = figures.rate;
      into.earlierDecimals[at] = figures.earlierDecimals;
      into.laterDecimals[at] = figures.laterDecimals;
      into.differenceDecimals[at] = figures.differenceDecimals;
      return true;
    },
  };
}

const NO_PAIRS = new Int32Array(0);

/** Where filling the batch stopped: 'unusual' behind a pair whose record was made the general way. */
type Stop = { readonly next: number; readonly count: number } & ({ readonly is: 'done' | 'full' } | { readonly is: 'unusual'; readonly record: string });

/** Fills the batch with lines of a comparison: by loops where they can, else pair by pair. */
function pairFiller(
  comparison: Comparison, { order, names }: OrderedGroup, pairOf: LinePairs, batch: Batch, style: NumberStyle, form: DiffForm, job: PairJob | 'not-for-loops',
): (next: number, end: number, count: number) => Stop {
  const { figures, fill } = pairFigures(comparison, style);
  return (from, end, filled) => {
    let next = from;
    let count = filled;
    while (next < end) {
      if (job !== 'not-for-loops') {
        const stopped = job.run(next, end, count);
        ({ next, count } = job);
        if (stopped.is === 'done' || stopped.is === 'full') return { is: stopped.is, next, count };
        if (stopped.is === 'unworded' && batch.word(comparison, stopped.pair, stopped.kind)) continue;
      }
      const line = lineAt(order, next);
      const pair = pairAt(pairOf, line);
      if (pair >= 0) {
        if (count === BATCH) return { is: 'full', next, count };
        const name = names[line] ?? 0;
        if (!fill(pair) || !form.takes(comparison, pair) || !batch.put(count, comparison, pair, name, figures)) {
          return { is: 'unusual', next: next + 1, count, record: form.record(comparison, pair, name, style) };
        }
        count += 1;
      }
      next += 1;
    }
    return { is: 'done', next, count };
  };
}
