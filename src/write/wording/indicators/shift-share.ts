import type { SHIFT_SHARE_INDICATORS } from '../../../reference/indicators/shift-share.ts';
import { words, type IndicatorTexts } from './words.ts';

const SUM_JA = '全国成長要因・産業構造要因・地域特殊要因の和は、産業別にも合計でも増減数に一致します。';
const SUM_EN = 'The three factors add up to the change, by industry and in total.';

export const SHIFT_SHARE_TEXTS: IndicatorTexts<keyof typeof SHIFT_SHARE_INDICATORS> = {
  'national-growth': {
    ja: words('全国成長要因', '全国の全産業と同じ率で変化したと考えたときの増減。', '地域の前の値 × 全国・全産業の増減率', SUM_JA),
    en: words('National growth factor', 'The change had the region grown as the nation’s total did.', 'region earlier × growth of the nation’s total', SUM_EN),
  },
  'industry-mix': {
    ja: words('産業構造要因', '全国で伸びた（縮んだ）産業が多いことによる増減。', '地域の前の値 ×（全国のその産業の増減率 − 全国・全産業の増減率）', SUM_JA),
    en: words('Industry mix factor', 'The change due to having industries that grew faster or slower nationally.', 'region earlier × (national growth of the industry − growth of the nation’s total)', SUM_EN),
  },
  'regional-factor': {
    ja: words('地域特殊要因', '全国の動きと産業構造では説明できない、地域に固有の増減。', '地域の前の値 ×（地域のその産業の増減率 − 全国のその産業の増減率）', `${SUM_JA}原因を示すものではありません。前の値が0の産業では、後の値の全部がこの要因です。`),
    en: words('Regional factor', 'What neither the nation’s growth nor the industry mix explains.', 'region earlier × (regional growth − national growth of the industry)', `${SUM_EN} It does not name a cause. For an industry new to the region it is the whole later value.`),
  },
  'competitive-effect': {
    ja: words('競合効果', '地域が全国と同じ産業構成だったと考えたときの、地域と全国の伸びの差による増減（拡張シフト・シェア）。', '全国並みの構成による値 ×（地域の増減率 − 全国の増減率）', '競合効果と配分効果の和が地域特殊要因です。'),
    en: words('Competitive effect', 'The gain from growing faster than the nation, had the region been built like the nation (Esteban-Marquillas).', 'homothetic value × (regional growth − national growth)', 'Competitive and allocation effect add up to the regional factor.'),
  },
  'allocation-effect': {
    ja: words('配分効果', '伸びの差で優位な産業に特化していることによる増減（拡張シフト・シェア）。', '（地域の前の値 − 全国並みの構成による値）×（地域の増減率 − 全国の増減率）', '競合効果と配分効果の和が地域特殊要因です。'),
    en: words('Allocation effect', 'The gain from being specialised where the region is strong (Esteban-Marquillas).', '(region earlier − homothetic value) × (regional growth − national growth)', 'Competitive and allocation effect add up to the regional factor.'),
  },
  'factor-points': {
    ja: words('要因のポイント', '要因が、計の増減率を何ポイント動かしたか。', '要因のポイント ＝ 要因 ÷ 地域の前の計 × 100', '各要因のポイントの和は、残差を含めて計の増減率に（丸める前で）一致します。'),
    en: words('Points of a factor', 'How many points of the total’s rate of change a factor makes up.', 'factor ÷ region’s earlier total × 100', 'All factors, the residual’s too, add up to the rate of the total (before rounding).'),
  },
  'dynamic-shift-share': {
    ja: words('動学的シフト・シェア', '隣り合う時点ごとに要因分解し、要因別に足し上げたもの。途中の構成の変化を反映します。', 'Σ 各期間の要因', '計算例は地域特殊要因です。'),
    en: words('Dynamic shift-share', 'The factors of each step between neighbouring periods, summed, so that the structure is renewed at each step.', 'Σ factors of each step', 'The worked example is the regional factor.'),
  },
};
