import type { Scope } from '../../model/key.ts';
import type { Bilingual, Language } from './language.ts';
import { count } from './parts.ts';

interface InspectWords {
  readonly encoding: string;
  readonly ground: Readonly<Record<string, string>>;
  readonly tables: string;
  readonly unread: string;
  readonly layout: string;
  readonly layoutName: (id: string) => string;
  readonly because: (seen: readonly string[]) => string;
  readonly axes: Readonly<Record<string, string>>;
  readonly measures: string;
  readonly periods: string;
  readonly cells: string;
  readonly numbers: string;
  readonly findings: string;
  readonly comma: string;
  readonly more: (n: number) => string;
  readonly scope: (scope: string, name: (scope: Scope, language: Language) => string) => string;
}

/** Names of the published forms of table, by layout id. */
const LAYOUT_NAMES: Readonly<Record<string, Bilingual>> = {
  tidy: { ja: '整然データ（ingest の出力）', en: 'tidy table (written by ingest)' },
  mapped: { ja: '設定ファイルの列の対応づけ', en: 'columns mapped in the config' },
  'ssdse-a': { ja: 'SSDSE-市区町村', en: 'SSDSE municipalities' },
  'resas-csv': { ja: 'RESAS のデータ', en: 'RESAS data' },
  'estat-file-a': { ja: '経済センサス 統計表ファイル（平成24〜28年のCSV）', en: 'economic census files of 2012 to 2016 (CSV)' },
  'estat-file-b': { ja: '経済センサス 統計表ファイル（令和3・6年のExcel）', en: 'economic census files of 2021 and 2024 (Excel)' },
  'estat-db-wide': { ja: 'e-Stat データベース（クロス集計表、表の情報つき）', en: 'e-Stat database, cross-tab with metadata' },
  'estat-db-wide-nohdr': { ja: 'e-Stat データベース（クロス集計表、表の情報なし）', en: 'e-Stat database, cross-tab without metadata' },
  'estat-db-long': { ja: 'e-Stat データベース（列指向）', en: 'e-Stat database, column-oriented' },
  'estat-api-json': { ja: 'e-Stat API（getStatsData の JSON）', en: 'e-Stat API, getStatsData (JSON)' },
  'estat-api-csv': { ja: 'e-Stat API（getSimpleStatsData の CSV）', en: 'e-Stat API, getSimpleStatsData (CSV)' },
  'estat-gis-txt': { ja: '統計GIS 小地域・メッシュ', en: 'statistics GIS, small areas' },
  'tokyo-yearbook': { ja: '東京都統計年鑑', en: 'Tokyo Statistical Yearbook' },
  generic: { ja: '一般の表', en: 'general table' },
};

function layoutName(language: Language): (id: string) => string {
  return (id) => (LAYOUT_NAMES[id] ? `${LAYOUT_NAMES[id][language]} (${id})` : id);
}

/** Words of the report of `inspect`. */
export const INSPECT_WORDS: Bilingual<InspectWords> = {
  ja: {
    encoding: '文字コード',
    ground: {
      'byte-order-mark': '（BOM があるため）', 'strict-decode': '（この文字コードとして1バイトも矛盾なく読めるため）', 'strict-decode-ascii': '（英数字だけのため）',
      'only-candidate': '（ほかの文字コードでは読めないため）', user: '（指定による）', container: '',
    },
    tables: '表の数',
    unread: '表として読まなかった部分',
    layout: '様式',
    layoutName: layoutName('ja'),
    because: (seen) => (seen.length === 0 ? '' : `（決め手: ${seen.map((text) => `「${text}」`).join('')}）`),
    axes: { area: '地域', industry: '産業', measure: '項目', period: '時点', scope: '対象範囲', survey: '調査' },
    measures: '項目',
    periods: '時点',
    cells: 'セル',
    numbers: '数値',
    findings: '所見',
    comma: '、',
    more: (n) => ` ほか${count(n)}件`,
    scope: (scope, name) => name(scope as Scope, 'ja'),
  },
  en: {
    encoding: 'Encoding',
    ground: {
      'byte-order-mark': '(byte order mark)', 'strict-decode': '(every byte is valid in it)', 'strict-decode-ascii': '(ASCII only)',
      'only-candidate': '(no other encoding fits)', user: '(as given)', container: '',
    },
    tables: 'Tables',
    unread: 'Not read as tables',
    layout: 'Layout',
    layoutName: layoutName('en'),
    because: (seen) => (seen.length === 0 ? '' : `(recognised by ${seen.map((text) => `"${text}"`).join(', ')})`),
    axes: { area: 'Area', industry: 'Industry', measure: 'Measure', period: 'Period', scope: 'Scope', survey: 'Survey' },
    measures: 'Measures',
    periods: 'Periods',
    cells: 'Cells',
    numbers: 'numbers',
    findings: 'Findings',
    comma: ', ',
    more: (n) => ` and ${count(n)} more`,
    scope: (scope, name) => name(scope as Scope, 'en'),
  },
};
