import type { Member } from '../../model/key.ts';
import type { ReferenceArea } from '../../model/reference-area.ts';
import type { NumberStyle } from '../numbers.ts';
import { ANALYSIS_SENTENCES } from '../wording/analysis.ts';

/** What a region was compared with, as a note: the denominator of every quotient is declared. */
export function againstNote({ areas, assembled }: Pick<ReferenceArea, 'areas' | 'assembled'>, { language }: NumberStyle, regions: readonly string[] = []): string {
  const words = ANALYSIS_SENTENCES[language];
  const nameOf = ({ code, name }: Member): string => (code === '' || assembled !== 'no' ? name : language === 'ja' ? `${name}（${code}）` : `${name} (${code})`);
  return words.against(assembled === 'no' ? areas.map(nameOf) : [words.assembled(nameOf(assembled), areas.length)], regions);
}

/** The notes of regions side by side: one where all have the same reference, else one for every reference with its regions. */
export function againstNotes(regions: readonly { readonly name: string; readonly reference: ReferenceArea | 'none' }[], style: NumberStyle): string[] {
  const groups = new Map<string, { readonly reference: ReferenceArea; readonly names: string[] }>();
  for (const { name, reference } of regions) {
    if (reference === 'none') continue;
    const key = againstNote(reference, style);
    const group = groups.get(key) ?? { reference, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return groups.size <= 1 ? [...groups.keys()] : [...groups.values()].map(({ reference, names }) => againstNote(reference, style, names));
}
