import { fingerprintOf } from '../../model/check-fingerprint.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import type { Place } from '../../model/origin.ts';
import { writeJson } from '../json.ts';
import { severityOf } from '../severity.ts';
import { describeFinding } from '../wording/describe.ts';
import { FINDING_WORDS } from '../wording/findings.ts';
import type { Language } from '../wording/language.ts';
import { weighed, type Reporter } from './reporter.ts';

/** SARIF 2.1.0, for code scanning: columns in UTF-16 units, fingerprints that survive moved lines. */
export const sarif: Reporter = {
  id: 'sarif',
  write: (input) => {
    const all = weighed(input);
    const codes = [...new Set(all.map(({ finding }) => finding.code))].sort();
    return writeJson({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'chamber-stats', version: input.version, semanticVersion: input.version, informationUri: 'https://www.npmjs.com/package/chamber-stats', rules: codes.map((code) => ruleOf(code, input.language)) } },
          columnKind: 'utf16CodeUnits',
          artifacts: input.report.documents.map((document) => ({ location: { uri: uriOf(document.path) } })),
          results: all.map(({ path, finding, severity }) => ({
            ruleId: finding.code,
            ruleIndex: codes.indexOf(finding.code),
            level: severity,
            message: { text: describeFinding(finding, input.language).message },
            locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...regionOf(finding.at) } }],
            partialFingerprints: { 'claim/v1': fingerprintOf(path, finding) },
          })),
        },
      ],
    });
  },
};

function ruleOf(code: CheckCode, language: Language): object {
  const { title, when, remedy } = FINDING_WORDS[code][language];
  return { id: code, name: code, shortDescription: { text: title }, fullDescription: { text: when }, help: { text: remedy }, defaultConfiguration: { level: severityOf(code) } };
}

function regionOf({ line, column, endColumn, at, sheet }: Place): object {
  if (line === undefined || line < 1) return {};
  // A cell of a workbook has an address, not characters.
  if (at !== undefined || sheet !== undefined || column === undefined) return { region: { startLine: line } };
  return { region: { startLine: line, startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) } };
}

/** A relative path as a URI: separators stay, everything else is escaped. */
export function uriOf(path: string): string {
  return path.replace(/\\/g, '/').split('/').map(encodeURIComponent).join('/');
}
