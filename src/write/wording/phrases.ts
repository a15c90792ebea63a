import type { RoundingRule } from '../../model/rounding.ts';
import type { MissingReason } from '../../model/value.ts';
import type { Bilingual, Language } from './language.ts';
import { MISSING_MEANINGS, MISSING_SYMBOLS, ROUNDING_NAMES } from './names.ts';
import { count, megabytes, plural, reached } from './parts.ts';

/** Short fixed texts (語句). */
export const PHRASES = {
  appeared: { ja: '皆増', en: 'new' },
  vanished: { ja: '皆減', en: 'gone' },
  total: { ja: '計', en: 'Total' },
  rest: { ja: 'その他（内訳の計との差）', en: 'Other (total less its parts)' },
  difference: { ja: '増減', en: 'Change' },
  rate: { ja: '増減率', en: 'Change rate' },
  share: { ja: '構成比', en: 'Share' },
  contribution: { ja: '寄与度', en: 'Contribution' },
  locationQuotient: { ja: '特化係数', en: 'Location quotient' },
  points: { ja: 'ポイント', en: 'points' },
  notes: { ja: '注', en: 'Notes' },
  source: { ja: '出典', en: 'Source' },
  unit: { ja: '単位', en: 'Unit' },
  symbol: { ja: '記号', en: 'Symbol' },
  meaning: { ja: '意味', en: 'Meaning' },
  notesAndSymbols: { ja: '注と記号の意味', en: 'Notes and symbols' },
  allSheets: { ja: 'すべての表', en: 'All tables' },
  content: { ja: '内容', en: 'Content' },
  kind: { ja: '種類', en: 'Kind' },
  section: { ja: '区分', en: 'Section' },
  cover: { ja: '表紙', en: 'Cover' },
  sheet: { ja: 'シート', en: 'Sheet' },
  table: { ja: '表', en: 'Table' },
  remedy: { ja: '対処', en: 'What to do' },
  when: { ja: '出るとき', en: 'When it occurs' },
  formula: { ja: '計算', en: 'Formula' },
  display: { ja: '表示', en: 'Display' },
  caution: { ja: '注意', en: 'Mind' },
  missingValues: { ja: '値がないとき', en: 'Missing values' },
  example: { ja: '例', en: 'Example' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Headings of the columns of flat files (列の見出し). */
export const COLUMN_NAMES = {
  areaCode: { ja: '地域コード', en: 'Area code' },
  areaName: { ja: '地域名', en: 'Area' },
  industryCode: { ja: '産業コード', en: 'Industry code' },
  industryName: { ja: '産業名', en: 'Industry' },
  industryDivision: { ja: '産業大分類', en: 'Industry' },
  measure: { ja: '項目', en: 'Measure' },
  role: { ja: '区分', en: 'Role' },
  unit: { ja: '単位', en: 'Unit' },
  scope: { ja: '対象範囲', en: 'Scope' },
  survey: { ja: '調査', en: 'Survey' },
  year: { ja: '西暦年', en: 'Year' },
  period: { ja: '時点', en: 'Period' },
  fromPeriod: { ja: '基準時点', en: 'From period' },
  toPeriod: { ja: '比較時点', en: 'To period' },
  fromYear: { ja: '基準年（西暦）', en: 'From year' },
  toYear: { ja: '比較年（西暦）', en: 'To year' },
  fromValue: { ja: '基準値', en: 'From value' },
  toValue: { ja: '比較値', en: 'To value' },
  fromStatus: { ja: '基準値の状態', en: 'From status' },
  toStatus: { ja: '比較値の状態', en: 'To status' },
  difference: { ja: '増減数', en: 'Difference' },
  rate: { ja: '増減率（%）', en: 'Rate (%)' },
  rounding: { ja: '端数処理', en: 'Rounding' },
  value: { ja: '値', en: 'Value' },
  status: { ja: '状態', en: 'Status' },
  notes: { ja: '注', en: 'Notes' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Sentences with something to fill in; each is a function of what it speaks about. */
interface Sentences {
  /** Footnote to the mark of small bases. */
  readonly smallBase: (mark: string, below: number) => string;
  /** Footnote to the mark of lines that were made of others or are not compared. */
  readonly reasoned: (mark: string) => string;
  /** Footnote on rounding. */
  readonly rounding: (what: string, rule: RoundingRule, digits: number) => string;
  /** Footnote: only when it is so. */
  readonly partsDoNotAdd: string;
  readonly symbolLegend: (reasons: readonly MissingReason[], symbols: 'terminal' | 'document') => string;
  readonly sourceLine: (names: readonly string[]) => string;
  /** The line RESAS and e-Stat ask for when figures were processed. */
  readonly processedFrom: (names: readonly string[]) => string;
  readonly stacked: (width: number, blocks: number) => string;
  readonly usingSample: (what: string) => string;
  readonly written: (path: string, bytes: number) => string;
  readonly writtenTable: (path: string, observations: number) => string;
  readonly writtenFolder: (path: string, files: number) => string;
  /** Findings were added to the list of accepted ones. */
  readonly accepted: (path: string, added: number) => string;
  /** How many bytes of a file have been read. */
  readonly reading: (bytes: number, of: number) => string;
  readonly read: (file: string, encoding: string, rows: number, columns: number) => string;
}

const kilobytes = (bytes: number): string => `${count(Math.ceil(bytes / 1024))} KB`;

export const SENTENCES: Bilingual<Sentences> = {
  ja: {
    smallBase: (mark, below) => `${mark} 基準の値が${below}未満（率は参考）`,
    reasoned: (mark) => `${mark === '' ? '' : `${mark} `}区域や産業分類の変更をはさむ比較（くわしくは注記）`,
    rounding: (what, rule, digits) => `${what}は${ROUNDING_NAMES[rule].ja}（${digits === 0 ? '整数' : `小数第${digits}位`}まで）`,
    partsDoNotAdd: '四捨五入のため、合計と内訳の計は一致しない場合がある',
    symbolLegend: (reasons, symbols) =>
      reasons.filter((reason) => MISSING_SYMBOLS[reason][symbols].ja !== '').map((reason) => `${MISSING_SYMBOLS[reason][symbols].ja}: ${MISSING_MEANINGS[reason].ja}`).join('　'),
    sourceLine: (names) => `出典: ${names.join('、')}`,
    processedFrom: (names) => `出典: ${names.map((name) => `「${name}」`).join('')}を加工して作成`,
    stacked: (width, blocks) => `端末の幅（${width}桁）に合わせて、表を${blocks}段に分けて表示しました。1つの表で見るには -o ファイル名 で保存してください。`,
    usingSample: (what) => `ファイルの指定がないため、見本データ（${what}）を使います。`,
    accepted: (path, added) => `承認の一覧に${added}件を加えました: ${path}`,
    written: (path, bytes) => `書き出しました: ${path}（${kilobytes(bytes)}）`,
    writtenTable: (path, observations) => `書き出しました: ${path}（数値 ${count(observations)}個）`,
    writtenFolder: (path, files) => `書き出しました: ${path}（${count(files)}ファイル）`,
    reading: (bytes, of) => `読み込んでいます … ${reached(bytes, of)}%（${megabytes(bytes)} / ${megabytes(of)} MB）`,
    read: (file, encoding, rows, columns) => `読み込みました: ${file}${encoding === '' ? '' : `  ${encoding}`}  ${count(rows)}行${count(columns)}列`,
  },
  en: {
    smallBase: (mark, below) => `${mark} base below ${below} (rate for reference only)`,
    reasoned: (mark) => `${mark === '' ? '' : `${mark} `}compared across changed boundaries or a revised classification (see notes)`,
    rounding: (what, rule, digits) => `${what}: ${ROUNDING_NAMES[rule].en}, ${plural(digits, 'decimal')}`,
    partsDoNotAdd: 'Parts may not add up to totals because of rounding',
    symbolLegend: (reasons, symbols) =>
      reasons.filter((reason) => MISSING_SYMBOLS[reason][symbols].en !== '').map((reason) => `${MISSING_SYMBOLS[reason][symbols].en}: ${MISSING_MEANINGS[reason].en}`).join('; '),
    sourceLine: (names) => `Source: ${names.join(', ')}`,
    processedFrom: (names) => `Source: processed from ${names.map((name) => `"${name}"`).join(', ')}`,
    stacked: (width, blocks) => `The table was split into ${blocks} blocks to fit ${width} columns. Save it with -o FILE to see it in one piece.`,
    usingSample: (what) => `No file given; using the sample data (${what}).`,
    accepted: (path, added) => `Accepted ${added} in ${path}`,
    written: (path, bytes) => `Written: ${path} (${kilobytes(bytes)})`,
    writtenTable: (path, observations) => `Written: ${path} (${plural(observations, 'observation')})`,
    writtenFolder: (path, files) => `Written: ${path} (${plural(files, 'file')})`,
    reading: (bytes, of) => `Reading … ${reached(bytes, of)}% (${megabytes(bytes)} of ${megabytes(of)} MB)`,
    read: (file, encoding, rows, columns) => `Read: ${file}${encoding === '' ? '' : `  ${encoding}`}  ${plural(rows, 'row')}, ${plural(columns, 'column')}`,
  },
};

export function sentences(language: Language): Sentences {
  return SENTENCES[language];
}
