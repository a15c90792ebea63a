import { formatDecimal } from '../model/decimal.ts';
import { FLAG, memberAt, statusAt, type Table } from '../model/table.ts';
import type { PrintedRecords } from './presentation.ts';

const HEAD = ['area_code', 'area_name', 'industry_code', 'industry_name', 'measure', 'unit', 'scope', 'survey', 'year', 'period'];
const TAIL = ['value', 'status', 'text', 'decimals', 'file', 'sheet', 'row', 'column'];
const NUMERIC = new Set(['year', 'value', 'decimals', 'row', 'column']);

/** A column for a dim: its name, or its code where any member has one. */
export interface TidyDim {
  readonly dim: number;
  readonly heading: string;
  readonly of: 'code' | 'name';
}

export function tidyDims(table: Table): TidyDim[] {
  return table.dims.flatMap((d, dim) => [
    ...(d.members.some((m) => m.code !== '') ? [{ dim, heading: `${d.id}_code`, of: 'code' as const }] : []),
    { dim, heading: d.id, of: 'name' as const },
  ]);
}

/** The text a value was printed as, where it is not the plain spelling; thousands separators are such a spelling. */
function printedText(table: Table, row: number): string {
  const flags = table.flags[row] ?? 0;
  if ((flags & FLAG.text) !== 0) return table.texts.get(row) ?? '';
  return (flags & FLAG.grouped) === 0 ? '' : formatDecimal(decimalAt(table, row), true);
}

function decimalAt(table: Table, row: number): { units: bigint; decimals: number } {
  return { units: table.wide.get(row) ?? BigInt(table.units[row] ?? 0), decimals: table.decimals[row] ?? 0 };
}

/** One observation as JSON Lines state it: the tidy columns, numbers as decimal strings. */
export type TidyObject = Readonly<Record<string, string | number | null>>;

/** One observation as a record. */
export function tidyRow(table: Table, row: number, dims: readonly TidyDim[]): string[] {
  const area = memberAt(table.area, row);
  const industry = memberAt(table.industry, row);
  const measure = memberAt(table.measure, row);
  const period = memberAt(table.period, row);
  const source = memberAt(table.source, row);
  const status = statusAt(table, row);
  const isNumber = status === 'number';
  return [
    area.code, area.name, industry.code, industry.name,
    measure.label, measure.unit.label, memberAt(table.scope, row), memberAt(table.survey, row),
    period.kind === 'unstated' ? '' : String(period.year), period.label,
    ...dims.map(({ dim, of }) => {
      const d = table.dims[dim];
      if (!d) return '';
      const member = memberAt(d, row);
      return of === 'code' ? member.code : member.name;
    }),
    isNumber ? formatDecimal(decimalAt(table, row)) : '', status, printedText(table, row), isNumber ? String(table.decimals[row] ?? 0) : '',
    source.file, source.sheet, String(table.row[row] ?? 0), String(table.column[row] ?? 0),
  ];
}

/**
 * A table in the project's tidy form (整然データ): one observation a record, codes and names, the year in 西暦 and the
 * period as printed, value, status, printed text where it differs, written decimals and origin. Reading it back gives the same
 * table but for the indentation of labels, which 総務省's rule 1-5 forbids in files for machines; codes tell the hierarchy.
 */
export function tidyRecords(table: Table): PrintedRecords {
  const dims = tidyDims(table);
  const rows = Array.from({ length: table.length }, (_, row) => tidyRow(table, row, dims));
  return { ...tidyHeadings(dims), rows };
}

export function tidyHeadings(dims: readonly TidyDim[]): Pick<PrintedRecords, 'headings' | 'numeric'> {
  const headings = [...HEAD, ...dims.map(({ heading }) => heading), ...TAIL];
  return { headings, numeric: headings.map((heading) => NUMERIC.has(heading)) };
}

export function tidyObjects(table: Table): TidyObject[] {
  const { headings, rows, numeric } = tidyRecords(table);
  return rows.map((cells) => tidyObject(cells, headings, numeric));
}

export function tidyObject(cells: readonly string[], headings: readonly string[], numeric: readonly boolean[]): TidyObject {
  return Object.fromEntries(cells.map((cell, i) => [headings[i] ?? '', numeric[i] === true && cell === '' ? null : cell]));
}
