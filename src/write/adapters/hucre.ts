import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx';

export type SheetCell =
  | { readonly is: 'text'; readonly text: string }
  /** `number` is a plain decimal of at most 15 significant digits, which a spreadsheet holds exactly as printed. */
  | { readonly is: 'number'; readonly number: string; readonly format: string }
  | { readonly is: 'empty' };

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  readonly bold: boolean;
  /** Indentation of the first cell: a property of the cell, no spaces in its text. */
  readonly indent: number;
}

/** One sheet: a heading row, then rows. */
export interface SheetPlan {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Columns that stay in view when the sheet is scrolled sideways. */
  readonly frozen: number;
}

export interface WorkbookPlan {
  readonly title: string;
  readonly sheets: readonly SheetPlan[];
}

/** Fixed, so that equal tables give equal bytes; a figure's date is in its table, not in the file. */
const WRITTEN = new Date('2000-01-01T00:00:00Z');
/** The face Japanese Excel itself uses. */
const FONT = { name: 'Yu Gothic', size: 11 } as const;
const BOLD = { ...FONT, bold: true } as const;
const HEADING: CellStyle = { font: BOLD, alignment: { wrapText: true, vertical: 'bottom' } };

/** Excel workbook bytes, the same for the same plan. */
export async function writePlan(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx({
    sheets: plan.sheets.map(writeSheet),
    defaultFont: FONT,
    properties: { title: plan.title, creator: 'chamber-stats', created: WRITTEN, modified: WRITTEN },
  });
}

function writeSheet(plan: SheetPlan): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const style = (row: number, column: number, value: CellStyle): void => {
    cells.set(`${row},${column}`, { style: value });
  };
  plan.headings.forEach((_, column) => style(0, column, HEADING));
  const rows: CellValue[][] = plan.rows.map((row, at) => {
    row.cells.forEach((cell, column) => {
      const format = cell.is === 'number' ? { numFmt: cell.format } : {};
      const indent = column === 0 && row.indent > 0 ? { alignment: { horizontal: 'left', indent: row.indent } as const } : {};
      const bold = row.bold ? { font: BOLD } : {};
      const all = { ...format, ...indent, ...bold };
      if (Object.keys(all).length > 0) style(at + 1, column, all);
    });
    return row.cells.map(cellValue);
  });
  return {
    name: plan.name,
    columns: plan.widths.map((width) => ({ width })),
    rows: [[...plan.headings], ...rows],
    cells,
    freezePane: { rows: 1, columns: plan.frozen },
    a11y: { headerRow: 0 },
  };
}

function cellValue(cell: SheetCell): CellValue {
  if (cell.is === 'empty') return null;
  return cell.is === 'text' ? cell.text : Number(cell.number);
}
