import { memberKey, type Measure, type Member } from '../model/key.ts';
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
    const columns = columnsOf(table);
    if (columns.size > 0) return byIndustry(table, columns);
  }
  throw new Refusal('no-self-sufficiency', { file: path }, { file: path });
}

/** Codes of the measures that hold the ratios: a column may mix 0.85 and 85%. */
function columnsOf(table: Table): ReadonlySet<number> {
  const codesOf = (isIt: (measure: Measure) => boolean): number[] => table.measure.members.flatMap((measure, code) => (isIt(measure) ? [code] : []));
  const named = codesOf(({ label }) => NAME.test(label));
  const ratios = codesOf(({ unit }) => unit.kind === 'ratio');
  return new Set(named.length > 0 ? named : ratios.length === 1 ? ratios : []);
}

function byIndustry(table: Table, columns: ReadonlySet<number>): SelfSufficiency {
  const found = new Map<string, Value>();
  for (let row = 0; row < table.length; row += 1) {
    if (!columns.has(table.measure.codes[row] ?? 0)) continue;
    const { unit } = memberAt(table.measure, row);
    const industry = memberAt(table.industry, row);
    const value = valueAt(table, row);
    if (value.is === 'missing' && value.reason === 'blank') continue;
    const ratio: Value = value.is === 'number' && unit.kind === 'ratio' ? { ...value, exact: multiply(value.exact, unit.factor) } : value;
    for (const key of [memberKey(industry), `=${industry.name}`]) if (!found.has(key)) found.set(key, ratio);
  }
  return { of: (industry: Member) => found.get(memberKey(industry)) ?? found.get(`=${industry.name}`) ?? 'not-given' };
}
