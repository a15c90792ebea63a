import { isMunicipality, isValidOn, type Area } from './area.ts';
import type { AreaChange, AreaChanges } from './area-change.ts';
import { groupAreas, partitionOn, type AreaGroup, type AreaLevel } from './area-groups.ts';
import { versionOn, type AreaList } from './area-list.ts';
import { contains } from './area-overlap.ts';

/** How an area belongs together at an earlier and a later day (時点間の対応). `changes` are the events between, in order of time. */
export type AreaRelation =
  /** One area under one code and name. A change listed here is worth a note (山口村 went from 長野県 to 岐阜県). */
  | { readonly is: 'same'; readonly area: Area; readonly changes: readonly AreaChange[] }
  /** One territory under another code or name: compare, with a note. */
  | { readonly is: 'renamed'; readonly earlier: Area; readonly later: Area; readonly changes: readonly AreaChange[] }
  /** The later area is exactly the earlier ones together: add them up, with a note. */
  | { readonly is: 'merged'; readonly earlier: readonly Area[]; readonly later: Area; readonly changes: readonly AreaChange[] }
  /** Something was divided or drawn anew: not comparable one by one; `changes` are the events to name. */
  | { readonly is: 'divided'; readonly earlier: readonly Area[]; readonly later: readonly Area[]; readonly changes: readonly AreaChange[] }
  | { readonly is: 'unknown'; readonly because: 'no-such-code' | 'not-valid-then' | 'before-the-lists' };

const DIVIDING: ReadonlySet<string> = new Set(['separation', 'division', 'split-absorption', 'redraw', 'wards']);

/**
 * Answers for any two days, in either order, how a code valid on one of them corresponds to the other.
 *
 * @param since first day the lists speak for
 */
export function relations(list: AreaList, changes: AreaChanges, since: string): (code: string, from: string, to: string) => AreaRelation {
  const known = new Map<string, Groups>();

  function groupsOf(from: string, to: string, level: AreaLevel): Groups {
    const key = `${from} ${to} ${level}`;
    const made = known.get(key) ?? groupsBetween(from, to, level);
    known.set(key, made);
    return made;
  }

  /** Most areas nothing happened to; they are their own counterparts and need no group. */
  function groupsBetween(from: string, to: string, level: AreaLevel): Groups {
    const between = changes.between(from, to);
    const touched = new Set(between.flatMap((change) => [...change.from, ...change.to]).flatMap(({ code, parent }) => [code, parent]));
    const changing = list.all.filter((area) => isValidOn(area, from) !== isValidOn(area, to) || touched.has(area.code));
    return indexed(groupAreas(partitionOn(changing, from, level), partitionOn(changing, to, level), between, level));
  }

  return function relate(code, from, to) {
    if (to < from) return relate(code, to, from);
    if (!list.byCode.has(code)) return { is: 'unknown', because: 'no-such-code' };
    if (from < since) return { is: 'unknown', because: 'before-the-lists' };
    const earlier = versionOn(list, code, from);
    const later = versionOn(list, code, to);
    const area = earlier ?? later;
    if (area === undefined) return { is: 'unknown', because: 'not-valid-then' };
    if (area.kind === 'ward' || isMunicipality(area)) {
      const group = groupFor(groupsOf(from, to, area.kind === 'ward' ? 'wards' : 'municipalities'), area);
      return group === undefined && earlier === later ? { is: 'same', area, changes: [] } : relationOf(group);
    }
    return earlier && later ? relationOfWhole(groupsOf(from, to, 'municipalities').all, earlier, later) : { is: 'unknown', because: 'not-valid-then' };
  };
}

interface Groups {
  /** Of areas that something happened to. */
  readonly all: readonly AreaGroup[];
  readonly ofEarlier: ReadonlyMap<Area, AreaGroup>;
  readonly ofLater: ReadonlyMap<Area, AreaGroup>;
}

function indexed(all: readonly AreaGroup[]): Groups {
  return {
    all,
    ofEarlier: new Map(all.flatMap((group) => group.earlier.map((area) => [area, group] as const))),
    ofLater: new Map(all.flatMap((group) => group.later.map((area) => [area, group] as const))),
  };
}

function groupFor(groups: Groups, area: Area): AreaGroup | undefined {
  return groups.ofEarlier.get(area) ?? groups.ofLater.get(area);
}

function relationOf(group: AreaGroup | undefined): AreaRelation {
  const [earlier] = group?.earlier ?? [];
  const [later] = group?.later ?? [];
  // 沖縄 before its return, and the like: there was no such area on the other day.
  if (group === undefined || earlier === undefined || later === undefined) return { is: 'unknown', because: 'not-valid-then' };
  const { changes } = group;
  if (group.later.length > 1) return { is: 'divided', earlier: group.earlier, later: group.later, changes: changes.filter(({ kind }) => DIVIDING.has(kind)) };
  if (group.earlier.length > 1) return { is: 'merged', earlier: group.earlier, later, changes };
  return earlier.code === later.code && earlier.name === later.name ? { is: 'same', area: later, changes } : { is: 'renamed', earlier, later, changes };
}

/** Nation, prefectures, counties, 市部 and 郡部, 特別区部: whether they hold the same ground on both days. */
function relationOfWhole(groups: readonly AreaGroup[], earlier: Area, later: Area): AreaRelation {
  const touched = groups.filter((group) => group.earlier.some((area) => contains(earlier, area)) || group.later.some((area) => contains(later, area)));
  const crossing = touched.filter((group) => !group.earlier.every((area) => contains(earlier, area)) || !group.later.every((area) => contains(later, area)));
  const changes = inOrder(crossing.flatMap((group) => group.changes));
  if (earlier.kind !== 'prefecture') {
    if (crossing.length > 0) return { is: 'divided', earlier: [earlier], later: [later], changes };
    return earlier.name === later.name ? { is: 'same', area: later, changes } : { is: 'renamed', earlier, later, changes };
  }
  // A prefecture that gained or lost a village is still compared everywhere; the event is worth a note.
  const acrossBorder = changes.filter(({ from, to }) => new Set([...from, ...to].map(({ prefecture }) => prefecture)).size > 1);
  return { is: 'same', area: later, changes: acrossBorder };
}

function inOrder(changes: readonly AreaChange[]): readonly AreaChange[] {
  return changes.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
