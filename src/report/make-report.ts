import { createHash } from 'node:crypto';
import { references, type References } from '../derive/reference-figures.ts';
import type { Against } from '../derive/against.ts';
import { resolveAreaKeys, resolveSelection } from '../derive/selection.ts';
import type { Finding } from '../model/finding.ts';
import { memberKey, NO_MEMBER, type Member } from '../model/key.ts';
import type { Source } from '../model/origin.ts';
import type { RoundingRule } from '../model/rounding.ts';
import type { Table } from '../model/table.ts';
import { loadAreas } from '../reference/areas.ts';
import { TERMINAL_NUMBERS, type MinusSign } from '../write/numbers.ts';
import { figuresOf, proseText } from '../write/prose.ts';
import type { Language } from '../write/wording/language.ts';
import { BLOCK_IDS, type BlockId } from '../write/wording/report/words.ts';
import { keyFiguresOf } from './blocks/key-figures.ts';
import { buildPage } from './build.ts';
import { wordsFor, type ComparedArea, type ReportContext, type StatedSource } from './context.ts';
import { dataFiles, figureJson, sourceJson, type ReportFile } from './data-files.ts';
import { gatherData, measureOf, type ReportData } from './data.ts';
import { fileName } from './file-name.ts';
import { lockText, type Lock } from './lock.ts';
import { numbered } from './numbering.ts';
import type { Page } from './page.ts';
import { fragmentHtml, pageHtml, type Rendering } from './render/html.ts';
import { verification, type Verification } from './verify.ts';
import { pageMarkdown } from './render/markdown.ts';

/** Everything a report is made of (報告の入力). The clock is no part of it: the same request gives the same bytes. */
export interface ReportRequest {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  /** The page's area and those it is compared with, by code or name. */
  readonly area: string;
  readonly areaName: string;
  readonly compare: readonly string[];
  readonly measures: readonly string[];
  readonly language: Language;
  readonly rounding: RoundingRule;
  readonly digits: number;
  readonly minus: MinusSign;
  readonly publisher: string;
  readonly contact: string;
  readonly asOf: string;
  readonly blocks: readonly BlockId[] | 'all';
  readonly comment: string;
  readonly previous: Lock | 'none';
  readonly stated: readonly StatedSource[];
  readonly config: { readonly file: string; readonly sha256: string };
  readonly version: string;
}

export interface Report {
  readonly page: Page;
  /** index.html and the data, by path. */
  readonly files: readonly ReportFile[];
  readonly fragment: () => string;
  readonly markdown: () => string;
  /** The page read back and recomputed. */
  readonly check: Verification;
  /** The lock file, given all files that are written. */
  readonly lock: (files: readonly ReportFile[]) => string;
}

/**
 * Makes the yearly page of one area (年次報告の作成): the page, the data behind it, and the record of both.
 *
 * @throws Refusal for an area, a compared area or a measure that the data do not hold.
 */
export async function makeReport(request: ReportRequest): Promise<Report> {
  const context = await contextOf(request);
  const page = buildPage(context, request.blocks === 'all' ? BLOCK_IDS : request.blocks);
  const sections = numbered(page, context.words);
  const notes = page.sections.filter(({ id }) => id === 'method' || id === 'sources').flatMap(({ items }) => items.flatMap((item) => (item.is === 'list' ? item.items.map(proseText) : [])));
  const data = await dataFiles(page, sections, context, notes);
  const rendering: Rendering = { page, sections, context, files: data, version: request.version };
  const index = { path: 'index.html', bytes: new TextEncoder().encode(pageHtml(rendering)) };
  // Lists of files and notes on method state no figures of the area; everything else is read back.
  const stating = { ...rendering, files: [], sections: sections.filter(({ section }) => !SMALL_PRINT.has(section.id)) };
  const rounded = sections.flatMap(({ items }) => items.flatMap(({ item, id }) => (item.is === 'table' && item.rounded ? [id] : [])));
  const check = await verification(pageHtml(stating), request.rounding, request.tables, rounded);
  return {
    page,
    check,
    files: [index, ...data],
    fragment: () => fragmentHtml(rendering),
    markdown: () => pageMarkdown(rendering),
    lock: (files) => lockText(lockOf(request, context, page, files)),
  };
}

const SMALL_PRINT = new Set(['downloads', 'method', 'sources', 'changes']);

async function contextOf(request: ReportRequest): Promise<ReportContext> {
  const { tables, language } = request;
  const nothing = { industries: [], measures: request.measures, scopes: [], where: {} };
  const own = await resolveSelection(tables, { ...nothing, areas: [request.area] });
  const everywhere = await resolveSelection(tables, { ...nothing, areas: [] });
  const data = await gatherData(tables, own, everywhere, new Set());
  const area = areaMember(tables, own.areas === 'all' ? '' : ([...own.areas][0] ?? ''));
  const keys = await resolveAreaKeys(tables, request.compare);
  const compare = keys.map((key): ComparedArea => ({ key, name: areaMember(tables, key).name }));
  const reference = await referenceOf(data, area, compare, language);
  const used = usedSources(request.sources, data, compare.length > 0);
  return {
    area: request.areaName === '' ? area : { ...area, name: request.areaName },
    data, compare, ...reference, language,
    style: { ...TERMINAL_NUMBERS, language, symbols: 'document', minus: request.minus, rounding: request.rounding, digits: request.digits },
    words: wordsFor(language),
    publisher: request.publisher, contact: request.contact, asOf: request.asOf, comment: request.comment,
    sources: used.map((source) => ({ ...source, file: fileName(source.file) })),
    stated: request.stated.map((each) => ({ ...each, file: fileName(each.file) })),
    findings: request.findings.map((finding) => ({ ...finding, at: { ...finding.at, file: fileName(finding.at.file) } })), previous: request.previous,
  };
}

function areaMember(tables: readonly Table[], key: string): Member {
  return tables.flatMap((table) => table.area.members).find((member) => memberKey(member) === key) ?? { ...NO_MEMBER, name: key };
}

/** Sources whose tables the page shows; with a comparison, all of them. */
function usedSources(all: readonly Source[], { datasets }: ReportData, everything: boolean): readonly Source[] {
  if (everything) return all;
  const used = new Set(datasets.flatMap(({ table, rows }) => Array.from(rows, (row) => table.source.members[table.source.codes[row] ?? 0])).map((source) => `${source?.file ?? ''} ${source?.sheet ?? ''}`));
  return all.filter(({ file, sheet }) => used.has(`${file} ${sheet}`));
}

/** The widest reference the data hold: the nation, else the prefecture, else the first area to compare with. */
async function referenceOf(data: ReportData, area: Member, compare: readonly ComparedArea[], language: Language): Promise<{ readonly references: References | 'none'; readonly referenceName: string; readonly referenceAssembled: boolean }> {
  const none = { references: 'none', referenceName: '', referenceAssembled: false } as const;
  const view = measureOf(data, 'census', ['establishments', 'persons']);
  if (view === 'none') return none;
  const areas = await loadAreas();
  const [first] = compare;
  const candidates: readonly { readonly against: Against; readonly name: string }[] = [
    ...(area.code === '00000' ? [] : [{ against: { is: 'nation' } as const, name: language === 'ja' ? areas.nameOf('00000') : 'Japan' }]),
    ...(/^\d{2}000$/.test(area.code) || !/^\d{5}$/.test(area.code) ? [] : [{ against: { is: 'prefecture' } as const, name: areas.nameOf(`${area.code.slice(0, 2)}000`) }]),
    ...(first === undefined ? [] : [{ against: { is: 'areas', keys: [first.key] } as const, name: first.name }]),
  ];
  for (const { against, name } of candidates) {
    const found = references(against, data.allSeries, areas);
    const own = found.of(view.ends);
    if (own !== 'not-in-data') return { references: found, referenceName: name, referenceAssembled: own.assembled !== 'no' };
  }
  return none;
}

function lockOf(request: ReportRequest, context: ReportContext, page: Page, files: readonly ReportFile[]): Lock {
  return {
    schema: 'chamber-stats/report-lock@1',
    tool: { name: 'chamber-stats', version: request.version },
    asOf: request.asOf,
    language: request.language,
    area: page.area,
    config: request.config,
    sources: context.sources.map(sourceJson),
    figures: [
      ...keyFiguresOf(context).map(({ label, value, unit }) => ({ label, number: value.number, text: value.text, unit, cells: figureJson(value).cells })),
      ...figuresOf(page.title).map((figure) => ({ label: proseText(page.title), number: figure.number, text: figure.text, unit: '', cells: figureJson(figure).cells })),
    ],
    findings: page.sections.flatMap(({ findings }) => findings).concat(context.findings.filter(({ at }) => context.sources.some(({ file }) => file === at.file))).map((finding) => ({ ...finding, at: { ...finding.at, file: fileName(finding.at.file) } })),
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') })),
  };
}
