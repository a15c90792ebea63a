import type { WithheldReason } from '../../model/derived.ts';
import type { IndicatorInput } from '../../model/indicator-input.ts';
import type { DisplayRule, IndicatorId, MissingRule, SourceGrade } from '../../reference/indicators.ts';
import { ACCOUNT_TEXTS } from './indicators/accounts.ts';
import { BUSINESS_TEXTS } from './indicators/business.ts';
import { CHANGE_TEXTS } from './indicators/change.ts';
import { SHIFT_SHARE_TEXTS } from './indicators/shift-share.ts';
import { STRUCTURE_TEXTS } from './indicators/structure.ts';
import { SURVEY_TEXTS } from './indicators/survey.ts';
import type { IndicatorTexts } from './indicators/words.ts';
import type { Bilingual } from './language.ts';

export type { IndicatorWords } from './indicators/words.ts';

const words = (ja: string, en: string): Bilingual => ({ ja, en });

/** Name, definition, formula and caution of every indicator (指標の文面). */
export const INDICATOR_TEXTS: IndicatorTexts<IndicatorId> = {
  ...CHANGE_TEXTS,
  ...STRUCTURE_TEXTS,
  ...SHIFT_SHARE_TEXTS,
  ...ACCOUNT_TEXTS,
  ...BUSINESS_TEXTS,
  ...SURVEY_TEXTS,
};

/** What goes into indicators, as named in messages (指標の入力). */
export const INDICATOR_INPUT_NAMES: { readonly [I in IndicatorInput]: Bilingual } = {
  earlier: words('前の時点の値', 'the earlier value'),
  later: words('後の時点の値', 'the later value'),
  base: words('基準の値', 'the base'),
  value: words('値', 'the value'),
  years: words('年数', 'years'),
  months: words('月数', 'months'),
  part: words('内訳の値', 'the part'),
  total: words('合計', 'the total'),
  partEarlier: words('前の時点の内訳の値', 'the earlier part'),
  partLater: words('後の時点の内訳の値', 'the later part'),
  totalEarlier: words('前の時点の合計', 'the earlier total'),
  totalLater: words('後の時点の合計', 'the later total'),
  referencePart: words('比較地域の内訳の値', 'the part in the reference area'),
  referenceTotal: words('比較地域の合計', 'the total of the reference area'),
  regionEarlier: words('対象地域の前の時点の値', 'the earlier value of the region'),
  regionLater: words('対象地域の後の時点の値', 'the later value of the region'),
  nationEarlier: words('全国の前の時点の値', 'the earlier value of the nation'),
  nationLater: words('全国の後の時点の値', 'the later value of the nation'),
  locationQuotient: words('特化係数', 'the location quotient'),
  selfSufficiency: words('自足率', 'the self-sufficiency ratio'),
  adjustedQuotient: words('修正特化係数', 'the adjusted location quotient'),
  production: words('生産（付加価値額）', 'production'),
  distribution: words('分配（所得）', 'distribution'),
  expenditure: words('支出', 'expenditure'),
  netOutflow: words('純流出額', 'the net outflow'),
  domesticDemand: words('国内需要', 'domestic demand'),
  regionalOutput: words('域内生産額', 'regional output'),
  regionalDemand: words('域内総需要額', 'total demand of the region'),
  exports: words('輸出額', 'exports abroad'),
  imports: words('輸入額', 'imports from abroad'),
  outboundSales: words('移出額', 'sales to other regions'),
  inboundPurchases: words('移入額', 'purchases from other regions'),
  intermediateInput: words('中間投入', 'intermediate input'),
  grossValueAdded: words('粗付加価値', 'gross value added'),
  numerator: words('分子', 'the numerator'),
  denominator: words('分母', 'the denominator'),
  openings: words('開業（新設）数', 'openings'),
  closures: words('廃業数', 'closures'),
  openingStock: words('期首の事業所数', 'the opening stock'),
  sales: words('売上高', 'sales'),
  previousSales: words('前期の売上高', 'the previous sales'),
  costs: words('費用', 'costs'),
  payroll: words('給与総額', 'payroll'),
  taxes: words('租税公課', 'taxes'),
  costOfGoods: words('売上原価', 'cost of goods sold'),
  operatingProfit: words('営業利益', 'operating profit'),
  employees: words('従業者数', 'the number of persons engaged'),
  borrowings: words('借入金', 'borrowings'),
  cash: words('現預金', 'cash'),
  depreciation: words('減価償却費', 'depreciation'),
  ebitda: words('EBITDA（営業利益＋減価償却費）', 'EBITDA (operating profit + depreciation)'),
  receivables: words('売上債権', 'receivables'),
  inventories: words('棚卸資産', 'inventories'),
  payables: words('買入債務', 'payables'),
  netAssets: words('純資産', 'net assets'),
  totalAssets: words('総資産', 'total assets'),
  fixedCosts: words('固定費', 'fixed costs'),
  variableCosts: words('変動費', 'variable costs'),
  marginalProfitRatio: words('限界利益率', 'the marginal profit ratio'),
  population: words('人口', 'the population'),
  referenceSales: words('比較地域の販売額', 'sales of the reference area'),
  referencePopulation: words('比較地域の人口', 'the population of the reference area'),
  salesPerResident: words('比較地域の人口1人当たり販売額', 'sales per inhabitant of the reference area'),
  target: words('目標値', 'the target'),
  actual: words('実績値', 'the actual value'),
  baseline: words('基準値', 'the baseline'),
  plannedReduction: words('計画した減少幅', 'the planned reduction'),
  improved: words('「好転」の回答数', 'answers "improved"'),
  unchanged: words('「不変」の回答数', 'answers "unchanged"'),
  worsened: words('「悪化」の回答数', 'answers "worsened"'),
  muchBetter: words('「良い」の回答数', 'answers "much better"'),
  better: words('「やや良い」の回答数', 'answers "better"'),
  worse: words('「やや悪い」の回答数', 'answers "worse"'),
  muchWorse: words('「悪い」の回答数', 'answers "much worse"'),
  noAnswer: words('無回答数', 'missing answers'),
  respondents: words('回答者数', 'the number of respondents'),
  answers: words('回答数', 'the number of answers'),
  expandingSeries: words('拡張を示す系列の数', 'expanding series'),
  flatSeries: words('保合いの系列の数', 'flat series'),
  adoptedSeries: words('採用系列の数', 'adopted series'),
  distributed: words('配布数', 'questionnaires sent'),
  collected: words('回収数', 'questionnaires returned'),
  valid: words('有効回答数', 'valid answers'),
  populationSize: words('母集団の大きさ', 'the population size'),
  sampleSize: words('標本の大きさ', 'the sample size'),
  proportion: words('比率', 'the proportion'),
};

/** Why an indicator is withheld although every input is a number (指標を示さない理由). */
export const WITHHELD_WORDS: { readonly [R in WithheldReason]: Bilingual } = {
  'changes-in-points': words('比率や指数の変化はポイントで表すため、増減率は計算しません。', 'Ratios and indices change in points; no rate is formed.'),
  'not-positive': words('0以下の値があるため計算できません。', 'A value is zero or below.'),
  'months-unknown': words('期間の月数が分からないため計算できません（--months で指定できます）。', 'The number of months is not known; give it with --months.'),
  'no-time-between': words('2時点の順序か期間が定まらないため計算できません。', 'The two periods are not in order, or the time between them is not known.'),
  'no-total-change': words('合計が変わっていないため示しません。', 'The total did not change, so there are no shares of its change.'),
  'mixed-signs': words('増加した内訳と減少した内訳があるため示しません。寄与度をお使いください。', 'Some parts rose and others fell, so shares of the net change would mislead. Use contributions in points.'),
  'totals-differ': words('2つの構成比の合計の定義が異なるため計算できません。', 'The two shares are of differently defined totals.'),
  'negative-part': words('負の内訳があるため計算できません。', 'A part is negative.'),
  'no-break-even': words('変動費が売上高以上のため、損益分岐点がありません。', 'Variable costs reach or exceed sales, so there is no break-even point.'),
  'not-a-reduction': words('目標値が基準値を下回っていないため、削減の達成率は計算できません。', 'The target is not below its baseline, so it is no reduction.'),
  'sample-exceeds-population': words('標本の大きさが母集団を超えています。', 'The sample is larger than the population.'),
  'not-a-proportion': words('比率が0から1（0%から100%）の間にありません。', 'The proportion does not lie between 0 and 1.'),
};

/** What missing values do to an indicator (値のない入力の扱い). */
export const MISSING_RULE_WORDS: { readonly [R in MissingRule]: Bilingual } = {
  stops: words('値のない入力（秘匿・不詳など）があるときは求めず、その入力を示します。', 'A missing input (suppressed, not available …) stops it and is named.'),
  'nil-is-zero': words('「-」（該当数字なし）は0として扱います。', '"-" (no such figure) counts as 0.'),
  'nil-is-missing': words('比率・指数の「-」は0ではなく、値がないものとして扱います。', '"-" among ratios and indices is no number, not 0.'),
  'zero-base': words('分母が0のときは「－」とします。', 'A zero divisor prints "-".'),
  'new-or-vanished': words('前の値が0で後の値が正のときは「皆増」、前の値が正で後の値が0のときは「皆減」とします。', 'From 0 to something prints "new", from something to 0 "gone".'),
  'own-part': words('値のない内訳があっても、ほかの内訳の値は示します。', 'A missing part leaves the figures of the other parts as they are.'),
  'every-part': words('値のない内訳が一つでもあるときは示しません。', 'One missing part stops it.'),
  'suppressed-residual': words('秘匿の内訳があるときは、残差を示しません。', 'Beside a suppressed part the residual is not given.'),
  'positive-only': words('0以下の値では求めません。', 'Not given for values of 0 or below.'),
  unranked: words('値のないものには順位を付けません。', 'A missing value takes no rank.'),
};

/** How sure a source is (出典の確かさ). */
export const SOURCE_GRADE_WORDS: { readonly [G in SourceGrade]: Bilingual } = {
  official: words('公式の資料', 'official'),
  secondary: words('引用・解説による', 'as quoted elsewhere'),
  convention: words('慣用による', 'by convention'),
};

/** Units that belong to an indicator rather than to its inputs, as they follow the number; '' where it has none or takes that of its inputs. */
export const DISPLAY_UNIT_WORDS: { readonly [U in DisplayRule['unit']]: Bilingual } = {
  percent: words('%', '%'),
  points: words('ポイント', ' points'),
  times: words('倍', ' times'),
  months: words('か月', ' months'),
  own: words('', ''),
  none: words('', ''),
};

/** Stands beside every figure whose definition is not official to the last detail. */
export const FOR_REFERENCE: Bilingual = words('参考', 'for reference');
