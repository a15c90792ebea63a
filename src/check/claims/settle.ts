import type { Cause } from '../../model/findings/check.ts';
import { reprint, valueOf } from '../figures/printed.ts';
import { closeEnough, slipBetween, slipRank } from '../relations/closeness.ts';
import { FORMULAS } from '../relations/formula.ts';
import { alternativeOf } from './alternatives.ts';
import type { Candidate, Member } from './candidates.ts';
import { near, nearValue } from './forms.ts';
import type { Library } from './library.ts';
import type { Consistency } from './score.ts';
import type { Attempt } from './tie.ts';

export interface Settled {
  readonly member: Member;
  readonly alternative: Cause | 'none';
}

/**
 * Which members a form may speak for: those it explains, and those it contradicts beyond doubt: parallel to others that
 * hold, or named in full; and near enough to be meant, or right about something else in the table.
 */
export function settle({ members, consistency: words }: Candidate, claims: number, library: Library): readonly Settled[] {
  const several = members.filter((each) => each.fits).length >= 2;
  const fitting = members.filter((each) => each.fits && worthTying(each, words, several));
  const failing = members.filter((each) => !each.fits && each.claim.source.exactness === 'stated' && (each.form.formula !== 'difference' || each.claim.predicate.says === 'change') && (each.ground === 'named' || each.ground === 'anchored' || (each.ground !== 'none' && each.slip !== 'none')));
  const parallel = fitting.length >= 2 && fitting.length >= failing.length && !words.contradicted;
  const paired = fitting.length >= 1 && fitting.length >= failing.length && !words.contradicted && claims <= 4;
  const held = fitting.map((member): Settled => ({ member, alternative: 'none' }));
  const contradicted = failing.flatMap((member): readonly Settled[] => {
    const beyondDoubt = parallel || words.complete || ((paired || besideItsLevel(member, words) || namedInAllButOne(member, words)) && isSlip(member)) || (member.slip !== 'none' && !words.contradicted);
    if (!beyondDoubt) return [];
    const alternative = alternativeOf(member, library);
    return alternative !== undefined || plausible(member) ? [{ member, alternative: alternative ?? 'none' }] : [];
  });
  return [...held, ...contradicted];
}

function worthTying(each: Member, words: Consistency, several: boolean): boolean {
  if (words.contradicted && words.score < 0) return false;
  return each.claim.digits >= (several || words.score >= 2 ? 0.8 : 1.3) || (words.complete && each.claim.own.length > 0);
}

/** The row and both years are named, and the series is the one spoken of before. */
function namedInAllButOne({ ground }: Member, { contradicted, score }: Consistency): boolean {
  return ground === 'named' && !contradicted && score >= 3;
}

/** 「道外客は138,684人泊と、前年に比べ11.7％増えた」「441,018人と最も多く、全体の34.3％を占める」: a rate right after the level it is of. */
function besideItsLevel({ ground, claim }: Member, { contradicted, score }: Consistency): boolean {
  return ground === 'anchored' && (claim.predicate.says === 'change' || claim.predicate.says === 'share') && !contradicted && score >= 1;
}

/** A single slip of the pen away, in a number with enough digits; two digits change places less often by chance than one becomes another. */
export function isSlip(each: Attempt): boolean {
  return (each.claim.digits >= 2 && slipOf(each) <= slipRank('one-digit')) || (each.claim.digits >= 1.6 && slipOf(each) <= slipRank('swapped-digits'));
}

/** Two digits changed places: hardly by chance in a number of three or more. */
export function isSwap(each: Attempt): boolean {
  return each.claim.digits >= 2.3 && slipOf(each) <= slipRank('swapped-digits');
}

function slipOf(each: Attempt): number {
  const { result, inputs, formula } = each.relation();
  const exact = FORMULAS[formula].exact(inputs.map((input) => valueOf(input.printed)));
  return exact === 'undefined' ? Infinity : slipRank(slipBetween(result.printed.units, reprint(exact, result.printed.step, 'half-up').units));
}

/** Near enough to be meant: a slip of the pen or a few per cent away. */
function plausible(each: Attempt): boolean {
  const value = nearValue(each.relation().formula, each.relation().inputs.map(near));
  return Number.isFinite(value) && closeEnough(each.relation().result.printed, value);
}
