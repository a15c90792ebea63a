import type { Cause } from '../../model/findings/check.ts';
import { alternativeOf } from './alternatives.ts';
import { repeatedNumber } from './by-value.ts';
import { candidatesFor, candidateTables, type Candidate, type Member } from './candidates.ts';
import { numberAt } from '../relations/matrix.ts';
import type { Claim, Setting } from './claim.ts';
import { keysOfPath } from './label-keys.ts';
import type { Library } from './library.ts';
import { namedCell } from './lookup.ts';
import type { Consistency } from './score.ts';
import { isSlip, isSwap, settle } from './settle.ts';
import type { Attempt } from './tie.ts';

/** A claim tied to the cells it rests on (主張と表の結び付き). */
export interface Tie extends Attempt {
  readonly consistency: Consistency;
  /** The number is right under the other of % and ポイント. */
  readonly unit: 'as-printed' | 'is-rate' | 'is-points';
  /** What the words name, where the numbers are those of something else. */
  readonly named: Attempt | 'none';
  /** What a contradicted figure would be right about. */
  readonly alternative: Cause | 'none';
}

/**
 * Ties the claims of one sentence to tables. Claims of one kind (all percentages with one verb, all counts …) are tried
 * together: the form that explains most of them, in the words of the sentence, is believed; what it does not explain is
 * contradicted only when the others, or the words, leave no other reading.
 */
export function resolveSentence(setting: Setting, library: Library): readonly Tie[] {
  const ties: Tie[] = [];
  const anchors = new Map<number, Attempt>();
  for (const group of groupsOf(setting.claims)) {
    let left = group.filter((claim) => !foreign(claim, setting));
    for (let round = 0; round < 3 && left.length > 0; round += 1) {
      const settled = settleGroup(left, setting, library, anchors);
      if (settled.length === 0) break;
      ties.push(...settled);
      for (const tie of settled) if (tie.fits) anchors.set(tie.claim.figure, tie);
      const done = new Set(settled.map((tie) => tie.claim.figure));
      left = left.filter((claim) => !done.has(claim.figure));
    }
    for (const claim of left) {
      const found = repeated(claim, setting, library) ?? otherUnit(claim, setting, library, anchors) ?? byName(claim, setting, library, anchors);
      if (found === undefined) continue;
      ties.push(found);
      if (found.unit === 'as-printed') anchors.set(claim.figure, found);
    }
  }
  return ties;
}

const WORDLESS: Consistency = { score: 0, contradicted: false, complete: false };

function repeated(claim: Claim, setting: Setting, library: Library): Tie | undefined {
  const found = repeatedNumber(claim, setting, library);
  if (found === undefined) return undefined;
  return { ...found, consistency: WORDLESS, unit: 'as-printed', named: 'none', alternative: found.fits ? 'none' : (alternativeOf(found, library) ?? 'none') };
}

/** The cell the words name in full holds another number: a slip of the pen, or one of its neighbours. */
function byName(claim: Claim, setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): Tie | undefined {
  if (claim.source.exactness !== 'stated' || claim.digits < 1.6) return undefined;
  const found = namedCell(claim, setting, library, candidateTables([claim], setting, library, anchors));
  if (found === undefined) return undefined;
  const alternative = found.fits ? undefined : alternativeOf(found, library);
  if (!found.fits && alternative === undefined && !isSlip(found)) return undefined;
  return { ...found, consistency: WORDLESS, unit: 'as-printed', named: 'none', alternative: alternative ?? 'none' };
}

/** Levels first: they anchor the rates that follow them. */
function groupsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { family } = claim.source;
    const level = family === 'count' || family === 'amount' || family === 'bare';
    const key = level ? '1' : `2 ${family} ${claim.predicate.says === 'change' ? 'change' : 'level'}`;
    (groups.get(key) ?? groups.set(key, []).get(key))?.push(claim);
  }
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

const FOREIGN = /全国|全道|全県|全府|道内平均|県内平均|都道府県平均|北海道平均|類似団体|他都市|他市|管内平均|政令|世界|海外/;

/** The words right before the figure speak of somewhere else. */
function foreign(claim: Claim, setting: Setting): boolean {
  return FOREIGN.test(claim.lead) && !setting.labels.some((mention) => FOREIGN.test(setting.sentence.text.slice(mention.start, mention.end)));
}

function settleGroup(claims: readonly Claim[], setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): readonly Tie[] {
  const candidates = candidatesFor(claims, setting, library, anchors);
  const best = likeliest(candidates);
  if (best === undefined) return [];
  const named = best.consistency.contradicted ? namedInstead(best, candidates) : undefined;
  if (named !== undefined) {
    return best.members
      .filter((member) => member.fits && member.claim.digits >= 2)
      .flatMap((member): readonly Tie[] => {
        const instead = named.members.find((each) => each.claim.figure === member.claim.figure);
        return instead === undefined || instead.fits || !namesInstead(instead) ? [] : [{ ...member, consistency: best.consistency, unit: 'as-printed', named: instead, alternative: 'none' }];
      });
  }
  // A figure that another reading of the words explains is not contradicted by this one.
  const explained = new Set(candidates.filter((each) => !each.consistency.contradicted).flatMap(({ members }) => members.filter((each) => each.fits && each.claim.digits >= 2).map((each) => each.claim.figure)));
  return settle(best, claims.length, library).filter(({ member }) => member.fits || member.slip === 'sign' || !explained.has(member.claim.figure)).map(({ member, alternative }): Tie => ({ ...member, consistency: best.consistency, unit: 'as-printed', named: 'none', alternative }));
}

/** The one with most in its favour; of those that explain nothing, one that two swapped digits part from the figure. */
function likeliest(candidates: readonly Candidate[]): Candidate | undefined {
  const top = (among: readonly Candidate[]): Candidate | undefined => among.reduce<Candidate | undefined>((most, each) => (most === undefined || each.total > most.total ? each : most), undefined);
  const best = top(candidates);
  if (best === undefined || best.members.some((each) => each.fits)) return best;
  return top(candidates.filter(({ total, consistency: { contradicted }, members }) => !contradicted && total >= best.total - 1 && members.some(isSwap))) ?? best;
}

/** The words right before the figure are those of the named form. */
function namesInstead(instead: Member): boolean {
  const used = instead.form.positions.flatMap((index) => instead.form.matrix.positions[index] ?? []);
  const keys = new Set(instead.claim.own.flatMap((mention) => mention.keys));
  return used.some((line) => keysOfPath(line.path).some((key) => keys.has(key)) || (line.period !== 'none' && instead.claim.lead.includes(line.path.find((label) => label.period !== 'none')?.text ?? '\u0000')));
}

/** The form the words name, of the same formula, when the numbers are those of another. */
function namedInstead(best: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates
    .filter((each) => each.consistency.complete && !each.consistency.contradicted && each.form.formula === best.form.formula && each.form.matrix === best.form.matrix && each.members.length >= best.members.length)
    .sort((a, b) => b.consistency.score - a.consistency.score)[0];
}

/** What a cell repeats is a percentage only where the table says so: the 増減 of an index (業況DI) is in points, although no unit is printed. */
function isOfPercent({ form, line }: Member): boolean {
  return form.formula !== 'same' || form.positions.every((position) => numberAt(form.matrix, line.index, position)?.family === 'percent');
}

/** 44ポイント減少 where the rate is −44.3%; 4.6%減少 where a share fell by 4.6 points. */
function otherUnit(claim: Claim, setting: Setting, library: Library, anchors: ReadonlyMap<number, Attempt>): Tie | undefined {
  const { family } = claim.source;
  if (claim.predicate.says !== 'change' || (family !== 'point' && family !== 'percent')) return undefined;
  const reread: Claim = { ...claim, source: { ...claim.source, family: family === 'point' ? 'percent' : 'point' } };
  const [best] = candidatesFor([reread], setting, library, anchors)
    .filter((each) => !each.consistency.contradicted && each.members.some((found) => found.fits && found.ground !== 'none' && found.claim.digits >= 1.3))
    .filter((each) => (family === 'point' ? each.members.every(isOfPercent) : each.consistency.complete))
    .sort((a, b) => b.total - a.total);
  const found = best?.members[0];
  return best === undefined || found === undefined ? undefined : { ...found, claim, consistency: best.consistency, unit: family === 'point' ? 'is-rate' : 'is-points', named: 'none', alternative: 'none' };
}
