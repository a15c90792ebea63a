import { bindMemory } from './memory.ts';

/** Which machine runs a byte loop: WebAssembly, or TypeScript where that is not to be had. */
export type Runner = 'wasm' | 'script';

/**
 * Memory that loops work on (ループの作業領域). It never moves and never grows: what is not touched costs nothing but addresses. It is
 * shared memory because V8 would collect garbage in fear of any other memory of this size.
 */
export type Place =
  | { readonly runner: 'wasm'; readonly buffer: SharedArrayBuffer; readonly memory: WebAssembly.Memory }
  | { readonly runner: 'script'; readonly buffer: SharedArrayBuffer };

/** The loops of one module and the memory they work on. */
export interface Loops<Name extends string> {
  readonly place: Place;
  run(name: Name, ...given: readonly number[]): number;
}

const PAGE = 65_536;
/** Addresses are 32-bit and signed; a machine that gives no addresses for nothing may give fewer. */
const SIZES = [2 ** 31 - PAGE, 2 ** 29, 2 ** 27];

type Functions<Name extends string> = Readonly<Record<Name, (...given: number[]) => number>>;

/**
 * @param module the compiled loops; @param script the same loops as TypeScript
 * @param where the memory of other loops, or which machine is preferred for memory of their own
 */
export function loopsOf<Name extends string>(module: () => Uint8Array<ArrayBuffer>, script: Functions<Name>, where: Runner | Place = 'wasm'): Loops<Name> {
  const place = typeof where === 'string' ? placeFor(where) : where;
  if (place.runner === 'script') return scriptLoops(script, place);
  try {
    return wasmLoops(module, script, place);
  } catch (error) {
    if (typeof where !== 'string') throw error;
    // No SIMD on this machine.
    return scriptLoops(script, placeFor('script'));
  }
}

function placeFor(prefer: Runner): Place {
  for (const size of prefer === 'wasm' ? SIZES : []) {
    try {
      const memory = new WebAssembly.Memory({ initial: size / PAGE, maximum: size / PAGE, shared: true });
      return { runner: 'wasm', memory, buffer: memory.buffer };
    } catch {
      continue;
    }
  }
  for (const size of SIZES) {
    try {
      return { runner: 'script', buffer: new SharedArrayBuffer(size) };
    } catch {
      continue;
    }
  }
  throw new RangeError('no memory for byte loops');
}

function wasmLoops<Name extends string>(module: () => Uint8Array<ArrayBuffer>, script: Functions<Name>, place: Place & { readonly runner: 'wasm' }): Loops<Name> {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module()), { env: { memory: place.memory } });
  for (const name of Object.keys(script)) if (typeof exports[name] !== 'function') throw new TypeError(`the compiled loops lack ${name}`);
  return { place, run: (name, ...given) => (exports[name] as (...given: readonly number[]) => number)(...given) };
}

function scriptLoops<Name extends string>(script: Functions<Name>, place: Place): Loops<Name> {
  return {
    place,
    run: (name, ...given) => {
      bindMemory(place.buffer);
      return script[name](...given);
    },
  };
}

/** Loops may look this far past the bytes they were given. */
const IN_VAIN = 64;

/** Arrays that loops can work on. */
export type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A piece of the memory of byte loops. */
interface Room {
  readonly address: number;
  readonly size: number;
}

/** Hands out the memory of byte loops. What grows is moved and its old place left; what was made last can be given back, and large rooms amid the others be left to others. */
export class LoopMemory {
  readonly place: Place;
  /** The memory as bytes, as words and as doubles. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly words: Int32Array<SharedArrayBuffer>;
  readonly doubles: Float64Array<SharedArrayBuffer>;
  #top: number;
  /** Memory from here on was never given back, and is zero until it is handed out. */
  #used = 0;
  #releases = 0;
  #left: readonly Room[] = [];

  constructor({ place }: Loops<string>, from: number) {
    this.place = place;
    this.#top = from;
    this.bytes = new Uint8Array(place.buffer);
    this.words = new Int32Array(place.buffer);
    this.doubles = new Float64Array(place.buffer);
  }

  /** The 32-bit word at an address. */
  word(address: number): number {
    return this.words[address >> 2] ?? 0;
  }

  setWord(address: number, value: number): void {
    this.words[address >> 2] = value;
  }

  /** Further bytes that can be addressed. */
  get room(): number {
    return this.bytes.length - IN_VAIN * 2 - this.#top;
  }

  /** Whether so many further bytes can be addressed. */
  fits(size: number): boolean {
    return size <= this.room;
  }

  /** Zeroed memory, 16-byte aligned. @throws RangeError where all is used up */
  allocate(size: number): number {
    const address = this.take(size);
    if (address < this.#used) this.bytes.fill(0, address, Math.min(this.#used, address + size));
    return address;
  }

  /** The same without clearing it. */
  take(size: number): number {
    if (!this.fits(size)) throw new RangeError('byte loops have used up their memory');
    const address = (this.#top + 15) & ~15;
    this.#top = address + size;
    return address;
  }

  /** Leaves a room, which has others behind it, to whoever takes a large one next (領域の返却). */
  leave(room: Room): void {
    this.#left = [...this.#left, room];
  }

  /** A room that somebody left, where there is one, else a new one; whatever stands there. For large ones: memory that is touched for the first time is dear. */
  takeLeft(size: number): number {
    const found = this.#left.find((room) => room.size >= size);
    if (found === undefined) return this.take(size);
    this.#left = this.#left.filter((room) => room !== found);
    return found.address;
  }

  /** Changes when something was given back: addresses noted before may be others' now. */
  get releases(): number {
    return this.#releases;
  }

  /** Gives back what was made last, from an address on. @param touched nothing was written to what is given back from here on */
  endAt(address: number, touched = this.#top): void {
    this.#used = Math.max(this.#used, touched);
    this.#top = address;
    this.#left = this.#left.filter((room) => room.address < address);
  }

  /** Runs something that leaves nothing in the memory that anybody needs afterwards (一時的な領域). */
  temporarily<T>(run: () => T): T {
    const top = this.#top;
    try {
      return run();
    } finally {
      this.endAt(top);
      this.#releases += 1;
    }
  }

  /** Where an array lies, or a copy of it where it lies elsewhere. */
  addressOf(column: Column): number {
    if (column.buffer === this.place.buffer) return column.byteOffset;
    const address = this.allocate(column.byteLength);
    this.bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), address);
    return address;
  }

  /** Moves `used` bytes to a larger place. */
  move(address: number, used: number, size: number): number {
    const place = this.allocate(size);
    this.bytes.copyWithin(place, address, address + used);
    return place;
  }
}
