import { combineDerived, exactly, of, stoppedBy, type Derived } from '../../model/derived.ts';
import { subtract } from '../../model/rational.ts';
import { sumValues, type Value } from '../../model/value.ts';
import { compute, quotient, relativeTo } from './compute.ts';

/** A part of a total (内訳), known by its id. */
export interface Part {
  readonly id: string;
  readonly value: Value;
}

/**
 * Share (構成比): part ÷ total, as a ratio. nil is a share of 0; a zero total gives `zeroBase`.
 *
 * @example share(wholeNumber(136), wholeNumber(1041)) // 136/1041 = 13.1%
 */
export function share(part: Value, total: Value): Derived {
  return compute({ part, total }, (x) => quotient(x.part, x.total, 'total'));
}

/**
 * Change of a share (構成比の差, ポイント): share later − share earlier, as a ratio difference (0.01 is 1 ポイント), from
 * counts, never from printed shares.
 */
export function shareChange(later: { readonly part: Value; readonly total: Value }, earlier: { readonly part: Value; readonly total: Value }): Derived {
  const now = compute({ partLater: later.part, totalLater: later.total }, (x) => quotient(x.partLater, x.totalLater, 'totalLater'));
  const before = compute({ partEarlier: earlier.part, totalEarlier: earlier.total }, (x) => quotient(x.partEarlier, x.totalEarlier, 'totalEarlier'));
  return combineDerived(now, before, subtract);
}

/**
 * What a total holds beyond its named parts (残差): total − Σ parts.
 * Withheld as `suppressed` when any part is suppressed: the rest would recover it. Any other missing part stops it too.
 */
export function residual(total: Value, parts: readonly Part[]): Derived {
  const hidden = parts.find(({ value }) => value.is === 'missing' && value.reason === 'suppressed');
  if (hidden !== undefined) return stoppedBy('suppressed', 'part', hidden.id);
  const named = sumValues(parts.map(({ value }) => value));
  if (named.is === 'missing') {
    const unknown = parts.find(({ value }) => value.is === 'missing' && value.reason === named.reason);
    return stoppedBy(named.reason, 'part', unknown?.id);
  }
  return compute({ total }, (x) => exactly(subtract(x.total, named.exact)));
}

/** Shares of every part and of the residual; with all of them known they sum to exactly 1. */
export interface Shares {
  readonly parts: readonly { readonly id: string; readonly share: Derived }[];
  readonly residual: Derived;
}

/** 構成比 of all parts of one total, with the share of what the total holds beyond them. */
export function shares(parts: readonly Part[], total: Value): Shares {
  const rest = residual(total, parts);
  return {
    parts: parts.map(({ id, value }) => ({ id, share: of(id, share(value, total)) })),
    residual: relativeTo(rest, total, 'total'),
  };
}
