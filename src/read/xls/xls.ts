import { MAX_CELLS, type Workbook, type WorkbookFailure } from '../workbook-cell.ts';
import { BUILT_IN_FORMATS } from './formats.ts';
import { fieldsOf, RecordTooShort, recordsFrom, stringOf, type BiffRecord, type BiffString } from './records.ts';
import { readSheet, type Globals } from './sheet.ts';

const BIFF8 = 0x0600;

const ID = { begin: 0x809, end: 0x0a, filePass: 0x2f, dateMode: 0x22, format: 0x41e, font: 0x31, xf: 0xe0, boundSheet: 0x85, sharedStrings: 0xfc } as const;

interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly at: number;
}

/**
 * The Workbook stream of an .xls (BIFF8, Excel 97–2003) → sheets, with number formats, hidden rows, columns and
 * sheets, merged cells and raised characters. Furigana is left out. A formula gives its last value.
 *
 * @see [MS-XLS] Excel Binary File Format
 */
export function readXls(stream: Uint8Array): Workbook | WorkbookFailure {
  try {
    return workbookOf(stream);
  } catch (error) {
    if (error instanceof RecordTooShort) return { failed: 'damaged', reason: 'the file is cut off' };
    throw error;
  }
}

function workbookOf(stream: Uint8Array): Workbook | WorkbookFailure {
  const formats = new Map<number, string>(Object.entries(BUILT_IN_FORMATS).map(([id, code]) => [Number(id), code]));
  const formatOfXf: number[] = [];
  const raisedFonts: boolean[] = [];
  const sheets: BoundSheet[] = [];
  let strings: readonly BiffString[] = [];
  let date1904 = false;
  let complete = false;
  for (const record of recordsFrom(stream, 0)) {
    const fields = fieldsOf(record);
    if (record.id === ID.begin) {
      if (fields.u16() !== BIFF8) return { failed: 'not-a-table', seen: 'workbook of Excel 95 or before' };
    } else if (record.id === ID.filePass) return { failed: 'encrypted' };
    else if (record.id === ID.dateMode) date1904 = fields.u16() === 1;
    else if (record.id === ID.format) formats.set(fields.u16(), stringOf(fields).text);
    else if (record.id === ID.font) {
      fields.skip(8);
      raisedFonts.push(fields.u16() === 1);
    } else if (record.id === ID.xf) {
      fields.skip(2);
      formatOfXf.push(fields.u16());
    } else if (record.id === ID.boundSheet) {
      const bound = boundSheet(record);
      if (bound !== 'no-cells') sheets.push(bound);
    } else if (record.id === ID.sharedStrings) strings = sharedStrings(record);
    else if (record.id === ID.end) {
      complete = true;
      break;
    }
  }
  if (!complete) return { failed: 'damaged', reason: 'the file is cut off' };
  const globals: Globals = {
    strings,
    formatOf: (xf) => formats.get(formatOfXf[xf] ?? 0) ?? '',
    // Font 4 does not exist: numbers from 5 on are one ahead.
    isRaised: (font) => raisedFonts[font >= 4 ? font - 1 : font] === true,
  };
  let cells = 0;
  const read = [];
  for (const { name, hidden, at } of sheets) {
    const sheet = readSheet(stream, at, globals, MAX_CELLS - cells);
    if (sheet === 'damaged') return { failed: 'damaged', reason: 'the file is cut off' };
    if (sheet === 'too-large') return { failed: 'too-large', what: 'cells' };
    cells += sheet.cells;
    read.push({ ...sheet.sheet, name, hidden });
  }
  return { date1904, sheets: read };
}

/** Only worksheets hold cells; chart sheets and macro modules do not. */
function boundSheet(record: BiffRecord): BoundSheet | 'no-cells' {
  const fields = fieldsOf(record);
  const at = fields.u32();
  const hidden = (fields.u8() & 3) !== 0;
  if (fields.u8() !== 0) return 'no-cells';
  const length = fields.u8();
  return { at, hidden, name: fields.characters(length, (fields.u8() & 1) === 1) };
}

function sharedStrings(record: BiffRecord): readonly BiffString[] {
  const fields = fieldsOf(record);
  fields.skip(4);
  const count = fields.u32();
  const strings: BiffString[] = [];
  while (strings.length < count && !fields.ended) strings.push(stringOf(fields));
  return strings;
}
