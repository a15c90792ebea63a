/** Where bytes come from (入力): the only shape in which the world hands files to `read`. */
export interface ByteSource {
  /** The name to show: the path as the user gave it, or '-' for standard input. */
  readonly name: string;
  readonly size: number;
  /** Fills `buffer` with the bytes at position `at`; returns how many there were. */
  read(buffer: Uint8Array, at: number): number;
  /** The same while others work on, for a source that can. */
  readonly readAhead?: (buffer: Uint8Array, at: number) => Promise<number>;
}

/** From this size on a file of lines is worth the scanner's while, and its code worth having at hand. */
export const LARGE_FILE = 1 << 20;

export function readAll(source: ByteSource): Uint8Array {
  const bytes = new Uint8Array(source.size);
  let at = 0;
  while (at < bytes.length) {
    const count = source.read(bytes.subarray(at), at);
    if (count === 0) break;
    at += count;
  }
  return at === bytes.length ? bytes : bytes.subarray(0, at);
}

/** @example bytesOf('a.csv', new TextEncoder().encode('年,値\n2021,1\n')) */
export function bytesOf(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read: (buffer, at) => {
      const part = bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      return part.length;
    },
  };
}
