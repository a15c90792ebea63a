import type { ByteSource } from '../../model/bytes.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import { AT_CURSOR, AT_END, AT_EOF, AT_PREVIOUS, AT_PROVED } from './scan-layout.ts';

/** Bytes at hand at a time. */
export const WINDOW_SIZE = 1 << 18;
/** The same where the next ones are fetched meanwhile: asking for them takes as long as reading a tenth of so many. */
export const AHEAD_WINDOW_SIZE = 1 << 21;
const IN_VAIN = 64;
const LF = 10;

/** Room for bytes. */
interface Pane {
  address: number;
  size: number;
}

/** Bytes that are on their way: from where in the file, to which address, and how many they will be. */
interface Fetched {
  readonly from: number;
  readonly to: number;
  readonly count: Promise<number>;
}

/**
 * The piece of a file that the scanner looks at (読み取りの窓): bytes from the record at the cursor on, and the record before
 * it. It moves on when the scanner has read all whole records in it, and grows for a record that does not fit. With `flow` the
 * bytes after it are fetched into a second pane while it is looked at.
 */
export class ByteWindow {
  readonly #memory: LoopMemory;
  readonly #source: ByteSource;
  #pane: Pane;
  #other: Pane | undefined;
  #fetched: Fetched | undefined;
  /** Position in the file of the byte after the window. */
  #next: number;
  #ended = false;

  /** @param from where in the file it begins */
  constructor(memory: LoopMemory, source: ByteSource, from: number, size = WINDOW_SIZE) {
    this.#memory = memory;
    this.#source = source;
    this.#pane = { address: memory.allocate(size + IN_VAIN), size };
    this.#next = from;
    memory.setWord(AT_CURSOR, this.#pane.address);
    memory.setWord(AT_END, this.#pane.address);
    memory.setWord(AT_PREVIOUS, this.#pane.address);
    this.advance();
  }

  /** Size of the window, which is that of the longest record or more. */
  get size(): number {
    return this.#pane.size;
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
    if (size > this.#pane.size / 2) this.#pane = { address: memory.allocate(this.#pane.size * 2 + IN_VAIN), size: this.#pane.size * 2 };
    const { address } = this.#pane;
    const limit = address + this.#pane.size;
    memory.bytes.copyWithin(address, kept, kept + size);
    let end = address + size;
    while (end < limit && !this.#ended) {
      const count = this.#source.read(memory.bytes.subarray(end, limit), this.#next);
      end += count;
      this.#reached(count);
    }
    this.#show(address, kept, end);
  }

  /** The same where the source fetches: what comes next is fetched while the scanner is at work. */
  async flow(): Promise<void> {
    const memory = this.#memory;
    const fetched = this.#fetched;
    const count = await fetched?.count;
    this.#fetched = undefined;
    const kept = memory.word(AT_PREVIOUS);
    const size = memory.word(AT_END) - kept;
    const other = this.#other;
    if (fetched === undefined || count === undefined || other === undefined || fetched.from !== this.#next || size > fetched.to - other.address) this.advance();
    else {
      // What is still needed goes before it.
      memory.bytes.copyWithin(fetched.to - size, kept, kept + size);
      [this.#pane, this.#other] = [other, this.#pane];
      this.#reached(count);
      this.#show(fetched.to - size, kept, fetched.to + count);
    }
    this.#fetch();
  }

  /** Has the bytes after the window fetched into the other pane, with room before them for what will still be needed. */
  #fetch(): void {
    const fetch = this.#source.fetch;
    if (fetch === undefined || this.#ended) return;
    if (this.#other === undefined || this.#other.size < this.#pane.size) this.#other = { address: this.#memory.allocate(this.#pane.size + IN_VAIN), size: this.#pane.size };
    const { address, size } = this.#other;
    const to = address + (size >> 3);
    const count = fetch(this.#memory.bytes.subarray(to, address + size), this.#next);
    // Whoever waits for it is told of a failure.
    count.catch(() => undefined);
    this.#fetched = { from: this.#next, to, count };
  }

  #reached(count: number): void {
    this.#next += count;
    if (count === 0 || this.#next >= this.#source.size) this.#ended = true;
  }

  /** Shows the scanner the bytes from `start` to `end`, of which the first stood at `kept` before. */
  #show(start: number, kept: number, end: number): void {
    const memory = this.#memory;
    const moved = start - kept;
    // Searching for the end of a line always finds one.
    memory.bytes[end] = LF;
    memory.setWord(AT_PREVIOUS, start);
    memory.setWord(AT_CURSOR, memory.word(AT_CURSOR) + moved);
    memory.setWord(AT_END, end);
    memory.setWord(AT_EOF, this.#ended ? 1 : 0);
    memory.setWord(AT_PROVED, 0);
  }
}
