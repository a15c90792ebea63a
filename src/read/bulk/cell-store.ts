import type { Key, Member } from '../../model/key.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import { holdsColumns, leavesRoom, type PassSizes } from '../../model/kernel/row-passes.ts';
import type { Source } from '../../model/origin.ts';
import { Refusal } from '../../model/refusal.ts';
import { SparseTexts } from '../../model/sparse-texts.ts';
import type { CellValue } from '../../model/table-builder.ts';
import type { TableDictionaries } from '../../model/table-dictionaries.ts';
import { FLAG, type Codes, type Table } from '../../model/table.ts';
import {
  AT_AXES, AT_AXIS_COUNT, AT_CAPACITY, AT_DECIMALS, AT_FLAGS, AT_LEAP_CAPACITY, AT_LEAP_COUNT, AT_LEAPS, AT_LENGTH, AT_STATUS, AT_STEPS, AT_STORED_LINE, AT_TEXT_CAPACITY, AT_TEXT_COUNT, AT_TEXT_IDS,
  AT_TEXT_ROWS, AT_UNITS, AT_UNITS_WIDTH, AXIS_COLUMN, AXIS_SIZE, AXIS_WIDTH,
} from './scan-layout.ts';
import { linesOf } from './stored-lines.ts';

type Width = 1 | 2 | 4;

/** Widest code an array of each width holds. */
const widthFor = (codes: number): Width => (codes <= 0x100 ? 1 : codes <= 0x1_0000 ? 2 : 4);

/** Part of the memory that cells may take; what works with the table needs the rest. */
const SHARE_OF_CELLS = 0.6;

/** Columns of one byte a cell, by the word that holds their address. */
const BYTE_COLUMNS = [AT_STATUS, AT_FLAGS, AT_DECIMALS, AT_STEPS] as const;

/**
 * The columns of a table while the scanner fills them (セルの格納): in the scanner's memory, as narrow as their contents allow,
 * and handed over as they are. Axes stand in the order of the table's dictionaries; the last is the physical column.
 */
export class CellStore {
  readonly dictionaries: TableDictionaries;
  readonly #memory: LoopMemory;
  readonly #axes: number;
  readonly #axisCount: number;
  readonly #texts: string[] = [];
  readonly #textIds = new Map<string, number>();
  readonly #wide = new Map<number, bigint>();

  /** @param cells how many are expected; more are no harm */
  constructor(memory: LoopMemory, dictionaries: TableDictionaries, cells: number, widestColumn: number) {
    this.#memory = memory;
    this.dictionaries = dictionaries;
    this.#axisCount = dictionaries.sizes().length + 1;
    this.#axes = memory.allocate(this.#axisCount * AXIS_SIZE);
    memory.setWord(AT_AXES, this.#axes);
    memory.setWord(AT_AXIS_COUNT, this.#axisCount);
    memory.setWord(AT_LENGTH, 0);
    memory.setWord(AT_CAPACITY, 0);
    memory.setWord(AT_TEXT_COUNT, 0);
    memory.setWord(AT_TEXT_CAPACITY, 0);
    memory.setWord(AT_LEAP_COUNT, 0);
    memory.setWord(AT_LEAP_CAPACITY, 0);
    memory.setWord(AT_STORED_LINE, 0);
    memory.setWord(AT_UNITS_WIDTH, 4);
    for (let axis = 0; axis < this.#axisCount; axis += 1) memory.setWord(this.axis(axis) + AXIS_WIDTH, axis === this.columnAxis ? widthFor(widestColumn) : 1);
    this.#resize(Math.min(cells, this.#mostCells()));
    this.#resizeTexts(1 << 12);
    this.#resizeLeaps(1 << 6);
  }

  /** Address of an axis' struct. */
  axis(axis: number): number {
    return this.#axes + axis * AXIS_SIZE;
  }

  get columnAxis(): number {
    return this.#axisCount - 1;
  }

  /** Number of a printed text. */
  textId(text: string): number {
    const known = this.#textIds.get(text);
    if (known !== undefined) return known;
    this.#texts.push(text);
    this.#textIds.set(text, this.#texts.length - 1);
    return this.#texts.length - 1;
  }

  /** Makes room for one more record. */
  makeRoom(cells: number): void {
    const memory = this.#memory;
    const needed = memory.word(AT_LENGTH) + cells;
    if (needed > memory.word(AT_CAPACITY)) this.#resize(Math.max(needed, Math.min(memory.word(AT_CAPACITY) * 1.5 + cells, this.#mostCells())));
    if (memory.word(AT_TEXT_COUNT) + cells > memory.word(AT_TEXT_CAPACITY)) this.#resizeTexts(memory.word(AT_TEXT_CAPACITY) * 2 + cells);
    if (memory.word(AT_LEAP_COUNT) === memory.word(AT_LEAP_CAPACITY)) this.#resizeLeaps(memory.word(AT_LEAP_CAPACITY) * 2);
  }

  /** The code of a key's member on one axis, adding it when it is new. */
  code(axis: number, key: Key, source: Source): number {
    return this.#noted(axis, this.dictionaries.codeOn(axis, key, source));
  }

  /** The code of an area or an industry, adding it when it is new. */
  memberCode(on: 'area' | 'industry', axis: number, member: Member): number {
    return this.#noted(axis, this.dictionaries[on].code(member));
  }

  /** A code that the column of its axis is wide enough for. */
  #noted(axis: number, code: number): number {
    this.#widen(axis, widthFor(code + 1));
    return code;
  }

  /** Makes the units column wide enough for any double. */
  widenUnits(): void {
    const memory = this.#memory;
    if (memory.word(AT_UNITS_WIDTH) === 8) return;
    const length = memory.word(AT_LENGTH);
    const place = memory.allocate(memory.word(AT_CAPACITY) * 8);
    const narrow = memory.words.subarray(memory.word(AT_UNITS) >> 2, (memory.word(AT_UNITS) >> 2) + length);
    memory.doubles.set(narrow, place >> 3);
    memory.setWord(AT_UNITS, place);
    memory.setWord(AT_UNITS_WIDTH, 8);
  }

  /** Adds one observation that the scanner could not. */
  add(key: Key, cell: CellValue, source: Source, row: number, column: number): void {
    const memory = this.#memory;
    const codes = [...this.dictionaries.codesOf(key, source), column];
    this.makeRoom(1);
    codes.forEach((code, axis) => this.#widen(axis, widthFor(code + 1)));
    const at = memory.word(AT_LENGTH);
    const units = Number(cell.units);
    if (typeof cell.units === 'bigint') this.#wide.set(at, cell.units);
    if (!Number.isInteger(units) || Math.abs(units) > 0x7fff_ffff) this.widenUnits();
    if (memory.word(AT_UNITS_WIDTH) === 4) memory.words[(memory.word(AT_UNITS) >> 2) + at] = units;
    else memory.doubles[(memory.word(AT_UNITS) >> 3) + at] = units;
    this.#noteLine(row, at);
    const { bytes } = memory;
    bytes[memory.word(AT_STATUS) + at] = cell.status;
    bytes[memory.word(AT_FLAGS) + at] = cell.flags;
    bytes[memory.word(AT_DECIMALS) + at] = cell.decimals;
    if ((cell.flags & FLAG.text) !== 0) {
      const count = memory.word(AT_TEXT_COUNT);
      memory.words[(memory.word(AT_TEXT_ROWS) >> 2) + count] = at;
      memory.words[(memory.word(AT_TEXT_IDS) >> 2) + count] = this.textId(cell.text);
      memory.setWord(AT_TEXT_COUNT, count + 1);
    }
    codes.forEach((code, axis) => {
      this.#codes(axis, at + 1)[at] = code;
    });
    memory.setWord(AT_LENGTH, at + 1);
  }

  #noteLine(line: number, cell: number): void {
    const memory = this.#memory;
    const step = line - memory.word(AT_STORED_LINE);
    if (step >= 0 && step <= 0xff) memory.bytes[memory.word(AT_STEPS) + cell] = step;
    else {
      const count = memory.word(AT_LEAP_COUNT);
      memory.words.set([cell, line], (memory.word(AT_LEAPS) >> 2) + count * 2);
      memory.setWord(AT_LEAP_COUNT, count + 1);
    }
    memory.setWord(AT_STORED_LINE, line);
  }

  /** The finished table; its columns stay where they are, so the scanner must not go on. */
  table(passes: PassSizes): Table {
    const memory = this.#memory;
    const length = memory.word(AT_LENGTH);
    const { buffer } = memory.bytes;
    holdsColumns(memory, passes);
    this.#leaveRoom();
    const texts = memory.word(AT_TEXT_COUNT);
    const bytes = (word: number): Uint8Array => new Uint8Array(buffer, memory.word(word), length);
    const lines = { steps: bytes(AT_STEPS), leaps: new Int32Array(buffer, memory.word(AT_LEAPS), memory.word(AT_LEAP_COUNT) * 2) };
    return this.dictionaries.table({
      length,
      codes: this.dictionaries.sizes().map((_, axis) => this.#codes(axis, length)),
      units: memory.word(AT_UNITS_WIDTH) === 4 ? new Int32Array(buffer, memory.word(AT_UNITS), length) : new Float64Array(buffer, memory.word(AT_UNITS), length),
      decimals: bytes(AT_DECIMALS),
      status: bytes(AT_STATUS),
      flags: bytes(AT_FLAGS),
      row: () => linesOf(lines),
      column: this.#codes(this.columnAxis, length),
      wide: this.#wide,
      texts: new SparseTexts(new Uint32Array(buffer, memory.word(AT_TEXT_ROWS), texts), new Uint32Array(buffer, memory.word(AT_TEXT_IDS), texts), this.#texts),
    });
  }

  /** Columns may be continued in the room behind them. */
  #leaveRoom(): void {
    const memory = this.#memory;
    const [length, capacity] = [memory.word(AT_LENGTH), memory.word(AT_CAPACITY)];
    const columns = [
      [AT_UNITS, memory.word(AT_UNITS_WIDTH)], ...BYTE_COLUMNS.map((word) => [word, 1]),
      ...Array.from({ length: this.#axisCount }, (_, axis) => [this.axis(axis) + AXIS_COLUMN, memory.word(this.axis(axis) + AXIS_WIDTH)]),
    ] as const;
    for (const [word = 0, width = 1] of columns) leavesRoom(memory, memory.word(word), length * width, capacity * width);
  }

  #codes(axis: number, length: number): Codes {
    const { buffer } = this.#memory.bytes;
    const address = this.#memory.word(this.axis(axis) + AXIS_COLUMN);
    switch (this.#memory.word(this.axis(axis) + AXIS_WIDTH)) {
      case 1:
        return new Uint8Array(buffer, address, length);
      case 2:
        return new Uint16Array(buffer, address, length);
      default:
        return new Uint32Array(buffer, address, length);
    }
  }

  #widen(axis: number, width: Width): void {
    const memory = this.#memory;
    if (memory.word(this.axis(axis) + AXIS_WIDTH) >= width) return;
    const narrow = this.#codes(axis, memory.word(AT_LENGTH)).slice();
    memory.setWord(this.axis(axis) + AXIS_COLUMN, memory.allocate(memory.word(AT_CAPACITY) * width));
    memory.setWord(this.axis(axis) + AXIS_WIDTH, width);
    this.#codes(axis, narrow.length).set(narrow);
  }

  /** Bytes a cell takes. */
  #cellSize(): number {
    const memory = this.#memory;
    const axes = Array.from({ length: this.#axisCount }, (_, axis) => memory.word(this.axis(axis) + AXIS_WIDTH));
    return memory.word(AT_UNITS_WIDTH) + BYTE_COLUMNS.length + axes.reduce((sum, width) => sum + width, 0);
  }

  /** Cells for which there is room beside what else has to be kept. */
  #mostCells(): number {
    return Math.floor((this.#memory.room * SHARE_OF_CELLS) / this.#cellSize());
  }

  /** @throws Refusal 'too-large' */
  #resize(cells: number): void {
    const memory = this.#memory;
    // Every column begins at a multiple of 16.
    if (!memory.fits(Math.ceil(cells) * this.#cellSize() + (this.#axisCount + BYTE_COLUMNS.length + 1) * 16)) throw new Refusal('too-large', { what: 'cells', limit: `${memory.word(AT_CAPACITY)}` });
    const length = memory.word(AT_LENGTH);
    const capacity = Math.ceil(cells);
    const larger = (word: number, width: number): void => memory.setWord(word, memory.move(memory.word(word), length * width, capacity * width));
    larger(AT_UNITS, memory.word(AT_UNITS_WIDTH));
    for (const word of BYTE_COLUMNS) larger(word, 1);
    for (let axis = 0; axis < this.#axisCount; axis += 1) larger(this.axis(axis) + AXIS_COLUMN, memory.word(this.axis(axis) + AXIS_WIDTH));
    memory.setWord(AT_CAPACITY, capacity);
  }

  #resizeLeaps(count: number): void {
    const memory = this.#memory;
    memory.setWord(AT_LEAPS, memory.move(memory.word(AT_LEAPS), memory.word(AT_LEAP_COUNT) * 8, count * 8));
    memory.setWord(AT_LEAP_CAPACITY, count);
  }

  #resizeTexts(count: number): void {
    const memory = this.#memory;
    const used = memory.word(AT_TEXT_COUNT) * 4;
    for (const word of [AT_TEXT_ROWS, AT_TEXT_IDS]) memory.setWord(word, memory.move(memory.word(word), used, count * 4));
    memory.setWord(AT_TEXT_CAPACITY, count);
  }
}
