import { wholeFigure } from '../../model/whole.ts';
import { printValue } from '../../write/numbers.ts';
import type { PrintedColumn, PrintedRow } from '../../write/presentation.ts';
import { periodName, unitName, type ReportContext } from '../context.ts';
import type { MeasureView } from '../data.ts';
import { nameOfLine } from '../moves.ts';
import type { Exhibit } from '../page.ts';
import { recordsOf } from './records-of.ts';

/** A table of levels: lines of a measure, one column a period (水準の表). */
export function levelTable(context: ReportContext, { measure, every }: MeasureView, title: string): Exhibit {
  const { points } = every.series;
  const unit = unitName(context, measure);
  const columns: PrintedColumn[] = [
    { heading: [context.words.columns.industry], align: 'left', unit: '', group: 0 },
    ...points.map(({ period }): PrintedColumn => ({ heading: [periodName(context, period, 'both')], align: 'right', unit, group: 1 })),
  ];
  const rows = every.lines.map((line): PrintedRow => ({
    kind: line === every.total ? 'total' : 'body',
    depth: line.role === 'detail' ? line.level : 0,
    cells: [{ text: nameOfLine(context, every, line) }, ...points.map((_, point) => printValue(wholeFigure(every, line, point), context.style))],
  }));
  const table = { title, columns, rows, notes: [] };
  return { table, records: recordsOf(table) };
}
