/** Half-width: ASCII, half-width kana without the sound marks that join the character before them. */
const NARROW = ' -~\uff61-\uff9d';
/** Full-width: Japanese punctuation, kana, kanji, unit and company signs, full-width letters. */
const WIDE = '\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3220-\u3247\u3300-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60\uffe0-\uffe6';
/** Signs that a terminal shows in one column or two, as it is set up. */
const OPEN = '°±×÷§¶´¨‘’“”―–‥…‰′″※→←↑↓⇒△▲▽▼○●◎◇◆□■☆★♪①-⑳Ⅰ-Ⅻ─-╋';

const PLAIN = new RegExp(`^[${NARROW}${WIDE}${OPEN}]*$`);
const NOT_WIDE = new RegExp(`[^${WIDE}]`, 'g');
const NOT_OPEN = new RegExp(`[^${OPEN}]`, 'g');

/**
 * Whether each code unit of a text is one character of a width that needs no table (ふつうの和文). Nearly every label is;
 * the tables and patterns for all others take longer to load than a small command takes to run.
 */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Columns of a plain text where signs of open width take one column or two. */
export function plainWidth(text: string, openWidth: 1 | 2): number {
  const doubled = text.replace(NOT_WIDE, '').length + (openWidth === 2 ? text.replace(NOT_OPEN, '').length : 0);
  return text.length + doubled;
}
