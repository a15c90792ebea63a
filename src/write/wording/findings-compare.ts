import type { CompareFindings } from '../../model/findings/compare.ts';
import type { WordsFor } from './language.ts';
import { scopeName, surveyKindName } from './names.ts';
import { count, list, plural, quote } from './parts.ts';

/** Words for what comparing two periods can report (比較可能性の所見). */
export const COMPARE_WORDS: WordsFor<CompareFindings> = {
  'scope-differs': {
    ja: {
      title: '対象範囲の違い',
      message: ({ from, to, measure, fromPeriod, toPeriod, allowed, rows }) =>
        `${quote(measure, 'ja')}は、${fromPeriod}が「${scopeName(from, 'ja')}」、${toPeriod}が「${scopeName(to, 'ja')}」で、数えた範囲が違います。` +
        (allowed ? `ご指定により比べました（${count(rows)}件）。増減には範囲の違いが含まれます。` : `増減は計算していません（${count(rows)}件）。`),
      when: '民営事業所だけの値と全事業所の値のように、数えた範囲の違う2時点を比べようとしたときに出ます。',
      remedy: '同じ範囲の表を探してください。範囲の違いを承知のうえで比べるときは --allow scope を付けてください。',
      next: ({ allowed }) =>
        allowed ? '公表するときは、範囲の違いを注に書き添えてください。' : '同じ範囲の表を探してください。範囲の違いを承知のうえで比べるときは --allow scope を付けてください。',
    },
    en: {
      title: 'Different scope',
      message: ({ from, to, measure, fromPeriod, toPeriod, allowed, rows }) =>
        `${quote(measure, 'en')} counts ${scopeName(from, 'en')} in ${fromPeriod} but ${scopeName(to, 'en')} in ${toPeriod}. ` +
        (allowed ? `Compared as you asked (${plural(rows, 'row')}); the change includes the difference in scope.` : `No change was computed (${plural(rows, 'row')}).`),
      when: 'Two periods count different populations, such as private and all establishments.',
      remedy: 'Look for a table with the same scope. To compare all the same, add --allow scope.',
      next: ({ allowed }) => (allowed ? 'Say so in a note where you publish the figures.' : 'Look for a table with the same scope. To compare all the same, add --allow scope.'),
    },
  },
  'survey-kind-differs': {
    ja: {
      title: '調査の種類の違い',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod}は${surveyKindName(from, 'ja')}、${toPeriod}は${surveyKindName(to, 'ja')}の値です。増減には調査方法の違いが含まれます。`,
      when: '基礎調査と活動調査、商業統計と活動調査のように、種類の違う調査を比べたときに出ます。',
      remedy: '公表するときは、この注を書き添えてください。',
    },
    en: {
      title: 'Different kind of survey',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod} is from the ${surveyKindName(from, 'en')}, ${toPeriod} from the ${surveyKindName(to, 'en')}. The change includes differences of method.`,
      when: 'Figures of different kinds of survey were compared.',
      remedy: 'Repeat this note where you publish the figures.',
    },
  },
  'survey-refused': {
    ja: {
      title: '比べられない調査',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod}（${surveyKindName(from, 'ja')}）と${toPeriod}（${surveyKindName(to, 'ja')}）は、調べた対象が違うため比べられません。増減は計算していません。`,
      when: '令和元年基礎調査（存続・新規把握・廃業のみ）や令和6年基礎調査（雇用者のいない個人経営を除く）を、他の調査と比べようとしたときに出ます。',
      remedy: '同じ対象の調査を選んでください。承知のうえで比べるときは --allow survey を付けてください。',
    },
    en: {
      title: 'Surveys not comparable',
      message: ({ from, to, fromPeriod, toPeriod }) =>
        `${fromPeriod} (${surveyKindName(from, 'en')}) and ${toPeriod} (${surveyKindName(to, 'en')}) cover different establishments and were not compared.`,
      when: 'The 2019 and 2024 basic surveys cover other establishments than the rest of the series.',
      remedy: 'Choose surveys of the same coverage. To compare all the same, add --allow survey.',
    },
  },
  'repeated-keys': {
    ja: {
      title: '同じ項目の重複',
      message: ({ count: n, measure }) => `${quote(measure, 'ja')}に、同じ地域・産業の行が2回以上出てくるものが${count(n)}件あります。最初の行を使いました。`,
      when: '市町村合併の前後の行が並ぶ表などで、同じ項目の値が2つ以上あるときに出ます。',
      remedy: '元の表で、どちらの行が正しいかを確かめてください。',
    },
    en: {
      title: 'Repeated rows',
      message: ({ count: n, measure }) => `${plural(n, 'row')} of ${quote(measure, 'en')} repeat an area and industry; the first was used.`,
      when: 'A table states the same item more than once, as some do around a merger.',
      remedy: 'Check in the source which of the rows holds.',
    },
  },
  'single-period-measures': {
    ja: {
      title: '時点が一つだけの項目',
      message: ({ measures, period }) => `${list(measures, 'ja', 5)}は、比べる2時点のうち${period}の値しかないため、比べていません。`,
      when: '選んだ2時点のどちらかの値がない項目があるときに出ます。',
      remedy: '時点を変えるには --from と --to を指定してください。',
    },
    en: {
      title: 'Only one period',
      message: ({ measures, period }) => `${list(measures, 'en', 5)}: only ${period} is in the data, so nothing was compared.`,
      when: 'A measure lacks one of the two periods.',
      remedy: 'Choose other periods with --from and --to.',
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
      message: ({ count: n, period, examples }) => `${period}に対応する項目がないものが${count(n)}件あります: ${list(examples, 'ja')}。増減は計算していません。`,
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
