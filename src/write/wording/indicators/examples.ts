import type { DisplayRule, Indicator, IndicatorId } from '../../../reference/indicators.ts';
import { DISPLAY_UNIT_WORDS, INDICATOR_INPUT_NAMES } from '../indicators.ts';
import type { Bilingual, Language } from '../language.ts';
import { plural } from '../parts.ts';

const words = (ja: string, en: string): Bilingual => ({ ja, en });

/** Inputs of worked examples that are lists: one value a part, an area or a period. */
const LISTS: Readonly<Record<string, Bilingual>> = {
  parts: words('内訳', 'the parts'),
  partsEarlier: words('前の時点の内訳', 'the earlier parts'),
  partsLater: words('後の時点の内訳', 'the later parts'),
  reference: words('比較地域の内訳', 'the parts in the reference area'),
  all: words('すべての値', 'all values'),
  region: words('対象地域の3時点の値', 'three values of the region'),
  nation: words('全国の3時点の値', 'three values of the nation'),
};

const FIRST_INDUSTRY = words('1つ目の産業は ', 'the first industry has ');

/** Which of several results an example gives. */
const RESULTS: Partial<Readonly<Record<IndicatorId, Bilingual>>> = {
  'share-of-gross': words('1つ目の内訳は ', 'the first part has '),
  'national-growth': FIRST_INDUSTRY,
  'industry-mix': FIRST_INDUSTRY,
  'regional-factor': FIRST_INDUSTRY,
  'competitive-effect': FIRST_INDUSTRY,
  'allocation-effect': FIRST_INDUSTRY,
  'factor-points': words('1つ目の産業の地域特殊要因は ', 'the regional factor of the first industry makes '),
  'dynamic-shift-share': words('地域特殊要因の計は ', 'regional factors sum to '),
};

const NAMES: Readonly<Record<string, Bilingual | undefined>> = { ...INDICATOR_INPUT_NAMES, ...LISTS };

/** The worked example of an indicator in one line (計算例). */
export function exampleText(id: IndicatorId, { example, display }: Indicator, language: Language): string {
  const comma = language === 'ja' ? '、' : ', ';
  const inputs = Object.entries(example.inputs).map(([input, value]) => `${NAMES[input]?.[language] ?? input} ${typeof value === 'string' ? value : value.join(language === 'ja' ? '・' : '/')}`);
  const result = `${RESULTS[id]?.[language] ?? ''}${example.printed}${DISPLAY_UNIT_WORDS[display.unit][language]}`;
  return language === 'ja' ? `${inputs.join(comma)} のとき ${result}` : `${inputs.join(comma)}: ${result}`;
}

/** How an indicator is printed: its unit and its decimals (表示). */
export function displayText({ unit, digits }: DisplayRule, language: Language): string {
  const own = DISPLAY_UNIT_WORDS[unit][language];
  if (language === 'ja') {
    const named = unit === 'own' ? '元の値の単位、' : own === '' ? '' : `単位は${own}、`;
    return `${named}${digits === 0 ? '整数' : `小数第${digits}位まで`}`;
  }
  const named = unit === 'own' ? 'unit of the values, ' : own === '' ? '' : `in ${own}, `;
  return `${named}${plural(digits, 'decimal')}`;
}
