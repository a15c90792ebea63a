import { seriesOfTable, type Take } from '../../src/derive/series.ts';
import { wholesOf } from '../../src/derive/wholes.ts';
import { parseDecimal } from '../../src/model/decimal.ts';
import type { Series } from '../../src/model/series.ts';
import { TableBuilder } from '../../src/model/table-builder.ts';
import type { Table } from '../../src/model/table.ts';
import { STATUS } from '../../src/model/value.ts';
import type { Whole } from '../../src/model/whole.ts';
import { resolveMeasure } from '../../src/reference/measures.ts';
import { parsePeriod } from '../../src/reference/periods.ts';

const SOURCE = { file: 'made-up', sha256: '', sheet: '', title: '', layout: 'tidy', encoding: '', edition: '' };
const SYMBOLS: Readonly<Record<string, number>> = { X: STATUS.suppressed, '-': STATUS.nil, '…': STATUS.notAvailable };

/** One line of a made-up table: an industry of an area with its value at each period; X, - and … as printed. */
export interface MadeUpLine {
  readonly area?: string;
  readonly industry: string;
  readonly values: readonly string[];
}

/** A table of made-up counts, in the order of its lines. */
export function madeUpTable(lines: readonly MadeUpLine[], periods: readonly string[], measure = '従業者数'): Table {
  const builder = new TableBuilder();
  lines.forEach(({ area = '01999', industry, values }, i) => values.forEach((text, p) => {
    const period = parsePeriod(periods[p] ?? '');
    if (period === 'not-a-period') throw new Error(`no period ${p}`);
    const decimal = parseDecimal(text);
    const units = decimal === 'not-a-decimal' ? { units: 0, decimals: 0, status: SYMBOLS[text] ?? STATUS.unreadable } : { ...decimal, units: inDoubles(decimal.units), status: STATUS.number };
    builder.add(
      { area: { code: area, name: area, depth: 0 }, industry: { code: industry, name: industry, depth: 0 }, measure: resolveMeasure(measure), scope: 'private', survey: '', period, dims: {} },
      { status: units.status, units: units.units, decimals: units.decimals, flags: 0, text: '' }, SOURCE, i + 1, p + 1,
    );
  }));
  return builder.build();
}

/** Its only series. */
export async function madeUpSeries(lines: readonly MadeUpLine[], periods: readonly string[] = ['2016年', '2021年'], take: Take = 'every', measure?: string): Promise<Series> {
  const table = madeUpTable(lines, periods, measure);
  const { series } = await seriesOfTable(table, Uint32Array.from({ length: table.length }, (_, row) => row), { from: 'first', to: 'last', allow: new Set(), take });
  const [only] = series;
  if (only === undefined || series.length > 1) throw new Error(`${series.length} series`);
  return only;
}

/** Its only whole. */
export async function madeUpWhole(lines: readonly MadeUpLine[], periods?: readonly string[], measure?: string): Promise<Whole> {
  const [only] = wholesOf(await madeUpSeries(lines, periods, 'every', measure));
  if (only === undefined) throw new Error('no whole');
  return only;
}

/** As the readers keep them: big integers only where doubles are not exact. */
function inDoubles(units: bigint): number | bigint {
  return Number.isSafeInteger(Number(units)) ? Number(units) : units;
}
