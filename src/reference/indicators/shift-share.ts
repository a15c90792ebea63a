import { convention, OWN_UNIT, POINTS, secondary, type DisplayRule, type Indicator, type MissingRule } from './indicator.ts';

const NLI = secondary('ニッセイ基礎研究所「シフト・シェア分析」（2008年）');
const EXTENDED = secondary('Esteban-Marquillas (1972)；「拡張シフトシェア」の論文');
const AMOUNT: DisplayRule = { ...OWN_UNIT, digits: 1 };
const MISSING: readonly MissingRule[] = ['own-part', 'nil-is-zero', 'zero-base', 'suppressed-residual'];

/** Two industries of a region and the nation: 100 → 90 and 50 → 65, in the nation 1,000 → 1,020 and 400 → 480. */
const INPUTS = { regionEarlier: ['100', '50'], regionLater: ['90', '65'], nationEarlier: ['1000', '400'], nationLater: ['1020', '480'] };

/** Factors of a change against the nation (要因分解); each example is of the first industry. */
export const SHIFT_SHARE_INDICATORS = {
  'national-growth': { sources: [NLI], display: AMOUNT, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '50/7', printed: '7.1' } },
  'industry-mix': { sources: [NLI], display: AMOUNT, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '-36/7', printed: '-5.1' } },
  'regional-factor': { sources: [NLI], display: AMOUNT, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '-12', printed: '-12.0' } },
  'competitive-effect': { sources: [EXTENDED], display: AMOUNT, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '-90/7', printed: '-12.9' } },
  'allocation-effect': { sources: [EXTENDED], display: AMOUNT, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '6/7', printed: '0.9' } },
  'factor-points': { sources: [convention('寄与度に準じる慣用')], display: POINTS, missing: MISSING, forReference: false, example: { inputs: INPUTS, result: '-2/25', printed: '-8.0' } },
  'dynamic-shift-share': {
    sources: [convention('Barff and Knight (1988) "Dynamic Shift-Share Analysis"')],
    display: AMOUNT,
    missing: MISSING,
    forReference: false,
    example: { inputs: { region: ['100', '110', '90'], nation: ['1000', '1050', '1020'] }, result: '-83/7', printed: '-11.9' },
  },
} as const satisfies Readonly<Record<string, Indicator>>;
