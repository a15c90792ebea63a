import type { ByteSource } from '../../model/bytes.ts';
import { Refusal } from '../../model/refusal.ts';
import type { GridRow } from '../grid.ts';
import type { BodyJudge } from './body-judge.ts';
import type { ByteWindow } from './byte-window.ts';
import { AT_CURSOR, AT_END, AT_EOF, AT_LINE, AT_NEXT, AT_PREVIOUS, AT_RECORD, AT_RECORDS, AT_TO, DONE, MORE, ODD } from './scan-layout.ts';
import type { BareScanner } from './scanner.ts';
import type { TextPieces } from './text-pieces.ts';

/** A record longer than this has lost its closing quote. */
const LONGEST_RECORD = 1 << 25;

export interface RecordCursorParts {
  readonly scanner: BareScanner;
  readonly window: ByteWindow;
  readonly source: ByteSource;
  readonly pieces: TextPieces;
  readonly judge: BodyJudge;
}

/** A record the scanner stopped at (走査が止まった行), with the one before it. */
export interface TakenRecord {
  readonly row: GridRow;
  /** Its number among the records of the file. */
  readonly r: number;
  readonly before: GridRow;
}

/** Where the scanner stands in the file: takes from there, as a row of the grid, what the scanner cannot read itself. */
export class RecordCursor {
  readonly #p: RecordCursorParts;

  constructor(parts: RecordCursorParts) {
    this.#p = parts;
  }

  /** Moves the window on. @throws what `unclosed` says, where the record has no end */
  advance(): void {
    this.#mayGrow().advance();
  }

  /** The same, having what comes next read meanwhile. */
  flow(): Promise<void> {
    return this.#mayGrow().flow();
  }

  #mayGrow(): ByteWindow {
    const { window } = this.#p;
    if (window.size > LONGEST_RECORD) throw this.unclosed();
    return window;
  }

  /** The error of a record whose quote is never closed (閉じない引用符). */
  unclosed(): Refusal {
    const { source, scanner } = this.#p;
    return new Refusal('unclosed-quote', {}, { file: source.name, line: scanner.memory.word(AT_LINE) });
  }

  /** The record at the cursor, which moves past it. */
  take(): TakenRecord | 'end of file' {
    const { scanner: { loops, memory }, pieces } = this.#p;
    let event = loops.run('record');
    while (event === MORE) {
      this.advance();
      event = loops.run('record');
    }
    if (event === DONE) return 'end of file';
    if (event !== ODD) throw this.unclosed();
    // Whether it is the last one must be known before it is judged.
    while (this.#restIsBlank() && memory.word(AT_EOF) === 0) {
      this.advance();
      loops.run('record');
    }
    const { cells, height } = pieces.cells(memory.word(AT_RECORD), memory.word(AT_TO));
    const line = memory.word(AT_LINE);
    const r = memory.word(AT_RECORDS);
    const before = { line: line - 1, cells: this.#previousCells() };
    memory.setWord(AT_PREVIOUS, memory.word(AT_RECORD));
    memory.setWord(AT_CURSOR, memory.word(AT_NEXT));
    memory.setWord(AT_LINE, line + height);
    memory.setWord(AT_RECORDS, r + 1);
    return { row: { line, cells }, r, before };
  }

  /** Whether the record just taken is the last of the file. */
  isLast(): boolean {
    return this.#p.scanner.memory.word(AT_EOF) === 1 && this.#restIsBlank();
  }

  #previousCells(): readonly string[] {
    const { scanner: { memory }, pieces } = this.#p;
    const [from, cursor] = [memory.word(AT_PREVIOUS), memory.word(AT_RECORD)];
    if (from === cursor) return this.#p.judge.lastKnown.cells;
    let to = cursor;
    const { bytes } = memory;
    while (to > from && (bytes[to - 1] === 10 || bytes[to - 1] === 13)) to -= 1;
    return pieces.cells(from, to).cells;
  }

  /** Whether nothing but line ends follows in the window. */
  #restIsBlank(): boolean {
    const { memory } = this.#p.scanner;
    const { bytes } = memory;
    const end = memory.word(AT_END);
    for (let at = memory.word(AT_NEXT); at < end; at += 1) if (bytes[at] !== 10 && bytes[at] !== 13) return false;
    return true;
  }
}
