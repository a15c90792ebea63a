import { foldLabel } from './folding.ts';

/** 17 小計, (1) 計, 00_総数, 【00】計: what a table glues in front of a label. */
const NUMBERING = /^(?:\(?\d{1,3}[).]?_?)(?=\D)/;
const TOTAL = /^(?:総?合?計|総数|総額|総計|合計|全体|全数|(?:年齢|男女|産業|業種|規模|地域|組織|学歴|性別)計|(?:grand)?total|all)(?:\(.*\))?$/;
const SUBTOTAL = /^(?:小計|中計|subtotal|sub-total)(?:\(.*\))?$/;
const OF_WHICH = /^(?:\(?(?:再掲|内数|うち書き?)\)?|うち(?!わ)|\(うち|内[、)]|\(内\)|ofwhich)/;

function words(label: string): string {
  return foldLabel(label).toLowerCase().replace(NUMBERING, '');
}

/**
 * Whether a label names the total of its axis (計・合計・総数・総額・全体・年齢計 …), numbered or with a formula behind it.
 *
 * @example isTotalLabel('合計(17+18+19)') // true
 * @example isTotalLabel('小計') // false: see isSubtotalLabel
 */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(words(label));
}

/** Whether a label names a sum of some of its axis (小計). @example isSubtotalLabel('17 小計') // true */
export function isSubtotalLabel(label: string): boolean {
  return SUBTOTAL.test(words(label));
}

/**
 * Whether a label repeats figures that stand elsewhere in the table (再掲・うち), so that they must not be added again.
 *
 * @example isResaid('(再掲) 第1次産業') // true
 */
export function isResaid(label: string): boolean {
  return OF_WHICH.test(words(label));
}

/** The label without its 再掲 or うち. */
export function withoutResaid(label: string): string {
  return label.trim().replace(/^[（(【［[]?\s*(?:再掲|内数|うち(?!わ))\s*[）)】］\]]?[\s　、，:：]*/, '');
}
