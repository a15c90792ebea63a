import { compare, type Rational } from '../../model/rational.ts';
import { additive, type MissingReason, type Value } from '../../model/value.ts';
import type { Part } from './share.ts';

/** Where one value stands among all (順位). Values that are missing take no rank. */
export type Rank =
  | { readonly id: string; readonly is: 'ranked'; readonly rank: number; /** How many share this rank, itself included. */ readonly tied: number; /** How many values are ranked. */ readonly of: number }
  | { readonly id: string; readonly is: 'unranked'; readonly reason: MissingReason };

/**
 * Ranks with ties (順位, 同順位あり): 1 + the number of values that come before, so equal values share a rank and the next
 * rank is skipped (1, 2, 2, 4), as official tables count. Equality is exact, before any rounding. Results stand in the
 * order of `parts`. nil ranks as 0.
 */
export function ranks(parts: readonly Part[], order: 'descending' | 'ascending' = 'descending'): readonly Rank[] {
  const numbers: Rational[] = [];
  const values: Value[] = parts.map(({ value }) => additive(value));
  for (const value of values) if (value.is === 'number') numbers.push(value.exact);
  numbers.sort(order === 'descending' ? (a, b) => compare(b, a) : compare);
  const first = new Map<string, { rank: number; tied: number }>();
  numbers.forEach((number, i) => {
    const seen = first.get(keyOf(number));
    if (seen === undefined) first.set(keyOf(number), { rank: i + 1, tied: 1 });
    else seen.tied += 1;
  });
  return parts.map(({ id }, i) => {
    const value = values[i];
    if (value === undefined || value.is === 'missing') return { id, is: 'unranked', reason: value?.reason ?? 'blank' };
    const place = first.get(keyOf(value.exact)) ?? { rank: 0, tied: 0 };
    return { id, is: 'ranked', ...place, of: numbers.length };
  });
}

const keyOf = (number: Rational): string => `${number.n}/${number.d}`;
