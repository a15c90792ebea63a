import type { Refusal, RefusalCode, RefusalEvidence } from '../../model/refusal.ts';
import { describe, type Description } from './description.ts';
import type { Language, Words } from './language.ts';
import { REFUSAL_WORDS } from './refusals.ts';

/** The words of one refusal (お断りの説明). */
export function describeRefusal<C extends RefusalCode>(refusal: Refusal<C>, language: Language): Description {
  const words: Words<RefusalEvidence[C]> = REFUSAL_WORDS[refusal.code][language];
  return describe(refusal.code, refusal.at, words, refusal.evidence);
}
