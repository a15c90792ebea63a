import type { Figure } from '../figures/figure.ts';
import { repair } from '../figures/repair.ts';
import { valueOf, type Printed } from '../figures/printed.ts';
import { ONE, rational, toNumber, type Rational } from '../../model/rational.ts';
import type { LabelMention } from './labels-in-text.ts';
import type { PeriodMention } from './periods-in-text.ts';
import type { Predicate } from './predicates.ts';
import type { Placed, Sentence } from './sentences.ts';

/** A quantity of a sentence with the words that say what it is about (文中の主張). */
export interface Claim {
  readonly figure: number;
  readonly source: Figure;
  readonly placed: Placed;
  readonly predicate: Predicate;
  /** As printed, with the sign its words give it: 22.2%減少 is −22.2. */
  readonly printed: Printed;
  readonly near: number;
  /** What its multiplier stands for: 1,000,000 for 37,993百万円. */
  readonly multiple: Rational;
  readonly digits: number;
  /** Labels named between the figure before it and itself, nearest last. */
  readonly own: readonly LabelMention[];
  /** Labels named earlier in the sentence. */
  readonly before: readonly LabelMention[];
  /** Words between the figure before it and itself. */
  readonly lead: string;
}

/** Everything the claims of one sentence share. */
export interface Setting {
  readonly sentence: Sentence;
  readonly claims: readonly Claim[];
  readonly labels: readonly LabelMention[];
  readonly periods: readonly PeriodMention[];
  /** Years named in the sentence, those among them that are written out, and years carried over from the sentences before. */
  readonly years: ReadonlySet<number>;
  readonly statedYears: ReadonlySet<number>;
  readonly carriedYears: ReadonlySet<number>;
  readonly carriedLabels: readonly LabelMention[];
  /** The area the document is about, '' when it names none. */
  readonly homeArea: string;
}

export function claimsOf(sentence: Sentence, figures: readonly Figure[], predicates: readonly Predicate[], labels: readonly LabelMention[]): readonly Claim[] {
  let before: readonly LabelMention[] = [];
  return sentence.quantities.flatMap((placed, index): readonly Claim[] => {
    const source = figures[placed.figure];
    const predicate = predicates[index];
    if (source === undefined || predicate === undefined) return [];
    const from = sentence.quantities[index - 1]?.end ?? 0;
    const own = labels.filter((mention) => mention.start >= from && mention.end <= placed.start);
    const after = own.length > 0 ? [] : namedAfter(sentence.text, placed, sentence.quantities[index + 1]?.start ?? sentence.text.length, labels);
    const lead = sentence.text.slice(from, placed.start);
    // 1,312人（2.7％）: a figure in brackets speaks of what the one before it does.
    const named = own.length > 0 ? own : /^ ?[(（][^()（）]{0,6}$/.test(lead) ? before : after;
    before = named;
    const printed = signed(source.printed, predicate, source.family === 'percent' || source.family === 'point');
    const value = toNumber(valueOf(printed));
    return [
      {
        figure: placed.figure,
        source,
        placed,
        predicate,
        printed,
        near: value,
        multiple: multipleOf(source),
        digits: Math.log10(Math.abs(value) / toNumber(printed.step) + 1),
        own: named,
        before: labels.filter((mention) => mention.end <= from),
        lead,
      },
    ];
  });
}

/** 百万, 千, 億 … right after the digits; mixed numerals (1億2,345万) have none. */
function multipleOf(source: Figure): Rational {
  const word = /^[^\d]*[\d,.]+(千万|百万|十億|億|万|千)(?!\d)/.exec(repair(source.text))?.[1];
  return word === undefined ? ONE : rational(MULTIPLES[word] ?? 1n);
}

const MULTIPLES: Readonly<Record<string, bigint>> = { 千: 1_000n, 万: 10_000n, 百万: 1_000_000n, 千万: 10_000_000n, 億: 100_000_000n, 十億: 1_000_000_000n };

/** 86.9%を占める生活関連サービス・娯楽業: the subject follows. */
function namedAfter(text: string, placed: Placed, to: number, labels: readonly LabelMention[]): readonly LabelMention[] {
  const link = /^(?:を占める|となる|である|の|を占めている)/.exec(text.slice(placed.end, placed.end + 8));
  if (link === null) return [];
  return labels.filter((mention) => mention.start === placed.end + link[0].length && mention.end <= to);
}

/** ▲3.2%減 is one negative. */
function signed(printed: Printed, predicate: Predicate, ratio: boolean): Printed {
  return ratio && predicate.direction === 'down' && predicate.says === 'change' && printed.units > 0n ? { ...printed, units: -printed.units } : printed;
}
