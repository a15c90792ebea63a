import { guardFormula } from '../../model/formula-guard.ts';
import { jsonLines } from '../json.ts';
import { quoted, recordLine } from '../records.ts';
import { tidyObject } from '../tidy.ts';

/** What stands around a number, and in its place where there is none. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly otherwise: string;
}

/** How a record's cells stand in a text file (レコードの形式): each with what separates it from the next. */
export interface RecordForm {
  /** What stands before the first record. */
  readonly opening: string;
  cell(column: number, text: string): string;
  number(column: number): Around;
  /** A column of text that holds a number with thousands separators. */
  grouped(column: number): Around;
  /** A whole record. */
  record(cells: readonly string[]): string;
}

/** Comma-separated, as `writeRecords` writes it. */
export function commaSeparated(headings: readonly string[], numeric: readonly boolean[]): RecordForm {
  const end = (column: number): string => (column === headings.length - 1 ? '\n' : ',');
  return {
    opening: recordLine(headings, headings.map(() => false), ','),
    cell: (column, text) => quoted(numeric[column] === true ? text : guardFormula(text), ',') + end(column),
    number: (column) => ({ before: '', after: end(column), otherwise: end(column) }),
    grouped: (column) => ({ before: '"', after: `"${end(column)}`, otherwise: end(column) }),
    record: (cells) => recordLine(cells, numeric, ','),
  };
}

/** One JSON object a line, as `jsonLines` writes `tidyObject`. */
export function jsonObjects(headings: readonly string[], numeric: readonly boolean[]): RecordForm {
  const start = (column: number): string => `${column === 0 ? '{' : ','}${JSON.stringify(headings[column] ?? '')}:`;
  const end = (column: number): string => (column === headings.length - 1 ? '}\n' : '');
  const around = (column: number, nothing: string): Around => ({ before: `${start(column)}"`, after: `"${end(column)}`, otherwise: start(column) + nothing + end(column) });
  return {
    opening: '',
    cell: (column, text) => start(column) + (numeric[column] === true && text === '' ? 'null' : JSON.stringify(text)) + end(column),
    number: (column) => around(column, 'null'),
    grouped: (column) => around(column, '""'),
    record: (cells) => [...jsonLines([tidyObject(cells, headings, numeric)])].join(''),
  };
}
