import { BREAK, joinProse, prose, type Prose } from '../../prose.ts';
import { count } from '../parts.ts';
import type { MoveWords, Named, ReportWords } from './words.ts';

const rateOf = (move: MoveWords): Prose => (move.hasRate ? prose`（${move.rate}%）` : []);
const signed = (items: readonly Named[], unit: string): Prose => joinProse(items.map(({ name, figure }) => prose`${name}（${figure}${unit}）`), '、');
const VERB = { rise: '増え', fall: '減り', level: '', unknown: '' } as const;

/** 日本語の文面 */
export const JA: ReportWords = {
  total: '計',
  residual: 'その他（内訳の計との差）',
  subtitle: '地域経済動向報告',
  comma: '、',
  units: {},
  blocks: {
    summary: '要点', industries: '産業別の動き', trend: '推移', structure: '構成と特化', contribution: '寄与と要因分解', commerce: '商業',
    compare: '他地域との比較', accounts: '市民経済計算・地域経済循環', diffusion: '景況DI', comment: '分析者のコメント', downloads: 'データ', method: 'データと方法',
    sources: '出典', changes: '前年からの変更点',
  },
  skip: '本文へ進む',
  contents: '目次',
  published: (publisher, asOf) => [publisher, asOf === '' ? '' : `${asOf} 公表`].filter((text) => text !== '').join('　'),
  contact: (contact) => `お問い合わせ：${contact}`,
  figure: (n) => `図${n}`,
  table: (n) => `表${n}`,
  openTable: (title) => `表を開く：${title}`,
  sourceLine: (names) => `出典：${names.join('、')}`,
  dataLinks: 'この図表のデータ：',
  plainTitle: (area) => `${area}の経済統計`,
  title: (area, m) => {
    if (m.direction === 'level') return prose`${area}の${m.what}は${m.later}${m.unit}（${m.from}と同じ）`;
    return prose`${area}の${BREAK}${m.what}は${BREAK}${m.from}から${BREAK}${m.to}までに${BREAK}${m.size}${m.unit}${m.direction === 'fall' ? '減' : '増'}${BREAK}${rateOf(m)}`;
  },
  keyLabel: (measure, period) => `${measure}（${period}）`,
  keyNote: (m) => (m.direction === 'unknown' ? prose`${m.from}とは比べられません` : m.direction === 'level' ? prose`${m.from}（${m.earlier}）と同じ` : prose`${m.from}の${m.earlier}から${m.difference}${rateOf(m)}`),
  keyLevelOnly: (period) => prose`${period}の値`,
  strongest: (measure, direction) => `${measure}を最も${direction === 'fall' ? '押し下げた' : '押し上げた'}産業`,
  strongestNote: (m) => prose`${m.what}：${m.earlier}から${m.later}へ（${m.difference}${m.unit}）`,
  totalMove: (m) => {
    if (m.direction === 'unknown') return prose`${m.what}の計は、${m.from}と${m.to}の間で比べられません。`;
    if (m.direction === 'level') return prose`${m.what}は${m.later}${m.unit}で、${m.from}から変わっていません。`;
    return prose`${m.what}は、${m.from}の${m.earlier}${m.unit}から${m.to}の${m.later}${m.unit}へ、${m.size}${m.unit}${VERB[m.direction]}ました${rateOf(m)}。`;
  },
  falls: (measure, moves, unit) => prose`${measure}の減少が大きいのは、${signed(moves, unit)}です。`,
  rises: (_measure, moves, unit) => prose`増加が大きいのは、${signed(moves, unit)}です。`,
  onlyRise: ({ name, figure }, unit) => prose`増加したのは${name}（${figure}${unit}）だけです。`,
  noRise: (measure) => prose`${measure}が増加した産業はありません。`,
  noFall: (measure) => prose`${measure}が減少した産業はありません。`,
  counts: (fallen, risen, level) => prose`${String(fallen)}産業で減少し、${String(risen)}産業で増加しました${level === 0 ? '' : `（${level}産業は増減なし）`}。`,
  hidden: (hidden) => prose`秘匿などで増減が分からない産業が${String(hidden)}あります。`,
  steepest: (moves) => prose`率でみると、${signed(moves, '%')}の減少が大きくなっています（基準の値が10未満の産業を除く）。`,
  changeChart: (measure, from, to) => `産業別 ${measure}の増減（${from}→${to}）`,
  trendChart: (area) => `${area}の推移（指数）`,
  indexUnit: (base) => `${base}＝100`,
  trendTable: (measure) => `産業別 ${measure}の推移`,
  heatChart: (measure) => `産業別 ${measure}の増減率`,
  heatFinding: (moves, from, to) => prose`${from}から${to}の間で率の減少が大きいのは、${signed(moves, '%')}です。`,
  interval: (from, to) => `${from}→${to}`,
  shareChart: (measure) => `${measure}の産業別構成比`,
  largest: (measure, period, shares) => {
    const [first, ...others] = shares;
    if (first === undefined) return [];
    const rest = others.length === 0 ? [] : prose`、次いで${signed(others, '%')}`;
    return prose`${period}の${measure}の構成比は、${first.name}が${first.figure}%で最も高く${rest.length === 0 ? 'なっています' : rest}${rest.length === 0 ? '' : 'の順です'}。`;
  },
  shareMoves: (up, down) => {
    const of = (word: string, items: readonly Named[]): Prose => (items.length === 0 ? [] : prose`${word}のは${joinProse(items.map((item) => signed([item], 'ポイント')), 'と')}`);
    const parts = [of('構成比が最も上がった', up), of('最も下がった', down)].filter((part) => part.length > 0);
    return parts.length === 0 ? [] : prose`${joinProse(parts, '、')}です。`;
  },
  quotientChart: (reference, measure) => `特化係数（${measure}、${reference}＝1）`,
  quotientLine: (reference) => `${reference}＝1.0`,
  specialised: (reference, quotients) => prose`構成比が${reference}を上回る（特化係数が1を超える）産業のうち、最も高いのは${signed(quotients, '')}です（値が10未満の産業を除く）。`,
  notSpecialised: (reference) => prose`構成比が${reference}を上回る産業はありません（値が10未満の産業を除く）。`,
  contributions: (measure, rate, negative, positive) => {
    const down = negative.length === 0 ? [] : prose`引き下げに寄与したのは${signed(negative, 'ポイント')}`;
    const up = positive.length === 0 ? [] : prose`引き上げに寄与したのは${signed(positive, 'ポイント')}`;
    const parts = [down, up].filter((part) => part.length > 0);
    if (parts.length === 0) return [];
    return prose`${measure}の増減率${rate}%を産業別の寄与度に分けると、${joinProse(parts, '、')}です。`;
  },
  contributionMeaning: prose`寄与度は、その産業の増減が全体の増減率を何ポイント動かしたかを表します。すべての産業の寄与度を足すと、全体の増減率になります。`,
  waterfallChart: (measure, from, to) => `${measure}の増減の内訳（${from}→${to}）`,
  others: (n) => `その他の${n}産業`,
  shiftShare: (reference, national, mix, regional, change, unit) =>
    prose`増減${change}${unit}を${reference}の動きと比べて分けると、全国成長要因（${reference}全体と同じ率で動いた場合）が${national}${unit}、産業構造要因が${mix}${unit}、地域特殊要因が${regional}${unit}です。`,
  shiftShareMeaning: prose`要因分解は計算上の内訳で、増減の原因を示すものではありません。`,
  factors: { national: '全国成長要因', mix: '産業構造要因', regional: '地域特殊要因' },
  salesChart: (measure) => `${measure}の推移`,
  compareChart: (measure, from, to) => `${measure}の増減率の比較（${from}→${to}）`,
  compared: (measure, own, others) => prose`${measure}の増減率は、${joinProse([own, ...others].map(({ name, figure }) => prose`${name}が${figure}%`), '、')}です。`,
  accountsTable: (measure) => `経済活動別 ${measure}`,
  accountsParts: (period, shares) => prose`${period}に構成比が高いのは、${signed(shares, '%')}です。`,
  diffusionNow: (what, period, now, difference, before) => (difference === 'none' ? prose`${what}は${period}に${now}です。` : prose`${what}は${period}に${now}で、${before}から${difference}ポイント動きました。`),
  diffusionSign: prose`DIは「良い」などの回答割合から「悪い」などの回答割合を引いた値で、プラスは「良い」が多いことを表します。`,
  diffusionChart: '景況DIの推移',
  columns: {
    industry: '産業', area: '地域', period: '時点', measure: '項目', share: '構成比', shareChange: '構成比の差', change: '増減', rate: '増減率', contribution: '寄与度', quotient: '特化係数',
    points: 'ポイント', value: '値', unit: '単位', status: '備考', item: '項目', code: 'コード',
  },
  downloadsIntro: 'このページの表と図のデータです。CSV は1行目が見出しの、1行1データの形です。',
  formats: { csv: 'CSV（UTF-8）', sjis: 'CSV（Shift_JIS）', xlsx: 'Excel', json: 'JSON' },
  size: (bytes) => (bytes < 1024 ? `${bytes}バイト` : `${count(Math.ceil(bytes / 1024))}KB`),
  allTables: 'すべての表',
  noSjis: 'Shift_JIS にない文字があるため、Shift_JIS の CSV はありません。',
  comparability: '比較上の注意',
  scopeUsed: (scopes) => `対象範囲：${scopes.join('、')}。`,
  surveysUsed: (surveys) => `調査：${surveys.join('、')}。`,
  rounding: (rule, digits) => `率・構成比・寄与度は、もとの値から分数のまま計算し、表示するときに一度だけ${rule}しています（小数第${digits}位まで）。`,
  roundedParts: '端数処理のため、合計と内訳は一致しないことがあります。',
  partsDiffer: (measure, period) => `${period}の${measure}は、もとの表の計と内訳の計が一致しません。計はもとの表のまま載せています。`,
  suppressed: (n) => `秘匿（X）の値が${n}件あります。秘匿の値は推計せず、差し引きで分かる残差も載せていません。`,
  smallBases: '基準の値が10未満の産業の増減率（*）は参考です。率の大きさを述べる文では除いています。',
  assembled: (reference) => `${reference}の値は、すべての市区町村の値を足したものです。`,
  exact: '文章は表の値から機械的に作成したもので、増減の理由には触れていません。',
  classification: (revisions) => `日本標準産業分類：${revisions.join('、')}。`,
  boundaries: (area, from, to) => `${from}から${to}までの間に、${area}の市町村の廃置分合はありません。`,
  boundaryChange: (what) => `市町村の区域：${what}。`,
  processed: (names) => `出典：${names.map((name) => `「${name}」`).join('')}を加工して作成`,
  retrieved: (date) => `取得日 ${date}`,
  tableId: (id) => `統計表 ${id}`,
  sha: (hash) => `SHA-256 ${hash}`,
  madeBy: (version) => `chamber-stats ${version} で作成`,
  since: (asOf) => (asOf === '' ? '前回のページとの違いです。' : `前回（${asOf}）のページとの違いです。`),
  sourceAdded: (name) => `資料を加えました：${name}`,
  sourceGone: (name) => `資料を外しました：${name}`,
  sourceChanged: (name) => `資料の内容が変わりました：${name}`,
  keyChanged: (label, before, now) => prose`${label}：前回 ${before} → 今回 ${now}`,
  nothingChanged: '資料と要点の数値に変わりはありません。',
  toolChanged: (before, now) => `chamber-stats の版：${before} → ${now}`,
};
