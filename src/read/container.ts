import { Buffer } from 'node:buffer';
import { compoundStreams } from './xls/compound-file.ts';
import { unzipEntry, zipEntries, type ZipEntry } from './zip.ts';

/** What a zip archive or OLE2 compound file is (入れ物の中身). */
export type Container =
  | { readonly kind: 'xlsx' }
  | { readonly kind: 'xls'; readonly stream: Uint8Array }
  | { readonly kind: 'ods'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'docx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'not-a-table'; readonly seen: string }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'too-large'; readonly what: string; readonly limit: string };

/** Unpacked XML beyond this does not fit in memory as cells. */
const MAX_UNPACKED = 300 * 2 ** 20;
/** No honest XML packs better than this; deflate itself reaches 1032. */
const MAX_RATIO = 400;
/** Sheets smaller than this, all together, cannot hold too many cells, whatever their XML. */
const COUNTED_FROM = 32 * 2 ** 20;

/** @param mostCells cells with their formats that fit in memory */
export function zipContainer(bytes: Uint8Array, mostCells = 8_000_000, countedFrom = COUNTED_FROM): Container {
  const entries = zipEntries(bytes);
  if (entries === 'damaged') return { kind: 'damaged', reason: 'the directory of the file is missing' };
  const names = new Set(entries.map(({ name }) => name));
  const kind = kindOf(bytes, entries, names);
  if (kind.kind !== 'xlsx' && kind.kind !== 'ods' && kind.kind !== 'docx') return kind;
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > MAX_UNPACKED) return { kind: 'too-large', what: `${unpacked} bytes unpacked`, limit: `${MAX_UNPACKED} bytes` };
  const bomb = entries.find(({ size, packed }) => size > 2 ** 20 && size > packed * MAX_RATIO);
  if (bomb) return { kind: 'too-large', what: 'packing ratio', limit: `${MAX_RATIO}` };
  // Without a declared size nothing would bound the unpacking.
  const sizeless = entries.find(({ size, packed, method }) => method === 8 && (size === 0 ? packed > 2 : packed === 0));
  if (sizeless) return { kind: 'damaged', reason: 'a part has no size' };
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheets.reduce((sum, { size }) => sum + size, 0) < countedFrom) return kind;
  const cells = sheets.reduce((sum, entry) => sum + cellsIn(bytes, entry), 0);
  return cells > mostCells ? { kind: 'too-large', what: `${cells} cells`, limit: `${mostCells} cells` } : kind;
}

/** Cells of a sheet, counted in its XML without reading it. */
function cellsIn(bytes: Uint8Array, entry: ZipEntry): number {
  const xml = unzipEntry(bytes, entry);
  if (xml === 'damaged') return 0;
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  let count = 0;
  for (let at = text.indexOf('<c'); at !== -1; at = text.indexOf('<c', at + 2)) {
    const next = text[at + 2];
    // A space, / or >: not <col> or <cols>.
    if (next === 0x20 || next === 0x2f || next === 0x3e) count += 1;
  }
  return count;
}

function kindOf(bytes: Uint8Array, entries: readonly ZipEntry[], names: ReadonlySet<string>): Container {
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx' };
  // Its number formats cannot be read, and without them 24.6% would be 0.246.
  if (names.has('xl/workbook.bin')) return { kind: 'not-a-table', seen: 'binary Excel workbook (xlsb)' };
  if (names.has('word/document.xml')) return { kind: 'docx', entries };
  if (names.has('ppt/presentation.xml')) return { kind: 'not-a-table', seen: 'PowerPoint presentation (pptx)' };
  const mimetype = entries.find(({ name }) => name === 'mimetype');
  const content = mimetype && mimetype.size < 200 ? unzipEntry(bytes, mimetype) : 'damaged';
  const type = content === 'damaged' ? '' : new TextDecoder().decode(content).trim();
  if (type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml');
    const listed = manifest && manifest.size < 2 ** 20 ? unzipEntry(bytes, manifest) : 'damaged';
    const encrypted = listed !== 'damaged' && new TextDecoder().decode(listed).includes('encryption-data');
    return encrypted ? { kind: 'encrypted' } : { kind: 'ods', entries };
  }
  if (type !== '') return { kind: 'not-a-table', seen: 'OpenDocument file without sheets' };
  if (entries.some(({ encrypted }) => encrypted)) return { kind: 'not-a-table', seen: 'encrypted ZIP archive' };
  // A workbook whose main part was renamed still shows its other parts.
  const workbook = [...names].some((name) => /^xl\/worksheets\/|\/workbook\.xml$/.test(name)) && names.has('[Content_Types].xml');
  return workbook ? { kind: 'xlsx' } : { kind: 'not-a-table', seen: 'ZIP archive' };
}

export function compoundContainer(bytes: Uint8Array): Container {
  const streams = compoundStreams(bytes);
  if (streams === 'damaged') return { kind: 'damaged', reason: 'the directory of the file is missing' };
  if (streams.has('EncryptedPackage')) return { kind: 'encrypted' };
  if (streams.has('WordDocument')) return { kind: 'not-a-table', seen: 'Word document (doc)' };
  if (streams.has('PowerPoint Document')) return { kind: 'not-a-table', seen: 'PowerPoint presentation (ppt)' };
  const stream = (streams.get('Workbook') ?? streams.get('Book'))?.();
  if (stream === undefined) return { kind: 'not-a-table', seen: 'OLE2 compound file' };
  return stream === 'damaged' ? { kind: 'damaged', reason: 'the file is cut off' } : { kind: 'xls', stream };
}
