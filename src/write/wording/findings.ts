import type { FindingEvidence } from '../../model/finding.ts';
import { CHECK_WORDS } from './findings-check.ts';
import { ANALYSIS_WORDS } from './findings-analysis.ts';
import { COMPARE_WORDS } from './findings-compare.ts';
import { READ_WORDS } from './findings-read.ts';
import type { WordsFor } from './language.ts';

/** Words for every finding (所見の文面). */
export const FINDING_WORDS: WordsFor<FindingEvidence> = { ...READ_WORDS, ...COMPARE_WORDS, ...ANALYSIS_WORDS, ...CHECK_WORDS };
