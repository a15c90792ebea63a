import type { AreaEvent } from '../../model/findings/compare.ts';
import type { AreaChangeKind } from '../../reference/area-change.ts';
import type { AreaKind } from '../../reference/area.ts';
import { formatJapaneseYear } from '../../reference/eras.ts';
import type { Bilingual, Language } from './language.ts';

/** What an area is (地域の種別). */
export const AREA_KIND_NAMES: Readonly<Record<AreaKind, Bilingual>> = {
  nation: { ja: '国', en: 'nation' },
  prefecture: { ja: '都道府県', en: 'prefecture' },
  'city-part': { ja: '市部（都道府県のうち市の部分）', en: 'all cities of a prefecture' },
  'county-part': { ja: '郡部（都道府県のうち町村の部分）', en: 'all towns and villages of a prefecture' },
  county: { ja: '郡・支庁・振興局', en: 'county or subprefecture' },
  'special-wards': { ja: '特別区部（23区の計）', en: 'the 23 special wards together' },
  'designated-city': { ja: '政令指定都市', en: 'designated city' },
  ward: { ja: '政令指定都市の区', en: 'ward of a designated city' },
  'special-ward': { ja: '特別区', en: 'special ward' },
  city: { ja: '市', en: 'city' },
  town: { ja: '町', en: 'town' },
  village: { ja: '村', en: 'village' },
};

/** What happened to areas (廃置分合等の事由). */
export const AREA_CHANGE_NAMES: Readonly<Record<AreaChangeKind, Bilingual>> = {
  merger: { ja: '新設合併', en: 'merger into a new municipality' },
  absorption: { ja: '編入合併', en: 'absorption' },
  city: { ja: '市制施行', en: 'became a city' },
  town: { ja: '町制施行', en: 'became a town' },
  rename: { ja: '名称変更', en: 'change of name' },
  spelling: { ja: '読み・字体の変更', en: 'change of reading or spelling' },
  county: { ja: '郡・振興局の区域変更', en: 'change of county' },
  designation: { ja: '政令指定都市への移行', en: 'became a designated city' },
  wards: { ja: '区の設置', en: 'creation of wards' },
  recode: { ja: 'コードの変更', en: 'change of code' },
  separation: { ja: '分離', en: 'separation' },
  division: { ja: '分割', en: 'division' },
  'split-absorption': { ja: '分割編入', en: 'divided among neighbours' },
  redraw: { ja: '区の再編', en: 'redrawing of wards' },
};

/** @example areaChangeName('merger', 'ja') // '新設合併' */
export function areaChangeName(kind: string, language: Language): string {
  return Object.hasOwn(AREA_CHANGE_NAMES, kind) ? AREA_CHANGE_NAMES[kind as AreaChangeKind][language] : kind;
}

/** A day for people: 平成17年10月11日, in English 2005-10-11. */
export function dayName(date: string, language: Language): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return language === 'en' || year === 0 ? date : formatJapaneseYear({ kind: 'date', year, month, day, label: '' });
}

const MOST_NAMES = 8;

function names(all: readonly string[], language: Language): string {
  const shown = all.slice(0, MOST_NAMES).join(language === 'ja' ? '・' : ', ');
  const more = all.length - MOST_NAMES;
  return more <= 0 ? shown : language === 'ja' ? `${shown}ほか${more}` : `${shown} and ${more} more`;
}

/** 平成17年10月11日の新設合併（釧路市・阿寒町・音別町→釧路市） */
export function eventText({ date, kind, from, to }: AreaEvent, language: Language): string {
  return language === 'ja'
    ? `${dayName(date, 'ja')}の${areaChangeName(kind, 'ja')}（${names(from, 'ja')}→${names(to, 'ja')}）`
    : `${areaChangeName(kind, 'en')} on ${date} (${names(from, 'en')} -> ${names(to, 'en')})`;
}

const MOST_EVENTS = 3;

/** The first few events, and how many more there are. */
export function eventsText(events: readonly AreaEvent[], language: Language): string {
  const shown = events.slice(0, MOST_EVENTS).map((event) => eventText(event, language)).join(language === 'ja' ? '、' : '; ');
  const more = events.length - MOST_EVENTS;
  return more <= 0 ? shown : language === 'ja' ? `${shown}ほか${more}件` : `${shown} and ${more} more`;
}
