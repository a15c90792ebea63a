import type { ReferenceArea } from '../../model/reference-area.ts';
import type { NumberStyle } from '../numbers.ts';
import { ANALYSIS_SENTENCES } from '../wording/analysis.ts';

/** What a region was compared with, as a note: the denominator of every quotient is declared. */
export function againstNote(reference: Pick<ReferenceArea, 'areas' | 'assembled'>, style: NumberStyle): string {
  const names = reference.areas.map(({ code, name }) => (code === '' ? name : style.language === 'ja' ? `${name}（${code}）` : `${name} (${code})`));
  return ANALYSIS_SENTENCES[style.language].against(names, reference.assembled, names.length);
}
