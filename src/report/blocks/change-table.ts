import { compareTable } from '../../derive/compare.ts';
import type { Finding } from '../../model/finding.ts';
import { measureKey } from '../../model/key.ts';
import { memberAt } from '../../model/table.ts';
import { diffBlocks } from '../../write/diff/lines.ts';
import { diffRecords } from '../../write/diff/records.ts';
import { diffTable } from '../../write/diff/table.ts';
import { periodName, type ReportContext } from '../context.ts';
import type { DatasetView, MeasureView } from '../data.ts';
import type { Exhibit } from '../page.ts';

export interface ChangeTables {
  readonly exhibits: readonly Exhibit[];
  readonly findings: readonly Finding[];
}

/** Tables of levels, changes and rates of some measures of a dataset, side by side where their periods agree (増減の表). */
export function changeTables(context: ReportContext, { table, rows }: DatasetView, views: readonly MeasureView[], title: (measures: readonly string[], from: string, to: string) => string): ChangeTables {
  const wanted = new Set(views.map(({ measure }) => measureKey(measure)));
  const own = rows.filter((row) => wanted.has(measureKey(memberAt(table.measure, row))));
  const { comparisons, findings } = compareTable(table, own, { from: 'first', to: 'last', allow: new Set() });
  const blocks = diffBlocks(comparisons, { sort: 'code', top: 'all', minBase: 'none' });
  const exhibits = blocks.map((block): Exhibit => {
    const [first] = block.members;
    const measures = block.members.map(({ measure }) => measure.label);
    const named = first === undefined ? '' : title(measures, periodName(context, first.from.period, 'both'), periodName(context, first.to.period, 'both'));
    return { table: { ...diffTable(block, context.style), title: named }, records: diffRecords([block], context.style) };
  });
  return { exhibits, findings: [...findings, ...comparisons.flatMap((comparison) => comparison.findings)] };
}
