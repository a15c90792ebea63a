import type { Verdict } from '../model/check-report.ts';
import type { Rational } from '../model/rational.ts';
import type { RoundingRule } from '../model/rounding.ts';
import { meet } from './figures/printed.ts';
import { bounds, FORMULAS } from './relations/formula.ts';
import { fitOf, rangeOfTerm, type Relation } from './relations/relation.ts';
import type { InForce } from './rounding-in-force.ts';

/** What one relation says about its result (判定). */
export interface Outcome {
  readonly verdict: Extract<Verdict, 'agrees' | 'within-rounding' | 'other-rounding' | 'disagrees'>;
  readonly relation: Relation;
  readonly exact: Rational;
  readonly fits: readonly RoundingRule[];
  readonly expected: RoundingRule;
  /** Against what an other-rounding stands: the usual rule, the document's own, or the one asked for. */
  readonly against: 'default' | 'document' | 'option';
}

/**
 * Judges the result of a relation. Without a rule of the user's, half-up is expected; a figure that misses it while its
 * neighbours keep to another rule is told as such, and one that misses the neighbours' rule too stands against the document.
 */
export function outcomeOf(relation: Relation, option: RoundingRule | 'inferred', inForce: InForce | undefined): Outcome | 'undefined' {
  const expected = option === 'inferred' ? 'half-up' : option;
  const fit = fitOf(relation, option === 'inferred' ? (inForce?.rule ?? 'half-up') : option);
  const base = { relation, expected, against: option === 'inferred' ? ('default' as const) : ('option' as const) };
  switch (fit.is) {
    case 'undefined':
      return 'undefined';
    case 'differs':
      return { ...base, verdict: 'disagrees', exact: fit.exact, fits: [] };
    case 'within-rounding':
      return { ...base, verdict: 'within-rounding', exact: fit.exact, fits: [] };
    case 'fits': {
      const found = { ...base, exact: fit.exact, fits: fit.rules };
      const own = inForce !== undefined && inForce.rule !== 'half-up' && option === 'inferred' ? inForce.rule : undefined;
      const strays = own !== undefined && !fit.rules.includes(own);
      if (fit.rules.includes(expected) && !strays) return { ...found, verdict: 'agrees' };
      if (withinInputs(relation, strays && own !== undefined ? own : expected)) return { ...found, verdict: 'within-rounding' };
      const document = strays || (inForce !== undefined && inForce.rule === 'half-up' && option === 'inferred');
      return { ...found, verdict: 'other-rounding', against: document ? 'document' : base.against };
    }
  }
}

/** The inputs were rounded themselves, and that explains the figure. */
function withinInputs(relation: Relation, rule: RoundingRule): boolean {
  if (relation.inputs.every((input) => input.exact)) return false;
  const range = bounds(FORMULAS[relation.formula], relation.inputs.map((input) => rangeOfTerm(input, rule)));
  return range !== 'undefined' && meet(range, rangeOfTerm(relation.result, rule));
}
