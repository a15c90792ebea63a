import type { ByteSource } from '../../model/bytes.ts';
import { finding, type Finding } from '../../model/finding.ts';
import type { Runner } from '../../model/kernel/loops.ts';
import { PASS_SIZES, type PassSizes } from '../../model/kernel/row-passes.ts';
import { TableDictionaries } from '../../model/table-dictionaries.ts';
import type { Table } from '../../model/table.ts';
import { Refusal } from '../../model/refusal.ts';
import { lookUpAreas } from '../area-names.ts';
import { chooseLayout, layoutsFor, publishedForms, type ChosenLayout } from '../choose-layout.ts';
import { circumstancesOf } from '../circumstances.ts';
import { codeListOf } from '../code-list.ts';
import { withoutIdleCodes } from '../dim-codes.ts';
import { documentArea } from '../document-area.ts';
import { startDigest } from '../digest.ts';
import type { SourceDocument } from '../document.ts';
import { MAX_BYTES } from '../open-document.ts';
import { rowReader } from '../engine.ts';
import { dimsOf, figureKeys } from '../figure-keys.ts';
import type { LayoutContext } from '../layout.ts';
import { LAYOUTS } from '../layouts/index.ts';
import { panelsOf } from '../panels.ts';
import type { Plan } from '../plan.ts';
import type { ReadOptions, ReadResult } from '../read-result.ts';
import { tableFindings } from '../table-findings.ts';
import { BodyJudge } from './body-judge.ts';
import { AHEAD_WINDOW_SIZE, ByteWindow, WINDOW_SIZE, type WindowSizes } from './byte-window.ts';
import { CellStore } from './cell-store.ts';
import { LabelCodes } from './label-codes.ts';
import { LongBody, type LongBodyResult } from './long-body.ts';
import { HEAD_SIZE, readHead, type HeadSize, type LongHead } from './long-head.ts';
import { parser } from '../delimited.ts';
import { gaijiInBytes } from './look-again.ts';
import { NotRegular, TooManyPeriods } from './not-regular.ts';
import { PeriodWitnesses } from './period-witnesses.ts';
import { wantedOf, wantedOnly } from './wanted-rows.ts';
import { recordPlan } from './record-plan.ts';
import { AT_CURSOR, AT_LINE, AT_NEWLINES, AT_NEXT, AT_PREVIOUS, AT_RECORD, AT_RECORDS, MORE, ODD } from './scan-layout.ts';
import { bareScanner, setUpRecord, type BareScanner } from './scanner.ts';
import { TextPieces, type BulkEncoding } from './text-pieces.ts';
import { verifyPlan } from './verify-plan.ts';

/** How a long table is read; the result is the same whatever these say. */
export interface LongReadSizes extends WindowSizes {
  readonly runner: Runner;
  readonly head: HeadSize;
  /** How those that work with the table go about it. */
  readonly passes: PassSizes;
}

export const LONG_READ: LongReadSizes = { runner: 'wasm', head: HEAD_SIZE, window: WINDOW_SIZE, aheadWindow: AHEAD_WINDOW_SIZE, passes: PASS_SIZES };

/**
 * Reads a long regular table from bytes (長い表の高速読み取り): planned from its head by the general path, read by the scanner,
 * and checked against rows from all over the file. The result is what the general path gives, only sooner and without
 * holding the file.
 *
 * @returns 'not-regular' where the general path must read the file, because it is no such table after all
 * @throws Refusal as the general path does
 */
export async function readLong(source: ByteSource, options: ReadOptions, sizes = LONG_READ): Promise<ReadResult | 'not-regular'> {
  try {
    return await readRegular(source, options, sizes);
  } catch (error) {
    if (error instanceof TooManyPeriods && options.wanted !== undefined) return readLong(source, { ...options, wanted: undefined }, sizes);
    if (error instanceof NotRegular || (isFaultOfRecord(error) && source.size <= MAX_BYTES)) return 'not-regular';
    throw error;
  }
}

/** Where the general path can, it says more of a faulty record, and of several faults names the one it always names first. */
function isFaultOfRecord(error: unknown): boolean {
  return error instanceof Refusal && (error.code === 'ragged-record' || error.code === 'unclosed-quote');
}

async function readRegular(source: ByteSource, options: ReadOptions, { runner, head: headSize, window: windowSize, aheadWindow, passes }: LongReadSizes): Promise<ReadResult> {
  const digest = digestOf(source);
  const head = await readHead(source, digest, options.encoding, headSize);
  const { grid, document } = head;
  const context: LayoutContext = { document, stated: options.stated ?? {}, mapping: options.mapping ?? {} };
  const { layout, plan } = choose(head, options, context);
  if (plan.completed.size > 0 || plan.fillDown.size > 0 || plan.end < grid.rows.length) throw new NotRegular('not row by row');
  const judge = new BodyJudge(layout, grid, plan, context);
  const areas = await lookUpAreas(grid, plan);
  const fromDocument = options.stated?.area === undefined ? await documentArea(document) : 'not-stated';
  const { circumstances, findings: about } = circumstancesOf(grid, plan, document, options, fromDocument, areas);

  const scanner = bareScanner(head.delimiter, runner);
  const window = new ByteWindow(scanner.memory, source, head.mark, { window: windowSize, aheadWindow });
  goToBody(scanner, window, head, plan);
  const record = recordPlan(plan, grid.rows.slice(plan.from).map(({ cells }) => cells));
  if (record.axes.length === 0 || record.values.length === 0) throw new NotRegular('no labels');
  const dictionaries = setUpRecord(scanner, record, judge.fields);
  const cells = (source.size / head.rowSize) * record.values.length * 1.05;
  const store = new CellStore(scanner.memory, new TableDictionaries(dimsOf(plan), plan.headings), cells, plan.columns.length + 1);
  const pieces = new TextPieces(scanner.memory, document.decoding.encoding as BulkEncoding, head.delimiter, await parser());
  const wanted = wantedOf(options, plan);
  const witnesses = new PeriodWitnesses();
  const keys = figureKeys(plan, circumstances.stated, areas);
  const labels = new LabelCodes({ memory: scanner.memory, plan, record, keys, store, source: circumstances.source, textsOf: dictionaries.of, wanted, witnesses });
  const rows = rowReader(plan, circumstances, grid.place, wantedOnly(store, wanted, witnesses));
  const body = new LongBody({ scanner, dictionaries, window, source, plan, record, store, labels, pieces, judge, rows, headRows: grid.rows.length });
  const result = await body.read();
  window.close();
  verifyPlan({ source, head, plan, judge, pieces, spread: result.spread, codes: body.areaCodes(), codeForm: areas.codeForm });

  const table: Table = withoutIdleCodes(store.table(passes));
  const { newlines, ...whole } = wholePlan(plan, result, scanner);
  const findings: Finding[] = [...(newlines ? [finding('mixed-newlines', { file: source.name }, {})] : []), ...whole.plan.findings, ...about, ...rows.findings(), ...tableFindings(table, grid.place)];
  const ofFile = pieces.gaiji ? gaijiInBytes(source, document.decoding.encoding as BulkEncoding, head.mark) : [];
  return { document: asDecoded(document, pieces, digest, ofFile), tables: [{ grid, plan: whole.plan, table, findings, leftOut: labels.leftOut }], lists: [], unread: [], findings: ofFile };
}

/** The digest of a file, computed when it is first asked for. */
function digestOf(source: ByteSource): () => string {
  let known: string | undefined;
  return () => {
    if (known !== undefined) return known;
    const hash = startDigest();
    const buffer = new Uint8Array(1 << 20);
    for (let at = 0; ; ) {
      const count = source.read(buffer, at);
      if (count === 0) break;
      hash.update(buffer.subarray(0, count));
      at += count;
    }
    known = hash.digest('hex');
    return known;
  };
}

/** The layout of the table, provided that it is the only thing in the file. */
function choose({ grid }: LongHead, options: ReadOptions, context: LayoutContext): ChosenLayout {
  const layouts = layoutsFor(options);
  if (layouts === LAYOUTS && codeListOf(grid) !== 'not-a-list') throw new NotRegular('a list of codes');
  const published = chooseLayout(publishedForms(layouts), grid, context);
  if (published !== 'not-this') return published;
  if (panelsOf(grid).length > 1) throw new NotRegular('panels');
  const chosen = chooseLayout(layouts, grid, context);
  if (chosen === 'not-this') throw new NotRegular('no table');
  return chosen;
}

/** Moves to the first record of the body. */
function goToBody({ loops, memory }: BareScanner, window: ByteWindow, { grid }: LongHead, plan: Plan): void {
  const first = grid.rows[plan.from];
  // A first line sep=; is no row of the grid.
  const before = plan.from + ((grid.rows[0]?.line ?? 1) > 1 ? 1 : 0);
  for (let records = 0; records < before; records += 1) {
    let event = loops.run('record');
    while (event === MORE) {
      window.advance();
      event = loops.run('record');
    }
    if (event !== ODD) throw new NotRegular('heading');
    memory.setWord(AT_PREVIOUS, memory.word(AT_RECORD));
    memory.setWord(AT_CURSOR, memory.word(AT_NEXT));
  }
  memory.setWord(AT_LINE, first?.line ?? 1);
  memory.setWord(AT_RECORDS, plan.from);
}

function wholePlan(plan: Plan, { to, end, skipRows, findings }: LongBodyResult, { memory }: BareScanner): { readonly plan: Plan; readonly newlines: boolean } {
  const kinds = memory.word(AT_NEWLINES);
  return { plan: { ...plan, to, end, skipRows, findings: [...plan.findings, ...findings] }, newlines: (kinds & (kinds - 1)) !== 0 };
}

/** Text of a file whose head was plain ASCII may not be. */
function asDecoded(document: SourceDocument, pieces: TextPieces, digest: () => string, findings: readonly Finding[]): SourceDocument {
  const { decoding } = document;
  const ground = decoding.ground === 'strict-decode-ascii' && !pieces.ascii ? 'strict-decode' : decoding.ground;
  return {
    file: document.file,
    get sha256() {
      return digest();
    },
    format: document.format, decoding: { ...decoding, ground }, blocks: document.blocks, findings,
  };
}
