import type { Acceptance } from '../check/control.ts';
import { claimOf, fingerprintOf } from '../model/check-fingerprint.ts';
import type { CheckReport } from '../model/check-report.ts';
import type { Finding } from '../model/finding.ts';
import { CHECK_CODES, type CheckCode } from '../model/findings/check.ts';
import { Refusal } from '../model/refusal.ts';
import { writeJson } from '../write/json.ts';
import type { Severity } from '../write/severity.ts';
import { parseYaml, positionOf } from './adapters/yaml.ts';
import { z } from './adapters/zod.ts';
import type { World } from './world.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const fileSchema = z.strictObject({
  schema: z.literal('chamber-stats/acceptances@1'),
  accepted: z.array(z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/), code: z.enum(CHECK_CODES), claim: z.string(), reason: z.string().min(1), until: date.optional() })),
});

/**
 * The findings somebody looked at and accepted (承認済みの所見の一覧), each with the reason and, where it has one, the last day.
 *
 * @throws Refusal 'file-not-found', 'bad-config' with line and column
 */
export function readAcceptances(path: string, world: World): readonly Acceptance[] {
  if (!world.exists(path)) throw new Refusal('file-not-found', { path });
  const document = parseYaml(world.readText(path));
  if (document.problem !== undefined) {
    const { message, line, column } = document.problem;
    throw new Refusal('bad-config', { key: '', problem: 'yaml', detail: message }, { file: path, line, column });
  }
  const parsed = fileSchema.safeParse(document.value ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Refusal('bad-config', { key: issue?.path.join('.') ?? '', problem: 'wrong-value', detail: issue?.message ?? '' }, { file: path, ...positionOf(document, issue?.path ?? [], 'value') });
  }
  return parsed.data.accepted.map(({ until, ...rest }) => ({ ...rest, until: until ?? '' }));
}

/** A date as an option gives it. @throws Refusal 'unknown-option-value' */
export function dateOf(text: string, option: string): string {
  if (!date.safeParse(text).success) throw new Refusal('unknown-option-value', { option, value: text, choices: ['2026-03-31'] });
  return text;
}

/** Findings that were not accepted so far, as acceptances; mere notes need none. */
export function acceptancesOf(report: CheckReport, severity: (finding: Finding<CheckCode>) => Severity, reason: string, until: string): readonly Acceptance[] {
  return report.documents.flatMap(({ path, findings }) =>
    findings.filter((each) => severity(each) !== 'note' && !UNACCEPTABLE.has(each.code)).map((each) => ({ fingerprint: fingerprintOf(path, each), code: each.code, claim: claimOf(each), reason, until })),
  );
}

/** What is about the check itself cannot be accepted. */
const UNACCEPTABLE: ReadonlySet<CheckCode> = new Set(['nothing-checked', 'claim-vanished', 'acceptance-expired', 'acceptance-unused']);

/** Adds to a list of acceptances; one that is renewed replaces the old one. */
export function writeAcceptances(path: string, before: readonly Acceptance[], added: readonly Acceptance[], world: World): void {
  const renewed = new Set(added.map(({ fingerprint }) => fingerprint));
  const accepted = [...before.filter(({ fingerprint }) => !renewed.has(fingerprint)), ...added].map(({ until, ...rest }) => (until === '' ? rest : { ...rest, until }));
  world.writeFile(path, new TextEncoder().encode(writeJson({ schema: 'chamber-stats/acceptances@1', accepted })));
}
