import type { Member } from '../../model/key.ts';
import type { Period } from '../../model/period.ts';
import { memberAt, type Table } from '../../model/table.ts';
import { formatWesternYear } from '../../reference/eras.ts';
import { COLUMN_NAMES } from '../wording/phrases.ts';
import type { Language } from '../wording/language.ts';
import type { LineLabel } from './line.ts';

/** A further axis of flat files: its id and its heading. */
export type DimColumn = readonly [id: string, heading: string];

/** The further axes of several tables, each once. */
export function dimColumns(tables: readonly Table[]): readonly DimColumn[] {
  return [...new Map(tables.flatMap((table) => table.dims.map((dim) => [dim.id, dim.label === '' ? dim.id : dim.label] as const)))];
}

/** Headings of the columns that say what a record is about. */
export function keyHeadings(dims: readonly DimColumn[], language: Language): readonly string[] {
  const { areaCode, areaName, industryCode, industryName } = COLUMN_NAMES;
  return [...[areaCode, areaName, industryCode, industryName].map((name) => name[language]), ...dims.map(([, heading]) => heading)];
}

export function keyCells(label: LineLabel, table: Table, dims: readonly DimColumn[]): readonly string[] {
  return [
    label.area.code, label.area.name, label.industry.code, label.industry.name,
    ...dims.map(([id]) => label.dims[table.dims.findIndex((dim) => dim.id === id)]?.name ?? ''),
  ];
}

/** A period for machines (総務省 1-11): the western year alone where it is a year. */
export function plainPeriod(period: Period): string {
  return period.kind === 'year' ? String(period.year) : formatWesternYear(period);
}

export function memberJson({ code, name }: Member): { readonly code: string; readonly name: string } {
  return { code, name };
}

export function dimsJson(label: LineLabel, table: Table): Record<string, { readonly code: string; readonly name: string }> {
  return Object.fromEntries(table.dims.map((dim, d) => [dim.id, memberJson(label.dims[d] ?? { code: '', name: '', depth: 0 })]));
}

/** Where the figure of a row was printed; nothing for a row that is not there. */
export function originJson(table: Table, row: number): { file: string; sheet: string; row: number; column: number }[] {
  if (row < 0) return [];
  const source = memberAt(table.source, row);
  return [{ file: source.file, sheet: source.sheet, row: table.row[row] ?? 0, column: table.column[row] ?? 0 }];
}
