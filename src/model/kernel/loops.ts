import { bindMemory } from './memory.ts';

/** Which machine runs a byte loop: WebAssembly, or TypeScript where that is not to be had. */
export type Runner = 'wasm' | 'script';

/** The loops of one module and the memory they work on. */
export interface Loops<Name extends string> {
  readonly runner: Runner;
  /** Another object after `grow`. */
  readonly buffer: ArrayBuffer;
  grow(size: number): void;
  run(name: Name): number;
}

const PAGE = 65_536;
/** Addresses are 32-bit and signed. */
const LARGEST = 2 ** 31 - PAGE;

/** Pages that are added at once: every addition moves the views. */
const STEP = 64;

type Functions<Name extends string> = Readonly<Record<Name, () => number>>;

/** @param module the compiled loops; @param script the same loops as TypeScript */
export function loopsOf<Name extends string>(module: Uint8Array<ArrayBuffer>, script: Functions<Name>, prefer: Runner = 'wasm'): Loops<Name> {
  if (prefer === 'script') return scriptLoops(script);
  try {
    return wasmLoops(module, script);
  } catch {
    // No WebAssembly or no SIMD on this machine.
    return scriptLoops(script);
  }
}

function wasmLoops<Name extends string>(module: Uint8Array<ArrayBuffer>, script: Functions<Name>): Loops<Name> {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: LARGEST / PAGE });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), { env: { memory } });
  for (const name of Object.keys(script)) if (typeof exports[name] !== 'function') throw new TypeError(`the compiled loops lack ${name}`);
  return {
    runner: 'wasm',
    get buffer() {
      return memory.buffer;
    },
    grow: (size) => {
      const missing = Math.ceil((size - memory.buffer.byteLength) / PAGE);
      if (missing > 0) memory.grow(Math.min(Math.max(missing, STEP), LARGEST / PAGE - memory.buffer.byteLength / PAGE));
    },
    run: (name) => (exports[name] as () => number)(),
  };
}

function scriptLoops<Name extends string>(script: Functions<Name>): Loops<Name> {
  let buffer = new ArrayBuffer(PAGE);
  return {
    runner: 'script',
    get buffer() {
      return buffer;
    },
    grow: (size) => {
      if (size <= buffer.byteLength) return;
      const larger = new ArrayBuffer(Math.max(size, buffer.byteLength * 2));
      new Uint8Array(larger).set(new Uint8Array(buffer));
      buffer = larger;
    },
    run: (name) => {
      bindMemory(buffer);
      return script[name]();
    },
  };
}

/** Loops may look this far past the bytes they were given. */
const IN_VAIN = 64;

/**
 * Hands out the memory of byte loops. Nothing is given back: what grows is moved and its old place left. Memory that was
 * never touched costs nothing but addresses.
 */
export class LoopMemory {
  readonly #loops: Loops<string>;
  #top: number;
  #bytes = new Uint8Array(0);
  #words = new Int32Array(0);
  #doubles = new Float64Array(0);

  constructor(loops: Loops<string>, from: number) {
    this.#loops = loops;
    this.#top = from;
    this.#refresh();
  }

  /** The memory as bytes, as words and as doubles; `allocate` may replace the views. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  get words(): Int32Array<ArrayBuffer> {
    return this.#words;
  }

  get doubles(): Float64Array<ArrayBuffer> {
    return this.#doubles;
  }

  /** The 32-bit word at an address. */
  word(address: number): number {
    return this.#words[address >> 2] ?? 0;
  }

  setWord(address: number, value: number): void {
    this.#words[address >> 2] = value;
  }

  /** Whether so many further bytes can be addressed. */
  fits(size: number): boolean {
    return this.#top + size + IN_VAIN * 2 <= LARGEST;
  }

  /** Zeroed memory, 16-byte aligned. @throws RangeError where 2 GB are used up */
  allocate(size: number): number {
    if (!this.fits(size)) throw new RangeError('byte loops can address 2 GB');
    const address = (this.#top + 15) & ~15;
    this.#top = address + size;
    if (this.#top + IN_VAIN > this.#bytes.length) {
      this.#loops.grow(this.#top + IN_VAIN);
      this.#refresh();
    }
    return address;
  }

  /** Moves `used` bytes to a larger place. */
  move(address: number, used: number, size: number): number {
    const place = this.allocate(size);
    this.#bytes.copyWithin(place, address, address + used);
    return place;
  }

  #refresh(): void {
    const { buffer } = this.#loops;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Int32Array(buffer, 0, buffer.byteLength >> 2);
    this.#doubles = new Float64Array(buffer, 0, buffer.byteLength >> 3);
  }
}
