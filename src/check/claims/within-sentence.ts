import { toNumber } from '../../model/rational.ts';
import { closeEnough } from '../relations/closeness.ts';
import type { FormulaKind } from '../relations/formula.ts';
import { fitOf, type Relation, type Term } from '../relations/relation.ts';
import type { Claim, Setting } from './claim.ts';
import { near, nearValue } from './forms.ts';

/** A rate or share that follows from two figures of the same sentence, or of the one before it (文の中の関係). */
export interface InnerTie {
  readonly claim: Claim;
  readonly relation: Relation;
  readonly fits: boolean;
  /** ポイント printed where it is a rate of change. */
  readonly unit: 'as-printed' | 'is-rate';
}

interface Reading {
  readonly formula: FormulaKind;
  readonly inputs: readonly [Claim, Claim];
  /** The words between the figures say how they belong together, so that a misfit is a contradiction. */
  readonly stated: boolean;
}

/**
 * @param previous claims of the sentence before, in the same paragraph
 */
export function withinSentence(setting: Setting, previous: readonly Claim[]): readonly InnerTie[] {
  const { claims } = setting;
  return claims.flatMap((claim, index): readonly InnerTie[] => {
    const { family } = claim.source;
    if (family === 'point') {
      const between = betweenPercents(claim, index, setting);
      return between === undefined ? asRate(claim, index, setting, previous) : [between];
    }
    if (family === 'count' && claim.source.printed.step.d !== 1n) return average(claim, setting);
    if (family !== 'percent' && family !== 'multiple') return [];
    const readings = readingsOf(claim, index, setting, previous);
    const tied = readings.flatMap((reading) => {
      const found = tie(claim, reading);
      return found === undefined || (found.fits && !telling(claim, index, reading, found, claims)) ? [] : [found];
    });
    const holds = tied.find((each) => each.fits);
    if (holds !== undefined) return [holds];
    const stated = readings.filter((reading) => reading.stated);
    const contradicted = stated.length === 1 ? stated.flatMap((reading) => tie(claim, reading) ?? []) : [];
    return contradicted.filter((each) => claim.source.exactness === 'stated' && closeEnough(each.relation.result.printed, nearValue(each.relation.formula, each.relation.inputs.map(near))));
  });
}

/** 「38.2％と全国平均の29.3％を8.9ポイント上回る」: the difference of the two percentages before it. */
function betweenPercents(claim: Claim, index: number, { claims }: Setting): InnerTie | undefined {
  const [a, b] = claims.slice(0, index).filter((each) => each.source.family === 'percent').slice(-2);
  if (a === undefined || b === undefined) return undefined;
  const [low, high] = a.near <= b.near ? [a, b] : [b, a];
  const unsigned = { ...claim, printed: { ...claim.printed, units: claim.printed.units < 0n ? -claim.printed.units : claim.printed.units } };
  const tied = tie(unsigned, { formula: 'difference', inputs: [low, high], stated: false });
  return tied?.fits === true ? tied : undefined;
}

/** 「91,300人泊…76,100人…1人当たり1.20泊」 */
function average(claim: Claim, { claims, sentence }: Setting): readonly InnerTie[] {
  if (!/当たり|あたり|平均/.test(sentence.text.slice(0, claim.placed.start)) || claim.digits < 1.9) return [];
  const levels = claims.filter((each) => each.figure !== claim.figure && isLevel(each));
  const pairs = levels.flatMap((a) => levels.filter((b) => b.figure !== a.figure).map((b) => [a, b] as const));
  return pairs.flatMap((inputs) => tie(claim, { formula: 'quotient', inputs, stated: false }) ?? []).filter((each) => each.fits).slice(0, 1);
}

/** 289,515百万円…228,699百万円と比較すると26.6ポイント増: the rate between the two, not a difference of percentages. */
function asRate(claim: Claim, index: number, setting: Setting, previous: readonly Claim[]): readonly InnerTie[] {
  if (claim.predicate.says !== 'change' || claim.digits < 1.9) return [];
  const tied = readingsOf(claim, index, setting, previous).filter((reading) => reading.formula === 'rate').flatMap((reading) => tie(claim, reading) ?? []);
  return tied.filter((each) => each.fits).slice(0, 1).map((each): InnerTie => ({ ...each, unit: 'is-rate' }));
}

/** Two digits fit some pair of figures by chance: they tell only of the figures right before them, or rounded as usual with three. */
function telling(claim: Claim, index: number, reading: Reading, found: InnerTie, claims: readonly Claim[]): boolean {
  if (reading.stated || reading.formula === 'rate-from-change') return true;
  const beside = new Set([claims[index - 1], claims[index - 2], claims[index - 3], claims[index + 1]].map((each) => each?.figure));
  const fit = fitOf(found.relation);
  return reading.inputs.every((input) => beside.has(input.figure)) || (claim.digits >= 2.3 && fit.is === 'fits' && fit.rules.includes('half-up'));
}

function readingsOf(claim: Claim, index: number, { claims, sentence }: Setting, previous: readonly Claim[]): readonly Reading[] {
  const levels = claims.filter((each) => isLevel(each));
  const nearby = [...levels, ...previous.filter(isLevel)].slice(0, 12);
  const pairs = nearby.flatMap((a) => nearby.filter((b) => b.figure !== a.figure && sameUnit(a, b)).map((b) => [a, b] as const));
  const says = claim.predicate.says;
  const statedPair = wordedPair(claim, index, claims, sentence.text);
  const fromChange = changeBefore(claim, index, claims, sentence.text);
  return [...fromChange, ...pairs.flatMap(([a, b]): readonly Reading[] => {
    const stated = statedPair !== undefined && statedPair.inputs[0].figure === a.figure && statedPair.inputs[1].figure === b.figure;
    // Words that tell earlier from later rule out the other way round.
    if (statedPair !== undefined && statedPair.inputs[0].figure === b.figure && statedPair.inputs[1].figure === a.figure) return [];
    if (claim.source.family === 'multiple') return [{ formula: 'quotient', inputs: [a, b], stated: false }];
    if (says === 'change') return [{ formula: 'rate', inputs: [a, b], stated: stated && statedPair.formula === 'rate' }];
    if (says === 'ratio') return [{ formula: 'percent', inputs: [a, b], stated: false }, { formula: 'rate', inputs: [a, b], stated: false }];
    return Math.abs(b.near) <= Math.abs(a.near) ? [{ formula: 'percent', inputs: [a, b], stated: stated && statedPair.formula === 'percent' }] : [];
  })];
}

/** 「1,234億円で、前年から56億円（4.8％）増加」: the earlier value is not printed. */
function changeBefore(claim: Claim, index: number, claims: readonly Claim[], text: string): readonly Reading[] {
  const [level, change] = [claims[index - 2], claims[index - 1]];
  if (claim.predicate.says !== 'change' || level === undefined || change === undefined || !isLevel(level) || !isLevel(change) || !sameUnit(level, change)) return [];
  const direct = /^ ?[(（、]/.test(text.slice(change.placed.end, claim.placed.start)) && claim.placed.start - change.placed.end <= 2;
  return direct ? [{ formula: 'rate-from-change', inputs: [change, level], stated: false }] : [];
}

/**
 * Two figures right before a rate, with words that tell whole from part or earlier from later:
 * 「A件のうちB件（x%）」「A件に対しB件、x%」「B円で、…A円と比較するとx%増」「AからBへx%減」「B件（前年度A件、x%増）」.
 */
function wordedPair(claim: Claim, index: number, claims: readonly Claim[], text: string): Reading | undefined {
  const [first, second] = [claims[index - 2], claims[index - 1]];
  if (first === undefined || second === undefined || !isLevel(first) || !isLevel(second) || !sameUnit(first, second)) return undefined;
  const between = text.slice(first.placed.end, second.placed.start);
  const after = text.slice(second.placed.end, claim.placed.start);
  if (claim.predicate.says === 'change') {
    if (/から/.test(between.slice(0, 4)) || /から.{0,12}$/.test(between) || /^(?:から|だったのに対し|であったのに対し|だったが)/.test(between)) return { formula: 'rate', inputs: [first, second], stated: true };
    if (/と比較|に比べ|と比べ|より|に対し/.test(after) || (BEFORE_IN_BRACKETS.test(between) && /^ ?[、，] ?$/.test(after))) return { formula: 'rate', inputs: [second, first], stated: true };
    return undefined;
  }
  const [whole, part] = Math.abs(first.near) >= Math.abs(second.near) ? [first, second] : [second, first];
  const told = /のうち|の内|中、|に対し|に対する|対象|配布|回収|有効/.test(text.slice(Math.max(0, first.placed.start - 12), second.placed.end)) || /に対し|のうち/.test(after);
  const direct = /^ ?(?:[(（]|、|で、?|、?(?:回収率|回答率|割合|全体の)|に対し、?|と全体の|、全体の)/.test(after) && after.length <= 14;
  return told && direct ? { formula: 'percent', inputs: [whole, part], stated: true } : undefined;
}

/** 3,412件（前年度3,287件、3.8％増）: what stands between the two. */
const BEFORE_IN_BRACKETS = /^ ?[(（](?:対?前年(?:度|同期|同月)?|昨年度?|前[回期])(?:は|の|：|:)? ?$/;

function isLevel(claim: Claim): boolean {
  const { family } = claim.source;
  return (family === 'count' || family === 'amount' || family === 'bare') && claim.near !== 0;
}

function sameUnit(a: Claim, b: Claim): boolean {
  return a.source.unit === b.source.unit || a.source.family === 'bare' || b.source.family === 'bare';
}

function tie(claim: Claim, { formula, inputs }: Reading): InnerTie | undefined {
  const fell = formula === 'rate-from-change' && claim.predicate.direction === 'down';
  const terms = inputs.map((input, at) => (fell && at === 0 ? fallen(termOf(input)) : termOf(input)));
  const value = nearValue(formula, terms.map(near));
  const step = toNumber(claim.printed.step);
  if (!Number.isFinite(value)) return undefined;
  const printed = formula === 'rate' && claim.predicate.direction === 'none' && value < 0 && claim.printed.units > 0n ? { ...claim.printed, units: -claim.printed.units } : claim.printed;
  const relation: Relation = {
    formula,
    result: { figure: claim.figure, printed, exact: false },
    inputs: terms,
    group: `paragraph ${claim.source.document} ${claim.source.site.block}`,
    subject: '',
    origin: 'sentence',
  };
  const far = Math.abs(value - Number(printed.units) * step) > step * 2 + Math.abs(value) * 0.05;
  const fits = !far && fitOf(relation).is !== 'differs' && claim.digits >= 1;
  return { claim, relation, fits, unit: 'as-printed' };
}

/** 56億円減少 prints a fall without its sign: it enters as a number of its own. */
function fallen(term: Term): Term {
  return { ...term, figure: 'none', printed: { ...term.printed, units: -term.printed.units } };
}

function termOf(claim: Claim): Term {
  const { printed, family, exactness } = claim.source;
  return { figure: claim.figure, printed, exact: family === 'count' && exactness === 'stated' && printed.step.n === 1n && printed.step.d === 1n };
}
