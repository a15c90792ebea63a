import { AREA_KINDS, type Area } from './area.ts';
import { bareAreaName, foldAreaName } from './area-name.ts';

/**
 * Areas a misspelt name may have meant (似た名称), nearest and largest first: one character off, two in long names,
 * or the right name under the wrong prefecture.
 */
export function nearAreas(text: string, areas: readonly Area[]): readonly Area[] {
  const folded = foldAreaName(text);
  const prefecture = areas.find(({ kind, name }) => kind === 'prefecture' && folded.startsWith(foldAreaName(name)))?.name ?? '';
  const wanted = folded.slice(foldAreaName(prefecture).length);
  if (wanted.length < 2) return [];
  const reach = wanted.length > 4 ? 2 : 1;
  return areas
    .filter(({ kind }) => kind !== 'ward' && kind !== 'county' && kind !== 'city-part' && kind !== 'county-part')
    .map((area) => {
      const distances = [area.name, bareAreaName(area.name)].map((name) => distance(foldAreaName(name), wanted, reach));
      return { area, away: Math.min(...distances), abroad: prefecture !== '' && area.prefecture !== prefecture ? 1 : 0 };
    })
    .filter(({ away }) => away <= reach && away < wanted.length - 1)
    .sort((a, b) => a.away + a.abroad - b.away - b.abroad || rank(a.area) - rank(b.area) || (a.area.code < b.area.code ? -1 : 1))
    .map(({ area }) => area);
}

const rank = (area: Area): number => AREA_KINDS.indexOf(area.kind);

/** Characters to change, add or drop (編集距離); anything beyond `reach` counts as just beyond it. */
function distance(a: string, b: string, reach: number): number {
  if (Math.abs(a.length - b.length) > reach) return reach + 1;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? reach + 1;
}
