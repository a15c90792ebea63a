import { stringify } from 'csv-stringify/sync';

/** Lines of separated values, each ending in a newline (RFC 4180 quoting; LF). */
export function stringifyRecords(rows: readonly (readonly string[])[], delimiter: ',' | '\t'): string {
  return stringify([...rows], { delimiter, record_delimiter: '\n', quoted_empty: rows[0]?.length === 1, quoted_match: /[\r\n]/ });
}
