import { raised } from '../superscript.ts';
import type { StoredValue, WorkbookCell, WorkbookSheet } from '../workbook-cell.ts';
import { fieldsOf, recordsFrom, stringOf, type BiffRecord, type BiffString, type FieldReader } from './records.ts';

/** What the sheets of a workbook share. */
export interface Globals {
  readonly strings: readonly BiffString[];
  /** Number format of a cell style. */
  formatOf(xf: number): string;
  isRaised(font: number): boolean;
}

export interface ReadSheet {
  readonly sheet: Omit<WorkbookSheet, 'name' | 'hidden'>;
  readonly cells: number;
}

const COLUMNS = 256;
const ID = {
  begin: 0x809, end: 0x0a, row: 0x208, columns: 0x7d, merged: 0xe5, object: 0x5d, textBox: 0x1b6,
  label: 0x204, richLabel: 0xd6, sharedLabel: 0xfd, number: 0x203, rk: 0x27e, rks: 0xbd, boolOrError: 0x205, formula: 0x06, string: 0x207,
} as const;
/** Object types that are no drawing: drop-down arrows of filters, and cell notes. */
const NO_DRAWING: ReadonlySet<number> = new Set([0x14, 0x19]);
const ERRORS: Readonly<Record<number, string>> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' };

/** The records of one sheet, from its BOF at `start` to its EOF; charts inside it are passed over. */
export function readSheet(stream: Uint8Array, start: number, globals: Globals, mostCells: number): ReadSheet | 'damaged' | 'too-large' {
  const rows: StoredValue[][] = [];
  const details = new Map<number, WorkbookCell>();
  const merges: { row: number; column: number; rows: number; columns: number }[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: number[] = [];
  const textBoxes: { row: number; text: string }[] = [];
  const styles = new Map<number, WorkbookCell>();
  let objects = 0;
  let objectType = 0;
  let depth = 0;
  let cells = 0;
  /** The formula whose text follows in a record of its own. */
  let awaiting: { readonly row: number; readonly column: number } | undefined;

  const style = (xf: number): WorkbookCell => {
    const known = styles.get(xf) ?? { format: globals.formatOf(xf), formula: 'none', error: false };
    styles.set(xf, known);
    return known;
  };
  const set = (row: number, column: number, value: StoredValue, detail: WorkbookCell): void => {
    if (column >= COLUMNS) return;
    while (rows.length <= row) rows.push([]);
    const cellsOfRow = rows[row] ?? [];
    while (cellsOfRow.length < column) cellsOfRow.push(null);
    cellsOfRow[column] = value;
    details.set(row * COLUMNS + column, detail);
    cells += 1;
  };
  const place = (fields: FieldReader): { row: number; column: number; xf: number } => ({ row: fields.u16(), column: fields.u16(), xf: fields.u16() });
  const text = ({ text: whole, runs }: BiffString): string =>
    runs.length === 0 ? whole : runs.reduce((sum, { from, font }, index) => sum + raisedIf(whole.slice(from, runs[index + 1]?.from), globals.isRaised(font)), whole.slice(0, runs[0]?.from));
  const fault = (code: number): string => ERRORS[code] ?? '#ERR!';

  const read = (record: BiffRecord): void => {
    const fields = fieldsOf(record);
    switch (record.id) {
      case ID.sharedLabel: {
        const { row, column, xf } = place(fields);
        const shared = globals.strings[fields.u32()];
        return set(row, column, shared ? text(shared) : '#REF!', shared ? style(xf) : { ...style(xf), error: true });
      }
      case ID.label: {
        const { row, column, xf } = place(fields);
        return set(row, column, stringOf(fields).text, style(xf));
      }
      case ID.richLabel: {
        const { row, column, xf } = place(fields);
        const { text: whole } = stringOf(fields);
        const runs = Array.from({ length: fields.u16() }, () => ({ from: fields.u16(), font: fields.u16() }));
        return set(row, column, text({ text: whole, runs }), style(xf));
      }
      case ID.number: {
        const { row, column, xf } = place(fields);
        return set(row, column, fields.f64(), style(xf));
      }
      case ID.rk: {
        const { row, column, xf } = place(fields);
        return set(row, column, rkNumber(fields.u32()), style(xf));
      }
      case ID.rks: {
        const row = fields.u16();
        const first = fields.u16();
        const length = record.blocks.reduce((sum, block) => sum + block.length, 0);
        for (let k = 0; k < Math.trunc((length - 6) / 6); k += 1) {
          const xf = fields.u16();
          set(row, first + k, rkNumber(fields.u32()), style(xf));
        }
        return;
      }
      case ID.boolOrError: {
        const { row, column, xf } = place(fields);
        const code = fields.u8();
        const isError = fields.u8() === 1;
        return set(row, column, isError ? fault(code) : code !== 0, isError ? { ...style(xf), error: true } : style(xf));
      }
      case ID.formula: {
        const { row, column, xf } = place(fields);
        const result = Array.from({ length: 8 }, () => fields.u8());
        const detail: WorkbookCell = { ...style(xf), formula: 'computed' };
        if (result[6] !== 0xff || result[7] !== 0xff) return set(row, column, new DataView(Uint8Array.from(result).buffer).getFloat64(0, true), detail);
        awaiting = result[0] === 0 ? { row, column } : undefined;
        if (result[0] === 0) return set(row, column, null, { ...detail, formula: { withoutValue: '' } });
        if (result[0] === 1) return set(row, column, result[2] !== 0, detail);
        if (result[0] === 2) return set(row, column, fault(result[2] ?? 0), { ...detail, error: true });
        return set(row, column, '', detail);
      }
      case ID.string: {
        if (awaiting) set(awaiting.row, awaiting.column, stringOf(fields).text, { format: '', formula: 'computed', error: false });
        awaiting = undefined;
        return;
      }
      case ID.row: {
        const row = fields.u16();
        fields.skip(10);
        if ((fields.u16() & 0x20) !== 0) hiddenRows.add(row);
        return;
      }
      case ID.columns: {
        const [first, last] = [fields.u16(), fields.u16()];
        fields.skip(4);
        if ((fields.u16() & 1) === 1) for (let column = first; column <= Math.min(last, COLUMNS - 1); column += 1) hiddenColumns.push(column);
        return;
      }
      case ID.merged: {
        for (let left = fields.u16(); left > 0; left -= 1) {
          const [top, bottom, first, last] = [fields.u16(), fields.u16(), fields.u16(), fields.u16()];
          merges.push({ row: top, column: first, rows: bottom - top + 1, columns: last - first + 1 });
        }
        return;
      }
      case ID.object:
        fields.skip(4);
        objectType = fields.u16();
        if (!NO_DRAWING.has(objectType)) objects += 1;
        return;
      case ID.textBox: {
        if (NO_DRAWING.has(objectType)) return;
        fields.skip(10);
        const length = fields.u16();
        const [, ...others] = record.blocks;
        if (length === 0 || others.length === 0) return;
        const characters = fieldsOf({ ...record, blocks: others });
        textBoxes.push({ row: 0, text: characters.characters(length, (characters.u8() & 1) === 1).replace(/\r\n?/g, '\n') });
        return;
      }
    }
  };

  let complete = false;
  for (const record of recordsFrom(stream, start)) {
    if (record.id === ID.begin) depth += 1;
    else if (record.id === ID.end) depth -= 1;
    else if (depth === 1) read(record);
    if (cells > mostCells) return 'too-large';
    if (depth === 0) {
      complete = record.id === ID.end;
      break;
    }
  }
  if (!complete) return 'damaged';
  const plain: WorkbookCell = { format: '', formula: 'none', error: false };
  const sheet = { rows, merges, hiddenRows, hiddenColumns, textBoxes, objects, detail: (row: number, column: number) => details.get(row * COLUMNS + column) ?? plain };
  return { sheet, cells };
}

function raisedIf(text: string, isRaised: boolean): string {
  return isRaised ? raised(text) : text;
}

/** A number packed in 30 bits: an integer or the upper half of a double, possibly in hundredths. */
function rkNumber(rk: number): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setUint32(0, (rk & 0xfffffffc) >>> 0);
  const value = rk & 2 ? bytes.getInt32(0) >> 2 : bytes.getFloat64(0);
  return rk & 1 ? value / 100 : value;
}
