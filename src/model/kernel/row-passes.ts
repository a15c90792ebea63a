import { loopsOf, type Column, type LoopMemory, type Loops } from './loops.ts';
import * as script from './row-loops.ts';
import module from './row-loops.wasm';

export type { Column } from './loops.ts';
type Words = Uint32Array | Int32Array;

/** Bytes a row that a pass may need for what it makes. */
const ROOM = 32;

/** How passes go about it; the result is the same whatever these say. */
export interface PassSizes {
  /** Fewer rows than this are not worth a loop of their own. */
  readonly few: number;
  /** Rows of one call: compiled code gets better from call to call. */
  readonly stretch: number;
}

export const PASS_SIZES: PassSizes = { few: 4096, stretch: 1 << 14 };

type Name = keyof typeof script;

/** Passes over columns that lie together in the memory of loops (行の走査). */
export class RowPasses {
  readonly memory: LoopMemory;
  /** Rows of one stretch at most. */
  readonly stretch: number;
  readonly #loops: Loops<Name>;

  constructor(memory: LoopMemory, { stretch }: PassSizes) {
    this.memory = memory;
    this.stretch = stretch;
    this.#loops = loopsOf<Name>(module, { ...script }, memory.place);
  }

  run(name: Name, ...given: readonly number[]): number {
    return this.#loops.run(name, ...given);
  }

  /** Runs a pass stretch by stretch. @param pass gets where a stretch begins and how many rows it has */
  stretches(count: number, pass: (from: number, count: number) => void): void {
    for (let from = 0; from < count; from += this.stretch) pass(from, Math.min(this.stretch, count - from));
  }

  /** Room for words, whatever stands there. */
  words(count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.memory.place.buffer, this.memory.take(count * 4), count);
  }

  zeros(count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.memory.place.buffer, this.memory.allocate(count * 4), count);
  }

  /** Words that were given back a moment ago, moved to the front of what is free. */
  moved(words: Int32Array): Int32Array {
    const place = this.memory.take(words.byteLength);
    this.memory.bytes.copyWithin(place, words.byteOffset, words.byteOffset + words.byteLength);
    return new Int32Array(this.memory.place.buffer, place, words.length);
  }

  /** The address of an array that is a copy of this one, or the array itself where it lies here already. */
  addressOf(column: Column): number {
    return this.memory.addressOf(column);
  }

  /** Axes as the loops take them: codes, their width, and a byte a code. */
  axes(axes: readonly { readonly codes: Column; readonly marks: Uint8Array }[]): number {
    return this.#axes(axes.map(({ codes, marks }) => [codes, marks]));
  }

  /** The same with a word a code. */
  weighted(axes: readonly { readonly codes: Column; readonly weights: Column }[]): number {
    return this.#axes(axes.map(({ codes, weights }) => [codes, weights]));
  }

  #axes(axes: readonly (readonly [codes: Column, ofCodes: Column])[]): number {
    const address = this.memory.allocate(Math.max(1, axes.length) * 12);
    axes.forEach(([codes, ofCodes], a) => {
      [this.addressOf(codes), codes.BYTES_PER_ELEMENT, this.addressOf(ofCodes)].forEach((word, i) => this.memory.setWord(address + a * 12 + i * 4, word));
    });
    return address;
  }
}

/** What is known of the columns in some memory. */
interface Held {
  readonly memory: LoopMemory;
  readonly sizes: PassSizes;
  passes: RowPasses | 'not-asked-for';
  /** By the address of a column: how many bytes of it are used, and how many there are. */
  readonly rooms: Map<number, { used: number; readonly size: number }>;
}

const KNOWN = Symbol.for('chamber-stats/columns');

/** By memory. Bundles that are loaded lazily each have this module, so the list is theirs together. */
function known(): WeakMap<ArrayBufferLike, Held> {
  const shared = globalThis as { [KNOWN]?: WeakMap<ArrayBufferLike, Held> };
  shared[KNOWN] ??= new WeakMap();
  return shared[KNOWN];
}

function heldIn(buffer: ArrayBufferLike): Held | 'nothing' {
  return known().get(buffer) ?? 'nothing';
}

/** Says that columns of tables will lie in some memory, so that passes over them can be run there. */
export function holdsColumns(memory: LoopMemory, sizes: PassSizes): void {
  known().set(memory.place.buffer, { memory, sizes, passes: 'not-asked-for', rooms: new Map() });
}

/** Says that a column may be continued where it stands. */
export function leavesRoom({ place }: LoopMemory, address: number, used: number, size: number): void {
  const held = heldIn(place.buffer);
  if (held !== 'nothing') held.rooms.set(address, { used, size });
}

export interface ColumnType<C extends Column> {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): C;
  new (buffer: ArrayBufferLike, at: number, length: number): C;
}

/**
 * A longer column that begins with all of another one (列の継ぎ足し): behind it where there is room that nobody has used, else a copy.
 * What is already there stays as it is, for whoever holds the shorter one.
 */
export function continued<C extends Column>(column: C, type: ColumnType<C>, length: number): C {
  const held = heldIn(column.buffer);
  const room = held === 'nothing' ? undefined : held.rooms.get(column.byteOffset);
  const size = length * column.BYTES_PER_ELEMENT;
  if (room?.used === column.byteLength && size <= room.size) {
    room.used = size;
    return new type(column.buffer, column.byteOffset, length);
  }
  const longer = new type(length);
  longer.set(column);
  return longer;
}

/** A column for so many rows, all 0 (新しい列): beside one of some others, where loops can reach that and there is room, else anywhere. */
export function columnBeside<C extends Column>(others: readonly Column[], type: ColumnType<C>, length: number): C {
  const size = length * type.BYTES_PER_ELEMENT;
  for (const { buffer } of others) {
    const held = heldIn(buffer);
    if (held !== 'nothing' && held.memory.fits(size + length * ROOM)) return new type(buffer, held.memory.allocate(size), length);
  }
  return new type(length);
}

/** The passes that can be run over some columns; 'few' or 'elsewhere' where TypeScript does as well. */
export function passesOver(count: number, ...columns: readonly Column[]): RowPasses | 'few' | 'elsewhere' {
  const [first] = columns;
  const held = first === undefined ? 'nothing' : heldIn(first.buffer);
  if (held === 'nothing' || columns.some(({ buffer }) => buffer !== first?.buffer) || !held.memory.fits(count * ROOM)) return 'elsewhere';
  if (count < held.sizes.few) return 'few';
  if (held.passes === 'not-asked-for') held.passes = new RowPasses(held.memory, held.sizes);
  return held.passes;
}

/** The memory that a column lies in, where loops can work on it; else which machine they had better make one on. */
export function memoryOf(column: Column): LoopMemory | 'wasm' {
  const held = heldIn(column.buffer);
  return held === 'nothing' ? 'wasm' : held.memory;
}

/** Runs something that leaves nothing beside a column that anybody needs afterwards. */
export function temporarilyBeside<T>(column: Column, run: () => T): T {
  const memory = memoryOf(column);
  return memory === 'wasm' ? run() : memory.temporarily(run);
}

/** Bytes that lie where some column lies, all 0. */
export function bytesBeside(column: Column, count: number): Uint8Array {
  const here = passesOver(count, column);
  return typeof here === 'string' ? new Uint8Array(count) : new Uint8Array(here.memory.place.buffer, here.memory.allocate(count), count);
}

/** Words that lie where some column lies, filled with a number. */
export function wordsBeside(column: Column, count: number, filled = 0): Int32Array {
  const here = passesOver(count, column);
  if (typeof here !== 'string') return filled === 0 ? here.zeros(count) : here.words(count).fill(filled);
  return filled === 0 ? new Int32Array(count) : new Int32Array(count).fill(filled);
}

export type { Words };
