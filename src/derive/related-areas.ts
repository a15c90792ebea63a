import type { AreaEvent } from '../model/findings/compare.ts';
import { memberKey } from '../model/key.ts';
import type { Table } from '../model/table.ts';
import { dayText, type AreaDate } from '../reference/area.ts';
import { loadAreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { daysOf } from './area-days.ts';
import { areaName, eventsOf } from './area-events.ts';

/** What else of the data belongs to the areas asked for (指定した地域に連なる地域). */
export interface RelatedAreas {
  /** The same places under other codes: 04423 富谷町 where 04216 富谷市 was asked for. */
  readonly same: readonly string[];
  /** Places that became part of them while the data last. */
  readonly parts: readonly string[];
}

const NOTHING: RelatedAreas = { same: [], parts: [] };

/** The codes in the data under which the areas asked for stood before, and those of what they took in. */
export async function relatedAreas(tables: readonly Table[], asked: readonly string[]): Promise<RelatedAreas> {
  const codes = asked.filter((key) => /^\d{5}$/.test(key));
  const span = spanOf(tables);
  if (codes.length === 0 || span === 'unstated') return NOTHING;
  const present = new Set(tables.flatMap((table) => table.area.members.map(memberKey)));
  const others = [...present].filter((code) => /^\d{5}$/.test(code) && !codes.includes(code));
  if (others.length === 0) return NOTHING;
  const index = await loadAreaIndex();
  const changed = codes.filter(index.changed(span.first, span.last));
  if (changed.length === 0) return NOTHING;
  const areas = await loadAreas();
  const same = new Set(changed.flatMap((code) => areas.samePlace(code)).filter((code) => others.includes(code)));
  const parts = new Set([...changed, ...same].flatMap((code) => areas.ancestry(code, span.first)).filter((code) => others.includes(code) && !same.has(code)));
  return { same: [...same], parts: [...parts] };
}

/** The first and the last day any figure may be of. */
function spanOf(tables: readonly Table[]): { readonly first: AreaDate; readonly last: AreaDate } | 'unstated' {
  const spans = tables.flatMap((table) => table.period.members.map((period) => daysOf(period, ''))).filter((span) => span !== 'unstated');
  const [one] = spans;
  if (one === undefined) return 'unstated';
  return {
    first: spans.reduce((a, { first }) => (dayText(first) < dayText(a) ? first : a), one.first),
    last: spans.reduce((a, { last }) => (dayText(last) > dayText(a) ? last : a), one.last),
  };
}

/** Why an area is found on one side only, and what to ask for instead. */
export interface AreaChanged {
  readonly area: string;
  readonly areaCode: string;
  readonly events: readonly AreaEvent[];
  /** The area it became part of; none where it was divided. */
  readonly instead: readonly string[];
}

/** What happened, while the data last, to the first area asked for that changed at all (指定した地域の変遷). */
export async function changeOfAsked(tables: readonly Table[], asked: Iterable<string>): Promise<AreaChanged | 'unchanged'> {
  const span = spanOf(tables);
  if (span === 'unstated') return 'unchanged';
  const [areas, index] = await Promise.all([loadAreas(), loadAreaIndex()]);
  const hasChanged = index.changed(span.first, span.last);
  for (const code of asked) {
    if (!hasChanged(code)) continue;
    const relation = areas.relate(code, span.first, span.last);
    const changes = relation.is === 'unknown' ? areas.history(code).filter(({ date }) => dayText(span.first) < date && date <= dayText(span.last)) : relation.changes;
    if (changes.length === 0) continue;
    const became = relation.is === 'merged' && relation.later.code !== code ? [`${areaName(relation.later, areas)}（${relation.later.code}）`] : [];
    return { area: areas.nameOf(code), areaCode: code, events: eventsOf(changes, areas), instead: became };
  }
  return 'unchanged';
}
