/** Delimited records as people alter them: plain functions from rows of cells to rows of cells. */
export type Records = readonly (readonly string[])[];

/** Splits text the plain way, by a state machine of its own. */
export function recordsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (character === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(cell);
  if (rows.at(-1)?.length === 0) rows.pop();
  return rows.map((row) => (row.length === 1 && row[0] === '' ? [] : row));
}

export function textOf(records: Records, newline = '\n'): string {
  const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return records.map((cells) => cells.map(quote).join(',') + newline).join('');
}

export const widthOf = (records: Records): number => Math.max(...records.map((cells) => cells.length));

export function padded(records: Records): string[][] {
  const width = widthOf(records);
  return records.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => '')]);
}

/** What Excel makes of a cell when it opens a CSV file and saves it again. */
function throughExcel(cell: string): string {
  if (/^0\d+$/.test(cell)) return String(Number(cell));
  return /^-?\d+\.\d*0$/.test(cell) ? String(Number(cell)) : cell;
}

export const excelSaved = (records: Records): string[][] => padded(records).map((cells) => cells.map(throughExcel));

export const fullWidth = (text: string): string => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const without = (records: Records, row: number): Records => records.filter((_, r) => r !== row);

/** Moves the last column to the front. */
export const lastColumnFirst = (records: Records): string[][] => padded(records).map((cells) => [cells.at(-1) ?? '', ...cells.slice(0, -1)]);

export const swapColumns = (records: Records, a: number, b: number): string[][] =>
  padded(records).map((cells) => cells.map((cell, c) => (c === a ? (cells[b] ?? '') : c === b ? (cells[a] ?? '') : cell)));
