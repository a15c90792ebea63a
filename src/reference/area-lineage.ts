import type { Area } from './area.ts';
import { keepsTerritory, type AreaChange } from './area-change.ts';

/**
 * Which areas are one place under several codes and names (同一区域): 野々市町 17344 and 野々市市 17212, but not 岩舟町 and 栃木市.
 *
 * @returns a text that is equal for areas of one place
 */
export function lineages(changes: readonly AreaChange[]): (area: Area) => string {
  const root = new Map<string, string>();
  const name = (area: Area): string => `${area.code} ${area.from}`;
  const rootOf = (key: string): string => {
    const parent = root.get(key);
    return parent === undefined ? key : rootOf(parent);
  };
  for (const change of changes.filter(keepsTerritory)) {
    const [from] = change.from;
    const [to] = change.to;
    if (from === undefined || to === undefined) continue;
    const earlier = rootOf(name(from));
    const later = rootOf(name(to));
    if (earlier !== later) root.set(later, earlier);
  }
  return (area) => rootOf(name(area));
}
