import { official, PERCENT, RATIOS_OF_COUNTS, secondary, convention, type DisplayRule, type Indicator } from './indicator.ts';

const DI: DisplayRule = { times: 100, digits: 1, unit: 'none' };
const PUBLIC_OPINION = secondary('内閣府系の世論調査報告書の注');
const ANSWERS = { improved: '16', unchanged: '10', worsened: '21', noAnswer: '3' };
const FIVE = { muchBetter: '26', better: '204', unchanged: '510', worse: '222', muchWorse: '38' };

/** Indicators of targets and surveys (目標・景況・調査の指標). */
export const SURVEY_INDICATORS = {
  achievement: {
    sources: [official('津商工会議所「経営発達支援計画」成果検証シート')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { actual: '199', target: '200' }, result: '199/200', printed: '99.5' },
  },
  'reduction-achievement': {
    sources: [secondary('hikaya (issue 397): indicators with decreasing targets')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { baseline: '100', target: '80', actual: '90' }, result: '1/2', printed: '50.0' },
  },
  'di-balance': {
    sources: [official('日本銀行「短観」の解説'), official('大垣・八戸商工会議所「LOBO（早期景気観測）」の説明'), secondary('中小企業景況調査の解説')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: ANSWERS, result: '-5/47', printed: '-10.6' },
  },
  'di-reversed': {
    sources: [official('福山商工会議所「景気観測調査」の注')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: ANSWERS, result: '5/47', printed: '10.6' },
  },
  'di-index50': {
    sources: [convention('商工中金「中小企業月次景況観測」型の指数')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: true,
    example: { inputs: ANSWERS, result: '21/47', printed: '44.7' },
  },
  'di-five': {
    sources: [official('内閣府「地域経済レポート」（景気ウォッチャー調査のDI）')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: FIVE, result: '979/2000', printed: '49.0' },
  },
  'di-weighted': {
    sources: [official('住宅生産団体連合会「経営者の住宅景況感調査」')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { muchBetter: '3', better: '5', unchanged: '4', worse: '2', muchWorse: '2' }, result: '5/32', printed: '15.6' },
  },
  'di-series': {
    sources: [official('群馬県「群馬県景気動向指数」の説明（保合いは0.5とする）'), official('大分県「DIの概要」')],
    display: DI,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { expandingSeries: '5', flatSeries: '1', adoptedSeries: '9' }, result: '11/18', printed: '61.1' },
  },
  'collection-rate': {
    sources: [convention('調査報告書の慣用'), secondary('中小企業景況調査の公表値（18,256÷18,898）')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { collected: '352', distributed: '1000' }, result: '44/125', printed: '35.2' },
  },
  'valid-response-rate': {
    sources: [convention('調査報告書の慣用')],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { valid: '347', distributed: '1000' }, result: '347/1000', printed: '34.7' },
  },
  'multiple-total': {
    sources: [official('警察庁の調査報告書の注（複数回答の比率）'), PUBLIC_OPINION],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { answers: '17', respondents: '11' }, result: '17/11', printed: '154.5' },
  },
  'sampling-error': {
    sources: [PUBLIC_OPINION],
    display: PERCENT,
    missing: RATIOS_OF_COUNTS,
    forReference: false,
    example: { inputs: { populationSize: '100000', sampleSize: '500', proportion: '0.5' }, result: '0.044609639095144022359915479345', printed: '4.5' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
