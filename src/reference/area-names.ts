import { once } from '../model/once.ts';
import { hasNoStatistics, isValidOn, type Area } from './area.ts';
import { bareAreaName, foldAreaName } from './area-name.ts';
import type { AreaList } from './area-list.ts';

/** What a name means (地域名の照合). */
export type AreaAnswer =
  /** `historic`: no longer (or not yet) valid on the day asked about. */
  | { readonly is: 'area'; readonly area: Area; readonly historic: boolean; readonly by: AreaMatch }
  | { readonly is: 'ambiguous'; readonly candidates: readonly Area[] }
  | { readonly is: 'unknown'; readonly because: 'no-such-name' | 'no-such-code' | 'bad-check-digit'; readonly near: readonly Area[] };

/**
 * By what it was recognised. A `short-name` (留萌) is good enough for what a person types; in a table, 上川 may as well be the
 * 振興局, so labels should be held to the others.
 */
export type AreaMatch = 'code' | 'name' | 'short-name' | 'reading';

/** Areas by name. */
export interface NameIndex {
  find(text: string, day: string): AreaAnswer;
}

/** Names in use for what the lists call 特別区部 and 全国. */
const ALIASES = once(() => new Map([
  ...['特別区部', '特別区', '東京都区部', '東京都特別区部', '東京特別区部', '東京23区', '23区', '都区部'].map((name) => [foldAreaName(name), '13100'] as const),
  ...['全国', '全国計', '日本', '日本全国'].map((name) => [foldAreaName(name), '00000'] as const),
]));

const NORTHERN_COUNTIES = /^(?:色丹|国後|國後|択捉|紗那|蘂取|蕊取)郡$/;

/** What stands before a name and narrows it down: 北海道伊達市, 勇払郡厚真町, 札幌市中央区. */
interface Narrowed {
  readonly rest: string;
  readonly allows: (area: Area) => boolean;
}

/** 留萌 means the city, not the 振興局; 葵 is too little for a ward, and so is 東 for 東村. */
function hasShortName(area: Area, short: string): boolean {
  if (['ward', 'county', 'city-part', 'county-part'].includes(area.kind)) return false;
  return short.length > 1 || area.kind === 'city';
}

/** @param sameLineage whether two areas are one place under two codes or names */
export function indexNames(list: AreaList, sameLineage: (a: Area, b: Area) => boolean): NameIndex {
  const full = new Map<string, Area[]>();
  const bare = new Map<string, Area[]>();
  const readings = new Map<string, Area[]>();
  const add = (index: Map<string, Area[]>, key: string, area: Area): void => {
    const areas = index.get(key);
    if (areas) areas.push(area);
    else if (key !== '') index.set(key, [area]);
  };
  for (const area of list.all) {
    const name = foldAreaName(area.name);
    add(full, name, area);
    const short = bareAreaName(area.name);
    if (hasShortName(area, short)) add(bare, foldAreaName(short), area);
    add(readings, foldAreaName(area.reading), area);
  }
  const prefectures = list.all.filter(({ kind }) => kind === 'prefecture').map(({ name }) => ({ name, folded: foldAreaName(name) }));
  const cities = list.all.filter(({ kind }) => kind === 'designated-city').map((area) => ({ area, folded: foldAreaName(area.name) }));

  /** Every way to take a text apart, the longest remaining name first. */
  function* narrowings(folded: string): Generator<Narrowed> {
    yield { rest: folded, allows: () => true };
    const prefecture = prefectures.find((each) => folded.startsWith(each.folded) && folded !== each.folded);
    const inPrefecture = (area: Area): boolean => prefecture === undefined || area.prefecture === prefecture.name;
    const rest = prefecture === undefined ? folded : folded.slice(prefecture.folded.length);
    if (prefecture !== undefined) yield { rest, allows: inPrefecture };
    const city = cities.find((each) => rest.startsWith(each.folded) && rest !== each.folded && inPrefecture(each.area));
    if (city) yield { rest: rest.slice(city.folded.length), allows: (area) => area.parent === city.area.code };
    const county = /^(.+?(?:郡|支庁|振興局))(.+)$/.exec(rest);
    if (county) {
      const [, name = '', town = ''] = county;
      // 北海道 is listed by 振興局, so its 郡 cannot be held against a name, except that those of the Northern Territories are known.
      const inHokkaido = (area: Area): boolean => name.endsWith('郡') && area.prefecture === '北海道' && area.county !== '' && hasNoStatistics(area.code) === NORTHERN_COUNTIES.test(name);
      const isCounty = (version: Area): boolean => foldAreaName(version.name) === name;
      const fits = (area: Area): boolean => (list.byCode.get(area.county) ?? []).some(isCounty) || inHokkaido(area);
      yield { rest: town, allows: (area) => inPrefecture(area) && fits(area) };
    }
  }

  function candidates(folded: string, index: ReadonlyMap<string, readonly Area[]>): readonly Area[] {
    for (const { rest, allows } of narrowings(folded)) {
      const found = (index.get(rest) ?? []).filter(allows);
      if (found.length > 0) return found;
    }
    return [];
  }

  function find(text: string, day: string): AreaAnswer {
    const folded = foldAreaName(text);
    const known = list.byCode.get(ALIASES().get(folded) ?? '')?.[0];
    if (known) return { is: 'area', area: known, historic: false, by: 'name' };
    const byName = candidates(folded, full);
    const byShortName = candidates(folded, bare);
    const valid = (areas: readonly Area[]): readonly Area[] => areas.filter((area) => isValidOn(area, day));
    const tiers: readonly (readonly [AreaMatch, readonly Area[]])[] = [
      ['name', written(valid(byName), text, (area) => area.name)],
      ['short-name', written(valid(byShortName), text, (area) => bareAreaName(area.name))],
      ['name', written(byName, text, (area) => area.name)],
      ['reading', valid(candidates(folded, readings))],
    ];
    const [by, tier] = tiers.find(([, areas]) => areas.length > 0) ?? ['name', []];
    const places = onePerPlace(tier, day);
    const [area] = places;
    // 北部 is hardly 北部町, which is gone; it is offered, not taken.
    if (area === undefined) return { is: 'unknown', because: 'no-such-name', near: onePerPlace(byShortName, day) };
    if (places.length > 1) return { is: 'ambiguous', candidates: places };
    return { is: 'area', area, historic: !isValidOn(area, day), by };
  }

  /** Areas written exactly so are meant before those that only fold together with them: 鹿島市 is not 鹿嶋市. */
  function written(areas: readonly Area[], text: string, nameOf: (area: Area) => string): readonly Area[] {
    const plain = text.normalize('NFKC').trim();
    const exact = areas.filter((area) => plain.endsWith(nameOf(area)));
    return exact.length > 0 ? exact : areas;
  }

  /** Of the versions of one place the one valid on the day, else the latest. */
  function onePerPlace(areas: readonly Area[], day: string): Area[] {
    const places: Area[] = [];
    for (const area of areas) {
      const at = places.findIndex((other) => sameLineage(area, other));
      const known = places[at];
      if (known === undefined) places.push(area);
      else if (!isValidOn(known, day) && (isValidOn(area, day) || known.to < area.to || area.to === '')) places[at] = area;
    }
    return places.sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  return { find };
}
