import { finding, type Finding } from '../model/finding.ts';
import type { Place } from '../model/origin.ts';
import { formatDecimal } from '../model/decimal.ts';
import { passesOver, type Column, type RowPasses } from '../model/kernel/row-passes.ts';
import { NumberSet } from '../model/number-index.ts';
import { numbersOfKey, type RowNumbers } from '../model/row-numbers.ts';
import { keyAt, statusAt, type Table } from '../model/table.ts';
import { STATUS } from '../model/value.ts';

/** What the finished table shows about its source: unknown names, missing scope and unit, keys claimed twice. */
export function tableFindings(table: Table, place: Place): Finding[] {
  const findings: Finding[] = [];
  const industries = table.industry.members.filter((m) => m.code === '' && m.name !== '').map((m) => m.name);
  if (industries.length > 0) findings.push(finding('unknown-industry', place, { names: industries }));
  const areas = table.area.members.filter((m) => m.code === '' && m.name !== '').map((m) => m.name);
  if (areas.length > 0) findings.push(finding('unknown-area', place, { names: areas }));
  const scopeless = idsWithoutScope(table);
  const census = table.measure.members.filter((m) => (m.id === 'establishments' || m.id === 'persons') && scopeless.has(m.id));
  if (census.length > 0) findings.push(finding('scope-unstated', place, { measures: census.map((m) => m.label) }));
  const unitless = table.measure.members.filter((m) => m.unit.label === '').map((m) => m.label);
  if (unitless.length > 0) findings.push(finding('unit-unstated', place, { measures: [...new Set(unitless)] }));
  if (table.period.members.some((p) => p.kind === 'unstated')) findings.push(finding('period-unstated', place, {}));
  if (table.area.members.some((m) => m.code === '' && m.name === '')) findings.push(finding('area-unstated', place, {}));
  return [...findings, ...duplicateKeys(table, place)];
}

/** Ids of the measures that have a row without a scope. */
function idsWithoutScope({ measure, scope, length }: Table): ReadonlySet<string> {
  const unstated = scope.members.indexOf('unstated');
  const scopeless = new Uint8Array(measure.members.length);
  if (scope.members.length === 1) return new Set(measure.members.filter((_, code) => unstated === 0 && measure.codes.includes(code)).map(({ id }) => id));
  if (unstated >= 0) for (let row = 0; row < length; row += 1) if (scope.codes[row] === unstated) scopeless[measure.codes[row] ?? 0] = 1;
  return new Set(measure.members.flatMap(({ id }, code) => (scopeless[code] === 1 ? [id] : [])));
}

/** The most duplicate keys that are reported one by one. */
const LISTED = 20;

/** Cells that claim the same coordinates (キーの重複); both are kept, a reader must decide. */
function duplicateKeys(table: Table, place: Place): Finding[] {
  const numbers = numbersOfKey(table);
  return repeatedRows(table, numbers, LISTED).map((row) => {
    const at = { ...place, line: table.row[row] ?? 0, column: table.column[row] ?? 0 };
    return finding('duplicate-key', at, { key: describe(table, row), first: printed(table, firstLike(table, numbers, row)), second: printed(table, row) });
  });
}

const BLOCK = 4096;

/** Rows with a figure whose number an earlier one has, at most so many. */
function repeatedRows(table: Table, numbers: RowNumbers, most: number): number[] {
  const here = passesOver(table.length, ...columnsOf(table));
  if (typeof here !== 'string' && numbers.size <= Math.max(1 << 20, table.length * 64) && here.memory.fits(numbers.size)) return here.memory.temporarily(() => repeatedIn(here, table, numbers, most));
  const seen = new NumberSet(numbers.size, table.length);
  const block = numbers.numbers(BLOCK);
  const repeated: number[] = [];
  for (let from = 0; from < table.length && repeated.length < most; from += BLOCK) {
    const count = Math.min(BLOCK, table.length - from);
    numbers.fill(block, from, count);
    for (let i = 0; i < count; i += 1) {
      if (table.status[from + i] !== STATUS.blank && seen.hadAlready(block[i] ?? 0)) repeated.push(from + i);
    }
  }
  return repeated.slice(0, most);
}

function columnsOf({ status, area, industry, measure, scope, survey, period, source, dims }: Table): Column[] {
  return [status, ...[area, industry, measure, scope, survey, period, source, ...dims].map(({ codes }) => codes)];
}

function repeatedIn(here: RowPasses, { status, length }: Table, numbers: RowNumbers, most: number): number[] {
  const seen = here.memory.allocate((numbers.size >> 3) + 1);
  const block = here.words(here.stretch);
  const repeated: number[] = [];
  here.stretches(length, (from, count) => {
    if (repeated.length >= most) return;
    numbers.fill(block, from, count);
    for (let i = 0; ; i += 1) {
      i = here.run('firstRepeated', seen, block.byteOffset, status.byteOffset + from, STATUS.blank, i, count);
      if (i >= count) break;
      repeated.push(from + i);
    }
  });
  return repeated.slice(0, most);
}

function firstLike(table: Table, numbers: RowNumbers, row: number): number {
  const [wanted] = numbers.of(Uint32Array.of(row));
  const block = numbers.numbers(BLOCK);
  for (let from = 0; ; from += BLOCK) {
    const count = Math.min(BLOCK, table.length - from);
    numbers.fill(block, from, count);
    for (let i = 0; i < count; i += 1) if (block[i] === wanted && table.status[from + i] !== STATUS.blank) return from + i;
  }
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
