import type { AreaEvent } from '../model/findings/compare.ts';
import type { Area } from '../reference/area.ts';
import type { AreaChange } from '../reference/area-change.ts';
import type { Areas } from '../reference/areas.ts';

/** Changes that leave no trace in the figures. */
const FORMAL: ReadonlySet<string> = new Set(['spelling', 'county']);

/** Its name; a ward's with its city before it: 浜松市中央区. */
export function areaName(area: Area, areas: Areas): string {
  return area.kind === 'ward' ? `${areas.nameOf(area.parent)}${area.name}` : area.name;
}

/** Changes of areas as findings tell them (廃置分合の一覧); formal ones only where there is no other. */
export function eventsOf(changes: readonly AreaChange[], areas: Areas): readonly AreaEvent[] {
  const told = changes.filter(({ kind }) => !FORMAL.has(kind));
  const names = (list: readonly Area[]): readonly string[] => list.map((area) => areaName(area, areas));
  return (told.length > 0 ? told : changes).map(({ date, kind, from, to }) => ({ date, kind, from: names(from), to: names(to) }));
}
