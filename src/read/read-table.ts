import type { ByteSource } from '../model/bytes.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Member } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import type { Source } from '../model/origin.ts';
import type { Table } from '../model/table.ts';
import { TableBuilder } from '../model/table-builder.ts';
import { bodyOf } from './body.ts';
import { codeListOf, type CodeList } from './code-list.ts';
import { documentArea } from './document-area.ts';
import { gridsOf, type SourceDocument } from './document.ts';
import { withoutIdleCodes } from './dim-codes.ts';
import { carryOut, dimsOf } from './engine.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import { lookUpAreas } from './area-names.ts';
import { LAYOUTS } from './layouts/index.ts';
import { mapped } from './layouts/mapped.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { legendOf } from './legend.ts';
import { openDocument } from './open-document.ts';
import type { Coordinates, Plan } from './plan.ts';
import { panelsOf } from './panels.ts';
import { gridFrom } from './slice-grid.ts';
import { tableFindings } from './table-findings.ts';

/** What the user or the config states about a file (入力の指定). */
export interface ReadOptions {
  readonly encoding?: string;
  /** Layout id that must be used. */
  readonly layout?: string;
  readonly mapping?: Readonly<Record<string, string>>;
  /** What holds for the whole file and the file itself does not say. */
  readonly stated?: Coordinates;
  /** For a tidy file: the sources it was made from, as its metadata tell. */
  readonly sources?: readonly Source[];
}

/** One table as it was read, with the plan that read it. */
export interface ReadTable {
  readonly grid: Grid;
  readonly plan: Plan;
  readonly table: Table;
  readonly findings: readonly Finding[];
}

export interface ReadResult {
  readonly document: SourceDocument;
  readonly tables: readonly ReadTable[];
  /** Lists of codes: reference data, not tables. */
  readonly lists: readonly CodeList[];
  /** Grids that hold no table (prose laid out in columns, lists). */
  readonly unread: readonly Grid[];
  /** Findings of the file as a whole; those of a table stand with it. */
  readonly findings: readonly Finding[];
}

function layoutsFor(options: ReadOptions): readonly Layout[] {
  if (options.mapping && Object.keys(options.mapping).length > 0) return [mapped];
  if (options.layout === undefined) return LAYOUTS;
  const chosen = LAYOUTS.find((layout) => layout.id === options.layout);
  if (!chosen) throw new Refusal('unknown-option-value', { option: '--layout', value: options.layout, choices: LAYOUTS.map(({ id }) => id) });
  return [chosen];
}

/**
 * Reads every table of one file (表の読み取り): encoding, grids, the first layout that recognises each grid, and its plan
 * carried out. A layout takes its table from the top of a grid; what is left below is offered to the layouts again, so
 * several tables in one sheet are all found. Grids without figures are returned as `unread`, lists of codes as `lists`;
 * nothing is dropped silently.
 *
 * @throws Refusal when the file cannot be read, or holds neither a table nor a list of codes.
 */
export async function readTables(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const document = await openDocument(source, options.encoding === undefined ? {} : { encoding: options.encoding });
  const stated = options.stated ?? {};
  const fromDocument = stated.area === undefined ? await documentArea(document) : 'not-stated';
  const context: LayoutContext = { document, stated, mapping: options.mapping ?? {} };
  const layouts = layoutsFor(options);
  const tables: ReadTable[] = [];
  const lists: CodeList[] = [];
  const unread: Grid[] = [];
  const waiting = [...gridsOf(document)];
  for (let grid = waiting.shift(); grid !== undefined; grid = waiting.shift()) {
    const list = layouts === LAYOUTS ? codeListOf(grid) : 'not-a-list';
    if (list !== 'not-a-list') {
      lists.push(list);
      continue;
    }
    const published = firstPlan(layouts.filter(({ id }) => id !== 'generic'), grid, context);
    const panels = published === 'not-this' ? panelsOf(grid) : [grid];
    if (panels.length > 1) {
      waiting.unshift(...panels);
      continue;
    }
    const plan = published === 'not-this' ? firstPlan(layouts.filter(({ id }) => id === 'generic'), grid, context) : published;
    if (plan === 'not-this') {
      unread.push(grid);
      continue;
    }
    tables.push(await readGrid(grid, plan, document, stated, fromDocument, options.sources ?? []));
    const rest = gridFrom(grid, plan.end);
    if (rest !== 'nothing-left') waiting.unshift(rest);
  }
  if (tables.length === 0 && lists.length === 0) throw nothingRead(document, unread[0], options);
  return { document, tables, lists, unread, findings: [...document.findings, ...lists.flatMap(({ findings }) => findings), ...unread.flatMap(leftOver)] };
}

/** What was seen, where, and why it is no table. */
function nothingRead(document: SourceDocument, grid: Grid | undefined, options: ReadOptions): Refusal {
  const seen = grid ? seenIn(grid) : firstWords(document);
  if (options.layout !== undefined) return new Refusal('layout-does-not-fit', { layout: options.layout, reason: seen }, grid?.place ?? { file: document.file });
  if (!grid) return new Refusal('not-a-table', { seen }, { file: document.file });
  const why = bodyOf(grid, legendOf(grid));
  return new Refusal('no-table-found', { seen, why: typeof why === 'string' ? why : 'no-figures' }, placeOf(grid, 0));
}

/** Figures that stand below a table and were read by no layout are a loss a reader must know of. */
function leftOver(grid: Grid): Finding[] {
  return grid.kind === 'csv' || grid.kind === 'tsv' || grid.kind === 'sheet' ? [finding('unused-text', placeOf(grid, 0), { text: seenIn(grid) })] : [];
}

function firstPlan(layouts: readonly Layout[], grid: Grid, context: LayoutContext): Plan | 'not-this' {
  for (const layout of layouts) {
    const plan = layout.plan(grid, context);
    if (plan !== 'not-this') return plan;
  }
  return 'not-this';
}

async function readGrid(grid: Grid, plan: Plan, document: SourceDocument, stated: Coordinates, fromDocument: Member | 'not-stated', made: readonly Source[]): Promise<ReadTable> {
  const source: Source = {
    file: document.file,
    sha256: document.sha256,
    sheet: grid.place.sheet ?? '',
    title: plan.title,
    layout: plan.layout,
    encoding: document.decoding.encoding === 'none' ? '' : document.decoding.encoding,
    edition: plan.edition,
  };
  const builder = new TableBuilder(dimsOf(plan), plan.headings);
  const areas = await lookUpAreas(grid, plan);
  const namesAreas = plan.columns.some((role) => (role.role === 'key' && role.dimension === 'area') || (role.role === 'value' && role.at.area !== undefined));
  const useDocumentArea = !namesAreas && plan.constant.area === undefined && fromDocument !== 'not-stated';
  const findings: Finding[] = [...grid.findings, ...plan.findings];
  if (useDocumentArea) findings.push(finding('area-from-document', grid.place, { areaCode: fromDocument.code, name: fromDocument.name }));
  findings.push(...carryOut(grid, plan, { source, made, stated: useDocumentArea ? { ...stated, area: fromDocument } : stated, areas }, builder));
  const table = withoutIdleCodes(builder.build());
  return { grid, plan, table, findings: [...findings, ...tableFindings(table, grid.place)] };
}

function seenIn(grid: Grid): string {
  const cells = [0, 1, 2].map((c) => cellAt(grid, 0, c).trim()).filter((text) => text !== '');
  return `${grid.rows.length} × ${grid.rows[0]?.cells.length ?? 0}: ${cells.join(' | ')}`.slice(0, 120);
}

function firstWords(document: SourceDocument): string {
  const block = document.blocks.find((b) => b.kind === 'paragraph' && b.text.trim() !== '');
  return block?.kind === 'paragraph' ? block.text.trim().slice(0, 60) : '';
}

