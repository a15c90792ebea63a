import { CsvError, parse } from 'csv-parse/sync';

export type ParseRecords = typeof parseRecords;

/** Splits delimited text into records of raw fields; blank lines become a record of one empty field. */
export function parseRecords(text: string, delimiter: string): string[][] | 'unclosed-quote' {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed-quote';
    throw error;
  }
}
