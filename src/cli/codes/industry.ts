import { Refusal } from '../../model/refusal.ts';
import { JSIC_REVISIONS, loadDivisions, type Divisions, type NamedCode } from '../../reference/divisions.ts';
import { foldLabel } from '../../reference/folding.ts';
import { INDUSTRIES } from '../../reference/industry-list.ts';
import { ancestorsOf, industryByCode, resolveIndustry } from '../../reference/industries.ts';
import type { IndustryEntry } from '../../write/schemas/codes.ts';

const LATEST = 14;
const TOTALS = ['AS', 'AR', 'AB', 'CS', 'CR'];

function levelOf(code: string): IndustryEntry['level'] {
  if (TOTALS.includes(code)) return 'total';
  if (/^[A-T]$/.test(code)) return 'section';
  if (/^[A-T]\d$/.test(code)) return 'aggregate';
  return code.length === 2 ? 'division' : code.length === 3 ? 'group' : 'class';
}

function nameOf(code: string, divisions: Divisions): string {
  const known = industryByCode(code);
  if (known !== 'unknown') return known.ja;
  const named = [14, 13] as const;
  return named.map((revision) => divisions.meaningOf(code, revision)).find((name) => name !== 'no-such-code' && name !== 'unsourced') ?? code;
}

/** Census aggregates stand between a section and its divisions; groups below divisions come from the latest list. */
function partsOf(code: string, divisions: Divisions): readonly NamedCode[] {
  const below = INDUSTRIES.filter(({ parent }) => parent === code).map((each) => ({ code: each.code, name: each.ja }));
  return below.length > 0 ? below : /^\d{2}$/.test(code) ? divisions.partsOf(code, LATEST) : [];
}

function entryOf(query: string, code: string, divisions: Divisions): IndustryEntry {
  const known = industryByCode(code);
  return {
    query,
    code,
    name: nameOf(code, divisions),
    english: known === 'unknown' ? '' : known.en,
    level: levelOf(code),
    within: ancestorsOf(code).map((wider) => ({ code: wider, name: nameOf(wider, divisions) })),
    parts: partsOf(code, divisions).map(({ code: part, name }) => ({ code: part, name })),
    revisions: /^(?:[A-T]|\d{2,3})$/.test(code) ? JSIC_REVISIONS.map((revision, i) => {
      const meaning = divisions.meaningOf(code, revision);
      const previous = JSIC_REVISIONS[i - 1];
      return {
        revision, notice: divisions.noticeOf(revision),
        name: meaning === 'unsourced' ? null : meaning === 'no-such-code' ? '' : meaning,
        sincePrevious: previous === undefined ? 'first' as const : divisions.compareRevisions(code, previous, revision),
      };
    }) : [],
  };
}

/** The code a text means: a code of the latest lists, or a name or alias. */
function codeOf(text: string, divisions: Divisions): string | 'unknown' {
  const code = text.normalize('NFKC').trim().toUpperCase();
  if (industryByCode(code) !== 'unknown') return code;
  if (/^\d{3}$/.test(code) && [13, 14].some((revision) => divisions.meaningOf(code, revision as 13 | 14) !== 'no-such-code')) return code;
  const named = resolveIndustry(text);
  return named !== 'unknown' && named.code !== '' && industryByCode(named.code) !== 'unknown' ? named.code : 'unknown';
}

/** Industries whose names contain a text: sections, divisions and groups. */
function containing(text: string, divisions: Divisions): readonly NamedCode[] {
  const words = foldLabel(text).replace(/[、・]/g, '');
  if (words === '') return [];
  const groups = INDUSTRIES.filter(({ code }) => /^\d\d$/.test(code)).flatMap(({ code }) => divisions.partsOf(code, LATEST));
  return [...INDUSTRIES.map(({ code, ja }) => ({ code, name: ja })), ...groups].filter(({ name }) => foldLabel(name).replace(/[、・]/g, '').includes(words));
}

/**
 * Looks industries up by code or name (産業の照会): sections, the totals of the censuses, divisions and groups; without a text, the
 * sections. A part of a name will do where only one industry has it.
 *
 * @throws Refusal for unknown and ambiguous names, with the candidates.
 */
export async function lookUpIndustries(texts: readonly string[]): Promise<readonly IndustryEntry[]> {
  const divisions = await loadDivisions();
  if (texts.length === 0) return INDUSTRIES.filter(({ code }) => /^(?:[A-T]|A[SRB]|C[SR])$/.test(code)).map(({ code }) => entryOf('', code, divisions));
  return texts.map((text) => {
    const code = codeOf(text, divisions);
    if (code !== 'unknown') return entryOf(text, code, divisions);
    const candidates = containing(text, divisions);
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined) return entryOf(text, only.code, divisions);
    const listed = candidates.map((each) => `${each.name}（${each.code}）`);
    throw listed.length > 1 ? new Refusal('ambiguous-industry', { text, candidates: listed }) : new Refusal('unknown-industry', { text, candidates: listed });
  });
}
