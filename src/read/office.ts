import type { Block } from './document.ts';
import { compoundContainer, zipContainer } from './container.ts';

/**
 * A file in a container of Office or OpenDocument → its blocks (Office 文書): workbooks and Word documents.
 *
 * @throws Refusal 'not-a-table' for others in the same containers, 'damaged-file', 'encrypted-file', 'too-large', 'empty-file'
 */
export async function readOffice(bytes: Uint8Array, file: string, signature: 'zip' | 'compound'): Promise<{ readonly format: 'workbook' | 'docx'; readonly blocks: readonly Block[] }> {
  const container = signature === 'zip' ? zipContainer(bytes) : compoundContainer(bytes);
  if (container.kind === 'docx') {
    const { readDocx } = await import('./docx.ts');
    return { format: 'docx', blocks: readDocx(bytes, container.entries, file) };
  }
  const { readWorkbook } = await import('./workbook.ts');
  const grids = await readWorkbook(bytes, container, file);
  return { format: 'workbook', blocks: grids.map((grid) => ({ kind: 'grid', grid })) };
}
