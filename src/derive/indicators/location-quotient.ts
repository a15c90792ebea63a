import { combineDerived, exactly, withheld, type Derived, type DerivedReal } from '../../model/derived.ts';
import { naturalLogarithm } from '../../model/irrational.ts';
import { add, multiply, subtract } from '../../model/rational.ts';
import type { Value } from '../../model/value.ts';
import { compute, quotient } from './compute.ts';

/**
 * A part and the total it is a share of. `totalIs` states how the total is defined (e.g. 全産業・公務を除く): a total may
 * hold industries another leaves out, so a quotient is formed only between totals of one definition.
 */
export interface PartOfTotal {
  readonly part: Value;
  readonly total: Value;
  readonly totalIs: string;
}

/**
 * Location quotient (特化係数): (part ÷ total) ÷ (reference part ÷ reference total). Above 1: specialised.
 * The measure (従業者, 付加価値 …), the reference area and the total are part of its name.
 * Totals of different definitions: `totals-differ`. A zero divisor gives `zeroBase`.
 *
 * @example 6% of 第1次産業 against 4% in the reference area is 1.50
 */
export function locationQuotient(own: PartOfTotal, reference: PartOfTotal): Derived {
  return againstReference(own, reference, (x) => {
    if (x.total.n === 0n) return quotient(x.part, x.total, 'total');
    if (x.referenceTotal.n === 0n) return quotient(x.referencePart, x.referenceTotal, 'referenceTotal');
    return quotient(multiply(x.part, x.referenceTotal), multiply(x.total, x.referencePart), 'referencePart');
  });
}

/** Additive location quotient (差分型の特化係数): part ÷ reference part − total ÷ reference total. Above 0: specialised. */
export function additiveLocationQuotient(own: PartOfTotal, reference: PartOfTotal): Derived {
  return againstReference(own, reference, (x) =>
    combineDerived(quotient(x.part, x.referencePart, 'referencePart'), quotient(x.total, x.referenceTotal, 'referenceTotal'), subtract),
  );
}

type Quartet = 'part' | 'total' | 'referencePart' | 'referenceTotal';

function againstReference(own: PartOfTotal, reference: PartOfTotal, formula: Parameters<typeof compute<Quartet>>[1]): Derived {
  if (own.totalIs !== reference.totalIs) return withheld('totals-differ');
  return compute({ part: own.part, total: own.total, referencePart: reference.part, referenceTotal: reference.total }, formula);
}

/** Self-sufficiency (自足率): production ÷ domestic demand, where demand = production − exports + imports. */
export function selfSufficiency(production: Value, exports: Value, imports: Value): Derived {
  return compute({ production, exports, imports }, (x) =>
    quotient(x.production, add(subtract(x.production, x.exports), x.imports), 'domesticDemand'),
  );
}

/**
 * Adjusted location quotient (修正特化係数, 参考): location quotient × self-sufficiency of the nation in that industry.
 * 総務省統計局 adjusts by exports and imports; the official factor is not published as a formula, hence 参考.
 *
 * @example 1.50 × 0.85 = 1.275
 */
export function adjustedLocationQuotient(locationQuotient: Value, selfSufficiency: Value): Derived {
  return compute({ locationQuotient, selfSufficiency }, (x) => exactly(multiply(x.locationQuotient, x.selfSufficiency)), 'missing');
}

/** 稼ぐ力 (参考): the natural logarithm of 修正特化係数; above 0 where the quotient is above 1. */
export function earningPower(adjustedQuotient: Value): DerivedReal {
  const positive = compute({ adjustedQuotient }, (x) => (x.adjustedQuotient.n <= 0n ? withheld('not-positive') : exactly(x.adjustedQuotient)), 'missing');
  return positive.is === 'number' ? naturalLogarithm(positive.exact) : positive;
}
