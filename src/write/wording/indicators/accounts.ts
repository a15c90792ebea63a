import type { ACCOUNT_INDICATORS } from '../../../reference/indicators/accounts.ts';
import { words, type IndicatorTexts } from './words.ts';

export const ACCOUNT_TEXTS: IndicatorTexts<keyof typeof ACCOUNT_INDICATORS> = {
  'circulation-rate': {
    ja: words('地域経済循環率', '生産（付加価値額）を分配（所得）で割った値。地域経済の自立度を示し、低いほど域外から入る所得に頼っています。', '地域経済循環率（%）＝ 生産（付加価値額）÷ 分配（所得）× 100'),
    en: words('Regional circulation rate', 'Production as a percentage of distributed income; the lower, the more the region relies on income from outside.', 'production ÷ distribution × 100'),
  },
  'net-outflow-rate': {
    ja: words('流出入率', '支出のうち、差し引きで域外へ流れ出た割合。負の値は流入です。', '流出入率（%）＝ 純流出額 ÷ 支出 × 100', '分母の取り方は資料によって異なるため、参考値です。'),
    en: words('Net outflow rate', 'The percentage of spending that flows out of the region on balance; negative for inflow.', 'net outflow ÷ expenditure × 100', 'Sources differ in the denominator; for reference only.'),
  },
  'three-sides': {
    ja: words('三面の差', '生産・分配・支出の三面の開き。統計表では0になるはずの値です。', '生産 − 分配、生産 − 支出、分配 − 支出', '属地（県内・市内）と属人（県民・市民）の値を混ぜないでください。地域経済循環図の生産と分配の差は、域外との所得のやり取りです。'),
    en: words('Gap between the three sides', 'How far production, distribution and expenditure are apart; zero in consistent accounts.', 'production − distribution, production − expenditure, distribution − expenditure', 'Do not mix figures of the territory with figures of its residents.'),
  },
  'interregional-balance': {
    ja: words('域際収支', '域外への販売と域外からの購入の差（移輸出入収支額）。', '域際収支 ＝（移出 + 輸出）−（移入 + 輸入）'),
    en: words('Interregional balance', 'Sales to outside the region less purchases from outside.', '(outbound sales + exports) − (inbound purchases + imports)'),
  },
  'outbound-rate': {
    ja: words('移出率', '域内生産額のうち、国内の他地域へ販売した割合。', '移出率（%）＝ 移出額 ÷ 域内生産額 × 100'),
    en: words('Outbound rate', 'The percentage of regional output sold to other regions of the country.', 'outbound sales ÷ regional output × 100'),
  },
  'inbound-rate': {
    ja: words('移入率', '域内総需要額のうち、国内の他地域から購入した割合。', '移入率（%）＝ 移入額 ÷ 域内総需要額 × 100'),
    en: words('Inbound rate', 'The percentage of regional demand bought from other regions of the country.', 'inbound purchases ÷ regional demand × 100'),
  },
  'value-added': {
    ja: words('付加価値額（経済センサス‐活動調査）', '企業が新たに生み出した価値。', '付加価値額 ＝ 売上（収入）金額 − 費用総額 + 給与総額 + 租税公課', '企業単位で把握される値で、事業所別の値は按分によるものです。'),
    en: words('Value added (Economic Census for Business Activity)', 'The value newly created by an enterprise.', 'sales − total costs + total payroll + taxes and dues', 'Known by enterprise; figures by establishment are apportioned.'),
  },
  'trade-margin': {
    ja: words('商業マージン', '商品の販売額から仕入原価を除いた額。', '商業マージン ＝ 年間商品販売額 − 商品売上原価'),
    en: words('Trade margin', 'Annual sales of goods less their cost.', 'annual sales of goods − cost of goods sold'),
  },
};
