import type { Comparison } from '../../model/comparison.ts';
import { guardFormula } from '../../model/formula-guard.ts';
import type { Member } from '../../model/key.ts';
import type { Runner } from '../../model/kernel/loops.ts';
import type { Table } from '../../model/table.ts';
import { diffHeadings, diffRecord, remarks, scopeText } from '../diff/records.ts';
import { dimColumns, plainPeriod } from '../lines/keys.ts';
import { labelAt } from '../lines/line.ts';
import type { NumberStyle } from '../numbers.ts';
import { quoted, recordLine, type Delimiter } from '../records.ts';
import { ROUNDING_NAMES } from '../wording/names.ts';
import type { OrderedGroup } from './diff-order.ts';
import { pairFigures } from './pair-figures.ts';
import { BATCH, RowPrinter, type BatchColumn, type ByteSink, type Pieces } from './row-printer.ts';

/** Room for so many different remarks; records with further ones are written the general way. */
const MOST_REMARKS = 1 << 13;
/** More kinds of pairs than `PairFigures.kind` can tell. */
const KINDS = 16 * 16 * 3 * 3 * 2;

/** A column of labels: which of the table's texts stands in each row of the batch. */
interface LabelColumn {
  readonly codes: ArrayLike<number>;
  readonly pieces: Pieces;
  readonly numbers: BatchColumn;
}

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
  const printer = new RowPrinter(runner);
  const rows = rowColumns(printer, table, comparisons, style, delimiter);
  let count = 0;
  const flush = (): void => {
    printer.print(count, sink);
    count = 0;
  };
  for (const group of groups) {
    const figuresOf = group.comparisons.map((comparison) => pairFigures(comparison, style));
    for (let block = 0; block + 1 < group.blocks.length; block += 1) {
      const [start, end] = [group.blocks[block] ?? 0, group.blocks[block + 1] ?? 0];
      group.comparisons.forEach((comparison, m) => {
        const fill = figuresOf[m];
        const pairOf = group.pairs[m];
        if (fill === undefined || pairOf === undefined) return;
        const number = comparisons.indexOf(comparison);
        for (let i = start; i < end; i += 1) {
          const line = group.order[i] ?? 0;
          const pair = pairOf[line] ?? -1;
          if (pair < 0) continue;
          if (count === BATCH) flush();
          const name = group.names[line] ?? 0;
          if (fill.fill(pair) && rows.put(count, number, comparison, pair, name, fill.figures)) count += 1;
          else {
            flush();
            sink.write(encoder.encode(recordLine(diffRecord(comparison, labelAt(table, name), pair, dims, style), numeric, delimiter)));
          }
        }
      });
    }
  }
  flush();
}

interface RowColumns {
  /** Puts a record at a place of the batch; false when there is no room for what is to be said of it. */
  put(at: number, number: number, comparison: Comparison, pair: number, name: number, figures: ReturnType<typeof pairFigures>['figures']): boolean;
}

/** Says what a record consists of, and returns how one is put into the batch. */
function rowColumns(printer: RowPrinter, table: Table, comparisons: readonly Comparison[], style: NumberStyle, delimiter: Delimiter): RowColumns {
  const cell = (text: string): string => quoted(guardFormula(text), delimiter) + delimiter;
  const both = ({ code, name }: Member): string => cell(code) + cell(name);
  const labels: LabelColumn[] = [
    { codes: table.area.codes, pieces: printer.pieces(table.area.members.map(both)), numbers: printer.numbers() },
    { codes: table.industry.codes, pieces: printer.pieces(table.industry.members.map(both)), numbers: printer.numbers() },
    ...table.dims.map((dim) => ({ codes: dim.codes, pieces: printer.pieces(dim.members.map(({ name }) => cell(name))), numbers: printer.numbers() })),
  ];
  const heads = printer.pieces(comparisons.map((comparison) => {
    const { measure, from, to } = comparison;
    return [measure.label, measure.unit.label, scopeText(comparison, style.language), plainPeriod(from.period), plainPeriod(to.period)].map(cell).join('');
  }));
  const notes = printer.pieces([], MOST_REMARKS);
  const column = { head: printer.numbers(), note: printer.numbers(), earlier: printer.values(), later: printer.values(), difference: printer.values(), rate: printer.values() };
  const decimals = { earlier: printer.bytes(), later: printer.bytes(), difference: printer.bytes(), rate: printer.bytes() };
  const figure = (which: keyof typeof decimals): { print: 'number'; values: BatchColumn; decimals: BatchColumn } => ({ print: 'number', values: column[which], decimals: decimals[which] });
  const between = { print: 'text', text: delimiter } as const;
  printer.row([
    ...labels.map(({ pieces, numbers }) => ({ print: 'piece', of: pieces, numbers }) as const),
    { print: 'piece', of: heads, numbers: column.head },
    figure('earlier'), between, figure('later'), between, figure('difference'), between, figure('rate'),
    { print: 'text', text: `${delimiter}${cell(ROUNDING_NAMES[style.rounding][style.language])}` },
    { print: 'piece', of: notes, numbers: column.note },
  ]);
  printer.bytesOf(decimals.rate).fill(style.digits);

  const noteOf = new Int32Array(comparisons.length * KINDS).fill(-1);
  const reasonedNotes = new Map<number, number>();
  let remembered = 0;
  let into = viewsOf();
  function viewsOf() {
    return {
      labels: labels.map(({ codes, numbers }) => ({ codes, numbers: printer.numbersOf(numbers) })),
      head: printer.numbersOf(column.head), note: printer.numbersOf(column.note),
      earlier: printer.valuesOf(column.earlier), later: printer.valuesOf(column.later), difference: printer.valuesOf(column.difference), rate: printer.valuesOf(column.rate),
      earlierDecimals: printer.bytesOf(decimals.earlier), laterDecimals: printer.bytesOf(decimals.later), differenceDecimals: printer.bytesOf(decimals.difference),
    };
  }
  return {
    put(at, number, comparison, pair, name, figures) {
      const kind = number * KINDS + figures.kind;
      const reasoned = figures.reasons * noteOf.length + kind;
      let note = (figures.reasons === 0 ? noteOf[kind] : reasonedNotes.get(reasoned)) ?? -1;
      if (note < 0) {
        if (remembered === MOST_REMARKS) return false;
        note = remembered;
        remembered += 1;
        printer.setPiece(notes, note, `${quoted(guardFormula(remarks(comparison, pair, style)), delimiter)}\n`);
        if (figures.reasons === 0) noteOf[kind] = note;
        else reasonedNotes.set(reasoned, note);
        into = viewsOf();
      }
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
