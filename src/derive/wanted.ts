import { memberKey, type Member } from '../model/key.ts';
import type { Table } from '../model/table.ts';
import type { Wanted } from '../model/wanted.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { loadAreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { foldLabel } from '../reference/folding.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { resolveMeasure } from '../reference/measures.ts';
import type { Resolved, Selection } from './selection.ts';
import { isAsked, type CompareRequest } from './slices.ts';

const EVER = { first: { year: 1800, month: 1, day: 1 }, last: { year: 2200, month: 1, day: 1 } };

/**
 * What a selection can use of data nobody has read yet (選択条件の先読み), by the spellings it is typed in. Whether it was enough,
 * `isEnough` tells once the data are there.
 *
 * @param request the periods to compare; without both, all periods are wanted
 */
export async function wantedFor(selection: Selection, request: Pick<CompareRequest, 'from' | 'to'> | 'every period' = 'every period'): Promise<Wanted | 'everything'> {
  const { areas, industries, measures, scopes } = selection;
  const ends = request === 'every period' || request.from === 'first' || request.to === 'last' ? 'every period' : [request.from, request.to];
  if (areas.length + industries.length + measures.length + scopes.length === 0 && ends === 'every period') return 'everything';
  const areaCodes = await codesOf(areas);
  const areaNames = new Set(areas.map(foldLabel));
  const industryNames = new Set(industries.map(foldLabel));
  const industryCodes = new Set(industries.flatMap((text) => {
    const known = resolveIndustry(text);
    return known === 'unknown' ? [text] : [text, known.code];
  }));
  const measureIds = new Set(measures.flatMap((text) => [text, resolveMeasure(text, []).id]));
  const measureNames = new Set(measures.map(foldLabel));
  const isNamed = (member: Member, codes: ReadonlySet<string>, names: ReadonlySet<string>): boolean => codes.has(member.code) || names.has(foldLabel(member.name));
  return {
    area: (member) => areas.length === 0 || isNamed(member, areaCodes, areaNames),
    industry: (member) => industries.length === 0 || isNamed(member, industryCodes, industryNames),
    measure: ({ id, label }) => measures.length === 0 || measureIds.has(id) || measureNames.has(foldLabel(label)),
    scope: (scope) => scopes.length === 0 || scopes.includes(scope),
    period: (period) => ends === 'every period' || ends.some((asked) => isAsked(asked, period)),
  };
}

/** Codes that areas asked for may have in the data: their own, and where they changed those of the same place and of what they took in. */
async function codesOf(texts: readonly string[]): Promise<ReadonlySet<string>> {
  const codes = new Set<string>();
  for (const text of texts) {
    codes.add(text);
    const read = normaliseAreaCode(text);
    if (read.is === 'code') codes.add(read.code);
  }
  if (codes.size === 0) return codes;
  const index = await loadAreaIndex();
  const changed = [...codes].filter((code) => /^\d{5}$/.test(code) && index.hasChanged(code, EVER.first, EVER.last));
  if (changed.length === 0) return codes;
  const areas = await loadAreas();
  for (const code of changed.flatMap((own) => [own, ...areas.samePlace(own)])) for (const part of [code, ...areas.ancestry(code, EVER.first)]) codes.add(part);
  return codes;
}

/** Whether everything a selection turned out to mean was wanted when the data were read (先読みの検証). */
export function isEnough(wanted: Wanted | 'everything', tables: readonly Table[], { areas, related, industries, measures }: Resolved): boolean {
  if (wanted === 'everything') return true;
  return tables.every((table) => {
    const all = <M>(members: readonly M[], taken: (member: M) => boolean, isWanted: (member: M) => boolean): boolean => members.every((member) => !taken(member) || isWanted(member));
    return all(table.area.members, (m) => areas === 'all' ? false : areas.has(memberKey(m)) || related.has(memberKey(m)), (m) => wanted.area(m))
      && all(table.industry.members, (m) => industries !== 'all' && industries.has(memberKey(m)), (m) => wanted.industry(m))
      && all(table.measure.members, (m) => measures !== 'all' && measures.has(m.id), (m) => wanted.measure(m));
  });
}

