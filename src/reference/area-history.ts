import type { Area } from './area.ts';
import type { AreaChange } from './area-change.ts';

/**
 * Everything that made, changed or ended an area, in order of time (沿革), under all codes and names the place had:
 * the history of 富谷市 04216 tells of 富谷町 04423 too.
 *
 * @param place text that is equal for areas of one place
 */
export function historyOf(versions: readonly Area[], changes: readonly AreaChange[], place: (area: Area) => string): readonly AreaChange[] {
  const places = new Set(versions.map(place));
  return changes.filter(({ from, to }) => [...from, ...to].some((area) => places.has(place(area))));
}
