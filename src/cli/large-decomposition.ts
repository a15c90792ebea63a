import { columnDecomposer } from '../derive/decomposition-columns.ts';
import type { Resolved } from '../derive/selection.ts';
import { isShownLine } from '../derive/shown.ts';
import { axisOf } from '../derive/wholes.ts';
import { FACTORS_OF } from '../model/decomposition.ts';
import { memberKey } from '../model/key.ts';
import { memberAt } from '../model/table.ts';
import type { Whole, WholeShape } from '../model/whole.ts';
import { wholePrinter } from '../write/bulk/decomposition-rows.ts';
import { lineOrder } from '../write/bulk/line-order.ts';
import type { ByteSink } from '../write/bulk/row-printer.ts';
import { remarkOf } from '../write/bulk/said.ts';
import { decompositionFlat } from '../write/decompose/flat.ts';
import type { FigureStyle } from '../write/figures/figure.ts';
import { flatRecords, type FlatRecords } from '../write/figures/flat-records.ts';
import type { Arrangement } from '../write/lines/blocks.ts';
import { dimColumns } from '../write/lines/keys.ts';
import { recordLine, type Delimiter } from '../write/records.ts';
import { blocksOf } from './decomposition-blocks.ts';
import type { WholesOfSeries } from './wholes.ts';

type WithReference = WholesOfSeries['wholes'][number];

const OWN_ORDER: Arrangement = { sort: 'code', top: 'all', minBase: 'none' };

/** How very many decompositions are written. */
export interface Writing {
  readonly style: FigureStyle;
  readonly delimiter: Delimiter;
}

/**
 * Writes very many decompositions by the classic method as flat records (大量の要因分解の書き出し): those of usual figures from columns, others
 * one by one.
 */
export function printDecompositions(found: readonly WholesOfSeries[], selection: Resolved, { style, delimiter }: Writing, sink: ByteSink): void {
  const tables = [...new Set(found.map(({ series }) => series.table))];
  const factors = found.some(({ wholes }) => wholes.some(({ reference }) => reference !== 'none')) ? FACTORS_OF.classic : [];
  const recordsOf = (wholes: readonly WithReference[]): FlatRecords => flatRecords({ ...decompositionFlat(blocksOf([{ wholes }], selection, { method: 'classic', bounds: false }, OWN_ORDER), factors), tables }, style);
  const { headings, numeric } = recordsOf([]);
  const encoder = new TextEncoder();
  const write = (record: readonly string[], plain: readonly boolean[]): void => { sink.write(encoder.encode(recordLine(record, plain, delimiter))); };
  const oneByOne = (wholes: readonly WithReference[]): void => { for (const record of recordsOf(wholes).rows) write(record, numeric); };
  const { columns } = decompositionFlat([], factors);
  const records = { style, delimiter, dims: dimColumns(tables), factors: factors.length > 0, remark: (said: number) => remarkOf(said, columns, style) } as const;
  const decomposer = columnDecomposer(found.reduce((most, { wholes }) => wholes.reduce((m, { whole }) => Math.max(m, whole.lines.length), most), 0));
  write(headings, headings.map(() => false));
  for (const { series, wholes } of found) {
    const orders = ordersOf(wholes, selection);
    if (orders === 'of their own') {
      oneByOne(wholes);
      continue;
    }
    const printer = wholePrinter(series, records, sink);
    for (const each of wholes) {
      const { whole, reference } = each;
      if (decomposer.fill(whole, reference) && printer.add(whole, decomposer.columns, orders(whole, decomposer.columns.hasResidual))) continue;
      printer.flush();
      oneByOne([each]);
    }
    printer.flush();
  }
}

type OrderOf = (whole: Whole, hasResidual: boolean) => Int32Array;

/**
 * The order of the lines of each whole, worked out once a shape. Wholes that share an area, or do not run along industries, are
 * arranged together.
 */
function ordersOf(wholes: readonly WithReference[], selection: Resolved): OrderOf | 'of their own' {
  const [first] = wholes;
  if (first === undefined || axisOf(first.whole.series) !== 'industry') return 'of their own';
  const { series } = first.whole;
  const areas = new Set(wholes.map(({ whole }) => memberKey(memberAt(series.table.area, series.names[whole.lines[0]?.line ?? 0] ?? 0))));
  if (areas.size < wholes.length) return 'of their own';
  const known = new Map<WholeShape, readonly [Int32Array, Int32Array]>();
  for (const { whole } of wholes) {
    if (known.has(whole.shape)) continue;
    const kept = (line: Parameters<typeof isShownLine>[1]): boolean => isShownLine(whole, line, selection);
    const orders = [lineOrder(whole, kept, false), lineOrder(whole, kept, true)] as const;
    if (orders[0].length < 3) return 'of their own';
    known.set(whole.shape, orders);
  }
  const nothing = new Int32Array(0);
  return ({ shape }, hasResidual) => known.get(shape)?.[hasResidual ? 1 : 0] ?? nothing;
}

