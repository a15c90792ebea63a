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
async function verifyPage(name: string, html: Uint8Array, rounding: RoundingRule, data: readonly Table[]): Promise<DocumentReport> {
  const document = await openDocument(bytesOf(name, html));
  const [report] = checkDocuments([document], { rounding }, data).documents;
  if (report === undefined) throw new RangeError('one document gives one report');
  return report;
}

/** Totals of the source that its parts do not add up to are printed as they are, and noted: that is no fault of the page. */
const OF_THE_SOURCE = new Set(['total-disagrees', 'part-exceeds-whole']);

/** A page read back, and what of it must not be published. */
export interface Verification {
  readonly report: DocumentReport;
  /** Errors in sentences and in tables; what the source itself prints, and tables of rounded figures, are told but stop nothing. */
  readonly disagreements: DocumentReport['findings'];
}

/**
 * Checks a page as it will be published (公表前の検算).
 *
 * @param rounded ids of the tables whose figures were each rounded by themselves
 */
export async function verification(html: string, rounding: RoundingRule, data: readonly Table[], rounded: readonly string[]): Promise<Verification> {
  const report = await verifyPage('index.html', new TextEncoder().encode(html), rounding, data);
  const lines = rounded.map((id) => linesOf(html, id));
  const isRounded = (line: number): boolean => lines.some(({ from, to }) => from <= line && line <= to);
  const disagreements = report.findings.filter(({ code, at }) => severityOf(code) === 'error' && (at.at === undefined || !(OF_THE_SOURCE.has(code) || isRounded(at.line ?? 0))));
  return { report, disagreements };
}

/** The lines of a table within the page's text. */
function linesOf(html: string, id: string): { readonly from: number; readonly to: number } {
  const start = html.indexOf(`aria-labelledby="${id}-caption"`);
  const lineAt = (index: number): number => html.slice(0, Math.max(0, index)).split('\n').length;
  return start < 0 ? { from: 0, to: -1 } : { from: lineAt(start), to: lineAt(html.indexOf('</section>', start)) };
}
