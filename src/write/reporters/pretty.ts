import type { DocumentReport } from '../../model/check-report.ts';
import { coverageLine, roundingLine, summaryLine } from '../wording/check.ts';
import { describeFinding } from '../wording/describe.ts';
import { formatPlace } from '../wording/description.ts';
import { SEVERITY_NAMES } from '../wording/names.ts';
import { wrapText } from '../wrap.ts';
import { weighed, type Reporter, type ReporterInput, type Weighed } from './reporter.ts';

/** For people at a terminal: findings with their arithmetic, then how much was checked. */
export const pretty: Reporter = {
  id: 'pretty',
  write: (input) => {
    const all = weighed(input);
    const documents = input.report.documents.map((document) => documentText(document, all.filter(({ path }) => path === document.path), input));
    const tally = (severity: Weighed['severity']): number => all.filter((each) => each.severity === severity).length;
    return `${[...documents, summaryLine({ errors: tally('error'), warnings: tally('warning'), notes: tally('note'), documents: input.report.documents.length, accepted: input.report.accepted }, input.language)].join('\n')}\n`;
  },
};

function documentText(document: DocumentReport, findings: readonly Weighed[], input: ReporterInput): string {
  const { language, painter } = input;
  const usual = habitOf(document);
  const closing = [...(usual.of > 0 ? [roundingLine(usual, language)] : []), coverageLine(document.coverage, language)];
  const lines = closing.flatMap((text) => (input.width === 'unlimited' ? [text] : wrapText(text, input.width - 2))).map((line) => `  ${line}`);
  return [painter.strong(document.path), ...findings.map((each) => findingText(each, input)), ...lines, ''].join('\n');
}

/** The usual rule over all of a document; where another one is in force, a finding says so. */
function habitOf({ rounding }: DocumentReport): { readonly rule: 'half-up'; readonly fits: number; readonly of: number } {
  const usual = rounding.filter(({ rule }) => rule === 'half-up');
  return { rule: 'half-up', fits: usual.reduce((all, { fits }) => all + fits, 0), of: usual.reduce((all, { of }) => all + of, 0) };
}

function findingText({ finding, severity }: Weighed, { language, painter, suggest, width }: ReporterInput): string {
  const words = describeFinding(finding, language);
  const name = SEVERITY_NAMES[severity][language];
  const weight = severity === 'error' ? painter.fall(name) : severity === 'warning' ? painter.strong(name) : painter.muted(name);
  const shown = finding.code === 'rounding-in-force' || (suggest && 'suggestion' in finding && finding.suggestion !== '');
  const arithmetic = 'arithmetic' in finding ? finding.arithmetic : '';
  // The computation has a line of its own: numbers are compared, not read.
  const message = words.message.replace(`（${arithmetic}）`, '').replace(` (${arithmetic})`, '');
  const body = [message, arithmetic, shown ? words.remedy : ''].filter((text) => text !== '').flatMap((text) => (width === 'unlimited' ? [text] : wrapText(text, width - INDENT.length)));
  return [`  ${placeIn(finding.at)}  ${weight}  ${words.title}  ${painter.muted(finding.code)}`, ...body.map((line) => `${INDENT}${line}`), ''].join('\n');
}

const INDENT = '      ';

/** The place inside its document: 67:85, or what names it where there are no lines. */
function placeIn(at: Weighed['finding']['at']): string {
  if (at.at !== undefined || at.sheet !== undefined) return formatPlace(at).slice(at.file.length + 1) || '-';
  return at.line === undefined ? '-' : at.column === undefined ? `${at.line}` : `${at.line}:${at.column}`;
}
