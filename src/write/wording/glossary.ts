import type { Bilingual } from './language.ts';

/** What an indicator is, in the words of a statistical report (指標の説明). */
export interface GlossaryEntry {
  readonly name: Bilingual;
  readonly formula: Bilingual;
  readonly reading: Bilingual;
}

const entry = (name: Bilingual, formula: Bilingual, reading: Bilingual): GlossaryEntry => ({ name, formula, reading });

/** Indicators that `explain` knows, by id; the names are found as well. */
export const GLOSSARY: Readonly<Record<string, GlossaryEntry>> = {
  change: entry(
    { ja: '増減数', en: 'Change' },
    { ja: '後の時点の値 − 前の時点の値', en: 'later value - earlier value' },
    { ja: '比率どうしの差はポイントで表します。', en: 'The difference of two ratios is given in points.' },
  ),
  'rate-of-change': entry(
    { ja: '増減率', en: 'Rate of change' },
    { ja: '（後の時点の値 − 前の時点の値）÷ 前の時点の値 × 100', en: '(later - earlier) / earlier x 100' },
    {
      ja: '基準が0で後の時点に値があるときは「皆増」、値がなくなったときは「皆減」、どちらもないときは「－」と表します。基準の値が小さいときは率が大きく動くため、参考としてご覧ください。',
      en: 'From nothing to something it is "new" (皆増), from something to nothing "gone" (皆減). On a small base the rate is for reference only.',
    },
  ),
  'annual-growth': entry(
    { ja: '年平均伸び率', en: 'Annual growth rate' },
    { ja: '（（後の時点の値 ÷ 前の時点の値）の「1 ÷ 年数」乗 − 1）× 100', en: '((later / earlier)^(1 / years) - 1) x 100' },
    { ja: '年数は、年の差で数える方法と調査の基準日の月数で数える方法があり、結果が変わります。どちらで数えたかを書き添えてください。', en: 'Years are counted by labels or by the months between reference dates; say which.' },
  ),
  share: entry(
    { ja: '構成比', en: 'Share' },
    { ja: '内訳の値 ÷ 合計 × 100', en: 'part / total x 100' },
    { ja: '四捨五入した構成比を足しても100にならないことがあります。分母となる合計の範囲（全事業所か民営か など）にご注意ください。', en: 'Rounded shares need not add up to 100. Mind which total they are shares of.' },
  ),
  contribution: entry(
    { ja: '寄与度', en: 'Contribution' },
    { ja: '（内訳の後の時点の値 − 前の時点の値）÷ 合計の前の時点の値 × 100', en: '(part later - part earlier) / total earlier x 100' },
    { ja: '各内訳の寄与度を足すと、合計の増減率になります。', en: 'The contributions of all parts add up to the rate of change of the total.' },
  ),
  'contribution-share': entry(
    { ja: '寄与率', en: 'Share of the change' },
    { ja: '内訳の増減数 ÷ 合計の増減数 × 100', en: 'change of the part / change of the total x 100' },
    { ja: '増えた内訳と減った内訳が混じるときや、合計がほとんど変わらないときは誤解を招くため、寄与度をお使いください。', en: 'It misleads where parts move in opposite directions or the total hardly changes; use contributions instead.' },
  ),
  'location-quotient': entry(
    { ja: '特化係数', en: 'Location quotient' },
    { ja: '地域の構成比 ÷ 全国（比較地域）の構成比', en: 'share in the region / share in the nation' },
    { ja: '1より大きい産業は、全国と比べてその地域に集まっています。従業者数・付加価値額など、何の構成比かを書き添えてください。', en: 'Above 1 the industry is more concentrated in the region than in the nation. Say what it is a share of.' },
  ),
  'shift-share': entry(
    { ja: 'シフト・シェア分析', en: 'Shift-share analysis' },
    {
      ja: '増減数 ＝ 全国成長要因（前の値 × 全国全産業の増減率）＋ 産業構造要因（前の値 ×（全国のその産業の増減率 − 全国全産業の増減率））＋ 地域特殊要因（前の値 ×（地域のその産業の増減率 − 全国のその産業の増減率））',
      en: 'change = national growth (earlier x national rate) + industry mix (earlier x (national rate of the industry - national rate)) + regional shift (earlier x (regional rate of the industry - its national rate))',
    },
    { ja: '3つの要因の合計は、産業ごとにも全体でも、実際の増減数と一致します。', en: 'The three components add up to the change exactly, by industry and in total.' },
  ),
  'circulation-rate': entry(
    { ja: '地域経済循環率', en: 'Regional circulation rate' },
    { ja: '生産（付加価値額）÷ 分配（所得）× 100', en: 'production (value added) / distribution (income) x 100' },
    { ja: '100より小さいほど、地域の外から入る所得に支えられている度合いが大きいことを表します。', en: 'The further below 100, the more the region depends on income from outside.' },
  ),
  'diffusion-index': entry(
    { ja: 'DI', en: 'Diffusion index' },
    { ja: '「良い」と答えた割合 − 「悪い」と答えた割合', en: 'share of "better" - share of "worse"' },
    { ja: '単位はポイントです。無回答を分母に含めるかどうかで値が変わるため、分母を書き添えてください。', en: 'In points. Say whether missing answers are in the base.' },
  ),
  'opening-rate': entry(
    { ja: '開業率・廃業率', en: 'Opening and closure rates' },
    { ja: '1年当たりの開業（廃業）数 ÷ 期首の事業所数 × 100', en: 'openings (closures) per year / opening stock x 100' },
    { ja: '調査の間隔を年に直して計算します。', en: 'The span between the surveys is converted to years.' },
  ),
};
