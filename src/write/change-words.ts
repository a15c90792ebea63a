import type { Change } from '../model/comparison.ts';
import type { UnitKind } from '../model/unit.ts';
import type { Value } from '../model/value.ts';

export function isPositive(value: Value): boolean {
  return value.is === 'number' && value.exact.n > 0n;
}

/** Nothing at all: nil, or a printed 0 of a count. An amount printed as 0 may be something below half a unit. */
export function isNothing(value: Value, kind: UnitKind): boolean {
  return value.is === 'missing' ? value.reason === 'nil' : kind === 'count' && value.exact.n === 0n;
}

/** 皆増: a rate on a base of nothing, where something is now. */
export function isNew(change: Change): boolean {
  return change.rate.is === 'missing' && change.rate.reason === 'zeroBase' && isPositive(change.later);
}

/** 皆減: something before, nothing now. */
export function isVanished(change: Change, kind: UnitKind): boolean {
  return isPositive(change.earlier) && isNothing(change.later, kind);
}
