import { fingerprintOf } from '../../model/check-fingerprint.ts';
import { writeJson } from '../json.ts';
import { describeFinding } from '../wording/describe.ts';
import { weighed, type Reporter } from './reporter.ts';

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const;

/** GitLab Code Quality. Equal fingerprints are merged there, so they name the claim and not the line. */
export const gitlab: Reporter = {
  id: 'gitlab',
  write: (input) =>
    writeJson(
      weighed(input).map(({ path, finding, severity }) => {
        const { title, message } = describeFinding(finding, input.language);
        return {
          description: `${title}: ${message}`,
          check_name: finding.code,
          fingerprint: fingerprintOf(path, finding),
          severity: SEVERITY[severity],
          location: { path: path.replace(/\\/g, '/'), lines: { begin: Math.max(1, finding.at.line ?? 1) } },
        };
      }),
    ),
};
