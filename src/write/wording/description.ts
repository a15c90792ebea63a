import type { Place } from '../../model/origin.ts';
import { displayText, documentText } from '../display-text.ts';
import type { Words } from './language.ts';
import { columnLetters } from './parts.ts';

/**
 * A place as people look it up (場所): file:12:3 in text, file:Sheet!C5 in a workbook.
 *
 * @example formatPlace({ file: 'a.xlsx', sheet: '表1', line: 5, column: 3 }) // 'a.xlsx:表1!C5'
 */
export function formatPlace(place: Place): string {
  const file = displayText(place.file);
  if (place.at !== undefined) return `${file}:${place.sheet === undefined || place.sheet === '' ? '' : `${displayText(place.sheet)}!`}${displayText(place.at)}`;
  if (place.sheet !== undefined && place.sheet !== '') {
    const cell = `${place.column === undefined ? '' : columnLetters(place.column)}${place.line ?? ''}`;
    return `${file}:${displayText(place.sheet)}${cell === '' ? '' : `!${cell}`}`;
  }
  if (place.line === undefined) return file;
  return place.column === undefined ? `${file}:${place.line}` : `${file}:${place.line}:${place.column}`;
}

/** What there is to say about one finding or refusal, in one language. */
export interface Description {
  readonly code: string;
  /** '' when no place is known. */
  readonly place: string;
  readonly title: string;
  readonly message: string;
  readonly remedy: string;
}

/** What words say about some evidence. */
export function describe<E>(code: string, at: Place | undefined, words: Words<E>, evidence: E): Description {
  const next = words.next?.(evidence) ?? '';
  return {
    code,
    place: at === undefined ? '' : formatPlace(at),
    title: words.title,
    // Texts from files may hold anything; a message is one line and moves no cursor.
    message: documentText(words.message(evidence)),
    remedy: documentText(next === '' ? words.remedy : next),
  };
}
