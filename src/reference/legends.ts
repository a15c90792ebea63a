import type { Status } from '../model/value.ts';

/**
 * What lone symbols mean (凡例). Every table may state its own legend; these are the meanings in general use
 * (e-Stat, 経済センサス 利用上の注意, prefectural yearbooks) for files that state none.
 */

/** One spelling of a lone symbol: every dash is '-', every run of two or more dots is '…', letters are lower case. */
const DASH_RUN = /^[-\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d\uff70]+$/;
const DOT_RUN = /^(?:[\u2025\u2026\u22ef]|[.\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]{2})[.\u2025\u2026\u22ef\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff0e\uff65]*$/;
/** Letters, digits, kana and kanji, which are no dashes or dots; most texts that are asked about. */
const WORD = /^[0-9A-Za-z\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff][0-9A-Za-z\u3001\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff，（）]*$/;
/** No symbol is longer; a longer text is a sentence. */
const LONGEST = 24;

/**
 * Folds the dash, dot and letter families of a lone symbol, so that － and ―, … and ･･･, X and ｘ are the same.
 *
 * @example foldSymbol('･･･') // '…'
 */
export function foldSymbol(text: string): string {
  if (WORD.test(text)) return text.normalize('NFKC').toLowerCase();
  const closed = text.replace(/\s+/g, '');
  if (DASH_RUN.test(closed)) return '-';
  if (DOT_RUN.test(closed)) return '…';
  return closed.normalize('NFKC').toLowerCase().replace(/[χх]/g, 'x');
}

const DEFAULT: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['', 'blank'],
  ['-', 'nil'],
  ['***', 'nil'],
  ['皆無', 'nil'],
  ['該当なし', 'nil'],
  ['x', 'suppressed'],
  ['秘匿', 'suppressed'],
  ['…', 'notAvailable'],
  ['na', 'notAvailable'],
  ['n.a.', 'notAvailable'],
  ['n/a', 'notAvailable'],
  ['不詳', 'notAvailable'],
  ['不明', 'notAvailable'],
  ['未詳', 'notAvailable'],
  ['皆増', 'zeroBase'],
]);

const SPREADSHEET_ERROR = /^#(?:num!|div\/0!|n\/a|value!|ref!|name\?|null!|spill!|calc!|getting_data|field!|blocked!|connect!|unknown!|busy!)$/;

/**
 * The status a cell's whole text stands for (秘匿・該当数字なし・不詳 …). The table's own legend is asked first: the
 * symbol as printed, then in its folded form, because one table may give U+2212 and U+002D different meanings.
 *
 * @example statusOfSymbol('ｘ') // 'suppressed'
 * @example statusOfSymbol('-', legendOf([['-', '得られない']])) // 'notAvailable'
 * @returns 'not-a-symbol' for numbers, marks such as ※ and any other text.
 */
export function statusOfSymbol(text: string, legend?: ReadonlyMap<string, Status>): Status | 'not-a-symbol' {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return 'not-a-symbol';
  const folded = foldSymbol(trimmed);
  const stated = legend?.get(trimmed) ?? legend?.get(folded);
  if (stated !== undefined) return stated;
  return DEFAULT.get(folded) ?? (folded.startsWith('#') && SPREADSHEET_ERROR.test(folded) ? 'error' : 'not-a-symbol');
}

/**
 * A legend from the lines a file prints. Each symbol is kept as printed and, where no other line claims it, folded.
 * Lines whose meaning is not the status of a cell (△ 負数, r 訂正値) are left out.
 */
export function legendOf(lines: Iterable<readonly [symbol: string, meaning: string]>): ReadonlyMap<string, Status> {
  const legend = new Map<string, Status>();
  const families = new Map<string, Status>();
  for (const [symbol, meaning] of lines) {
    const status = statusOfMeaning(meaning);
    const printed = symbol.trim();
    if (status === 'unknown-meaning' || printed === '') continue;
    legend.set(printed, status);
    const folded = foldSymbol(printed);
    if (!families.has(folded)) families.set(folded, status);
  }
  for (const [folded, status] of families) if (!legend.has(folded)) legend.set(folded, status);
  return legend;
}

/** Ordered: the first that fits decides. A meaning that is nil or unknown at once is unknown (「該当数値がない又は不詳」). */
const MEANINGS: readonly (readonly [RegExp, Status])[] = [
  [/秘匿|秘密|伏せ|公表を(?:差し?控え|控え)|suppress|confidential|withheld/, 'suppressed'],
  [/不詳|未詳|不明|未調査|調査(?:を|が|は)?(?:してい|行ってい|実施してい|され|し)な|調査(?:を)?行わな|得られな|得られて(?:い)?な|資料(?:が)?(?:な|無)|未集計|集計していな|not(?:yet)?(?:available|known|surveyed|collected)|unknown|unavailable/, 'notAvailable'],
  [/該当しな|(?:あり|有り|在り)得な|対象外|適用(?:な|外)|notapplicable/, 'notApplicable'],
  [/(?:該当|当該)[^な無]{0,10}(?:な|無)|(?:該当|当該)(?:する)?(?:数字|数値|データ|事項|事実|もの|者)$|皆無|(?:数字|数値|実績|事実)(?:が|の|は)?(?:な|無)|^(?:なし|無し|無|零|ゼロ)$|^(?:nil|none|nofigures?|nodata|zero)/, 'nil'],
  [/単位(?:未満|に満たな)|lessthan(?:half)?(?:the|a)?unit/, 'number'],
  [/(?:計算|算出|比較|表章)(?:が|は)?(?:でき|不能|不可)|データ(?:が)?な|未公表|非公表|公表していな/, 'notAvailable'],
];

/**
 * What a legend's words mean (凡例の文言の意味).
 *
 * @example statusOfMeaning('該当数字なし') // 'nil'
 * @example statusOfMeaning('得られない') // 'notAvailable'
 * @returns 'number' for 単位未満 (the symbol stands for a number below half its unit), 'unknown-meaning' for words that do
 * not say why a number is missing (負数, 訂正値, 速報値).
 */
export function statusOfMeaning(text: string): Status | 'unknown-meaning' {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[\s「」『』"'（）()。．.,、]+/g, '');
  return MEANINGS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'unknown-meaning';
}
