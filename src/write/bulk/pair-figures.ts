import { reasonsOf, type Comparison } from '../../model/comparison.ts';
import type { Finding } from '../../model/finding.ts';
import { reasonsFor } from '../../model/row-basis.ts';
import { roundSafe } from '../../model/rounding.ts';
import { STATUS } from '../../model/value.ts';
import { SMALL_BASE, type NumberStyle } from '../numbers.ts';

/** Whole doubles below this can be subtracted and compared without care. */
export const SAFE = 2 ** 52;

/** The figures of one pair (一対の数値): values as whole numbers of their last decimals; not a number where there is none. */
export interface PairFigures {
  earlier: number;
  later: number;
  difference: number;
  /** In per cent, rounded: whole numbers of the style's last decimal. */
  rate: number;
  earlierDecimals: number;
  laterDecimals: number;
  differenceDecimals: number;
  /** Equal for pairs of which the same is to be said, apart from reasons. */
  kind: number;
  /** Equal for pairs that come with the same reasons; 0 for none. */
  reasons: number;
}

const NO_FIGURES: PairFigures = { earlier: NaN, later: NaN, difference: NaN, rate: NaN, earlierDecimals: 0, laterDecimals: 0, differenceDecimals: 0, kind: 0, reasons: 0 };

function signOf(value: number): number {
  return value > 0 ? 2 : value < 0 ? 1 : 0;
}

/**
 * Computes pair after pair of a comparison without making anything (対比の計算): exact, with whole doubles. The same object is filled again and again.
 *
 * @returns a function that fills `figures` for a pair and tells whether it could: not for rows that must not be compared, for
 *   numbers that doubles do not hold, and for a rate of zero that must keep its sign
 */
export function pairFigures(comparison: Comparison, style: NumberStyle): { readonly figures: PairFigures; fill(pair: number): boolean } {
  const { table: { units, decimals, status, wide }, fromRows, toRows, measure, bases } = comparison;
  const { kind } = measure.unit;
  const figures: PairFigures = { ...NO_FIGURES };
  if ((kind !== 'count' && kind !== 'amount') || measure.id === 'change') return { figures, fill: () => false };
  const scale = 10 ** (style.digits + 2);
  const largest = SAFE / scale;
  const { number: NUMBER, nil: NIL, noCounterpart: NO_COUNTERPART, incomparable: INCOMPARABLE } = STATUS;
  const numberOfReasons = reasonNumbers(comparison);
  const { rounding, keepSign } = style;
  return {
    figures,
    fill(pair) {
      const from = fromRows[pair] ?? -1;
      const to = toRows[pair] ?? -1;
      if (wide.size > 0 && (wide.has(from) || wide.has(to))) return false;
      const was = from < 0 ? NO_COUNTERPART : (status[from] ?? 0);
      const is = to < 0 ? NO_COUNTERPART : (status[to] ?? 0);
      // What must not be compared is still shown as it was printed.
      if (was === INCOMPARABLE || is === INCOMPARABLE) return false;
      figures.reasons = bases.size > 0 && (bases.has(from) || bases.has(to)) ? numberOfReasons(pair) : 0;
      let x = was === NUMBER ? (units[from] ?? 0) : 0;
      let y = is === NUMBER ? (units[to] ?? 0) : 0;
      figures.earlier = was === NUMBER ? x : NaN;
      figures.later = is === NUMBER ? y : NaN;
      const a = was === NUMBER ? (decimals[from] ?? 0) : 0;
      const b = is === NUMBER ? (decimals[to] ?? 0) : 0;
      const most = a > b ? a : b;
      figures.earlierDecimals = a;
      figures.laterDecimals = b;
      figures.differenceDecimals = most;
      if (a < most) x *= 10 ** (most - a);
      if (b < most) y *= 10 ** (most - b);
      if (!(x < largest && x > -largest && y < largest && y > -largest)) return false;
      const small = kind === 'count' && x > 0 && x < (most === 0 ? SMALL_BASE : SMALL_BASE * 10 ** most);
      figures.kind = (((was * 16 + is) * 3 + signOf(x)) * 3 + signOf(y)) * 2 + (small ? 1 : 0);
      figures.difference = NaN;
      figures.rate = NaN;
      if ((was !== NUMBER && was !== NIL) || (is !== NUMBER && is !== NIL)) return true;
      const difference = y - x;
      figures.difference = difference;
      if (x === 0) return true;
      const rate = roundSafe(difference * scale, x, rounding);
      if (rate === 0 && keepSign && difference !== 0) return false;
      figures.rate = rate;
      return true;
    },
  };
}

/** Numbers lists of reasons: all rows of an area come with the same. */
function reasonNumbers(comparison: Comparison): (pair: number) => number {
  const numbers = new Map<Finding, number>();
  const lists = new Map<string, number>([['', 0]]);
  const { bases, fromRows, toRows } = comparison;
  const single = new Map<readonly Finding[], number>();
  return (pair) => {
    // Nearly always one side comes with reasons, which it shares with others.
    const [earlier, later] = [reasonsFor(bases, fromRows[pair] ?? -1), reasonsFor(bases, toRows[pair] ?? -1)];
    const only = later.length === 0 ? earlier : earlier.length === 0 ? later : undefined;
    if (only === undefined) return numberOf(pair);
    const known = single.get(only) ?? numberOf(pair);
    single.set(only, known);
    return known;
  };

  function numberOf(pair: number): number {
    const key = reasonsOf(comparison, pair).map((reason) => {
      const number = numbers.get(reason) ?? numbers.size;
      numbers.set(reason, number);
      return number;
    }).join();
    const known = lists.get(key) ?? lists.size;
    lists.set(key, known);
    return known;
  }
}
