import type { LoopMemory } from '../../model/kernel/loops.ts';
import { DICTIONARY_ENTRIES, DICTIONARY_MASK, DICTIONARY_SLOTS, ENTRY_ADDRESS, ENTRY_HASH, ENTRY_LENGTH, ENTRY_MARKS, ENTRY_NEXT, ENTRY_SIZE, ENTRY_TEXT, ENTRY_VALUE, SEGMENT_CURRENT, SEGMENT_SIZE } from './scan-layout.ts';

const BLOCK = 1 << 16;
const FIRST_ENTRIES = 64;

/** Bytes that dictionaries keep, in blocks (辞書のバイト列). */
export class ByteKeep {
  readonly #memory: LoopMemory;
  #at = 0;
  #end = 0;

  constructor(memory: LoopMemory) {
    this.#memory = memory;
  }

  /** Copies the bytes from `from` to `to`; their new address. */
  keep(from: number, to: number): number {
    const size = to - from;
    if (this.#at + size > this.#end) {
      this.#at = this.#memory.allocate(Math.max(BLOCK, size));
      this.#end = this.#at + Math.max(BLOCK, size);
    }
    const address = this.#at;
    this.#memory.bytes.copyWithin(address, from, to);
    this.#at += size;
    return address;
  }
}

/**
 * A dictionary that the scanner looks texts up in and its caller adds to (バイト列の辞書): entries numbered from 0, found by the
 * hash the scanner computed.
 */
export class ByteDictionary {
  readonly address: number;
  readonly #memory: LoopMemory;
  readonly #keep: ByteKeep;
  /** Where entries and slots stand, and the mask of the latter, as the scanner is told. */
  #entries = 0;
  #slots = 0;
  #mask = 0;
  #room = 0;
  #count = 0;
  #kept = 0;

  /** @param address of its struct in the scanner's memory, or 'own' to make room for one */
  constructor(memory: LoopMemory, keep: ByteKeep, address: number | 'own' = 'own') {
    this.#memory = memory;
    this.#keep = keep;
    this.address = address === 'own' ? memory.allocate(SEGMENT_SIZE) : address;
    this.clear();
  }

  get count(): number {
    return this.#count;
  }

  /** Bytes its texts take. */
  get size(): number {
    return this.#kept;
  }

  /** Id of the entry the scanner saw last, −1 before the first. */
  get current(): number {
    return this.#memory.word(this.address + SEGMENT_CURRENT);
  }

  /** Forgets everything, e.g. when remembering has become dearer than reading. */
  clear(): void {
    this.#count = 0;
    this.#kept = 0;
    this.#memory.setWord(this.address + SEGMENT_CURRENT, -1);
    if (this.#room === 0) {
      this.#room = FIRST_ENTRIES;
      this.#putEntries(this.#memory.allocate(FIRST_ENTRIES * ENTRY_SIZE));
      this.#makeSlots(FIRST_ENTRIES * 2);
    } else {
      this.#memory.words.fill(0, this.#slots >> 2, (this.#slots >> 2) + this.#mask + 1);
    }
  }

  /** Adds the bytes from `from` to `to`. */
  add(from: number, to: number, hash: number): number {
    this.#kept += to - from;
    return this.#insert(this.#keep.keep(from, to), to - from, hash);
  }

  /** Adds a pair of ids. */
  addPair(left: number, right: number, hash: number): number {
    return this.#insert(left, right, hash);
  }

  marks(id: number): number {
    return this.#memory.word(this.#entry(id) + ENTRY_MARKS);
  }

  setMarks(id: number, marks: number): void {
    this.#memory.setWord(this.#entry(id) + ENTRY_MARKS, marks);
  }

  /** Of a cell: what it means. */
  setMeaning(id: number, meaning: number, value: number, text: number): void {
    const entry = this.#entry(id);
    this.#memory.setWord(entry + ENTRY_MARKS, meaning);
    this.#memory.setWord(entry + ENTRY_TEXT, text);
    this.#memory.doubles[(entry + ENTRY_VALUE) >> 3] = value;
  }

  #entry(id: number): number {
    return this.#entries + id * ENTRY_SIZE;
  }

  #insert(first: number, second: number, hash: number): number {
    if (this.#count === this.#room) this.#enlarge();
    const id = this.#count;
    this.#count += 1;
    const entry = this.#entry(id);
    this.#memory.setWord(entry + ENTRY_ADDRESS, first);
    this.#memory.setWord(entry + ENTRY_LENGTH, second);
    this.#memory.setWord(entry + ENTRY_HASH, hash);
    this.#memory.setWord(entry + ENTRY_NEXT, id);
    this.#memory.setWord(entry + ENTRY_MARKS, 0);
    this.#place(id, hash);
    return id;
  }

  #enlarge(): void {
    this.#room *= 2;
    this.#putEntries(this.#memory.move(this.#entries, this.#count * ENTRY_SIZE, this.#room * ENTRY_SIZE));
    this.#makeSlots(this.#room * 2);
    for (let id = 0; id < this.#count; id += 1) this.#place(id, this.#memory.word(this.#entry(id) + ENTRY_HASH));
  }

  #putEntries(address: number): void {
    this.#entries = address;
    this.#memory.setWord(this.address + DICTIONARY_ENTRIES, address);
  }

  #makeSlots(count: number): void {
    this.#slots = this.#memory.allocate(count * 4);
    this.#mask = count - 1;
    this.#memory.setWord(this.address + DICTIONARY_SLOTS, this.#slots);
    this.#memory.setWord(this.address + DICTIONARY_MASK, this.#mask);
  }

  #place(id: number, hash: number): void {
    const { words } = this.#memory;
    const slots = this.#slots >> 2;
    let slot = hash & this.#mask;
    while (words[slots + slot] !== 0) slot = (slot + 1) & this.#mask;
    words[slots + slot] = id + 1;
  }
}
