import type { Figure } from '../figures/figure.ts';
import { claimsOf, type Claim, type Setting } from './claim.ts';
import type { LabelIndex, LabelMention } from './labels-in-text.ts';
import { homeAreaOf } from './lead.ts';
import { periodsIn } from './periods-in-text.ts';
import { predicatesOf } from './predicates.ts';
import type { Sentence } from './sentences.ts';

/** How many figures before a sentence it may be speaking of. */
const REMEMBERED = 12;

export interface SettingInContext {
  readonly setting: Setting;
  /** Claims of the sentences before, where they stand in the same or the neighbouring paragraph. */
  readonly previous: readonly Claim[];
}

/**
 * Reads the sentences of all documents in order, carrying years and labels from one to the next (主語・時点の引き継ぎ): to
 * the next sentence, and to the next paragraph as long as that names none itself.
 */
export function settingsOf(sentences: readonly Sentence[], figures: readonly Figure[], index: LabelIndex): readonly SettingInContext[] {
  const settings: SettingInContext[] = [];
  let carriedYears: ReadonlySet<number> = new Set();
  let carriedLabels: readonly LabelMention[] = [];
  let previous: readonly Claim[] = [];
  let last: Sentence | undefined;
  const homeAreas = new Map([...new Set(sentences.map(({ document }) => document))].map((document) => [document, homeAreaOf(sentences.filter((each) => each.document === document))]));
  for (const sentence of sentences) {
    if (last === undefined || sentence.document !== last.document || sentence.block - last.block > 2) {
      carriedYears = new Set();
      carriedLabels = [];
    }
    if (last === undefined || sentence.document !== last.document || sentence.block - last.block > 1) previous = [];
    const labels = index.find(sentence.text);
    const periods = periodsIn(sentence.text, carriedYears.size === 0 ? 'none' : Math.max(...carriedYears));
    const years = new Set(periods.map((period) => period.year));
    // 前年 is told from the year before it, which stays the one spoken of.
    const statedYears = new Set(periods.filter((period) => !period.relative).map((period) => period.year));
    let claims: readonly Claim[] = [];
    if (sentence.quantities.length > 0) {
      claims = claimsOf(sentence, figures, predicatesOf(sentence), labels);
      settings.push({ setting: { sentence, claims, labels, periods, years, statedYears, carriedYears, carriedLabels, homeArea: homeAreas.get(sentence.document) ?? '' }, previous });
    }
    if (statedYears.size > 0) carriedYears = statedYears;
    if (labels.length > 0) carriedLabels = labels;
    previous = [...previous, ...claims].slice(-REMEMBERED);
    last = sentence;
  }
  return settings;
}
