import type { RoundingRule } from '../model/rounding.ts';
import { fitOf, type Relation } from './relations/relation.ts';

/** The rule that most figures of one hand follow (端数処理の推定). */
export interface InForce {
  readonly group: string;
  readonly rule: RoundingRule;
  readonly fits: number;
  readonly of: number;
  readonly halfUp: number;
}

/** Ties go to what is usual; 切り捨て is named before 切り下げ where both fit. */
const ORDER: readonly RoundingRule[] = ['half-up', 'trunc', 'half-even', 'floor', 'ceil'];
/** Fewer figures than this say nothing about a habit. */
const ENOUGH = 3;

/**
 * The rounding rule in force in every group of relations that shows one: at least nine in ten of its figures follow it,
 * and a rule other than half-up explains at least two that half-up does not.
 */
export function roundingInForce(relations: readonly Relation[]): ReadonlyMap<string, InForce> {
  const groups = new Map<string, (readonly RoundingRule[])[]>();
  for (const relation of relations) {
    if (relation.formula === 'sum' || relation.formula === 'difference' || relation.formula === 'same') continue;
    const fit = fitOf(relation);
    // A result that comes out even fits every rule and tells nothing.
    if (fit.is !== 'fits' || fit.rules.length === ORDER.length) continue;
    (groups.get(relation.group) ?? groups.set(relation.group, []).get(relation.group))?.push(fit.rules);
  }
  const found = new Map<string, InForce>();
  for (const [group, fits] of groups) {
    const count = (rule: RoundingRule): number => fits.filter((rules) => rules.includes(rule)).length;
    const [best] = [...ORDER].sort((a, b) => count(b) - count(a) || ORDER.indexOf(a) - ORDER.indexOf(b));
    const shown = best === 'half-up' ? fits.length >= ENOUGH : fits.length > ENOUGH && best !== undefined && count(best) - count('half-up') >= 2;
    if (best !== undefined && shown && count(best) * 10 >= fits.length * 9) {
      found.set(group, { group, rule: best, fits: count(best), of: fits.length, halfUp: count('half-up') });
    }
  }
  return found;
}
