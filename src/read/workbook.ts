import { Refusal } from '../model/refusal.ts';
import type { Container } from './container.ts';
import type { Grid } from './grid.ts';
import { gridOfSheet } from './sheet-grid.ts';
import { readOds } from './ods.ts';
import { MAX_CELLS, type Workbook, type WorkbookFailure } from './workbook-cell.ts';
import { unzipEntry, type ZipEntry } from './zip.ts';

/** Any container but a Word document. */
export type WorkbookContainer = Exclude<Container, { readonly kind: 'docx' }>;

/**
 * A workbook (.xlsx .xlsm .xls .ods) → one grid per sheet that holds anything (ブック → 升目).
 *
 * @throws Refusal 'not-a-table' for other documents in the same containers, 'damaged-file',
 *   'encrypted-file', 'too-large', 'empty-file'.
 */
export async function readWorkbook(bytes: Uint8Array, container: WorkbookContainer, file: string): Promise<readonly Grid[]> {
  const workbook = await workbookOf(bytes, container, file);
  const grids = workbook.sheets.flatMap((sheet) => gridOfSheet(sheet, file, workbook.date1904) ?? []);
  if (grids.length === 0) throw new Refusal('empty-file', {}, { file });
  return grids;
}

async function workbookOf(bytes: Uint8Array, container: WorkbookContainer, file: string): Promise<Workbook> {
  switch (container.kind) {
    case 'not-a-table':
      throw new Refusal('not-a-table', { seen: container.seen }, { file });
    case 'damaged':
      throw new Refusal('damaged-file', { reason: container.reason }, { file });
    case 'encrypted':
      throw new Refusal('encrypted-file', {}, { file });
    case 'too-large':
      throw new Refusal('too-large', { what: container.what, limit: container.limit }, { file });
    case 'ods':
      return readable(openDocumentSheets(bytes, container.entries), file);
    case 'xlsx': {
      const { readSheets } = await import('./adapters/hucre.ts');
      return readable(await readSheets(bytes), file);
    }
    case 'xls': {
      const { readXls } = await import('./xls/xls.ts');
      return readable(readXls(container.stream), file);
    }
  }
}

function readable(read: Workbook | WorkbookFailure, file: string): Workbook {
  if (!('failed' in read)) return read;
  switch (read.failed) {
    case 'not-a-table':
      throw new Refusal('not-a-table', { seen: read.seen }, { file });
    case 'encrypted':
      throw new Refusal('encrypted-file', {}, { file });
    case 'too-large':
      throw new Refusal('too-large', { what: read.what, limit: `${MAX_CELLS} cells` }, { file });
    case 'damaged':
      throw new Refusal('damaged-file', { reason: read.reason }, { file });
  }
}

function openDocumentSheets(bytes: Uint8Array, entries: readonly ZipEntry[]): Workbook | WorkbookFailure {
  const entry = entries.find(({ name }) => name === 'content.xml');
  const content = entry ? unzipEntry(bytes, entry) : 'damaged';
  return content === 'damaged' ? { failed: 'damaged', reason: 'a part does not unpack' } : readOds(new TextDecoder().decode(content));
}
