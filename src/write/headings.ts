import type { PrintedColumn } from './presentation.ts';

/** One heading over one or more columns (見出し). */
export interface Heading {
  readonly text: string;
  /** First column it stands over. */
  readonly column: number;
  readonly span: number;
  readonly level: number;
  /** The innermost heading of a single column; it reaches down to the bottom level. */
  readonly leaf: boolean;
  /** Units are stated once, at the outermost heading whose columns share them; '' where stated elsewhere. */
  readonly unit: string;
}

/** Where a table states its units: over the outermost merged heading, or over the column itself; '' where not there. */
export interface HeadingUnit {
  readonly outer: string;
  readonly leaf: string;
}

/** Decided for the whole table, so that a table printed in parts names its units alike in every part. */
export function headingUnits(columns: readonly PrintedColumn[]): readonly HeadingUnit[] {
  return columns.map((column, at) => {
    if (column.heading.length <= 1) return { outer: '', leaf: column.unit };
    let start = at;
    while (start > 0 && endOfHeading(columns, columns[start - 1], start - 1, 0) > at) start -= 1;
    const outer = sharedUnit(columns.slice(start, endOfHeading(columns, columns[start], start, 0)));
    return { outer, leaf: column.unit === outer ? '' : column.unit };
  });
}

/** Rows of headings, outermost first (見出しの段). Leaves stand in the row of their own depth. */
export function headingRows(columns: readonly PrintedColumn[], units: readonly HeadingUnit[] = headingUnits(columns)): readonly (readonly Heading[])[] {
  const depth = Math.max(1, ...columns.map((column) => column.heading.length));
  return Array.from({ length: depth }, (_, level) => headingsAt(columns, units, level));
}

function headingsAt(columns: readonly PrintedColumn[], units: readonly HeadingUnit[], level: number): readonly Heading[] {
  const row: Heading[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    const end = endOfHeading(columns, column, at, level);
    const text = column?.heading[level];
    if (column !== undefined && text !== undefined) {
      const leaf = level === column.heading.length - 1;
      const unit = leaf ? units[at]?.leaf : level === 0 ? units[at]?.outer : '';
      row.push({ text, column: at, span: end - at, level, leaf, unit: unit ?? '' });
    }
    at = end;
  }
  return row;
}

/** Leaves are never merged: two columns with one name stay two columns. */
function endOfHeading(columns: readonly PrintedColumn[], first: PrintedColumn | undefined, at: number, level: number): number {
  let end = at + 1;
  if (first === undefined || level >= first.heading.length - 1) return end;
  const path = first.heading.slice(0, level + 1).join('\u0000');
  for (let next = columns[end]; next !== undefined; next = columns[end]) {
    if (next.heading.length <= level + 1 || next.heading.slice(0, level + 1).join('\u0000') !== path) break;
    end += 1;
  }
  return end;
}

/** The unit most of the columns have; the first of equals. */
function sharedUnit(columns: readonly PrintedColumn[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of columns) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0] ?? '';
}

/**
 * A heading with its unit, unless it names the unit already (単位つきの見出し).
 *
 * @example withUnit('増減率', '%') // '増減率（%）'
 * @example withUnit('Change', '%') // 'Change (%)'
 */
export function withUnit(text: string, unit: string): string {
  if (unit === '' || text.includes(`（${unit}）`) || text.includes(`(${unit})`)) return text;
  if (text === '') return unit;
  return /^[\u0020-\u007e]*$/.test(text) ? `${text} (${unit})` : `${text}（${unit}）`;
}

/**
 * The same as narrow as the terminal prints it.
 *
 * @example withShortUnit('増減率', '%') // '増減率%'
 * @example withShortUnit('従業者数', '人') // '従業者数(人)'
 */
export function withShortUnit(text: string, unit: string): string {
  if (unit === '' || text.includes(unit)) return text;
  return unit === '%' ? `${text}%` : `${text}(${unit})`;
}

/**
 * The headings of each column joined into one line, with the unit of the column: what formats with a single heading
 * row print (総務省 1-2, 1-6, 1-9).
 *
 * @example flatHeadings([{ heading: ['事業所数', '増減率'], unit: '%', align: 'right', group: 1 }]) // ['事業所数 増減率（%）']
 */
export function flatHeadings(columns: readonly PrintedColumn[]): readonly string[] {
  return columns.map((column) => withUnit(column.heading.filter((text) => text !== '').join(' '), column.unit));
}
