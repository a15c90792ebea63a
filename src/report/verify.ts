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
  const ofRounded = rounded.flatMap((id) => linesBetween(html, `aria-labelledby="${id}-caption"`, '</section>').slice(0, 1));
  const ofTables = linesBetween(html, '<table', '</table>');
  const within = (spans: readonly Lines[], line: number | undefined): boolean => line !== undefined && spans.some(({ from, to }) => from <= line && line <= to);
  const disagreements = report.findings.filter(({ code, at }) => severityOf(code) === 'error' && !within(ofRounded, at.line) && !(OF_THE_SOURCE.has(code) && within(ofTables, at.line)));
  return { report, disagreements };
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines of the page's text from every `start` to the `end` after it. */
function linesBetween(html: string, start: string, end: string): Lines[] {
  const lineAt = (index: number): number => html.slice(0, index).split('\n').length;
  const spans: Lines[] = [];
  for (let at = html.indexOf(start); at >= 0; at = html.indexOf(start, at + start.length)) {
    const close = html.indexOf(end, at);
    spans.push({ from: lineAt(at), to: lineAt(close < 0 ? html.length : close) });
  }
  return spans;
}
