import { claimOf } from '../../model/check-fingerprint.ts';
import type { DocumentReport } from '../../model/check-report.ts';
import { describeFinding } from '../wording/describe.ts';
import { formatPlace } from '../wording/description.ts';
import { weighed, type Reporter, type ReporterInput, type Weighed } from './reporter.ts';

/**
 * JUnit XML as Jenkins reads it: a document is a suite, every finding a test that fails where it is an error, and the
 * checked figures one test that passes, so that a clean document is no empty suite. Names outlive moved lines.
 */
export const junit: Reporter = {
  id: 'junit',
  write: (input) => {
    const all = weighed(input);
    const suites = input.report.documents.map((document) => suite(document, all.filter(({ path }) => path === document.path), input));
    const failures = all.filter(fails).length;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="chamber-stats" tests="${all.length + input.report.documents.length}" failures="${failures}" errors="0">\n${suites.join('')}</testsuites>\n`;
  },
};

function fails({ severity }: Weighed): boolean {
  return severity === 'error';
}

function suite(document: DocumentReport, findings: readonly Weighed[], input: ReporterInput): string {
  const cases = findings.map(({ finding, severity }) => {
    const { message } = describeFinding(finding, input.language);
    const text = escapeXml(`${formatPlace(finding.at)}: ${message}`);
    const name = `${finding.code}: ${claimOf(finding)}`;
    const body = severity === 'error' ? `<failure message="${escapeXml(message)}" type="${finding.code}">${text}</failure>` : `<system-out>${text}</system-out>`;
    return `    <testcase classname="${escapeXml(document.path)}" name="${escapeXml(name)}">${body}</testcase>\n`;
  });
  const { checked, figures } = document.coverage;
  const passed = `    <testcase classname="${escapeXml(document.path)}" name="figures checked"><system-out>${checked} / ${figures}</system-out></testcase>\n`;
  return `  <testsuite name="${escapeXml(document.path)}" tests="${findings.length + 1}" failures="${findings.filter(fails).length}" errors="0" skipped="0">\n${cases.join('')}${passed}  </testsuite>\n`;
}

/** Text for XML attributes and elements; characters XML cannot hold become U+FFFD. */
function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '&#10;');
}
