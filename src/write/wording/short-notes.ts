import type { AreaEvent } from '../../model/findings/compare.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { eventsText } from './areas.ts';
import type { Bilingual, Language } from './language.ts';

/** What a flat file says in its column of notes of a figure that is compared with a reservation, or not compared (注の列). */
const SHORT_NOTES: Readonly<Partial<Record<FindingCode, Bilingual>>> = {
  'scope-differs': { ja: '対象範囲の違い', en: 'different scope' },
  'survey-kind-differs': { ja: '調査の種類の違い', en: 'different kind of survey' },
  'survey-refused': { ja: '調査の対象の違い', en: 'surveys that count by different rules' },
  'preliminary-figures': { ja: '速報値', en: 'preliminary' },
  'area-renamed': { ja: '名称・コードの変更', en: 'renamed or recoded' },
  'areas-merged': { ja: '合併前の市町村を合算', en: 'merged areas added up' },
  'areas-rebased': { ja: '出典で後の区域に組替え済み', en: 'given for later areas by the source' },
  'area-taken-as-rebased': { ja: '合併後の区域の値とみて比較', en: 'taken to be of the merged area' },
  'area-parts-missing': { ja: '合併前の値の不足', en: 'parts of a merger missing' },
  'area-divided': { ja: '区域の変更', en: 'boundaries moved' },
  'ratio-across-merger': { ja: '比率のため合算不可', en: 'ratios cannot be added up' },
  'area-border-moved': { ja: '都道府県の境界の変更', en: 'border of the prefecture moved' },
  'classification-differs': { ja: '産業分類の改定', en: 'revised classification' },
  'classification-revised': { ja: '産業分類の改定をまたぐ行', en: 'a row across a revised classification' },
  'classification-followed': { ja: '産業の符号の変更', en: 'industry under a new code' },
};

/** A finding in a few words, with the events it is about; '' for one that a column of its own tells, or that is no matter of single figures. */
export function shortNote(finding: Finding, language: Language): string {
  const note = SHORT_NOTES[finding.code]?.[language] ?? '';
  if (note === '' || !hasEvents(finding)) return note;
  const events = eventsText(finding.events, language);
  return language === 'ja' ? `${note}（${events}）` : `${note} (${events})`;
}

function hasEvents(finding: Finding): finding is Finding & { readonly events: readonly AreaEvent[] } {
  return 'events' in finding;
}
