/** Reading records of which nearly everything is known beforehand; part of the scanner, see `scan.ts`. */
import { byteAt, findBreak, i32At, isPlain, putI32, same } from '../../model/kernel/memory.ts';
import { CR, delimiter, end, LF, QUOTE } from './scan-fields.ts';
import {
  AT_AREA_TEXTS, AT_ITEMS, AT_ITEM_COUNT, AT_NEWLINES, AT_PAIR_FROM, AT_PERIOD_TEXTS, AT_SEGMENTS, AT_SEGMENT_COUNT, DICTIONARY_ENTRIES, ENTRY_ADDRESS, ENTRY_LENGTH, ENTRY_MARKS, ENTRY_NEXT,
  ENTRY_SIZE, ITEM_SEGMENT, ITEM_SIZE, ITEM_UNUSED, ITEM_VALUE, MARK_ODD, MARK_PAST, MARK_UNRESOLVED, MARK_UNWANTED, MARK_WITNESS, SEGMENT_CURRENT, SEGMENT_SIZE, SEGMENT_STAYS,
} from './scan-layout.ts';
import { readRun, runEnd } from './scan-run.ts';
import { lacksHolding, storeRecord } from './scan-store.ts';

/** Where the first record that was not read begins, and the one before it. */
export let plainEnd: i32 = 0;
export let plainPrevious: i32 = 0;

/** What needs more than storing figures. */
const MARKS: i32 = MARK_ODD | MARK_UNRESOLVED | MARK_WITNESS;

/** The segment that an item is. @inline */
function segmentOf(item: i32): i32 {
  return i32At(AT_SEGMENTS) + i32At(item + 4) * SEGMENT_SIZE;
}

/** How many unused columns stand first. */
export function leadingUnused(): i32 {
  const count: i32 = i32At(AT_ITEM_COUNT);
  let lead: i32 = 0;
  while (lead < count && i32At(i32At(AT_ITEMS) + lead * ITEM_SIZE) === ITEM_UNUSED) lead += 1;
  return lead;
}

/** Where the labels of a record begin, or −1 where what stands before them is not plain. @inline */
function pastUnused(start: i32, lead: i32): i32 {
  let q: i32 = start;
  for (let i: i32 = 0; i < lead; i += 1) {
    const to: i32 = findBreak(q, delimiter);
    if (to >= end || byteAt(to) !== delimiter || byteAt(q) === QUOTE || !isPlain(q, to - q)) return -1;
    q = to + 1;
  }
  return q;
}

/**
 * Whether records consist of labels that stay, one that changes, and figures side by side; so that nothing but these need be looked at.
 *
 * @param at how many items stand before the label that changes
 */
function isPlainForm(at: i32): boolean {
  const item: i32 = i32At(AT_ITEMS) + at * ITEM_SIZE;
  const figures: i32 = item + ITEM_SIZE;
  if (i32At(AT_ITEM_COUNT) < at + 2 || i32At(AT_PAIR_FROM) !== i32At(AT_SEGMENT_COUNT)) return false;
  if (i32At(item) !== ITEM_SEGMENT || i32At(figures) !== ITEM_VALUE || i32At(figures + 8) !== i32At(AT_ITEM_COUNT) - at - 1) return false;
  if (i32At(AT_AREA_TEXTS) === 0) return true;
  // What is stored of the area and the period must not depend on the label that changes.
  const changing: i32 = segmentOf(item);
  return changing !== i32At(AT_AREA_TEXTS) && changing !== i32At(AT_PERIOD_TEXTS) && !lacksHolding();
}

/**
 * Reads records that differ from the one before in one label and in their figures alone (続く行の読み取り), as long as that label is what
 * came after the one before last time, and the figures are plain; how many were read.
 *
 * @param lead unused columns that stand first
 * @param stable how many labels after them stay; @param length their bytes; @param from where these stand; @param marks what they are marked with
 */
export function readPlainRecords(start: i32, line: i32, lead: i32, stable: i32, length: i32, from: i32, marks: i32): i32 {
  if (!isPlainForm(lead + stable)) return 0;
  const changing: i32 = i32At(AT_ITEMS) + (lead + stable) * ITEM_SIZE;
  const segment: i32 = segmentOf(changing);
  const entries: i32 = i32At(segment + DICTIONARY_ENTRIES);
  const column: i32 = i32At(changing + ITEM_SIZE + 4);
  const columns: i32 = i32At(changing + ITEM_SIZE + 8);
  let id: i32 = i32At(segment + SEGMENT_CURRENT);
  if (id < 0) return 0;
  let newlines: i32 = 0;
  let records: i32 = 0;
  let at: i32 = start;
  while (true) {
    const labels: i32 = pastUnused(at, lead);
    if (labels < 0 || labels + length > end || !same(from, labels, length)) break;
    const next: i32 = i32At(entries + id * ENTRY_SIZE + ENTRY_NEXT);
    const entry: i32 = entries + next * ENTRY_SIZE;
    const text: i32 = labels + length;
    const figures: i32 = text + i32At(entry + ENTRY_LENGTH);
    const all: i32 = marks | i32At(entry + ENTRY_MARKS);
    if (figures > end || (all & MARKS) !== 0 || !same(i32At(entry + ENTRY_ADDRESS), text, figures - text)) break;
    const wanted: boolean = (all & (MARK_UNWANTED | MARK_PAST)) === 0;
    if (readRun(column, columns, figures, wanted) !== columns) break;
    // Where a run has been read, the window goes on behind it.
    let to: i32 = runEnd;
    const isReturn: boolean = byteAt(to) === CR;
    if (isReturn) to += 1;
    if (byteAt(to) !== LF) break;
    putI32(segment + SEGMENT_CURRENT, next);
    if (wanted && storeRecord(line + records) < 0) break;
    newlines |= isReturn ? 2 : 1;
    plainPrevious = at;
    at = to + 1;
    id = next;
    records += 1;
  }
  putI32(segment + SEGMENT_STAYS, 0);
  putI32(AT_NEWLINES, i32At(AT_NEWLINES) | newlines);
  plainEnd = at;
  return records;
}
