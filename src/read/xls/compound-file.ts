const FREE_FROM = 0xfffffffa;
const HEADER = 512;

/**
 * Streams of an OLE2 compound file by name (複合ファイル): .xls, and encrypted workbooks of the newer form. Every chain of
 * sectors is followed at most once round; 'damaged' where one leaves the file.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array | 'damaged'> | 'damaged' {
  if (bytes.length < HEADER) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (shift < 7 || shift > 16 || miniShift > shift) return 'damaged';
  const size = 2 ** shift;
  const sectors = Math.ceil((bytes.length - HEADER) / size);
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);
  const word = (index: number, position: number): number => {
    const at = (index + 1) * size + position * 4;
    return at + 4 <= bytes.length ? view.getUint32(at, true) : FREE_FROM;
  };

  // The table of the table's own sectors: 109 in the header, the rest in a chain.
  const tableSectors: number[] = [];
  for (let k = 0; k < 109; k += 1) tableSectors.push(view.getUint32(76 + k * 4, true));
  let next = view.getUint32(68, true);
  for (let rounds = 0; next < FREE_FROM && rounds < sectors && (tableSectors.length * size) / 4 < sectors; rounds += 1) {
    for (let k = 0; k < size / 4 - 1; k += 1) tableSectors.push(word(next, k));
    next = word(next, size / 4 - 1);
  }
  const after = (index: number): number => {
    const table = tableSectors[Math.trunc(index / (size / 4))];
    return table === undefined || table >= FREE_FROM ? FREE_FROM : word(table, index % (size / 4));
  };
  const chain = (first: number): readonly number[] | 'damaged' => {
    const found: number[] = [];
    for (let at = first; at < FREE_FROM; at = after(at)) {
      if (at >= sectors || found.length > sectors) return 'damaged';
      found.push(at);
    }
    return found;
  };
  const content = (first: number, length: number): Uint8Array | 'damaged' => {
    const found = chain(first);
    if (found === 'damaged') return found;
    const joined = join(found.map(sector));
    return joined.length < length ? 'damaged' : joined.subarray(0, length);
  };

  const directorySectors = chain(view.getUint32(48, true));
  if (directorySectors === 'damaged') return 'damaged';
  const entries = entriesOf(join(directorySectors.map(sector)));
  const root = entries.find(({ type }) => type === 5);
  const cutoff = view.getUint32(56, true);
  let miniTable: Uint8Array | 'damaged' | undefined;
  let miniStream: Uint8Array | 'damaged' | undefined;
  const miniContent = (first: number, length: number): Uint8Array | 'damaged' => {
    miniTable ??= content(view.getUint32(60, true), view.getUint32(64, true) * size);
    miniStream ??= root ? content(root.start, root.size) : 'damaged';
    if (miniTable === 'damaged' || miniStream === 'damaged') return 'damaged';
    const table = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength);
    const unit = 2 ** miniShift;
    const parts: Uint8Array[] = [];
    for (let at = first; at < FREE_FROM; at = table.getUint32(at * 4, true)) {
      if (at * 4 + 4 > table.byteLength || parts.length * unit > miniStream.length) return 'damaged';
      parts.push(miniStream.subarray(at * unit, (at + 1) * unit));
    }
    const joined = join(parts);
    return joined.length < length ? 'damaged' : joined.subarray(0, length);
  };
  return new Map(entries.filter(({ type }) => type === 2).map(({ name, start, size: length }) => [name, () => (length < cutoff ? miniContent(start, length) : content(start, length))]));
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(64, view.getUint16(at + 64, true));
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)));
    entries.push({ name, type: directory[at + 66] ?? 0, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
