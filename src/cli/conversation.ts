import type { Finding, FindingCode } from '../model/finding.ts';
import type { Refusal } from '../model/refusal.ts';
import { severityOf } from '../write/severity.ts';
import { encodingName } from '../write/wording/names.ts';
import { NOTE_HEADS, MORE_FINDINGS } from '../write/wording/conversation.ts';
import { sentences } from '../write/wording/phrases.ts';
import type { Inputs } from './inputs.ts';
import { distinctFindings, type Session } from './session.ts';

/** What was read, one line a file; the sample is announced as such. */
export async function tellAboutInputs(inputs: Inputs, session: Session): Promise<void> {
  const { language } = session;
  const words = sentences(language);
  if (inputs.from === 'sample') session.say(words.usingSample(inputs.tables.flatMap((t) => t.area.members.map(({ name }) => name)).filter((name, i, all) => all.indexOf(name) === i).join('、')));
  else {
    for (const { document, tables } of inputs.results) {
      const rows = tables.reduce((n, { plan }) => n + plan.to - plan.from - plan.skipRows.size, 0);
      const columns = tables.reduce((n, { plan }) => Math.max(n, plan.columns.length), 0);
      session.say(words.read(document.file, encodingName(document.decoding.encoding), rows, columns));
    }
  }
  await tellFindings(inputs.findings.filter(({ code }) => severityOf(code) !== 'note'), session);
}

const MOST_OF_A_CODE = 3;
/** What a command was asked to find is told one by one, up to many. */
const SOUGHT: ReadonlySet<FindingCode> = new Set(['published-figure-differs', 'identity-does-not-hold'] as const);
const MOST_SOUGHT = 50;

/** Findings on stderr: grouped by code, the first few of each in full, the most serious last. */
export async function tellFindings(findings: readonly Finding[], session: Session): Promise<void> {
  if (findings.length === 0 || session.given.quiet !== undefined) return;
  const { describeFinding } = await import('../write/wording/describe.ts');
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of distinctFindings(findings)) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  const order = { note: 0, warning: 1, error: 2 } as const;
  const sorted = [...groups.entries()].sort(([a], [b]) => order[severityOf(a)] - order[severityOf(b)]);
  for (const [code, group] of sorted) {
    const most = SOUGHT.has(code) ? MOST_SOUGHT : MOST_OF_A_CODE;
    for (const finding of group.slice(0, most)) {
      const { place, message, severity } = describeFinding(finding, session.language);
      session.say(`${NOTE_HEADS[severity][session.language]}${place === '' ? '' : `${place}: `}${message}`);
    }
    if (group.length > most) session.say(MORE_FINDINGS[session.language](group.length - most, code));
  }
}

/** Refusals that concern one table among several, which the command leaves out. */
export async function tellRefusals(refusals: readonly Refusal[], session: Session): Promise<void> {
  if (refusals.length === 0) return;
  const { describeRefusal } = await import('../write/wording/describe-refusal.ts');
  for (const refusal of refusals) session.say(describeRefusal(refusal, session.language).message);
}
