import { describe, expect, it } from 'vitest';
import { LoopMemory } from '../../src/model/kernel/loops.ts';
import { holdsColumns } from '../../src/model/kernel/row-passes.ts';
import { rowsByNumber } from '../../src/model/rows-by-number.ts';

const memoryOf = (bytes: number): LoopMemory => new LoopMemory({ place: { runner: 'script', buffer: new SharedArrayBuffer(bytes) }, run: () => 0 }, 64);

describe('the memory of loops', () => {
  it('gives a room that was left to the next who needs a large one, once', () => {
    const memory = memoryOf(1 << 16);
    const address = memory.take(1000);
    memory.take(10);
    memory.leave({ address, size: 1000 });
    expect(memory.takeLeft(2000)).toBeGreaterThan(address);
    expect(memory.takeLeft(900)).toBe(address);
    expect(memory.takeLeft(900)).toBeGreaterThan(address);
  });

  it('forgets a room that was left when all from there on is given back', () => {
    const memory = memoryOf(1 << 16);
    const address = memory.take(1000);
    memory.leave({ address, size: 1000 });
    memory.endAt(address);
    expect(memory.take(500)).toBe(address);
    expect(memory.takeLeft(900)).toBeGreaterThanOrEqual(address + 500);
  });
});

describe('rows dealt out by what their codes stand for', () => {
  const count = 5000;
  const codes = Uint8Array.from({ length: count }, (_, row) => [2, 0, 2, 1, 4][row % 5] ?? 0);
  const rows = Uint32Array.from({ length: count }, (_, i) => i);
  const members = ['b', 'c', 'a', 'none of these', 'd', 'nor of these', 'nor these', 'nor these'];
  const dealt = (place: LoopMemory | 'elsewhere'): readonly number[][] => {
    const [own, listed] = [codes, rows].map((column) => {
      if (place === 'elsewhere') return column;
      const { buffer } = place.place;
      return column instanceof Uint8Array ? new Uint8Array(buffer, place.addressOf(column), count) : new Uint32Array(buffer, place.addressOf(column), count);
    }) as [Uint8Array, Uint32Array];
    if (place !== 'elsewhere') holdsColumns(place, { few: 1, stretch: 512 });
    return rowsByNumber(listed, [{ id: 'area', label: '', members, codes: own }], (row) => String(own[row])).map((list) => Array.from(list));
  };

  it.each([['addresses are plenty', 1 << 23], ['addresses are scarce', 1 << 18]])('come in the same lists where %s', (_, bytes) => {
    const lists = dealt(memoryOf(bytes));
    expect(lists).toEqual(dealt('elsewhere'));
    expect(lists.map(([first]) => first)).toEqual([0, 1, 3, 4]);
  });
});
