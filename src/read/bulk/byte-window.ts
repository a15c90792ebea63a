import type { ByteSource } from '../../model/bytes.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import { AT_CURSOR, AT_END, AT_EOF, AT_PREVIOUS, AT_PROVED } from './scan-layout.ts';

/** Bytes at hand at a time. */
export const WINDOW_SIZE = 1 << 18;
/** The same where the next ones are read meanwhile: asking for them takes as long as reading a tenth of so many. */
export const AHEAD_WINDOW_SIZE = 1 << 21;
/** A file of fewer windows than this is soon read. */
const FEW_WINDOWS = 8;
const IN_VAIN = 64;
const LF = 10;

/** Bytes at hand at a time, at first: alone, and where the next ones are read meanwhile. */
export interface WindowSizes {
  readonly window: number;
  readonly aheadWindow: number;
}

/** Room for bytes. */
interface Pane {
  address: number;
  size: number;
}

/** Bytes that are on their way: from where in the file, to which address, and how many they will be. */
interface UnderWay {
  readonly from: number;
  readonly to: number;
  readonly count: Promise<number>;
}

/**
 * The piece of a file that the scanner looks at (読み取りの窓): bytes from the record at the cursor on, and the record before
 * it. It moves on when the scanner has read all whole records in it, and grows for a record that does not fit. With `flow` the
 * bytes after it are read into a second pane while it is looked at.
 */
export class ByteWindow {
  readonly #memory: LoopMemory;
  readonly #source: ByteSource;
  #pane: Pane;
  #other: Pane | undefined;
  readonly #readAhead: ByteSource['readAhead'];
  #awaited: UnderWay | undefined;
  /** Position in the file of the byte after the window. */
  #next: number;
  #ended = false;

  /** @param from where in the file it begins */
  constructor(memory: LoopMemory, source: ByteSource, from: number, { window, aheadWindow }: WindowSizes) {
    this.#readAhead = source.size < aheadWindow * FEW_WINDOWS ? undefined : source.readAhead;
    const size = this.#readAhead === undefined ? window : aheadWindow;
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

  /** The same, having what comes next read while the scanner is at work. */
  async flow(): Promise<void> {
    const memory = this.#memory;
    const awaited = this.#awaited;
    const count = await awaited?.count;
    this.#awaited = undefined;
    const kept = memory.word(AT_PREVIOUS);
    const size = memory.word(AT_END) - kept;
    const other = this.#other;
    if (awaited === undefined || count === undefined || other === undefined || awaited.from !== this.#next || size > awaited.to - other.address) this.advance();
    else {
      // What is still needed goes before it.
      memory.bytes.copyWithin(awaited.to - size, kept, kept + size);
      [this.#pane, this.#other] = [other, this.#pane];
      this.#reached(count);
      this.#show(awaited.to - size, kept, awaited.to + count);
    }
    this.#askAhead();
  }

  /** Has the bytes after the window read into the other pane, with room before them for what will still be needed. */
  #askAhead(): void {
    const readAhead = this.#readAhead;
    if (readAhead === undefined || this.#ended) return;
    if (this.#other === undefined || this.#other.size < this.#pane.size) this.#other = { address: this.#memory.allocate(this.#pane.size + IN_VAIN), size: this.#pane.size };
    const { address, size } = this.#other;
    const to = address + (size >> 3);
    const count = readAhead(this.#memory.bytes.subarray(to, address + size), this.#next);
    // Whoever waits for it is told of a failure.
    count.catch(() => undefined);
    this.#awaited = { from: this.#next, to, count };
  }

  /** Leaves its panes to others, once nobody will look through it again. */
  close(): void {
    // What is on its way has nobody to wait for it any more, and would be written over others' bytes.
    if (this.#awaited !== undefined) return;
    for (const { address, size } of [this.#pane, ...(this.#other === undefined ? [] : [this.#other])]) this.#memory.leave({ address, size: size + IN_VAIN });
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
