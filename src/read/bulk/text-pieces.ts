import type { ParseRecords } from '../adapters/csv-parse.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import type { Delimiter } from '../delimiter.ts';
import { fieldsOf } from '../fields-of-line.ts';
import { hasGaiji } from '../gaiji.ts';
import { linesOf } from '../newlines.ts';
import { NotRegular } from './not-regular.ts';

export const LABELS = { 'utf-8': 'utf-8', cp932: 'shift_jis', 'euc-jp': 'euc-jp' } as const;
export type BulkEncoding = keyof typeof LABELS;

/** A record's cells as the general path has them, and how many lines it takes. */
export interface ReadRecord {
  readonly cells: readonly string[];
  readonly height: number;
}

/**
 * Texts of single labels, cells and records in the scanner's memory (部分文字列の復号), decoded as strictly as the whole file
 * would be.
 */
export class TextPieces {
  readonly #memory: LoopMemory;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  readonly #delimiter: Delimiter;
  /** For lines whose quotes are intricate. */
  readonly parse: ParseRecords;
  #ascii = true;
  #gaiji = false;
  #statesArea = false;

  constructor(memory: LoopMemory, encoding: BulkEncoding, delimiter: Delimiter, parse: ParseRecords) {
    this.#memory = memory;
    this.#decoder = new TextDecoder(LABELS[encoding], { fatal: true, ignoreBOM: true });
    this.#delimiter = delimiter;
    this.parse = parse;
  }

  /** Whether every piece was plain ASCII. */
  get ascii(): boolean {
    return this.#ascii;
  }

  /** Whether any piece held user-defined characters. */
  get gaiji(): boolean {
    return this.#gaiji;
  }

  /** Whether any piece names the code of an area that the whole document may be about. */
  get statesArea(): boolean {
    return this.#statesArea;
  }

  /** @throws NotRegular when the bytes are not of the encoding, or no text */
  text(from: number, to: number): string {
    let text: string;
    try {
      text = this.#decoder.decode(this.#memory.bytes.subarray(from, to));
    } catch {
      throw new NotRegular('encoding');
    }
    if (text.includes('\0')) throw new NotRegular('binary data');
    if (this.#ascii && /[^\0-\x7f]/.test(text)) this.#ascii = false;
    if (this.#ascii && text.includes('\x1b')) throw new NotRegular('ISO-2022-JP');
    if (!this.#gaiji && hasGaiji(text)) this.#gaiji = true;
    if (text.includes('地方公共団体コード')) this.#statesArea = true;
    return text;
  }

  /** The fields of a record or of some neighbouring columns. */
  cells(from: number, to: number): ReadRecord {
    const text = this.text(from, to);
    const plain = fieldsOf(text, this.#delimiter);
    if (plain !== 'intricate') return { cells: plain.length === 1 && plain[0] === '' ? [] : plain, height: 1 };
    const records = this.parse(text, this.#delimiter);
    const record = records === 'unclosed-quote' ? undefined : records[0];
    if (record === undefined || records.length !== 1) throw new NotRegular('quotes');
    if (record.length === 1 && record[0] === '') return { cells: [], height: 1 };
    let height = 1;
    const cells = record.map((cell) => {
      const lines = linesOf(cell);
      height += lines.length - 1;
      return lines.join('\n');
    });
    return { cells, height };
  }
}
