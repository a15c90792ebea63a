/**
 * Reads regular delimited text from bytes into columns (区切りテキストの高速読み取り). One source for two machines: TypeScript
 * runs it as it is, AssemblyScript compiles it to WebAssembly.
 *
 * A record is a row of items: segments (neighbouring label columns, whose bytes are looked up whole), figure columns and
 * unused columns. What came after a label last time is tried first, so most labels cost one comparison; records of which
 * more is known beforehand go through `scan-plain.ts`. Whatever is not plain makes `scan` return to its caller, which
 * teaches it the new text or reads the record itself; then the same record is read again.
 */
import { byteAt, i32At, isPlain, putI32, same } from '../../model/kernel/memory.ts';
import { afterLine, askAbout, atEof, because, CR, delimiter, end, fieldEnd, isBreak, LF, lookUp, openWindow, outOfBytes, recordEnd } from './scan-fields.ts';
import { figures, forgetFigures, readValue } from './scan-figures.ts';
import {
  AT_AREA_TEXTS, AT_CURSOR, AT_ITEMS, AT_ITEM_COUNT, AT_LINE, AT_NEXT, AT_PAIR_FROM, AT_PREVIOUS, AT_PROVED, AT_RECORD, AT_RECORDS, AT_SEGMENTS, AT_SEGMENT_COUNT, AT_TO, AT_UNUSED,
  DICTIONARY_ENTRIES, DICTIONARY_MASK, DICTIONARY_SLOTS, ENTRY_ADDRESS, ENTRY_LENGTH, ENTRY_MARKS, ENTRY_NEXT, ENTRY_SIZE, ITEM_SEGMENT,
  ITEM_SIZE, ITEM_UNUSED, ITEM_VALUE, MARK_ODD, MARK_PAST, MARK_UNRESOLVED, MARK_UNWANTED, MARK_WITNESS, NEW_PAIR, NEW_TEXT, NEW_UNUSED, ODD, SEGMENT_CURRENT, SEGMENT_LEFT,
  SEGMENT_RIGHT, SEGMENT_SIZE, SEGMENT_STAYS, UNRESOLVED, WITNESS,
} from './scan-layout.ts';
import { leadingUnused, plainEnd, plainPrevious, readPlainRecords } from './scan-plain.ts';
import { readRun, runEnd } from './scan-run.ts';
import { lacksHolding, storeHolding, storeRecord } from './scan-store.ts';

/** What the labels of this record are marked with. */
let marks: i32 = 0;

/** Unused columns that stand first: a number of the row, mostly. */
let lead: i32 = 0;
/** Segments after them that were those of the record before: how many, their bytes, where these stand, and their marks. */
let stable: i32 = 0;
let stableLength: i32 = 0;
let stableFrom: i32 = 0;
let stableMarks: i32 = 0;

/** Whether the bytes of an entry stand at `from` and, in a record's last column, the line ends after them. @inline */
function isThere(entry: i32, from: i32, last: boolean): boolean {
  const length: i32 = i32At(entry + ENTRY_LENGTH);
  if (from + length > end || !same(i32At(entry + ENTRY_ADDRESS), from, length)) return false;
  if (!last) return true;
  if (from + length >= end) return atEof;
  const after: i32 = byteAt(from + length);
  return after === LF || after === CR;
}

/** The id of the text of neighbouring label columns, or why there is none. */
function findText(which: i32, from: i32, columns: i32, last: boolean): i32 {
  let q: i32 = from;
  for (let column: i32 = 1; column < columns; column += 1) {
    q = fieldEnd(q);
    if (q < 0) return q;
    if (q >= end || byteAt(q) !== delimiter) return because(ODD);
    q += 1;
  }
  q = fieldEnd(q);
  if (q < 0) return q;
  if (last === (q < end && byteAt(q) === delimiter)) return because(ODD);
  if (!last) q += 1;
  const id: i32 = lookUp(i32At(AT_SEGMENTS) + which * SEGMENT_SIZE, from, q - from);
  return id < 0 ? askAbout(NEW_TEXT, which, from, q) : id;
}

/** Reads neighbouring label columns; the bytes of an entry hold the delimiter after them, except in the last columns. @inline */
function readSegment(which: i32, from: i32, columns: i32, last: boolean): i32 {
  const segment: i32 = i32At(AT_SEGMENTS) + which * SEGMENT_SIZE;
  const entries: i32 = i32At(segment + DICTIONARY_ENTRIES);
  const before: i32 = i32At(segment + SEGMENT_CURRENT);
  let id: i32 = before;
  if (before >= 0) {
    // What happened last time is tried first: the same text again, or what came after it before.
    const next: i32 = i32At(entries + before * ENTRY_SIZE + ENTRY_NEXT);
    const stays: boolean = i32At(segment + SEGMENT_STAYS) !== 0;
    id = stays ? before : next;
    if (!isThere(entries + id * ENTRY_SIZE, from, last)) {
      const other: i32 = stays ? next : before;
      id = next !== before && isThere(entries + other * ENTRY_SIZE, from, last) ? other : -1;
    }
    putI32(segment + SEGMENT_STAYS, id === before ? 1 : 0);
  }
  if (id < 0) {
    id = findText(which, from, columns, last);
    if (id < 0) return id;
    if (before >= 0) putI32(entries + before * ENTRY_SIZE + ENTRY_NEXT, id);
  }
  putI32(segment + SEGMENT_CURRENT, id);
  const entry: i32 = entries + id * ENTRY_SIZE;
  marks |= i32At(entry + ENTRY_MARKS);
  return from + i32At(entry + ENTRY_LENGTH) - (last ? 0 : 1);
}

/** Passes over an unused column; only its encoding must be proved. */
function readUnused(from: i32): i32 {
  const q: i32 = fieldEnd(from);
  if (q < 0 || isPlain(from, q - from) || from < i32At(AT_PROVED)) return q;
  const known: i32 = lookUp(i32At(AT_UNUSED), from, q - from);
  if (known < 0) return askAbout(NEW_UNUSED, 0, from, q);
  const entry: i32 = i32At(i32At(AT_UNUSED) + DICTIONARY_ENTRIES) + known * ENTRY_SIZE;
  marks |= i32At(entry + ENTRY_MARKS);
  return q;
}

/** Reads one record: where the next begins. @param everyFigure whether those that will not be stored are needed too @inline */
function readRecord(start: i32, everyFigure: boolean): i32 {
  const items: i32 = i32At(AT_ITEMS);
  const count: i32 = i32At(AT_ITEM_COUNT);
  let q: i32 = start;
  let labels: i32 = start;
  let leading: i32 = -1;
  for (let i: i32 = 0; i < count; i += 1) {
    if (i === lead) {
      labels = q;
      if (stable > 0 && q + stableLength <= end && same(stableFrom, q, stableLength)) {
        q += stableLength;
        i += stable;
        marks |= stableMarks;
      } else stable = 0;
      stableFrom = labels;
      leading = i;
    }
    const item: i32 = items + i * ITEM_SIZE;
    const kind: i32 = i32At(item);
    let last: boolean = i === count - 1;
    if (kind === ITEM_VALUE) {
      const column: i32 = i32At(item + 4);
      const run: i32 = everyFigure ? 0 : readRun(column, i32At(item + 8), q, (marks & (MARK_UNWANTED | MARK_PAST)) === 0);
      if (run > 0) {
        q = runEnd;
        i += run - 1;
        last = i === count - 1;
      } else q = readValue(column, q);
    } else if (kind === ITEM_SEGMENT) q = readSegment(i32At(item + 4), q, i32At(item + 8), last);
    else if (kind === ITEM_UNUSED) q = readUnused(q);
    else if (!isBreak(byteAt(q))) return because(ODD);
    if (q < 0) return q;
    if (last) break;
    if (q >= end || byteAt(q) !== delimiter) return because(ODD);
    q += 1;
    // A record that is read again does not tell what stays.
    if (i !== leading || everyFigure) continue;
    if (kind === ITEM_SEGMENT && i32At(i32At(AT_SEGMENTS) + i32At(item + 4) * SEGMENT_SIZE + SEGMENT_STAYS) !== 0) {
      leading += 1;
      stable = leading - lead;
      stableLength = q - labels;
      stableMarks = marks;
    } else leading = -1;
  }
  if (q < end && byteAt(q) === delimiter) return because(ODD);
  return afterLine(q);
}

/** Finds the id of every pair of ids that stands for one member. */
function joinPairs(): i32 {
  const segments: i32 = i32At(AT_SEGMENTS);
  const count: i32 = i32At(AT_SEGMENT_COUNT);
  for (let which: i32 = i32At(AT_PAIR_FROM); which < count; which += 1) {
    const segment: i32 = segments + which * SEGMENT_SIZE;
    const left: i32 = i32At(segments + i32At(segment + SEGMENT_LEFT) * SEGMENT_SIZE + SEGMENT_CURRENT);
    const right: i32 = i32At(segments + i32At(segment + SEGMENT_RIGHT) * SEGMENT_SIZE + SEGMENT_CURRENT);
    const entries: i32 = i32At(segment + DICTIONARY_ENTRIES);
    let id: i32 = i32At(segment + SEGMENT_CURRENT);
    if (id < 0 || i32At(entries + id * ENTRY_SIZE + ENTRY_ADDRESS) !== left || i32At(entries + id * ENTRY_SIZE + ENTRY_LENGTH) !== right) {
      const mask: i32 = i32At(segment + DICTIONARY_MASK);
      const slots: i32 = i32At(segment + DICTIONARY_SLOTS);
      let slot: i32 = pairHash(left, right) & mask;
      id = i32At(slots + slot * 4) - 1;
      while (id >= 0 && (i32At(entries + id * ENTRY_SIZE + ENTRY_ADDRESS) !== left || i32At(entries + id * ENTRY_SIZE + ENTRY_LENGTH) !== right)) {
        slot = (slot + 1) & mask;
        id = i32At(slots + slot * 4) - 1;
      }
      if (id < 0) return askAbout(NEW_PAIR, which, left, right);
      putI32(segment + SEGMENT_CURRENT, id);
    }
    marks |= i32At(entries + id * ENTRY_SIZE + ENTRY_MARKS);
  }
  return 0;
}

/** A number that is likely to differ where either id differs. */
export function pairHash(left: i32, right: i32): i32 {
  const mixed: i32 = ((left << 16) ^ (left >> 16)) + right * 31 + (left & 0xffff) * 131;
  return mixed ^ (mixed >> 11);
}

/** Reads on until something needs the caller; returns what. */
export function scan(): i32 {
  openWindow();
  const holdings: boolean = i32At(AT_AREA_TEXTS) !== 0;
  let previous: i32 = i32At(AT_PREVIOUS);
  let cursor: i32 = i32At(AT_CURSOR);
  let line: i32 = i32At(AT_LINE);
  let records: i32 = i32At(AT_RECORDS);
  let event: i32 = outOfBytes();
  let everyFigure: boolean = false;
  lead = leadingUnused();
  stable = 0;
  while (cursor < end) {
    if (stable > 0 && !everyFigure) {
      const read: i32 = readPlainRecords(cursor, line, lead, stable, stableLength, stableFrom, stableMarks);
      if (read > 0) {
        previous = plainPrevious;
        cursor = plainEnd;
        line += read;
        records += read;
        continue;
      }
    }
    marks = 0;
    forgetFigures();
    let next: i32 = readRecord(cursor, everyFigure);
    if (next >= 0 && ((marks & MARK_ODD) !== 0 || !figures)) next = because(ODD);
    if (next >= 0) {
      let problem: i32 = joinPairs();
      if (problem === 0 && (marks & MARK_UNRESOLVED) !== 0) problem = because(UNRESOLVED);
      const wanted: boolean = (marks & (MARK_UNWANTED | MARK_PAST)) === 0;
      if (problem === 0 && holdings && lacksHolding()) {
        if (!everyFigure) {
          everyFigure = true;
          continue;
        }
        problem = storeHolding(line, wanted);
      }
      if (problem === 0 && wanted) problem = storeRecord(line);
      if (problem < 0) next = problem;
    }
    if (next < 0) {
      event = -1 - next;
      putI32(AT_RECORD, cursor);
      if (event === ODD) event = endOdd(cursor);
      break;
    }
    everyFigure = false;
    previous = cursor;
    cursor = next;
    line += 1;
    records += 1;
    if ((marks & (MARK_WITNESS | MARK_UNWANTED)) === MARK_WITNESS) {
      event = WITNESS;
      break;
    }
  }
  putI32(AT_PREVIOUS, previous);
  putI32(AT_CURSOR, cursor);
  putI32(AT_LINE, line);
  putI32(AT_RECORDS, records);
  return event;
}

/** Where an odd record ends and the next begins. */
function endOdd(start: i32): i32 {
  const to: i32 = recordEnd(start);
  if (to < 0) return -1 - to;
  const next: i32 = afterLine(to);
  if (next < 0) return -1 - next;
  putI32(AT_TO, to);
  putI32(AT_NEXT, next);
  return ODD;
}

/** The record at the cursor as it stands, whatever it holds: ODD with its end and the next one's start, MORE, DONE or UNCLOSED. */
export function record(): i32 {
  openWindow();
  const cursor: i32 = i32At(AT_CURSOR);
  putI32(AT_RECORD, cursor);
  if (cursor >= end) return outOfBytes();
  return endOdd(cursor);
}
