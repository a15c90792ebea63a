import { foldCharacters } from '../../reference/folding.ts';

/**
 * Text made ready for matching (照合のための整え): full-width letters and signs become ASCII; Kangxi radicals (⼤), radical
 * supplements (⻄) and other signs that a PDF takes for those of the same look (‧ for ・, ∕ for /) become the characters
 * they stand for. Every UTF-16 unit keeps its place, so a position in the result is a position in the text. What is shown
 * to people is always the text itself.
 *
 * @example repair('２２．２％') // '22.2%'
 */
export function repair(text: string): string {
  return NEEDED.test(text) ? text.replace(REPAIRABLE, (character) => REPAIRED.get(character) ?? character) : text;
}

const NEEDED = /[！-～　−‧∕⺀-⻳⼀-⿕]/u;
const REPAIRABLE = /[！-～　−‧∕⺀-⻳⼀-⿕]/gu;

const REPAIRED: ReadonlyMap<string, string> = new Map<string, string>([
  ...range(0xff01, 0xff5e).map((code) => [String.fromCharCode(code), String.fromCharCode(code - 0xfee0)] as const),
  ['　', ' '],
  ['−', '-'],
  ['‧', '・'],
  ['∕', '/'],
  ...range(0x2f00, 0x2fd5).map((code) => [String.fromCharCode(code), String.fromCharCode(code).normalize('NFKC')] as const),
  ...range(0x2e80, 0x2ef3).flatMap((code) => {
    const folded = foldCharacters(String.fromCharCode(code));
    return folded.length === 1 ? [[String.fromCharCode(code), folded] as const] : [];
  }),
]);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}
