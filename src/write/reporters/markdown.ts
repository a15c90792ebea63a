import { escapeMarkdown } from '../markdown.ts';
import { coverageLine, summaryLine } from '../wording/check.ts';
import { describeFinding } from '../wording/describe.ts';
import { formatPlace } from '../wording/description.ts';
import { SEVERITY_NAMES } from '../wording/names.ts';
import { weighed, type Reporter, type Weighed } from './reporter.ts';

/** For pull requests and step summaries. */
export const markdown: Reporter = {
  id: 'md',
  write: (input) => {
    const { language } = input;
    const all = weighed(input);
    const head = language === 'ja' ? ['場所', '重さ', '所見', '内容'] : ['Place', 'Severity', 'Finding', 'What was seen'];
    const row = ({ finding, severity }: Weighed): string => {
      const { title, message } = describeFinding(finding, language);
      return `| ${[formatPlace(finding.at), SEVERITY_NAMES[severity][language], `${title} (${finding.code})`, message].map(escapeMarkdown).join(' | ')} |`;
    };
    const tally = (severity: Weighed['severity']): number => all.filter((each) => each.severity === severity).length;
    const table = all.length === 0 ? [] : [`| ${head.join(' | ')} |\n| --- | --- | --- | --- |\n${all.map(row).join('\n')}`];
    const coverage = input.report.documents.map((document) => `- ${escapeMarkdown(document.path)}: ${escapeMarkdown(coverageLine(document.coverage, language))}`);
    return `${[escapeMarkdown(summaryLine({ errors: tally('error'), warnings: tally('warning'), notes: tally('note'), documents: input.report.documents.length, accepted: input.report.accepted }, language)), ...table, coverage.join('\n')].join('\n\n')}\n`;
  },
};
