import { describeFinding } from '../wording/describe.ts';
import { weighed, type Reporter, type Weighed } from './reporter.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;
const ORDER: readonly Weighed['severity'][] = ['error', 'warning', 'note'];

/**
 * Workflow commands of GitHub Actions, which become annotations on the lines of the document. GitHub shows ten of each
 * level a step, so the heaviest come first.
 */
export const github: Reporter = {
  id: 'github',
  write: (input) => {
    const all = [...weighed(input)].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
    return all
      .map(({ path, finding, severity }) => {
        const { title, message } = describeFinding(finding, input.language);
        const { line, column, endColumn } = finding.at;
        const properties = [
          `file=${property(path)}`,
          ...(line === undefined ? [] : [`line=${line}`]),
          ...(column === undefined || finding.at.at !== undefined ? [] : [`col=${column}`]),
          ...(endColumn === undefined ? [] : [`endColumn=${endColumn}`]),
          `title=${property(`${finding.code}: ${title}`)}`,
        ];
        return `::${COMMAND[severity]} ${properties.join(',')}::${data(message)}\n`;
      })
      .join('');
  },
};

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
