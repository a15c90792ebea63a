import { inflateRawSync } from 'node:zlib';

/** One file of a zip archive, from its central directory. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacked size as declared. */
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header stands. */
  readonly at: number;
}

const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;

/** Names and sizes of all entries (書庫の目次); 'damaged' where the directory is cut off or points nowhere. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 65_558 && view.getUint32(end, true) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return 'damaged';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) return 'damaged';
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** The unpacked bytes of one entry, never more than it declares; 'damaged' where they do not unpack. */
export function unzipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL_HEADER) return 'damaged';
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) return 'damaged';
  if (entry.method === 0) return packed;
  if (entry.method !== 8 || entry.size === 0) return entry.size === 0 ? new Uint8Array() : 'damaged';
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size });
  } catch {
    return 'damaged';
  }
}
