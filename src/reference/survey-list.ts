import type { Scope, SurveyId } from '../model/key.ts';
import { eraYear } from './eras.ts';

export const SURVEY_KINDS = [
  'economic-census-basic', // 経済センサス‐基礎調査
  'economic-census-activity', // 経済センサス‐活動調査
  'establishment-census', // 事業所・企業統計調査（平成3年まで事業所統計調査）
  'commerce', // 商業統計調査
  'manufacturing', // 工業統計調査
  'economic-structure', // 経済構造実態調査
  'population-census', // 国勢調査
  'accounts', // 国民・県民・市町村民経済計算
] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** Who is never counted (調査の対象外). */
export const SURVEY_EXCLUSIONS = [
  'sole-proprietor-farms', // 大分類A・Bの個人経営
  'domestic-service', // 小分類792 家事サービス業
  'foreign-government', // 中分類96 外国公務
  'government', // 国・地方公共団体の事業所
  'no-employee-sole', // 雇用者のいない個人経営
] as const;
export type SurveyExclusion = (typeof SURVEY_EXCLUSIONS)[number];

/** What a reader of the figures must know (利用上の注意). */
export const SURVEY_CAUTIONS = [
  'wider-frame', // 商業・法人登記や法人番号の情報により前回より広く把握している
  'sales-year-before', // 売上などの経理項目は前年の値
  'sales-subset', // 売上の表は必要な事項の数値が得られた事業所だけ
  'sales-series-break', // 年間商品販売額は前後の調査と直接つながらない
  'not-a-stock', // 存続・新規把握・廃業の確認であり、新規把握は新設ではない
  'carried-forward-tables', // 参考表は前回調査の値を繰り越している
  'with-other-survey', // 他の調査と同時に行われた（平成26年の経済センサス‐基礎調査と商業統計調査）
] as const;
export type SurveyCaution = (typeof SURVEY_CAUTIONS)[number];

/** Revision of the Japan Standard Industrial Classification; 'unsourced' where no source was read, 'none' where it does not apply. */
export type JsicUsed = 10 | 11 | 12 | 13 | 14 | 'unsourced' | 'none';

/** One edition of one survey (調査の実施回). */
export interface SurveyEdition {
  readonly id: SurveyId;
  readonly kind: SurveyKind;
  /** Official name with its year, e.g. 平成21年経済センサス‐基礎調査. */
  readonly ja: string;
  readonly en: string;
  /** The year in its name; 'any' for accounts, which restate every year in each edition. */
  readonly year: number | 'any';
  /** Day the counts refer to (調査期日); 'unsourced' where no source was read. */
  readonly referenceDate: { readonly year: number; readonly month: number; readonly day: number } | 'unsourced' | 'none';
  readonly jsic: JsicUsed;
  /** Populations it publishes figures of. */
  readonly scopes: readonly Scope[];
  readonly exclusions: readonly SurveyExclusion[];
  readonly cautions: readonly SurveyCaution[];
}

const NAMES: Readonly<Record<SurveyKind, readonly [ja: string, en: string]>> = {
  'economic-census-basic': ['経済センサス‐基礎調査', 'Economic Census for Business Frame'],
  'economic-census-activity': ['経済センサス‐活動調査', 'Economic Census for Business Activity'],
  'establishment-census': ['事業所・企業統計調査', 'Establishment and Enterprise Census'],
  commerce: ['商業統計調査', 'Census of Commerce'],
  manufacturing: ['工業統計調査', 'Census of Manufactures'],
  'economic-structure': ['経済構造実態調査', 'Economic Structure Survey'],
  'population-census': ['国勢調査', 'Population Census'],
  accounts: ['経済計算', 'Economic Accounts'],
};

type Facts = Pick<SurveyEdition, 'referenceDate' | 'jsic' | 'scopes' | 'exclusions' | 'cautions'>;

function edition(kind: SurveyKind, year: number | 'any', facts: Facts): SurveyEdition {
  const [ja, en] = NAMES[kind];
  if (year === 'any') return { id: kind, kind, ja, en, year, ...facts };
  const named = eraYear(year);
  const era = named === 'before-meiji' ? `${year}` : `${named.era}${named.number === 1 ? '元' : named.number}`;
  const name = kind === 'establishment-census' && year <= 1991 ? '事業所統計調査' : ja;
  return { id: `${kind}-${year}`, kind, ja: `${era}年${name}`, en: `${year} ${en}`, year, ...facts };
}

const ALWAYS: readonly SurveyExclusion[] = ['sole-proprietor-farms', 'domestic-service', 'foreign-government'];
const on = (year: number, month: number, day = 1): { year: number; month: number; day: number } => ({ year, month, day });

/** Sources of every fact are named in data/README.md. */
const CENSUSES: readonly SurveyEdition[] = [
  edition('economic-census-basic', 2009, { referenceDate: on(2009, 7), jsic: 12, scopes: ['all', 'private'], exclusions: ALWAYS, cautions: [] }),
  edition('economic-census-activity', 2012, { referenceDate: on(2012, 2), jsic: 12, scopes: ['private', 'private-with-unknown', 'sales-items'], exclusions: [...ALWAYS, 'government'], cautions: ['sales-year-before', 'sales-subset', 'sales-series-break'] }),
  edition('economic-census-basic', 2014, { referenceDate: on(2014, 7), jsic: 13, scopes: ['all', 'private', 'sales-items'], exclusions: ALWAYS, cautions: ['wider-frame', 'sales-year-before', 'sales-subset', 'with-other-survey'] }),
  edition('economic-census-activity', 2016, { referenceDate: on(2016, 6), jsic: 13, scopes: ['private', 'private-with-unknown', 'sales-items'], exclusions: [...ALWAYS, 'government'], cautions: ['sales-year-before', 'sales-subset'] }),
  edition('economic-census-basic', 2019, { referenceDate: on(2019, 6), jsic: 13, scopes: ['newly-found'], exclusions: ALWAYS, cautions: ['not-a-stock', 'wider-frame'] }),
  edition('economic-census-activity', 2021, { referenceDate: on(2021, 6), jsic: 13, scopes: ['all', 'private', 'private-with-unknown', 'sales-items'], exclusions: ALWAYS, cautions: ['sales-year-before', 'sales-subset', 'wider-frame'] }),
  edition('economic-census-basic', 2024, { referenceDate: on(2024, 6), jsic: 14, scopes: ['excludes-no-employee-sole'], exclusions: [...ALWAYS, 'no-employee-sole'], cautions: ['carried-forward-tables'] }),
  edition('economic-census-activity', 2026, { referenceDate: on(2026, 6), jsic: 'unsourced', scopes: [], exclusions: ALWAYS, cautions: ['sales-year-before'] }),
  edition('establishment-census', 2001, { referenceDate: on(2001, 10), jsic: 10, scopes: ['all', 'private'], exclusions: ALWAYS, cautions: [] }),
  edition('establishment-census', 2004, { referenceDate: on(2004, 6), jsic: 11, scopes: ['private'], exclusions: [...ALWAYS, 'government'], cautions: [] }),
  edition('establishment-census', 2006, { referenceDate: on(2006, 10), jsic: 11, scopes: ['all', 'private'], exclusions: ALWAYS, cautions: [] }),
  ...[1986, 1991, 1996, 1999].map((year) =>
    edition('establishment-census', year, { referenceDate: 'unsourced', jsic: 'unsourced', scopes: year === 1999 ? ['private'] : ['all', 'private'], exclusions: ALWAYS, cautions: [] })),
  edition('commerce', 2002, { referenceDate: on(2002, 6), jsic: 11, scopes: ['all'], exclusions: [], cautions: ['sales-year-before'] }),
  edition('commerce', 2004, { referenceDate: on(2004, 6), jsic: 11, scopes: [], exclusions: [], cautions: ['sales-year-before'] }),
  edition('commerce', 2007, { referenceDate: on(2007, 6), jsic: 11, scopes: [], exclusions: [], cautions: ['sales-year-before'] }),
  edition('commerce', 2014, { referenceDate: on(2014, 7), jsic: 'unsourced', scopes: [], exclusions: [], cautions: ['sales-year-before', 'sales-series-break', 'with-other-survey'] }),
  ...[1991, 1994, 1997, 1999].map((year) => edition('commerce', year, { referenceDate: 'unsourced', jsic: 'unsourced', scopes: [], exclusions: [], cautions: ['sales-year-before'] })),
  edition('accounts', 'any', { referenceDate: 'none', jsic: 'none', scopes: [], exclusions: [], cautions: [] }),
];

const BY_ID: ReadonlyMap<SurveyId, SurveyEdition> = new Map(CENSUSES.map((each) => [each.id, each]));

/** 工業統計調査 was not held for 2011, 2015 and 2016, when 経済センサス‐活動調査 took its place, and ended with 2020. */
function manufacturing(year: number): SurveyEdition | 'unknown' {
  if (year < 1950 || year > 2020 || [2011, 2015, 2016].includes(year)) return 'unknown';
  const jsic = year >= 2002 && year <= 2007 ? 11 : year >= 2008 && year <= 2013 ? 12 : 'unsourced';
  return edition('manufacturing', year, { referenceDate: 'unsourced', jsic, scopes: [], exclusions: [], cautions: [] });
}

/**
 * The edition of a kind of survey in a year (実施回).
 *
 * @returns 'unknown' when there was none that year.
 */
export function editionOf(kind: SurveyKind, year: number): SurveyEdition | 'unknown' {
  if (kind === 'accounts') return BY_ID.get('accounts') ?? 'unknown';
  if (kind === 'manufacturing') return manufacturing(year);
  if (kind === 'population-census') {
    const held = year >= 1920 && (year === 1947 || (year % 5 === 0 && year !== 1945));
    return held ? edition(kind, year, { referenceDate: on(year, 10), jsic: 'unsourced', scopes: [], exclusions: [], cautions: [] }) : 'unknown';
  }
  if (kind === 'economic-structure') {
    return year >= 2019 ? edition(kind, year, { referenceDate: 'unsourced', jsic: 'unsourced', scopes: [], exclusions: [], cautions: [] }) : 'unknown';
  }
  return BY_ID.get(`${kind}-${year}`) ?? 'unknown';
}

/**
 * @example surveyById('economic-census-basic-2009') // 平成21年経済センサス‐基礎調査
 */
export function surveyById(id: SurveyId): SurveyEdition | 'unknown' {
  const listed = BY_ID.get(id);
  if (listed) return listed;
  const parts = /^(.+)-(\d{4})$/.exec(id);
  const kind = SURVEY_KINDS.find((each) => each === parts?.[1]);
  return kind === undefined ? 'unknown' : editionOf(kind, Number(parts?.[2]));
}

/** The censuses of establishments, commerce and the accounts, oldest first by kind; yearly surveys are made on request. */
export const SURVEYS: readonly SurveyEdition[] = CENSUSES;
