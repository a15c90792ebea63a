import { toNumber } from '../../model/rational.ts';
import { valueOf } from '../figures/printed.ts';
import type { Claim, Setting } from './claim.ts';

/** A share in tenths that restates a percentage right before it (約6割を占める 59.4%). */
export interface Restatement {
  readonly claim: Claim;
  readonly base: Claim;
  readonly fits: boolean;
}

/** 「59.4%と全体の約6割」「42.8%と5割を下回る」「20%（2割）」 */
export function tenthsInSentence({ claims, sentence }: Setting): readonly Restatement[] {
  return claims.flatMap((claim, index): readonly Restatement[] => {
    if (claim.source.family !== 'tenths') return [];
    const base = claims[index - 1];
    if (base === undefined || base.source.family !== 'percent') return [];
    const between = sentence.text.slice(base.placed.end, claim.placed.start);
    if (between.length > 12 || !/^ ?(?:と|、|で|[(（]|の|となり|であり)/.test(between)) return [];
    return [{ claim, base, fits: bearsOut(claim, toNumber(valueOf(base.source.printed))) }];
  });
}

function bearsOut(claim: Claim, percent: number): boolean {
  const stated = toNumber(valueOf(claim.source.printed)) * 10;
  switch (claim.source.exactness) {
    case 'at-least':
      return percent >= stated;
    case 'more-than':
    case 'slightly-more':
      return percent > stated;
    case 'at-most':
      return percent <= stated;
    case 'less-than':
    case 'slightly-less':
      return percent < stated;
    default:
      return Math.abs(percent - stated) <= (toNumber(claim.source.printed.step) * 10) / 2;
  }
}
