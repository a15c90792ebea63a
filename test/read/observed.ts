import { bytesOf } from '../../src/model/bytes.ts';
import { formatDecimal } from '../../src/model/decimal.ts';
import { periodKey } from '../../src/model/period.ts';
import { keyAt, statusAt, type Table } from '../../src/model/table.ts';
import { readTables, type ReadOptions, type ReadResult } from '../../src/read/read-table.ts';

export function read(name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return readTables(bytesOf(name, typeof content === 'string' ? new TextEncoder().encode(content) : content), options);
}

/** One figure with everything that says what it is, as plain text. */
export interface Observed {
  readonly line: number;
  readonly column: number;
  readonly area: string;
  readonly areaName: string;
  readonly industry: string;
  readonly industryName: string;
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
  readonly scope: string;
  readonly survey: string;
  readonly dims: Readonly<Record<string, string>>;
  readonly status: string;
  /** Digits as written, or ''. */
  readonly value: string;
}

export function observe(table: Table): Observed[] {
  return Array.from({ length: table.length }, (_, row) => {
    const key = keyAt(table, row);
    const status = statusAt(table, row);
    const units = table.wide.get(row) ?? BigInt(table.units[row] ?? 0);
    return {
      line: table.row[row] ?? 0,
      column: table.column[row] ?? 0,
      area: key.area.code,
      areaName: key.area.name,
      industry: key.industry.code,
      industryName: key.industry.name,
      measure: key.measure.id,
      unit: key.measure.unit.label,
      period: periodKey(key.period),
      scope: key.scope,
      survey: key.survey,
      dims: Object.fromEntries(Object.entries(key.dims).flatMap(([id, member]) => (member.name === '' && member.code === '' ? [] : [[id, `${member.code}${member.name}`]]))),
      status,
      value: status === 'number' ? formatDecimal({ units, decimals: table.decimals[row] ?? 0 }) : '',
    };
  });
}

/** The figures of all tables of one file. */
export async function observed(name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<Observed[]> {
  return (await read(name, content, options)).tables.flatMap(({ table }) => observe(table));
}

export const codesOf = (result: ReadResult): string[] => [...result.findings, ...result.tables.flatMap(({ findings }) => findings)].map(({ code }) => code);
