import { COEFFICIENT, convention, official, OWN_UNIT, PERCENT, POINTS, RATIOS_OF_COUNTS, secondary, type Indicator, type MissingRule } from './indicator.ts';

const EVERY_PART: readonly MissingRule[] = ['every-part', 'nil-is-zero', 'zero-base'];
const BRITANNICA = secondary('ブリタニカ国際大百科事典「寄与度」「寄与率」');
const REAT = secondary('Farhauer and Kröll (2013) "Standorttheorien"; R package REAT');

/** Indicators of composition and concentration (構成・特化・集中の指標). */
export const STRUCTURE_INDICATORS = {
  share: {
    sources: [convention('公的統計の慣用')],
    display: PERCENT,
    missing: ['own-part', 'nil-is-zero', 'zero-base'],
    forReference: false,
    example: { inputs: { part: '136', total: '1041' }, result: '136/1041', printed: '13.1' },
  },
  'share-change': {
    sources: [official('日本銀行「短観（全国企業短期経済観測調査）」の解説')],
    display: POINTS,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { partEarlier: '190', totalEarlier: '1174', partLater: '136', totalLater: '1041' }, result: '-19063/611067', printed: '-3.1' },
  },
  residual: {
    sources: [convention('公的統計の慣用')],
    display: OWN_UNIT,
    missing: ['every-part', 'nil-is-zero', 'suppressed-residual'],
    forReference: false,
    example: { inputs: { total: '3322', parts: ['210', '900', '1500', '-', '700'] }, result: '12', printed: '12' },
  },
  contribution: {
    sources: [official('農林水産省「農林水産関係用語集」'), BRITANNICA],
    display: PERCENT,
    missing: ['own-part', 'nil-is-zero', 'zero-base', 'suppressed-residual'],
    forReference: false,
    example: { inputs: { partEarlier: '193', partLater: '202', totalEarlier: '350' }, result: '9/350', printed: '2.6' },
  },
  'contribution-share': {
    sources: [BRITANNICA],
    display: PERCENT,
    missing: ['every-part', 'nil-is-zero', 'suppressed-residual'],
    forReference: false,
    example: { inputs: { partEarlier: '193', partLater: '202', totalEarlier: '350', totalLater: '365' }, result: '3/5', printed: '60.0' },
  },
  'share-of-gross': {
    sources: [convention('増減の内訳の慣用')],
    display: PERCENT,
    missing: ['every-part', 'nil-is-zero', 'suppressed-residual'],
    forReference: false,
    example: { inputs: { partsEarlier: ['190', '320', '48'], partsLater: ['136', '275', '56'] }, result: '6/11', printed: '54.5' },
  },
  'location-quotient': {
    sources: [official('富山県「特化係数」の解説'), secondary('地域経済分析システム（RESAS）の利用例')],
    display: COEFFICIENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { part: '298', total: '20293', referencePart: '363024', referenceTotal: '56872826' }, result: '4237025537/1841711508', printed: '2.30' },
  },
  'additive-location-quotient': {
    sources: [REAT],
    display: { times: 1, digits: 4, unit: 'none' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { part: '30', total: '200', referencePart: '1000', referenceTotal: '10000' }, result: '1/100', printed: '0.0100' },
  },
  'self-sufficiency': {
    sources: [convention('産業連関分析の慣用（自給率・自足率）')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: true,
    example: { inputs: { production: '80', exports: '20', imports: '40' }, result: '4/5', printed: '80.0' },
  },
  'adjusted-location-quotient': {
    sources: [secondary('上田市「地域の産業・雇用創造チャート」の解説（総務省統計局の指標の説明）')],
    display: COEFFICIENT,
    missing: ['stops', 'nil-is-missing'],
    forReference: true,
    example: { inputs: { locationQuotient: '1.50', selfSufficiency: '0.85' }, result: '51/40', printed: '1.28' },
  },
  'earning-power': {
    sources: [secondary('上田市「地域の産業・雇用創造チャート」の解説（総務省統計局の指標の説明）'), convention('自然対数によることは広く引用される慣用')],
    display: COEFFICIENT,
    missing: ['stops', 'nil-is-missing', 'positive-only'],
    forReference: true,
    example: { inputs: { adjustedQuotient: '1.275' }, result: '0.242946178610389468792324157195', printed: '0.24' },
  },
  herfindahl: {
    sources: [REAT],
    display: { times: 1, digits: 4, unit: 'none' },
    missing: EVERY_PART,
    forReference: false,
    example: { inputs: { parts: ['50', '30', '20'] }, result: '19/50', printed: '0.3800' },
  },
  krugman: {
    sources: [REAT],
    display: { times: 1, digits: 3, unit: 'none' },
    missing: EVERY_PART,
    forReference: false,
    example: { inputs: { parts: ['50', '30', '20'], reference: ['400', '400', '200'] }, result: '1/5', printed: '0.200' },
  },
  hoover: {
    sources: [REAT],
    display: { times: 1, digits: 3, unit: 'none' },
    missing: EVERY_PART,
    forReference: false,
    example: { inputs: { parts: ['50', '30', '20'], reference: ['400', '400', '200'] }, result: '1/10', printed: '0.100' },
  },
  gini: {
    sources: [REAT],
    display: { times: 1, digits: 3, unit: 'none' },
    missing: EVERY_PART,
    forReference: false,
    example: { inputs: { parts: ['50', '30', '20'] }, result: '1/5', printed: '0.200' },
  },
  'specialization-gini': {
    sources: [REAT],
    display: { times: 1, digits: 3, unit: 'none' },
    missing: EVERY_PART,
    forReference: false,
    example: {
      inputs: { parts: ['700', '600', '500', '10000', '40000'], reference: ['30000', '15000', '10000', '60000', '50000'] },
      result: '28/45',
      printed: '0.622',
    },
  },
  rank: {
    sources: [convention('公的統計の慣用（同順位は同じ番号とし、次の番号を飛ばす）')],
    display: OWN_UNIT,
    missing: ['unranked', 'nil-is-zero'],
    forReference: false,
    example: { inputs: { value: '12.5', all: ['30', '30', '12.5', 'X', '7'] }, result: '3', printed: '3' },
  },
  'per-unit': {
    sources: [official('経済産業省「商業統計」（従業者1人当たり年間商品販売額など）')],
    display: { times: 1, digits: 1, unit: 'own' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { numerator: '37993', denominator: '239' }, result: '37993/239', printed: '159.0' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;

