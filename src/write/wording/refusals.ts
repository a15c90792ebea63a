import type { RefusalEvidence } from '../../model/refusal.ts';
import type { WordsFor } from './language.ts';
import { ANALYSIS_REFUSAL_WORDS } from './refusals-analysis.ts';
import { INPUT_REFUSAL_WORDS } from './refusals-input.ts';
import { OUTPUT_REFUSAL_WORDS } from './refusals-output.ts';
import { REQUEST_REFUSAL_WORDS } from './refusals-request.ts';
import { USAGE_REFUSAL_WORDS } from './refusals-usage.ts';

/** Words for every refusal (お断りの文面). */
export const REFUSAL_WORDS: WordsFor<RefusalEvidence> = { ...REQUEST_REFUSAL_WORDS, ...USAGE_REFUSAL_WORDS, ...INPUT_REFUSAL_WORDS, ...OUTPUT_REFUSAL_WORDS, ...ANALYSIS_REFUSAL_WORDS };
