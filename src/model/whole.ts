import type { Series } from './series.ts';
import { figureAt } from './series.ts';
import { sumValues, type Value } from './value.ts';

/**
 * What a line is among the lines of its table (表の行の役割). Parts and adjustments add up to the total; a subtotal is a sum
 * of some of them, a detail (うち書き・中分類) belongs to a part that is listed too, and a regrouping (再掲) counts nothing new.
 */
export const LINE_ROLES = ['total', 'subtotal', 'part', 'adjustment', 'detail', 'regrouping'] as const;
export type LineRole = (typeof LINE_ROLES)[number];

/** Which axis the lines of a whole run along: industries, areas, or the dim of that number. */
export type WholeAxis = 'industry' | 'area' | number;

export interface WholeLine {
  /** Line of the series; `COMPUTED` for a total that the source does not print. */
  readonly line: number;
  readonly role: LineRole;
  /** How many listed lines it lies within, not counting totals and subtotals. */
  readonly level: number;
  /** The line it is added to, as a line of the series; `COMPUTED` for the computed total, `NOWHERE` for the total itself and for regroupings. */
  readonly under: number;
}

/** The line of a total that is the sum of its parts because the source prints none. */
export const COMPUTED = -1;
export const NOWHERE = -2;

/**
 * How the lines of a list belong together, whatever area it is of (内訳の型): areas of one census list the same industries and share one
 * shape, so that what follows from the list alone is worked out once.
 */
export interface WholeShape {
  /** As in `WholeLine`; `under` is a place in this list, `COMPUTED` or `NOWHERE`. */
  readonly lines: readonly Pick<WholeLine, 'role' | 'level' | 'under'>[];
  /** Places in the list; the total is `COMPUTED` where none is printed. */
  readonly total: number;
  readonly parts: readonly number[];
}

/** A total and what it consists of, along one axis of a series (全体と内訳). */
export interface Whole {
  readonly series: Series;
  readonly axis: WholeAxis;
  readonly shape: WholeShape;
  /** In the order of the table; a computed total comes last. */
  readonly lines: readonly WholeLine[];
  readonly total: WholeLine;
  /** The lines that add up to the total but for the residual, none of them within another. */
  readonly parts: readonly WholeLine[];
}

/** The figure of a line of a whole at one point; a computed total is the sum of its parts. */
export function wholeFigure(whole: Whole, line: WholeLine, point: number): Value {
  if (line.line !== COMPUTED) return figureAt(whole.series, line.line, point);
  return sumValues(whole.parts.map((part) => figureAt(whole.series, part.line, point)));
}
