import type { Finding } from '../../model/finding.ts';
import { measureKey } from '../../model/key.ts';
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
export function changeTables(context: ReportContext, { compared }: DatasetView, views: readonly MeasureView[], title: (measures: readonly string[], from: string, to: string) => string): ChangeTables {
  const wanted = new Set(views.map(({ measure }) => measureKey(measure)));
  const comparisons = compared.comparisons.filter(({ measure }) => wanted.has(measureKey(measure)));
  const blocks = diffBlocks(comparisons, { sort: 'code', top: 'all', minBase: 'none' });
  const exhibits = blocks.map((block): Exhibit => {
    const [first] = block.members;
    const measures = block.members.map(({ measure }) => measure.label);
    const named = first === undefined ? '' : title(measures, periodName(context, first.from.period), periodName(context, first.to.period));
    return { table: { ...diffTable(block, context.style), title: named }, records: diffRecords([block], context.style) };
  });
  return { exhibits, findings: [...compared.findings, ...comparisons.flatMap((comparison) => comparison.findings)] };
}
