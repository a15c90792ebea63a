import type { SurveyCaution, SurveyExclusion } from '../../reference/survey-list.ts';
import type { IndustryEntry } from '../schemas/codes.ts';
import type { Bilingual } from './language.ts';

/** Who a survey never counts (調査の対象外). */
export const SURVEY_EXCLUSION_NAMES: Readonly<Record<SurveyExclusion, Bilingual>> = {
  'sole-proprietor-farms': { ja: '農林漁業の個人経営', en: 'sole proprietors in agriculture, forestry and fisheries' },
  'domestic-service': { ja: '家事サービス業（792）', en: 'domestic services (792)' },
  'foreign-government': { ja: '外国公務（96）', en: 'foreign governments (96)' },
  government: { ja: '国・地方公共団体の事業所', en: 'establishments of the state and of local governments' },
  'no-employee-sole': { ja: '雇用者のいない個人経営', en: 'sole proprietors without employees' },
};

/** What a reader of a survey's figures must know (利用上の注意). */
export const SURVEY_CAUTION_NAMES: Readonly<Record<SurveyCaution, Bilingual>> = {
  'wider-frame': { ja: '商業・法人登記や法人番号の情報により、前回より広く把握しています', en: 'finds more establishments than the survey before, through registers of companies' },
  'sales-year-before': { ja: '売上などの経理項目は前年1年間の値です', en: 'sales and other amounts are those of the year before' },
  'sales-subset': { ja: '売上の表は、必要な事項の数値が得られた事業所だけの値です', en: 'tables of sales count only establishments with the items needed' },
  'sales-series-break': { ja: '年間商品販売額は、前後の調査と直接にはつながりません', en: 'annual sales of goods do not continue those of earlier surveys' },
  'not-a-stock': { ja: '存続・新規把握・廃業を確かめた調査で、「新規把握」は新設とは違います。時系列には使えません', en: 'confirms who is still there; “newly found” is not “newly opened”; not for series' },
  'carried-forward-tables': { ja: '参考表は、前回の値を繰り越した事業所を含みます', en: 'reference tables carry figures of the survey before' },
  'with-other-survey': { ja: '平成26年は経済センサス‐基礎調査と商業統計調査を同時に行いました', en: 'in 2014 the census for business frame and the census of commerce were held together' },
};

/** Levels of the industrial classification (分類の段階). */
export const INDUSTRY_LEVEL_NAMES: Readonly<Record<IndustryEntry['level'], Bilingual>> = {
  total: { ja: '経済センサスの合計区分', en: 'total of the censuses' },
  section: { ja: '大分類', en: 'section' },
  aggregate: { ja: '経済センサスの中間集計', en: 'aggregate of the censuses' },
  division: { ja: '中分類', en: 'division' },
  group: { ja: '小分類', en: 'group' },
  class: { ja: '細分類', en: 'class' },
};

/** What a code means in a revision, seen from the revision before. */
export const SINCE_PREVIOUS: Readonly<Record<IndustryEntry['revisions'][number]['sincePrevious'], Bilingual>> = {
  first: { ja: '', en: '' },
  same: { ja: '前の改定と同じ', en: 'as in the revision before' },
  'changed-meaning': { ja: '前の改定と内容が違う', en: 'other content than in the revision before' },
  unsourced: { ja: '前の改定との対応は未確認', en: 'correspondence to the revision before not known' },
};

/** Names of what `codes` tells, and its short phrases. */
export const CODES_PHRASES = {
  item: { ja: '項目', en: 'Item' },
  content: { ja: '内容', en: 'Content' },
  kind: { ja: '種別', en: 'Kind' },
  code6: { ja: '6桁コード', en: 'Six digits' },
  reading: { ja: '読み', en: 'Reading' },
  county: { ja: '郡・振興局', en: 'County' },
  parent: { ja: '上位の地域', en: 'Part of' },
  validity: { ja: '有効期間', en: 'Valid' },
  status: { ja: '状態', en: 'Status' },
  became: { ja: 'その後', en: 'Became' },
  parts: { ja: '内訳', en: 'Parts' },
  history: { ja: '沿革', en: 'History' },
  date: { ja: '年月日', en: 'Date' },
  event: { ja: '事由', en: 'Event' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  noStatistics: { ja: '統計の数値はありません（北方領土）', en: 'no figures (Northern Territories)' },
  none: { ja: 'なし', en: 'none' },
  code: { ja: 'コード', en: 'Code' },
  name: { ja: '名称', en: 'Name' },
  within: { ja: '上位の分類', en: 'Within' },
  revision: { ja: '改定', en: 'Revision' },
  meaning: { ja: 'その改定での意味', en: 'Meaning there' },
  sincePrevious: { ja: '前の改定との比較', en: 'Against the one before' },
  notKnown: { ja: '未確認', en: 'not known' },
  noSuchCode: { ja: 'この符号はない', en: 'no such code' },
  id: { ja: '識別名', en: 'Id' },
  referenceDate: { ja: '調査期日', en: 'Reference date' },
  classification: { ja: '産業分類', en: 'Classification' },
  scopes: { ja: '公表される対象範囲', en: 'Published for' },
  exclusions: { ja: '対象外', en: 'Never counted' },
  cautions: { ja: '注意', en: 'Cautions' },
  survey: { ja: '調査', en: 'Survey' },
  sections: { ja: '日本標準産業分類の大分類と経済センサスの合計区分', en: 'Sections of the JSIC and totals of the censuses' },
  prefectures: { ja: '都道府県', en: 'Prefectures' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Sentences of `codes` with something to fill in. */
export const CODES_SENTENCES: Bilingual<{
  readonly validity: (from: string | null, to: string | null) => string;
  readonly invalid: (on: string) => string;
  readonly revision: (n: number, notice: string) => string;
  readonly events: (n: number) => string;
  readonly parts: (n: number) => string;
  readonly listed: (asOf: string) => string;
}> = {
  ja: {
    validity: (from, to) => (from === null && to === null ? '昭和45年4月1日以前から' : `${from ?? '昭和45年4月1日以前'}から${to === null ? '' : `${to}の前日まで`}`),
    invalid: (on) => `${on}には有効ではありません`,
    revision: (n, notice) => `第${n}回（${notice}）`,
    events: (n) => `${n}件（--history で表示）`,
    parts: (n) => `${n}地域`,
    listed: (asOf) => `標準地域コードは${asOf}現在（総務省）`,
  },
  en: {
    validity: (from, to) => (from === null && to === null ? 'since before 1970-04-01' : `from ${from ?? 'before 1970-04-01'}${to === null ? '' : ` until the day before ${to}`}`),
    invalid: (on) => `not valid on ${on}`,
    revision: (n, notice) => `${n} (${notice})`,
    events: (n) => `${n} (shown with --history)`,
    parts: (n) => `${n} areas`,
    listed: (asOf) => `Standard area codes as of ${asOf} (Ministry of Internal Affairs and Communications)`,
  },
};
