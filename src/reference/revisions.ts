import { sectionOf } from './industry-order.ts';
import type { JsicUsed } from './survey-list.ts';

/**
 * Whether a code means the same industry in two revisions of the JSIC (産業分類の改定と同じ符号の意味).
 * same 同じ · changed-meaning 符号が別の産業を指す · unsourced 対応が確かめられない.
 */
export type RevisionComparison = 'same' | 'changed-meaning' | 'unsourced';

/**
 * Revision 14 against 13, found class by class (data/build/industries.mjs): コンビニエンスストア, ドラッグストア and
 * ホームセンター went from 58 and 60 to 56 …
 */
export const CHANGED_13_14 = '56 58 60 563 564 565 589 603 609';
/** … and here classes were added or dropped, and the lists do not say from or to where. */
export const UNSOURCED_13_14 =
  '09 10 25 29 30 33 34 48 77 78 81 83 84 85 92 095 102 253 292 301 331 341 489 561 562 566 569 581 773 789 813 818 835 849 854 922 929';

/** Classes (細分類) that moved from one code of revision 13 to one code of revision 14, name and all: 6031 ドラッグストア is 5641. */
export const MOVED_13_14 =
  '5892>5891 5893>5892 5894>5893 5895>5894 5896>5895 5897>5896 5898>5897 6031>5641 6034>6033 6091>5651 6092>6091 6093>6092 6094>6093 ' +
  '6095>6094 6096>6095 6097>6096 6098>6097 8543>8544 8544>8545 8545>8546 8546>8547';
/** Classes whose code means something else, or is gone or new, in the other revision … */
export const CHANGED_CLASSES_13_14 =
  '5631 5641 5651 5891 5892 5893 5894 5895 5896 5897 5898 6031 6032 6033 6034 6091 6092 6093 6094 6095 6096 6097 6098 8543 8544 8545 8546 8547';
/** … and those the lists do not relate. */
export const UNSOURCED_CLASSES_13_14 =
  '0953 1022 1024 1025 1026 2534 2923 3012 3311 3312 3313 3314 3411 3412 3413 4892 5611 5621 5661 5699 5811 5819 7731 7893 8132 8181 8352 8359 8493 9229 9295';

const CHANGED = new Set(`${CHANGED_13_14} ${CHANGED_CLASSES_13_14}`.split(' '));
const UNSOURCED = new Set(`${UNSOURCED_13_14} ${UNSOURCED_CLASSES_13_14}`.split(' '));
const MOVED = MOVED_13_14.split(' ').map((pair) => pair.split('>') as [in13: string, in14: string]);

function between12And14(code: string, later: number, earlier: number): RevisionComparison {
  // Sections, the census' own totals and, up to revision 13, divisions keep their names.
  if (!/^\d+$/.test(code) || (code.length === 2 && later === 13)) return 'same';
  if (code.length > 2 && earlier === 12) return 'unsourced';
  return CHANGED.has(code) ? 'changed-meaning' : UNSOURCED.has(code) ? 'unsourced' : 'same';
}

/**
 * From revision 11 to 12 every section letter but O moved (B 林業 → B 漁業), 繊維工業 and 衣服 were merged and what followed them up
 * to 32 was renumbered or reorganised, and retail trade went from 55–60 to 56–61. Revision 10 numbered manufacturing from 12.
 */
function across11And12(code: string, earlier: number): RevisionComparison {
  if (/^[A-T]$/.test(code)) return (earlier === 11 ? !/[OT]/.test(code) : code <= 'F') ? 'changed-meaning' : 'unsourced';
  if (!/^\d{2,4}$/.test(code)) return 'unsourced';
  const division = Number(code.slice(0, 2));
  const renumbered = earlier === 11 ? (division >= 11 && division <= 32) || (division >= 55 && division <= 61) : division >= 12 && division <= 34 && division !== 31;
  return renumbered ? 'changed-meaning' : 'unsourced';
}

/**
 * Compares what a code means in two revisions. Where no source was read, nothing is claimed.
 *
 * @param a,b the revisions two surveys used (`SurveyEdition.jsic`).
 * @example compareRevisions('56', 11, 13) // 'changed-meaning': 織物・衣服・身の回り品小売業, then 各種商品小売業
 * @example compareRevisions('E', 12, 13) // 'same'
 */
export function compareRevisions(code: string, a: JsicUsed, b: JsicUsed): RevisionComparison {
  const isJsic = sectionOf(code) !== 'none' || /^(?:AS|AR|AB|CS|CR|SEC\d)$/.test(code);
  if (a === b && a !== 'unsourced') return 'same';
  // All industries are all industries, however they are divided.
  if (code === 'AS' || !isJsic || a === 'none' || b === 'none') return 'same';
  if (a === 'unsourced' || b === 'unsourced') return 'unsourced';
  const [earlier, later] = a < b ? [a, b] : [b, a];
  if (earlier >= 12) return between12And14(code, later, earlier);
  return later >= 12 ? across11And12(code, earlier) : 'unsourced';
}

/**
 * The code that one revision has for what a code means in another (一対一の対応), where the lists say so class by class.
 *
 * @example correspondingCode('6031', 13, 14) // '5641', ドラッグストア
 * @returns the code itself where it means the same; 'none' where no one-to-one correspondence is known.
 */
export function correspondingCode(code: string, from: JsicUsed, to: JsicUsed): string {
  if (compareRevisions(code, from, to) === 'same') return code;
  if (from === 13 && to === 14) return MOVED.find(([in13]) => in13 === code)?.[1] ?? 'none';
  return from === 14 && to === 13 ? (MOVED.find(([, in14]) => in14 === code)?.[0] ?? 'none') : 'none';
}
