import { memberKey, type Member } from '../model/key.ts';
import type { Dimension, Table } from '../model/table.ts';
import type { Wanted } from '../model/wanted.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { loadAreaIndex } from '../reference/area-index.ts';
import { loadAreas } from '../reference/areas.ts';
import { foldLabel } from '../reference/folding.ts';
import { resolveIndustry } from '../reference/industries.ts';
import { resolveMeasure } from '../reference/measures.ts';
import { isChosen, isOfOne, mayStay, type Resolved, type Selection, type Unchosen } from './selection.ts';
import { isAsked, type CompareRequest } from './slices.ts';

const EVER = { first: { year: 1800, month: 1, day: 1 }, last: { year: 2200, month: 1, day: 1 } };

/**
 * What a selection can use of data nobody has read yet (選択条件の先読み), by the spellings it is typed in. Whether it was enough,
 * `alsoWanted` tells once the data are there.
 *
 * @param request the periods to compare; without both, all periods are wanted
 * @param unchosen what the command keeps of a dim that the selection does not choose on
 */
export async function wantedFor(selection: Selection, request: Pick<CompareRequest, 'from' | 'to'> | 'every period' = 'every period', unchosen: Unchosen = 'total'): Promise<Wanted | 'everything'> {
  const { areas, industries, measures, scopes, where } = selection;
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
    // Of chosen areas little is left, and what there is may be the lines of a table.
    member: (dim, member) => areas.length > 0 || (unchosen === 'every-member' && !isChosen(dim, where)) || mayStay(dim, where)(member),
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
  const hasChanged = index.changed(EVER.first, EVER.last);
  const changed = [...codes].filter((code) => /^\d{5}$/.test(code) && hasChanged(code));
  if (changed.length === 0) return codes;
  const areas = await loadAreas();
  for (const code of changed.flatMap((own) => [own, ...areas.samePlace(own)])) for (const part of [code, ...areas.ancestry(code, EVER.first)]) codes.add(part);
  return codes;
}

/** The tables of a selection, and the dims of which members were left out of them. */
export interface ReadAsWanted {
  readonly tables: readonly Table[];
  readonly leftOut: ReadonlySet<string>;
}

/** What must be read instead, where a selection turned out to mean more than was wanted when the data were read (先読みの検証). */
export function alsoWanted(wanted: Wanted | 'everything', { tables, leftOut }: ReadAsWanted, selection: Resolved): Wanted | 'everything' | 'nothing more' {
  if (wanted === 'everything') return 'nothing more';
  if (!tables.every((table) => holdsTaken(wanted, table, selection))) return 'everything';
  const ofDims = tables.every((table) => table.dims.every((dim) => !leftOut.has(dim.id) || holdsKept(wanted, table, dim, selection)));
  return ofDims ? 'nothing more' : withEveryMember(wanted);
}

/** The same of every member of further axes. */
export function withEveryMember(wanted: Wanted): Wanted {
  return { ...wanted, member: () => true };
}

function holdsTaken(wanted: Wanted, table: Table, { areas, related, industries, measures }: Resolved): boolean {
  const all = <M>(members: readonly M[], taken: (member: M) => boolean, isWanted: (member: M) => boolean): boolean => members.every((member) => !taken(member) || isWanted(member));
  return all(table.area.members, (m) => areas === 'all' ? false : areas.has(memberKey(m)) || related.has(memberKey(m)), (m) => wanted.area(m))
    && all(table.industry.members, (m) => industries !== 'all' && industries.has(memberKey(m)), (m) => wanted.industry(m))
    && all(table.measure.members, (m) => measures !== 'all' && measures.has(m.id), (m) => wanted.measure(m));
}

/** Whether a table of which members were left out on a dim holds all that is kept of it, and shows the other members among the rows that are taken. */
function holdsKept(wanted: Wanted, table: Table, dim: Dimension<Member>, selection: Resolved): boolean {
  const { industries, where } = selection;
  // The rows that show them may be of any industry that was wanted.
  const areTaken = industries === 'all' || table.industry.members.every((member) => !wanted.industry(member) || industries.has(memberKey(member)));
  const stay = new Set(dim.members.filter((member) => wanted.member(dim, member)).map(memberKey));
  const areApart = dim.members.every((member) => wanted.member(dim, member) || !stay.has(memberKey(member)));
  return areTaken && areApart && (isChosen(dim, where) || !isOfOne(table, selection));
}
