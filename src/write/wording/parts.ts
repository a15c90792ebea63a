import { displayText } from '../display-text.ts';
import type { Language } from './language.ts';

const MOST_ITEMS = 5;
const LONGEST_QUOTE = 60;

/** A whole number with separators: 1,741. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A text from outside, in quotes, on one line and not longer than a line. */
export function quote(text: string, language: Language): string {
  const shown = [...displayText(text).trim()];
  const short = shown.length > LONGEST_QUOTE ? `${shown.slice(0, LONGEST_QUOTE).join('')}……` : shown.join('');
  return language === 'ja' ? `「${short}」` : `"${short.replace('……', '...')}"`;
}

/** The first few of a list, and how many more there are. */
export function list(items: readonly string[], language: Language, most = MOST_ITEMS): string {
  const shown = items.slice(0, most).map((item) => quote(item, language));
  const more = items.length - shown.length;
  if (language === 'ja') return shown.join('') + (more > 0 ? `ほか${count(more)}件` : '');
  return shown.join(', ') + (more > 0 ? ` and ${count(more)} more` : '');
}

/** Numbers of rows or columns: 5、6、9 … */
export function numbers(values: readonly (number | string)[], language: Language, most = 10): string {
  const shown = values.slice(0, most).join(language === 'ja' ? '、' : ', ');
  const more = values.length - most;
  if (more <= 0) return shown;
  return language === 'ja' ? `${shown} ほか${count(more)}` : `${shown} and ${count(more)} more`;
}

/** 1 row, 2 rows. */
export function plural(n: number, singular: string, many = `${singular}s`): string {
  return `${count(n)} ${n === 1 ? singular : many}`;
}

/** Column letters of a sheet: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Characters by code point: U+E000. */
export function codePoints(characters: string): readonly string[] {
  return [...new Set(characters)].map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** Part of a whole in whole per cent, never more than has been reached. */
export function reached(part: number, whole: number): number {
  return Math.floor((part * 100) / whole);
}

export function megabytes(bytes: number): string {
  return count(Math.round(bytes / 1e6));
}
