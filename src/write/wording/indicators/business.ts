import type { BUSINESS_INDICATORS } from '../../../reference/indicators/business.ts';
import { words, type IndicatorTexts } from './words.ts';

export const BUSINESS_TEXTS: IndicatorTexts<keyof typeof BUSINESS_INDICATORS> = {
  'opening-rate': {
    ja: words('開業率', '期首の事業所（企業）数に対する、年平均の開業数の割合。', '開業率（%）＝ 新設数 ÷ 月数 × 12 ÷ 期首の数 × 100', '月数は2回の調査の基準日の間の月数です。'),
    en: words('Opening rate', 'Openings per year as a percentage of the stock at the start.', 'openings ÷ months × 12 ÷ opening stock × 100', 'Months are those between the two reference dates.'),
  },
  'closure-rate': {
    ja: words('廃業率', '期首の事業所（企業）数に対する、年平均の廃業数の割合。', '廃業率（%）＝ 廃業数 ÷ 月数 × 12 ÷ 期首の数 × 100', '月数は2回の調査の基準日の間の月数です。'),
    en: words('Closure rate', 'Closures per year as a percentage of the stock at the start.', 'closures ÷ months × 12 ÷ opening stock × 100', 'Months are those between the two reference dates.'),
  },
  'retail-attraction': {
    ja: words('小売吸引力指数', '人口1人当たりの小売販売額が、比較地域（県または全国）の何倍か。1を超えると買物客を引き寄せています。', '（地域の小売販売額 ÷ 地域の人口）÷（比較地域の小売販売額 ÷ 比較地域の人口）', '商業力指数とも呼ばれます。比較地域をあわせて示します。'),
    en: words('Retail attraction index', 'How many times retail sales per inhabitant are those of the reference area; above 1 buyers come in.', '(sales ÷ population) ÷ (reference sales ÷ reference population)', 'The reference area is stated.'),
  },
  'commercial-population': {
    ja: words('商業人口', '小売販売額を、比較地域の人口1人当たり小売販売額で割った人数。', '商業人口 ＝ 小売販売額 ÷ 比較地域の人口1人当たり小売販売額', '商業人口 ÷ 人口が商業力指数です。'),
    en: words('Commercial population', 'Retail sales expressed in inhabitants of the reference area.', 'sales ÷ sales per inhabitant of the reference area', 'Divided by the population it is the retail attraction index.'),
  },
  'sales-efficiency': {
    ja: words('販売効率', '従業者1人当たり、または売場面積1㎡当たりの年間商品販売額。', '年間商品販売額 ÷ 従業者数（または売場面積）', '販売額が秘匿された商店や、売場面積のない商店は、分子と分母の両方から除きます。'),
    en: words('Sales efficiency', 'Annual sales of goods per person engaged or per ㎡ of sales floor.', 'annual sales of goods ÷ persons engaged (or floor space)', 'Leave shops with suppressed sales or without floor space out of both sides.'),
  },
  'sales-growth': {
    ja: words('売上増加率', '前年度の売上高に対する売上高の増加の割合（ローカルベンチマーク）。', '売上増加率（%）＝（売上高 ÷ 前年度売上高 − 1）× 100'),
    en: words('Sales growth (Local Benchmark)', 'The growth of sales on the previous year.', '(sales ÷ previous sales − 1) × 100'),
  },
  'operating-margin': {
    ja: words('営業利益率', '売上高に占める営業利益の割合（ローカルベンチマーク）。', '営業利益率（%）＝ 営業利益 ÷ 売上高 × 100'),
    en: words('Operating margin (Local Benchmark)', 'Operating profit as a percentage of sales.', 'operating profit ÷ sales × 100'),
  },
  'operating-profit-per-employee': {
    ja: words('労働生産性（ローカルベンチマーク）', '従業員1人当たりの営業利益。', '労働生産性 ＝ 営業利益 ÷ 従業員数', '付加価値額 ÷ 従業者数による労働生産性とは別の値です。'),
    en: words('Labour productivity (Local Benchmark)', 'Operating profit per employee.', 'operating profit ÷ employees', 'Not value added per person engaged.'),
  },
  'debt-to-ebitda': {
    ja: words('EBITDA有利子負債倍率', '実質的な借入金が、営業利益と減価償却費の和の何倍か（ローカルベンチマーク）。', '（借入金 − 現預金）÷（営業利益 + 減価償却費）'),
    en: words('Net debt to EBITDA (Local Benchmark)', 'Net borrowings as a multiple of operating profit plus depreciation.', '(borrowings − cash) ÷ (operating profit + depreciation)'),
  },
  'working-capital-months': {
    ja: words('営業運転資本回転期間', '営業運転資本が月商の何か月分か（ローカルベンチマーク）。', '（売上債権 + 棚卸資産 − 買入債務）÷（売上高 ÷ 12）'),
    en: words('Working capital turnover period (Local Benchmark)', 'Working capital in months of sales.', '(receivables + inventories − payables) ÷ (sales ÷ 12)'),
  },
  'equity-ratio': {
    ja: words('自己資本比率', '総資産に占める純資産の割合（ローカルベンチマーク）。', '自己資本比率（%）＝ 純資産 ÷ 総資産 × 100'),
    en: words('Equity ratio (Local Benchmark)', 'Net assets as a percentage of total assets.', 'net assets ÷ total assets × 100'),
  },
  'break-even-sales': {
    ja: words('損益分岐点売上高', '利益も損失も出ない売上高。', '固定費 ÷（1 − 変動費 ÷ 売上高）', '変動費が売上高以上のときは、損益分岐点がありません。'),
    en: words('Break-even sales', 'The sales at which there is neither profit nor loss.', 'fixed costs ÷ (1 − variable costs ÷ sales)', 'There are none where variable costs reach sales.'),
  },
  'break-even-ratio': {
    ja: words('損益分岐点比率', '売上高に対する損益分岐点売上高の割合。低いほど売上の減少に強い経営です。', '損益分岐点比率（%）＝ 損益分岐点売上高 ÷ 売上高 × 100'),
    en: words('Break-even ratio', 'Break-even sales as a percentage of sales; the lower, the safer.', 'break-even sales ÷ sales × 100'),
  },
  'safety-margin': {
    ja: words('安全余裕率', '売上高が損益分岐点まで何%減れるか。', '安全余裕率（%）＝ 100 − 損益分岐点比率'),
    en: words('Safety margin', 'By what percentage sales can fall before a loss.', '100 − break-even ratio'),
  },
};
