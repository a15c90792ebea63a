/**
 * Text made ready for matching (照合のための整え): full-width letters and signs become ASCII, Kangxi radicals (⼤) and
 * radical supplements (⻄) become the characters they stand for. Every UTF-16 unit keeps its place, so a position in
 * the result is a position in the text. What is shown to people is always the text itself.
 *
 * @example repair('２２．２％') // '22.2%'
 */
export function repair(text: string): string {
  return NEEDED.test(text) ? text.replace(REPAIRABLE, (character) => REPAIRED.get(character) ?? character) : text;
}

const NEEDED = /[！-～　−⺀-⻳⼀-⿕]/u;
const REPAIRABLE = /[！-～　−⺀-⻳⼀-⿕]/gu;

/** Radical supplements that PDF producers put where the character itself belongs, as pairs. */
const SUPPLEMENTS =
  '⺒巳⺓幺⺛旡⺜日⺝月⺟母⺠民⺢水⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糸⺶羊⺸羊⺹老⺻聿⺼肉⺽臼⺾艹⻁虎⻂衤⻄西⻅見⻆角⻉貝⻋車⻍辶⻏阝⻑長⻒長⻓長⻔門⻖阝⻗雨⻘青⻙韋⻚頁⻛風⻜飛⻝食⻞食⻟食⻢馬⻣骨⻤鬼⻥魚⻦鳥⻧鹵⻨麦⻩黄⻫斉⻭歯⻯竜⻱亀⻲亀';

const REPAIRED: ReadonlyMap<string, string> = new Map<string, string>([
  ...range(0xff01, 0xff5e).map((code) => [String.fromCharCode(code), String.fromCharCode(code - 0xfee0)] as const),
  ['　', ' '],
  ['−', '-'],
  ...range(0x2f00, 0x2fd5).map((code) => [String.fromCharCode(code), String.fromCharCode(code).normalize('NFKC')] as const),
  ...pairs(SUPPLEMENTS),
]);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return Array.from({ length: text.length / 2 }, (_, k) => [text.charAt(2 * k), text.charAt(2 * k + 1)] as const);
}
