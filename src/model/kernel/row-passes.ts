import { loopsOf, type Column, type LoopMemory, type Loops } from './loops.ts';
import * as script from './row-loops.ts';
import module from './row-loops.wasm';

export type { Column } from './loops.ts';
type Words = Uint32Array | Int32Array;

/** Fewer rows than this are not worth a loop of their own. */
const FEW = 4096;
/** Bytes a row that a pass may need for what it makes. */
const ROOM = 32;
/** Rows of one call: compiled code gets better from call to call. */
const STRIDE = 1 << 14;

type Name = keyof typeof script;

/** Passes over columns that lie together in the memory of loops (行の走査). */
export class RowPasses {
  readonly memory: LoopMemory;
  readonly #loops: Loops<Name>;

  constructor(memory: LoopMemory) {
    this.memory = memory;
    this.#loops = loopsOf<Name>(module, { ...script }, memory.place);
  }

  run(name: Name, ...given: readonly number[]): number {
    return this.#loops.run(name, ...given);
  }

  /** Rows of one stretch at most. */
  get stretch(): number {
    return STRIDE;
  }

  /** Runs a pass stretch by stretch. @param pass gets where a stretch begins and how many rows it has */
  stretches(count: number, pass: (from: number, count: number) => void): void {
    for (let from = 0; from < count; from += STRIDE) pass(from, Math.min(STRIDE, count - from));
  }

  /** Room for words, whatever stands there. */
  words(count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.memory.place.buffer, this.memory.take(count * 4), count);
  }

  zeros(count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.memory.place.buffer, this.memory.allocate(count * 4), count);
  }

  /** The address of an array that is a copy of this one, or the array itself where it lies here already. */
  addressOf(column: Column): number {
    return this.memory.addressOf(column);
  }

  /** Axes as the loops take them: codes, their width, and a byte a code. */
  axes(axes: readonly { readonly codes: Column; readonly marks: Uint8Array }[]): number {
    const address = this.memory.allocate(Math.max(1, axes.length) * 12);
    axes.forEach(({ codes, marks }, a) => {
      [this.addressOf(codes), codes.BYTES_PER_ELEMENT, this.addressOf(marks)].forEach((word, i) => this.memory.setWord(address + a * 12 + i * 4, word));
    });
    return address;
  }
}

/** By the address of a column: how many bytes of it are used, and how many there are. */
const rooms = new WeakMap<ArrayBufferLike, Map<number, { used: number; readonly size: number }>>();

/** Says that a column may be continued where it stands. */
export function leavesRoom({ place }: LoopMemory, address: number, used: number, size: number): void {
  const known = rooms.get(place.buffer) ?? new Map<number, { used: number; size: number }>();
  rooms.set(place.buffer, known.set(address, { used, size }));
}

interface ColumnType<C extends Column> {
  new (length: number): C;
  new (buffer: ArrayBufferLike, at: number, length: number): C;
}

/**
 * A longer column that begins with all of another one (列の継ぎ足し): behind it where there is room that nobody has used, else a copy.
 * What is already there stays as it is, for whoever holds the shorter one.
 */
export function continued<C extends Column>(column: C, type: ColumnType<C>, length: number): C {
  const room = rooms.get(column.buffer)?.get(column.byteOffset);
  const size = length * column.BYTES_PER_ELEMENT;
  if (room?.used === column.byteLength && size <= room.size) {
    room.used = size;
    return new type(column.buffer, column.byteOffset, length);
  }
  const longer = new type(length);
  longer.set(column);
  return longer;
}

const passes = new WeakMap<ArrayBufferLike, RowPasses | LoopMemory>();

/** Says that columns of tables will lie in some memory, so that passes over them can be run there. */
export function holdsColumns(memory: LoopMemory): void {
  passes.set(memory.place.buffer, memory);
}

/** The passes that can be run over some columns; 'few' or 'elsewhere' where TypeScript does as well. */
export function passesOver(count: number, ...columns: readonly Column[]): RowPasses | 'few' | 'elsewhere' {
  if (count < FEW) return 'few';
  const [first] = columns;
  const known = first === undefined ? undefined : passes.get(first.buffer);
  if (known === undefined || first === undefined || columns.some(({ buffer }) => buffer !== first.buffer)) return 'elsewhere';
  const memory = known instanceof RowPasses ? known.memory : known;
  if (!memory.fits(count * ROOM)) return 'elsewhere';
  if (known instanceof RowPasses) return known;
  const made = new RowPasses(known);
  passes.set(first.buffer, made);
  return made;
}

/** The memory that a column lies in, where loops can work on it; else which machine they had better make one on. */
export function memoryOf(column: Column): LoopMemory | 'wasm' {
  const known = passes.get(column.buffer);
  return known instanceof RowPasses ? known.memory : (known ?? 'wasm');
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
