import type { AnalysisCommand, RefusalEvidence } from '../../model/refusal.ts';
import type { Bilingual, WordsFor } from './language.ts';
import { list, quote } from './parts.ts';

/** Refusals of the analyses: the data lack what an analysis needs. */
export type AnalysisRefusals = Pick<RefusalEvidence, 'nothing-to-analyse' | 'reference-not-in-data' | 'no-self-sufficiency'>;

/** What each analysis needs of a table. */
const NEEDS: Readonly<Record<AnalysisCommand, Bilingual>> = {
  trend: { ja: '2つ以上の時点の値', en: 'figures of two or more periods' },
  structure: { ja: '計と内訳のある、数か額の項目', en: 'a count or an amount with parts' },
  decompose: { ja: '計と内訳のある、2時点の数か額の項目', en: 'a count or an amount with parts at two periods' },
  accounts: { ja: '市民経済計算などの勘定の表か、生産・分配、移出・移入、開業・廃業、販売額と人口などの項目', en: 'an accounts table, or measures such as production and distribution, exports and imports, openings and closures, sales and population' },
};

/** Words for an analysis that the data do not allow (分析できないとき). */
export const ANALYSIS_REFUSAL_WORDS: WordsFor<AnalysisRefusals> = {
  'nothing-to-analyse': {
    ja: {
      title: '分析できる値の不足',
      message: ({ command, measures }) => `${command} には${NEEDS[command].ja}が必要ですが、選ばれた表にありません${measures.length === 0 ? '' : `（表にある項目: ${list(measures, 'ja', 8)}）`}。`,
      when: '選んだ表や項目に、その分析に必要な値がないときに出ます。',
      remedy: '表の中身は chamber-stats inspect で確かめられます。',
    },
    en: {
      title: 'Nothing to analyse',
      message: ({ command, measures }) => `${command} needs ${NEEDS[command].en}, which the tables lack${measures.length === 0 ? '' : ` (measures in the tables: ${list(measures, 'en', 8)})`}.`,
      when: 'The chosen tables or measures lack what the analysis needs.',
      remedy: 'chamber-stats inspect shows what a table holds.',
    },
  },
  'reference-not-in-data': {
    ja: {
      title: '比較地域の値の不足',
      message: ({ wanted }) => `比較地域（${wanted}）の値が、読み込んだ表にありません。`,
      when: '--against で指定した地域の値が表にないときに出ます。全国や都道府県の行がなくても、全市区町村がそろっていれば、その計を使います。',
      remedy: '比較地域の値を含む表を --data で加えるか、表にある地域を --against で指定してください。',
      next: ({ available }) => (available.length === 0 ? '比較地域の値を含む表を --data で加えてください。' : `比較地域の値を含む表を --data で加えるか、表にある地域から選んでください: ${list(available, 'ja', 8)}`),
    },
    en: {
      title: 'No figures of the reference area',
      message: ({ wanted }) => `The tables have no figures of ${wanted}.`,
      when: 'The area of --against is not in the tables. Without a line of the nation or prefecture, the sum of all its municipalities is used where the table has every one.',
      remedy: 'Add a table that has it with --data, or name an area of the tables.',
      next: ({ available }) => (available.length === 0 ? 'Add a table that has it with --data.' : `Add a table that has it with --data, or choose an area of the tables: ${list(available, 'en', 8)}`),
    },
  },
  'no-self-sufficiency': {
    ja: {
      title: '自足率の表の読み取り',
      message: ({ file }) => `${quote(file, 'ja')}に、産業別の自足率の列が見つかりません。`,
      when: '--self-sufficiency のファイルに、自足率（自給率）という見出しの列も、ただ1つの比率の列もないときに出ます。',
      remedy: '産業名かコードの列と「自足率」の列を持つ表を指定してください。',
    },
    en: {
      title: 'No self-sufficiency in the file',
      message: ({ file }) => `${quote(file, 'en')} has no column with the self-sufficiency of industries.`,
      when: 'The file of --self-sufficiency has no column headed 自足率 or 自給率, and no single column of ratios.',
      remedy: 'Give a table with a column of industries and a column headed 自足率.',
    },
  },
};
