import { finding, type Finding } from '../model/finding.ts';
import { memberKey, type Measure, type Member } from '../model/key.ts';
import { firstOf, listed, rowsKept, someRow, usedCodes, type Kept, type Rows } from '../model/kept-rows.ts';
import { Refusal } from '../model/refusal.ts';
import { memberAt, type Dimension, type Table } from '../model/table.ts';
import type { DimHeading } from '../model/table-dictionaries.ts';
import { loadAreas } from '../reference/areas.ts';
import { normaliseAreaCode } from '../reference/area-code.ts';
import { foldLabel } from '../reference/folding.ts';
import { isTotalLabel, resolveIndustry } from '../reference/industries.ts';
import { resolveMeasure } from '../reference/measures.ts';
import { relatedAreas } from './related-areas.ts';

/** What a user asked for, as typed (選択条件); an empty list means everything. */
export interface Selection {
  readonly areas: readonly string[];
  readonly industries: readonly string[];
  readonly measures: readonly string[];
  readonly scopes: readonly string[];
  /** axis=member */
  readonly where: Readonly<Record<string, string>>;
}

export const EVERYTHING: Selection = { areas: [], industries: [], measures: [], scopes: [], where: {} };


function distinct<M>(tables: readonly Table[], pick: (table: Table) => Dimension<M>, keyOf: (m: M) => string): M[] {
  return [...new Map(tables.flatMap((table) => pick(table).members.map((m) => [keyOf(m), m] as const))).values()];
}

function named(members: readonly Member[]): string[] {
  return members.map((m) => (m.code === '' ? m.name : `${m.name}（${m.code}）`));
}

/**
 * The area a text names, among those the data hold: by code, by name, else through the list of areas, which also tells
 * an ambiguous name (伊達市) from an unknown one.
 */
async function resolveArea(text: string, present: readonly Member[]): Promise<string> {
  const code = normaliseAreaCode(text);
  if (code.is === 'bad-check-digit') {
    const areas = await loadAreas();
    throw new Refusal('bad-check-digit', { text, expected: `${code.code}${code.expected}`, name: areas.kindOf(code.code) === 'unknown' ? '' : areas.fullNameOf(code.code) });
  }
  if (code.is === 'code' && present.some((m) => m.code === code.code)) return code.code;
  if (present.some((m) => m.code === text)) return text;
  const folded = foldLabel(text);
  const byName = present.filter((m) => foldLabel(m.name) === folded);
  const [only] = byName;
  if (byName.length === 1 && only) return memberKey(only);
  const areas = await loadAreas();
  if (byName.length > 1) throw new Refusal('ambiguous-area', { text, candidates: byName.map((m) => `${areas.fullNameOf(m.code)}（${m.code}）`) });
  const found = areas.resolve(text);
  if (found.is === 'ambiguous') {
    const inData = found.candidates.filter((a) => present.some((m) => m.code === a.code));
    const [single] = inData;
    if (inData.length === 1 && single) return single.code;
    throw new Refusal('ambiguous-area', { text, candidates: found.candidates.map((a) => `${areas.fullNameOf(a.code)}（${a.code}）`) });
  }
  if (found.is === 'unknown') throw new Refusal('unknown-area', { text, candidates: found.near.map((a) => `${areas.fullNameOf(a.code)}（${a.code}）`) });
  const inData = [found.area.code, ...areas.samePlace(found.area.code)].find((listed) => present.some((m) => m.code === listed));
  if (inData !== undefined) return inData;
  throw new Refusal('area-not-in-data', { text: `${areas.fullNameOf(found.area.code)}（${found.area.code}）`, available: named(present) });
}

function resolveIndustryKey(text: string, present: readonly Member[]): string {
  const folded = foldLabel(text);
  const direct = present.find((m) => m.code === text || foldLabel(m.name) === folded);
  if (direct) return memberKey(direct);
  const known = resolveIndustry(text);
  if (known === 'unknown') throw new Refusal('unknown-industry', { text, candidates: named(present) });
  const inData = present.find((m) => m.code === known.code);
  if (!inData) throw new Refusal('industry-not-in-data', { text, available: named(present) });
  return memberKey(inData);
}

function resolveMeasureIds(text: string, present: readonly Measure[]): string[] {
  const folded = foldLabel(text);
  const wanted = resolveMeasure(text, []).id;
  const found = present.filter((m) => m.id === text || m.id === wanted || foldLabel(m.label) === folded);
  if (found.length === 0) throw new Refusal('unknown-measure', { text, available: [...new Set(present.map((m) => m.label))] });
  return [...new Set(found.map((m) => m.id))];
}

/**
 * The keys of areas named by code or name, among those the tables hold.
 *
 * @throws Refusal for an unknown or ambiguous name, with the candidates.
 */
export async function resolveAreaKeys(tables: readonly Table[], names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const areas = distinct(tables, (t) => t.area, memberKey).filter((m) => m.name !== '' || m.code !== '');
  const keys: string[] = [];
  for (const name of names) keys.push(await resolveArea(name, areas));
  return keys;
}

/** The selection in terms of the data: keys, not spellings. */
export interface Resolved {
  readonly areas: ReadonlySet<string> | 'all';
  /** Areas that were not asked for and became part of those that were: a comparison over time needs their figures. */
  readonly related: ReadonlySet<string>;
  readonly industries: ReadonlySet<string> | 'all';
  readonly measures: ReadonlySet<string> | 'all';
  readonly scopes: ReadonlySet<string> | 'all';
  readonly where: Readonly<Record<string, string>>;
}

/**
 * Understands a selection against the tables it is made of.
 *
 * @throws Refusal for an unknown or ambiguous name, with the candidates.
 */
export async function resolveSelection(tables: readonly Table[], selection: Selection): Promise<Resolved> {
  const industries = distinct(tables, (t) => t.industry, memberKey);
  const measures = distinct(tables, (t) => t.measure, (m) => `${m.id} ${m.label}`);
  const axes = new Set(tables.flatMap((t) => t.dims.flatMap((d) => [d.id, d.label])));
  for (const axis of Object.keys(selection.where)) {
    if (!axes.has(axis)) throw new Refusal('unknown-axis', { text: axis, available: [...axes] });
  }
  const areaKeys = await resolveAreaKeys(tables, selection.areas);
  const { same, parts } = await relatedAreas(tables, areaKeys);
  return {
    areas: areaKeys.length === 0 ? 'all' : new Set([...areaKeys, ...same]),
    related: new Set(parts),
    industries: selection.industries.length === 0 ? 'all' : new Set(selection.industries.map((text) => resolveIndustryKey(text, industries))),
    measures: selection.measures.length === 0 ? 'all' : new Set(selection.measures.flatMap((text) => resolveMeasureIds(text, measures))),
    scopes: selection.scopes.length === 0 ? 'all' : new Set(selection.scopes),
    where: selection.where,
  };
}

/** What is kept of a dim that a selection does not choose on. */
export type Unchosen = 'total' | 'every-member';

export interface Selected<R extends Rows = Uint32Array> {
  readonly rows: R;
  /** What the same selection would keep of the related areas. */
  readonly related: Uint32Array;
  readonly findings: readonly Finding[];
}

/** Codes of a dimension that a selection keeps. */
function kept<M>({ codes, members }: Dimension<M>, wanted: ReadonlySet<string> | 'all', keyOf: (m: M) => string): Kept {
  return { codes, marks: wanted === 'all' ? new Uint8Array(members.length).fill(1) : Uint8Array.from(members, (member) => (wanted.has(keyOf(member)) ? 1 : 0)) };
}

/** Whether a user chose a member of a dim, by its id or heading. */
export function isChosen({ id, label }: DimHeading, where: Selection['where']): boolean {
  return id in where || label in where;
}

/** Which members may be the one that is kept of a dim (残りうる項目): those that were chosen by code or name, else its totals. The first of them is kept. */
export function mayStay(dim: DimHeading, where: Selection['where']): (member: Member) => boolean {
  const chosen = where[dim.id] ?? where[dim.label];
  if (chosen === undefined) return ({ name }) => isTotalLabel(name);
  const folded = foldLabel(chosen);
  return ({ code, name }) => code === chosen || foldLabel(name) === folded;
}

/** Members kept on a dim: the chosen one, else its total; an axis without a total needs a choice. */
function keptOnDim(dim: Dimension<Member>, used: Uint8Array, where: Selection['where']): { readonly keep: Uint8Array; readonly chosen: Member | 'all' } {
  const present = dim.members.filter((m, code) => used[code] === 1 && (m.name !== '' || m.code !== ''));
  const keepOnly = (test: (m: Member) => boolean): Uint8Array => Uint8Array.from(dim.members, (m) => ((m.name === '' && m.code === '') || test(m) ? 1 : 0));
  const wanted = where[dim.id] ?? where[dim.label];
  if (wanted === undefined && present.length <= 1) return { keep: keepOnly(() => true), chosen: 'all' };
  const stays = present.find(mayStay(dim, where));
  if (stays !== undefined) return { keep: keepOnly((m) => memberKey(m) === memberKey(stays)), chosen: stays };
  if (wanted !== undefined) throw new Refusal('unknown-member', { axis: dim.label, text: wanted, available: named(present) });
  throw new Refusal('axis-needs-choice', { axis: dim.label === '' ? dim.id : dim.label, available: named(present) });
}

/**
 * The axis whose members are the lines of a table that has neither industries nor several areas (魚種別, 項目別 …): the
 * first dim that was not chosen. There all members are kept, as industries are elsewhere.
 */
function lineDim(table: Table, rows: Rows, where: Selection['where']): Dimension<Member> | undefined {
  const several = ({ codes }: Dimension<Member>): boolean => {
    const firstRow = firstOf(rows);
    const first = firstRow === undefined ? undefined : codes[firstRow];
    return someRow(rows, (row) => codes[row] !== first);
  };
  if (several(table.industry) || several(table.area)) return undefined;
  return table.dims.find((dim) => !isChosen(dim, where) && several(dim));
}

/** Codes that a selection keeps on the axes every table has. */
function axesOf(table: Table, selection: Resolved): Kept[] {
  return [
    kept(table.area, selection.areas, memberKey), kept(table.industry, selection.industries, memberKey), kept(table.measure, selection.measures, (m) => m.id), kept(table.scope, selection.scopes, (s) => s),
  ];
}

/** Whether a selection keeps figures of a single area and a single industry (単一の地域・産業): there the members of a dim may be the lines. */
export function isOfOne(table: Table, selection: Resolved): boolean {
  const axes = axesOf(table, selection);
  const [areas, industries] = [table.area.codes, table.industry.codes];
  let first = -1;
  for (let row = 0; row < table.length; row += 1) {
    if (!axes.every(({ codes, marks }) => marks[codes[row] ?? 0] === 1)) continue;
    if (first < 0) first = row;
    else if (areas[row] !== areas[first] || industries[row] !== industries[first]) return false;
  }
  return first >= 0;
}

/**
 * The rows of one table that a selection keeps (行の選択). On an axis the user did not choose, the axis' total is taken,
 * and reported.
 */
export function selectRows(table: Table, selection: Resolved, unchosen: Unchosen = 'total'): Selected {
  const selected = tellRows(table, selection, unchosen);
  return { ...selected, rows: listed(selected.rows) };
}

/** The same without listing the rows of a large table. */
export function tellRows(table: Table, selection: Resolved, unchosen: Unchosen = 'total'): Selected<Rows> {
  const selected = rowsOf(table, selection, unchosen);
  if (selection.areas === 'all' || selection.related.size === 0 || firstOf(selected.rows) === undefined) return { ...selected, related: new Uint32Array(0) };
  return { ...selected, related: listed(rowsOf(table, { ...selection, areas: selection.related }, unchosen).rows) };
}

function rowsOf(table: Table, selection: Resolved, unchosen: Unchosen): Omit<Selected<Rows>, 'related'> {
  const axes = axesOf(table, selection);
  let rows = rowsKept(table.length, axes);
  const findings: Finding[] = [];
  const lines = lineDim(table, rows, selection.where);
  for (const dim of table.dims) {
    if (dim === lines) continue;
    if (unchosen === 'every-member' && !isChosen(dim, selection.where)) continue;
    const { keep, chosen } = keptOnDim(dim, usedCodes(rows, dim), selection.where);
    if (chosen !== 'all' && !isChosen(dim, selection.where)) {
      const first = firstOf(rows);
      const file = first === undefined ? '' : memberAt(table.source, first).file;
      findings.push(finding('default-member', { file }, { axis: dim.label, member: chosen.name }));
    }
    axes.push({ codes: dim.codes, marks: keep });
    if (keep.includes(0)) rows = rowsKept(table.length, axes);
  }
  return { rows, findings };
}
