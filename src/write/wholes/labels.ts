import type { Member } from '../../model/key.ts';
import { NO_MEMBER } from '../../model/key.ts';
import { printedRowsOf, reasonsAlong } from '../../model/series.ts';
import { memberAt } from '../../model/table.ts';
import type { Whole, WholeLine } from '../../model/whole.ts';
import type { LineLabel } from '../lines/line.ts';

const NO_DIMS: readonly Member[] = [];

/** The label of a line of a whole; a computed total and the residual have none of their own on its axis. */
export function wholeLabel(whole: Whole, line: WholeLine | 'residual'): LineLabel {
  const { table, names } = whole.series;
  const own = line === 'residual' ? -1 : line.line;
  const row = names[own < 0 ? (whole.lines[0]?.line ?? 0) : own] ?? 0;
  const onAxis = (member: Member): Member => (own < 0 || line === 'residual' ? NO_MEMBER : member.depth === line.level ? member : { ...member, depth: line.level });
  return {
    area: whole.axis === 'area' ? onAxis(memberAt(table.area, row)) : memberAt(table.area, row),
    industry: whole.axis === 'industry' ? onAxis(memberAt(table.industry, row)) : memberAt(table.industry, row),
    dims: table.dims.length === 0 ? NO_DIMS : table.dims.map((dim, d) => (d === whole.axis ? onAxis(memberAt(dim, row)) : memberAt(dim, row))),
    place: line === 'residual' ? 'rest' : line.role === 'total' ? 'total' : 'body',
  };
}

/** The printed rows a line rests on, over all points. */
export function rowsOf(whole: Whole, line: WholeLine | 'residual'): readonly number[] {
  return line === 'residual' || line.line < 0 ? [] : printedRowsOf(whole.series, line.line);
}

/** Codes of what must be known of a line, and of what holds for its series. */
export function notesOf(whole: Whole, line: WholeLine | 'residual'): readonly string[] {
  const { series } = whole;
  const own = line === 'residual' || line.line < 0 ? [] : reasonsAlong(series, line.line);
  return [...new Set([...(series.points.at(-1)?.sinceFirst.findings ?? []), ...series.findings, ...own].map(({ code }) => code))];
}

/** The role of a line for machines. */
export function roleOf(line: WholeLine | 'residual'): string {
  return line === 'residual' ? 'residual' : line.role;
}
