import type { CHANGE_INDICATORS } from '../../../reference/indicators/change.ts';
import { words, type IndicatorTexts } from './words.ts';

export const CHANGE_TEXTS: IndicatorTexts<keyof typeof CHANGE_INDICATORS> = {
  change: {
    ja: words('増減数・増減額', '2時点の値の差。単位は元の値と同じです。', '増減数 ＝ 後の値 − 前の値'),
    en: words('Change', 'The difference of two values, in their unit.', 'later − earlier'),
  },
  'rate-of-change': {
    ja: words(
      '増減率',
      '前の時点の値に対する増減の割合。',
      '増減率（%）＝（後の値 − 前の値）÷ 前の値 × 100',
      '前の値が0で後の値が正のときは「皆増」、前の値が正で後の値が0のときは「皆減」です。前の値が負のときは、符号も含めて負の値で割ります。',
    ),
    en: words(
      'Rate of change',
      'The change relative to the earlier value.',
      '(later − earlier) ÷ earlier × 100',
      'A base of 0 has no rate: it prints "new" where something appeared. What disappeared prints "gone". A negative base divides with its sign.',
    ),
  },
  'point-change': {
    ja: words('ポイント差', '比率どうしの差。%ではなくポイントで表します。', 'ポイント差 ＝ 後の比率（%）− 前の比率（%）', '増減率（%）と取り違えないようにご注意ください。'),
    en: words('Change in percentage points', 'The difference of two percentages.', 'later % − earlier %', 'Not a rate of change.'),
  },
  'index-number': {
    ja: words('指数', '基準時点の値を100としたときの水準。', '指数 ＝ 値 ÷ 基準時点の値 × 100'),
    en: words('Index', 'The level when the base period is 100.', 'value ÷ base × 100'),
  },
  'annual-growth': {
    ja: words(
      '年平均伸び率',
      '毎年同じ率で変化したと考えたときの1年当たりの率（複利）。',
      '年平均伸び率（%）＝｛（後の値 ÷ 前の値）^（1 ÷ 年数）− 1｝× 100',
      '年数は、年次の差によるときと、基準日の間の月数を12で割るときとで異なります。どちらによるかを書き添えます。1年に満たない期間では参考にとどめてください。',
    ),
    en: words(
      'Compound annual growth rate',
      'The rate per year that, repeated every year, leads from the earlier to the later value.',
      '{(later ÷ earlier)^(1 ÷ years) − 1} × 100',
      'Years by label and by months between reference dates differ: say which. Over less than a year, take it as indicative only.',
    ),
  },
  'simple-mean-growth': {
    ja: words('単純平均伸び率', '期間全体の増減率を年数で割った率。', '単純平均伸び率（%）＝ 増減率 ÷ 年数', '年平均伸び率（複利）とは別の値です。'),
    en: words('Simple mean growth', 'The rate of change over the whole span divided by the years.', 'rate of change ÷ years', 'Another figure than the compound annual growth rate.'),
  },
};
