import { loopsOf, LoopMemory, type Loops, type Runner } from '../../model/kernel/loops.ts';
import { ByteDictionary, ByteKeep } from './byte-dictionary.ts';
import type { AxisSource, RecordPlan } from './record-plan.ts';
import { record, scan } from './scan.ts';
import {
  AT_CELLS, AT_DELIMITER, AT_ITEMS, AT_ITEM_COUNT, AT_MEANINGS, AT_PAIR_FROM, AT_SEGMENTS, AT_SEGMENT_COUNT, AT_SHORT_CELLS, AT_SYMBOLS, AT_TEXTS, AT_UNUSED, AT_VALUES, ITEM_BEYOND,
  ITEM_SEGMENT, ITEM_SIZE, ITEM_UNUSED, ITEM_VALUE, NO_SYMBOLS, SEGMENT_LEFT, SEGMENT_RIGHT, SEGMENT_SIZE, STATE_END,
} from './scan-layout.ts';
import module from './scan.wasm';

/** The scanner's loops and its memory, before it is told what to scan. */
export interface BareScanner {
  readonly loops: Loops<'scan' | 'record'>;
  readonly memory: LoopMemory;
}

export function bareScanner(delimiter: string, runner: Runner): BareScanner {
  const loops = loopsOf(module, { scan, record }, runner);
  const memory = new LoopMemory(loops, STATE_END);
  memory.setWord(AT_DELIMITER, delimiter.charCodeAt(0));
  memory.setWord(AT_SYMBOLS, NO_SYMBOLS);
  return { loops, memory };
}

/** The dictionaries a scan looks texts up in. */
export interface ScanDictionaries {
  /** One a segment. */
  readonly segments: readonly ByteDictionary[];
  /** Joined ids, by the number of their segment; they follow those of texts. */
  readonly pairs: ReadonlyMap<number, ByteDictionary>;
  readonly cells: ByteDictionary;
  readonly unused: ByteDictionary;
  /** The dictionary whose ids stand for the members of an axis. */
  of(source: AxisSource): ByteDictionary;
}

/** Lays out a record in the scanner's memory. @param fields columns from here on must be blank */
export function setUpRecord({ memory }: BareScanner, plan: RecordPlan, fields: number): ScanDictionaries {
  const keep = new ByteKeep(memory);
  const joins = joinsOf(plan);
  const count = plan.segments.length + joins.pairs.length;
  memory.setWord(AT_SEGMENTS, memory.allocate(count * SEGMENT_SIZE));
  memory.setWord(AT_SEGMENT_COUNT, count);
  memory.setWord(AT_PAIR_FROM, plan.segments.length);
  const dictionary = (segment: number): ByteDictionary => new ByteDictionary(memory, keep, memory.word(AT_SEGMENTS) + segment * SEGMENT_SIZE);
  const segments = plan.segments.map((_, segment) => dictionary(segment));
  const pairs = new Map(joins.pairs.map(({ left, right }, i) => {
    const pair = dictionary(plan.segments.length + i);
    memory.setWord(pair.address + SEGMENT_LEFT, left);
    memory.setWord(pair.address + SEGMENT_RIGHT, right);
    return [plan.segments.length + i, pair] as const;
  }));
  const cells = new ByteDictionary(memory, keep);
  const unused = new ByteDictionary(memory, keep);
  memory.setWord(AT_CELLS, cells.address);
  memory.setWord(AT_UNUSED, unused.address);
  memory.setWord(AT_VALUES, memory.allocate(plan.values.length * 8));
  memory.setWord(AT_MEANINGS, memory.allocate(plan.values.length * 4));
  memory.setWord(AT_TEXTS, memory.allocate(plan.values.length * 4));
  setUpItems(memory, plan, fields);
  const all = [...segments, ...pairs.values()];
  return {
    segments, pairs, cells, unused,
    of: (source) => {
      const found = all[joins.segmentOf.get(source.segments.join()) ?? -1];
      if (found === undefined) throw new RangeError(`no labels for ${source.axis}`);
      return found;
    },
  };
}

/** Makes room where too many spellings of cells were met. */
export function forgetCells({ memory }: BareScanner, cells: ByteDictionary): void {
  cells.clear();
  memory.words.fill(0, AT_SHORT_CELLS >> 2, STATE_END >> 2);
  memory.setWord(AT_SYMBOLS, NO_SYMBOLS);
}

function setUpItems(memory: LoopMemory, plan: RecordPlan, fields: number): void {
  const items = memory.allocate(plan.items.length * ITEM_SIZE);
  memory.setWord(AT_ITEMS, items);
  memory.setWord(AT_ITEM_COUNT, plan.items.length);
  let column = 0;
  plan.items.forEach((item, i) => {
    const at = items + i * ITEM_SIZE;
    memory.setWord(at, item.is === 'segment' ? ITEM_SEGMENT : item.is === 'value' ? ITEM_VALUE : column < fields ? ITEM_UNUSED : ITEM_BEYOND);
    memory.setWord(at + 4, item.is === 'segment' ? item.segment : item.is === 'value' ? item.slot : 0);
    memory.setWord(at + 8, item.is === 'segment' ? item.columns : item.is === 'value' ? sideBySide(plan, i) : 1);
    column += item.is === 'segment' ? item.columns : 1;
  });
}

/** Figure columns that stand side by side from an item on. */
function sideBySide({ items }: RecordPlan, from: number): number {
  let to = from;
  while (items[to]?.is === 'value') to += 1;
  return to - from;
}

interface Joins {
  readonly pairs: readonly { readonly left: number; readonly right: number }[];
  /** The segment that stands for several, by their numbers. */
  readonly segmentOf: ReadonlyMap<string, number>;
}

/** An axis named by several segments gets a pair of the first two, a pair of that and the third, and so on. */
function joinsOf({ segments, axes }: RecordPlan): Joins {
  const pairs: { left: number; right: number }[] = [];
  const segmentOf = new Map<string, number>();
  for (const { segments: own } of axes) {
    let joined = own[0] ?? 0;
    segmentOf.set(String(joined), joined);
    own.slice(1).forEach((right, i) => {
      const key = own.slice(0, i + 2).join();
      const known = segmentOf.get(key);
      if (known === undefined) pairs.push({ left: joined, right });
      joined = known ?? segments.length + pairs.length - 1;
      segmentOf.set(key, joined);
    });
  }
  return { pairs, segmentOf };
}
