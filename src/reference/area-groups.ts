import { rootOf } from '../model/joined.ts';
import { isMunicipality, isValidOn, type Area } from './area.ts';
import type { AreaChange } from './area-change.ts';

/** Areas that change into one another between two days and into nothing else: the same ground on both days (対応する地域の組). */
export interface AreaGroup {
  readonly earlier: Area[];
  readonly later: Area[];
  readonly changes: AreaChange[];
}

/** The municipalities, a designated city as a whole; or the same with its wards in its place. */
export type AreaLevel = 'municipalities' | 'wards';

/** The country taken apart at one day without gap or overlap (全国の区分). */
export function partitionOn(areas: readonly Area[], day: string, level: AreaLevel): readonly Area[] {
  const belongs = (area: Area): boolean =>
    level === 'municipalities' ? isMunicipality(area) : area.kind === 'ward' || (isMunicipality(area) && area.kind !== 'designated-city');
  return areas.filter((area) => belongs(area) && isValidOn(area, day));
}

/**
 * Follows the changes from one day to another. Two areas come into one group when ground of the one went to the other;
 * so no group is larger than it must be, and each covers the same ground on both days.
 *
 * @param changes those between the two days, in order of time
 */
export function groupAreas(earlier: readonly Area[], later: readonly Area[], changes: readonly AreaChange[], level: AreaLevel): readonly AreaGroup[] {
  const joinedTo: number[] = [];
  const open = (): number => joinedTo.push(joinedTo.length) - 1;

  const holder = new Map<string, number>(earlier.map((area) => [area.code, open()]));
  const started = new Map(holder);
  const applied: { readonly change: AreaChange; readonly group: number }[] = [];
  for (const change of changes) {
    if (isBeside(change, level)) continue;
    const from = codesAt(change.from, level);
    const to = codesAt(change.to, level);
    const joined = open();
    for (const id of [...from, ...to].map((code) => holder.get(code))) if (id !== undefined) joinedTo[rootOf(joinedTo, id)] = joined;
    if (change.kind !== 'separation') for (const code of from) holder.delete(code);
    for (const code of to) holder.set(code, joined);
    applied.push({ change, group: joined });
  }

  const groups = new Map<number, AreaGroup>();
  const at = (id: number): AreaGroup => {
    const root = rootOf(joinedTo, id);
    const group = groups.get(root) ?? { earlier: [], later: [], changes: [] };
    groups.set(root, group);
    return group;
  };
  for (const area of earlier) at(started.get(area.code) ?? open()).earlier.push(area);
  for (const area of later) at(holder.get(area.code) ?? open()).later.push(area);
  for (const { change, group } of applied) at(group).changes.push(change);
  return [...groups.values()];
}

/** A change that says nothing about this level: wards among themselves, or the city that stands above its wards. */
function isBeside(change: AreaChange, level: AreaLevel): boolean {
  if (level === 'wards') return change.kind === 'designation' || change.to.some(({ kind }) => kind === 'designated-city');
  return change.kind === 'wards' || [...change.from, ...change.to].every(({ kind }) => kind === 'ward');
}

/** 早良町 joined 西区 of 福岡市: among municipalities, 福岡市. */
function codesAt(areas: readonly Area[], level: AreaLevel): ReadonlySet<string> {
  return new Set(areas.map((area) => (level === 'municipalities' && area.kind === 'ward' ? area.parent : area.code)));
}
