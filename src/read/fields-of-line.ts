import type { Delimiter } from './delimiter.ts';

/**
 * The fields of a record in which quotes stand only around whole fields, as nearly everywhere (区切り文字での分割). It costs a fraction of what
 * a parser takes.
 *
 * @returns 'intricate' where a parser must look: quotes or line ends inside fields
 * @example fieldsOf('01,"留萌市"', ',') // ['01', '留萌市']
 */
export function fieldsOf(line: string, delimiter: Delimiter): string[] | 'intricate' {
  if (!line.includes('"')) return line.split(delimiter);
  if (/[\r\n]/.test(line)) return 'intricate';
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? line.indexOf('"', at + 1) + 1 : line.indexOf(delimiter, at);
    if (isQuoted && (end === 0 || (end < line.length && line[end] !== delimiter))) return 'intricate';
    const field = isQuoted ? line.slice(at + 1, end - 1) : line.slice(at, end === -1 ? undefined : end);
    if (!isQuoted && field.includes('"')) return 'intricate';
    fields.push(field);
    if (end === -1 || end === line.length) return fields;
    at = end + 1;
  }
}
