/**
 * Text that a spreadsheet would run as a formula when it opens a CSV file (数式とみなされる文字列): it begins with = + - @ (also
 * full-width), a tab or a carriage return. Plain numbers and lone dashes (nil, －) begin so too and are harmless.
 */
const FORMULA_START = '=+-@＝＋－＠\t\r\n';
const HARMLESS = /^[+\-＋－]?(?:\d[\d,]*(?:\.\d+)?|\.\d+)%?$|^[-－]+$/;

function needsGuard(text: string): boolean {
  let at = 0;
  while (text[at] === "'") at += 1;
  const first = text[at];
  if (first === undefined || !FORMULA_START.includes(first)) return false;
  // Behind apostrophes, one more keeps the guard apart from the text's own, so that guarding can be undone exactly.
  return at > 0 || !HARMLESS.test(text);
}

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula. Never used on number columns.
 *
 * @example guardFormula('=HYPERLINK("http://x")') // '\'=HYPERLINK("http://x")'
 * @example guardFormula('-12.6') // '-12.6'
 */
export function guardFormula(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** Undoes `guardFormula`, for reading our own files back. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && needsGuard(text.slice(1)) ? text.slice(1) : text;
}
