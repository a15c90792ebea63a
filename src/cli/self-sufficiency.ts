import { memberKey, type Member } from '../model/key.ts';
import { multiply } from '../model/rational.ts';
import { Refusal } from '../model/refusal.ts';
import type { SelfSufficiency } from '../model/structure.ts';
import { memberAt, valueAt, type Table } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { readTables } from '../read/read-table.ts';
import type { Session } from './session.ts';

const NAME = /自[足給]率|self[- ]?sufficiency/i;

/**
 * Self-sufficiency by industry from a table (自足率): the column headed 自足率 or 自給率, else the only column of ratios. Per cent and plain
 * ratios are told apart by the unit.
 *
 * @throws Refusal 'no-self-sufficiency' when there is no such column.
 */
export async function readSelfSufficiency(path: string, { world }: Session): Promise<SelfSufficiency> {
  const { tables } = await readTables(world.open(path), {});
  for (const { table } of tables) {
    const column = columnOf(table);
    if (column !== undefined) return byIndustry(table, column);
  }
  throw new Refusal('no-self-sufficiency', { file: path }, { file: path });
}

/** Code of the measure that holds the ratios. */
function columnOf(table: Table): number | undefined {
  const named = table.measure.members.findIndex(({ label }) => NAME.test(label));
  if (named >= 0) return named;
  const ratios = table.measure.members.flatMap(({ unit }, code) => (unit.kind === 'ratio' ? [code] : []));
  return ratios.length === 1 ? ratios[0] : undefined;
}

function byIndustry(table: Table, column: number): SelfSufficiency {
  const found = new Map<string, Value>();
  for (let row = 0; row < table.length; row += 1) {
    if (table.measure.codes[row] !== column) continue;
    const { unit } = memberAt(table.measure, row);
    const industry = memberAt(table.industry, row);
    const value = valueAt(table, row);
    const ratio: Value = value.is === 'number' && unit.kind === 'ratio' ? { ...value, exact: multiply(value.exact, unit.factor) } : value;
    for (const key of [memberKey(industry), `=${industry.name}`]) if (!found.has(key)) found.set(key, ratio);
  }
  return { of: (industry: Member) => found.get(memberKey(industry)) ?? found.get(`=${industry.name}`) ?? 'not-given' };
}
