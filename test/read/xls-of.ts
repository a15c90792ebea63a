/** A record of a BIFF8 stream. */
export function biff(id: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const data = Buffer.concat(parts);
  return Buffer.concat([u16(id), u16(data.length), data]);
}

export const u8 = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
export const u16 = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint16Array.from(values).buffer);
export const u32 = (...values: readonly number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);
export const f64 = (value: number): Uint8Array => new Uint8Array(Float64Array.of(value).buffer);
export const wide = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
/** XLUnicodeString in two bytes per character. */
export const string = (text: string): Uint8Array => Buffer.concat([u16(text.length), u8(1), wide(text)]);

export interface XlsParts {
  readonly sheets: readonly { readonly name: string; readonly hidden?: boolean; readonly records: readonly Uint8Array[] }[];
  /** Data of the SST record after its two counts, and how many strings it holds. */
  readonly strings?: { readonly count: number; readonly data: readonly Uint8Array[] };
  /** Cell style n (from 1) has the n-th format. */
  readonly formats?: readonly string[];
  readonly globals?: readonly Uint8Array[];
  readonly version?: number;
}

const begin = (kind: number, version = 0x600): Uint8Array => biff(0x809, u16(version, kind, 0, 0), u32(0, 0));
const END = biff(0x0a);
const font = (raised: boolean): Uint8Array => biff(0x31, u16(220, 0, 0, 400, raised ? 1 : 0), u8(0, 0, 0, 0, 0, 0));

/** An .xls as Excel 97 lays it out: a Workbook stream of at least 4,096 bytes in a compound file. Font 1 is raised. */
export function xlsOf(parts: XlsParts): Uint8Array {
  const formats = parts.formats ?? [];
  const [first = new Uint8Array(), ...rest] = parts.strings?.data ?? [];
  const globals = [
    begin(5, parts.version),
    ...(parts.globals ?? []),
    font(false),
    font(true),
    ...formats.map((format, index) => biff(0x41e, u16(164 + index), string(format))),
    biff(0xe0, u16(0, 0), new Uint8Array(16)),
    ...formats.map((_, index) => biff(0xe0, u16(0, 164 + index), new Uint8Array(16))),
  ];
  const strings = parts.strings ? [biff(0xfc, u32(parts.strings.count, parts.strings.count), first), ...rest.map((block) => biff(0x3c, block))] : [];
  const bodies = parts.sheets.map(({ records }) => Buffer.concat([begin(0x10), ...records, END]));
  const bound = (offset: number, index: number): Uint8Array => {
    const { name, hidden } = parts.sheets[index] ?? { name: '' };
    return biff(0x85, u32(offset), u8(hidden === true ? 1 : 0, 0, name.length, 1), wide(name));
  };
  const head = Buffer.concat([...globals, ...bodies.map((_, index) => bound(0, index)), ...strings, END]).length;
  const offsets = bodies.map((_, index) => head + bodies.slice(0, index).reduce((sum, body) => sum + body.length, 0));
  return compoundOf('Workbook', Buffer.concat([...globals, ...offsets.map(bound), ...strings, END, ...bodies]));
}

/** A compound file of one stream. */
export function compoundOf(name: string, content: Uint8Array): Uint8Array {
  const stream = Buffer.concat([content, new Uint8Array(Math.max(0, 4096 - content.length))]);
  const count = Math.ceil(stream.length / 512);
  const chain = Array.from({ length: count }, (_, index) => (index === count - 1 ? 0xfffffffe : index + 3));
  const table = [0xfffffffd, 0xfffffffe, ...chain];
  if (table.length > 128) throw new Error('one sector of table is enough here');
  const entry = (label: string, type: number, start: number, size: number, child: number): Uint8Array => {
    const bytes = Buffer.alloc(128);
    bytes.write(label, 0, 'utf16le');
    bytes.writeUInt16LE(label.length * 2 + 2, 64);
    bytes.writeUInt8(type, 66);
    bytes.writeUInt8(1, 67);
    for (const at of [68, 72]) bytes.writeUInt32LE(0xffffffff, at);
    bytes.writeUInt32LE(child, 76);
    bytes.writeUInt32LE(start, 116);
    bytes.writeUInt32LE(size, 120);
    return bytes;
  };
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  for (const at of [60, 68]) header.writeUInt32LE(0xfffffffe, at);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directory = Buffer.concat([entry('Root Entry', 5, 0xfffffffe, 0, 1), entry(name, 2, 2, stream.length, 0xffffffff), new Uint8Array(256)]);
  const fat = Buffer.alloc(512, 0xff);
  table.forEach((next, index) => fat.writeUInt32LE(next, index * 4));
  return new Uint8Array(Buffer.concat([header, fat, directory, stream, new Uint8Array((512 - (stream.length % 512)) % 512)]));
}
