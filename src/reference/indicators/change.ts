import { convention, COUNTS, official, OWN_UNIT, PERCENT, RATIOS_OF_COUNTS, secondary, type Indicator } from './indicator.ts';

/** Indicators of change over time (増減の指標). */
export const CHANGE_INDICATORS = {
  change: {
    sources: [convention('公的統計の慣用')],
    display: OWN_UNIT,
    missing: COUNTS,
    forReference: false,
    example: { inputs: { earlier: '1234', later: '1165' }, result: '-69', printed: '-69' },
  },
  'rate-of-change': {
    sources: [official('総務省統計局「平成21年経済センサス‐基礎調査 利用上の注意」'), secondary('農林水産省「農林水産関係用語集」')],
    display: PERCENT,
    missing: [...RATIOS_OF_COUNTS, 'new-or-vanished'],
    forReference: false,
    example: { inputs: { earlier: '1234', later: '1165' }, result: '-69/1234', printed: '-5.6' },
  },
  'point-change': {
    sources: [official('日本銀行「短観（全国企業短期経済観測調査）」の解説')],
    display: { times: 1, digits: 1, unit: 'points' },
    missing: ['stops', 'nil-is-missing'],
    forReference: false,
    example: { inputs: { earlier: '12.4', later: '10.1' }, result: '-23/10', printed: '-2.3' },
  },
  'index-number': {
    sources: [convention('公的統計の慣用')],
    display: { times: 100, digits: 1, unit: 'none' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { base: '1381', value: '1041' }, result: '1041/1381', printed: '75.4' },
  },
  'annual-growth': {
    sources: [secondary('「年平均成長率」（ウィキペディア日本語版）')],
    display: { times: 100, digits: 2, unit: 'percent' },
    missing: ['stops', 'positive-only'],
    forReference: false,
    example: {
      inputs: { earlier: '20503', later: '20293', years: '13/3' },
      result: '-0.002372999491331646339867451623',
      printed: '-0.24',
    },
  },
  'simple-mean-growth': {
    sources: [convention('公的統計の慣用')],
    display: { times: 100, digits: 2, unit: 'percent' },
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { earlier: '1381', later: '1041', years: '12' }, result: '-85/4143', printed: '-2.05' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
