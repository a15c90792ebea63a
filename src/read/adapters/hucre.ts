import { DecryptionError, EncryptedFileError, HucreError, read, type Cell, type Sheet } from 'hucre';
import { raised } from '../superscript.ts';
import type { Workbook, WorkbookCell, WorkbookFailure, WorkbookSheet } from '../workbook-cell.ts';

/**
 * Reads .xlsx into sheets of typed cells. Furigana of shared strings is left out. (.xls and .ods have readers of our
 * own: here the one would lose number formats and hidden rows, the other rows inside groups.)
 */
export async function readSheets(bytes: Uint8Array): Promise<Workbook | WorkbookFailure> {
  try {
    const workbook = await read(bytes, { readStyles: true });
    return { date1904: workbook.dateSystem === '1904', sheets: workbook.sheets.map(sheetOf) };
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) return { failed: 'encrypted' };
    if (error instanceof HucreError && /^Sheet spans|outside the supported sheet/.test(error.message)) return { failed: 'too-large', what: 'cells' };
    // On hostile parts it also throws plain errors and runs out of bounds: whatever it throws, the file is the cause.
    return { failed: 'damaged', reason: 'a part cannot be read' };
  }
}

function sheetOf(sheet: Sheet): WorkbookSheet {
  const hiddenRows = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([row]) => row);
  const boxes = (sheet.textBoxes ?? []).map(({ text, anchor }) => ({ row: anchor.from.row, text }));
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows,
    detail: (row, column) => detailOf(sheet.cells?.get(`${row},${column}`)),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({ row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 })),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column.hidden === true ? [index] : [])),
    textBoxes: boxes,
    objects: boxes.length + (sheet.images?.length ?? 0) + (sheet.charts?.length ?? 0),
  };
}

function detailOf(cell: Cell | undefined): WorkbookCell {
  if (!cell) return { format: '', formula: 'none', error: false };
  const shared = cell.type === 'richText' ? cell.richText : undefined;
  const text = shared?.map((run) => (run.font?.vertAlign === 'superscript' ? raised(run.text) : run.text)).join('');
  const computed = cell.formula !== undefined || cell.formulaType !== undefined;
  return {
    format: cell.style?.numFmt ?? '',
    formula: !computed ? 'none' : cell.value === null ? { withoutValue: cell.formula ?? '' } : 'computed',
    error: cell.type === 'error',
    ...(text === undefined ? {} : { text }),
  };
}
