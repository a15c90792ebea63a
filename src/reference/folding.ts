/**
 * One spelling for matching (照合用の正規化). The printed text is always kept for display; only comparisons
 * use the folded form. NFKC alone is not enough: it leaves 〜 − ‐ ― 、 and most CJK radical supplements as they are.
 */

/**
 * Unified ideographs of U+2E80 … U+2EF3 in order (Unicode Character Database, EquivalentUnifiedIdeograph);
 * PDF text extraction yields these radicals inside ordinary words. A full-width space stands for "none".
 */
const RADICALS_FROM = 0x2e80;
const RADICALS = Array.from(
  '　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂' +
    '肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
);

/** Radicals, and what is not seen: soft hyphens, joiners, variation selectors (U+E0100 … are two units each). */
const RADICAL_OR_INVISIBLE = /[\u2e80-\u2ef3\u00ad\u180b-\u180e\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]|\udb40[\udd00-\uddef]/g;
/** Characters that mean the same are written as the first of their entry; all are looked for in one pass. */
const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\u2501\u207b\u208b';
const TILDES = '~\u301c\u3030\u223c\u223e\u02dc';
const MIDDLE_DOTS = '・\u00b7\u2022\u2027\u2219\u22c5\u25cf\u0387';
const COMMAS = '、,､';
const OPENING = '([{\u3008\u300a\u3010\u3014\u3016\u2985<';
const CLOSING = ')]}\u3009\u300b\u3011\u3015\u3017\u2986>';
const IN_CHARACTERS = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u207b\u208b\u301c\u3030\u223c\u223e\u02dc\u00b7\u2022\u2027\u2219\u22c5\u25cf\u0387]|\s+/g;
const IN_LABELS = /[\u2010-\u2015\u2043\u2212\u2500\u2501\u207b\u208b\u301c\u3030\u223c\u223e\u02dc\u00b7\u2022\u2027\u2219\u22c5\u25cf\u0387,､[{\u3008\u300a\u3010\u3014\u3016\u2985<\]}\u3009\u300b\u3011\u3015\u3017\u2986>]|\s+/g;
const FIRST_OF: ReadonlyMap<string, string> = new Map([DASHES, TILDES, MIDDLE_DOTS, COMMAS, OPENING, CLOSING].flatMap((family) => Array.from(family, (character) => [character, family.charAt(0)])));
/** What most labels consist of and both ways of folding leave as it is: ASCII without blanks, commas and the brackets that become (), 、 ・, kana, kanji. */
const PLAIN = /^[!-+\--;=?-Z\\^-z|~\u3001\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff]*$/;

function ideographOf(radical: string): string {
  const found = RADICALS[radical.charCodeAt(0) - RADICALS_FROM];
  return found === undefined ? '' : found === '\u3000' ? radical : found;
}

function normalised(text: string): string {
  return text.replace(RADICAL_OR_INVISIBLE, ideographOf).normalize('NFKC');
}

/**
 * NFKC, radicals to ideographs, one dash (-), one tilde (~), one middle dot (・); spaces stay as they are, except that
 * every kind of space becomes an ASCII one.
 *
 * @example foldCharacters('産業⼤分類　Ａ〜Ｂ') // '産業大分類 A~B'
 */
export function foldCharacters(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalised(text).replace(IN_CHARACTERS, (found) => FIRST_OF.get(found) ?? ' ');
}

/**
 * The form in which labels are compared: {@link foldCharacters}, without spaces, with one comma (、) and one pair of
 * brackets. Never for display.
 *
 * @example foldLabel('鉱業，採石業，砂利採取業') === foldLabel('鉱業、採石業、砂利採取業') // true
 */
export function foldLabel(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalised(text).replace(IN_LABELS, (found) => FIRST_OF.get(found) ?? '');
}
