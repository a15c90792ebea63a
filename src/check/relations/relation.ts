import type { Rational } from '../../model/rational.ts';
import { ROUNDING_RULES, type Interval, type RoundingRule } from '../../model/rounding.ts';
import { exactly, meet, rangeOf, reprint, samePrinted, valueOf, type Printed } from '../figures/printed.ts';
import { bounds, FORMULAS, type FormulaKind } from './formula.ts';

/** One operand of a relation (関係式の項): a figure, or a number that no figure prints (nil as 0, a count of months). */
export interface Term {
  /** Index of the figure, or 'none' for a constant. */
  readonly figure: number | 'none';
  readonly printed: Printed;
  /** Printed as it is, not rounded: counts, and the constants. */
  readonly exact: boolean;
}

/**
 * Figures that must fit each other (公表値どうしの関係): the result follows from the inputs by the formula. Found in a
 * table, or claimed by a sentence.
 */
export interface Relation {
  readonly formula: FormulaKind;
  readonly result: Term;
  readonly inputs: readonly Term[];
  /** Relations rounded by one hand: a column of a table, the sentences of a paragraph. */
  readonly group: string;
  /** What the result states, for people: 宿泊業、飲食サービス業 事業所 平成21年→平成26年. */
  readonly subject: string;
  readonly origin: 'table' | 'sentence' | 'across';
}

/** How a printed result fits its inputs (一致の度合い). */
export type Fit =
  | { readonly is: 'fits'; readonly rules: readonly RoundingRule[]; readonly exact: Rational }
  /** Not as computed from the printed inputs, but possible given how they were rounded. */
  | { readonly is: 'within-rounding'; readonly exact: Rational }
  | { readonly is: 'differs'; readonly exact: Rational }
  /** A denominator is zero, or may be. */
  | { readonly is: 'undefined' };

/**
 * Compares a printed result with what its inputs give, exactly.
 *
 * @param rule how rounded inputs are taken to have been rounded
 */
export function fitOf(relation: Relation, rule: RoundingRule = 'half-up'): Fit {
  const known = FITS.get(relation);
  const found = known?.get(rule);
  if (found !== undefined) return found;
  const fit = compareExactly(relation, rule);
  if (known === undefined) FITS.set(relation, new Map([[rule, fit]]));
  else known.set(rule, fit);
  return fit;
}

/** Relations are asked for their fit again and again while the root of a contradiction is looked for. */
const FITS = new WeakMap<Relation, Map<RoundingRule, Fit>>();

function compareExactly(relation: Relation, rule: RoundingRule): Fit {
  const formula = FORMULAS[relation.formula];
  const exact = formula.exact(relation.inputs.map((input) => valueOf(input.printed)));
  if (exact === 'undefined') return { is: 'undefined' };
  const { printed } = relation.result;
  const rules = ROUNDING_RULES.filter((each) => samePrinted(reprint(exact, printed.step, each), printed));
  if (rules.length > 0) return { is: 'fits', rules, exact };
  if (isExact(relation)) return { is: 'differs', exact };
  const range = bounds(formula, relation.inputs.map((input) => rangeOfTerm(input, rule)));
  if (range === 'undefined') return relation.inputs.every((input) => input.exact) ? { is: 'differs', exact } : { is: 'undefined' };
  return meet(range, rangeOfTerm(relation.result, rule)) ? { is: 'within-rounding', exact } : { is: 'differs', exact };
}

/** Counts add up to counts: a sum or difference of figures that are not rounded, printed as finely, is not rounded either. */
function isExact({ formula, result, inputs }: Relation): boolean {
  if (!inputs.every((input) => input.exact)) return false;
  const whole = result.printed.step.n === 1n && result.printed.step.d === 1n;
  return result.exact || ((formula === 'sum' || formula === 'difference') && whole);
}

/** What the inputs give; the printed result where they give nothing. */
export function exactOf(relation: Relation): Rational {
  const exact = FORMULAS[relation.formula].exact(relation.inputs.map((input) => valueOf(input.printed)));
  return exact === 'undefined' ? valueOf(relation.result.printed) : exact;
}

export function rangeOfTerm(term: Term, rule: RoundingRule): Interval {
  return term.exact ? exactly(valueOf(term.printed)) : rangeOf(term.printed, rule);
}
