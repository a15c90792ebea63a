import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { formatDecimal } from '../model/decimal.ts';
import { NumberIndex } from '../model/number-index.ts';
import { numbersOfKey } from '../model/row-numbers.ts';
import { keyAt, statusAt, type Table } from '../model/table.ts';
import { STATUS } from '../model/value.ts';

/** What the finished table shows about its source: unknown names, missing scope and unit, keys claimed twice. */
export function tableFindings(table: Table, place: Place): Finding[] {
  const findings: Finding[] = [];
  const industries = table.industry.members.filter((m) => m.code === '' && m.name !== '').map((m) => m.name);
  if (industries.length > 0) findings.push(finding('unknown-industry', place, { names: industries }));
  const areas = table.area.members.filter((m) => m.code === '' && m.name !== '').map((m) => m.name);
  if (areas.length > 0) findings.push(finding('unknown-area', place, { names: areas }));
  const census = table.measure.members.filter((m) => (m.id === 'establishments' || m.id === 'persons') && scopeMissing(table, m.id));
  if (census.length > 0) findings.push(finding('scope-unstated', place, { measures: census.map((m) => m.label) }));
  const unitless = table.measure.members.filter((m) => m.unit.label === '').map((m) => m.label);
  if (unitless.length > 0) findings.push(finding('unit-unstated', place, { measures: [...new Set(unitless)] }));
  if (table.period.members.some((p) => p.kind === 'unstated')) findings.push(finding('period-unstated', place, {}));
  if (table.area.members.some((m) => m.code === '' && m.name === '')) findings.push(finding('area-unstated', place, {}));
  return [...findings, ...duplicateKeys(table, place)];
}

function scopeMissing(table: Table, measureId: string): boolean {
  const unstated = table.scope.members.indexOf('unstated');
  if (unstated < 0) return false;
  const counted = Uint8Array.from(table.measure.members, ({ id }) => (id === measureId ? 1 : 0));
  for (let row = 0; row < table.length; row += 1) {
    if (table.scope.codes[row] === unstated && counted[table.measure.codes[row] ?? 0] === 1) return true;
  }
  return false;
}

/** The most duplicate keys that are reported one by one. */
const LISTED = 20;

const BLOCK = 4096;

/** Cells that claim the same coordinates (キーの重複); both are kept, a reader must decide. */
function duplicateKeys(table: Table, place: Place): Finding[] {
  const numbers = numbersOfKey(table);
  const seen = new NumberIndex(numbers.size, table.length);
  const findings: Finding[] = [];
  const block = new Float64Array(BLOCK);
  for (let from = 0; from < table.length && findings.length < LISTED; from += BLOCK) {
    const count = Math.min(BLOCK, table.length - from);
    numbers.fill(block, from, count);
    for (let i = 0; i < count && findings.length < LISTED; i += 1) {
      const row = from + i;
      if (table.status[row] === STATUS.blank) continue;
      const first = seen.claim(block[i] ?? 0, row);
      if (first < 0) continue;
      const at = { ...place, line: table.row[row] ?? 0, column: table.column[row] ?? 0 };
      findings.push(finding('duplicate-key', at, { key: describe(table, row), first: printed(table, first), second: printed(table, row) }));
    }
  }
  return findings;
}

function describe(table: Table, row: number): string {
  const key = keyAt(table, row);
  return [key.area.name, key.industry.name, key.measure.label, key.period.label, ...Object.values(key.dims).map((m) => m.name)].filter((text) => text !== '').join(' ');
}

function printed(table: Table, row: number): string {
  const status = statusAt(table, row);
  if (status !== 'number') return table.texts.get(row) ?? status;
  return formatDecimal({ units: table.wide.get(row) ?? BigInt(table.units[row] ?? 0), decimals: table.decimals[row] ?? 0 });
}
