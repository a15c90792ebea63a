import { createHash } from 'node:crypto';
import { readAll, type ByteSource } from '../model/bytes.ts';
import { Refusal } from '../model/refusal.ts';
import { readDelimited } from './delimited.ts';
import { delimiterOf, evidentDelimiter } from './delimiter.ts';
import type { SourceDocument } from './document.ts';
import { signatureOf } from './signature.ts';
import { decodeText, type DecodedText } from './text.ts';
import { readTextDocument } from './text-document.ts';

/** Above this a file is for the bulk path, which never holds it as text and cells at once. */
const MAX_BYTES = 256 * 2 ** 20;

type Understood = Pick<SourceDocument, 'format' | 'blocks' | 'findings'>;

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
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  const signature = signatureOf(bytes);
  switch (signature.kind) {
    case 'binary':
      throw new Refusal('not-a-table', { seen: signature.seen }, { file });
    case 'zip':
    case 'compound':
      throw new Refusal('not-a-table', { seen: 'workbook' }, { file });
    case 'text': {
      const decoded = await decodeText(bytes, file, options.encoding);
      if (decoded.text.trim() === '') throw new Refusal('empty-file', {}, { file });
      const understood = await understand(decoded, file);
      return { file, sha256, decoding: decoded.decoding, ...understood, findings: [...decoded.findings, ...understood.findings] };
    }
  }
}

async function understand({ text }: DecodedText, file: string): Promise<Understood> {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  const named = extension === 'csv' || extension === 'tsv' || extension === 'tab';
  const delimiter = named ? delimiterOf(text) : evidentDelimiter(text);
  if (delimiter === 'none') {
    if (named) throw new Refusal('not-a-table', { seen: 'text without columns' }, { file });
    return { format: 'text', ...readTextDocument(text, file) };
  }
  const grid = await readDelimited(text, file, delimiter);
  return { format: grid.kind === 'tsv' ? 'tsv' : 'csv', blocks: [{ kind: 'grid', grid }], findings: [] };
}
