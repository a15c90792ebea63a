import { checkDocuments } from '../../check/check-documents.ts';
import { controlled } from '../../check/control.ts';
import type { CheckReport } from '../../model/check-report.ts';
import type { Table } from '../../model/table.ts';
import type { SourceDocument } from '../../read/document.ts';
import { lineOf } from '../../read/line-of.ts';
import { openDocument } from '../../read/open-document.ts';
import { colourLevel, painterFor, PLAIN } from '../../write/colour.ts';
import { REPORTERS } from '../../write/reporters/index.ts';
import type { ReporterInput } from '../../write/reporters/reporter.ts';
import { severityOf } from '../../write/severity.ts';
import { sentences } from '../../write/wording/phrases.ts';
import { acceptancesOf, writeAcceptances } from '../acceptances.ts';
import { checkSettings, type CheckSettings, type Delivery } from '../check-settings.ts';
import { tellAboutInputs, tellFindings } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf } from '../given.ts';
import { readInputs } from '../inputs.ts';
import { INPUT_ENCODINGS } from '../options.ts';
import type { Session } from '../session.ts';
import { VERSION } from '../version.ts';

/** `check DOC…`: recomputes every published figure (公表値の検算). Exit 1 where one is wrong, or where nothing could be checked. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const settings = await checkSettings(session);
  const documents: SourceDocument[] = [];
  for (const path of operands) documents.push(await openDocument(session.world.open(path), encodingOf(session)));
  await tellFindings(documents.flatMap(({ findings }) => findings).filter(({ code }) => severityOf(code) !== 'note'), session);
  const data = settings.hasData ? await suppliedTables(session) : [];
  const found = checkDocuments(documents, settings.options, data);
  const report = settings.accept === '' ? controlled(found, settings.control) : accepted(found, settings, session);
  for (const delivery of settings.deliveries) await deliverReport(delivery, report, documents, settings, session);
  return report.documents.some(({ findings }) => findings.some((each) => settings.severity(each) === 'error')) ? 1 : 0;
}

function encodingOf({ given }: Session): { readonly encoding?: string } {
  return given.encoding === undefined ? {} : { encoding: choiceOf(given, 'encoding', INPUT_ENCODINGS, 'utf-8') };
}

async function suppliedTables(session: Session): Promise<readonly Table[]> {
  const inputs = await readInputs([], session);
  await tellAboutInputs(inputs, session);
  return inputs.tables;
}

/** Writes what is found into the list of accepted findings, and goes on as if it had stood there. */
function accepted(found: CheckReport, settings: CheckSettings, session: Session): CheckReport {
  const remaining = controlled(found, settings.control);
  const added = acceptancesOf(remaining, settings.severity, settings.accept, settings.until);
  writeAcceptances(settings.baseline, settings.control.accepted, added, session.world);
  session.say(sentences(session.language).accepted(settings.baseline, added.length));
  const renewed = new Set(added.map(({ fingerprint }) => fingerprint));
  return controlled(found, { ...settings.control, accepted: [...settings.control.accepted.filter(({ fingerprint }) => !renewed.has(fingerprint)), ...added] });
}

async function deliverReport({ reporter: id, path }: Delivery, report: CheckReport, documents: readonly SourceDocument[], settings: CheckSettings, session: Session): Promise<void> {
  const { world, given, language } = session;
  const flag = choiceOf(given, 'color', ['auto', 'always', 'never'], 'auto');
  const input: ReporterInput = {
    report,
    language,
    version: VERSION,
    severity: settings.severity,
    line: (file, line) => documents.filter((document) => document.file === file).map((document) => lineOf(document, line))[0],
    suggest: settings.suggest,
    width: path === '' ? (world.stdout.columns ?? 'unlimited') : 'unlimited',
    painter: path !== '' || id !== 'pretty' ? PLAIN : await painterFor(colourLevel({ flag, env: world.env, isTTY: world.stdout.isTTY })),
  };
  const text = REPORTERS.find((reporter) => reporter.id === id)?.write(input) ?? '';
  if (path === '') world.stdout.write(text);
  else world.writeFile(path, new TextEncoder().encode(text));
}
