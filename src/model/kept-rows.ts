import { passesOver } from './kernel/row-passes.ts';
import type { Codes, Dimension } from './table.ts';

/** Which codes of an axis are kept (残すコード): a byte a code, 1 or 0. */
export interface Kept {
  readonly codes: Codes;
  readonly marks: Uint8Array;
}

/** Which codes of an axis some rows have (現れるコード): a byte a code, 1 or 0. */
export function usedCodes(rows: Uint32Array | Int32Array, { codes, members }: Dimension<unknown>): Uint8Array {
  const used = new Uint8Array(members.length);
  const here = passesOver(rows.length, rows, codes);
  if (typeof here === 'string') {
    for (let i = 0; i < rows.length; i += 1) used[codes[rows[i] ?? 0] ?? 0] = 1;
    return used;
  }
  const { memory } = here;
  memory.temporarily(() => {
    const marks = memory.allocate(used.length);
    here.stretches(rows.length, (from, count) => here.run('markCodes', rows.byteOffset + from * 4, count, codes.byteOffset, codes.BYTES_PER_ELEMENT, marks));
    used.set(memory.bytes.subarray(marks, marks + used.length));
  });
  return used;
}

/** The rows of a table of `length` rows whose codes on all of some axes are kept (行の絞り込み), ascending. */
export function keptRows(length: number, axes: readonly Kept[]): Uint32Array {
  // An axis of which all is kept leaves nothing out.
  const telling = axes.filter(({ marks }) => marks.includes(0));
  const [any = { codes: new Uint8Array(0) }] = axes;
  const here = passesOver(length, any.codes, ...axes.map(({ codes }) => codes));
  if (typeof here !== 'string') {
    const given = here.axes(telling);
    const into = here.words(length);
    let count = 0;
    here.stretches(length, (from, size) => {
      count += here.run('listKept', into.byteOffset + count * 4, from, size, given, telling.length);
    });
    here.memory.endAt(into.byteOffset + count * 4);
    return new Uint32Array(into.buffer, into.byteOffset, count);
  }
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    if (!telling.every(({ codes, marks }) => marks[codes[row] ?? 0] === 1)) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.subarray(0, count);
}
