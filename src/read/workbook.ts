import { Refusal } from '../model/refusal.ts';
import { compoundContainer, zipContainer } from './container.ts';
import type { Grid } from './grid.ts';
import { gridOfSheet } from './sheet-grid.ts';
import { readOds } from './ods.ts';
import type { Workbook } from './workbook-cell.ts';
import { unzipEntry, type ZipEntry } from './zip.ts';

/**
 * A workbook (.xlsx .xlsm .xlsb .xls .ods) → one grid per sheet that holds anything (ブック → 升目).
 *
 * @throws Refusal 'not-a-table' for other documents in the same containers, 'damaged-workbook',
 *   'encrypted-workbook', 'too-large', 'empty-file'.
 */
export async function readWorkbook(bytes: Uint8Array, file: string, signature: 'zip' | 'compound'): Promise<readonly Grid[]> {
  const workbook = await workbookOf(bytes, file, signature);
  const grids = workbook.sheets.flatMap((sheet) => gridOfSheet(sheet, file, workbook.date1904) ?? []);
  if (grids.length === 0) throw new Refusal('empty-file', {}, { file });
  return grids;
}

async function workbookOf(bytes: Uint8Array, file: string, signature: 'zip' | 'compound'): Promise<Workbook> {
  const container = signature === 'zip' ? zipContainer(bytes) : compoundContainer(bytes);
  switch (container.kind) {
    case 'not-a-table':
      throw new Refusal('not-a-table', { seen: container.seen }, { file });
    case 'damaged':
      throw new Refusal('damaged-workbook', { reason: container.reason }, { file });
    case 'encrypted':
      throw new Refusal('encrypted-workbook', {}, { file });
    case 'too-large':
      throw new Refusal('too-large', { what: container.what, limit: container.limit }, { file });
    case 'ods':
      return openDocumentSheets(bytes, file, container.entries);
    case 'xlsx':
    case 'xls': {
      const { readSheets } = await import('./adapters/hucre.ts');
      const workbook = await readSheets(bytes);
      if (!('failed' in workbook)) return workbook;
      if (workbook.failed === 'encrypted') throw new Refusal('encrypted-workbook', {}, { file });
      if (workbook.failed === 'too-large') throw new Refusal('too-large', { what: workbook.what, limit: '20000000 cells' }, { file });
      throw new Refusal('damaged-workbook', { reason: workbook.reason }, { file });
    }
  }
}

function openDocumentSheets(bytes: Uint8Array, file: string, entries: readonly ZipEntry[]): Workbook {
  const entry = entries.find(({ name }) => name === 'content.xml');
  const content = entry ? unzipEntry(bytes, entry) : 'damaged';
  const workbook = content === 'damaged' ? content : readOds(new TextDecoder().decode(content));
  if (workbook === 'damaged') throw new Refusal('damaged-workbook', { reason: 'content.xml' }, { file });
  if (workbook === 'too-large') throw new Refusal('too-large', { what: 'content.xml', limit: '20000000 cells' }, { file });
  return workbook;
}
