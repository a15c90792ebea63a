import { parseDecimal } from '../../model/decimal.ts';
import type { MissingReason } from '../../model/value.ts';
import { NO_FIGURE, type Figure, type FigureStyle } from '../figures/figure.ts';
import { remarks } from '../figures/flat-records.ts';
import type { Flat, FlatColumn } from '../figures/flat.ts';
import { printFigure } from '../figures/print.ts';
import { dimColumns } from '../lines/keys.ts';
import type { PrintedCell } from '../presentation.ts';
import type { Columns } from './column.ts';
import { GrowingFigures, GrowingTexts } from './growing.ts';
import { KeyColumns, PeriodColumns } from './key-columns.ts';

/**
 * An analysis as columns (分析結果の列): the records of its CSV, each figure the number that is printed there, with a column that says why
 * it is missing. Names say the unit where it is not that of the measure.
 */
export function flatColumns({ columns, tables, spans, rows: records }: Flat, style: FigureStyle): Columns {
  const keys = new KeyColumns(dimColumns(tables));
  const role = new GrowingTexts('role');
  const [from, to] = [new PeriodColumns('from_'), new PeriodColumns(spans ? 'to_' : '')];
  const figures = columns.map((column) => ({ column, grown: new GrowingFigures(nameOf(column)) }));
  const rounding = new GrowingTexts('rounding');
  const notes = new GrowingTexts('notes');
  let rows = 0;
  for (const record of records) {
    keys.push(record.label, record.table, record.measure, record.scope);
    role.push(record.role);
    from.push(record.from);
    to.push(record.to);
    const own = figures.map(({ column }) => record.figures[column.id] ?? NO_FIGURE);
    const cells = own.map((figure) => printFigure(figure, style));
    figures.forEach(({ grown }, i) => pushCell(grown, own[i] ?? NO_FIGURE, cells[i] ?? { text: '' }));
    rounding.push(style.rounding);
    notes.push(remarks(own, cells, columns, style));
    rows += 1;
  }
  return {
    rows,
    columns: [
      ...keys.columns(), role.column(), ...(spans ? from.columns() : []), ...to.columns(),
      ...figures.flatMap(({ grown }) => [grown.column(), grown.statusColumn()]), rounding.column(), notes.column(),
    ],
  };
}

/** share-earlier, in per cent → share_earlier_percent */
function nameOf({ id, unit }: FlatColumn): string {
  const plain = id.replaceAll('-', '_');
  return unit === 'none' || plain.endsWith(unit) ? plain : `${plain}_${unit}`;
}

function pushCell(into: GrowingFigures, figure: Figure, cell: PrintedCell): void {
  const decimal = cell.number === undefined ? 'not-a-decimal' : parseDecimal(cell.number);
  if (decimal === 'not-a-decimal') into.pushMissing(reasonOf(figure, cell));
  else into.pushDecimal(decimal);
}

function reasonOf(figure: Figure, { missing }: PrintedCell): MissingReason {
  if (missing !== undefined) return missing;
  if (figure.is === 'within' && figure.derived.is === 'missing') return figure.derived.reason;
  return figure.is === 'none' ? 'blank' : 'notApplicable';
}
