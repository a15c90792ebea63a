import { isPlain } from './plain-text.ts';

/**
 * Everything a terminal cannot place reliably: format characters (zero-width spaces, bidi controls, byte order
 * marks), variation selectors of 葛󠄀, fillers. They carry no meaning a terminal could show.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const LINE_OR_CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const BASE_WITH_MARKS = /\P{M}\p{M}+/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
/** 〓, the mark Japanese printers set for a character they do not have. */
const GETA = '\u3013';

/**
 * A label as a terminal can show it on one line (表示用の整形). Only what is displayed changes: か + combining ゙ becomes が,
 * invisible characters go, line breaks and controls become one space. 神 and 神 stay apart, as whole-string NFC would not.
 *
 * @example displayText('か\u3099\u200b') // 'が'
 */
export function displayText(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replace(LINE_OR_CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(BASE_WITH_MARKS, (cluster) => cluster.normalize('NFC'))
    .replace(LONE_SURROGATE, GETA);
}

/** Direction overrides let a label rearrange the text around it. */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/**
 * A label for a document of its own (文書用の整形): on one line and harmless, otherwise as the source has it, with the variant of 葛󠄀.
 */
export function documentText(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(LINE_OR_CONTROL, ' ').replace(DIRECTION, '').replace(LONE_SURROGATE, GETA);
}
