import { fingerprintOf } from '../../model/check-fingerprint.ts';
import type { CheckCode } from '../../model/findings/check.ts';
import type { Place } from '../../model/origin.ts';
import { writeJson } from '../json.ts';
import { severityOf, type Severity } from '../severity.ts';
import { describeFinding } from '../wording/describe.ts';
import { FINDING_WORDS } from '../wording/findings.ts';
import type { Language } from '../wording/language.ts';
import { weighed, type Reporter, type ReporterInput, type Weighed } from './reporter.ts';

/** SARIF 2.1.0, for code scanning: columns in UTF-16 units, fingerprints that survive moved lines. */
export const sarif: Reporter = { id: 'sarif', write: (input) => writeJson(sarifLog(input)) };

interface Text {
  text: string;
}

interface Rule {
  id: string;
  shortDescription: Text;
  fullDescription: Text;
  help: Text;
  defaultConfiguration: { level: Severity };
}

interface Region {
  startLine: number;
  startColumn?: number;
  endColumn?: number;
}

interface Artifact {
  uri: string;
}

interface Result {
  ruleId: string;
  ruleIndex: number;
  level: Severity;
  message: Text;
  locations: { physicalLocation: { artifactLocation: Artifact; region?: Region } }[];
  partialFingerprints: Record<string, string>;
}

/** What of SARIF is used here; the tests hold it against the public types. */
export interface SarifLog {
  $schema: string;
  version: '2.1.0';
  runs: {
    tool: { driver: { name: string; version: string; semanticVersion: string; rules: Rule[] } };
    columnKind: 'utf16CodeUnits';
    artifacts: { location: Artifact }[];
    results: Result[];
  }[];
}

export function sarifLog(input: ReporterInput): SarifLog {
  const { version, language, report } = input;
  const all = weighed(input);
  const codes = [...new Set(all.map(({ finding }) => finding.code))].sort();
  const results = all.map((each) => resultOf(each, codes, language));
  const driver = { name: 'chamber-stats', version, semanticVersion: version, rules: codes.map((code) => ruleOf(code, language)) };
  const artifacts = report.documents.map((document) => ({ location: { uri: uriOf(document.path) } }));
  return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', artifacts, results }] };
}

function resultOf({ path, finding, severity }: Weighed, codes: readonly CheckCode[], language: Language): Result {
  const region = regionOf(finding.at);
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: severity,
    message: { text: describeFinding(finding, language).message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) }, ...(region === 'none' ? {} : { region }) } }],
    partialFingerprints: { 'claim/v1': fingerprintOf(path, finding) },
  };
}

function ruleOf(code: CheckCode, language: Language): Rule {
  const { title, when, remedy } = FINDING_WORDS[code][language];
  return { id: code, shortDescription: { text: title }, fullDescription: { text: when }, help: { text: remedy }, defaultConfiguration: { level: severityOf(code) } };
}

function regionOf({ line, column, endColumn, at, sheet }: Place): Region | 'none' {
  if (line === undefined || line < 1) return 'none';
  // A cell of a workbook has an address, not characters.
  if (at !== undefined || sheet !== undefined || column === undefined) return { startLine: line };
  return { startLine: line, startColumn: column, ...(endColumn === undefined ? {} : { endColumn }) };
}

/** A path as a URI reference: relative as it is given, absolute with its scheme. */
export function uriOf(path: string): string {
  const slashed = path.replace(/\\/g, '/');
  const drive = /^[A-Za-z]:(?=\/)/.exec(slashed)?.[0] ?? '';
  const escaped = slashed.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  return drive !== '' ? `file:///${drive}${escaped}` : slashed.startsWith('/') ? `file://${escaped}` : escaped;
}
