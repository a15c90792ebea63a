import { describe, expect, it } from 'vitest';
import { LoopMemory } from '../../../src/model/kernel/loops.ts';
import { NO_MEMBER, type Key } from '../../../src/model/key.ts';
import { Refusal } from '../../../src/model/refusal.ts';
import { TableDictionaries } from '../../../src/model/table-dictionaries.ts';
import { NO_UNIT } from '../../../src/model/unit.ts';
import { STATUS } from '../../../src/model/value.ts';
import { CellStore } from '../../../src/read/bulk/cell-store.ts';
import { STATE_END } from '../../../src/read/bulk/scan-layout.ts';

const KEY: Key = {
  area: NO_MEMBER, industry: NO_MEMBER, measure: { id: 'establishments', label: '事業所数', unit: NO_UNIT }, scope: 'unstated', survey: '',
  period: { kind: 'year', year: 2021, label: '2021' }, dims: {},
};
const SOURCE = { file: 'a.csv', sha256: '', sheet: '', title: '', layout: 'generic', encoding: '', edition: '' };

describe('a table that does not fit into memory', () => {
  const storeIn = (bytes: number, expected: number): CellStore => {
    const memory = new LoopMemory({ place: { runner: 'script', buffer: new SharedArrayBuffer(bytes) }, run: () => 0 }, STATE_END);
    return new CellStore(memory, new TableDictionaries([], {}), expected, 5);
  };
  const fill = (store: CellStore, count: number): void => {
    for (let row = 0; row < count; row += 1) store.add(KEY, { status: STATUS.number, units: row, decimals: 0, flags: 0, text: '' }, SOURCE, row, 1);
  };

  it('is refused with the number of cells that do', () => {
    const store = storeIn(1 << 20, 1);
    let refusal: unknown;
    try {
      fill(store, 1_000_000);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'too-large', evidence: { what: 'cells' } });
    expect(Number((refusal as { evidence: { limit: string } }).evidence.limit)).toBeGreaterThan(10_000);
  });

  it('is read all the same where only the file is large and little of it is wanted', () => {
    expect(() => fill(storeIn(1 << 20, 1e9), 10_000)).not.toThrow();
  });
});
