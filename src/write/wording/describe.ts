import type { Finding, FindingCode } from '../../model/finding.ts';
import { severityOf, type Severity } from '../severity.ts';
import { describe, type Description } from './description.ts';
import { FINDING_WORDS } from './findings.ts';
import type { Bilingual, Language, Words } from './language.ts';

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
