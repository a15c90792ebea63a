import type { ByteSource } from '../model/bytes.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Member } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import type { Source } from '../model/origin.ts';
import type { Table } from '../model/table.ts';
import { TableBuilder } from '../model/table-builder.ts';
import { documentArea } from './document-area.ts';
import { gridsOf, type SourceDocument } from './document.ts';
import { carryOut, dimsOf } from './engine.ts';
import { cellAt, type Grid } from './grid.ts';
import { lookUpAreas } from './area-names.ts';
import { LAYOUTS } from './layouts/index.ts';
import { mapped } from './layouts/mapped.ts';
import type { Layout, LayoutContext } from './layout.ts';
import { openDocument } from './open-document.ts';
import type { Coordinates, Plan } from './plan.ts';
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
 * carried out. Grids without figures are returned as `unread`, never dropped silently.
 *
 * @throws Refusal when the file cannot be read, or holds no table at all.
 */
export async function readTables(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const document = await openDocument(source, options.encoding === undefined ? {} : { encoding: options.encoding });
  const stated = options.stated ?? {};
  const fromDocument = stated.area === undefined ? await documentArea(document) : 'not-stated';
  const context: LayoutContext = { document, stated, mapping: options.mapping ?? {} };
  const layouts = layoutsFor(options);
  const tables: ReadTable[] = [];
  const unread: Grid[] = [];
  for (const grid of gridsOf(document)) {
    const plan = firstPlan(layouts, grid, context);
    if (plan === 'not-this') {
      unread.push(grid);
      continue;
    }
    tables.push(await readGrid(grid, plan, document, stated, fromDocument, options.sources ?? []));
  }
  if (tables.length === 0) {
    const grid = unread[0];
    if (options.layout !== undefined || layouts[0] === mapped) {
      throw new Refusal('layout-does-not-fit', { layout: options.layout ?? 'mapped', reason: grid ? seenIn(grid) : '' }, { file: document.file });
    }
    throw new Refusal('not-a-table', { seen: grid ? seenIn(grid) : firstWords(document) }, grid?.place ?? { file: document.file });
  }
  return { document, tables, unread, findings: document.findings };
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
  const table = builder.build();
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

