import type { Cause } from '../../model/findings/check.ts';
import { compare, divide, multiply, rational, type Rational } from '../../model/rational.ts';
import type { Interval } from '../../model/rounding.ts';
import { cut } from '../arithmetic.ts';
import type { Root } from '../cause/repair.ts';
import type { Examination } from '../examine.ts';
import { rangeOf, valueOf } from '../figures/printed.ts';
import type { Tie } from '../claims/resolve.ts';

/** Why the root figure may be wrong, as far as the numbers tell (原因の見立て). */
export function causeOf(root: Root, { ties }: Examination): Cause {
  const tie = ties.find((each) => each.claim.figure === root.figure);
  if (tie !== undefined && tie.alternative !== 'none') return tie.alternative;
  switch (root.slip) {
    case 'sign':
      return { kind: 'sign' };
    case 'swapped-digits':
    case 'one-digit':
    case 'missing-digit':
    case 'shifted-point':
    case 'two-digits':
      return { kind: 'mistyped', slip: root.slip };
    default:
      return root.relations.some((relation) => relation.formula === 'sum' && relation.result.figure === root.figure) ? { kind: 'stale-total' } : { kind: 'unknown' };
  }
}

export interface SharedDenominator {
  readonly roots: readonly Root[];
  readonly cause: Cause;
}

/**
 * Shares of one sentence that miss the printed total but agree on another (別の分母): one finding for all of them, with the
 * totals that would fit.
 */
export function sharedDenominators({ roots, ties }: Examination): readonly SharedDenominator[] {
  const groups = new Map<string, { root: Root; tie: Tie }[]>();
  for (const root of roots) {
    const tie = ties.find((each) => each.claim.figure === root.figure && !each.fits && each.form.whole !== 'none');
    if (tie === undefined || root.relations.length !== 1) continue;
    const key = `${tie.claim.source.document} ${tie.claim.source.site.block} ${tie.form.matrix.table.id} ${tie.form.whole} ${tie.form.positions.join()}`;
    (groups.get(key) ?? groups.set(key, []).get(key))?.push({ root, tie });
  }
  return [...groups.values()].flatMap((group): readonly SharedDenominator[] => {
    if (group.length < 2) return [];
    const ranges = group.flatMap(({ tie }) => impliedWhole(tie) ?? []);
    const low = ranges.map((range) => range.low).reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const high = ranges.map((range) => range.high).reduce((a, b) => (compare(a, b) <= 0 ? a : b));
    const [first] = group;
    const whole = first?.tie.relation().inputs[0];
    if (compare(low, high) > 0 || whole === undefined) return [];
    return [{ roots: group.map(({ root }) => root), cause: { kind: 'other-denominator', low: cut(ceilOf(low), 0), high: cut(floorOf(high), 0), printed: cut(valueOf(whole.printed), 0), fits: group.length } }];
  });
}

/** The totals under which a part prints as its share. */
function impliedWhole(tie: Tie): Interval | undefined {
  const relation = tie.relation();
  const part = relation.inputs[1];
  if (part === undefined) return undefined;
  const share = rangeOf(relation.result.printed, 'half-up');
  const value = multiply(valueOf(part.printed), rational(100n));
  if (share.low.n <= 0n) return undefined;
  return { low: divide(value, share.high), lowIncluded: share.highIncluded, high: divide(value, share.low), highIncluded: share.lowIncluded };
}

function ceilOf(value: Rational): Rational {
  return rational(-floorDivide(-value.n, value.d));
}

function floorOf(value: Rational): Rational {
  return rational(floorDivide(value.n, value.d));
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d < 0n ? quotient - 1n : quotient;
}
