import type { AnalysisFindings } from '../../model/findings/analysis.ts';
import type { Bilingual, WordsFor } from './language.ts';
import { list, quote } from './parts.ts';

/** Identities of accounts and input–output tables, as equations. */
const IDENTITY_NAMES: Readonly<Record<'supply-demand' | 'output' | 'value-added', Bilingual>> = {
  'supply-demand': { ja: '域内需要 + 移輸出 − 移輸入 ＝ 域内生産', en: 'regional demand + exports - imports = regional output' },
  output: { ja: '中間投入 + 粗付加価値 ＝ 域内生産', en: 'intermediate input + gross value added = regional output' },
  'value-added': { ja: '売上（収入）金額 − 費用総額 + 給与総額 + 租税公課 ＝ 付加価値額', en: 'sales - costs + payroll + taxes = value added' },
};

/** A bare year as a table heads its columns, in a sentence. */
function yearOf(period: string): string {
  return /^\d{4}$/.test(period) ? `${period}年` : period;
}

/** What options of `accounts` are for. */
const OPTION_USES: Readonly<Record<'against' | 'months', Bilingual>> = {
  against: { ja: '比べる地域を使う小売吸引力指数と商業人口には、対象の地域と比べる地域の小売販売額と人口が必要です。', en: 'Retail attraction and commercial population need retail sales and population of the area and of the reference area.' },
  months: { ja: '月数を使う開業率と廃業率には、新設・廃業と期首の事業所数が必要です。', en: 'Opening and closure rates need openings, closures and the number at the start.' },
};

/** Words for what the analyses beyond the rate can report (分析の所見). */
export const ANALYSIS_WORDS: WordsFor<AnalysisFindings> = {
  'not-additive': {
    ja: {
      title: '足し合わせられない項目',
      message: ({ measures }) => `${list(measures, 'ja')}は比率や平均の値で、内訳を足しても計になりません。この分析から除きました。`,
      when: '構成比、増減率、1人当たりの額などを、構成や寄与度の分析に使おうとしたときに出ます。',
      remedy: '元になった数や額の項目を --measure で選んでください。',
    },
    en: {
      title: 'Measures that do not add up',
      message: ({ measures }) => `${list(measures, 'en')}: ratios and averages have no parts that add up to a total, so they were left out.`,
      when: 'Shares, rates or averages were given to an analysis of parts and totals.',
      remedy: 'Choose the counts or amounts they come from with --measure.',
    },
  },
  'no-parts': {
    ja: {
      title: '内訳のない項目',
      message: ({ measures }) => `${list(measures, 'ja')}には内訳がないため、この分析から除きました。`,
      when: '計だけがあって、産業・地域などの内訳がない項目のときに出ます。',
      remedy: '内訳のある表を指定してください。',
    },
    en: {
      title: 'Measures without parts',
      message: ({ measures }) => `${list(measures, 'en')}: only a total is given, so there is nothing to take apart.`,
      when: 'A measure has a total but no industries, areas or other parts.',
      remedy: 'Give a table with parts.',
    },
  },
  'no-industries': {
    ja: {
      title: '産業などの内訳のない項目',
      message: ({ measures }) => `${list(measures, 'ja')}は地域別の値だけで、産業などの内訳がなく、比較地域と比べられないため、この分析から除きました。`,
      when: '--against を指定した分析で、産業などの内訳のない項目が表にあるときに出ます。',
      remedy: '地域の間での構成を見るときは、--against を付けずに実行してください。',
    },
    en: {
      title: 'Measures without industries',
      message: ({ measures }) => `${list(measures, 'en')}: given by area alone, without industries to compare with the reference area, so they were left out.`,
      when: 'With --against, the table has measures that are not given by industry.',
      remedy: 'Leave out --against for the shares of areas among each other.',
    },
  },
  'option-unused': {
    ja: {
      title: '使わなかったオプション',
      message: ({ option }) => `--${option} は使いませんでした。${OPTION_USES[option].ja}`,
      when: 'accounts に指定したオプションを使う指標が、読み込んだ表の項目から求められないときに出ます。',
      remedy: '指標に必要な項目のある表を指定してください。',
    },
    en: {
      title: 'Option without effect',
      message: ({ option }) => `--${option} was not used. ${OPTION_USES[option].en}`,
      when: 'No indicator that the tables allow depends on an option given to accounts.',
      remedy: 'Give a table with the measures that the indicator needs.',
    },
  },
  'no-quotient': {
    ja: {
      title: '求められない1単位当たりの値',
      message: ({ measures, per }) => `${list(measures, 'ja')}の、${quote(per, 'ja')}1単位当たりの値は求められません。同じ表に両方がないか、割っても意味のある値になりません。`,
      when: '--per で指定した項目が、対象の項目と同じ表にないとき、または比率・同じ単位どうしなど、割り算に意味がないときに出ます。',
      remedy: '両方の項目を含む表と、人数・金額などの項目を選んでください。',
    },
    en: {
      title: 'No such quotient',
      message: ({ measures, per }) => `${list(measures, 'en')} cannot be given per unit of ${quote(per, 'en')}: no table has both, or the quotient would say nothing.`,
      when: 'The measure of --per is not in a table with the others, or the division makes no sense (rates, or measures of one unit).',
      remedy: 'Choose persons or amounts, and a table that has both measures.',
    },
  },
  'reference-missing': {
    ja: {
      title: '比較地域の値がない項目',
      message: ({ measure, wanted }) => `${quote(measure, 'ja')}は、比較地域（${wanted}）の同じ時点・同じ対象範囲の値が表にないため、比較地域を使う指標を示していません。`,
      when: '--against で指定した地域の値が、その項目・時点・対象範囲については読み込んだ表にないときに出ます。',
      remedy: '比較地域の値を含む表を --data で加えてください。',
    },
    en: {
      title: 'No figures of the reference area',
      message: ({ measure, wanted }) => `The tables have no ${quote(measure, 'en')} of ${wanted} for the same periods and scope, so indicators that need them are not given.`,
      when: 'The area of --against has no figures for this measure, period and scope.',
      remedy: 'Add a table that has them with --data.',
    },
  },
  'self-sufficiency-missing': {
    ja: {
      title: '自足率のない産業',
      message: ({ industries }) => `${list(industries, 'ja')}の自足率が表にないため、修正特化係数と稼ぐ力を示していません。`,
      when: '--self-sufficiency の表に、その産業の自足率がないときに出ます。',
      remedy: '産業の名称かコードが対象の表と同じかどうかを確かめてください。',
    },
    en: {
      title: 'Industries without self-sufficiency',
      message: ({ industries }) => `${list(industries, 'en')}: no self-sufficiency is given, so there is no adjusted location quotient.`,
      when: 'The table of --self-sufficiency lacks these industries.',
      remedy: 'See whether names or codes of the industries are those of the table.',
    },
  },
  'chain-linked': {
    ja: {
      title: '連鎖方式の値',
      message: ({ measure }) => `${quote(measure, 'ja')}は実質（連鎖方式）の値で、内訳を足しても計にならないため、構成比・寄与度・残差を計算していません。`,
      when: '県民経済計算などの実質値（連鎖方式）の表を分析したときに出ます。',
      remedy: '寄与度は公表された値を使うか、名目の表を指定してください。',
    },
    en: {
      title: 'Chain-linked values',
      message: ({ measure }) => `${quote(measure, 'en')} is chain-linked and does not add up, so shares, contributions and residuals are not computed.`,
      when: 'The table has real values by the chain method.',
      remedy: 'Use the published contributions, or a table of nominal values.',
    },
  },
  'published-figure-differs': {
    ja: {
      title: '再計算と合わない公表値',
      message: ({ label, what, period, printed, recomputed }) => `${quote(label, 'ja')}の${yearOf(period)}の${what}は「${printed}」と公表されていますが、公表された値から計算すると${recomputed}です（端数処理では説明できません）。`,
      when: '表に公表されている増減額・増減率・構成比・寄与度が、同じ表の値から、端数の幅を考えても出てこないときに出ます。',
      remedy: '誤植か、もとの値の誤りかを出典で確かめてください。',
    },
    en: {
      title: 'Published figure cannot be recomputed',
      message: ({ label, what, period, printed, recomputed }) => `${what} of ${quote(label, 'en')}, ${period}, is published as ${printed}; the published values give ${recomputed}, and rounding does not explain the difference.`,
      when: 'A published change, rate, share or contribution does not follow from the published values, whatever they were before rounding.',
      remedy: 'See in the source which of the figures is a misprint.',
    },
  },
  'identity-does-not-hold': {
    ja: {
      title: '成り立たない恒等式',
      message: ({ identity, label, period, gap }) => `${quote(label, 'ja')}の${yearOf(period)}の値では、「${IDENTITY_NAMES[identity].ja}」が成り立ちません（左辺 − 右辺 ＝ ${gap}。端数処理では説明できません）。`,
      when: '需給、投入と産出、付加価値のように、2通りに求められる値が表の中で食い違うときに出ます。',
      remedy: 'どの値が違うかを出典で確かめてください。',
    },
    en: {
      title: 'Identity does not hold',
      message: ({ identity, label, period, gap }) => `${quote(label, 'en')}, ${period}: ${IDENTITY_NAMES[identity].en} does not hold (left less right: ${gap}), which rounding does not explain.`,
      when: 'Two ways to one figure give different values in one table.',
      remedy: 'See in the source which of the figures is wrong.',
    },
  },
};
