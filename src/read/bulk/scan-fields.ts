/** The bytes at hand and where fields and records end in them; part of the scanner, see `scan.ts`. */
import { byteAt, findBreak, findQuote, hashOf, i32At, putI32, same } from '../../model/kernel/memory.ts';
import {
  AT_DELIMITER, AT_END, AT_EOF, AT_FROM, AT_HASH, AT_NEWLINES, AT_TO, AT_WHICH, DICTIONARY_ENTRIES, DICTIONARY_MASK, DICTIONARY_SLOTS, DONE, ENTRY_ADDRESS,
  ENTRY_HASH, ENTRY_LENGTH, ENTRY_SIZE, MORE, UNCLOSED,
} from './scan-layout.ts';

export const LF: i32 = 10;
export const CR: i32 = 13;
export const QUOTE: i32 = 34;

/** End of the bytes at hand, followed by a line feed of ours, so that searching always stops. */
export let end: i32 = 0;
export let atEof: boolean = false;
export let delimiter: i32 = 44;

/** Takes over what the caller says of the bytes at hand. */
export function openWindow(): void {
  end = i32At(AT_END);
  atEof = i32At(AT_EOF) !== 0;
  delimiter = i32At(AT_DELIMITER);
}

/** What it means that no bytes are left. */
export function outOfBytes(): i32 {
  return atEof ? DONE : MORE;
}

/** Positions are never negative: a negative result is why there is none. */
export function because(event: i32): i32 {
  return -1 - event;
}

/** Where a field that opens with a quote ends. Text after the closing quote belongs to it, as csv-parse reads it. */
function quotedEnd(from: i32): i32 {
  let q: i32 = from + 1;
  while (true) {
    q = findQuote(q, end);
    if (q >= end) return because(atEof ? UNCLOSED : MORE);
    if (q + 1 >= end) return atEof ? q + 1 : because(MORE);
    const next: i32 = byteAt(q + 1);
    if (next !== QUOTE) return findBreak(q + 1, delimiter);
    q += 2;
  }
}

/** Where a field ends: at its delimiter, at its line's end, or at the end of the file. @inline */
export function fieldEnd(from: i32): i32 {
  const q: i32 = from < end && byteAt(from) === QUOTE ? quotedEnd(from) : findBreak(from, delimiter);
  return q >= end && !atEof ? because(MORE) : q;
}

/** Where a record's last field ends. */
export function recordEnd(from: i32): i32 {
  let q: i32 = fieldEnd(from);
  while (q >= 0 && q < end && byteAt(q) === delimiter) q = fieldEnd(q + 1);
  return q;
}

/** Where the next record begins, for a line that ends at `q`. */
export function afterLine(q: i32): i32 {
  if (q >= end) return atEof ? end : because(MORE);
  let kind: i32 = 1;
  let next: i32 = q + 1;
  if (byteAt(q) === CR) {
    if (next >= end && !atEof) return because(MORE);
    kind = 4;
    if (next < end && byteAt(next) === LF) {
      kind = 2;
      next += 1;
    }
  }
  putI32(AT_NEWLINES, i32At(AT_NEWLINES) | kind);
  return next;
}

/** The id of bytes in a dictionary, or −1. */
export function lookUp(dictionary: i32, from: i32, length: i32): i32 {
  const hash: i32 = hashOf(from, length);
  putI32(AT_HASH, hash);
  const entries: i32 = i32At(dictionary + DICTIONARY_ENTRIES);
  const slots: i32 = i32At(dictionary + DICTIONARY_SLOTS);
  const mask: i32 = i32At(dictionary + DICTIONARY_MASK);
  let slot: i32 = hash & mask;
  while (true) {
    const id: i32 = i32At(slots + slot * 4) - 1;
    if (id < 0) return -1;
    const entry: i32 = entries + id * ENTRY_SIZE;
    if (i32At(entry + ENTRY_HASH) === hash && i32At(entry + ENTRY_LENGTH) === length && same(i32At(entry + ENTRY_ADDRESS), from, length)) return id;
    slot = (slot + 1) & mask;
  }
}

export function askAbout(event: i32, which: i32, from: i32, to: i32): i32 {
  putI32(AT_WHICH, which);
  putI32(AT_FROM, from);
  putI32(AT_TO, to);
  return because(event);
}

/** @inline */
export function isBreak(byte: i32): boolean {
  return byte === delimiter || byte === LF || byte === CR;
}
