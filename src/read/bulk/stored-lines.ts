/** The lines of cells as the scanner notes them (セルの行番号): how many lines each record comes after the one before, a byte a cell, and where that says nothing, the line itself. */
export interface StoredLines {
  /** 0 for cells of one record, and where a leap is. */
  readonly steps: Uint8Array;
  /** Pairs of numbers: a cell, and its line. */
  readonly leaps: Int32Array;
}

/**
 * The line of every cell. Few ask for it, and never of a whole nation.
 *
 * @example linesOf({ steps: Uint8Array.of(0, 0, 1, 0), leaps: Int32Array.of(0, 7) }) // 7, 7, 8, 8
 */
export function linesOf({ steps, leaps }: StoredLines): Uint32Array {
  const lines = new Uint32Array(steps.length);
  let line = 0;
  let leap = 0;
  for (let cell = 0; cell < steps.length; cell += 1) {
    if (leaps[leap] === cell) {
      line = leaps[leap + 1] ?? 0;
      leap += 2;
    } else line += steps[cell] ?? 0;
    lines[cell] = line;
  }
  return lines;
}
