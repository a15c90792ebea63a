import { COUNTS, official, OWN_UNIT, PERCENT, RATIOS_OF_COUNTS, secondary, convention, type Indicator } from './indicator.ts';

const RESAS = secondary('地域経済分析システム（RESAS）「地域経済循環図」の注（引用による）');
const METI = official('経済産業省「地域間産業連関表」用語の解説');
const VALUE_ADDED = official('総務省政策統括官室「付加価値額の算出について」（2015年）');

/** Indicators of regional accounts and trade (地域経済循環・域際収支・付加価値の指標). */
export const ACCOUNT_INDICATORS = {
  'circulation-rate': {
    sources: [RESAS, secondary('神戸新聞（2025年10月）')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { production: '64390', distribution: '60635' }, result: '12878/12127', printed: '106.2' },
  },
  'net-outflow-rate': {
    sources: [convention('地域経済循環図の読み方の慣用')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: true,
    example: { inputs: { netOutflow: '72', expenditure: '480' }, result: '3/20', printed: '15.0' },
  },
  'three-sides': {
    sources: [convention('国民経済計算の三面等価')],
    display: OWN_UNIT,
    missing: COUNTS,
    forReference: false,
    example: { inputs: { production: '64390', distribution: '60635', expenditure: '64390' }, result: '3755', printed: '3755' },
  },
  'interregional-balance': {
    sources: [METI],
    display: OWN_UNIT,
    missing: COUNTS,
    forReference: false,
    example: { inputs: { outboundSales: '300', exports: '50', inboundPurchases: '430', imports: '90' }, result: '-170', printed: '-170' },
  },
  'outbound-rate': {
    sources: [METI],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { outboundSales: '300', regionalOutput: '1000' }, result: '3/10', printed: '30.0' },
  },
  'inbound-rate': {
    sources: [METI],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { inboundPurchases: '430', regionalDemand: '1170' }, result: '43/117', printed: '36.8' },
  },
  'value-added': {
    sources: [VALUE_ADDED],
    display: OWN_UNIT,
    missing: COUNTS,
    forReference: false,
    example: { inputs: { sales: '1000', costs: '900', payroll: '200', taxes: '15' }, result: '315', printed: '315' },
  },
  'trade-margin': {
    sources: [VALUE_ADDED],
    display: OWN_UNIT,
    missing: COUNTS,
    forReference: false,
    example: { inputs: { sales: '37993', costOfGoods: '29000' }, result: '8993', printed: '8993' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
