import type { CheckReport } from '../../model/check-report.ts';
import type { Finding } from '../../model/finding.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import type { Painter } from '../colour.ts';
import type { Severity } from '../severity.ts';
import type { Language } from '../wording/language.ts';

/** Everything a report of a check is made from (検査結果の書き出し). */
export interface ReporterInput {
  readonly report: CheckReport;
  readonly language: Language;
  readonly version: string;
  readonly severity: (finding: Finding<CheckCode>) => Severity;
  /** Text of a physical line of a document, for formats that count bytes. */
  readonly line: (path: string, line: number) => string | undefined;
  /** Whether corrected sentences are asked for. */
  readonly suggest: boolean;
  readonly painter: Painter;
  /** Columns a line may take, where a person reads it. */
  readonly width: number | 'unlimited';
}

/** One format of report: text in, no stream and no terminal. */
export interface Reporter {
  readonly id: ReporterId;
  readonly write: (input: ReporterInput) => string;
}

export const REPORTER_IDS = ['pretty', 'json', 'md', 'github', 'gitlab', 'junit', 'sarif', 'rdjson'] as const;
export type ReporterId = (typeof REPORTER_IDS)[number];

/** A finding with the document it is from and its weight. */
export interface Weighed {
  readonly path: string;
  readonly finding: Finding<CheckCode>;
  readonly severity: Severity;
}

/** All findings of a report, document by document. */
export function weighed({ report, severity }: Pick<ReporterInput, 'report' | 'severity'>): readonly Weighed[] {
  return report.documents.flatMap((document) => document.findings.map((finding) => ({ path: document.path, finding, severity: severity(finding) })));
}
