import type { Key } from '../../model/key.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import type { Source } from '../../model/origin.ts';
import type { DimHeading } from '../../model/table-dictionaries.ts';
import type { Wanted } from '../../model/wanted.ts';
import { dimsOf, type FigureKeys } from '../figure-keys.ts';
import type { RowKeys } from '../row-keys.ts';
import type { Plan } from '../plan.ts';
import type { ByteDictionary } from './byte-dictionary.ts';
import type { CellStore } from './cell-store.ts';
import { fixedBy, type AxisSource, type RecordPlan } from './record-plan.ts';
import {
  AT_SLOTS, AT_SLOT_COUNT, AT_ALL_BITS, AT_AREA_TEXTS, AT_COLUMN_COUNT, AT_PERIOD_BITS, AT_PERIOD_TEXTS, AT_STORED, AXIS_CODES, AXIS_FIXED, AXIS_SEGMENT, AXIS_STRIDE, MARK_PAST, MARK_UNRESOLVED, MARK_UNWANTED, MARK_WITNESS,
} from './scan-layout.ts';
import type { PeriodWitnesses } from './period-witnesses.ts';
import { storedColumns, type StoredColumns } from './stored-columns.ts';

/** Order of the axes in a table's dictionaries. */
const ORDER = ['area', 'industry', 'measure', 'scope', 'survey', 'period', 'source'];

/** As many periods can be told apart where records are left out. */
export const MOST_PERIODS = 31;

/** An axis that labels name: its dictionary of texts (of one segment, or of joined ones) and the code of every text. */
interface NamedAxis {
  readonly source: AxisSource;
  readonly axis: number;
  readonly texts: ByteDictionary;
  /** A figure column that does not fix the axis itself. */
  readonly shown: number;
  room: number;
}

/**
 * Members of the table's axes for the texts the scanner meets (ラベルのコード化). A record whose labels were all seen before costs
 * nothing here; for others the key of every figure is made as the general engine makes it, and its codes are noted for the scanner.
 */
export class LabelCodes {
  readonly #memory: LoopMemory;
  readonly #record: RecordPlan;
  readonly #keys: FigureKeys;
  readonly #store: CellStore;
  readonly #source: Source;
  readonly #named: readonly NamedAxis[];
  /** The axes that the texts of a dictionary name: mostly one. */
  readonly #axesOf: ReadonlyMap<ByteDictionary, readonly NamedAxis[]>;
  readonly #wanted: Wanted | 'everything';
  readonly #witnesses: PeriodWitnesses;
  readonly #dims: readonly DimHeading[];
  readonly #axes: readonly string[];
  #columns: StoredColumns | 'unknown' = 'unknown';
  /** The first record that is stored shows all members there are; of those after it only what is needed is stored. */
  #storing: 'all that is wanted' | 'all was shown' | 'what is needed' = 'all that is wanted';

  constructor(given: {
    readonly memory: LoopMemory; readonly plan: Plan; readonly record: RecordPlan; readonly keys: FigureKeys; readonly store: CellStore; readonly source: Source;
    /** Dictionary of the texts that name an axis. */
    readonly textsOf: (source: AxisSource) => ByteDictionary;
    readonly wanted: Wanted | 'everything';
    readonly witnesses: PeriodWitnesses;
  }) {
    this.#memory = given.memory;
    this.#record = given.record;
    this.#keys = given.keys;
    this.#store = given.store;
    this.#source = given.source;
    this.#wanted = given.wanted;
    this.#witnesses = given.witnesses;
    this.#dims = dimsOf(given.plan);
    this.#axes = [...ORDER, ...this.#dims.map(({ id }) => id)];
    this.#named = given.record.axes.map((source) => ({ source, axis: this.#axes.indexOf(source.axis), texts: given.textsOf(source), shown: Math.max(0, given.record.values.findIndex(({ at }) => fixedBy(at, source.axis) === undefined)), room: 0 }));
    this.#axesOf = new Map(this.#named.map(({ texts }) => [texts, this.#named.filter((other) => other.texts === texts)]));
    for (const { texts, axis, source } of this.#named) {
      given.memory.setWord(given.store.axis(axis) + AXIS_SEGMENT, texts.address);
      given.memory.setWord(given.store.axis(axis) + AXIS_STRIDE, this.#stride(source));
    }
  }

  /** Dims of which only those members are stored that may be needed. */
  get leftOut(): readonly string[] {
    return this.#columns === 'unknown' ? [] : this.#columns.leftOut;
  }

  /** Notes the members of the record that the scanner has just read. @param cells its naming cells */
  resolve(cells: readonly string[]): void {
    let row: RowKeys | undefined;
    const keyOf = (slot: number): Key => this.#keys.ofFigure(this.#columnOf(slot), (row ??= this.#keys.ofRow(cells)), '');
    // The first record puts what its columns fix into the dictionaries, in the order of its figures.
    if (this.#columns === 'unknown') this.#columns = this.#fix(this.#record.values.map((_, slot) => keyOf(slot)));
    else if (this.#storing === 'all was shown') {
      this.#writeSlots(this.#columns.needed);
      this.#storing = 'what is needed';
    }
    this.#axesOf.forEach((axes, texts) => {
      const id = texts.current;
      const marks = texts.marks(id);
      if ((marks & MARK_UNRESOLVED) === 0) return;
      texts.setMarks(id, axes.reduce((all, named) => {
        const on = named.source.axis;
        // Of areas there are many, and little of a key depends on them.
        return all | (on === 'area' || on === 'industry' ? this.#noteMember(named, on, id, cells) : this.#noteKeys(named, id, keyOf));
      }, marks & ~MARK_UNRESOLVED));
    });
    // A record that is wanted is stored before labels are asked about again.
    if (this.#storing === 'all that is wanted' && this.#named.every(({ texts }) => (texts.marks(texts.current) & (MARK_UNWANTED | MARK_PAST)) === 0)) this.#storing = 'all was shown';
  }

  /** @returns how the text is to be marked */
  #noteMember(named: NamedAxis, on: 'area' | 'industry', id: number, cells: readonly string[]): number {
    const member = this.#keys.memberOf(on, this.#columnOf(named.shown), cells);
    this.#makeRoom(named, 1);
    this.#memory.setWord(this.#memory.word(this.#store.axis(named.axis) + AXIS_CODES) + id * 4, this.#store.memberCode(on, named.axis, member));
    return this.#wanted === 'everything' || this.#wanted[on](member) ? 0 : MARK_UNWANTED;
  }

  /** @returns how the text is to be marked */
  #noteKeys(named: NamedAxis, id: number, keyOf: (slot: number) => Key): number {
    const { axis, source } = named;
    const shown = source.byColumn ? this.#record.values.map((_, slot) => slot) : [named.shown];
    this.#makeRoom(named, shown.length);
    const keys = shown.map(keyOf);
    const codes = keys.map((key) => this.#store.code(axis, key, this.#source));
    this.#memory.words.set(codes, (this.#memory.word(this.#store.axis(axis) + AXIS_CODES) >> 2) + id * shown.length);
    const [key] = keys;
    return source.byColumn || key === undefined ? 0 : this.#marksFor(source.axis, key);
  }

  /** The period of a record that was kept as a witness: no further record of it is wanted. */
  seenWitness(line: number): void {
    for (const { source, axis, texts } of this.#named) {
      if (source.axis !== 'period') continue;
      const code = this.#codeOf(axis, texts.current);
      this.#witnesses.note(code, line);
      for (let id = 0; id < texts.count; id += 1) {
        if (this.#codeOf(axis, id) === code && (texts.marks(id) & MARK_WITNESS) !== 0) texts.setMarks(id, (texts.marks(id) & ~MARK_WITNESS) | MARK_PAST);
      }
    }
  }

  #columnOf(slot: number): number {
    return this.#record.values[slot]?.column ?? -1;
  }

  #codeOf(axis: number, id: number): number {
    return this.#memory.word(this.#memory.word(this.#store.axis(axis) + AXIS_CODES) + id * 4);
  }

  #marksFor(axis: string, key: Key): number {
    if (this.#wanted === 'everything') return 0;
    switch (axis) {
      case 'measure':
        return this.#wanted.measure(key.measure) ? 0 : MARK_UNWANTED;
      case 'scope':
        return this.#wanted.scope(key.scope) ? 0 : MARK_UNWANTED;
      case 'period':
        return this.#wanted.period(key.period) ? 0 : this.#witnesses.has(this.#store.dictionaries.period.code(key.period)) ? MARK_PAST : MARK_WITNESS;
      default:
        return 0;
    }
  }

  #stride({ byColumn }: AxisSource): number {
    return byColumn ? this.#record.values.length : 1;
  }

  #makeRoom(named: NamedAxis, stride: number): void {
    const { count } = named.texts;
    if (count <= named.room) return;
    const room = Math.max(64, count * 2);
    const word = this.#store.axis(named.axis) + AXIS_CODES;
    this.#memory.setWord(word, this.#memory.move(this.#memory.word(word), named.room * stride * 4, room * stride * 4));
    named.room = room;
  }

  /** What the figure columns fix, once the first record has put it into the dictionaries. */
  #fix(keys: readonly Key[]): StoredColumns {
    const codes = keys.map((key) => this.#axes.map((_, axis) => this.#store.code(axis, key, this.#source)));
    const columns = storedColumns(this.#record, keys, this.#dims, this.#wanted);
    this.#writeFixed(codes);
    this.#writeSlots(columns.wanted);
    return columns;
  }

  /** Address of a list. */
  #words(values: readonly number[]): number {
    const address = this.#memory.allocate(values.length * 4);
    this.#memory.words.set(values, address >> 2);
    return address;
  }

  /** Tells the scanner which figure columns to store. */
  #writeSlots(slots: readonly number[]): void {
    this.#memory.setWord(AT_SLOTS, this.#words(slots));
    this.#memory.setWord(AT_SLOT_COUNT, slots.length);
    this.#memory.setWord(AT_STORED, this.#words(this.#record.values.map((_, slot) => (slots.includes(slot) ? 1 : 0))));
  }

  #writeFixed(codes: readonly (readonly number[])[]): void {
    const memory = this.#memory;
    this.#axes.forEach((id, axis) => {
      const named = this.#named.find((each) => each.axis === axis);
      const fixed = this.#record.values.map(({ at }, column) => (named !== undefined && (named.source.byColumn || fixedBy(at, id) === undefined) ? -1 : (codes[column]?.[axis] ?? 0)));
      const address = this.#store.axis(axis);
      memory.setWord(address + AXIS_FIXED, fixed.every((code) => code === -1) ? 0 : this.#words(fixed));
      // An axis whose codes are all 0 need not be written: memory is zero from the start.
      if (named === undefined) memory.setWord(address + AXIS_STRIDE, fixed.every((code) => code === 0) ? 0 : 1);
    });
    const column = this.#store.axis(this.#store.columnAxis);
    memory.setWord(column + AXIS_FIXED, this.#words(this.#record.values.map((value) => value.column + 1)));
    memory.setWord(column + AXIS_STRIDE, 1);
    if (this.#wanted === 'everything') return;
    const [area, period] = ['area', 'period'].map((id) => this.#named.find(({ source }) => source.axis === id));
    const periods = codes.map((own) => 1 << Math.min(own[ORDER.indexOf('period')] ?? 0, MOST_PERIODS));
    memory.setWord(AT_COLUMN_COUNT, this.#record.values.length);
    memory.setWord(AT_PERIOD_BITS, this.#words(periods));
    memory.setWord(AT_ALL_BITS, periods.reduce((all, bit) => all | bit, 0));
    memory.setWord(AT_PERIOD_TEXTS, period?.texts.address ?? 0);
    memory.setWord(AT_AREA_TEXTS, area?.texts.address ?? 0);
  }
}
