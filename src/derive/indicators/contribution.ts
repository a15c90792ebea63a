import { combineDerived, of, withheld, type Derived } from '../../model/derived.ts';
import { divide, sign, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { change, rateOfChange } from './change.ts';
import { compute, quotient, relativeTo } from './compute.ts';
import { residual } from './share.ts';

/** A value in two periods (二時点の値). */
export interface Pair {
  readonly earlier: Value;
  readonly later: Value;
}

/** A part of a total in two periods, known by its id. */
export interface PartPair extends Pair {
  readonly id: string;
}

/**
 * Contribution to the total's rate of change (寄与度): (part later − part earlier) ÷ total earlier, as a ratio.
 * Contributions of all parts and the residual sum to the total's rate exactly.
 *
 * @example contribution({ earlier: wholeNumber(193), later: wholeNumber(202) }, wholeNumber(350)) // 9/350 = 2.6%
 */
export function contribution(part: Pair, totalEarlier: Value): Derived {
  return compute({ partLater: part.later, partEarlier: part.earlier, totalEarlier }, (x) =>
    quotient(subtract(x.partLater, x.partEarlier), x.totalEarlier, 'totalEarlier'),
  );
}

/**
 * Share of the total's change (寄与率): part's change ÷ total's change, as a ratio. Withheld when the total did not
 * change. Where parts moved in different directions it misleads: `contributionShares` then withholds all of them.
 */
export function contributionShare(part: Pair, total: Pair): Derived {
  return compute(
    { partLater: part.later, partEarlier: part.earlier, totalLater: total.later, totalEarlier: total.earlier },
    (x) => {
      const whole = subtract(x.totalLater, x.totalEarlier);
      if (whole.n === 0n) return withheld('no-total-change');
      return quotient(subtract(x.partLater, x.partEarlier), whole, 'total');
    },
  );
}

/** Change of what the total holds beyond its named parts (残差の増減), under the rules of `residual`. */
export function residualChange(parts: readonly PartPair[], total: Pair): Derived {
  const later = residual(total.later, parts.map(({ id, later: value }) => ({ id, value })));
  const earlier = residual(total.earlier, parts.map(({ id, earlier: value }) => ({ id, value })));
  return combineDerived(later, earlier, subtract);
}

/** 寄与度 of every part and of the residual, beside the total's rate to which they sum. */
export interface Contributions {
  readonly parts: readonly { readonly id: string; readonly contribution: Derived }[];
  readonly residual: Derived;
  readonly rate: Derived;
}

/** 寄与度 of all parts of one total. A suppressed part stops its own contribution and the residual, nothing else. */
export function contributions(parts: readonly PartPair[], total: Pair): Contributions {
  return {
    parts: parts.map((part) => ({ id: part.id, contribution: of(part.id, contribution(part, total.earlier)) })),
    residual: relativeTo(residualChange(parts, total), total.earlier, 'totalEarlier'),
    rate: rateOfChange(total.later, total.earlier, 'amount'),
  };
}

/** 寄与率 of every part and of the residual; with all of them known they sum to exactly 1. */
export interface ContributionShares {
  readonly parts: readonly { readonly id: string; readonly share: Derived }[];
  readonly residual: Derived;
}

/**
 * 寄与率 of all parts of one total. Withheld as a whole where the total did not change (`no-total-change`) or where
 * parts or the residual moved in different directions (`mixed-signs`): print 寄与度 instead. A missing part stops all
 * of them, because it may have moved against the others.
 */
export function contributionShares(parts: readonly PartPair[], total: Pair): ContributionShares {
  const rest = residualChange(parts, total);
  const changes = parts.map((part) => ({ id: part.id, amount: of(part.id, change(part.later, part.earlier, 'amount')) }));
  const whole = change(total.later, total.earlier, 'amount');
  const stop = obstacle([...changes.map(({ amount }) => amount), rest, whole]);
  const shareOf = (amount: Derived): Derived => stop ?? combineDerived(amount, whole, divide);
  return { parts: changes.map(({ id, amount }) => ({ id, share: shareOf(amount) })), residual: shareOf(rest) };
}

/** Why shares of a change would mislead or cannot be formed; the last of `changes` is the whole. */
function obstacle(changes: readonly Derived[]): Derived | undefined {
  const signs = new Set<number>();
  for (const amount of changes) {
    if (amount.is !== 'number') return amount;
    signs.add(sign(amount.exact));
  }
  const whole = changes.at(-1);
  if (whole?.is === 'number' && whole.exact.n === 0n) return withheld('no-total-change');
  return signs.has(1) && signs.has(-1) ? withheld('mixed-signs') : undefined;
}
