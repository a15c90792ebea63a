import type { Finding, FindingCode } from '../../model/finding.ts';
import type { Place } from '../../model/origin.ts';
import type { Refusal, RefusalCode, RefusalEvidence } from '../../model/refusal.ts';
import { displayText, documentText } from '../display-text.ts';
import { severityOf, type Severity } from '../severity.ts';
import { FINDING_WORDS } from './findings.ts';
import type { Bilingual, Language, Words } from './language.ts';
import { columnLetters } from './parts.ts';
import { REFUSAL_WORDS } from './refusals.ts';

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

export interface FindingDescription extends Description {
  readonly severity: Severity;
}

/** The same words, seen as words about the finding that carries the evidence. */
const WORDS_OF: { readonly [C in FindingCode]: Bilingual<Words<Finding<C>>> } = FINDING_WORDS;

/** The words of one finding (所見の説明). */
export function describeFinding<C extends FindingCode>(finding: Finding<C>, language: Language): FindingDescription {
  const code: C = finding.code;
  const words: Words<Finding<C>> = WORDS_OF[code][language];
  return { severity: severityOf(code), ...describe(code, finding.at, words, finding) };
}

/** The words of one refusal (お断りの説明). */
export function describeRefusal<C extends RefusalCode>(refusal: Refusal<C>, language: Language): Description {
  const words: Words<RefusalEvidence[C]> = REFUSAL_WORDS[refusal.code][language];
  return describe(refusal.code, refusal.at, words, refusal.evidence);
}

function describe<E>(code: string, at: Place | undefined, words: Words<E>, evidence: E): Description {
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
