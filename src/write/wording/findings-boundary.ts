import type { CompareFindings } from '../../model/findings/compare.ts';
import { eventsText } from './areas.ts';
import type { Bilingual, Language, Words, WordsFor } from './language.ts';
import { count, list, plural, quote } from './parts.ts';

/** What comparing across changed boundaries and classifications can report. */
export type BoundaryFindings = Pick<CompareFindings,
  | 'area-renamed' | 'areas-merged' | 'areas-rebased' | 'area-taken-as-rebased' | 'area-parts-missing' | 'area-divided' | 'ratio-across-merger'
  | 'area-border-moved' | 'unknown-area-codes' | 'classification-differs' | 'classification-revised' | 'classification-followed' | 'total-beyond-parts'>;

const ALLOW_BOUNDARY: Bilingual = {
  ja: '同じ区域の値を出典で探してください。区域の違いを承知のうえで比べるときは --allow boundary を付けてください。',
  en: 'Look for figures of the same ground in the source. To compare all the same, add --allow boundary.',
};
const ALLOW_CLASSIFICATION: Bilingual = {
  ja: '同じ分類に組み替えた表を探してください。分類の違いを承知のうえで比べるときは --allow classification を付けてください。',
  en: 'Look for a table regrouped to one revision. To compare all the same, add --allow classification.',
};
const SAY_SO: Bilingual = {
  ja: '公表するときは、区域や分類の違いを注に書き添えてください。',
  en: 'Say so in a note where you publish the figures.',
};

const revision: Bilingual<(n: number | 'unsourced') => string> = {
  ja: (n) => (n === 'unsourced' ? '改定の記載なし' : `第${n}回改定`),
  en: (n) => (n === 'unsourced' ? 'revision not stated' : `revision ${n}`),
};

const next = (allow: Bilingual, language: Language) => ({ allowed }: { readonly allowed: boolean }): string => (allowed ? SAY_SO[language] : allow[language]);

const MOST_PLACES = 5;

/** The first few, and how many more there are. */
function some(texts: readonly string[], language: Language): string {
  const shown = texts.slice(0, MOST_PLACES).join(language === 'ja' ? '／' : '; ');
  const more = texts.length - MOST_PLACES;
  return more <= 0 ? shown : language === 'ja' ? `${shown}ほか${count(more)}地域` : `${shown} and ${plural(more, 'more area', 'more areas')}`;
}

const REASON: Readonly<Record<'changed-meaning' | 'unsourced', Bilingual>> = {
  'changed-meaning': { ja: '同じ符号が別の産業を指します', en: 'the codes stand for other industries' },
  unsourced: { ja: '改定の前と後の対応を確かめられません', en: 'how they correspond is not known' },
};

const classificationDiffers: Bilingual<Words<CompareFindings['classification-differs']>> = {
  ja: {
    title: '産業分類の改定',
    message: ({ industries, because, from, to, fromPeriod, toPeriod, allowed }) =>
      `${list(industries, 'ja')}は、${fromPeriod}が日本標準産業分類の${revision.ja(from)}、${toPeriod}が${revision.ja(to)}で、${REASON[because].ja}。` +
      (allowed ? 'ご指定により比べました。増減には分類の違いが含まれます。' : '増減は計算していません。'),
    when: '産業分類の改定をはさむ2時点で、同じ符号が別の産業を指すか、対応が確かめられないときに出ます。',
    remedy: ALLOW_CLASSIFICATION.ja,
    next: next(ALLOW_CLASSIFICATION, 'ja'),
  },
  en: {
    title: 'Revised classification',
    message: ({ industries, because, from, to, fromPeriod, toPeriod, allowed }) =>
      `${list(industries, 'en')}: ${fromPeriod} uses the JSIC ${revision.en(from)}, ${toPeriod} ${revision.en(to)}; ${REASON[because].en}. ` +
      (allowed ? 'Compared as you asked; the change includes the difference in classification.' : 'No change was computed.'),
    when: 'Two periods lie on either side of a revision of the JSIC, and a code means another industry or its correspondence is not known.',
    remedy: ALLOW_CLASSIFICATION.en,
    next: next(ALLOW_CLASSIFICATION, 'en'),
  },
};

/** Words for changed boundaries and classifications (区域・分類の変更). */
export const BOUNDARY_WORDS: WordsFor<BoundaryFindings> = {
  'area-renamed': {
    ja: {
      title: '名称・コードの変更',
      message: ({ area, areaCode, earlier, earlierCode, period, events }) =>
        `${quote(area, 'ja')}（${areaCode}）は、${period}の${quote(earlier, 'ja')}（${earlierCode}）と同じ区域です: ${eventsText(events, 'ja')}。同じ地域として比べました。`,
      when: '区域を変えずに名称やコードが変わった市区町村を比べたときに出ます。',
      remedy: '必要があれば、名称の変更を注に書き添えてください。',
    },
    en: {
      title: 'Renamed or recoded area',
      message: ({ area, areaCode, earlier, earlierCode, period, events }) =>
        `${quote(area, 'en')} (${areaCode}) is ${quote(earlier, 'en')} (${earlierCode}) of ${period}: ${eventsText(events, 'en')}. Compared as one area.`,
      when: 'An area changed its name or code between the two periods, and nothing else.',
      remedy: 'Mention the change of name where it helps the reader.',
    },
  },
  'areas-merged': {
    ja: {
      title: '合併前の市町村の合算',
      message: ({ area, areaCode, parts, period, events }) => `${quote(area, 'ja')}（${areaCode}）の${period}の値は、${list(parts, 'ja', 12)}を合算したものです: ${eventsText(events, 'ja')}。`,
      when: '2つの時点の間に合併があり、合併前の市町村の値がそろっているときに出ます。秘匿の値が1つでもあれば合計も秘匿です。',
      remedy: '公表するときは、合算したことを注に書き添えてください。',
    },
    en: {
      title: 'Merged areas added up',
      message: ({ area, areaCode, parts, period, events }) => `${quote(area, 'en')} (${areaCode}) in ${period} is the sum of ${list(parts, 'en', 12)}: ${eventsText(events, 'en')}.`,
      when: 'Areas merged between the two periods and all their figures are there. One suppressed part makes the sum suppressed.',
      remedy: 'Say so in a note where you publish the figures.',
    },
  },
  'areas-rebased': {
    ja: {
      title: '組替え済みの値',
      message: ({ period, areas }) => `${period}の値は、出典で後の時点の区域に組み替えられています（${count(areas.length)}地域: ${list(areas, 'ja', 3)}）。そのまま比べました。`,
      when: '前の時点の表に、その時点にはまだなかった市区町村のコードがあるときに出ます。',
      remedy: '出典の注で、いつの区域に組み替えた値かをご確認ください。',
    },
    en: {
      title: 'Figures of later areas',
      message: ({ period, areas }) => `The source gives ${period} for areas of a later day (${plural(areas.length, 'area')}: ${list(areas, 'en', 3)}). Compared as they are.`,
      when: 'The earlier table has codes of areas that did not exist then.',
      remedy: 'See in the notes of the source for which day the areas were regrouped.',
    },
  },
  'area-taken-as-rebased': {
    ja: {
      title: '合併前の値がない地域',
      message: ({ area, areaCode, absent, period, events }) =>
        `${quote(area, 'ja')}（${areaCode}）は合併をはさんでいますが（${eventsText(events, 'ja')}）、${period}の表に${list(absent, 'ja')}の値がありません。合併後の区域に組み替え済みの値とみて比べました。`,
      when: '合併をはさむ2時点で、合併前の市町村の値が表になく、合併後と同じコードの値だけがあるときに出ます。',
      remedy: '出典で、前の時点の値が合併後の区域のものかどうかをご確認ください。違うときは、合併前の市町村の表も一緒に指定してください。',
    },
    en: {
      title: 'No figures from before a merger',
      message: ({ area, areaCode, absent, period, events }) =>
        `${quote(area, 'en')} (${areaCode}) lies across a merger (${eventsText(events, 'en')}), but the table for ${period} has no ${list(absent, 'en')}. Its figure was taken to be that of the merged area.`,
      when: 'The parts of a merger are not in the earlier table, only the code that went on.',
      remedy: 'Check in the source which ground the earlier figure covers. If it is the old one, give the table of the other parts as well.',
    },
  },
  'area-parts-missing': {
    ja: {
      title: '合併前の値の不足',
      message: ({ area, areaCode, absent, present, period, events, allowed }) =>
        `${quote(area, 'ja')}（${areaCode}）の${period}の値は、${list(present, 'ja')}だけで、${list(absent, 'ja')}がありません: ${eventsText(events, 'ja')}。` +
        (allowed ? 'ご指定により、ある分だけで比べました。' : '増減は計算していません。'),
      when: '合併前の市町村の一部の値しか表にないときに出ます。',
      remedy: ALLOW_BOUNDARY.ja,
      next: next(ALLOW_BOUNDARY, 'ja'),
    },
    en: {
      title: 'Parts of a merger missing',
      message: ({ area, areaCode, absent, present, period, events, allowed }) =>
        `For ${quote(area, 'en')} (${areaCode}) in ${period} there is ${list(present, 'en')} but not ${list(absent, 'en')}: ${eventsText(events, 'en')}. ` +
        (allowed ? 'Compared with what there is, as you asked.' : 'No change was computed.'),
      when: 'The earlier table has figures for only some of the areas that merged.',
      remedy: ALLOW_BOUNDARY.en,
      next: next(ALLOW_BOUNDARY, 'en'),
    },
  },
  'area-divided': {
    ja: {
      title: '区域の変更',
      message: ({ area, areaCode, fromPeriod, toPeriod, events, allowed }) =>
        `${quote(area, 'ja')}（${areaCode}）は、${fromPeriod}と${toPeriod}で区域が違います: ${eventsText(events, 'ja')}。` +
        (allowed ? 'ご指定により比べました。増減には区域の違いが含まれます。' : '増減は計算していません。'),
      when: '2つの時点の間に、分割・一部の編入・区の再編など、足し合わせても元に戻せない変更があるときに出ます。',
      remedy: ALLOW_BOUNDARY.ja,
      next: next(ALLOW_BOUNDARY, 'ja'),
    },
    en: {
      title: 'Boundaries moved',
      message: ({ area, areaCode, fromPeriod, toPeriod, events, allowed }) =>
        `${quote(area, 'en')} (${areaCode}) covers other ground in ${fromPeriod} than in ${toPeriod}: ${eventsText(events, 'en')}. ` +
        (allowed ? 'Compared as you asked; the change includes the difference in ground.' : 'No change was computed.'),
      when: 'Between the two periods an area was divided, gave off a part or was redrawn, so that no sum makes it whole.',
      remedy: ALLOW_BOUNDARY.en,
      next: next(ALLOW_BOUNDARY, 'en'),
    },
  },
  'ratio-across-merger': {
    ja: {
      title: '合算できない比率',
      message: ({ area, areaCode, parts, measure, period, events }) =>
        `${quote(measure, 'ja')}は比率や指数のため、${quote(area, 'ja')}（${areaCode}）の${period}の値を${list(parts, 'ja')}から合算できません: ${eventsText(events, 'ja')}。`,
      when: '合併をはさむ2時点で、比率や指数を比べようとしたときに出ます。',
      remedy: '比率のもとになる実数の表で比べてください。',
    },
    en: {
      title: 'Ratios cannot be added up',
      message: ({ area, areaCode, parts, measure, period, events }) =>
        `${quote(measure, 'en')} is a ratio or an index: ${quote(area, 'en')} (${areaCode}) in ${period} cannot be made of ${list(parts, 'en')}: ${eventsText(events, 'en')}.`,
      when: 'A ratio or an index was to be compared across a merger.',
      remedy: 'Compare the figures the ratio is made of.',
    },
  },
  'area-border-moved': {
    ja: {
      title: '都道府県の境界の変更',
      message: ({ area, areaCode, fromPeriod, toPeriod, events }) => `${quote(area, 'ja')}（${areaCode}）は、${fromPeriod}と${toPeriod}の間に区域が一部変わっています: ${eventsText(events, 'ja')}。そのまま比べました。`,
      when: '都道府県の境界をまたぐ合併をはさんで、都道府県を比べたときに出ます。',
      remedy: '公表するときは、注に書き添えてください。',
    },
    en: {
      title: 'Border of a prefecture moved',
      message: ({ area, areaCode, fromPeriod, toPeriod, events }) => `${quote(area, 'en')} (${areaCode}) changed its ground between ${fromPeriod} and ${toPeriod}: ${eventsText(events, 'en')}. Compared as it is.`,
      when: 'A municipality moved to another prefecture between the two periods.',
      remedy: 'Say so in a note where you publish the figures.',
    },
  },
  'unknown-area-codes': {
    ja: {
      title: '一覧にない地域コード',
      message: ({ codes }) => `標準地域コードの一覧にないコードが${count(codes.length)}個あります: ${list(codes, 'ja')}。そのまま使い、合併などは考えていません。`,
      when: '表の地域コードが、1970年以降の標準地域コードのどれでもないときに出ます。独自に付けたコードはそのまま使えます。',
      remedy: 'コードの書き誤りでないかをご確認ください。chamber-stats codes area で調べられます。',
    },
    en: {
      title: 'Area codes not in the list',
      message: ({ codes }) => `${plural(codes.length, 'area code')} ${codes.length === 1 ? 'is' : 'are'} not in the list of standard area codes: ${list(codes, 'en')}. Used as they are, without regard to mergers.`,
      when: 'An area code of the table was never a standard area code since 1970. Codes of your own stay usable.',
      remedy: 'Check for misspelt codes with chamber-stats codes area.',
    },
  },
  'classification-differs': classificationDiffers,
  'classification-revised': {
    ja: {
      title: '産業分類の改定をまたぐ行',
      message: ({ industries, from, to, fromPeriod, toPeriod }) =>
        `${list(industries, 'ja')}は、${fromPeriod}が日本標準産業分類の${revision.ja(from)}、${toPeriod}が${revision.ja(to)}によります。出典が1つの行に載せているため比べましたが、範囲が少し違うことがあります。`,
      when: '産業分類の改定をはさむ2時点の値を、出典の表が同じ行に載せているときに出ます。',
      remedy: '公表するときは、分類の改定を注に書き添えてください。',
    },
    en: {
      title: 'A row across a revised classification',
      message: ({ industries, from, to, fromPeriod, toPeriod }) =>
        `${list(industries, 'en')}: ${fromPeriod} is by the JSIC ${revision.en(from)}, ${toPeriod} by ${revision.en(to)}. Compared because the source prints them in one row; they may not cover quite the same.`,
      when: 'The source itself prints two periods on either side of a revision of the JSIC in one row.',
      remedy: 'Mention the revision where you publish the figures.',
    },
  },
  'classification-followed': {
    ja: {
      title: '符号の変わった産業',
      message: ({ industries, from, to, fromPeriod, toPeriod }) =>
        `${list(industries, 'ja')}は、日本標準産業分類の${revision.ja(from)}（${fromPeriod}）と${revision.ja(to)}（${toPeriod}）で符号が違いますが、1対1に対応するため、同じ産業として比べました。`,
      when: '産業分類の改定で符号だけが変わった細分類を比べたときに出ます。',
      remedy: '特に必要ありません。',
    },
    en: {
      title: 'Industries under a new code',
      message: ({ industries, from, to, fromPeriod, toPeriod }) =>
        `${list(industries, 'en')} changed code between the JSIC ${revision.en(from)} (${fromPeriod}) and ${revision.en(to)} (${toPeriod}), one to one. Compared as the same industry.`,
      when: 'A class of the JSIC has another code in the other revision and is otherwise the same.',
      remedy: 'Nothing to do.',
    },
  },
  'total-beyond-parts': {
    ja: {
      title: '内訳にない分',
      message: ({ total, measure, fromPeriod, toPeriod, places }) =>
        `${measure}の${quote(total, 'ja')}は、表の内訳の計と一致しません。内訳のどれにも含まれない分: ${some(places.map(({ area, from, to }) => `${area}${area === '' ? '' : ' '}${fromPeriod} ${from}、${toPeriod} ${to}`), 'ja')}。`,
      when: '表の合計と内訳の計が一致しないときに出ます。内訳に載らない産業などがあるためで、内訳に割り振ることはしません。秘匿の内訳があるときは計算しません。',
      remedy: '内訳の計を合計として引用しないようご注意ください。',
    },
    en: {
      title: 'Beyond the parts',
      message: ({ total, measure, fromPeriod, toPeriod, places }) =>
        `${measure}: ${quote(total, 'en')} is not the sum of the parts in the table. Beyond them: ${some(places.map(({ area, from, to }) => `${area}${area === '' ? '' : ' '}${from} in ${fromPeriod}, ${to} in ${toPeriod}`), 'en')}.`,
      when: 'The parts of a table do not add up to its total, because some industries are not listed. The rest is never spread over the parts, and not computed when a part is suppressed.',
      remedy: 'Do not quote the sum of the parts as the total.',
    },
  },
};
