import { createHash } from 'node:crypto';
import { Refusal } from '../../model/refusal.ts';
import type { Place } from '../../model/origin.ts';
import { ROUNDING_RULES } from '../../model/rounding.ts';
import { fileName } from '../../report/file-name.ts';
import { makeReport, type ReportRequest } from '../../report/make-report.ts';
import { readLock } from '../../report/lock.ts';
import { MINUS_SIGNS } from '../../write/numbers.ts';
import { severityOf } from '../../write/severity.ts';
import { PAGE_CHECKED } from '../../write/wording/conversation.ts';
import { sentences } from '../../write/wording/phrases.ts';
import { findConfig, type ConfigFile } from '../config-file.ts';
import { tellAboutInputs, tellFindings } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf, numberOf, textOf } from '../given.ts';
import { readInputs, type Inputs } from '../inputs.ts';
import { FORMATS } from '../options.ts';
import { deliver } from '../output.ts';
import type { Session } from '../session.ts';
import { sourcesOf } from '../sources.ts';
import { VERSION } from '../version.ts';

const LOCK = 'report.lock.json';
/** The sample report's area, where neither a config nor --area names one. */
const SAMPLE_AREA = '01212';

/** `report [CONFIG] -o DIR`: the yearly page of one area with its data, or as Markdown. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const [operand, second] = operands;
  if (second !== undefined) throw new Refusal('bad-usage', { message: `report ${operands.join(' ')}` });
  const asked: Session = operand === undefined ? session : { ...session, given: { ...session.given, config: [operand] } };
  const { world, given } = asked;
  const format = choiceOf(given, 'format', FORMATS, 'html');
  if (format !== 'html' && format !== 'md') throw new Refusal('unknown-option-value', { option: '--format', value: format, choices: ['html', 'md'] });
  const folder = textOf(given, 'output');
  if (format === 'html' && folder === undefined) throw new Refusal('missing-argument', { what: '--output' });
  if (format === 'html' && folder !== undefined) requireOurs(folder, asked);
  requireFiles(await findConfig(asked), asked);
  const inputs = await readInputs([], asked);
  const { config } = inputs;
  const request = requestOf(inputs, asked);
  const report = await placed(config, request, () => makeReport(request));
  await tellAboutInputs(inputs, asked);
  const wrong = report.check.disagreements;
  if (wrong.length > 0) {
    await tellFindings(wrong, asked);
    if (given.force === undefined) return 1;
  }
  if (format === 'md') {
    await deliver(asked, 'md', report.markdown());
    return 0;
  }
  const files = new Map(report.files.map(({ path, bytes }) => [path, bytes]));
  if (given.fragment !== undefined) files.set('fragment.html', new TextEncoder().encode(report.fragment()));
  if (given.pdf !== undefined) files.set('report.pdf', dated(await world.printPdf(files.get('index.html') ?? new Uint8Array())));
  files.set(LOCK, new TextEncoder().encode(report.lock([...files].map(([path, bytes]) => ({ path, bytes })))));
  const target = folder ?? '.';
  world.replaceFolder(target, files, obsoleteFiles(target, asked));
  const words = sentences(asked.language);
  for (const [path, bytes] of files) {
    if (!path.startsWith('data/')) asked.say(words.written(world.join(target, path), bytes.length));
  }
  const { coverage, findings } = report.check.report;
  asked.say(PAGE_CHECKED[asked.language](coverage.checked, coverage.figures, findings.filter(({ code }) => severityOf(code) !== 'note').length));
  return 0;
}

/** Every file a config names must be there; the first that is not is told with its place. */
function requireFiles(config: ConfigFile | 'none', { world }: Session): void {
  if (config === 'none') return;
  config.data.forEach(({ path }, i) => {
    if (!world.exists(path)) throw new Refusal('file-not-found', { path }, config.placeOf('data', i, 'file'));
  });
}

/** A folder that holds other things than a report of ours is not written into unless the user insists. */
function requireOurs(folder: string, { world, given }: Session): void {
  if (given.force !== undefined || !world.exists(folder)) return;
  if (world.exists(world.join(folder, LOCK)) || world.list(folder).length === 0) return;
  throw new Refusal('output-exists', { path: folder });
}

/** Files of the earlier report in the folder, which the new one replaces. */
function obsoleteFiles(folder: string, { world }: Session): readonly string[] {
  const lock = world.join(folder, LOCK);
  if (!world.exists(lock)) return [];
  try {
    return readLock(world.readText(lock), lock).files.map(({ path }) => path).filter((path) => /^(?:data\/)?[\w.-]+$/.test(path));
  } catch {
    return [];
  }
}

function requestOf(inputs: Inputs, session: Session): ReportRequest {
  const { world, given } = session;
  const { config } = inputs;
  const contents = config === 'none' ? {} : config.contents;
  const settings = contents.report ?? {};
  const beside = (path: string): string => (config === 'none' ? path : world.join(config.path, '..', path));
  const textBeside = (path: string, ...keys: string[]): string => {
    const full = beside(path);
    if (!world.exists(full)) throw new Refusal('file-not-found', { path: full }, config === 'none' ? undefined : config.placeOf(...keys));
    return world.readText(full);
  };
  const area = textOf(given, 'area') ?? contents.area ?? (inputs.from === 'sample' ? SAMPLE_AREA : onlyArea(inputs));
  const dataPaths = config === 'none' ? [] : (contents.data ?? []);
  return {
    tables: inputs.tables,
    findings: inputs.findings,
    sources: sourcesOf(inputs),
    area,
    areaName: settings['area-name'] ?? '',
    compare: contents.compare ?? [],
    measures: contents.measures ?? [],
    language: session.language,
    rounding: choiceOf(given, 'rounding', ROUNDING_RULES, settings.rounding ?? 'half-up'),
    digits: numberOf(given, 'digits') ?? settings.digits ?? 1,
    minus: choiceOf(given, 'minus', MINUS_SIGNS, settings.minus ?? '−'),
    publisher: contents.publisher ?? '',
    contact: contents.contact ?? '',
    asOf: textOf(given, 'asOf') ?? settings['as-of'] ?? '',
    blocks: settings.blocks ?? 'all',
    comment: settings.comment === undefined ? '' : textBeside(settings.comment, 'report', 'comment'),
    previous: settings.previous === undefined ? 'none' : readLock(textBeside(settings.previous, 'report', 'previous'), settings.previous),
    stated: dataPaths.map(({ file, table = '', retrieved = '', publisher = '' }) => ({ file: beside(file), table, retrieved, publisher })),
    config: config === 'none' ? { file: '', sha256: '' } : { file: fileName(config.path), sha256: createHash('sha256').update(world.readText(config.path)).digest('hex') },
    version: VERSION,
  };
}

/** The area of data that hold only one. */
function onlyArea({ tables }: Inputs): string {
  const areas = new Map(tables.flatMap((table) => table.area.members.filter(({ code, name }) => code !== '' || name !== '').map((member) => [member.code === '' ? member.name : member.code, member])));
  const [only] = areas.keys();
  if (areas.size !== 1 || only === undefined) throw new Refusal('missing-argument', { what: '--area' });
  return only;
}

/** What the config states wrongly is told with its place there. */
async function placed<T>(config: ConfigFile | 'none', request: ReportRequest, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.at !== undefined || config === 'none' || !('text' in error.evidence)) throw error;
    const place = placeOfName(config, request, error.evidence.text);
    throw place === undefined ? error : new Refusal(error.code, error.evidence, place);
  }
}

function placeOfName(config: ConfigFile, { compare, measures, area }: ReportRequest, text: string): Place | undefined {
  const among = (names: readonly string[]): number => names.findIndex((name) => text === name || text.includes(name));
  if (among(measures) >= 0) return config.placeOf('measures', among(measures));
  if (text.includes(area) && config.contents.area === area) return config.placeOf('area');
  return among(compare) >= 0 ? config.placeOf('compare', among(compare)) : undefined;
}

/** The day of printing is no part of the page: browsers write it into the PDF, and it would differ every time. */
function dated(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1').replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, key: string) => `/${key} (D:20000101000000`);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
