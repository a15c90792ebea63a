import type { Member } from '../model/key.ts';
import type { Dimension, Table } from '../model/table.ts';

/**
 * Leaves out the codes of further axes where the names alone tell the items apart (項目コードの整理). Such codes are a table's
 * own numbering: 男女 総数 is 000 in one table and 0 in the next, or 0 after Excel saved it, and is the same item.
 * Areas and industries keep their codes.
 */
export function withoutIdleCodes(table: Table): Table {
  const dims = table.dims.map((dim) => (namesSuffice(dim) ? { ...dim, members: dim.members.map((member) => ({ ...member, code: '' })) } : dim));
  return dims.every((dim, i) => dim === table.dims[i]) ? table : { ...table, dims };
}

function namesSuffice(dim: Dimension<Member>): boolean {
  if (dim.members.every(({ code }) => code === '')) return false;
  const codes = new Map<string, string>();
  return dim.members.every(({ code, name }) => {
    const known = codes.get(name);
    codes.set(name, code);
    return name !== '' && (known === undefined || known === code);
  });
}
