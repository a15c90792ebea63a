import type { STRUCTURE_INDICATORS } from '../../../reference/indicators/structure.ts';
import { words, type IndicatorTexts } from './words.ts';

export const STRUCTURE_TEXTS: IndicatorTexts<keyof typeof STRUCTURE_INDICATORS> = {
  share: {
    ja: words('構成比', '全体に占める内訳の割合。', '構成比（%）＝ 内訳 ÷ 合計 × 100', '端数処理により、構成比の合計が100%にならないことがあります。合わせるための調整はしません。'),
    en: words('Share', 'A part as a percentage of the total.', 'part ÷ total × 100', 'Rounded shares need not add up to 100; they are not adjusted.'),
  },
  'share-change': {
    ja: words('構成比の差', '2時点の構成比の差（ポイント）。', '構成比の差 ＝ 後の構成比 − 前の構成比', '丸める前の構成比どうしの差を求めてから丸めます。'),
    en: words('Change in share', 'The difference of two shares, in percentage points.', 'later share − earlier share', 'The difference is taken before rounding.'),
  },
  residual: {
    ja: words('残差', '合計のうち、掲げた内訳に含まれない分。', '残差 ＝ 合計 − 内訳の計', '秘匿された内訳があるときは示しません（差し引きで秘匿値が分かるため）。'),
    en: words('Residual', 'What a total holds beyond its listed parts.', 'total − sum of parts', 'Not given beside a suppressed part, which it would reveal.'),
  },
  contribution: {
    ja: words('寄与度', '内訳の増減が、合計の増減率を何ポイント動かしたか。', '寄与度（%）＝（後の内訳 − 前の内訳）÷ 前の合計 × 100', '残差を含む寄与度の合計は、合計の増減率に（丸める前で）一致します。連鎖方式の実質値には使えません。'),
    en: words('Contribution', 'How many points of the total’s rate of change come from one part.', '(later part − earlier part) ÷ earlier total × 100', 'With the residual, contributions add up to the total’s rate exactly. Not for chain-linked real values.'),
  },
  'contribution-share': {
    ja: words('寄与率', '合計の増減のうち、内訳の増減が占める割合。', '寄与率（%）＝ 内訳の増減 ÷ 合計の増減 × 100', '合計が増減していないとき、増加と減少の内訳が混じるときは示しません。寄与度をご覧ください。'),
    en: words('Share of the change', 'The part of the total’s change that one part makes up.', 'change of the part ÷ change of the total × 100', 'Withheld where the total did not change or parts moved in different directions; see the contribution.'),
  },
  'share-of-gross': {
    ja: words('増加計・減少計に占める割合', '増加（減少）した内訳だけの計に占める、その内訳の割合。', '割合（%）＝ 内訳の増減 ÷ 同じ方向に動いた内訳の増減の計 × 100', '純増減に占める割合とは異なります。「減少の7割」と書くときは、どちらの減少かを確かめてください。'),
    en: words('Share of gross rises or falls', 'A part’s change as a percentage of all changes in the same direction.', 'change of the part ÷ sum of the changes in its direction × 100', 'Not the share of the net change.'),
  },
  'location-quotient': {
    ja: words('特化係数', '地域の構成比が、比較する地域の構成比の何倍か。1を超えるとその産業に特化しています。', '特化係数 ＝（地域の産業 ÷ 地域の全産業）÷（比較地域の産業 ÷ 比較地域の全産業）', '項目（従業者数、付加価値額など）、比較地域、全産業の範囲によって値が変わるため、あわせて示します。'),
    en: words('Location quotient', 'How many times a region’s share of an industry is that of the reference area; above 1 it is specialised.', '(part ÷ total) ÷ (reference part ÷ reference total)', 'Depends on the measure, the reference area and how the totals are defined; all are stated.'),
  },
  'additive-location-quotient': {
    ja: words('特化係数（差分型）', '比較地域に占める産業のシェアと、全産業のシェアの差。0を超えると特化しています。', '地域の産業 ÷ 比較地域の産業 − 地域の全産業 ÷ 比較地域の全産業'),
    en: words('Additive location quotient', 'The region’s share of the industry less its share of all industries; above 0 it is specialised.', 'part ÷ reference part − total ÷ reference total'),
  },
  'self-sufficiency': {
    ja: words('自足率', '国内需要に対する国内生産の割合。', '自足率（%）＝ 国内生産 ÷（国内生産 − 輸出 + 輸入）× 100'),
    en: words('Self-sufficiency', 'Domestic production as a percentage of domestic demand.', 'production ÷ (production − exports + imports) × 100'),
  },
  'adjusted-location-quotient': {
    ja: words('修正特化係数', '特化係数を、その産業の全国の自足率（輸出入）で調整した値。1を超える産業が基盤産業の目安です。', '修正特化係数 ＝ 特化係数 × 自足率', '総務省統計局の「地域の産業・雇用創造チャート」の指標ですが、調整の細部が公式の資料で確かめられないため、参考値です。'),
    en: words('Adjusted location quotient', 'The location quotient adjusted for the nation’s foreign trade in the industry; above 1 suggests a basic industry.', 'location quotient × self-sufficiency', 'The official adjustment is not published in full detail; for reference only.'),
  },
  'earning-power': {
    ja: words('稼ぐ力', '修正特化係数の自然対数。0を超える産業が、域外から稼いでいる目安です。', '稼ぐ力 ＝ ln（修正特化係数）', '修正特化係数と同じく参考値です。'),
    en: words('Earning power', 'The natural logarithm of the adjusted location quotient; above 0 suggests income from outside.', 'ln(adjusted location quotient)', 'For reference only, as the adjusted quotient is.'),
  },
  herfindahl: {
    ja: words('ハーフィンダール指数', '構成比の2乗の和。1に近いほど、少数の産業に集中しています。', 'Σ 構成比²', '掲げた内訳の計に対する構成比を使います。産業の数や分類が違う地域どうしは比べられません。'),
    en: words('Herfindahl index', 'The sum of squared shares; the nearer to 1, the more concentrated.', 'Σ share²', 'Shares are of the sum of the listed parts. Compare only areas with the same list of industries.'),
  },
  krugman: {
    ja: words('クルーグマン特化指数', '構成比が比較地域とどれだけ違うか。0は同じ構成、2はまったく異なる構成です。', 'Σ｜構成比 − 比較地域の構成比｜'),
    en: words('Krugman specialisation index', 'How far the shares are from those of the reference area: 0 alike, 2 nothing in common.', 'Σ |share − reference share|'),
  },
  hoover: {
    ja: words('フーバー指数', '比較地域と同じ構成にするために移らなければならない割合。0は同じ構成、1はまったく異なる構成です。', '½ Σ｜構成比 − 比較地域の構成比｜'),
    en: words('Hoover index', 'The fraction that would have to move to match the reference area: 0 alike, 1 nothing in common.', '½ Σ |share − reference share|'),
  },
  gini: {
    ja: words('ジニ係数', '値の偏りの大きさ。0はすべて等しく、1に近いほど偏っています。', '2 Σ（順位 × 値）÷（n Σ 値）−（n + 1）÷ n（値の小さい順）'),
    en: words('Gini coefficient', 'How unequal values are: 0 all equal, near 1 very unequal.', '2 Σ(rank × value) ÷ (n Σ value) − (n + 1) ÷ n, values ascending'),
  },
  'specialization-gini': {
    ja: words('特化のジニ係数', '産業別の特化係数の偏り。0は比較地域と同じ構成です。', '産業別の特化係数のジニ係数', '比較地域に存在しない産業があると求められません。'),
    en: words('Gini coefficient of specialisation', 'How unequal the location quotients of all industries are: 0 means the same structure as the reference area.', 'Gini coefficient of the location quotients', 'Not defined where the reference area lacks an industry.'),
  },
  rank: {
    ja: words('順位', '大きい順（または小さい順）の番号。等しい値は同順位とし、次の番号を飛ばします。', '1 ＋ その値より前に並ぶ値の数', '丸める前の値で比べます。値のない地域・産業には順位を付けません。'),
    en: words('Rank', 'The place in descending (or ascending) order; equal values share a rank and the next is skipped.', '1 + number of values that come before', 'Compared before rounding. Missing values take no rank.'),
  },
  'per-unit': {
    ja: words('1単位当たりの値', '1事業所当たり従業者数、従業者1人当たり販売額など。', '値 ÷ 当たりの値', '分子と分母の対象範囲がそろっていることを確かめてください。'),
    en: words('Value per unit', 'Persons per establishment, sales per person, and the like.', 'numerator ÷ denominator', 'Numerator and denominator must cover the same population.'),
  },
};
