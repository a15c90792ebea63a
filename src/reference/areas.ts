import type { AreaData } from './area-list.ts';
import { readAreaList, versionNear, versionOn } from './area-list.ts';
import { dayText, isValidOn, type Area, type AreaDate, type AreaKind } from './area.ts';
import { readAreaChanges, type AreaChange } from './area-change.ts';
import { normaliseAreaCode } from './area-code.ts';
import { foldAreaName } from './area-name.ts';
import { lineages } from './area-lineage.ts';
import { indexNames, type AreaAnswer } from './area-names.ts';

/** The areas of Japan in time (地域とその変遷), 1970-04-01 to the day of the lists. Without a day, that last day is meant. */
export interface Areas {
  /** The day the lists speak for, 'YYYY-MM-DD'. */
  readonly today: string;
  /**
   * The area a code or a name means (コード・名称の照合). An area valid on the day goes before one that is not.
   *
   * @example areas.resolve('伊達市') // ambiguous: 北海道伊達市, 福島県伊達市
   * @example areas.resolve('富谷町') // 富谷町 04423, historic
   */
  resolve(text: string, on?: AreaDate): AreaAnswer;
  /** The area under a code on a day; undefined when the code was not valid then. */
  byCode(code: string, on?: AreaDate): Area | undefined;
  /** The latest name of a code (名称), or the code itself where it is unknown. */
  nameOf(code: string): string;
  /** With what tells it from others of its name: 北海道伊達市, 北海道札幌市中央区, 北海道市部. */
  fullNameOf(code: string): string;
  kindOf(code: string): AreaKind | 'unknown';
  /** Areas directly below on a day: wards of a city, 特別区 of 13100, municipalities of a prefecture (13100 counts as one), prefectures of the nation. */
  children(code: string, on?: AreaDate): readonly Area[];
  parent(code: string): Area | undefined;
}

export function createAreas(data: AreaData): Areas {
  const list = readAreaList(data);
  const changes: readonly AreaChange[] = readAreaChanges(data, list);
  const place = lineages(changes);
  const samePlace = (a: Area, b: Area): boolean => a.code === b.code || place(a) === place(b);
  const names = indexNames(list, samePlace);
  const dayOf = (on: AreaDate | undefined): string => (on === undefined ? list.today : dayText(on));
  const latest = (code: string): Area | undefined => versionNear(list, code, list.today);

  /** A code with a name beside it that means another place is neither of the two for sure. */
  function withName(answer: AreaAnswer, name: string, day: string): AreaAnswer {
    if (answer.is !== 'area' || name === '' || foldAreaName(name).endsWith(foldAreaName(answer.area.name))) return answer;
    const named = names.find(name, day);
    if (named.is !== 'area' || samePlace(named.area, answer.area)) return answer;
    return { is: 'ambiguous', candidates: [answer.area, named.area] };
  }

  function byCodeAnswer(codes: readonly string[], day: string): AreaAnswer {
    const known = codes.flatMap((code) => versionNear(list, code, day) ?? []);
    const [area] = known;
    if (area === undefined) return { is: 'unknown', because: 'no-such-code', near: [] };
    return known.length > 1 ? { is: 'ambiguous', candidates: known } : { is: 'area', area, historic: !isValidOn(area, day) };
  }

  function resolve(text: string, on?: AreaDate): AreaAnswer {
    const day = dayOf(on);
    const reading = normaliseAreaCode(text);
    switch (reading.is) {
      case 'code':
        return withName(byCodeAnswer([reading.code], day), reading.rest, day);
      case 'ambiguous':
        return byCodeAnswer(reading.candidates, day);
      case 'bad-check-digit':
        return { is: 'unknown', because: 'bad-check-digit', near: [versionNear(list, reading.code, day) ?? []].flat() };
      case 'not-a-code':
        return /^[\s\d０-９]+$/.test(text) ? { is: 'unknown', because: 'no-such-code', near: [] } : names.find(text, day);
    }
  }

  function fullNameOf(code: string): string {
    const area = latest(code);
    if (area === undefined) return code;
    const above = area.kind === 'ward' ? (latest(area.parent)?.name ?? '') : '';
    return area.kind === 'prefecture' ? area.name : `${area.prefecture}${above}${area.name}`;
  }

  return {
    today: list.today,
    resolve,
    byCode: (code, on) => versionOn(list, code, dayOf(on)),
    nameOf: (code) => latest(code)?.name ?? code,
    fullNameOf,
    kindOf: (code) => latest(code)?.kind ?? 'unknown',
    children(code, on) {
      const day = dayOf(on);
      return list.all.filter((area) => area.parent === code && isValidOn(area, day) && !['county', 'city-part', 'county-part'].includes(area.kind));
    },
    parent: (code) => latest(latest(code)?.parent ?? ''),
  };
}

let loading: Promise<Areas> | undefined;

/** Reads the lists when they are first asked for, once (地域の一覧を読み込む). */
export function loadAreas(): Promise<Areas> {
  loading ??= import('../../data/areas.json', { with: { type: 'json' } }).then((module) => createAreas(module.default));
  return loading;
}
