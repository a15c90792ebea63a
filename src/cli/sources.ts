import type { Finding, FindingCode } from '../model/finding.ts';
import type { Source } from '../model/origin.ts';
import { severityOf } from '../write/severity.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { Language } from '../write/wording/language.ts';
import type { Inputs } from './inputs.ts';

/** Every source of the data once, in the order it was read. */
export function sourcesOf({ tables }: Pick<Inputs, 'tables'>): Source[] {
  const sources = tables.flatMap((table) => table.source.members);
  return [...new Map(sources.map((source) => [`${source.file} ${source.sheet} ${source.title}`, source])).values()];
}

export function sourcesJson(inputs: Pick<Inputs, 'tables'>): { readonly file: string; readonly sheet: string; readonly title: string; readonly sha256: string; readonly layout: string; readonly encoding: string }[] {
  return sourcesOf(inputs).map(({ file, sheet, title, sha256, layout, encoding }) => ({ file, sheet, title, sha256, layout, encoding }));
}

/** Notes that belong under a printed table in a document: what limits the comparison, and where the figures are from. */
export async function sourceNotes(inputs: Pick<Inputs, 'tables'>, findings: readonly Finding[], language: Language): Promise<string[]> {
  const { describeFinding } = await import('../write/wording/describe.ts');
  const cautions = findings.filter(({ code }) => NOTED.has(code) || severityOf(code) !== 'note').map((finding) => describeFinding(finding, language).message);
  const names = sourcesOf(inputs).map(({ file, sheet, title }) => (title !== '' ? title : sheet === '' ? file : `${file} ${sheet}`));
  return [...new Set(cautions), sentences(language).sourceLine([...new Set(names)])];
}

/** Findings that a reader of the published table must know although they are mere notes. */
const NOTED: ReadonlySet<FindingCode> = new Set([
  'survey-kind-differs', 'scope-not-stated', 'measure-missing-in-period', 'default-member', 'preliminary-figures', 'area-renamed', 'areas-merged', 'areas-rebased',
  'area-border-moved', 'unknown-area-codes', 'classification-revised', 'classification-followed', 'total-beyond-parts',
] as const);
