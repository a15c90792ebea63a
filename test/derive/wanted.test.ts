import { describe, expect, it } from 'vitest';
import { EVERYTHING, resolveSelection, type Selection } from '../../src/derive/selection.ts';
import { alsoWanted, wantedFor } from '../../src/derive/wanted.ts';
import type { Member } from '../../src/model/key.ts';
import type { Table } from '../../src/model/table.ts';
import { tableOf } from './table-of.ts';

const TOTAL: Member = { code: '0', name: '総数', depth: 0 };
const PRIVATE: Member = { code: '1', name: 'うち民営', depth: 0 };

/** One figure of each industry, all of the first of the members. */
function tableWith(industries: readonly (readonly [code: string, name: string])[], members: readonly Member[] = [TOTAL, PRIVATE], areas = ['01212', '13101']): Table {
  const table = tableOf(areas.flatMap((area) => industries.map((industry) => ({ area: [area, `${area}市`] as const, industry, period: '2021年', value: '1' }))));
  return { ...table, dims: [{ id: 'kind', label: '経営組織', members, codes: new Uint8Array(table.length) }] };
}

/** What must be read once more, as far as members are concerned: none, every member of the axis, or everything. */
async function again(table: Table, asked: Partial<Selection>, leftOut: readonly string[] = ['kind']): Promise<'nothing more' | 'every member' | 'everything'> {
  const selection = { ...EVERYTHING, ...asked };
  const also = alsoWanted(await wantedFor(selection), { tables: [table], leftOut: new Set(leftOut) }, await resolveSelection([table], selection));
  return typeof also === 'string' ? also : also.member({ id: 'kind', label: '経営組織' }, PRIVATE) ? 'every member' : 'nothing more';
}

describe('where members of a further axis were left out while reading', () => {
  it('that is enough for industries of several areas', async () => {
    expect(await again(tableWith([['E', '製造業'], ['I', '卸売業，小売業']]), { industries: ['E'] })).toBe('nothing more');
  });

  it('the members of a single area and industry must be read, for they are the lines; a chosen one suffices', async () => {
    const table = tableWith([['E', '製造業'], ['I', '卸売業，小売業']], [TOTAL, PRIVATE], ['01212']);
    expect(await again(table, { industries: ['E'] })).toBe('every member');
    expect(await again(table, { industries: ['E'] }, [])).toBe('nothing more');
    expect(await again(table, { industries: ['E'], where: { 経営組織: '総数' } })).toBe('nothing more');
  });

  it('members must be read where the record that shows them may be of an industry that only looked like the chosen one', async () => {
    expect(await again(tableWith([['E', 'ものづくり'], ['X', '製造業']]), { industries: ['製造業'] })).toBe('every member');
  });

  it('members must be read where another has the code of the total', async () => {
    expect(await again(tableWith([['E', '製造業']], [TOTAL, { ...PRIVATE, code: '0' }]), { industries: ['E'] })).toBe('every member');
  });
});
