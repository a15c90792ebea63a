import type { ByteSource } from '../../model/bytes.ts';
import type { Finding } from '../../model/finding.ts';
import type { ParseRecords } from '../adapters/csv-parse.ts';
import type { Delimiter } from '../delimiter.ts';
import { fieldsOf } from '../fields-of-line.ts';
import { gaijiCounter } from '../gaiji.ts';
import type { GridRow } from '../grid.ts';
import { LABELS, type BulkEncoding } from './text-pieces.ts';

const RECORD = 1 << 14;

/** The records that begin at some positions of a file; one that is too long to be an ordinary record is left out. */
export function rowsAt(source: ByteSource, positions: readonly number[], delimiter: Delimiter, encoding: BulkEncoding, parse: ParseRecords): GridRow[] {
  const buffer = new Uint8Array(RECORD);
  const decoder = new TextDecoder(LABELS[encoding]);
  return positions.flatMap((position) => {
    const bytes = buffer.subarray(0, source.read(buffer, position));
    let quoted = false;
    const end = bytes.findIndex((byte) => {
      if (byte === 34) quoted = !quoted;
      return !quoted && (byte === 10 || byte === 13);
    });
    if (end < 0) return [];
    const cells = cellsOf(decoder.decode(bytes.subarray(0, end)), delimiter, parse);
    return cells === undefined ? [] : [{ line: 0, cells }];
  });
}

function cellsOf(text: string, delimiter: Delimiter, parse: ParseRecords): readonly string[] | undefined {
  const plain = fieldsOf(text, delimiter);
  if (plain !== 'intricate') return plain;
  const records = parse(text, delimiter);
  return records === 'unclosed-quote' ? undefined : records[0];
}

/** User-defined characters of a whole file, counted as the general path does. */
export function gaijiInBytes(source: ByteSource, encoding: BulkEncoding, from: number): readonly Finding[] {
  const buffer = new Uint8Array(1 << 20);
  const decoder = new TextDecoder(LABELS[encoding], { ignoreBOM: true });
  const counter = gaijiCounter(source.name);
  for (let at = from; ; ) {
    const count = source.read(buffer, at);
    counter.add(decoder.decode(buffer.subarray(0, count), { stream: count > 0 }));
    if (count === 0) return counter.findings();
    at += count;
  }
}
