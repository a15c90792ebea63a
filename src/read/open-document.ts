import { readAll, type ByteSource } from '../model/bytes.ts';
import { Refusal } from '../model/refusal.ts';
import { digestOf } from './digest.ts';
import type { SourceDocument } from './document.ts';
import { signatureOf } from './signature.ts';
import { decodeText } from './text.ts';
import { understandText } from './text-format.ts';

/** Above this a file is for the bulk path, which never holds it as text and cells at once. */
export const MAX_BYTES = 256 * 2 ** 20;

/**
 * Understands a file by its content (内容から形式を判定して開く): what it is, its encoding, its paragraphs and tables.
 * The extension only settles what content leaves open, e.g. whether lines of one field are a broken CSV or text.
 *
 * @throws Refusal for every input that cannot be read; never anything else.
 */
export async function openDocument(source: ByteSource, options: { readonly encoding?: string } = {}): Promise<SourceDocument> {
  const file = source.name;
  if (source.size > MAX_BYTES) throw new Refusal('too-large', { what: `${source.size} bytes`, limit: `${MAX_BYTES} bytes` }, { file });
  const bytes = readAll(source);
  if (bytes.length === 0) throw new Refusal('empty-file', {}, { file });
  let digest: string | undefined;
  const identity = {
    file,
    get sha256() {
      return (digest ??= digestOf(bytes));
    },
  };

  const signature = signatureOf(bytes);
  switch (signature.kind) {
    case 'binary':
      throw new Refusal('not-a-table', { seen: signature.seen }, { file });
    case 'zip':
    case 'compound': {
      const { readWorkbook } = await import('./workbook.ts');
      const grids = await readWorkbook(bytes, file, signature.kind);
      const decoding = { encoding: 'none', ground: 'container', bom: false } as const;
      return Object.assign(identity, { decoding, format: 'workbook' as const, blocks: grids.map((grid) => ({ kind: 'grid' as const, grid })), findings: [] });
    }
    case 'text': {
      const decoded = await decodeText(bytes, file, options.encoding);
      if (decoded.text.trim() === '') throw new Refusal('empty-file', {}, { file });
      const understood = await understandText(decoded.text, file);
      return Object.assign(identity, { decoding: decoded.decoding, ...understood, findings: [...decoded.findings, ...understood.findings] });
    }
  }
}
