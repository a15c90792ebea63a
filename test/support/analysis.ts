import { expect } from 'vitest';
import { rational, type Rational } from '../../src/model/rational.ts';
import { analysisSchema } from '../../src/write/schemas/analysis.ts';
import type { AnalysisJsonRow } from '../../src/write/figures/flat-json.ts';
import { run, type Circumstances } from './run.ts';

export interface Analysed {
  readonly rows: readonly AnalysisJsonRow[];
  readonly notes: readonly { readonly code: string; readonly [evidence: string]: unknown }[];
  readonly stderr: string;
}

/** The result of an analysis as JSON, held against its schema. */
export async function analyse(args: readonly string[], circumstances: Circumstances = {}): Promise<Analysed> {
  const result = await run([...args, '--format', 'json'], circumstances);
  expect([result.code, result.stderr.includes('内部で誤り')]).toEqual([0, false]);
  const parsed = analysisSchema.parse(JSON.parse(result.stdout));
  expect(parsed.schema).toBe(`chamber-stats/${args[0]}@1`);
  return { rows: parsed.rows, notes: parsed.notes, stderr: result.stderr };
}

/** The exact number of a figure, or why there is none. */
export function exact(row: AnalysisJsonRow | undefined, figure: string): Rational | string {
  const found = row?.figures[figure];
  if (found === undefined) return 'no such figure';
  return found.exact === null ? found.status : rational(BigInt(found.exact.numerator), BigInt(found.exact.denominator));
}

export function text(row: AnalysisJsonRow | undefined, figure: string): string {
  return row?.figures[figure]?.text ?? 'no such figure';
}

/** The row of an industry by code or name. */
export function industryRow(rows: readonly AnalysisJsonRow[], industry: string): AnalysisJsonRow | undefined {
  return rows.find((row) => row.industry.code === industry || row.industry.name === industry);
}

export const totalRow = (rows: readonly AnalysisJsonRow[]): AnalysisJsonRow | undefined => rows.find(({ role }) => role === 'total');

interface TidyRecord {
  readonly area: readonly [code: string, name: string];
  readonly industry: readonly [code: string, name: string];
  readonly measure: string;
  readonly unit: string;
  readonly period: string;
  readonly value: string;
  readonly scope?: string;
  readonly survey?: string;
}

/** A tidy file of made-up figures; X, - and … are the symbols of tables. */
export function tidyFile(records: readonly TidyRecord[]): string {
  const head = 'area_code,area_name,industry_code,industry_name,measure,unit,scope,survey,year,period,value,status,text,decimals,file,sheet,row,column';
  const status: Readonly<Record<string, string>> = { X: 'suppressed', '-': 'nil', '…': 'notAvailable' };
  const lines = records.map(({ area, industry, measure, unit, period, value, scope = 'unstated', survey = '' }, i) => {
    const missing = status[value];
    const cells = [...area, ...industry, measure, unit, scope, survey, /\d{4}/.exec(period)?.[0] ?? '', period, missing === undefined ? value : '', missing ?? 'number', missing === undefined ? '' : value, missing === undefined ? String(value.split('.')[1]?.length ?? 0) : '', 'made-up', '', String(i + 2), '1'];
    return cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
  });
  return `${[head, ...lines].join('\n')}\n`;
}
