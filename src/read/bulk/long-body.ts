import type { ByteSource } from '../../model/bytes.ts';
import type { Finding } from '../../model/finding.ts';
import { STATUS } from '../../model/value.ts';
import { readCell, readsAsFigure } from '../cell.ts';
import type { RowReader } from '../engine.ts';
import type { GridRow } from '../grid.ts';
import type { Plan } from '../plan.ts';
import type { BodyJudge } from './body-judge.ts';
import type { ByteWindow } from './byte-window.ts';
import type { CellStore } from './cell-store.ts';
import { MOST_PERIODS, type LabelCodes } from './label-codes.ts';
import { NotRegular, TooManyPeriods } from './not-regular.ts';
import { RecordCursor } from './record-cursor.ts';
import type { RecordPlan } from './record-plan.ts';
import { pairHash } from './scan.ts';
import { forgetCells, type BareScanner, type ScanDictionaries } from './scanner.ts';
import {
  AT_CURSOR, AT_END, AT_EOF, AT_FROM, AT_HASH, AT_LINE, AT_PERIOD_TEXTS, AT_PREVIOUS, AT_PROVED, AT_RECORDS, AT_TO, AT_WHICH, DONE, FULL, MARK_ODD, MARK_UNRESOLVED,
  MEANS_FIGURE, MEANS_ODD, MORE, NEW_CELL, NEW_PAIR, NEW_TEXT, NEW_UNUSED, ODD, UNCLOSED, UNRESOLVED, WIDE, WITNESS,
} from './scan-layout.ts';
import type { TextPieces } from './text-pieces.ts';
import { areaCodeColumn } from './verify-plan.ts';

/** More unusual spellings than this are not worth remembering. */
const MOST_CELLS = 1 << 20;
const MOST_UNUSED = 1 << 20;
/** More rows without figures in one place than this are no notes. */
const LONGEST_RUN = 2000;
/** Every so many records, one is looked at again in the end. */
const SPREAD = 64;

export interface LongBodyParts {
  readonly scanner: BareScanner;
  readonly dictionaries: ScanDictionaries;
  readonly window: ByteWindow;
  readonly source: ByteSource;
  readonly plan: Plan;
  readonly record: RecordPlan;
  readonly store: CellStore;
  readonly labels: LabelCodes;
  readonly pieces: TextPieces;
  readonly judge: BodyJudge;
  /** The general engine, for the records the scanner cannot read. */
  readonly rows: RowReader;
  readonly headRows: number;
}

/** What was found in the body besides its figures. */
export interface LongBodyResult {
  readonly to: number;
  /** The first row that no longer belongs to the table: there is none, but blank lines at the end are no rows. */
  readonly end: number;
  readonly skipRows: ReadonlySet<number>;
  readonly findings: readonly Finding[];
  /** Positions in the file of records from all over the body. */
  readonly spread: readonly number[];
}

interface OddRow {
  readonly row: GridRow;
  readonly r: number;
}

/**
 * The body of a long table (長い表の本体): lets the scanner run, teaches it new texts, and reads itself what the scanner cannot.
 */
export class LongBody {
  readonly #p: LongBodyParts;
  readonly #records: RecordCursor;
  /** Naming cells by segment and id. */
  readonly #texts: (readonly string[])[][];
  /** Codes of areas in rows that the scanner could not read. */
  readonly #oddCodes = new Set<string>();
  readonly #named: ReadonlySet<number>;
  readonly #watched: ReadonlySet<number>;
  readonly #skipRows: Set<number>;
  /** Rows below the head that hold no data. */
  readonly #without = new Set<number>();
  readonly #findings: Finding[] = [];
  readonly #spread: number[] = [];
  #blankRows: number[] = [];
  #nextSpread = 0;

  constructor(parts: LongBodyParts) {
    this.#p = parts;
    this.#records = new RecordCursor(parts);
    this.#texts = parts.record.segments.map(() => []);
    this.#named = new Set(parts.record.axes.map((source) => parts.dictionaries.of(source).address));
    this.#skipRows = new Set(parts.plan.skipRows);
    this.#watched = new Set(parts.plan.columns.flatMap((role, column) => (role.role === 'key' && role.part !== 'level' ? [column] : [])));
  }

  /** @throws Refusal for a ragged record, NotRegular for what only the general path can read */
  async read(): Promise<LongBodyResult> {
    const { scanner: { loops, memory }, plan } = this.#p;
    // The columns in which a tidy file states what else follows from the cells are the general engine's affair.
    if (plan.columns.some(({ role }) => role === 'stated')) {
      while (memory.word(AT_CURSOR) < memory.word(AT_END) || memory.word(AT_EOF) === 0) {
        this.#noteSpread();
        this.#readOdd();
      }
      return this.#result();
    }
    for (;;) {
      const event = loops.run('scan');
      switch (event) {
        case DONE:
          return this.#result();
        case MORE:
          this.#noteSpread();
          await this.#records.flow();
          break;
        case NEW_TEXT:
          this.#learnText(memory.word(AT_WHICH));
          break;
        case NEW_PAIR:
          this.#learnPair(memory.word(AT_WHICH));
          break;
        case NEW_CELL:
          this.#learnCell();
          break;
        case NEW_UNUSED:
          this.#learnUnused();
          break;
        case UNRESOLVED:
          this.#p.labels.resolve(this.#currentLabels());
          break;
        case ODD:
          this.#readOdd();
          break;
        case WITNESS:
          this.#p.labels.seenWitness(memory.word(AT_LINE) - 1);
          break;
        case FULL:
          this.#p.store.makeRoom(this.#p.record.values.length);
          break;
        case WIDE:
          this.#p.store.widenUnits();
          break;
        case UNCLOSED:
          throw this.#records.unclosed();
        default:
          throw new RangeError(`the scanner stopped for ${event}`);
      }
    }
  }

  /** All codes of areas, as printed, some of them several times. */
  areaCodes(): string[] {
    const column = areaCodeColumn(this.#p.plan);
    return [...this.#oddCodes, ...this.#p.record.segments.flatMap(({ columns }, segment) => {
      const at = columns.indexOf(column);
      return at < 0 ? [] : (this.#texts[segment] ?? []).map((texts) => texts[at] ?? '');
    })];
  }

  /** Has the general engine read a row. */
  #readRow(row: GridRow, r: number): void {
    this.#oddCodes.add((row.cells[areaCodeColumn(this.#p.plan)] ?? '').trim());
    this.#p.rows.read(row, r);
  }

  #noteSpread(): void {
    const { scanner: { memory }, source, window } = this.#p;
    const at = window.positionOf(memory.word(AT_PREVIOUS));
    if (at < this.#nextSpread || memory.word(AT_PREVIOUS) === memory.word(AT_CURSOR)) return;
    this.#spread.push(at);
    this.#nextSpread = at + source.size / SPREAD;
  }

  #learnText(segment: number): void {
    const { scanner: { memory }, dictionaries, record, pieces } = this.#p;
    const dictionary = dictionaries.segments[segment];
    const columns = record.segments[segment]?.columns ?? [];
    if (dictionary === undefined) throw new RangeError(`no segment ${segment}`);
    const from = memory.word(AT_FROM);
    const to = memory.word(AT_TO);
    const isLast = columns.at(-1) === this.#p.plan.columns.length - 1;
    const { cells, height } = pieces.cells(from, isLast ? to : to - 1);
    const texts = cells.length === 0 ? columns.map(() => '') : cells;
    if (texts.length !== columns.length) throw new NotRegular('quotes');
    const isOdd = height > 1 || columns.some((column, i) => this.#isOddLabel(column, texts[i] ?? ''));
    const id = dictionary.add(from, to, memory.word(AT_HASH));
    if (id >= MOST_PERIODS && memory.word(AT_PERIOD_TEXTS) === dictionary.address) throw new TooManyPeriods();
    dictionary.setMarks(id, (isOdd ? MARK_ODD : 0) | (this.#named.has(dictionary.address) ? MARK_UNRESOLVED : 0));
    this.#texts[segment]?.push(texts);
  }

  /** A blank label may stand for the one above it, and a note concerns its row. */
  #isOddLabel(column: number, text: string): boolean {
    return text.trim() === '' ? this.#watched.has(column) : this.#p.plan.columns[column]?.role === 'note';
  }

  #learnPair(segment: number): void {
    const { scanner: { memory }, dictionaries } = this.#p;
    const dictionary = dictionaries.pairs.get(segment);
    if (dictionary === undefined) throw new RangeError(`no pair ${segment}`);
    const [left, right] = [memory.word(AT_FROM), memory.word(AT_TO)];
    const id = dictionary.addPair(left, right, pairHash(left, right));
    if (id >= MOST_PERIODS && memory.word(AT_PERIOD_TEXTS) === dictionary.address) throw new TooManyPeriods();
    dictionary.setMarks(id, this.#named.has(dictionary.address) ? MARK_UNRESOLVED : 0);
  }

  #learnCell(): void {
    const { scanner, dictionaries: { cells: dictionary }, pieces, plan, store } = this.#p;
    const { memory } = scanner;
    if (dictionary.count >= MOST_CELLS) forgetCells(scanner, dictionary);
    const [from, to] = [memory.word(AT_FROM), memory.word(AT_TO)];
    const { cells, height } = pieces.cells(from, to);
    const printed = cells[0] ?? '';
    const cell = readCell(printed, plan.legend);
    const id = dictionary.add(from, to, memory.word(AT_HASH));
    const isOdd = height > 1 || cells.length > 1 || cell.unit !== '' || typeof cell.units === 'bigint' || cell.status === STATUS.error || cell.status === STATUS.unreadable;
    const meaning = cell.status | (cell.flags << 8) | (cell.decimals << 16) | (readsAsFigure(printed, plan.legend) ? MEANS_FIGURE : 0) | (isOdd ? MEANS_ODD : 0);
    dictionary.setMeaning(id, meaning, isOdd ? 0 : Number(cell.units), cell.text === '' ? 0 : store.textId(cell.text));
  }

  #learnUnused(): void {
    const { scanner: { memory }, dictionaries: { unused: dictionary }, pieces } = this.#p;
    const [from, to] = [memory.word(AT_FROM), memory.word(AT_TO)];
    const { height } = pieces.cells(from, to);
    if (dictionary.size > MOST_UNUSED) dictionary.clear();
    if (height === 1 && dictionary.size + to - from > MOST_UNUSED) memory.setWord(AT_PROVED, to);
    else dictionary.setMarks(dictionary.add(from, to, memory.word(AT_HASH)), height > 1 ? MARK_ODD : 0);
  }

  /** The naming cells of the record that the scanner has just read. */
  #currentLabels(): string[] {
    const { dictionaries, plan, record: { segments } } = this.#p;
    const cells = new Array<string>(plan.columns.length).fill('');
    for (let segment = 0; segment < segments.length; segment += 1) {
      const columns = segments[segment]?.columns ?? [];
      const texts = this.#texts[segment]?.[dictionaries.segments[segment]?.current ?? -1] ?? [];
      for (let i = 0; i < columns.length; i += 1) cells[columns[i] ?? 0] = texts[i] ?? '';
    }
    return cells;
  }

  /** Reads the record the scanner stopped at, and the rows without figures that may follow it. */
  #readOdd(): void {
    const { judge, plan, headRows } = this.#p;
    const run: OddRow[] = [];
    let previous: GridRow | undefined;
    for (;;) {
      const odd = this.#records.take();
      if (odd === 'end of file') break;
      const { row, r, before } = odd;
      previous ??= before;
      if (r < headRows) {
        // The head's plan has judged it, and told what it found.
        if (plan.skipRows.has(r)) {
          if (run.length === 0) return;
          continue;
        }
        this.#flush(run, previous, row);
        this.#readRow(row, r);
        return;
      }
      if (row.cells.length === 0) {
        this.#blankRows.push(r);
        continue;
      }
      if (judge.isData(row, run.at(-1)?.row ?? before, this.#records.isLast())) {
        this.#flush(run, previous, row);
        // A label left blank may stand for the one above: only the whole table tells.
        const blank = [...this.#watched].some((column) => (row.cells[column] ?? '').trim() === '');
        if (blank && judge.fillsDown(row, before)) throw new NotRegular('labels left out');
        this.#readRow(row, r);
        return;
      }
      run.push({ row, r });
      this.#without.add(r);
      if (run.length > LONGEST_RUN) throw new NotRegular('no figures');
    }
    if (previous !== undefined) this.#flush(run, previous, 'end of file');
  }

  #flush(run: readonly OddRow[], previous: GridRow, next: GridRow | 'end of file'): void {
    if (run.length === 0) return;
    const { findings, skipped } = this.#p.judge.run(run.map(({ row }) => row), previous, next);
    this.#findings.push(...findings);
    for (const { row, r } of run) if (skipped.includes(row)) this.#skipRows.add(r);
  }

  #result(): LongBodyResult {
    let end = this.#p.scanner.memory.word(AT_RECORDS);
    // Blank lines at the end are no rows.
    while (this.#blankRows.at(-1) === end - 1) {
      this.#blankRows = this.#blankRows.slice(0, -1);
      end -= 1;
    }
    for (const r of this.#blankRows) this.#skipRows.add(r);
    let to = end;
    while (to > this.#p.headRows && (this.#skipRows.has(to - 1) || this.#without.has(to - 1))) to -= 1;
    return { to, end, skipRows: this.#skipRows, findings: this.#findings, spread: this.#spread };
  }
}
