import type { IndicatorInput } from './indicator-input.ts';
import { add, sum, type Rational } from './rational.ts';
import { missing, strongerReason, type MissingReason, type Value } from './value.ts';

/**
 * Why an indicator is not given although every input is a number: the figure would be undefined or would mislead.
 */
export const WITHHELD_REASONS = [
  'changes-in-points', // a ratio or an index changes in ポイント; a rate of a rate is not formed
  'not-positive', // a growth rate or a logarithm needs values above zero
  'months-unknown', // a rate a year needs the months between two surveys
  'no-time-between', // the two periods are not in order, or no span is known
  'no-total-change', // 寄与率: the total did not change
  'mixed-signs', // 寄与率: some parts rose and others fell, so shares of the net change mislead
  'totals-differ', // the two shares are of differently defined totals
  'negative-part', // a share of a sum with negative terms is no concentration
  'no-break-even', // variable costs reach or exceed sales
  'not-a-reduction', // the target of a reduction is not below its baseline
  'sample-exceeds-population',
  'not-a-proportion', // a proportion lies between 0 and 1
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

export interface DerivedNumber {
  readonly is: 'number';
  readonly exact: Rational;
}

export interface DerivedMissing {
  readonly is: 'missing';
  readonly reason: MissingReason;
  /** The input that stopped it. */
  readonly input: IndicatorInput;
  /** The part or industry whose input it was, '' where the indicator has no parts. */
  readonly of: string;
}

export interface DerivedWithheld {
  readonly is: 'withheld';
  readonly because: WithheldReason;
}

/** What an indicator with a rational formula gives (導出値): an exact number, the input that stopped it, or why it is withheld. */
export type Derived = DerivedNumber | DerivedMissing | DerivedWithheld;

/**
 * An irrational result. `near` is a rational that lies strictly on the same side of every decimal number of up to
 * `IRRATIONAL_DIGITS` decimals as the true value, so it rounds to any such number of decimals, under every rule,
 * exactly as the true value does.
 */
export interface DerivedIrrational {
  readonly is: 'irrational';
  readonly near: Rational;
}

/** What an indicator with a root or a logarithm in its formula gives. */
export type DerivedReal = Derived | DerivedIrrational;

export function exactly(exact: Rational): DerivedNumber {
  return { is: 'number', exact };
}

export function stoppedBy(reason: MissingReason, input: IndicatorInput, of = ''): DerivedMissing {
  return { is: 'missing', reason, input, of };
}

export function withheld(because: WithheldReason): DerivedWithheld {
  return { is: 'withheld', because };
}

/** The number a result can be rounded from. */
export function magnitude(derived: DerivedNumber | DerivedIrrational): Rational {
  return derived.is === 'number' ? derived.exact : derived.near;
}

/** Of two results without a number, the one that says most about why; a missing input says more than a withheld figure. */
function strongerStop(a: DerivedMissing | DerivedWithheld, b: DerivedMissing | DerivedWithheld): DerivedMissing | DerivedWithheld {
  if (a.is === 'withheld') return b.is === 'withheld' ? a : b;
  if (b.is === 'withheld') return a;
  return strongerReason(a.reason, b.reason) === a.reason ? a : b;
}

/** Combines two results; without both numbers, the reason that says most. */
export function combineDerived(a: Derived, b: Derived, operation: (x: Rational, y: Rational) => Rational): Derived {
  if (a.is !== 'number') return b.is === 'number' ? a : strongerStop(a, b);
  return b.is === 'number' ? exactly(operation(a.exact, b.exact)) : b;
}

/** Sum of results; a result without a number stops it, the one whose reason says most. */
export function sumDerived(results: readonly Derived[]): Derived {
  const numbers: Rational[] = [];
  let stop: Derived | undefined;
  for (const result of results) {
    if (result.is === 'number') numbers.push(result.exact);
    else stop = stop === undefined ? result : combineDerived(stop, result, add);
  }
  return stop ?? exactly(sum(numbers));
}

/** Names the part or industry whose input stopped a result. */
export function of(part: string, derived: Derived): Derived {
  return derived.is === 'missing' && derived.of === '' ? { ...derived, of: part } : derived;
}

/** Gives the part that stopped a result its printed name, where it was known by its id (内訳の名称). */
export function renamed<D extends DerivedReal>(derived: D, nameOf: (id: string) => string): D {
  return derived.is === 'missing' && derived.of !== '' ? { ...derived, of: nameOf(derived.of) } : derived;
}

/** A result among values (値としての導出値), with the decimals it is to be printed with; one that is withheld does not apply. */
export function asValue(derived: Derived, decimals: number): Value {
  if (derived.is === 'number') return { is: 'number', exact: derived.exact, decimals };
  return missing(derived.is === 'missing' ? derived.reason : 'notApplicable');
}
