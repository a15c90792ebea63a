import { FILES, type CommandHelp } from './help-parts.ts';
import { ANALYSIS_HELP } from './help-analysis.ts';
import { REPORT_HELP } from './help-report.ts';
import { CHECK_HELP, CHECK_OPTION_HELP } from './help-check.ts';
import type { Bilingual } from './language.ts';

/** Words of `--help` for one option; the same on every command. */
export type OptionHelp = Bilingual;

export const TOOL_HELP: Bilingual = {
  ja: '地域の統計表を公表されたままの形で読み、比べ、確かめる道具です。',
  en: 'Reads, compares and checks regional statistics of Japan as they are published.',
};

/** Headings of the help page. */
export const HELP_HEADINGS = {
  usage: { ja: '使い方:', en: 'Usage:' },
  examples: { ja: '例:', en: 'Examples:' },
  commands: { ja: 'コマンド:', en: 'Commands:' },
  arguments: { ja: '引数:', en: 'Arguments:' },
  options: { ja: 'オプション:', en: 'Options:' },
  choices: { ja: '選べる値', en: 'choices' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const HELP_FOOTER: Bilingual = {
  ja: 'ファイルを指定しないと見本データを使います。コマンドごとの説明: chamber-stats コマンド --help',
  en: 'Without files the sample data are used. Help on a command: chamber-stats COMMAND --help',
};

export const COMMAND_HELP = {
  inspect: {
    summary: { ja: '表の中身と読み方を示す', en: 'Show what a table holds and how it is read' },
    description: {
      ja: '文字コード、様式、軸と項目、単位、時点、記号の数、気をつけたい点を、そう判断した理由とともに示します。計算の前に、表が正しく読めているかを確かめるためのコマンドです。',
      en: 'Shows encoding, layout, axes and their members, units, periods, symbols and findings, each with its reason. Use it first, to see that a table is read as you read it.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats inspect 経済センサス.csv', shows: { ja: '読み方と中身を画面に表示', en: 'show how the table is read' } },
      { command: 'chamber-stats inspect 表.xlsx --format json', shows: { ja: '同じ内容を JSON で', en: 'the same as JSON' } },
    ],
  },
  ingest: {
    summary: { ja: '表を1行1データの形に直して書き出す', en: 'Write tables in tidy form' },
    description: {
      ja: '公表された表を、1行に1つの値を持つ CSV（整然データ）に直します。値のない理由（秘匿、該当なし など）と、元の表での位置も残します。-o にフォルダーを指定すると、表ごとのファイルと、出典や所見の記録（.meta.json）を書き出します。',
      en: 'Turns published tables into one value a row, keeping why a value is missing and where it was printed. With -o FOLDER each table becomes a file with its metadata (.meta.json) beside it.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats ingest 経済センサス.csv -o data/', shows: { ja: '整然データと記録をフォルダーに', en: 'tidy data and metadata in a folder' } },
      { command: 'chamber-stats ingest 全国.csv -f parquet --partition year,prefecture -o 全国/', shows: { ja: 'DuckDB などで使う Parquet を、年と都道府県で分けて', en: 'Parquet for DuckDB and others, divided by year and prefecture' } },
      { command: 'chamber-stats ingest 表.xlsx -f jsonl', shows: { ja: 'JSON Lines で標準出力に', en: 'JSON Lines on standard output' } },
    ],
  },
  diff: {
    summary: { ja: '2つの時点を比べ、増減数と増減率を示す', en: 'Compare two periods: change and rate of change' },
    description: {
      ja: '同じ表の中の2時点、または別々の表の同じ項目を比べます。対象範囲（民営・全事業所）が違う値は、理由を示して比べません。率は正確な分数で計算し、表示するときに一度だけ丸めます。時点を指定しないと、比べられる最初と最後の時点を使います。',
      en: 'Compares two periods of one table, or the same items of several tables. Figures of different scope are refused with the reason. Rates are exact fractions, rounded once when printed. Without periods the first and last comparable ones are used.',
    },
    operands: FILES,
    examples: [
      { command: 'chamber-stats diff', shows: { ja: '見本データの比較', en: 'compare the sample data' } },
      { command: 'chamber-stats diff 図表1.tsv --from 平成21 --to 令和3', shows: { ja: '平成21年と令和3年を比べる', en: 'compare 2009 with 2021' } },
      { command: 'chamber-stats diff SSDSE-A-2023.csv SSDSE-A-2026.csv --area 留萌市', shows: { ja: '版の違う2つの表を比べる', en: 'compare two editions' } },
      { command: 'chamber-stats diff --revision 旧版.csv 新版.csv', shows: { ja: '版の間で改定された値', en: 'figures revised between two editions' } },
      { command: 'chamber-stats diff 図表1.tsv --sort rate --top 5 -o 増減.xlsx', shows: { ja: '率の高い5産業を Excel に', en: 'the five highest rates, as a workbook' } },
    ],
  },
  ...ANALYSIS_HELP,
  codes: {
    summary: { ja: '地域・産業・調査のコードを調べる', en: 'Look up areas, industries and surveys' },
    description: {
      ja: '標準地域コード（合併・名称変更などの沿革を含む）、日本標準産業分類と経済センサスの集計区分、調査ごとの対象範囲・調査期日・産業分類の改定を調べます。はじめに area（地域）・industry（産業）・survey（調査）のどれかを書き、続けて名称かコードを書きます。名称を省くと一覧を表示します。',
      en: 'Looks up standard area codes with their history, the industrial classification with the aggregates of the censuses, and what each survey counts, on which day and by which revision. First write area, industry or survey, then names or codes. Without a name everything is listed.',
    },
    operands: { ja: 'area・industry・survey のどれかと、調べる名称やコード', en: 'area, industry or survey, and the names or codes to look up' },
    examples: [
      { command: 'chamber-stats codes area 留萌', shows: { ja: '地域のコード・種別・上位の地域', en: 'code, kind and parent of an area' } },
      { command: 'chamber-stats codes area 01206 --history', shows: { ja: '合併などの沿革', en: 'its mergers and other changes' } },
      { command: 'chamber-stats codes area 栃木市 --valid-on 2009-07-01', shows: { ja: 'その日に有効なコード', en: 'the code valid on that day' } },
      { command: 'chamber-stats codes industry 56', shows: { ja: '符号の意味と改定による違い', en: 'what a code means in each revision' } },
      { command: 'chamber-stats codes survey 令和3', shows: { ja: 'その年の調査の対象範囲と調査期日', en: 'what the surveys of a year count' } },
    ],
  },
  ...REPORT_HELP,
  ...CHECK_HELP,
  explain: {
    summary: { ja: '所見のコードや指標を説明する', en: 'Explain a finding, a refusal or an indicator' },
    description: {
      ja: '画面に出たコード（例: scope-differs）が、どんなときに出て、どうすればよいかを説明します。増減率や特化係数などの指標の計算方法も調べられます。',
      en: 'Says when a code such as scope-differs occurs and what to do, or how an indicator is computed.',
    },
    operands: { ja: 'コード、または指標の名前', en: 'a code, or the name of an indicator' },
    examples: [
      { command: 'chamber-stats explain scope-differs', shows: { ja: '所見の説明', en: 'explain a finding' } },
      { command: 'chamber-stats explain 寄与度', shows: { ja: '指標の計算方法', en: 'explain an indicator' } },
    ],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>;

/** Words for every option, by its id. */
export const OPTION_HELP = {
  area: { ja: '地域。名称か5桁のコード（カンマ区切りで複数）', en: 'areas by name or five-digit code (comma separated)' },
  industry: { ja: '産業。名称か分類コード（カンマ区切りで複数）', en: 'industries by name or code (comma separated)' },
  measure: { ja: '項目。事業所数、従業者数 など（カンマ区切りで複数）', en: 'measures, such as 事業所数 (comma separated)' },
  scope: { ja: '対象範囲（民営・全事業所 など）', en: 'scope: private, all …' },
  where: { ja: 'そのほかの軸の項目を選ぶ（例: 男女=総数）', en: 'choose a member of another axis, as in 男女=総数' },
  from: { ja: '比べるもとの時点（平成21、H21、2009 のいずれでも）', en: 'earlier period: 2009, H21 or 平成21' },
  to: { ja: '比べる先の時点', en: 'later period' },
  at: { ja: '時点', en: 'period' },
  against: { ja: '比べる地域。nation（全国）、prefecture（都道府県）、または地域名（カンマ区切りで複数を合計）', en: 'what to compare with: nation, prefecture, or areas (added up)' },
  per: { ja: '1単位当たりの値を求める項目。事業所数、従業者数 など', en: 'values per unit of a measure, such as 事業所数' },
  yearsBy: { ja: '年平均伸び率の年数の数え方。基準日の間の月数か、年次の差か（既定は months）', en: 'years of annual growth: months between reference dates, or labels (default months)' },
  selfSufficiency: { ja: '産業別の自足率の表。修正特化係数と稼ぐ力（参考）を加える', en: 'table of self-sufficiency by industry; adds the adjusted quotient (for reference)' },
  method: { ja: '要因分解の方法（既定は classic）', en: 'way of shift-share (default classic)' },
  gross: { ja: '純増減と、増加計・減少計に占める割合を加える', en: 'add shares of the net and of the gross change' },
  bounds: { ja: '秘匿された値があるとき、指標がとりうる範囲を示す', en: 'where values are suppressed, show the interval an indicator must lie in' },
  months: { ja: '開業率・廃業率の期間の月数（調査の基準日から分からないとき）', en: 'months covered by openings and closures, where the surveys do not tell' },
  allow: { ja: '承知のうえで比べる違い', en: 'compare in spite of a difference' },
  revision: { ja: '同じ表の旧版と新版を照合し、改定・追加・削除された値を示す', en: 'compare two editions of one table: what was revised, appeared or vanished' },
  validOn: { ja: 'この日に有効なものを調べる（例: 2009-07-01、平成21年7月1日）', en: 'the day to look up, such as 2009-07-01' },
  history: { ja: '合併・名称変更などの沿革を表示する', en: 'show mergers, renames and other changes' },
  data: { ja: '使う統計表のファイル（くり返し指定可。sample は見本データ）', en: 'tables to use (repeatable); sample is the sample data' },
  format: { ja: '出力の形式', en: 'output format' },
  output: { ja: '書き出すファイルまたはフォルダー。形式は拡張子で決まる', en: 'file or folder to write; the ending decides the format' },
  partition: { ja: 'Parquet を分けて -o のフォルダーに書き出す（コンマで区切る）', en: 'divide Parquet into a folder given with -o (a comma list)' },
  force: { ja: '別の形式のファイルがあっても上書きする', en: 'overwrite a file of another format' },
  rounding: { ja: '端数処理（既定は四捨五入 half-up）', en: 'rounding rule (default half-up)' },
  digits: { ja: '率や係数の小数の桁数（指定しないと、率は1桁、そのほかは指標ごとの桁数）', en: 'decimals of rates and indicators (by default 1 for rates, else as fits the indicator)' },
  minus: { ja: '負の数の記号（既定は -）', en: 'sign of negative numbers (default -)' },
  keepSign: { ja: '丸めて0になった増減にも符号を付ける', en: 'keep the sign of a change that rounds to zero' },
  sort: { ja: '並べ方（既定は分類の順）', en: 'order of rows (default: classification)' },
  top: { ja: '上位の件数だけ表示する', en: 'show only the first n rows' },
  minBase: { ja: '基準の値がこれより小さい行を省く', en: 'leave out rows with a smaller base' },
  ...CHECK_OPTION_HELP,
  encoding: { ja: '入力の文字コード（指定しないと自動で判別）', en: 'encoding of the input (determined when not given)' },
  outputEncoding: { ja: '出力の文字コード（Excel で開く CSV には utf8-bom）', en: 'encoding of the output (utf8-bom for CSV in Excel)' },
  layout: { ja: '表の様式（指定しないと自動で判別）', en: 'layout of the table (recognised when not given)' },
  config: { ja: '設定ファイル（指定しないと上のフォルダーへ順に探す）', en: 'config file (searched upwards when not given)' },
  ambiguousWidth: { ja: '△ や ① の画面での幅。表がずれるときは wide', en: 'width of △ ① on your terminal; wide if tables are crooked' },
  asOf: { ja: '公表日（例: 2026-02-20）。指定しないと日付を載せません', en: 'day of publication, as 2026-02-20; no date is printed without it' },
  fragment: { ja: 'CMS に貼るための断片（fragment.html）も作る', en: 'also write a fragment for a CMS (fragment.html)' },
  pdf: { ja: 'PDF（report.pdf）も作る。Chromium か Chrome が必要', en: 'also write report.pdf; needs Chromium or Chrome' },
  chart: { ja: '増減の図を SVG で書き出すファイル', en: 'write a chart of the changes as an SVG file' },
  yes: { ja: 'たずねずに、見つけた内容で進める', en: 'do not ask; go on with what was found' },
  lang: { ja: 'メッセージの言語', en: 'language of messages' },
  color: { ja: '色を付けるかどうか', en: 'when to colour' },
  quiet: { ja: '結果だけを表示し、注記や経過を表示しない', en: 'print the result only' },
  debug: { ja: '内部の誤りのときに、くわしい情報を表示する', en: 'show details of internal errors' },
  version: { ja: '版を表示する', en: 'show the version' },
  help: { ja: 'この説明を表示する', en: 'show this help' },
} as const satisfies Readonly<Record<string, OptionHelp>>;
