import type { CompareFindings } from '../../model/findings/compare.ts';
import { BOUNDARY_WORDS } from './findings-boundary.ts';
import type { WordsFor } from './language.ts';
import { scopeName, surveyName } from './names.ts';
import { count, list, plural, quote } from './parts.ts';

const inJapanese = (rows: number): string => (rows === 0 ? '' : `（${count(rows)}件）`);
const inEnglish = (rows: number): string => (rows === 0 ? '' : ` (${plural(rows, 'row')})`);

/** Words for what comparing two periods can report (比較可能性の所見). */
export const COMPARE_WORDS: WordsFor<CompareFindings> = {
  ...BOUNDARY_WORDS,
  'scope-differs': {
    ja: {
      title: '対象範囲の違い',
      message: ({ from, to, measure, fromPeriod, toPeriod, allowed, rows }) =>
        `${quote(measure, 'ja')}は、${fromPeriod}が「${scopeName(from, 'ja')}」、${toPeriod}が「${scopeName(to, 'ja')}」で、数えた範囲が違います。` +
        (allowed ? `ご指定により比べました${inJapanese(rows)}。増減には範囲の違いが含まれます。` : `増減は計算していません${inJapanese(rows)}。`),
      when: '民営事業所だけの値と全事業所の値のように、数えた範囲の違う2時点を比べようとしたときに出ます。',
      remedy: '同じ範囲の表を探してください。範囲の違いを承知のうえで比べるときは --allow scope を付けてください。',
      next: ({ allowed }) =>
        allowed ? '公表するときは、範囲の違いを注に書き添えてください。' : '同じ範囲の表を探してください。範囲の違いを承知のうえで比べるときは --allow scope を付けてください。',
    },
    en: {
      title: 'Different scope',
      message: ({ from, to, measure, fromPeriod, toPeriod, allowed, rows }) =>
        `${quote(measure, 'en')} counts ${scopeName(from, 'en')} in ${fromPeriod} but ${scopeName(to, 'en')} in ${toPeriod}. ` +
        (allowed ? `Compared as you asked${inEnglish(rows)}; the change includes the difference in scope.` : `No change was computed${inEnglish(rows)}.`),
      when: 'Two periods count different populations, such as private and all establishments.',
      remedy: 'Look for a table with the same scope. To compare all the same, add --allow scope.',
      next: ({ allowed }) => (allowed ? 'Say so in a note where you publish the figures.' : 'Look for a table with the same scope. To compare all the same, add --allow scope.'),
    },
  },
  'sales-series-break': {
    ja: {
      title: '年間商品販売額の断層',
      message: ({ measure, fromPeriod, toPeriod }) => `${quote(measure, 'ja')}の${fromPeriod}と${toPeriod}の値は、集計の対象が違うため、直接にはつながりません。`,
      when: '平成24年経済センサス‐活動調査や平成26年商業統計調査の年間商品販売額を、ほかの調査の値と比べたときに出ます。',
      remedy: '公表するときは、この注を書き添えてください。',
    },
    en: {
      title: 'Break in annual sales',
      message: ({ measure, fromPeriod, toPeriod }) => `${quote(measure, 'en')} of ${fromPeriod} and ${toPeriod} do not continue each other: the establishments tabulated differ.`,
      when: 'Annual sales of goods of the 2012 economic census or the 2014 census of commerce are compared with those of another survey.',
      remedy: 'Say so in a note where you publish the figures.',
    },
  },
  'survey-kind-differs': {
    ja: {
      title: '調査の種類の違い',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod}は${surveyName(from, 'ja')}、${toPeriod}は${surveyName(to, 'ja')}の値です。増減には調査方法の違いが含まれます。`,
      when: '基礎調査と活動調査、商業統計と活動調査のように、種類の違う調査を比べたときに出ます。',
      remedy: '公表するときは、この注を書き添えてください。',
    },
    en: {
      title: 'Different kind of survey',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod} is from the ${surveyName(from, 'en')}, ${toPeriod} from the ${surveyName(to, 'en')}. The change includes differences of method.`,
      when: 'Figures of different kinds of survey were compared.',
      remedy: 'Repeat this note where you publish the figures.',
    },
  },
  'survey-refused': {
    ja: {
      title: '比べられない調査',
      message: ({ from, to, fromPeriod, toPeriod, allowed }) =>
        `${fromPeriod}（${surveyName(from, 'ja')}）と${toPeriod}（${surveyName(to, 'ja')}）は、調査の対象や方法が異なり、並べて比べることのできない値です。` +
        (allowed ? 'ご指定により比べました。増減には調査の違いが含まれます。' : ''),
      when: '令和元年・令和6年の基礎調査のように、ほかの調査の値と比べることができない調査を選んだときに出ます。',
      remedy: '比べられる調査の年を --from・--to で選んでください。違いを承知のうえで比べるときは --allow survey を付けてください。',
      next: ({ allowed }) =>
        allowed ? '公表するときは、調査の違いを注に書き添えてください。' : '比べられる調査の年を --from・--to で選んでください。違いを承知のうえで比べるときは --allow survey を付けてください。',
    },
    en: {
      title: 'Surveys that must not be compared',
      message: ({ from, to, fromPeriod, toPeriod, allowed }) =>
        `${fromPeriod} (${surveyName(from, 'en')}) and ${toPeriod} (${surveyName(to, 'en')}) count by different rules and must not be put side by side.` +
        (allowed ? ' Compared as you asked; the change includes the difference.' : ''),
      when: 'One of the surveys, such as the census for business frame of 2019 or 2024, cannot be compared with others.',
      remedy: 'Choose other periods with --from and --to. To compare all the same, add --allow survey.',
      next: ({ allowed }) => (allowed ? 'Say so in a note where you publish the figures.' : 'Choose other periods with --from and --to. To compare all the same, add --allow survey.'),
    },
  },
  'preliminary-figures': {
    ja: {
      title: '速報値',
      message: ({ periods }) => `${list(periods, 'ja')}の値は速報です。確報で改定されることがあります。`,
      when: '出典の表題が速報と記している値を比べたときに出ます。',
      remedy: '確報が出ていないかをご確認ください。',
    },
    en: {
      title: 'Preliminary figures',
      message: ({ periods }) => `Figures for ${list(periods, 'en')} are preliminary and may be revised.`,
      when: 'The title of the source calls the compared figures preliminary.',
      remedy: 'See whether final figures are out.',
    },
  },
  'scope-not-stated': {
    ja: {
      title: '対象範囲の記載なし',
      message: ({ measure }) => `${quote(measure, 'ja')}の対象範囲の記載がないため、2時点の範囲が同じかどうかは確かめられません。`,
      when: '比べた値のどちらかに、数えた範囲（民営か全事業所か）の記載がないときに出ます。',
      remedy: '出典で範囲を確かめ、設定ファイルの scope に書いてください。',
    },
    en: {
      title: 'Scope not stated',
      message: ({ measure }) => `The scope of ${quote(measure, 'en')} is not stated, so whether the two periods count the same cannot be checked.`,
      when: 'One of the compared figures does not say which establishments it counts.',
      remedy: 'Look it up in the source and write it as scope in the config file.',
    },
  },
  'measure-missing-in-period': {
    ja: {
      title: '片方の時点にない項目',
      message: ({ measure, period }) => `${quote(measure, 'ja')}は${period}にないため、比べていません。`,
      when: '項目が、比べる2時点の片方にしかないときに出ます。',
      remedy: '両方の時点にある項目を --measure で選ぶか、別の時点を --from・--to で選んでください。',
    },
    en: {
      title: 'Measure missing in one period',
      message: ({ measure, period }) => `${quote(measure, 'en')} is not available for ${period} and was not compared.`,
      when: 'A measure exists in only one of the two periods.',
      remedy: 'Choose another measure with --measure, or other periods with --from and --to.',
    },
  },
  'rows-without-counterpart': {
    ja: {
      title: '相手のない項目',
      message: ({ count: n, period, examples }) => `${period}に同じ項目がないものが${count(n)}件あります: ${list(examples, 'ja')}。増減は計算していません。`,
      when: '地域や産業が、片方の時点の表にしかないときに出ます。分類の改定や合併によることがあります。',
      remedy: '分類の改定や合併がなかったかをご確認ください。',
    },
    en: {
      title: 'Items without a counterpart',
      message: ({ count: n, period, examples }) => `${plural(n, 'item')} ${n === 1 ? 'has' : 'have'} no counterpart in ${period}: ${list(examples, 'en')}. No change was computed.`,
      when: 'An area or industry stands in only one of the two tables, often after a revision or a merger.',
      remedy: 'Check for revisions of the classification and for mergers.',
    },
  },
  'repeated-keys': {
    ja: {
      title: 'くり返し現れる項目',
      message: ({ count: n, measure }) => `${quote(measure, 'ja')}に、地域・産業・時点などがまったく同じ値が${count(n)}件重なっています。先に現れた値を使いました。`,
      when: '同じ表を2回読み込んだときや、表の中に同じ項目がくり返されているときに出ます。',
      remedy: '同じファイルを重ねて指定していないか、表の中の重複がないかをご確認ください。',
    },
    en: {
      title: 'Repeated items',
      message: ({ count: n, measure }) => `${quote(measure, 'en')} has ${plural(n, 'value')} for items that were already there. The first of each was used.`,
      when: 'A table was read twice, or repeats an item.',
      remedy: 'Check that no file was given twice and that the table has no duplicates.',
    },
  },
  'single-period-measures': {
    ja: {
      title: '1つの時点しかない項目',
      message: ({ measures, period }) => `${list(measures, 'ja')}は${period}の値しかないため、比べていません。`,
      when: '表にある項目のうち、1つの時点の値しかないものがあるときに出ます。',
      remedy: '比べるには、ほかの年の表も一緒に指定してください。',
    },
    en: {
      title: 'Measures with a single period',
      message: ({ measures, period }) => `${list(measures, 'en')} ${measures.length === 1 ? 'has' : 'have'} figures for ${period} only and ${measures.length === 1 ? 'was' : 'were'} not compared.`,
      when: 'Some measures have figures for one period only.',
      remedy: 'To compare them, give the table of another year as well.',
    },
  },
  'small-bases': {
    ja: {
      title: '小さい基準値',
      message: ({ count: n, below }) => `基準の値が${count(below)}未満の率が${count(n)}件あります（* 印）。わずかな増減で大きく動くため、参考としてご覧ください。`,
      when: '増減率の基準となる値が小さいときに出ます。',
      remedy: '本文で取り上げるときは、率ではなく増減数をお使いください。',
    },
    en: {
      title: 'Small bases',
      message: ({ count: n, below }) => `${plural(n, 'rate')} ${n === 1 ? 'rests' : 'rest'} on a base below ${count(below)} (marked *) and ${n === 1 ? 'is' : 'are'} for reference only.`,
      when: 'The base of a rate of change is small.',
      remedy: 'Quote the difference rather than the rate.',
    },
  },
  'default-member': {
    ja: {
      title: '選ばれた既定の項目',
      message: ({ axis, member }) => `${quote(axis, 'ja')}は指定がないため、${quote(member, 'ja')}の値を使いました。`,
      when: '男女や経営組織などの区分がある表で、どの区分を使うかの指定がないときに出ます。計があれば計を使います。',
      remedy: '別の区分を使うときは --where 軸=項目 で指定してください。',
      next: ({ axis }) => `別の区分を使うときは --where ${axis}=項目 で指定してください。`,
    },
    en: {
      title: 'Default member',
      message: ({ axis, member }) => `No choice was made for ${quote(axis, 'en')}; ${quote(member, 'en')} was used.`,
      when: 'A table has a further axis, such as sex or legal form, and none of its members was chosen. The total is used where there is one.',
      remedy: 'Choose another member with --where AXIS=MEMBER.',
      next: ({ axis }) => `Choose another member with --where ${axis}=MEMBER.`,
    },
  },
};
