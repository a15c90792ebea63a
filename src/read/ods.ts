import { odsCell } from './ods-cell.ts';
import { raised } from './superscript.ts';
import { MAX_CELLS, type StoredValue, type Workbook, type WorkbookCell, type WorkbookFailure, type WorkbookSheet } from './workbook-cell.ts';
import { walkXml } from './xml.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** A sheet while it is read. */
interface OpenSheet extends WorkbookSheet {
  readonly rows: StoredValue[][];
  readonly details: Map<number, WorkbookCell>;
  readonly merges: { row: number; column: number; rows: number; columns: number }[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: number[];
  columns: number;
  objects: number;
  /** Blank rows since the last row with anything in it: written out only when another follows. */
  blankRows: number;
}

/** Elements inside a cell whose text is not the cell's: comments, drawings, furigana. */
const BESIDE = /^(?:office:annotation|draw:|text:ruby-text|table:shapes|form:)/;

/**
 * content.xml of an OpenDocument spreadsheet → sheets (ODS): rows inside groups and print headings too, repeated rows
 * and cells written out, hidden rows, columns and sheets marked. Furigana and comments are left out.
 */
export function readOds(content: string): Workbook | WorkbookFailure {
  const sheets: OpenSheet[] = [];
  const hiddenStyles = new Set<string>();
  const raisedStyles = new Set<string>();
  let style = '';
  let sheet: OpenSheet | undefined;
  let depth = 0;
  let row: StoredValue[] = [];
  let blankCells = 0;
  let rowRepeat = 1;
  let rowDetails: [number, WorkbookCell][] = [];
  let cell: ReadonlyMap<string, string> | undefined;
  let shown = '';
  let paragraphs = 0;
  let inParagraph = false;
  let beside = 0;
  const spans: boolean[] = [];
  let cells = 0;
  let tooLarge = false;

  const endCell = (): void => {
    if (!sheet || !cell) return;
    const { value, cell: detail } = odsCell(cell, shown);
    const column = row.length + blankCells;
    const repeat = count(cell.get('table:number-columns-repeated'), MAX_COLUMNS);
    const [columns, rows] = [count(cell.get('table:number-columns-spanned'), MAX_COLUMNS), count(cell.get('table:number-rows-spanned'), MAX_ROWS)];
    if (columns > 1 || rows > 1) sheet.merges.push({ row: sheet.rows.length + sheet.blankRows, column, rows, columns });
    cell = undefined;
    if (value === null && detail.formula === 'none') {
      blankCells += repeat;
      return;
    }
    for (; blankCells > 0 && row.length < MAX_COLUMNS; blankCells -= 1) row.push(null);
    for (let k = 0; k < repeat && row.length < MAX_COLUMNS; k += 1) {
      rowDetails.push([row.length, detail]);
      row.push(value);
    }
  };
  const endRow = (): void => {
    if (!sheet) return;
    if (row.length === 0) {
      sheet.blankRows += rowRepeat;
      return;
    }
    for (; sheet.blankRows > 0 && sheet.rows.length < MAX_ROWS; sheet.blankRows -= 1) sheet.rows.push([]);
    cells += row.length * rowRepeat;
    if (cells > MAX_CELLS) tooLarge = true;
    for (let k = 0; k < rowRepeat && sheet.rows.length < MAX_ROWS && !tooLarge; k += 1) {
      for (const [column, detail] of rowDetails) sheet.details.set(sheet.rows.length * MAX_COLUMNS + column, detail);
      sheet.rows.push(row);
    }
  };

  const outcome = walkXml(content, {
    open(name, attributes) {
      if (tooLarge) return;
      if (beside > 0 || (sheet && BESIDE.test(name))) {
        if (beside === 0 && /^draw:/.test(name) && sheet) sheet.objects += 1;
        beside += 1;
        return;
      }
      if (name === 'style:style') style = attributes.get('style:name') ?? '';
      else if (name === 'style:table-properties' && attributes.get('table:display') === 'false') hiddenStyles.add(style);
      else if (name === 'style:text-properties' && /^super/.test(attributes.get('style:text-position') ?? '')) raisedStyles.add(style);
      else if (name === 'table:table') {
        depth += 1;
        if (depth > 1) return;
        sheet = openSheet(attributes.get('table:name') ?? '', hiddenStyles.has(attributes.get('table:style-name') ?? ''));
        sheets.push(sheet);
      } else if (!sheet || depth > 1) return;
      else if (name === 'table:table-column') {
        const repeat = count(attributes.get('table:number-columns-repeated'), MAX_COLUMNS);
        if (isHidden(attributes)) for (let k = 0; k < repeat && sheet.columns + k < MAX_COLUMNS; k += 1) sheet.hiddenColumns.push(sheet.columns + k);
        sheet.columns = Math.min(MAX_COLUMNS, sheet.columns + repeat);
      } else if (name === 'table:table-row') {
        row = [];
        rowDetails = [];
        blankCells = 0;
        rowRepeat = count(attributes.get('table:number-rows-repeated'), MAX_ROWS);
        const first = sheet.rows.length + sheet.blankRows;
        if (isHidden(attributes)) for (let k = 0; k < rowRepeat && first + k < MAX_ROWS; k += 1) sheet.hiddenRows.add(first + k);
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        cell = attributes;
        shown = '';
        paragraphs = 0;
      } else if (name === 'text:p') {
        if (paragraphs > 0) shown += '\n';
        paragraphs += 1;
        inParagraph = true;
      } else if (name === 'text:s') shown += ' '.repeat(count(attributes.get('text:c'), 1000));
      else if (name === 'text:tab') shown += '\t';
      else if (name === 'text:line-break') shown += '\n';
      else if (name === 'text:span') spans.push(raisedStyles.has(attributes.get('text:style-name') ?? ''));
    },
    text(text) {
      if (inParagraph && cell && beside === 0) shown += (spans.includes(true) ? raised(text) : text).replace(/[\t\n\r ]+/g, ' ');
    },
    close(name) {
      if (tooLarge) return;
      if (beside > 0) beside -= 1;
      else if (name === 'table:table') {
        depth -= 1;
        if (depth === 0) sheet = undefined;
      } else if (depth !== 1) return;
      else if (name === 'text:p') inParagraph = false;
      else if (name === 'text:span') spans.pop();
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell();
      else if (name === 'table:table-row') endRow();
    },
  });
  if (tooLarge) return { failed: 'too-large', what: 'repeated cells' };
  return outcome === 'damaged' ? { failed: 'damaged', reason: 'the file is cut off' } : { date1904: false, sheets };
}

function openSheet(name: string, hidden: boolean): OpenSheet {
  const details = new Map<number, WorkbookCell>();
  return {
    name,
    hidden,
    rows: [],
    details,
    detail: (row, column) => details.get(row * MAX_COLUMNS + column) ?? { format: '', formula: 'none', error: false },
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    textBoxes: [],
    columns: 0,
    objects: 0,
    blankRows: 0,
  };
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return /^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '');
}

function count(text: string | undefined, most: number): number {
  const stated = Number(text ?? '1');
  return Number.isInteger(stated) && stated >= 1 ? Math.min(stated, most) : 1;
}
