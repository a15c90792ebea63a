import { finding, type Finding } from '../model/finding.ts';
import { memberKey, TOTAL_INDUSTRY } from '../model/key.ts';
import type { Place } from '../model/origin.ts';
import { memberAt, type Table } from '../model/table.ts';
import { foldLabel } from '../reference/folding.ts';
import { compareRevisions, correspondingCode } from '../reference/revisions.ts';
import { surveyById, type JsicUsed, type SurveyEdition } from '../reference/surveys.ts';
import type { Slice } from './slices.ts';

/** How the industries of an earlier side become those of a later one (産業分類の改定をまたぐ対応). Keys are those of members. */
export interface IndustryBridge {
  /** Earlier key → later key. */
  readonly into: ReadonlyMap<string, { readonly key: string; readonly because: Finding }>;
  readonly refused: ReadonlyMap<string, Finding>;
  readonly noted: ReadonlyMap<string, Finding>;
  /** Refusals of industries that only their names have in common. */
  readonly findings: readonly Finding[];
}

/** One industry of one side: its key, the names it is printed under, and the tables it stands in. */
interface Listed {
  readonly key: string;
  readonly code: string;
  readonly names: Set<string>;
  readonly label: string;
  readonly sources: Set<number>;
}

function listed(table: Table, rows: Uint32Array): Map<string, Listed> {
  const all = new Map<string, Listed>();
  const keys = table.industry.members.map(memberKey);
  for (const row of rows) {
    const key = keys[table.industry.codes[row] ?? 0] ?? '';
    const member = memberAt(table.industry, row);
    const known = all.get(key) ?? { key, code: member.code, names: new Set<string>(), label: member.name, sources: new Set<number>() };
    all.set(key, known);
    known.names.add(nameKey(member.name));
    known.sources.add(table.source.codes[row] ?? 0);
  }
  return all;
}

function nameKey(name: string): string {
  return foldLabel(name).replace(/[、・]/g, '');
}

function shares<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((each) => b.has(each));
}

/** The source puts one name on both periods: then the row is the publisher's, and so is the comparison. */
function isOneRow(a: Listed, b: Listed): boolean {
  return a.label !== '' && shares(a.sources, b.sources) && shares(a.names, b.names);
}

const shown = ({ code, label }: Listed): string => (label === '' ? code : code === '' || code === TOTAL_INDUSTRY ? label : `${label}（${code}）`);

/**
 * Decides for every industry of the earlier side which one of the later side it is, when the two surveys used different
 * revisions of the JSIC. A code that means the same goes on; a class that moved is followed; whatever else is refused, unless
 * the user insists or the source itself prints both periods in one row.
 */
export function bridgeIndustries(table: Table, earlier: Slice, later: Slice, allowed: boolean, at: Place): IndustryBridge | 'not-needed' {
  const revisions = revisionsOf(surveyById(earlier.survey), surveyById(later.survey));
  if (revisions === 'no-difference-known') return 'not-needed';
  const { was, is } = revisions;
  const before = listed(table, earlier.rows);
  const after = listed(table, later.rows);
  const evidence = { from: was, to: is, fromPeriod: earlier.period.label, toPeriod: later.period.label };

  const moved: Listed[] = [];
  const oneRow: Listed[] = [];
  const differing: Readonly<Record<'changed-meaning' | 'unsourced', Listed[]>> = { 'changed-meaning': [], unsourced: [] };
  const targets = new Map<string, string>();
  for (const industry of before.values()) {
    const same = after.get(industry.key);
    if (industry.code === '') {
      const named = same === undefined ? [...after.values()].find((other) => shares(other.names, industry.names)) : undefined;
      if (named === undefined) continue;
      targets.set(industry.key, named.key);
      differing.unsourced.push(industry);
      continue;
    }
    const verdict = compareRevisions(industry.code, was, is);
    if (verdict === 'same') continue;
    const code = correspondingCode(industry.code, was, is);
    if (code !== 'none' && after.has(code)) {
      targets.set(industry.key, code);
      moved.push(industry);
    } else if (same !== undefined) {
      if (isOneRow(industry, same)) oneRow.push(industry);
      // Named as it is named today, the code is not that of the older list, where it stood for something else.
      else differing[verdict === 'changed-meaning' && (is === 14 || !shares(industry.names, same.names) || industry.label === '') ? 'changed-meaning' : 'unsourced'].push(industry);
    }
  }

  const into = new Map<string, { key: string; because: Finding }>();
  const refused = new Map<string, Finding>();
  const noted = new Map<string, Finding>();
  const findings = new Set<Finding>();
  if (moved.length > 0) {
    const because = finding('classification-followed', at, { ...evidence, industries: moved.map(shown) });
    for (const { key } of moved) into.set(key, { key: targets.get(key) ?? key, because });
  }
  if (oneRow.length > 0) {
    const because = finding('classification-revised', at, { ...evidence, industries: oneRow.map(shown) });
    for (const { key } of oneRow) noted.set(key, because);
  }
  for (const because of ['changed-meaning', 'unsourced'] as const) {
    if (differing[because].length === 0) continue;
    const reason = finding('classification-differs', at, { ...evidence, because, industries: differing[because].map(shown), allowed });
    for (const { key, code } of differing[because]) {
      const target = targets.get(key);
      if (code !== '') (allowed ? noted : refused).set(key, reason);
      else if (allowed && target !== undefined) into.set(key, { key: target, because: reason });
      else findings.add(reason);
    }
  }
  return { into, refused, noted, findings: [...findings] };
}

/** Revision 12 came into use in 2008 and renumbered everything. */
function isRenumbered({ jsic, year }: SurveyEdition): boolean {
  return typeof jsic === 'number' ? jsic >= 12 : year === 'any' || year >= 2008;
}

/** The revisions of two surveys where they are known to differ; one that nobody states is held to be of its time. */
function revisionsOf(earlier: SurveyEdition | 'unknown', later: SurveyEdition | 'unknown'): { readonly was: Exclude<JsicUsed, 'none'>; readonly is: Exclude<JsicUsed, 'none'> } | 'no-difference-known' {
  if (earlier === 'unknown' || later === 'unknown') return 'no-difference-known';
  const [was, is]: [JsicUsed, JsicUsed] = [earlier.jsic, later.jsic];
  if (was === 'none' || is === 'none' || (was === is && was !== 'unsourced')) return 'no-difference-known';
  const isOpen = was === 'unsourced' || is === 'unsourced';
  return isOpen && isRenumbered(earlier) === isRenumbered(later) ? 'no-difference-known' : { was, is };
}
