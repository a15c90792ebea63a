import { toNumber } from '../../model/rational.ts';
import { valueOf } from '../figures/printed.ts';
import { closeEnough, slipBetween, slipRank } from '../relations/closeness.ts';
import { fitOf, type Relation, type Term } from '../relations/relation.ts';
import type { Claim, Setting } from './claim.ts';
import type { InnerTie } from './within-sentence.ts';

/**
 * A total with its breakdown in running text (文中の内訳): 「4,240件（うち、窓口941件、電話2,912件、インターネット387件）」,
 * 「169名参加：来場55名、オンライン114名」, and a list in the next sentence that adds up to the total before it.
 */
export function innerSums(setting: Setting, previous: readonly Claim[]): readonly InnerTie[] {
  const { claims, sentence } = setting;
  const levels = claims.filter((claim) => claim.source.family === 'count' || claim.source.family === 'amount');
  const found: InnerTie[] = [];
  levels.forEach((total, index) => {
    const opened = /^[^0-9、。]{0,14}?(?:[(（:：]|の内訳は|で、?内訳は|（うち)/.exec(sentence.text.slice(total.placed.end));
    if (opened === null) return;
    const bracket = /[(（]/.test(opened[0]);
    const close = bracket ? closing(sentence.text, total.placed.end + opened[0].length) : sentence.text.length;
    const parts = levels.slice(index + 1).filter((part) => part.placed.end <= close && part.source.unit === total.source.unit);
    const tie = sumOf(total, parts, /うち|等|など|ほか|主な/.test(sentence.text.slice(total.placed.end, close)));
    if (tie !== undefined) found.push(tie);
  });
  if (found.length === 0 && levels.length >= 3 && sameUnits(levels)) {
    const total = [...previous].reverse().find((claim) => claim.source.unit === levels[0]?.source.unit && Math.abs(claim.near - sum(levels)) < 0.5);
    if (total !== undefined && total.digits >= 1.5) found.push({ claim: total, relation: relationOf(total, levels), fits: true, unit: 'as-printed' });
    else found.push(...brokenDown(levels, previous, sentence.text));
  }
  return found;
}

/** 「回答企業数526社。業種別の内訳は…61社、44社…」: a breakdown by its words, whose total is one slip away. */
function brokenDown(levels: readonly Claim[], previous: readonly Claim[], text: string): readonly InnerTie[] {
  if (!/別|内訳/.test(text)) return [];
  const total = [...previous].reverse().find((claim) => claim.source.unit === levels[0]?.source.unit && claim.source.exactness === 'stated');
  if (total === undefined || slipRank(slipBetween(total.printed.units, BigInt(Math.round(sum(levels))))) > slipRank('one-digit')) return [];
  return [{ claim: total, relation: relationOf(total, levels), fits: false, unit: 'as-printed' }];
}

/** 「12.3％、51.9％であり、合わせて64.2％」: percentages added up. */
export function addedShares({ claims }: Setting): readonly InnerTie[] {
  return claims.flatMap((claim, index): readonly InnerTie[] => {
    if (claim.source.family !== 'percent' || !/(?:合わせて|あわせて|合計(?:で|すると|して)?|足すと)[、 約]*$/.test(claim.lead)) return [];
    const before = claims.slice(0, index).reverse();
    const shares = before.slice(0, before.findIndex((each) => each.source.family !== 'percent') + 1 || before.length).filter((each) => each.source.family === 'percent');
    for (let count = shares.length; count >= 2; count -= 1) {
      const relation = relationOf(claim, shares.slice(0, count).reverse());
      if (fitOf(relation).is !== 'differs') return [{ claim, relation, fits: true, unit: 'as-printed' }];
    }
    // Two shares and their sum leave no other reading.
    const both = relationOf(claim, [...shares].reverse());
    return shares.length === 2 && claim.source.exactness === 'stated' && closeEnough(claim.printed, sum(shares)) ? [{ claim, relation: both, fits: false, unit: 'as-printed' }] : [];
  });
}

/** 「悪化が好転を36社上回った」: the difference of two figures before it. Never a contradiction. */
export function innerDifferences({ claims, sentence }: Setting, previous: readonly Claim[]): readonly InnerTie[] {
  return claims.flatMap((claim, index): readonly InnerTie[] => {
    const { family, unit } = claim.source;
    if (family !== 'count' && family !== 'amount') return [];
    const after = sentence.text.slice(claim.placed.end, claim.placed.end + 18);
    if (!/^ ?(?:[、(（] ?[\d.]+[%％][)）]?)?(?:と|を|の|に)?(?:上回|下回|多|少な|増|減|高|低|差)/.test(after)) return [];
    const levels = [...previous, ...claims.slice(0, index)].filter((each) => each.source.unit === unit);
    for (const a of levels)
      for (const b of levels) {
        if (a.figure === b.figure || Math.abs(Math.abs(b.near - a.near) - Math.abs(claim.near)) >= toNumber(claim.printed.step) || claim.digits < 1.3) continue;
        const relation: Relation = { ...relationOf(claim, []), formula: 'difference', inputs: [b.near >= a.near ? a : b, b.near >= a.near ? b : a].map(termOf) };
        if (fitOf(relation).is !== 'differs') return [{ claim, relation, fits: true, unit: 'as-printed' }];
      }
    return [];
  });
}

function closing(text: string, from: number): number {
  const at = text.slice(from).search(/[)）]/);
  return at < 0 ? text.length : from + at;
}

function sameUnits(claims: readonly Claim[]): boolean {
  return new Set(claims.map((claim) => claim.source.unit)).size === 1;
}

function sum(parts: readonly Claim[]): number {
  return parts.reduce((all, part) => all + part.near, 0);
}

/** うち may name only some of the parts: then only too much is a contradiction. */
function sumOf(total: Claim, parts: readonly Claim[], partial: boolean): InnerTie | undefined {
  if (parts.length < 2 || total.source.exactness !== 'stated' || parts.some((part) => part.source.exactness !== 'stated' && part.source.exactness !== 'about')) return undefined;
  const relation = relationOf(total, parts);
  if (fitOf(relation).is !== 'differs') return { claim: total, relation, fits: true, unit: 'as-printed' };
  const value = sum(parts);
  const over = value > total.near;
  const contradicted = over || !partial ? closeEnough(total.source.printed, value) : value >= LARGE && oneSlipApart(total, parts, value);
  return contradicted ? { claim: total, relation, fits: false, unit: 'as-printed' } : undefined;
}

/** A total from which even a list after うち does not miss by one slip of the pen for no reason. */
const LARGE = 1000;

function oneSlipApart(total: Claim, parts: readonly Claim[], value: number): boolean {
  const missing = total.near - value;
  const slip = (claim: Claim, wanted: number): number => slipRank(slipBetween(claim.source.printed.units, BigInt(Math.round(wanted / toNumber(claim.printed.step)))));
  return slip(total, value) <= slipRank('one-digit') || parts.some((part) => slip(part, part.near + missing) <= slipRank('swapped-digits'));
}

function relationOf(total: Claim, parts: readonly Claim[]): Relation {
  return { formula: 'sum', result: termOf(total), inputs: parts.map(termOf), group: `paragraph ${total.source.document} ${total.source.site.block}`, subject: '', origin: 'sentence' };
}

function termOf(claim: Claim): Term {
  const { printed, family, exactness } = claim.source;
  return { figure: claim.figure, printed, exact: family === 'count' && exactness === 'stated' && toNumber(valueOf({ units: 1n, step: printed.step })) === 1 };
}
