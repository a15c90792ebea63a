import type { ByteSource } from '../../model/bytes.ts';
import type { Delimiter } from '../delimiter.ts';
import type { SourceDocument } from '../document.ts';
import type { Grid } from '../grid.ts';
import { signatureOf } from '../signature.ts';
import { decodeText } from '../text.ts';
import { understandText } from '../text-format.ts';
import { NotRegular } from './not-regular.ts';

/** What a long table is planned from (計画に使う冒頭): so many rows, out of so many bytes at first. */
export interface HeadSize {
  readonly rows: number;
  readonly bytes: number;
}

export const HEAD_SIZE: HeadSize = { rows: 256, bytes: 1 << 16 };
const MOST_BYTES = 1 << 23;
const QUOTE = 34;
const LF = 10;

/** The beginning of a long delimited file (長いファイルの冒頭), read by the general path. */
export interface LongHead {
  readonly grid: Grid;
  readonly delimiter: Delimiter;
  readonly document: SourceDocument;
  /** Bytes of the byte-order mark. */
  readonly mark: number;
  /** Mean size of a row in bytes. */
  readonly rowSize: number;
}

/** End of the last line that is certainly whole: the last line feed outside quotes. */
function lastLineEnd(bytes: Uint8Array): number {
  let end = 0;
  let quoted = false;
  for (let at = 0; ; quoted = !quoted) {
    const quote = bytes.indexOf(QUOTE, at);
    const feed = quoted ? -1 : bytes.subarray(at, quote < 0 ? bytes.length : quote).lastIndexOf(LF);
    if (feed >= 0) end = at + feed + 1;
    if (quote < 0) return end;
    at = quote + 1;
  }
}

function readBytes(source: ByteSource, count: number): Uint8Array {
  const bytes = new Uint8Array(Math.min(count, source.size));
  let at = 0;
  while (at < bytes.length) {
    const read = source.read(bytes.subarray(at), at);
    if (read === 0) break;
    at += read;
  }
  return bytes.subarray(0, at);
}

/**
 * Reads the beginning of a file as the general path does.
 *
 * @throws NotRegular when it is no delimited text of more rows than are looked at, or its encoding needs the whole file
 */
export async function readHead(source: ByteSource, digest: () => string, encoding: string | undefined, size: HeadSize): Promise<LongHead> {
  for (let count = size.bytes; count <= MOST_BYTES; count *= 2) {
    const start = readBytes(source, count);
    if (start.length >= source.size) throw new NotRegular('short');
    const bytes = start.subarray(0, lastLineEnd(start));
    if (signatureOf(bytes).kind !== 'text') throw new NotRegular('no text');
    if (bytes.length === 0) continue;
    const decoded = await decodeText(bytes, source.name, encoding);
    const { encoding: found, ground, bom } = decoded.decoding;
    // Where two encodings fit, the general path asks statistics of the whole file.
    const settled = found === 'utf-8' || (found === 'cp932' && (ground === 'only-candidate' || ground === 'user')) || (found === 'euc-jp' && ground === 'user');
    if (!settled) throw new NotRegular('encoding');
    const { format, delimiter, blocks: [block] } = await understandText(decoded.text, source.name);
    if (delimiter === 'none' || block?.kind !== 'grid') throw new NotRegular(format);
    const { grid } = block;
    if (grid.rows.length <= size.rows) continue;
    const rows = headRows(grid, size.rows);
    const head: Grid = { ...grid, rows, findings: [] };
    const document: SourceDocument = {
      file: source.name,
      get sha256() {
        return digest();
      },
      format,
      decoding: decoded.decoding,
      blocks: [{ kind: 'grid', grid: head }],
      findings: [],
    };
    return { grid: head, delimiter, document, mark: bom && found === 'utf-8' ? 3 : 0, rowSize: bytes.length / grid.rows.length };
  }
  throw new NotRegular('few and long rows');
}

/** The head ends with a row as long as the one before, so that no layout takes it for the end of a broken download. */
function headRows({ rows }: Grid, count: number): Grid['rows'] {
  const fields = (r: number): number => rows[r]?.cells.length ?? 0;
  let end = count;
  while (end < rows.length && fields(end - 1) < fields(end - 2)) end += 1;
  if (end === rows.length) throw new NotRegular('ragged');
  return rows.slice(0, end);
}
