import type { AreaData } from './area-list.ts';
import { isoDay, readAreaList, versionNear, versionOn } from './area-list.ts';
import { dayText, hasNoStatistics, isValidOn, type Area, type AreaDate, type AreaKind } from './area.ts';
import { areaChanges, type AreaChange } from './area-change.ts';
import { normaliseAreaCode } from './area-code.ts';
import { foldAreaName } from './area-name.ts';
import { partitionOn } from './area-groups.ts';
import { historyOf } from './area-history.ts';
import { lineages } from './area-lineage.ts';
import { ancestryOf } from './area-ancestry.ts';
import { nearAreas } from './area-near.ts';
import { indexNames, type AreaAnswer } from './area-names.ts';
import { overlapsAmong, type AreaOverlap } from './area-overlap.ts';
import { relations, type AreaRelation } from './area-relation.ts';

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
  /** Every area the code stood for, in order of time. */
  versions(code: string): readonly Area[];
  /** The latest name of a code (名称), or the code itself where it is unknown. */
  nameOf(code: string): string;
  /** With what tells it from others of its name: 北海道伊達市, 北海道札幌市中央区, 北海道市部. */
  fullNameOf(code: string): string;
  kindOf(code: string): AreaKind | 'unknown';
  /** Areas directly below on a day: wards of a city, 特別区 of 13100, municipalities of a prefecture (13100 counts as one), prefectures of the nation. */
  children(code: string, on?: AreaDate): readonly Area[];
  parent(code: string): Area | undefined;
  /** Everything that made, changed or ended it, in order (沿革), under all its codes and names. */
  history(code: string): readonly AreaChange[];
  /** All codes under which the place was ever listed: 04216 富谷市 and 04423 富谷町. */
  samePlace(code: string): readonly string[];
  /**
   * Codes of all areas whose ground, or a part of it, became part of an area since a day, its own older codes among them (合併前の市町村).
   *
   * @example areas.ancestry('01206', { year: 2004 }) // 01206, 01666 阿寒町, 01669 音別町
   */
  ancestry(code: string, since: AreaDate): readonly string[];
  /**
   * How a code valid on either day corresponds to the other day (時点間の対応). The order of the days does not matter.
   *
   * @example areas.relate('09203', { year: 2009, month: 7, day: 1 }, { year: 2021, month: 6, day: 1 })
   * // merged: 栃木市, 西方町, 大平町, 藤岡町, 岩舟町 and 都賀町 together are the 栃木市 of 2021
   */
  relate(code: string, from: AreaDate, to: AreaDate): AreaRelation;
  /**
   * All municipalities of a day (市町村・特別区; designated cities as a whole): the country without gap or overlap, but for
   * the Northern Territories, of which there are no figures.
   */
  partition(on?: AreaDate): readonly Area[];
  /** What a selection would count twice (重複): pairs where one lies within the other. Codes that were never in the list are passed over. */
  overlaps(codes: readonly string[], on?: AreaDate): readonly AreaOverlap[];
}

/** The areas of a list that is at hand; `loadAreas` gives the one that is shipped. */
export function createAreas(data: AreaData): Areas {
  const list = readAreaList(data);
  // Each of these is a pass over everything, and few commands need them all.
  const changes = once(() => areaChanges(data, list));
  const place = once(() => lineages(changes().all()));
  const relate = once(() => relations(list, changes(), isoDay(data.since)));
  const names = once(() => indexNames(list, samePlace));

  const samePlace = (a: Area, b: Area): boolean => a.code === b.code || place()(a) === place()(b);
  // Of one day, all the codes of a table are asked about.
  const days = new WeakMap<AreaDate, string>();
  const dayOf = (on: AreaDate | undefined): string => {
    if (on === undefined) return list.today;
    const known = days.get(on);
    if (known !== undefined) return known;
    const day = dayText(on);
    days.set(on, day);
    return day;
  };
  const latest = (code: string): Area | undefined => versionNear(list, code, list.today);

  /** A code with a name beside it that means another place: which of the two is wrong cannot be known. */
  function withName(answer: AreaAnswer, name: string, day: string): AreaAnswer {
    if (answer.is !== 'area' || name === '' || foldAreaName(name).endsWith(foldAreaName(answer.area.name))) return answer;
    const named = names().find(name, day);
    if (named.is !== 'area' || samePlace(named.area, answer.area)) return answer;
    return { is: 'ambiguous', candidates: [answer.area, named.area] };
  }

  function byCodeAnswer(codes: readonly string[], day: string): AreaAnswer {
    const known = codes.flatMap((code) => versionNear(list, code, day) ?? []);
    const [area] = known;
    if (area === undefined) return { is: 'unknown', because: 'no-such-code', near: [] };
    return known.length > 1 ? { is: 'ambiguous', candidates: known } : { is: 'area', area, historic: !isValidOn(area, day), by: 'code' };
  }

  /** Suggestions take a pass over all names, so they are made when somebody reads them: most unknown names are 計 and その他. */
  function withNear(answer: AreaAnswer, text: string, day: string): AreaAnswer {
    if (answer.is !== 'unknown') return answer;
    const near = once(() => [...new Set([...answer.near, ...nearAreas(text, list.all.filter((area) => isValidOn(area, day)))])].slice(0, NEAR));
    return { is: 'unknown', because: answer.because, get near() { return near(); } };
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
        return { is: 'unknown', because: 'bad-check-digit', near: [reading.code].flatMap((code) => versionNear(list, code, day) ?? []) };
      case 'not-a-code':
        return ALL_DIGITS.test(text) ? { is: 'unknown', because: 'no-such-code', near: [] } : withNear(names().find(text, day), text, day);
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
    versions: (code) => list.byCode.get(code) ?? NO_AREAS,
    nameOf: (code) => latest(code)?.name ?? code,
    fullNameOf,
    kindOf: (code) => latest(code)?.kind ?? 'unknown',
    children(code, on) {
      const day = dayOf(on);
      return list.all.filter((area) => area.parent === code && isValidOn(area, day) && !['county', 'city-part', 'county-part'].includes(area.kind));
    },
    parent: (code) => latest(latest(code)?.parent ?? ''),
    history: (code) => historyOf(list.byCode.get(code) ?? [], changes().all(), place()),
    samePlace: (code) => {
      const places = new Set((list.byCode.get(code) ?? []).map(place()));
      return [...new Set(list.all.filter((area) => places.has(place()(area))).map((area) => area.code))];
    },
    ancestry: (code, since) => ancestryOf(code, changes().all(), dayText(since)),
    relate: (code, from, to) => relate()(code, dayOf(from), dayOf(to)),
    partition: (on) => partitionOn(list.all, dayOf(on), 'municipalities').filter(({ code }) => !hasNoStatistics(code)),
    overlaps: (codes, on) => overlapsAmong([...new Set(codes)].flatMap((code) => versionNear(list, code, dayOf(on)) ?? [])),
  };
}

const NO_AREAS: readonly Area[] = [];

/** How many suggestions are of help. */
const NEAR = 5;

const ALL_DIGITS = /^\s*[\d０-９]+\s*$/;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

let loading: Promise<Areas> | undefined;

/** Reads the lists when they are first asked for, once (地域の一覧を読み込む). */
export function loadAreas(): Promise<Areas> {
  loading ??= import('../../data/areas.json', { with: { type: 'json' } }).then((module) => createAreas(module.default));
  return loading;
}
