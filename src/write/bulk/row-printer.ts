import { loopsOf, LoopMemory, type Column, type Loops, type Runner } from '../../model/kernel/loops.ts';
import { DIGIT_TABLE } from '../../model/kernel/memory.ts';
import { fillPairs, prepare, print } from './print.ts';
import {
  AT_OPERATIONS, AT_OPERATION_COUNT, AT_OUT, AT_OUT_END, AT_ROW, AT_ROWS, AT_ROW_SIZE, CONDITION_BYTES, NUMBER_BYTES, OPERATION_SIZE, PIECE_SIZE, PRINT_GROUPED, PRINT_NUMBER, PRINT_PIECE, PRINT_TEXT, STATE_END,
} from './print-layout.ts';
import module from './print.wasm';

/** Where printed bytes go. */
export interface ByteSink {
  /** The bytes are only valid during the call. */
  write(bytes: Uint8Array): void;
  /** The same for a sink that writes while others work on: the bytes must stay as they are until then, and nothing else be written. */
  pour?(bytes: Uint8Array): Promise<void>;
}

/** Rows printed at once. */
export const BATCH = 4096;
/**
 * Bytes that are handed over at once: of several batches, for asking somebody to write takes its time too. For more at once the system looks for as much memory in one
 * piece, which is the memory that it has not used for longest.
 */
const OUT = 1 << 19;
const IN_VAIN = 64;
/** Of UTF-8 to a unit of text, at most. */
const BYTES_A_UNIT = 3;

/** Numbered texts, encoded once. */
export interface Pieces {
  readonly address: number;
  readonly room: number;
  /** Bytes of the longest. */
  longest: number;
}

/** A column of the batch: numbers of pieces, values, or decimals. */
export interface BatchColumn {
  readonly address: number;
}

export type Operation =
  | { readonly print: 'text'; readonly text: string }
  | { readonly print: 'piece'; readonly of: Pieces; readonly numbers: BatchColumn }
  /** Not a number (NaN), and a row for which the condition does not hold, print `otherwise`. */
  | {
    readonly print: 'number' | 'grouped'; readonly values: BatchColumn; readonly decimals?: BatchColumn; readonly before?: string; readonly after?: string; readonly otherwise?: string;
    readonly when?: Condition;
  };

/** What the row's byte in a column must be, as far as some bits of it go. */
export interface Condition {
  readonly bytes: BatchColumn;
  readonly bits: number;
  readonly are: number;
}

/**
 * Prints batches of rows into bytes (行の一括書き出し): texts are encoded once and copied, numbers put into digits; what a row
 * consists of is said once.
 */
export class RowPrinter {
  readonly #loops: Loops<'prepare' | 'print' | 'fillPairs'>;
  readonly #memory: LoopMemory;
  readonly #encoder = new TextEncoder();
  #out: number;
  /** Bytes printed there and not handed over yet. */
  #filled = 0;
  /** Where bytes may still be on their way from. */
  #sentFrom: number;
  #sent: Promise<void> | undefined;
  #room = OUT;
  #sizes: readonly { readonly longest: number }[] = [];

  /** @param where the memory of a table whose reading has ended, or which machine is to print */
  constructor(where: Runner | LoopMemory = 'wasm') {
    this.#loops = loopsOf(module, { prepare, print, fillPairs }, typeof where === 'string' ? where : where.place);
    this.#memory = typeof where === 'string' ? new LoopMemory(this.#loops, STATE_END) : where;
    this.#loops.run('prepare', this.#memory.allocate(DIGIT_TABLE));
    this.#out = this.#memory.takeLeft(OUT + IN_VAIN);
    this.#sentFrom = this.#memory.takeLeft(OUT + IN_VAIN);
  }

  /** Encodes texts. @param room for so many, if more are set later */
  pieces(texts: readonly string[], room = texts.length): Pieces {
    const pieces: Pieces = { address: this.#memory.allocate(Math.max(1, room) * PIECE_SIZE), room, longest: 0 };
    texts.forEach((text, i) => this.setPiece(pieces, i, text));
    return pieces;
  }

  setPiece(pieces: Pieces, number: number, text: string): void {
    if (number >= pieces.room) throw new RangeError('more texts than there is room for');
    pieces.longest = Math.max(pieces.longest, this.#put(pieces.address + number * PIECE_SIZE, text));
  }

  /** Room for the numbers of pieces, one a row of the batch. */
  numbers(): BatchColumn {
    return { address: this.#memory.allocate(BATCH * 4) };
  }

  /** A table of words for the loops, all 0; what is never touched costs nothing. */
  table(count: number): Int32Array<SharedArrayBuffer> {
    return new Int32Array(this.#memory.place.buffer, this.#memory.allocate(count * 4), count);
  }

  /** Room for values, one a row of the batch. */
  values(): BatchColumn {
    return { address: this.#memory.allocate(BATCH * 8) };
  }

  /** Room for bytes, one a row of the batch: decimals, or what conditions look at. */
  bytes(): BatchColumn {
    return { address: this.#memory.allocate(BATCH) };
  }

  /** The column as an array, until anything is allocated. */
  numbersOf({ address }: BatchColumn): Int32Array {
    return this.#memory.words.subarray(address >> 2, (address >> 2) + BATCH);
  }

  valuesOf({ address }: BatchColumn): Float64Array {
    return this.#memory.doubles.subarray(address >> 3, (address >> 3) + BATCH);
  }

  bytesOf({ address }: BatchColumn): Uint8Array {
    return this.#memory.bytes.subarray(address, address + BATCH);
  }

  get memory(): LoopMemory {
    return this.#memory;
  }

  /** Fills the batch with pairs of figures: see `pairs.ts`. @param job its address; @returns why it stopped */
  fillPairs(job: number): number {
    return this.#loops.run('fillPairs', job);
  }

  /** Where a column lies for the loops. */
  addressOf(column: Column): number {
    return this.#memory.addressOf(column);
  }

  /** Says what a row consists of, from now on. */
  row(operations: readonly Operation[]): void {
    const memory = this.#memory;
    const address = memory.allocate(operations.length * OPERATION_SIZE);
    this.#sizes = operations.flatMap((operation, i) => this.#encode(address + i * OPERATION_SIZE, operation));
    memory.setWord(AT_OPERATIONS, address);
    memory.setWord(AT_OPERATION_COUNT, operations.length);
  }

  /** Prints the first `count` rows of the batch. */
  print(count: number, sink: ByteSink): void {
    this.#begin(count);
    for (let row = 0; row < count; ) {
      row = this.#fillOut();
      sink.write(this.#printed());
      this.#filled = 0;
    }
  }

  /** The same, and goes on printing while the sink writes; all is written when `poured`. */
  async pour(count: number, sink: ByteSink): Promise<void> {
    if (this.#rowSize() * 4 > this.#room) await this.#sendPrinted(sink);
    this.#begin(count);
    for (let row = 0; row < count; ) {
      row = this.#fillOut();
      if (row < count) await this.#sendPrinted(sink);
    }
  }

  /** Hands over a text that is no row of a batch. */
  async pourText(text: string, sink: ByteSink): Promise<void> {
    await this.#sendPrinted(sink);
    await this.#send(this.#encoder.encode(text), sink);
  }

  /** Hands over what is left, and waits until all is written. */
  async poured(sink: ByteSink): Promise<void> {
    await this.#sendPrinted(sink);
    await this.#sent;
  }

  async #sendPrinted(sink: ByteSink): Promise<void> {
    if (this.#filled === 0) return;
    await this.#send(this.#printed(), sink);
    [this.#out, this.#sentFrom] = [this.#sentFrom, this.#out];
    this.#filled = 0;
  }

  async #send(bytes: Uint8Array, sink: ByteSink): Promise<void> {
    await this.#sent;
    this.#sent = sink.pour?.(bytes);
    // Whoever waits next is told of a failure.
    if (this.#sent === undefined) sink.write(bytes);
    else this.#sent.catch(() => undefined);
  }

  /** Bytes a row takes at most. */
  #rowSize(): number {
    return this.#sizes.reduce((sum, { longest }) => sum + longest, IN_VAIN);
  }

  /** Makes room for some rows at least, and begins with the first. */
  #begin(count: number): void {
    const memory = this.#memory;
    const rowSize = this.#rowSize();
    if (rowSize * 4 > this.#room) {
      this.#room = rowSize * 16;
      this.#out = memory.takeLeft(this.#room + IN_VAIN);
      this.#sentFrom = memory.takeLeft(this.#room + IN_VAIN);
    }
    memory.setWord(AT_ROW_SIZE, rowSize);
    memory.setWord(AT_ROW, 0);
    memory.setWord(AT_ROWS, count);
  }

  /** Prints as many rows as there is room for. @returns the next row */
  #fillOut(): number {
    this.#memory.setWord(AT_OUT, this.#out + this.#filled);
    this.#memory.setWord(AT_OUT_END, this.#out + this.#room);
    const row = this.#loops.run('print');
    this.#filled = this.#memory.word(AT_OUT) - this.#out;
    return row;
  }

  #printed(): Uint8Array {
    return this.#memory.bytes.subarray(this.#out, this.#out + this.#filled);
  }

  /** @returns what its texts can take */
  #encode(address: number, operation: Operation): readonly { readonly longest: number }[] {
    const words = (...values: readonly number[]): void => values.forEach((value, i) => this.#memory.setWord(address + i * 4, value));
    switch (operation.print) {
      case 'text': {
        const longest = this.#put(address + 4, operation.text);
        words(PRINT_TEXT);
        return [{ longest }];
      }
      case 'piece':
        words(PRINT_PIECE, operation.of.address, operation.numbers.address);
        return [operation.of];
      default: {
        const { values, decimals, before = '', after = '', otherwise = '', when } = operation;
        const kind = operation.print === 'grouped' ? PRINT_GROUPED : PRINT_NUMBER;
        const around = [before, after, otherwise].map((text) => this.pieces([text]));
        words(kind, values.address, decimals?.address ?? 0, ...around.map((piece) => piece.address));
        if (when !== undefined) [when.bytes.address, when.bits, when.are].forEach((value, i) => this.#memory.setWord(address + CONDITION_BYTES + i * 4, value));
        return [...around, { longest: NUMBER_BYTES }];
      }
    }
  }

  /** @returns the bytes it takes */
  #put(piece: number, text: string): number {
    const most = text.length * BYTES_A_UNIT;
    const address = this.#memory.take(most + IN_VAIN);
    const { written } = this.#encoder.encodeInto(text, this.#memory.bytes.subarray(address, address + most));
    this.#memory.setWord(piece, address);
    this.#memory.setWord(piece + 4, written);
    return written;
  }
}
