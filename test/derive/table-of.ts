import { parseDecimal } from '../../src/model/decimal.ts';
import type { Scope } from '../../src/model/key.ts';
import { rational } from '../../src/model/rational.ts';
import { TableBuilder } from '../../src/model/table-builder.ts';
import type { Table } from '../../src/model/table.ts';
import { STATUS, type MissingReason } from '../../src/model/value.ts';
import type { UnitKind } from '../../src/model/unit.ts';
import { parsePeriod } from '../../src/reference/periods.ts';

/** One figure of a test table; what is left out is the same for all. */
export interface Figure {
  readonly area?: readonly [code: string, name: string];
  readonly industry?: readonly [code: string, name: string];
  readonly period: string;
  /** A decimal number, or why there is none. */
  readonly value: string | MissingReason;
  readonly survey?: string;
  readonly scope?: Scope;
  readonly measure?: string;
  readonly kind?: UnitKind;
  /** File of the source, and its title. */
  readonly source?: string;
  readonly title?: string;
}

/** A table of figures, each in a row of its own: the file's line is its number. */
export function tableOf(figures: readonly Figure[]): Table {
  const builder = new TableBuilder();
  figures.forEach(({ area = ['01212', '留萌市'], industry = ['TOTAL', '計'], period, value, survey = '', scope = 'private', measure = 'establishments', kind = 'count', source = 'a.csv', title = '' }, i) => {
    const parsed = parsePeriod(period);
    if (parsed === 'not-a-period') throw new Error(`not a period: ${period}`);
    const decimal = parseDecimal(value);
    const cell = decimal === 'not-a-decimal'
      ? { status: STATUS[value as MissingReason], units: 0, decimals: 0, flags: 0, text: '' }
      : { status: STATUS.number, units: Number(decimal.units), decimals: decimal.decimals, flags: 0, text: '' };
    builder.add(
      {
        area: { code: area[0], name: area[1], depth: 0 },
        industry: { code: industry[0], name: industry[1], depth: 0 },
        measure: { id: measure, label: measure, unit: { label: kind === 'count' ? '事業所' : kind === 'ratio' ? '%' : '百万円', kind, factor: rational(1n) } },
        scope, survey, period: parsed, dims: {},
      },
      cell, { file: source, sha256: '', sheet: '', title, layout: 'generic', encoding: '', edition: '' }, i + 1, 1,
    );
  });
  return builder.build();
}

/** All rows of a table. */
export function allRows(table: Table): Uint32Array {
  return Uint32Array.from({ length: table.length }, (_, row) => row);
}
