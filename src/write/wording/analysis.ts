import type { RoundingRule } from '../../model/rounding.ts';
import type { MeasuredKey } from '../../model/measured.ts';
import { INDICATORS, type Indicator, type IndicatorId } from '../../reference/indicators.ts';
import { FOR_REFERENCE, INDICATOR_TEXTS } from './indicators.ts';
import type { Bilingual, Language } from './language.ts';
import { ROUNDING_NAMES } from './names.ts';
import { plural } from './parts.ts';

const words = (ja: string, en: string): Bilingual => ({ ja, en });

/** Names that headings of the analyses use beside those of the indicators (分析の見出し). */
export const ANALYSIS_PHRASES = {
  sincePrevious: words('前の時点からの増減', 'Change from previous'),
  ratePrevious: words('前の時点からの増減率', 'Change rate from previous'),
  sinceFirst: words('最初の時点からの増減', 'Change from first'),
  previousFiscalYear: words('対前年度増減額', 'Change on previous fiscal year'),
  previousYear: words('対前年増減額', 'Change on previous year'),
  index: words('指数', 'Index'),
  trendLine: words('推移', 'Course'),
  place: words('順位', 'Rank'),
  shareChange: words('差', 'Change'),
  factors: words('要因', 'Factors'),
  ofNet: words('純増減に占める割合', 'Share of net change'),
  ofGross: words('増加計・減少計に占める割合', 'Share of gross change'),
  indicator: words('指標', 'Indicator'),
  regrouping: words('再掲', 'Regrouped'),
  rises: words('増加した内訳の計', 'Sum of rises'),
  falls: words('減少した内訳の計', 'Sum of falls'),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Indicators that are formed from measures, by their keys; those that are variants of one indicator have names of their own. */
export const MEASURED_INDICATORS: { readonly [K in MeasuredKey]: { readonly indicator: IndicatorId; readonly name: Bilingual | 'own' } } = {
  'circulation-rate': { indicator: 'circulation-rate', name: 'own' },
  'production-less-distribution': { indicator: 'three-sides', name: words('生産 − 分配', 'Production less distribution') },
  'production-less-expenditure': { indicator: 'three-sides', name: words('生産 − 支出', 'Production less expenditure') },
  'net-outflow-rate': { indicator: 'net-outflow-rate', name: 'own' },
  'interregional-balance': { indicator: 'interregional-balance', name: 'own' },
  'outbound-rate': { indicator: 'outbound-rate', name: 'own' },
  'inbound-rate': { indicator: 'inbound-rate', name: 'own' },
  'opening-rate': { indicator: 'opening-rate', name: 'own' },
  'closure-rate': { indicator: 'closure-rate', name: 'own' },
  'retail-attraction': { indicator: 'retail-attraction', name: 'own' },
  'commercial-population': { indicator: 'commercial-population', name: 'own' },
  'sales-per-person': { indicator: 'sales-efficiency', name: words('従業者1人当たり販売額', 'Sales per person engaged') },
  'sales-per-floor-space': { indicator: 'sales-efficiency', name: words('売場面積1㎡当たり販売額', 'Sales per square metre') },
  'value-added': { indicator: 'value-added', name: 'own' },
  'trade-margin': { indicator: 'trade-margin', name: 'own' },
};

/** The name of an indicator that is formed from measures. */
export function measuredName(key: MeasuredKey, language: Language): string {
  const { indicator, name } = MEASURED_INDICATORS[key];
  return name === 'own' ? indicatorName(indicator, language) : name[language];
}

/** What a line is among the others of its table (行の区分). */
export const ROLE_NAMES: Readonly<Record<string, Bilingual>> = {
  total: words('計', 'total'),
  subtotal: words('小計', 'subtotal'),
  part: words('内訳', 'part'),
  adjustment: words('調整項目', 'adjustment'),
  detail: words('内訳の内訳', 'detail'),
  regrouping: words('再掲', 'regrouping'),
  residual: words('残差', 'residual'),
  indicator: words('指標', 'indicator'),
};

/** What titles say is shown of some measures. */
export const ANALYSIS_TITLES = {
  trend: { ja: (what: string) => `${what}の推移`, en: (what: string) => `${what} over time` },
  structure: { ja: (what: string) => `${what}の構成`, en: (what: string) => `Structure of ${what}` },
  concentration: { ja: (what: string) => `${what}の集中・特化`, en: (what: string) => `Concentration of ${what}` },
  contributions: { ja: (what: string) => `${what}の増減と寄与度`, en: (what: string) => `Change in ${what} and contributions` },
  factors: { ja: (what: string) => `${what}の増減の要因分解`, en: (what: string) => `Factors of the change in ${what}` },
  measured: { ja: (what: string) => (what === '' ? '経済循環・取引・小売などの指標' : `${what}の指標`), en: (what: string) => (what === '' ? 'Indicators of circulation, trade and retail' : `Indicators: ${what}`) },
} as const satisfies Readonly<Record<string, Bilingual<(what: string) => string>>>;

interface AnalysisSentences {
  /** Which rounding holds for which figures: one entry a number of decimals. */
  readonly roundings: (rule: RoundingRule, groups: readonly { readonly decimals: number; readonly names: readonly string[] }[]) => string;
  readonly stopped: (indicator: string, input: string, why: string, lines: readonly string[], more: number) => string;
  readonly withheld: (indicator: string, why: string) => string;
  readonly formula: (id: string, name: string, formula: string, sources: readonly string[], forReference: boolean) => string;
  readonly against: (areas: readonly string[], regions: readonly string[]) => string;
  readonly assembled: (area: string, count: number) => string;
  readonly unranked: (lines: readonly string[], more: number) => string;
  readonly computedTotal: string;
  readonly restIs: string;
  readonly growthByMonths: (months: string) => string;
  readonly growthByLabel: (years: string) => string;
  readonly breakBefore: (mark: string, period: string, why: readonly string[]) => string;
  readonly indexBase: (period: string) => string;
  readonly grossChanges: (rises: string, falls: string, net: string) => string;
  readonly adjustedBy: string;
  readonly bounds: string;
  readonly dynamicSteps: (periods: readonly string[]) => string;
}

export const ANALYSIS_SENTENCES: Bilingual<AnalysisSentences> = {
  ja: {
    roundings: (rule, groups) => `${groups.map(({ decimals, names }) => `${names.join('・')}は${decimals === 0 ? '整数' : `小数第${decimals}位`}まで`).join('、')}（${ROUNDING_NAMES[rule].ja}）`,
    stopped: (indicator, input, why, lines, more) => `${indicator}: ${input}が「${why}」のため示していません（${lines.join('、')}${more > 0 ? ` ほか${more}件` : ''}）`,
    withheld: (indicator, why) => `${indicator}: ${why}`,
    formula: (id, name, formula, sources, forReference) => `${formula.startsWith(name) && !forReference ? '' : `${name}${forReference ? '（参考）' : ''}: `}${formula}（出典: ${sources.join('、')}）［${id}］`,
    against: (areas, regions) => `${regions.length === 0 ? '' : `${regions.join('、')}の`}比較地域: ${areas.join('、')}${areas.length > 1 ? 'の計' : ''}`,
    assembled: (area, count) => `${area}（表にある全${count}市区町村の計）`,
    unranked: (lines, more) => `順位は、値のない内訳（${lines.join('、')}${more > 0 ? ` ほか${more}件` : ''}）を除いて付けた`,
    computedTotal: '計は内訳の合計（出典に計の記載がない）',
    restIs: '「その他（内訳の計との差）」は、出典の計から内訳の計を引いたもの',
    growthByMonths: (months) => `年平均伸び率の年数は、調査の基準日の間の月数（${months}か月）で数えた`,
    growthByLabel: (years) => `年平均伸び率の年数は、年次の差（${years}年）で数えた`,
    breakBefore: (mark, period, why) => `${mark} ${period}の前に断層がある: ${why.join('')}`,
    indexBase: (period) => `指数は${period}＝100`,
    grossChanges: (rises, falls, net) => `増加した内訳の計 ${rises}、減少した内訳の計 ${falls}、純増減 ${net}`,
    adjustedBy: '修正特化係数と稼ぐ力は、指定された自足率による参考値',
    bounds: '[ ] は、秘匿された値がとりうる範囲から求めた、その指標の範囲（秘匿値が特定されるときは示さない）',
    dynamicSteps: (periods) => `要因は、${periods.join('→')}の各区間で求めて足し上げた（動学的シフト・シェア）`,
  },
  en: {
    roundings: (rule, groups) => `${groups.map(({ decimals, names }) => `${names.join(', ')}: ${plural(decimals, 'decimal')}`).join('; ')} (${ROUNDING_NAMES[rule].en})`,
    stopped: (indicator, input, why, lines, more) => `${indicator} is not given because ${input} is missing: ${why} (${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
    withheld: (indicator, why) => `${indicator}: ${why}`,
    formula: (id, name, formula, sources, forReference) => `${name}${forReference ? ' (for reference)' : ''}: ${formula} (source: ${sources.join(', ')}) [${id}]`,
    against: (areas, regions) => `Reference area${regions.length === 0 ? '' : ` of ${regions.join(', ')}`}: ${areas.join(', ')}${areas.length > 1 ? ' together' : ''}`,
    assembled: (area, count) => `${area} (sum of all ${count} municipalities of the table)`,
    unranked: (lines, more) => `Rank: lines without a value are left out (${lines.join(', ')}${more > 0 ? ` and ${more} more` : ''})`,
    computedTotal: 'Total: sum of the parts (the source prints none)',
    restIs: 'Other (total less its parts): the printed total less the sum of its parts',
    growthByMonths: (months) => `Annual growth: years counted by the ${months} months between the reference dates of the surveys`,
    growthByLabel: (years) => `Annual growth: years counted by their labels (${years} years)`,
    breakBefore: (mark, period, why) => `${mark} break in the series before ${period}: ${why.join(' ')}`,
    indexBase: (period) => `Index: ${period} = 100`,
    grossChanges: (rises, falls, net) => `Sum of rises ${rises}, sum of falls ${falls}, net change ${net}`,
    adjustedBy: 'Adjusted location quotient and earning power rest on the given self-sufficiency; for reference only',
    bounds: '[ ]: where the indicator must lie, from what the suppressed values can be (not shown where that would single one out)',
    dynamicSteps: (periods) => `Factors are sums over the steps ${periods.join(' -> ')} (dynamic shift-share)`,
  },
};

/** The name of an indicator for a heading, marked where it is for reference only. */
export function indicatorName(id: IndicatorId, language: Language): string {
  const facts: Indicator = INDICATORS[id];
  const { name } = INDICATOR_TEXTS[id][language];
  if (!facts.forReference) return name;
  return language === 'ja' ? `${name}（${FOR_REFERENCE.ja}）` : `${name} (${FOR_REFERENCE.en})`;
}

/** What an indicator is, in one line for the notes of a document: name, formula, source. */
export function formulaNote(id: IndicatorId, language: Language): string {
  const facts: Indicator = INDICATORS[id];
  const { name, formula } = INDICATOR_TEXTS[id][language];
  return ANALYSIS_SENTENCES[language].formula(id, name, formula, facts.sources.map((source) => source.name), facts.forReference);
}

/** The heading of a column that holds an indicator, of the earlier or the only period (列の見出し). */
export function indicatorHeading(id: IndicatorId, when: 'earlier' | 'only' = 'only'): Bilingual {
  const name = { ja: indicatorName(id, 'ja'), en: indicatorName(id, 'en') };
  return when === 'only' ? name : { ja: `基準時点の${name.ja}`, en: `${name.en}, from period` };
}
