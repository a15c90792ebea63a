const DIGITS = '〇一二三四五六七八九';

/**
 * Kanji numerals up to 99, or read digit by digit, in Arabic digits (漢数字). Anything else comes back as it is.
 *
 * @example kanjiNumerals('二十一') // '21'
 * @example kanjiNumerals('二〇二一') // '2021'
 */
export function kanjiNumerals(text: string): string {
  const places = text.split('十');
  if (places.length === 1) return Array.from(text, digit).join('');
  const [tens = '', ones = ''] = places;
  if (places.length > 2 || tens.length > 1 || ones.length > 1) return text;
  return `${tens === '' ? '1' : digit(tens)}${ones === '' ? '0' : digit(ones)}`;
}

function digit(character: string): string {
  const value = DIGITS.indexOf(character);
  return value < 0 ? character : String(value);
}
