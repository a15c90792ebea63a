import type { CommandHelp } from './help-parts.ts';

/** Words of `--help` for checking published figures (公表値の検算). */
export const CHECK_HELP = {
  check: {
    summary: { ja: '文書の中の数値を計算し直して確かめる', en: 'Recompute the figures of a document' },
    description: {
      ja: '計画書や報告書、ウェブページの数値のうち計算し直せるものを、表の中、文の中、表と文の間、--data で指定した統計表との間で確かめます。合わない数値について、どこがどう違うか、考えられる原因、書き直しの文案を示します。端数処理の違いだけの場合は、誤りとは区別します。誤りがあるとき、または1件も検査できなかったときは終了コードが1になります。',
      en: 'Recomputes what can be recomputed in a plan, a report or a web page: inside tables, inside sentences, from one to the other, and against supplied data. Says what does not agree, why it may be so, and what to write instead. Figures that are merely rounded otherwise are told apart from wrong ones. The exit code is 1 when a figure is wrong or none could be checked.',
    },
    operands: {
      ja: '検査する文書（テキスト、Markdown、HTML、Word、Excel、CSV、PDF）。- は標準入力',
      en: 'documents to check (text, Markdown, HTML, Word, Excel, CSV, PDF); - is standard input',
    },
    examples: [
      { command: 'chamber-stats check 計画.docx', shows: { ja: '計画書の数値を検査', en: 'check the figures of a plan' } },
      { command: 'chamber-stats check 計画.txt --data 経済センサス.csv --suggest', shows: { ja: '統計表とも照らし合わせ、文案も示す', en: 'also against a table, with suggested wording' } },
      { command: 'chamber-stats check 計画.txt 評価書.xlsx --reporter junit:検査.xml', shows: { ja: '2つの文書をまとめて検査し、結果をファイルに', en: 'two documents at once, the result in a file' } },
      { command: 'chamber-stats check 計画.txt --baseline 承認.json --accept 原本どおり', shows: { ja: 'いまある所見を理由とともに承認', en: 'accept the present findings, with the reason' } },
    ],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

/** Words for the options of a check. */
export const CHECK_OPTION_HELP = {
  reporter: {
    ja: '結果の形式。pretty | json | md | github | gitlab | junit | sarif | rdjson。「形式:ファイル」でファイルに書き出す（くり返し指定可）',
    en: 'format of the result: pretty | json | md | github | gitlab | junit | sarif | rdjson; NAME:FILE writes a file (repeatable)',
  },
  suggest: { ja: '書き直しの文案も示す', en: 'also print corrected sentences' },
  only: { ja: '指定したコードの所見だけを示す（カンマ区切り）', en: 'tell findings of these codes only (comma separated)' },
  ignore: { ja: '指定したコードの所見を示さない（カンマ区切り）', en: 'leave out findings of these codes (comma separated)' },
  allowEmpty: { ja: '検査できる数値が1件もなくても誤りとしない', en: 'let documents pass in which nothing could be checked' },
  baseline: { ja: '承認済みの所見の一覧', en: 'file of accepted findings' },
  accept: { ja: 'いまある所見をこの理由で承認し、--baseline の一覧に加える', en: 'accept the present findings for this reason and add them to --baseline' },
  until: { ja: '承認の最後の日（例: 2026-03-31）', en: 'last day of the acceptance, as 2026-03-31' },
  asOf: { ja: '承認の期限を判断する日（指定しないと今日）', en: 'day by which acceptances are judged (default today)' },
} as const satisfies Readonly<Record<string, { readonly ja: string; readonly en: string }>>;
