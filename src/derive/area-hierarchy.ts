import type { Member } from '../model/key.ts';
import type { AreaKind } from '../reference/area.ts';
import type { Areas } from '../reference/areas.ts';
import type { Placed } from './hierarchy.ts';

/** Parts of a prefecture that older tables print beside its municipalities. */
const BESIDE: ReadonlySet<AreaKind | 'unknown'> = new Set(['city-part', 'county-part', 'county']);

/**
 * How the areas of a list make up their total (地域の内訳): wards lie in their city, municipalities in their prefecture,
 * prefectures in the nation. The total is the one area that holds all others; several that stand side by side have none.
 */
export function placeAreas(areas: Areas): (labels: readonly Member[]) => readonly Placed[] {
  return (labels) => {
    const listed = new Map(labels.map(({ code }, i) => [code, i] as const).filter(([code]) => code !== ''));
    const beside = labels.map(({ code }) => BESIDE.has(areas.kindOf(code)));
    const above = labels.map(({ code }) => {
      for (let area = areas.parent(code); area !== undefined; area = areas.parent(area.code)) {
        const at = listed.get(area.code);
        if (at !== undefined && beside[at] !== true) return at;
      }
      return -1;
    });
    const tops = labels.flatMap((_, i) => (above[i] === -1 && beside[i] !== true ? [i] : []));
    const [top] = tops;
    const total = tops.length === 1 && top !== undefined && labels.length > 1 ? top : -1;
    return labels.map((_, i): Placed => {
      if (i === total) return { role: 'total', under: -1 };
      if (beside[i] === true) return { role: 'regrouping', under: -1 };
      const container = above[i] ?? -1;
      return container === total ? { role: 'part', under: total } : { role: 'detail', under: container };
    });
  };
}
