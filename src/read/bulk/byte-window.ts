import type { ByteSource } from '../../model/bytes.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import { AT_CURSOR, AT_END, AT_EOF, AT_PREVIOUS, AT_PROVED } from './scan-layout.ts';

/** Bytes at hand at a time. */
export const WINDOW_SIZE = 1 << 18;
const IN_VAIN = 64;
const LF = 10;

/**
 * The piece of a file that the scanner looks at (読み取りの窓): bytes from the record at the cursor on, and the record before
 * it. It moves on when the scanner has read all whole records in it, and grows for a record that does not fit.
 */
export class ByteWindow {
  readonly #memory: LoopMemory;
  readonly #source: ByteSource;
  #address: number;
  #size: number;
  /** Position in the file of the byte after the window. */
  #next: number;
  #ended = false;

  /** @param from where in the file it begins */
  constructor(memory: LoopMemory, source: ByteSource, from: number, size = WINDOW_SIZE) {
    this.#memory = memory;
    this.#source = source;
    this.#size = size;
    this.#address = memory.allocate(size + IN_VAIN);
    this.#next = from;
    memory.setWord(AT_CURSOR, this.#address);
    memory.setWord(AT_END, this.#address);
    memory.setWord(AT_PREVIOUS, this.#address);
    this.advance();
  }

  /** Size of the window, which is that of the longest record or more. */
  get size(): number {
    return this.#size;
  }

  /** Position in the file of an address in the window. */
  positionOf(address: number): number {
    return this.#next - (this.#memory.word(AT_END) - address);
  }

  /** Moves the bytes still needed to the front and reads on. */
  advance(): void {
    const memory = this.#memory;
    const kept = memory.word(AT_PREVIOUS);
    const size = memory.word(AT_END) - kept;
    const done = memory.word(AT_CURSOR) - kept;
    if (size > this.#size / 2) {
      this.#size *= 2;
      this.#address = memory.allocate(this.#size + IN_VAIN);
    }
    memory.bytes.copyWithin(this.#address, kept, kept + size);
    let end = this.#address + size;
    const limit = this.#address + this.#size;
    while (end < limit && !this.#ended) {
      const count = this.#source.read(memory.bytes.subarray(end, limit), this.#next);
      if (count === 0) this.#ended = true;
      end += count;
      this.#next += count;
      if (this.#next >= this.#source.size) this.#ended = true;
    }
    // Searching for the end of a line always finds one.
    memory.bytes[end] = LF;
    memory.setWord(AT_PREVIOUS, this.#address);
    memory.setWord(AT_CURSOR, this.#address + done);
    memory.setWord(AT_END, end);
    memory.setWord(AT_EOF, this.#ended ? 1 : 0);
    memory.setWord(AT_PROVED, 0);
  }
}
