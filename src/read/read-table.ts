import { LARGE_FILE, type ByteSource } from '../model/bytes.ts';
import { finding, type Finding } from '../model/finding.ts';
import type { Member } from '../model/key.ts';
import { Refusal } from '../model/refusal.ts';
import { TableBuilder } from '../model/table-builder.ts';
import { lookUpAreas } from './area-names.ts';
import { bodyOf } from './body.ts';
import { readLong } from './bulk/read-long.ts';
import { anyTable, chooseLayout, layoutsFor, publishedForms } from './choose-layout.ts';
import { circumstancesOf } from './circumstances.ts';
import { codeListOf, type CodeList } from './code-list.ts';
import { withoutIdleCodes } from './dim-codes.ts';
import { documentArea } from './document-area.ts';
import { gridsOf, type SourceDocument } from './document.ts';
import { carryOut } from './engine.ts';
import { dimsOf } from './figure-keys.ts';
import { cellAt, placeOf, type Grid } from './grid.ts';
import type { LayoutContext } from './layout.ts';
import { LAYOUTS } from './layouts/index.ts';
import { legendOf } from './legend.ts';
import { MAX_BYTES, openDocument } from './open-document.ts';
import { panelsOf } from './panels.ts';
import type { Plan } from './plan.ts';
import type { ReadOptions, ReadResult, ReadTable } from './read-result.ts';
import { gridFrom } from './slice-grid.ts';
import { tableFindings } from './table-findings.ts';

export type { ReadOptions, ReadResult, ReadTable } from './read-result.ts';

/**
 * Reads every table of one file (表の読み取り): encoding, grids, the first layout that recognises each grid, and its plan
 * carried out. A layout takes its table from the top of a grid; what is left below is offered to the layouts again, so
 * several tables in one sheet are all found. Grids without figures are returned as `unread`, lists of codes as `lists`;
 * nothing is dropped silently.
 *
 * @throws Refusal when the file cannot be read, or holds neither a table nor a list of codes.
 */
export async function readTables(source: ByteSource, options: ReadOptions = {}): Promise<ReadResult> {
  const long = isLong(source) ? await readByScanner(source, options) : 'not-regular';
  if (long !== 'not-regular' && (options.cells !== 'all' || source.size > MAX_BYTES)) return long;
  options.engine?.asUsual();
  const document = await openDocument(source, options.encoding === undefined ? {} : { encoding: options.encoding });
  const whole = long === 'not-regular' ? long : withAllCells(long, document);
  if (whole !== 'not-regular') return whole;
  const fromDocument = options.stated?.area === undefined ? await documentArea(document) : 'not-stated';
  const context: LayoutContext = { document, stated: options.stated ?? {}, mapping: options.mapping ?? {} };
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
    const published = chooseLayout(publishedForms(layouts), grid, context);
    const panels = published === 'not-this' ? panelsOf(grid) : [grid];
    if (panels.length > 1) {
      waiting.unshift(...panels);
      continue;
    }
    const chosen = published === 'not-this' ? chooseLayout(anyTable(layouts), grid, context) : published;
    if (chosen === 'not-this') {
      unread.push(grid);
      continue;
    }
    tables.push(await readGrid(grid, chosen.plan, document, options, fromDocument));
    const rest = gridFrom(grid, chosen.plan.end);
    if (rest !== 'nothing-left') waiting.unshift(rest);
  }
  if (tables.length === 0 && lists.length === 0) throw nothingRead(document, unread[0], options);
  return { document, tables, lists, unread, findings: [...document.findings, ...lists.flatMap(({ findings }) => findings), ...unread.flatMap(leftOver)] };
}

function isLong({ name, size }: ByteSource): boolean {
  return size > MAX_BYTES || (size > LARGE_FILE && /\.(?:csv|tsv|tab)$/i.test(name));
}

async function readByScanner(source: ByteSource, options: ReadOptions): Promise<ReadResult | 'not-regular'> {
  await options.engine?.forLoops();
  return readLong(source, options);
}

/** What the scanner has read, with the grid of all cells, of which it keeps the first rows. */
function withAllCells(long: ReadResult, document: SourceDocument): ReadResult | 'not-regular' {
  const [grid, ...others] = gridsOf(document);
  const [table] = long.tables;
  return grid === undefined || table === undefined || others.length > 0 ? 'not-regular' : { ...long, document, tables: [{ ...table, grid }] };
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

async function readGrid(grid: Grid, plan: Plan, document: SourceDocument, options: ReadOptions, fromDocument: Member | 'not-stated'): Promise<ReadTable> {
  const builder = new TableBuilder(dimsOf(plan), plan.headings);
  const { circumstances, findings } = circumstancesOf(grid, plan, document, options, fromDocument, await lookUpAreas(grid, plan));
  const inCells = carryOut(grid, plan, circumstances, builder);
  const table = withoutIdleCodes(builder.build());
  return { grid, plan, table, findings: [...grid.findings, ...plan.findings, ...findings, ...inCells, ...tableFindings(table, grid.place)], leftOut: [] };
}

function seenIn(grid: Grid): string {
  const cells = [0, 1, 2].map((c) => cellAt(grid, 0, c).trim()).filter((text) => text !== '');
  return `${grid.rows.length} × ${grid.rows[0]?.cells.length ?? 0}: ${cells.join(' | ')}`.slice(0, 120);
}

function firstWords(document: SourceDocument): string {
  const block = document.blocks.find((b) => b.kind === 'paragraph' && b.text.trim() !== '');
  return block?.kind === 'paragraph' ? block.text.trim().slice(0, 60) : '';
}

