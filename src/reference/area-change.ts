import type { Area } from './area.ts';
import { isoDay, type AreaData, type AreaList } from './area-list.ts';

/** What happened to areas (廃置分合等の事由). */
export const AREA_CHANGE_KINDS = [
  'merger', // 新設合併
  'absorption', // 編入合併
  'city', // 市制施行
  'town', // 町制施行
  'rename', // 名称変更
  'spelling', // 読み・字体の変更
  'county', // 郡・振興局の区域変更
  'designation', // 政令指定都市への移行
  'wards', // 区の新設
  'recode', // コードだけの変更
  'separation', // 分離: an area gives off new ones and goes on
  'division', // 分割: an area ends in several new ones
  'split-absorption', // 分割編入: parts of an area go to several others
  'redraw', // 区の再編: boundaries are drawn anew
] as const;
export type AreaChangeKind = (typeof AREA_CHANGE_KINDS)[number];

/** One change (変遷の一件) with the areas it started from and those it made or enlarged. */
export interface AreaChange {
  /** The day it took effect, 'YYYY-MM-DD', and the first day of the new state. */
  readonly date: string;
  readonly kind: AreaChangeKind;
  readonly from: readonly Area[];
  readonly to: readonly Area[];
}

const SAME_TERRITORY: ReadonlySet<AreaChangeKind> = new Set(['city', 'town', 'rename', 'spelling', 'county', 'designation', 'recode']);

/** Whether it gave one and the same territory a new code or name and did nothing else. */
export function keepsTerritory(change: AreaChange): boolean {
  return SAME_TERRITORY.has(change.kind);
}

/** The changes of the list, in order of time (変遷の一覧). */
export interface AreaChanges {
  all(): readonly AreaChange[];
  /** Those that took effect after one day, up to another. */
  between(from: string, to: string): readonly AreaChange[];
}

/** A change is read when it is first asked for: of most comparisons few are. */
export function areaChanges(data: AreaData, list: AreaList): AreaChanges {
  const days = data.changes.map((line) => line.slice(0, 8));
  const read: AreaChange[] = [];
  let everything: readonly AreaChange[] | undefined;
  const changeAt = (at: number): AreaChange => (read[at] ??= readChange(data.changes[at] ?? '', list));
  return {
    all: () => (everything ??= days.map((_, at) => changeAt(at))),
    between(from, to) {
      const compact = (day: string): string => day.replaceAll('-', '');
      const [after, last] = [compact(from), compact(to)];
      return days.flatMap((day, at) => (after < day && day <= last ? [changeAt(at)] : []));
    },
  };
}

function readChange(line: string, list: AreaList): AreaChange {
  const [, date = '', kind = '', from = '', to = ''] = /^(\d{8}) ([a-z-]+) ([\d ]*)>([\d ]*)$/.exec(line) ?? [];
  const day = isoDay(date);
  return {
    date: day,
    kind: changeKind(kind),
    from: from.split(' ').map((code) => before(list, code, day)),
    to: to.split(' ').map((code) => after(list, code, day)),
  };
}

function changeKind(text: string): AreaChangeKind {
  const kind = AREA_CHANGE_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`data/areas.json: unknown kind of change "${text}"`);
  return kind;
}

function before(list: AreaList, code: string, day: string): Area {
  return found(list.byCode.get(code)?.findLast((area) => area.from < day), code, day);
}

/** On a day of several changes the result of one may end with the next: 大野村 joined 鹿島町 on the day that became 鹿嶋市. */
function after(list: AreaList, code: string, day: string): Area {
  return found(list.byCode.get(code)?.findLast((area) => area.from <= day), code, day);
}

function found(area: Area | undefined, code: string, day: string): Area {
  if (area === undefined) throw new Error(`data/areas.json: ${code} changes on ${day} but is not in the list`);
  return area;
}
