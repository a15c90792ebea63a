import { Refusal } from '../model/refusal.ts';
import type { AreaDate } from '../reference/area.ts';
import type { Areas } from '../reference/areas.ts';

/**
 * Areas that are added up must not overlap (二重計上の防止): a designated city and its ward, 特別区部 and 千代田区, 市部 and a city,
 * a prefecture and its municipality. Side by side they may stand as they like.
 *
 * @throws Refusal 'overlapping-areas' naming what would be counted twice.
 */
export function requireDisjoint(keys: readonly string[], areas: Areas, on?: AreaDate): void {
  const overlaps = areas.overlaps(keys, on);
  const named = (code: string): string => `${areas.fullNameOf(code)}（${code}）`;
  if (overlaps.length > 0) throw new Refusal('overlapping-areas', { overlaps: overlaps.map(({ whole, part }) => ({ whole: named(whole.code), part: named(part.code) })) });
}
