import { memberKey } from '../model/key.ts';
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
  const keys = await resolveAreaKeys(tables, texts);
  if (keys.length > 1) requireDisjoint(keys, await loadAreas());
  return { is: 'areas', keys };
}

/** The areas to add up for a reference, and whether they stand in for one that the data have no line of. */
export interface ReferenceKeys {
  readonly keys: readonly string[];
  readonly assembled: 'no' | 'nation' | 'prefecture';
}

const NATION = '00000';

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
  if (against.is === 'areas') return against.keys.every((key) => present.has(key)) ? { keys: against.keys, assembled: 'no' } : 'not-in-data';
  if (against.is === 'prefecture' && !/^\d{5}$/.test(own)) return 'not-in-data';
  if (present.has(code)) return { keys: [code], assembled: 'no' };
  const within = areas.partition().map((area) => area.code).filter((each) => against.is === 'nation' || each.startsWith(own.slice(0, 2)));
  return within.length > 0 && within.every((each) => present.has(each)) ? { keys: within, assembled: against.is } : 'not-in-data';
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
