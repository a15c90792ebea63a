import type { SURVEY_INDICATORS } from '../../../reference/indicators/survey.ts';
import { words, type IndicatorTexts } from './words.ts';

const BASE_JA = '母数に無回答を含めるかどうかで値が変わるため、あわせて示します。';
const BASE_EN = 'Whether 100% includes missing answers changes the figure; it is stated.';

export const SURVEY_TEXTS: IndicatorTexts<keyof typeof SURVEY_INDICATORS> = {
  achievement: {
    ja: words('達成率', '目標に対する実績の割合。', '達成率（%）＝ 実績 ÷ 目標 × 100', '目標が0または設定なしのときは「－」です。評価は丸める前の値で決めます。'),
    en: words('Achievement', 'The actual value as a percentage of the target.', 'actual ÷ target × 100', 'A target of 0 or none set prints "-". Grades are given from the unrounded value.'),
  },
  'reduction-achievement': {
    ja: words('達成率（減少目標）', '減らすことを目標とする指標の達成率。', '達成率（%）＝（基準値 − 実績）÷（基準値 − 目標）× 100', '基準値より悪化したときは負の値です。'),
    en: words('Achievement of a reduction', 'Achievement where the target is lower than the baseline.', '(baseline − actual) ÷ (baseline − target) × 100', 'Negative where things got worse.'),
  },
  'di-balance': {
    ja: words('DI', '「増加・好転」の割合から「減少・悪化」の割合を引いた値。', 'DI ＝ 増加・好転の割合（%）− 減少・悪化の割合（%）', `丸める前の割合どうしの差を求めます。${BASE_JA}`),
    en: words('Diffusion index (balance)', 'The percentage of better answers less that of worse ones.', 'better % − worse %', `The difference is taken before rounding. ${BASE_EN}`),
  },
  'di-reversed': {
    ja: words('DI（仕入単価などの逆転項目）', '仕入単価・原材料価格など、上昇が悪化に当たる項目のDI。', 'DI ＝ 下落の割合（%）− 上昇の割合（%）', BASE_JA),
    en: words('Reversed diffusion index', 'For items such as purchase prices, where a rise is bad.', 'falling % − rising %', BASE_EN),
  },
  'di-index50': {
    ja: words('景況判断指数（50を中心とする型）', '「好転」を1、「不変」を0.5として求めた指数。50を上回ると好転が優勢です。', '（好転 × 1 ＋ 不変 × 0.5）÷ 回答数 × 100', `算式を公式の資料で確かめられないため、参考値です。${BASE_JA}`),
    en: words('Index around 50', 'Better answers count 1, unchanged ones one half; above 50 better ones prevail.', '(better + ½ unchanged) ÷ answers × 100', `The formula is not confirmed by an official page; for reference only. ${BASE_EN}`),
  },
  'di-five': {
    ja: words('DI（景気ウォッチャー型）', '5段階の回答に1、0.75、0.5、0.25、0を掛けて足した指数。50が中立です。', 'Σ 点数 × 構成比（%）'),
    en: words('Diffusion index of five choices', 'Answers weighted 1, 0.75, 0.5, 0.25, 0; 50 is neutral.', 'Σ weight × share %'),
  },
  'di-weighted': {
    ja: words('景況感指数（住団連型）', '両端の回答を2倍に数え、−100から100で表す指数。', '｛（大いに良い × 2 ＋ 良い）−（大いに悪い × 2 ＋ 悪い）｝÷ 2 ÷ 全回答数 × 100'),
    en: words('Weighted sentiment index', 'Extreme answers count twice; from −100 to 100.', '{(2 much better + better) − (2 much worse + worse)} ÷ 2 ÷ answers × 100'),
  },
  'di-series': {
    ja: words('景気動向指数のDI', '採用した系列のうち、拡張している系列の割合。保合いは0.5と数えます。', '（拡張系列数 ＋ 保合い系列数 × 0.5）÷ 採用系列数 × 100'),
    en: words('Diffusion index of business conditions', 'The percentage of series that expand; unchanged ones count one half.', '(expanding + ½ unchanged) ÷ adopted series × 100'),
  },
  'collection-rate': {
    ja: words('回収率', '配布した調査票のうち、回収した割合。', '回収率（%）＝ 回収数 ÷ 配布数 × 100', '分母は調査によって異なります（配布数、不達を除いた数など）。'),
    en: words('Response rate', 'Returned questionnaires as a percentage of those sent.', 'collected ÷ distributed × 100', 'Surveys differ in the denominator.'),
  },
  'valid-response-rate': {
    ja: words('有効回答率', '配布した調査票のうち、有効な回答の割合。', '有効回答率（%）＝ 有効回答数 ÷ 配布数 × 100', '分母は回収率と同じです。'),
    en: words('Valid response rate', 'Valid answers as a percentage of the questionnaires sent.', 'valid ÷ distributed × 100', 'The denominator is that of the response rate.'),
  },
  'multiple-total': {
    ja: words('回答計（M.T.）', '複数回答の設問で、回答の合計を回答者数で割った値。100%を超えても誤りではありません。', 'M.T.（%）＝ 回答の合計 ÷ 回答者数 × 100'),
    en: words('Multiple total (M.T.)', 'All answers to a question with several choices, per respondent; may exceed 100%.', 'answers ÷ respondents × 100'),
  },
  'sampling-error': {
    ja: words('標本誤差', '標本調査の比率に伴う誤差の幅（信頼度95%）。', '± 2 √｛（N − n）÷（N − 1）× P（1 − P）÷ n｝', '無作為抽出によるときの幅です。回収された票だけの偏りは含みません。'),
    en: words('Sampling error', 'The margin of a sampled proportion at 95% confidence.', '± 2 √{(N − n) ÷ (N − 1) × p(1 − p) ÷ n}', 'For random samples; bias of those who answered is not included.'),
  },
};
