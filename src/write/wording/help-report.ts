import type { CommandHelp } from './help-parts.ts';

/** Words of `--help` for the yearly page (年次報告の説明). */
export const REPORT_HELP = {
  report: {
    summary: { ja: 'ホームページに載せる年次報告を作る', en: 'Make the yearly page for the home page' },
    description: {
      ja: '設定ファイルに書いた地域とデータから、要点・産業別の動き・推移・構成・寄与度・商業などを1つのページにまとめ、表と図のデータ（CSV、Excel、JSON）と記録（report.lock.json）をフォルダーに書き出します。設定ファイルがないときは、見本データの留萌市の報告を作ります。途中で失敗したときは、前のページをそのまま残します。',
      en: 'Puts main points, industries, trends, structure, contributions and commerce of one area on one accessible page, with the data behind it (CSV, Excel, JSON) and a record (report.lock.json). Without a config it makes the sample report of 留萌市. When it fails, the earlier page stays as it was.',
    },
    operands: { ja: '設定ファイル（省くと chamber-stats.config.yaml、なければ見本データ）', en: 'config file (chamber-stats.config.yaml when not given, else the sample data)' },
    examples: [
      { command: 'chamber-stats report -o site/', shows: { ja: '見本（留萌市）の報告を site/ に', en: 'the sample report, in site/' } },
      { command: 'chamber-stats report chamber-stats.config.yaml -o site/ --as-of 2026-02-20 --fragment --pdf', shows: { ja: '公表日を入れ、CMS 用の断片と PDF も作る', en: 'with a date, a fragment for a CMS and a PDF' } },
      { command: 'chamber-stats report --format md -o 会報.md', shows: { ja: '会報やメール用の Markdown', en: 'Markdown for a newsletter' } },
    ],
  },
  init: {
    summary: { ja: '設定ファイルの下書きを作る', en: 'Draft the config file' },
    description: {
      ja: '今いるフォルダーの統計表を調べ、地域・比べる地域・発行者・問い合わせ先をたずねて、chamber-stats.config.yaml の下書きを作ります。',
      en: 'Looks at the tables in this folder, asks for area, areas to compare, publisher and contact, and drafts chamber-stats.config.yaml.',
    },
    operands: { ja: '使う統計表（省くとこのフォルダーから探す）', en: 'tables to use (looked for in this folder when not given)' },
    examples: [
      { command: 'chamber-stats init', shows: { ja: '質問に答えて下書きを作る', en: 'draft by answering questions' } },
      { command: 'chamber-stats init --yes', shows: { ja: '何もたずねずに下書きを作る', en: 'draft without asking' } },
    ],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;
