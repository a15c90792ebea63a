/**
 * Reading figure cells that stand side by side; part of the scanner, see `scan.ts`. `scan-run.as.ts` is the same on
 * WebAssembly, where 64 bytes are looked at together: it takes this file's place when the scanner is compiled.
 */

/** Where the last of the cells that were read ends. */
export const runEnd: i32 = 0;

/**
 * Reads figure cells as long as they are plain (続く数値セル): digits, grouped or not, and symbols of one byte that were met before.
 *
 * @param _column the figure column that begins at `_from`; @param _count how many stand side by side from there on
 * @param _storing whether their values are needed
 * @returns how many were read; byte by byte nothing is won by it, so none
 */
export function readRun(_column: i32, _count: i32, _from: i32, _storing: boolean): i32 {
  return 0;
}
