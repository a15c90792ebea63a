import { readAll, type ByteSource } from '../model/bytes.ts';
import { Refusal } from '../model/refusal.ts';
import { digestOf } from './digest.ts';
import type { SourceDocument } from './document.ts';
import { signatureOf } from './signature.ts';
import { decodeText } from './text.ts';
import { understandText } from './text-format.ts';

/** Above this a file is for the bulk path, which never holds it as text and cells at once. */
export const MAX_BYTES = 256 * 2 ** 20;

const CONTAINED = { encoding: 'none', ground: 'container', bom: false } as const;

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
      const { readOffice } = await import('./office.ts');
      return Object.assign(identity, { decoding: CONTAINED, ...(await readOffice(bytes, file, signature.kind)), findings: [] });
    }
    case 'pdf': {
      const { readPdf } = await import('./pdf/pdf.ts');
      return Object.assign(identity, { decoding: CONTAINED, format: 'pdf' as const, blocks: await readPdf(bytes, file), findings: [] });
    }
    case 'text': {
      const decoded = await decodeText(bytes, file, options.encoding);
      if (decoded.text.trim() === '') throw new Refusal('empty-file', {}, { file });
      const { format, blocks, findings } = await understandText(decoded.text, file);
      return Object.assign(identity, { decoding: decoded.decoding, format, blocks, findings: [...decoded.findings, ...findings] });
    }
  }
}
