import type { Table } from '../../model/table.ts';
import { withUnit } from '../headings.ts';
import type { Block } from '../lines/blocks.ts';
import { axisHeading, nameOf, namedBy } from '../lines/line.ts';
import type { PrintedColumn, PrintedRow, PrintedTable } from '../presentation.ts';
import type { Figure, FigureStyle } from './figure.ts';
import { NO_FIGURE } from './figure.ts';
import { figureNotes, type NamedFigure } from './notes.ts';
import { printFigure } from './print.ts';

/** A column of figures of one member of a block (数値の列). */
export interface FigureColumn {
  readonly heading: readonly string[];
  readonly unit: string;
  /** Columns that stay together when a narrow terminal stacks the table. */
  readonly group: number;
  readonly align: 'left' | 'right';
  figure(line: number): Figure;
}

export function column(heading: readonly string[], unit: string, group: number, figure: (line: number) => Figure): FigureColumn {
  return { heading, unit, group, align: 'right', figure };
}

export interface FigureTableParts {
  readonly title: string;
  readonly table: Table;
  /** Notes that come before those on the figures. */
  readonly notes: readonly string[];
}

/** A block of figures as a table to print: the lines' names, then the columns of every member. */
export function figureTable<M>(block: Block<M>, columnsOf: (member: M, m: number) => readonly FigureColumn[], parts: FigureTableParts, style: FigureStyle): PrintedTable {
  const columns = block.members.flatMap((member, m) => columnsOf(member, m).map((each) => ({ ...each, member: m })));
  const named: NamedFigure[] = [];
  const rows = block.lines.map((line): PrintedRow => {
    const name = nameOf(line, block.by, style.language);
    const cells = columns.map(({ member, figure }) => {
      const at = line.at[member] ?? -1;
      const found = at < 0 ? NO_FIGURE : figure(at);
      named.push({ line: name, figure: found });
      return printFigure(found, style);
    });
    return { kind: line.place === 'total' && block.by !== 'area' ? 'total' : 'body', depth: namedBy(line, block.by).depth, cells: [{ text: name }, ...cells] };
  });
  return {
    title: parts.title,
    columns: [
      { heading: [axisHeading(parts.table, block.by, style.language)], align: 'left', unit: '', group: 0 },
      ...columns.map(({ heading, unit, group, align }): PrintedColumn => ({ heading, unit, group, align })),
    ],
    rows,
    notes: [...parts.notes, ...figureNotes(named, style)],
  };
}

/** One line of one member turned round: a row a figure, its name and unit on the left. */
export function turnedTable(rows: readonly { readonly name: string; readonly unit: string; readonly figures: readonly Figure[] }[], headings: readonly string[], heading: string, parts: Omit<FigureTableParts, 'table'>, style: FigureStyle): PrintedTable {
  return {
    title: parts.title,
    columns: [{ heading: [heading], align: 'left', unit: '', group: 0 }, ...headings.map((text): PrintedColumn => ({ heading: [text], align: 'right', unit: '', group: 1 }))],
    rows: rows.map(({ name, unit, figures }) => ({ kind: 'body', depth: 0, cells: [{ text: withUnit(name, unit) }, ...figures.map((figure) => printFigure(figure, style))] })),
    notes: [...parts.notes, ...figureNotes(rows.flatMap(({ name, figures }) => figures.map((figure) => ({ line: name, figure }))), style)],
  };
}
