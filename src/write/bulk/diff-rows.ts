import type { Comparison } from '../../model/comparison.ts';
import { guardFormula } from '../../model/formula-guard.ts';
import type { Member } from '../../model/key.ts';
import type { Runner } from '../../model/kernel/loops.ts';
import { memoryOf } from '../../model/kernel/row-passes.ts';
import type { Table } from '../../model/table.ts';
import { diffHeadings, diffRecord, remarks, scopeText } from '../diff/records.ts';
import { dimColumns, plainPeriod } from '../lines/keys.ts';
import { labelAt } from '../lines/line.ts';
import type { NumberStyle } from '../numbers.ts';
import { quoted, recordLine, type Delimiter } from '../records.ts';
import { ROUNDING_NAMES } from '../wording/names.ts';
import type { OrderedGroup } from './diff-order.ts';
import { pairFigures, type PairFigures } from './pair-figures.ts';
import { KINDS, pairJob, type PairColumns, type PairJob } from './pair-job.ts';
import { BATCH, RowPrinter, type BatchColumn, type ByteSink, type Operation } from './row-printer.ts';

/** Room for so many different remarks; records with further ones are written the general way. */
const MOST_REMARKS = 1 << 13;

/**
 * A large comparison as CSV or tab-separated text (大きな対比の書き出し): the bytes of `writeRecords(diffRecords(…))`, made without an
 * object or a text a cell. Pairs of unusual figures are written the general way, one by one.
 *
 * @param groups all of one table
 */
export function printDiffRows(groups: readonly OrderedGroup[], style: NumberStyle, delimiter: Delimiter, sink: ByteSink, runner: Runner = 'wasm'): void {
  const comparisons = groups.flatMap((group) => group.comparisons);
  const table = comparisons[0]?.table;
  if (table === undefined) return;
  const dims = dimColumns([table]);
  const { headings, numeric } = diffHeadings(dims, style.language);
  const encoder = new TextEncoder();
  sink.write(encoder.encode(recordLine(headings, headings.map(() => false), delimiter)));
  const printer = new RowPrinter(runner === 'wasm' ? memoryOf(table.status) : runner);
  const batch = layOut(printer, table, comparisons, style, delimiter);
  let count = 0;
  const flush = (): void => {
    printer.print(count, sink);
    count = 0;
  };
  for (const group of groups) {
    const fillers = group.comparisons.map((comparison, m) => pairFiller(comparison, batch, style, pairJob(printer, group, m, batch.columns, style, batch.notesOf(comparison), comparisons.indexOf(comparison))));
    for (let block = 0; block + 1 < group.blocks.length; block += 1) {
      group.comparisons.forEach((comparison, m) => {
        const fill = fillers[m];
        const pairOf = group.pairs[m];
        const end = group.blocks[block + 1] ?? 0;
        for (let next = group.blocks[block] ?? 0; fill !== undefined && pairOf !== undefined && next < end; ) {
          const stopped = fill(group, pairOf, next, end, count);
          ({ next, count } = stopped);
          if (stopped.is === 'done') continue;
          flush();
          if (stopped.is === 'unusual') sink.write(encoder.encode(recordLine(diffRecord(comparison, labelAt(table, stopped.name), stopped.pair, dims, style), numeric, delimiter)));
        }
      });
    }
  }
  flush();
}

interface Batch {
  readonly columns: PairColumns;
  /** Where the numbers of a comparison's remarks stand, by kind of pair. */
  notesOf(comparison: Comparison): number;
  /** Words what is to be said of a kind of pair. @returns whether there was room for it */
  word(comparison: Comparison, pair: number, kind: number): boolean;
  /** Puts a record that comes with reasons at a place of the batch; false when there is no room for what is to be said of it. */
  put(at: number, comparison: Comparison, pair: number, name: number, figures: PairFigures): boolean;
}

/** Says what a record consists of, and returns how one is put into the batch. */
function layOut(printer: RowPrinter, table: Table, comparisons: readonly Comparison[], style: NumberStyle, delimiter: Delimiter): Batch {
  const cell = (text: string): string => quoted(guardFormula(text), delimiter) + delimiter;
  const both = ({ code, name }: Member): string => cell(code) + cell(name);
  const labels = [
    { codes: table.area.codes, pieces: printer.pieces(table.area.members.map(both)), numbers: printer.numbers() },
    { codes: table.industry.codes, pieces: printer.pieces(table.industry.members.map(both)), numbers: printer.numbers() },
    ...table.dims.map((dim) => ({ codes: dim.codes, pieces: printer.pieces(dim.members.map(({ name }) => cell(name))), numbers: printer.numbers() })),
  ];
  const heads = printer.pieces(comparisons.map((comparison) => {
    const { measure, from, to } = comparison;
    return [measure.label, measure.unit.label, scopeText(comparison, style.language), plainPeriod(from.period), plainPeriod(to.period)].map(cell).join('');
  }));
  const remarksRoom = printer.pieces([], MOST_REMARKS);
  const rateDecimals = printer.bytes();
  const columns: PairColumns = {
    labels, head: printer.numbers(), note: printer.numbers(), earlier: printer.values(), later: printer.values(), difference: printer.values(), rate: printer.values(),
    earlierDecimals: printer.bytes(), laterDecimals: printer.bytes(), differenceDecimals: printer.bytes(),
  };
  const figure = (values: BatchColumn, decimals: BatchColumn): Operation => ({ print: 'number', values, decimals, after: delimiter, otherwise: delimiter });
  const rounding = cell(ROUNDING_NAMES[style.rounding][style.language]);
  printer.row([
    ...labels.map(({ pieces, numbers }) => ({ print: 'piece', of: pieces, numbers }) as const),
    { print: 'piece', of: heads, numbers: columns.head },
    figure(columns.earlier, columns.earlierDecimals), figure(columns.later, columns.laterDecimals), figure(columns.difference, columns.differenceDecimals), figure(columns.rate, rateDecimals),
    { print: 'piece', of: remarksRoom, numbers: columns.note },
  ]);
  printer.bytesOf(rateDecimals).fill(style.digits);

  const noteOf = comparisons.map(() => printer.table(KINDS, -1));
  const reasonedNotes = comparisons.map(() => new Map<number, number>());
  let remembered = 0;
  function remember(comparison: Comparison, pair: number): number {
    if (remembered === MOST_REMARKS) return -1;
    printer.setPiece(remarksRoom, remembered, `${rounding}${quoted(guardFormula(remarks(comparison, pair, style)), delimiter)}\n`);
    remembered += 1;
    return remembered - 1;
  }
  const into = {
    labels: labels.map(({ codes, numbers }) => ({ codes, numbers: printer.numbersOf(numbers) })),
    head: printer.numbersOf(columns.head), note: printer.numbersOf(columns.note),
    earlier: printer.valuesOf(columns.earlier), later: printer.valuesOf(columns.later), difference: printer.valuesOf(columns.difference), rate: printer.valuesOf(columns.rate),
    earlierDecimals: printer.bytesOf(columns.earlierDecimals), laterDecimals: printer.bytesOf(columns.laterDecimals), differenceDecimals: printer.bytesOf(columns.differenceDecimals),
  };
  return {
    columns,
    notesOf: (comparison) => noteOf[comparisons.indexOf(comparison)]?.byteOffset ?? 0,
    word(comparison, pair, kind) {
      const note = remember(comparison, pair);
      const notes = noteOf[comparisons.indexOf(comparison)];
      if (note >= 0 && notes) notes[kind] = note;
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

/** Where filling the batch stopped: 'unusual' at a pair to be written the general way, which is passed over. */
type Stop = { readonly next: number; readonly count: number } & ({ readonly is: 'done' | 'full' } | { readonly is: 'unusual'; readonly pair: number; readonly name: number });

/** Fills the batch with lines of a comparison: by loops where they can, else pair by pair. */
function pairFiller(comparison: Comparison, batch: Batch, style: NumberStyle, job: PairJob | 'not-for-loops'): (group: OrderedGroup, pairOf: Int32Array, next: number, end: number, count: number) => Stop {
  const { figures, fill } = pairFigures(comparison, style);
  return ({ order, names }, pairOf, from, end, filled) => {
    let next = from;
    let count = filled;
    while (next < end) {
      if (job !== 'not-for-loops') {
        const stopped = job.run(next, end, count);
        ({ next, count } = job);
        if (stopped.is === 'done' || stopped.is === 'full') return { is: stopped.is, next, count };
        if (stopped.is === 'unworded' && batch.word(comparison, stopped.pair, stopped.kind)) continue;
      }
      const line = order[next] ?? 0;
      const pair = pairOf[line] ?? -1;
      if (pair >= 0) {
        if (count === BATCH) return { is: 'full', next, count };
        const name = names[line] ?? 0;
        if (!fill(pair) || !batch.put(count, comparison, pair, name, figures)) return { is: 'unusual', next: next + 1, count, pair, name };
        count += 1;
      }
      next += 1;
    }
    return { is: 'done', next, count };
  };
}
