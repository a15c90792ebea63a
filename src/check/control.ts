import type { CheckReport, DocumentReport } from '../model/check-report.ts';
import { fingerprintOf } from '../model/check-fingerprint.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { CheckCode } from '../model/findings/check.ts';

/** One finding that was looked at and accepted (承認済みの所見), with why and until when. */
export interface Acceptance {
  /** Fingerprint of the finding, as reports print it. */
  readonly fingerprint: string;
  readonly code: CheckCode;
  /** The figure or words it is about, for people. */
  readonly claim: string;
  readonly reason: string;
  /** ISO date; the finding comes back after it. '' never ends. */
  readonly until: string;
}

/** What a user controls of a check's findings (検査の管理). */
export interface Control {
  /** Only these codes are told; empty means all. */
  readonly only: readonly CheckCode[];
  readonly ignore: readonly CheckCode[];
  readonly accepted: readonly Acceptance[];
  /** Texts that must stay in the documents with every figure in them checked. */
  readonly claims: readonly string[];
  /** The day acceptances are judged by, as an ISO date. */
  readonly today: string;
  readonly allowEmpty: boolean;
}

export const NO_CONTROL: Control = { only: [], ignore: [], accepted: [], claims: [], today: '', allowEmpty: false };

/** Applies what the user accepted, selected and marked; adds what became of it. */
export function controlled(report: CheckReport, control: Control): CheckReport {
  const used = new Set<Acceptance>();
  let quiet = 0;
  const documents = report.documents.map((document): DocumentReport => {
    const kept = document.findings.flatMap((each): readonly Finding<CheckCode>[] => {
      const acceptance = control.accepted.find((accepted) => accepted.fingerprint === fingerprintOf(document.path, each));
      if (acceptance === undefined) return [each];
      used.add(acceptance);
      const expired = acceptance.until !== '' && control.today > acceptance.until;
      if (!expired) quiet += 1;
      return expired ? [each, finding('acceptance-expired', each.at, { accepted: acceptance.code, claim: acceptance.claim, until: acceptance.until })] : [];
    });
    return { ...document, findings: kept };
  });
  const [first, ...rest] = documents;
  if (first === undefined) return report;
  const extra = [...emptiness(report, control), ...vanished(report, control), ...unused(control, used, first.path)];
  return { accepted: quiet, documents: [{ ...first, findings: [...first.findings, ...extra] }, ...rest].map((document) => ({ ...document, findings: document.findings.filter((each) => selected(each, control)) })) };
}

function selected({ code }: Finding<CheckCode>, { only, ignore }: Control): boolean {
  return (only.length === 0 || only.includes(code)) && !ignore.includes(code);
}

/** Nothing checked is never green. */
function emptiness({ documents }: CheckReport, { allowEmpty }: Control): readonly Finding<CheckCode>[] {
  const checked = documents.reduce((all, each) => all + each.coverage.checked, 0);
  const figures = documents.reduce((all, each) => all + each.coverage.figures, 0);
  return checked > 0 || allowEmpty ? [] : [finding('nothing-checked', { file: documents[0]?.path ?? '' }, { figures })];
}

function vanished({ documents }: CheckReport, { claims }: Control): readonly Finding<CheckCode>[] {
  const [first] = documents;
  return claims.flatMap((claim): readonly Finding<CheckCode>[] => {
    const marked = documents.flatMap((document) => document.figures.filter((figure) => figure.within?.includes(claim) === true && claim.includes(figure.text)));
    const at = marked[0]?.at ?? { file: first?.path ?? '' };
    if (marked.length === 0) return [finding('claim-vanished', at, { claim, reason: 'gone' })];
    return marked.some((figure) => figure.verdict !== 'unchecked') ? [] : [finding('claim-vanished', at, { claim, reason: 'unchecked' })];
  });
}

function unused({ accepted }: Control, used: ReadonlySet<Acceptance>, file: string): readonly Finding<CheckCode>[] {
  return accepted.filter((each) => !used.has(each)).map((each) => finding('acceptance-unused', { file }, { accepted: each.code, claim: each.claim }));
}
