/** What the first bytes of a file give away (ファイルの正体): containers, or binary files that hold no table. */
export type Signature =
  | { readonly kind: 'zip' }
  /** OLE2 compound file: .xls, or an encrypted workbook of the newer form. */
  | { readonly kind: 'compound' }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'binary'; readonly seen: string }
  | { readonly kind: 'text' };

const BINARIES: readonly { readonly starts: readonly number[]; readonly seen: string }[] = [
  { starts: [0x89, 0x50, 0x4e, 0x47], seen: 'PNG image' },
  { starts: [0xff, 0xd8, 0xff], seen: 'JPEG image' },
  { starts: [0x47, 0x49, 0x46, 0x38], seen: 'GIF image' },
  { starts: [0x1f, 0x8b], seen: 'gzip archive' },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], seen: '7-Zip archive' },
  { starts: [0x52, 0x61, 0x72, 0x21], seen: 'RAR archive' },
  { starts: [0x50, 0x41, 0x52, 0x31], seen: 'Parquet file' },
  { starts: [0x7b, 0x5c, 0x72, 0x74, 0x66], seen: 'RTF document' },
  { starts: [0x49, 0x49, 0x2a, 0x00], seen: 'TIFF image' },
  { starts: [0x4d, 0x4d, 0x00, 0x2a], seen: 'TIFF image' },
  { starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66, 0x6f, 0x72], seen: 'SQLite database' },
  { starts: [0x7f, 0x45, 0x4c, 0x46], seen: 'executable file' },
];

const startsWith = (bytes: Uint8Array, starts: readonly number[]): boolean =>
  starts.every((byte, index) => bytes[index] === byte);

/** @example signatureOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47])) // { kind: 'binary', seen: 'PNG image' } */
export function signatureOf(bytes: Uint8Array): Signature {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return { kind: 'compound' };
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return { kind: 'pdf' };
  const binary = BINARIES.find(({ starts }) => startsWith(bytes, starts));
  return binary ? { kind: 'binary', seen: binary.seen } : { kind: 'text' };
}
