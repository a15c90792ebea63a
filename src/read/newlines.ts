/** The end of a physical line, in all three spellings. */
const NEWLINE = /\r\n|\n|\r/;

/** Physical lines, without their ends (物理行). */
export function linesOf(text: string): string[] {
  return text.split(NEWLINE);
}

/** The physical line a position stands on, 1-based. */
export function lineAt(text: string, at: number): number {
  return linesOf(text.slice(0, Math.max(0, at))).length;
}

/** Whether lines end in more than one way (改行コードの混在). */
export function mixesNewlines(text: string): boolean {
  if (!text.includes('\r')) return false;
  return [text.includes('\r\n'), /(?<!\r)\n/.test(text), /\r(?!\n)/.test(text)].filter(Boolean).length > 1;
}
