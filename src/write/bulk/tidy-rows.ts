import type { Runner } from '../../model/kernel/loops.ts';
import { SparseTexts } from '../../model/sparse-texts.ts';
import { FLAG, type Dimension, type Table } from '../../model/table.ts';
import { STATUS, STATUSES } from '../../model/value.ts';
import { tidyDims, tidyHeadings, tidyRow } from '../tidy.ts';
import { commaSeparated, jsonObjects, type RecordForm } from './record-form.ts';
import { BATCH, RowPrinter, type BatchColumn, type ByteSink, type Operation } from './row-printer.ts';

const GROUPED = FLAG.grouped | FLAG.text;
/** Doubles hold whole numbers up to here. */
const SAFE = 2 ** 53;

/** A column of the table, and where it goes in the batch. */
interface Fill {
  readonly from: ArrayLike<number> & { subarray(from: number, to: number): ArrayLike<number> };
  into(): { set(numbers: ArrayLike<number>): void };
}

/**
 * A large table in the tidy form (大きな整然データの書き出し): the bytes of `writeRecords(tidyRecords(…))` or of its JSON Lines, made without an
 * object or a text a cell.
 */
export async function printTidyRows(table: Table, format: 'csv' | 'jsonl', sink: ByteSink, runner: Runner = 'wasm'): Promise<void> {
  const dims = tidyDims(table);
  const { headings, numeric } = tidyHeadings(dims);
  const form = (format === 'csv' ? commaSeparated : jsonObjects)(headings, numeric);
  const printer = new RowPrinter(runner);
  await printer.pourText(form.opening, sink);
  const fill = layOut(printer, table, form);
  for (let from = 0; from < table.length; ) {
    const to = firstUnusual(table, from, Math.min(from + BATCH, table.length));
    if (to > from) {
      fill(from, to);
      await printer.pour(to - from, sink);
    } else await printer.pourText(form.record(tidyRow(table, from, dims)), sink);
    from = Math.max(to, from + 1);
  }
  await printer.poured(sink);
}

/** The first row that the printer cannot print: a number that no double holds, or one printed with separators it does not need. */
function firstUnusual({ units, wide, flags, decimals }: Table, from: number, to: number): number {
  for (let row = from; row < to; row += 1) {
    const size = Math.abs(units[row] ?? 0);
    const needless = ((flags[row] ?? 0) & FLAG.grouped) !== 0 && size < 10 ** (3 + (decimals[row] ?? 0));
    if (size >= SAFE || needless || (wide.size > 0 && wide.has(row))) return row;
  }
  return to;
}

/** Says what a record consists of; @returns what puts rows of the table into the batch. */
function layOut(printer: RowPrinter, table: Table, form: RecordForm): (from: number, to: number) => void {
  const fills: Fill[] = [];
  const operations: Operation[] = [];
  let column = 0;
  const labels = <M>({ members, codes }: Dimension<M>, ...texts: readonly ((member: M) => string)[]): void => {
    const first = column;
    column += texts.length;
    const numbers = printer.numbers();
    operations.push({ print: 'piece', of: printer.pieces(members.map((member) => texts.map((text, i) => form.cell(first + i, text(member))).join(''))), numbers });
    fills.push({ from: codes, into: () => printer.numbersOf(numbers) });
  };
  const bytes = (from: Uint8Array): BatchColumn => {
    const of = printer.bytes();
    fills.push({ from, into: () => printer.bytesOf(of) });
    return of;
  };
  const values = (from: Fill['from']): BatchColumn => {
    const of = printer.values();
    fills.push({ from, into: () => printer.valuesOf(of) });
    return of;
  };
  labels(table.area, ({ code }) => code, ({ name }) => name);
  labels(table.industry, ({ code }) => code, ({ name }) => name);
  labels(table.measure, ({ label }) => label, ({ unit }) => unit.label);
  labels(table.scope, (scope) => scope);
  labels(table.survey, (survey) => survey);
  labels(table.period, (period) => (period.kind === 'unstated' ? '' : String(period.year)), ({ label }) => label);
  for (const { dim, of } of tidyDims(table)) {
    const dimension = table.dims[dim];
    if (dimension !== undefined) labels(dimension, (member) => member[of]);
  }
  const status = bytes(table.status);
  const decimals = bytes(table.decimals);
  const units = values(table.units);
  const isNumber = { bytes: status, bits: 0xff, are: STATUS.number };
  operations.push({ print: 'number', values: units, decimals, when: isNumber, ...form.number(column) });
  column += 1;
  labels({ id: '', label: '', members: STATUSES, codes: table.status }, (each) => each);
  const texts = textColumn(printer, table, (text) => form.cell(column, text));
  operations.push({ print: 'piece', of: texts.pieces, numbers: texts.numbers });
  operations.push({ print: 'grouped', values: units, decimals, when: { bytes: bytes(table.flags), bits: GROUPED, are: FLAG.grouped }, ...form.grouped(column), otherwise: '' });
  column += 1;
  operations.push({ print: 'number', values: values(table.decimals), when: isNumber, ...form.number(column) });
  column += 1;
  labels(table.source, ({ file }) => file, ({ sheet }) => sheet);
  for (const from of [table.row, table.column]) {
    operations.push({ print: 'number', values: values(from), ...form.number(column) });
    column += 1;
  }
  printer.row(operations);
  return (from, to) => {
    for (const fill of fills) fill.into().set(fill.from.subarray(from, to));
    texts.fill(from, to);
  };
}

/** The column of printed texts: nothing where the printed text says what the value says, and where separators are all it adds. */
function textColumn(printer: RowPrinter, { texts, flags }: Table, cell: (text: string) => string): { readonly pieces: ReturnType<RowPrinter['pieces']>; readonly numbers: BatchColumn; fill(from: number, to: number): void } {
  const sparse = SparseTexts.of(texts);
  const { rows, ids } = sparse;
  const pieces = printer.pieces(['', cell(''), ...sparse.texts.map(cell)]);
  const numbers = printer.numbers();
  let next = 0;
  return {
    pieces, numbers,
    fill(from, to) {
      const into = printer.numbersOf(numbers);
      for (let row = from; row < to; row += 1) into[row - from] = ((flags[row] ?? 0) & GROUPED) === FLAG.grouped ? 0 : 1;
      while (next < rows.length && (rows[next] ?? 0) < from) next += 1;
      for (; next < rows.length && (rows[next] ?? 0) < to; next += 1) {
        const row = rows[next] ?? 0;
        if (((flags[row] ?? 0) & FLAG.text) !== 0) into[row - from] = 2 + (ids[next] ?? 0);
      }
    },
  };
}
