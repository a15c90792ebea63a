import { memberKey, type Member } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import type { Series } from '../model/series.ts';
import type { Table } from '../model/table.ts';
import { loadAreas, type Areas } from '../reference/areas.ts';
import { foldLabel } from '../reference/folding.ts';
import { requireDisjoint } from './area-sums.ts';
import { resolveAreaKeys } from './selection.ts';

/** What a region is to be compared with (比較地域の指定): the nation, its own prefecture, or areas by their keys, taken together. */
export type Against =
  | { readonly is: 'nation' }
  | { readonly is: 'prefecture' }
  | { readonly is: 'areas'; readonly keys: readonly string[] };

const WORDS: Readonly<Record<string, Against>> = {
  nation: { is: 'nation' }, 全国: { is: 'nation' }, 国: { is: 'nation' },
  prefecture: { is: 'prefecture' }, 都道府県: { is: 'prefecture' }, 県: { is: 'prefecture' }, 道: { is: 'prefecture' },
};

/**
 * Understands what was asked to be compared with: `nation` (全国), `prefecture` (都道府県), or names and codes of areas.
 *
 * @throws Refusal for an unknown or ambiguous name, and for areas of which one lies within another.
 */
export async function resolveAgainst(tables: readonly Table[], texts: readonly string[]): Promise<Against> {
  const [only] = texts;
  const word = texts.length === 1 && only !== undefined ? WORDS[foldLabel(only)] : undefined;
  if (word !== undefined) return word;
  const keys = await Promise.all(texts.map((text) => keyOf(tables, text)));
  if (keys.length > 1) requireDisjoint(keys, await loadAreas());
  return { is: 'areas', keys };
}

/** The key of an area in the data, or of a prefecture that the data may have all municipalities of. */
async function keyOf(tables: readonly Table[], text: string): Promise<string> {
  try {
    const [key = ''] = await resolveAreaKeys(tables, [text]);
    return key;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'area-not-in-data') throw error;
    const found = (await loadAreas()).resolve(text);
    if (found.is !== 'area' || !isPrefecture(found.area.code)) throw error;
    return found.area.code;
  }
}

/** The areas to add up for a reference, and whether they stand in for one that the data have no line of. */
export interface ReferenceKeys {
  readonly keys: readonly string[];
  readonly assembled: 'no' | Member;
}

const NATION = '00000';
const NATION_NAME = '全国';

/** Finds the reference of a region; regions with the same reference get the same object. */
export type ReferenceFinder = (own: string) => ReferenceKeys | 'not-in-data';

/**
 * The reference of each region among the areas that are present (比較地域の構成). Where the nation or a prefecture has no line of
 * its own, all its municipalities together are it, if every one of them is present.
 */
export function referenceFinder(against: Against, present: ReadonlySet<string>, areas: Areas): ReferenceFinder {
  const known = new Map<string, ReferenceKeys | 'not-in-data'>();
  return (own) => {
    const code = against.is === 'prefecture' ? `${own.slice(0, 2)}000` : against.is === 'nation' ? NATION : '';
    const found = known.get(code) ?? find(against, own, code, present, areas);
    known.set(code, found);
    return found;
  };
}

function find(against: Against, own: string, code: string, present: ReadonlySet<string>, areas: Areas): ReferenceKeys | 'not-in-data' {
  if (against.is === 'areas') {
    const [only] = against.keys;
    if (against.keys.length === 1 && only !== undefined) return one(only, present, areas);
    const found = against.keys.map((key) => one(key, present, areas));
    return found.includes('not-in-data') ? 'not-in-data' : { keys: found.flatMap((each) => (each === 'not-in-data' ? [] : each.keys)), assembled: 'no' };
  }
  return against.is === 'prefecture' && !/^\d{5}$/.test(own) ? 'not-in-data' : one(code, present, areas);
}

const isPrefecture = (code: string): boolean => /^\d\d000$/.test(code) && code !== NATION;

/** An area that is present, or the nation or a prefecture all of whose municipalities are. */
function one(code: string, present: ReadonlySet<string>, areas: Areas): ReferenceKeys | 'not-in-data' {
  if (present.has(code)) return { keys: [code], assembled: 'no' };
  if (code !== NATION && !isPrefecture(code)) return 'not-in-data';
  const within = areas.partition().map((area) => area.code).filter((each) => code === NATION || each.startsWith(code.slice(0, 2)));
  const name = code === NATION ? NATION_NAME : areas.nameOf(code);
  return within.length > 0 && within.every((each) => present.has(each)) ? { keys: within, assembled: { code, name, depth: 0 } } : 'not-in-data';
}

/** Keys of areas that others are compared with, as far as they stand for themselves. */
export function comparedWith(present: ReadonlySet<string>, find: ReferenceFinder): ReadonlySet<string> {
  return new Set([...present].flatMap((own) => {
    const found = find(own);
    return found === 'not-in-data' || found.assembled !== 'no' ? [] : found.keys.filter((key) => key !== own || found.keys.length > 1);
  }));
}

/** Keys of all areas in a table. */
export function areaKeysOf(table: Table): ReadonlySet<string> {
  return new Set(table.area.members.map(memberKey));
}

/** Keys of the areas that the lines of a series are about. */
export function areaKeysIn({ table: { area }, names }: Series): ReadonlySet<string> {
  const used = new Uint8Array(area.members.length);
  for (const row of names) used[area.codes[row] ?? 0] = 1;
  return new Set(area.members.filter((_, code) => used[code] === 1).map(memberKey));
}
