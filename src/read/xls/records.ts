/** One record of a BIFF stream; the blocks that continue it are its own. */
export interface BiffRecord {
  readonly id: number;
  /** Where it begins in the stream. */
  readonly at: number;
  readonly blocks: readonly Uint8Array[];
}

const CONTINUE = 0x3c;

/** Records of a BIFF stream from one position on, each with its continuations. */
export function* recordsFrom(stream: Uint8Array, start: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = start;
  while (at + 4 <= stream.length) {
    const id = view.getUint16(at, true);
    const begin = at;
    const blocks: Uint8Array[] = [];
    do {
      const length = view.getUint16(at + 2, true);
      blocks.push(stream.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE);
    yield { id, at: begin, blocks };
  }
}

/** Thrown where a record ends before what it announces; never leaves this folder. */
export class RecordTooShort extends Error {}

/** Reads the fields of one record in order, across its continuations. */
export interface FieldReader {
  u8(): number;
  u16(): number;
  u32(): number;
  f64(): number;
  skip(count: number): void;
  /** Characters of a string whose first flags byte was read; a continuation inside them begins with new flags. */
  characters(count: number, wide: boolean): string;
  readonly ended: boolean;
}

export function fieldsOf({ blocks }: BiffRecord): FieldReader {
  let block = 0;
  let at = 0;
  const inBlock = (): Uint8Array => {
    while (block < blocks.length && at >= (blocks[block]?.length ?? 0)) {
      at -= blocks[block]?.length ?? 0;
      block += 1;
    }
    const current = blocks[block];
    if (!current) throw new RecordTooShort();
    return current;
  };
  const u8 = (): number => {
    const byte = inBlock()[at] ?? 0;
    at += 1;
    return byte;
  };
  const u16 = (): number => u8() + u8() * 0x100;
  const u32 = (): number => u16() + u16() * 0x10000;
  return {
    u8,
    u16,
    u32,
    f64: () => {
      const bytes = new DataView(new ArrayBuffer(8));
      for (let k = 0; k < 8; k += 1) bytes.setUint8(k, u8());
      return bytes.getFloat64(0, true);
    },
    skip: (count) => {
      at += count;
    },
    characters: (count, startsWide) => {
      let text = '';
      let wide = startsWide;
      for (let k = 0; k < count; k += 1) {
        if (at === (blocks[block]?.length ?? 0) && block + 1 < blocks.length) wide = (u8() & 1) === 1;
        text += String.fromCharCode(wide ? u16() : u8());
      }
      return text;
    },
    get ended() {
      try {
        inBlock();
        return false;
      } catch {
        return true;
      }
    },
  };
}

/** A string with where its characters change font: character index and font number. */
export interface BiffString {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/** XLUnicodeRichExtendedString: furigana, where there is any, follows the text and is passed over. */
export function stringOf(fields: FieldReader): BiffString {
  const count = fields.u16();
  const flags = fields.u8();
  const runCount = flags & 8 ? fields.u16() : 0;
  const furigana = flags & 4 ? fields.u32() : 0;
  const text = fields.characters(count, (flags & 1) === 1);
  const runs = Array.from({ length: runCount }, () => ({ from: fields.u16(), font: fields.u16() }));
  fields.skip(furigana);
  return { text, runs };
}
