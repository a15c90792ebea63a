import type { PrintedTable } from './presentation.ts';

/** What the numbers of one column have in common in print; decimals are each number's own. */
export interface NumberLook {
  readonly grouping: boolean;
  readonly plus: boolean;
  /** '-' or the sign the column prints instead: − △ ▲. */
  readonly minus: string;
}

export const PLAIN_NUMBERS: NumberLook = { grouping: false, plus: false, minus: '-' };

/** How the numbers of each column look. */
export function numberLooks(table: PrintedTable): readonly NumberLook[] {
  return table.columns.map((_, at) => {
    const texts = table.rows.map((row) => row.cells[at]).flatMap((cell) => (cell?.number === undefined ? [] : [cell.text]));
    return {
      grouping: texts.some((text) => /\d,\d/.test(text)),
      plus: texts.some((text) => text.startsWith('+')),
      minus: texts.flatMap((text) => /^[−△▲]/u.exec(text) ?? [])[0] ?? '-',
    };
  });
}

/**
 * The spreadsheet format that shows a number as it is printed, with the decimals it was written with (表示形式).
 *
 * @example numberFormat('-28.3', { grouping: true, plus: true, minus: '△' }) // '+#,##0.0;"△"#,##0.0;0.0'
 */
export function numberFormat(number: string, look: NumberLook): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  const size = `${look.grouping ? '#,##0' : '0'}${fraction}`;
  if (!look.plus && look.minus === '-') return size;
  return `${look.plus ? '+' : ''}${size};${look.minus === '-' ? '-' : `"${look.minus}"`}${size};${size}`;
}
