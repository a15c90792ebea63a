import { AXES, type Key } from '../../model/key.ts';
import type { LoopMemory } from '../../model/kernel/loops.ts';
import type { Source } from '../../model/origin.ts';
import type { Wanted } from '../../model/wanted.ts';
import { dimsOf, type FigureKeys } from '../figure-keys.ts';
import type { Plan } from '../plan.ts';
import type { ByteDictionary } from './byte-dictionary.ts';
import type { CellStore } from './cell-store.ts';
import type { AxisSource, RecordPlan } from './record-plan.ts';
import {
  AT_SLOTS, AT_SLOT_COUNT, AXIS_CODES, AXIS_FIXED, AXIS_SEGMENT, AXIS_STRIDE, MARK_UNRESOLVED, MARK_UNWANTED, MARK_WITNESS,
} from './scan-layout.ts';
import type { PeriodWitnesses } from './period-witnesses.ts';

/** Order of the axes in a table's dictionaries. */
const ORDER = ['area', 'industry', 'measure', 'scope', 'survey', 'period', 'source'];

/** An axis that labels name: its dictionary of texts (of one segment, or of joined ones) and the code of every text. */
interface NamedAxis {
  readonly source: AxisSource;
  readonly axis: number;
  readonly texts: ByteDictionary;
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
  readonly #wanted: Wanted | 'everything';
  readonly #witnesses: PeriodWitnesses;
  readonly #axes: readonly string[];
  #slots: readonly number[] = [];
  #fixedKnown = false;

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
    this.#axes = [...ORDER, ...dimsOf(given.plan).map(({ id }) => id)];
    this.#named = given.record.axes.map((source) => ({ source, axis: this.#axes.indexOf(source.axis), texts: given.textsOf(source), room: 0 }));
    for (const { texts, axis, source } of this.#named) {
      given.memory.setWord(given.store.axis(axis) + AXIS_SEGMENT, texts.address);
      given.memory.setWord(given.store.axis(axis) + AXIS_STRIDE, this.#stride(source));
    }
    given.memory.setWord(AT_SLOTS, given.memory.allocate(given.record.values.length * 4));
    for (let axis = 0; axis <= given.store.columnAxis; axis += 1) given.memory.setWord(given.store.axis(axis) + AXIS_FIXED, given.memory.allocate(given.record.values.length * 4));
  }

  /** Figure columns whose cells are stored. */
  get slots(): readonly number[] {
    return this.#slots;
  }

  /** Notes the members of the record that the scanner has just read. @param cells its naming cells */
  resolve(cells: readonly string[]): void {
    const row = this.#keys.ofRow(cells);
    const keys = this.#record.values.map(({ column }) => this.#keys.ofFigure(column, row, ''));
    const codes = keys.map((key) => this.#store.dictionaries.codesOf(key, this.#source));
    this.#store.widenAxes();
    const memory = this.#memory;
    for (const named of this.#named) {
      const id = named.texts.current;
      const stride = this.#stride(named.source);
      this.#makeRoom(named, stride);
      const table = memory.word(this.#store.axis(named.axis) + AXIS_CODES) >> 2;
      for (let column = 0; column < stride; column += 1) {
        const shown = stride === 1 ? this.#unfixed(named.source.axis) : column;
        memory.words[table + id * stride + column] = codes[shown]?.[named.axis] ?? 0;
      }
      const marks = named.texts.marks(id);
      const key = keys[this.#unfixed(named.source.axis)];
      named.texts.setMarks(id, (marks & ~MARK_UNRESOLVED) | (named.source.byColumn || key === undefined ? 0 : this.#marksFor(named.source.axis, key)));
    }
    if (!this.#fixedKnown) this.#fix(codes, keys);
  }

  /** The period of a record that was kept as a witness: no further record of it is wanted. */
  seenWitness(line: number): void {
    for (const { source, axis, texts } of this.#named) {
      if (source.axis !== 'period') continue;
      const code = this.#codeOf(axis, texts.current);
      this.#witnesses.note(code, line);
      for (let id = 0; id < texts.count; id += 1) {
        if (this.#codeOf(axis, id) === code && (texts.marks(id) & MARK_WITNESS) !== 0) texts.setMarks(id, (texts.marks(id) & ~MARK_WITNESS) | MARK_UNWANTED);
      }
    }
  }

  #codeOf(axis: number, id: number): number {
    return this.#memory.word(this.#memory.word(this.#store.axis(axis) + AXIS_CODES) + id * 4);
  }

  #marksFor(axis: string, key: Key): number {
    if (this.#wanted === 'everything') return 0;
    switch (axis) {
      case 'area':
        return this.#wanted.area(key.area) ? 0 : MARK_UNWANTED;
      case 'industry':
        return this.#wanted.industry(key.industry) ? 0 : MARK_UNWANTED;
      case 'measure':
        return this.#wanted.measure(key.measure) ? 0 : MARK_UNWANTED;
      case 'scope':
        return this.#wanted.scope(key.scope) ? 0 : MARK_UNWANTED;
      case 'period':
        return this.#wanted.period(key.period) ? 0 : this.#witnesses.has(this.#store.dictionaries.period.code(key.period)) ? MARK_UNWANTED : MARK_WITNESS;
      default:
        return 0;
    }
  }

  #stride({ byColumn }: AxisSource): number {
    return byColumn ? this.#record.values.length : 1;
  }

  /** A figure column that does not fix an axis itself. */
  #unfixed(axis: string): number {
    return this.#record.values.findIndex(({ at }) => fixedBy(at, axis) === undefined);
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
  #fix(codes: readonly (readonly number[])[], keys: readonly Key[]): void {
    this.#fixedKnown = true;
    this.#slots = this.#record.values.flatMap(({ at }, slot) => (this.#isWantedColumn(at, keys[slot]) ? [slot] : []));
    this.#writeSlots(codes);
  }

  #writeSlots(codes: readonly (readonly number[])[]): void {
    const memory = this.#memory;
    memory.setWord(AT_SLOT_COUNT, this.#slots.length);
    this.#slots.forEach((column, slot) => {
      memory.setWord(memory.word(AT_SLOTS) + slot * 4, column);
      this.#axes.forEach((id, axis) => {
        const named = this.#named.find((each) => each.axis === axis);
        const at = this.#record.values[column]?.at ?? {};
        const code = named !== undefined && (named.source.byColumn || fixedBy(at, id) === undefined) ? -1 : (codes[column]?.[axis] ?? 0);
        memory.setWord(memory.word(this.#store.axis(axis) + AXIS_FIXED) + slot * 4, code);
      });
      memory.setWord(memory.word(this.#store.axis(this.#store.columnAxis) + AXIS_FIXED) + slot * 4, (this.#record.values[column]?.column ?? 0) + 1);
    });
    // An axis whose codes are all 0 need not be written: memory is zero from the start.
    this.#axes.forEach((_, axis) => {
      if (this.#named.some((each) => each.axis === axis)) return;
      const fixed = this.#slots.map((_slot, at) => memory.word(memory.word(this.#store.axis(axis) + AXIS_FIXED) + at * 4));
      memory.setWord(this.#store.axis(axis) + AXIS_STRIDE, fixed.every((code) => code === 0) ? 0 : 1);
    });
    memory.setWord(this.#store.axis(this.#store.columnAxis) + AXIS_STRIDE, 1);
  }

  /** Whether a figure column can hold anything wanted, as far as the column alone tells. */
  #isWantedColumn(at: RecordPlan['values'][number]['at'], key: Key | undefined): boolean {
    if (this.#wanted === 'everything' || key === undefined) return true;
    const told = (axis: string): boolean => fixedBy(at, axis) !== undefined || !this.#named.some(({ source }) => source.axis === axis);
    return (!told('area') || this.#wanted.area(key.area)) && (!told('industry') || this.#wanted.industry(key.industry)) && (!told('measure') || this.#wanted.measure(key.measure)) && (!told('scope') || this.#wanted.scope(key.scope));
  }
}

/** What a figure column fixes on an axis; undefined where its rows tell. */
function fixedBy(at: RecordPlan['values'][number]['at'], axis: string): unknown {
  return AXES.some((known) => known === axis) ? at[axis as keyof typeof at] : at.dims?.[axis];
}
