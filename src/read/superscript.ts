const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹',
  '(': '⁽', ')': '⁾', '+': '⁺', '-': '⁻',
};

/**
 * Text that is printed raised (上付き), so that a footnote mark next to a figure does not become one of its digits.
 *
 * @example `1,343${raised('1)')}` // '1,343¹⁾', not '1,3431)'
 */
export function raised(text: string): string {
  return text.replace(/[0-9()+-]/g, (character) => RAISED[character] ?? character);
}
