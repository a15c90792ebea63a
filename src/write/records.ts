import { guardFormula } from '../model/formula-guard.ts';
import { stringifyRecords } from './adapters/csv-stringify.ts';
import type { PrintedRecords } from './presentation.ts';

export type Delimiter = ',' | '\t';

/** More rows than this are joined by our own loop, which writes the same bytes faster. */
const SMALL = 10_000;
const ROWS_PER_CHUNK = 256;

/**
 * Flat records as CSV or tab-separated text (1行の見出しと、1セル1データの行). Lines end in LF: every spreadsheet reads it, and command-line
 * tools need no conversion. Text that a spreadsheet would run as a formula gets an apostrophe; numbers are never touched.
 *
 * @example writeRecords({ headings: ['年', '事業所数'], rows: [['2021', '1041']], numeric: [true, true] }, ',') // '年,事業所数\n2021,1041\n'
 */
export function writeRecords(records: PrintedRecords, delimiter: Delimiter): string {
  if (records.rows.length > SMALL) return [...recordChunks(records.headings, records.rows, records.numeric, delimiter)].join('');
  const rows = [records.headings.map(guardFormula), ...records.rows.map((row) => guardRow(row, records.numeric))];
  // Where no cell needs a quote there is nothing for a library to decide, and loading it takes longer than writing.
  const plain = records.headings.length > 1 && !rows.some((row) => row.some((cell) => quoted(cell, delimiter) !== cell));
  return plain ? rows.map((row) => `${row.join(delimiter)}\n`).join('') : stringifyRecords(rows, delimiter);
}

/**
 * The same bytes piece by piece, for tables too large to hold as one text (分割しての書き出し).
 *
 * @param rows may be produced while it is written
 */
export function* recordChunks(
  headings: readonly string[], rows: Iterable<readonly string[]>, numeric: readonly boolean[], delimiter: Delimiter,
): Generator<string> {
  const line = lineWriter(delimiter, headings.length === 1);
  let chunk = line(headings.map(guardFormula), numeric.map(() => true));
  let pending = 0;
  for (const row of rows) {
    chunk += line(row, numeric);
    pending += 1;
    if (pending === ROWS_PER_CHUNK) {
      yield chunk;
      chunk = '';
      pending = 0;
    }
  }
  if (chunk !== '') yield chunk;
}

function guardRow(row: readonly string[], numeric: readonly boolean[]): readonly string[] {
  return row.map((cell, at) => (numeric[at] === true ? cell : guardFormula(cell)));
}

/** A cell as it stands between delimiters, quoted where it must be. */
export function quoted(cell: string, delimiter: Delimiter): string {
  const special = delimiter === ',' ? /[",\r\n]/ : /["\t\r\n]/;
  return special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** One record as a line of text. */
export function recordLine(row: readonly string[], numeric: readonly boolean[], delimiter: Delimiter): string {
  return lineWriter(delimiter, numeric.length === 1)(row, numeric);
}

/** Joins and quotes as csv-stringify does; the test holds the two equal. */
function lineWriter(delimiter: Delimiter, quoteEmpty: boolean): (row: readonly string[], numeric: readonly boolean[]) => string {
  return (row, numeric) => {
    let line = '';
    for (let at = 0; at < row.length; at += 1) {
      const raw = row[at] ?? '';
      const cell = numeric[at] === true ? raw : guardFormula(raw);
      if (at > 0) line += delimiter;
      line += cell === '' && quoteEmpty ? '""' : quoted(cell, delimiter);
    }
    return `${line}\n`;
  };
}
