import { checkDocuments } from '../check/check-documents.ts';
import { bytesOf } from '../model/bytes.ts';
import type { DocumentReport } from '../model/check-report.ts';
import type { RoundingRule } from '../model/rounding.ts';
import type { Table } from '../model/table.ts';
import { openDocument } from '../read/open-document.ts';
import { severityOf } from '../write/severity.ts';

/**
 * Reads the finished page as any reader would and recomputes its figures from its own tables and from the data it was made of
 * (ページの検算). What this finds is a bug of the page, or a wrong number in the analyst's comment.
 */
export async function verifyPage(name: string, html: Uint8Array, rounding: RoundingRule, data: readonly Table[]): Promise<DocumentReport> {
  const document = await openDocument(bytesOf(name, html));
  const [report] = checkDocuments([document], { rounding }, data).documents;
  if (report === undefined) throw new RangeError('one document gives one report');
  return report;
}

/** Totals of the source that its parts do not add up to are printed as they are, and noted: that is no fault of the page. */
const OF_THE_SOURCE = new Set(['total-disagrees', 'part-exceeds-whole']);

/** What must not be published (公表を止める所見): errors in sentences, and in tables all but what the source itself prints. */
export function disagreements(report: DocumentReport): DocumentReport['findings'] {
  return report.findings.filter(({ code, at }) => severityOf(code) === 'error' && !(at.at !== undefined && OF_THE_SOURCE.has(code)));
}
