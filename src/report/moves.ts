import type { DecomposedLine, Decomposition } from '../model/decomposition.ts';
import { asValue } from '../model/derived.ts';
import { absolute, compare, sign, type Rational } from '../model/rational.ts';
import { printedRowsOf } from '../model/series.ts';
import { memberAt } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { COMPUTED, wholeFigure, type Whole, type WholeLine } from '../model/whole.ts';
import { changeOf } from '../derive/compare.ts';
import { labelOn } from '../derive/wholes.ts';
import { printChange, printRate, printShare, printValue, type NumberStyle } from '../write/numbers.ts';
import type { PrintedCell } from '../write/presentation.ts';
import type { CellPlace, Figure } from '../write/prose.ts';
import type { MoveFigures } from '../write/wording/report/words.ts';
import { fileName } from './file-name.ts';
import { industryName, type ReportContext } from './context.ts';

/** The cells a line of a whole rests on at a point: its own, or those of all parts of a computed total. */
export function cellsAt(whole: Whole, line: WholeLine, point: number): readonly CellPlace[] {
  const lines = line.line === COMPUTED ? whole.parts : [line];
  const { table, points } = whole.series;
  const only = points[point];
  if (only === undefined) return [];
  return lines.flatMap((each) => printedRowsOf(whole.series, each.line, [only]).flatMap((row) => {
    const { file, sheet } = memberAt(table.source, row);
    return [{ file: fileName(file), sheet, row: table.row[row] ?? 0, column: table.column[row] ?? 0 }];
  }));
}

export function figure(cell: PrintedCell, cells: readonly CellPlace[]): Figure {
  return { text: cell.text, number: cell.number ?? '', cells };
}

/** What one line did between the ends of a series (増減), ready for sentences. */
export interface Move {
  readonly line: WholeLine;
  readonly name: string;
  readonly earlier: Value;
  readonly later: Value;
  readonly difference: Value;
  readonly rate: Value;
  readonly direction: 'rise' | 'fall' | 'level' | 'unknown';
  readonly smallBase: boolean;
  readonly cells: readonly CellPlace[];
}

export function nameOfLine(context: ReportContext, whole: Whole, line: WholeLine): string {
  return line.line === COMPUTED ? context.words.total : industryName(context, labelOn(whole.series, whole.axis, line.line));
}

/** Rates and quotients of fewer than this say little. */
export const SMALL_BASE = 10n;

const NOT_COMPARABLE = { difference: missing('incomparable'), rate: missing('incomparable') } as const;

/** Whether two points of a series may be set against each other: no break lies between them. */
export function mayCompare({ series: { points } }: Whole, from: number, to: number): boolean {
  if (from === to) return true;
  if (from === 0) return points[to]?.sinceFirst.comparable === true;
  return points.slice(from + 1, to + 1).every(({ sincePrevious }) => sincePrevious.comparable);
}

/** The move of a line from the first point of a whole to its last. */
export function moveOf(context: ReportContext, whole: Whole, line: WholeLine, from = 0, to = whole.series.points.length - 1): Move {
  const earlier = wholeFigure(whole, line, from);
  const later = wholeFigure(whole, line, to);
  const { difference, rate } = mayCompare(whole, from, to) ? changeOf(earlier, later, whole.series.measure) : NOT_COMPARABLE;
  const direction = difference.is === 'missing' ? 'unknown' : (['fall', 'level', 'rise'] as const)[sign(difference.exact) + 1] ?? 'level';
  return {
    line, name: nameOfLine(context, whole, line), earlier, later, difference, rate, direction,
    smallBase: whole.series.measure.unit.kind === 'count' && earlier.is === 'number' && earlier.exact.n > 0n && earlier.exact.n < SMALL_BASE * earlier.exact.d,
    cells: [...cellsAt(whole, line, from), ...cellsAt(whole, line, to)],
  };
}

export function partMoves(context: ReportContext, whole: Whole): readonly Move[] {
  return whole.parts.map((part) => moveOf(context, whole, part));
}

export function figuresOfMove(move: Move, style: NumberStyle): MoveFigures {
  const { difference } = move;
  const size: Value = difference.is === 'number' ? { ...difference, exact: absolute(difference.exact) } : difference;
  return {
    earlier: figure(printValue(move.earlier, style), move.cells),
    later: figure(printValue(move.later, style), move.cells),
    difference: figure(printChange(difference, style), move.cells),
    size: figure(printValue(size, style), move.cells),
    rate: figure(printRate(move.rate, style), move.cells),
    hasRate: move.rate.is === 'number',
  };
}

/**
 * The first few of an ordered list, none of which is named while its equal is left out (上位). Where all are equal, all are named or none.
 */
export function leading<T>(ordered: readonly T[], most: number, same: (a: T, b: T) => boolean): readonly T[] {
  const [next] = ordered.slice(most);
  if (next === undefined) return ordered;
  return ordered.slice(0, most).filter((each) => !same(each, next));
}

export function sameDifference(a: Move, b: Move): boolean {
  return compare(exactOf(a.difference), exactOf(b.difference)) === 0;
}

export function sameRate(a: Move, b: Move): boolean {
  return compare(exactOf(a.rate), exactOf(b.rate)) === 0;
}

/** Moves with a number, the deepest fall first; lines of equal size keep the order of the table. */
export function byDifference(moves: readonly Move[]): readonly Move[] {
  return moves.filter(({ difference }) => difference.is === 'number').toSorted((a, b) => compare(exactOf(a.difference), exactOf(b.difference)));
}

const NOTHING: Rational = { n: 0n, d: 1n };

export function exactOf(value: Value): Rational {
  return value.is === 'number' ? value.exact : NOTHING;
}

/** 寄与度 of a line as points, signed: −7.8. */
export function contributionFigure(context: ReportContext, { whole }: Decomposition, line: DecomposedLine): Figure {
  const last = whole.series.points.length - 1;
  const own = line.at === 'residual' ? [] : [...cellsAt(whole, line.at, 0), ...cellsAt(whole, line.at, last)];
  return figure(printRate(asValue(line.contribution, 1), context.style), [...own, ...cellsAt(whole, whole.total, 0)]);
}

/** 構成比 as a figure. */
export function shareFigure(context: ReportContext, whole: Whole, line: WholeLine, point: number, share: Value): Figure {
  return figure(printShare(share, context.style), [...cellsAt(whole, line, point), ...cellsAt(whole, whole.total, point)]);
}
