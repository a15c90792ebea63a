import { exactly, withheld, type Derived } from '../../model/derived.ts';
import { subtract } from '../../model/rational.ts';
import type { Unit, UnitKind } from '../../model/unit.ts';
import { additive, type Value } from '../../model/value.ts';
import { compute, quotient, type NilMeans } from './compute.ts';

/** 「-」 is zero among counts and amounts; among ratios and indices it is no number. */
function nilIn(kind: UnitKind): NilMeans {
  return kind === 'count' || kind === 'amount' ? 'zero' : 'missing';
}

/**
 * Change between two periods (増減数・増減額): later − earlier, in the unit of the values. For a ratio it is a difference in
 * ポイント, for an index one in index points (see `changeUnit`).
 *
 * @example change(wholeNumber(1165), wholeNumber(1234), 'count') // −69
 * @example change(percent('10.1'), percent('12.4'), 'ratio') // −2.3 ポイント
 */
export function change(later: Value, earlier: Value, kind: UnitKind): Derived {
  return compute({ later, earlier }, (x) => exactly(subtract(x.later, x.earlier)), nilIn(kind));
}

/** The unit a change is stated in (増減の単位): that of the values, but ポイント for ratios and indices. */
export function changeUnit(unit: Unit): Unit {
  return unit.kind === 'ratio' || unit.kind === 'index' ? { ...unit, label: 'ポイント' } : unit;
}

/**
 * Rate of change (増減率): (later − earlier) ÷ earlier, as a ratio (−0.25 is −25%).
 *
 * A base of 0 or nil gives `zeroBase`, printed 皆増 where the later value is positive and － otherwise (`isNew`).
 * The formula divides by the base with its sign, as national accounts do: −4,972 → −5,544 is +11.5%.
 * A ratio or an index has no rate: `changes-in-points`.
 *
 * @example rateOfChange(wholeNumber(1041), wholeNumber(1381), 'count') // −340/1381
 */
export function rateOfChange(later: Value, earlier: Value, kind: UnitKind): Derived {
  if (kind === 'ratio' || kind === 'index') return withheld('changes-in-points');
  return compute({ later, earlier }, (x) => quotient(subtract(x.later, x.earlier), x.earlier, 'earlier'));
}

/** 指数: value ÷ base, as a ratio; printed with 基準 = 100. A zero base gives `zeroBase`. */
export function indexNumber(value: Value, base: Value): Derived {
  return compute({ value, base }, (x) => quotient(x.value, x.base, 'base'));
}

function isPositive(value: Value): boolean {
  return value.is === 'number' && value.exact.n > 0n;
}

function isZero(value: Value): boolean {
  const number = additive(value);
  return number.is === 'number' && number.exact.n === 0n;
}

/** 皆増: a base of 0 or nil, and something now, so that there is no rate to print. Unknown and suppressed bases are never 皆増. */
export function isNew(later: Value, earlier: Value): boolean {
  return isZero(earlier) && isPositive(later);
}

/**
 * 皆減: something before, nothing now. nil is nothing, and so is a count of 0; an amount printed as 0 may be something below
 * half a unit, so its rate stays −100%.
 */
export function isVanished(later: Value, earlier: Value, kind: UnitKind): boolean {
  return isPositive(earlier) && isZero(later) && (kind === 'count' || later.is === 'missing');
}
