import type { Cause, CheckFindings, Discrepancy } from '../../model/findings/check.ts';
import type { Language, WordsFor } from './language.ts';
import { ROUNDING_NAMES } from './names.ts';
import { count, list, plural, quote } from './parts.ts';

const SLIPS = {
  'swapped-digits': { ja: '数字の入れ替わりと思われます', en: 'two digits seem to be swapped' },
  'one-digit': { ja: '1桁の書き誤りと思われます', en: 'one digit seems to be wrong' },
  'missing-digit': { ja: '桁の抜けか重複と思われます', en: 'a digit seems to be missing or doubled' },
  'shifted-point': { ja: '位取りの誤りと思われます', en: 'the decimal point seems to be misplaced' },
  'two-digits': { ja: '2桁の書き誤りと思われます', en: 'two digits seem to be wrong' },
} as const;

function causeText(cause: Cause, language: Language): string {
  const ja = language === 'ja';
  switch (cause.kind) {
    case 'mistyped':
      return SLIPS[cause.slip][language];
    case 'sign':
      return ja ? '増減の向き（符号）が逆と思われます' : 'the direction (sign) seems to be reversed';
    case 'stale-total':
      return ja ? '内訳を直したあと、合計を更新していないのかもしれません' : 'the total may not have been updated after its parts changed';
    case 'other-period':
      return ja ? `公表値は${quote(cause.uses, 'ja')}の値と一致します（時点の取り違え）` : `the printed value is that of ${quote(cause.uses, 'en')} (another period)`;
    case 'other-series':
      return ja ? `公表値は${quote(cause.uses, 'ja')}の値と一致します（隣の項目との取り違え）` : `the printed value is that of ${quote(cause.uses, 'en')} (a neighbouring series)`;
    case 'inverse-base':
      return ja ? '後の時点の値で割ったものと思われます（基準の取り違え）' : 'the later value seems to have been taken as the base';
    case 'other-denominator':
      return ja
        ? `${count(cause.fits)}件の割合は、合計が${cause.low}～${cause.high}のときにそろって成り立ちます（表の合計は${cause.printed}）。別の合計で割ったものと思われます`
        : `${plural(cause.fits, 'share')} fit a total of ${cause.low} to ${cause.high} (the table prints ${cause.printed}); another total seems to have been used`;
    case 'unit-slip':
      return ja ? `単位の桁違い（${cause.factor}倍）と思われます` : `the unit seems to be off by a factor of ${cause.factor}`;
    case 'unknown':
      return '';
  }
}

function discrepancyText(each: Discrepancy, language: Language): string {
  const ja = language === 'ja';
  const subject = each.subject === '' ? '' : ja ? `${quote(each.subject, 'ja')}: ` : `${quote(each.subject, 'en')}: `;
  const cause = causeText(each.cause, language);
  const symptoms = [...new Set(each.symptoms.map(({ text }) => text))];
  const alternatives = each.alternatives.map(({ printed, recomputed }) => `${printed} → ${recomputed}`);
  if (ja) {
    return (
      `${subject}公表 ${each.printed}、計算 ${each.recomputed}（${each.arithmetic}）。` +
      (cause === '' ? '' : `${cause}。`) +
      (each.withinRounding ? '計算との差は、元の数値の端数処理の範囲です。' : '') +
      (each.repairs > 1 ? `この1か所を直すと、関係する${count(each.repairs)}つの計算がすべて合います。` : '') +
      (symptoms.length > 0 ? `これを直せば合う数値: ${list(symptoms, 'ja')}。` : '') +
      (alternatives.length > 0 ? `ほかに考えられる直し方: ${list(alternatives, 'ja')}。` : '')
    );
  }
  return (
    `${subject}printed ${each.printed}, computed ${each.recomputed} (${each.arithmetic}).` +
    (cause === '' ? '' : ` Cause: ${cause}.`) +
    (each.withinRounding ? ' What is left of the difference is within the rounding of its inputs.' : '') +
    (each.repairs > 1 ? ` This one change makes ${plural(each.repairs, 'computation')} come out.` : '') +
    (symptoms.length > 0 ? ` Right once it is corrected: ${list(symptoms, 'en')}.` : '') +
    (alternatives.length > 0 ? ` Other single changes that would do: ${list(alternatives, 'en')}.` : '')
  );
}

const REMEDY = {
  ja: '元の表と計算をご確認のうえ、誤っているほうを直してください。文書を変換したときに文字が変わった可能性もあります。原本とも照らし合わせてください。',
  en: 'Check the table and the computation and correct whichever is wrong. The text may also have been damaged in conversion: compare it with the original.',
} as const;

function suggested(each: Discrepancy, language: Language): string {
  return each.suggestion === '' ? REMEDY[language] : language === 'ja' ? `文案: ${each.suggestion}` : `Suggested: ${each.suggestion}`;
}

/** Words for one kind of discrepancy: its name, and when it occurs. */
function discrepancy(ja: { readonly title: string; readonly when: string }, en: { readonly title: string; readonly when: string }): WordsFor<Record<'it', Discrepancy>>['it'] {
  return {
    ja: { ...ja, message: (each) => discrepancyText(each, 'ja'), remedy: REMEDY.ja, next: (each) => suggested(each, 'ja') },
    en: { ...en, message: (each) => discrepancyText(each, 'en'), remedy: REMEDY.en, next: (each) => suggested(each, 'en') },
  };
}

/** Words for what checking published figures can report (検査の所見). */
export const CHECK_WORDS: WordsFor<CheckFindings> = {
  'total-disagrees': discrepancy(
    { title: '合計が内訳と合わない', when: '表や文中の合計が内訳の和と違い、端数処理でも説明できないときに出ます。' },
    { title: 'A total differs from its parts', when: 'A total differs from the sum of its parts by more than rounding explains.' },
  ),
  'difference-disagrees': discrepancy(
    { title: '増減数が合わない', when: '増減の数値が2つの値の差と違い、端数処理でも説明できないときに出ます。' },
    { title: 'A difference does not come out', when: 'A printed difference is not the difference of its two values, even allowing for rounding.' },
  ),
  'rate-disagrees': discrepancy(
    { title: '増減率が合わない', when: '増減率が元の2つの値から計算した率と違い、どの端数処理でも説明できないときに出ます。' },
    { title: 'A rate of change does not come out', when: 'A rate is not that of its two values under any rounding rule.' },
  ),
  'share-disagrees': discrepancy(
    { title: '割合・構成比が合わない', when: '割合や達成率が、分子と分母から計算した値と違うときに出ます。' },
    { title: 'A share does not come out', when: 'A share or percentage is not that of its part and whole.' },
  ),
  'quotient-disagrees': discrepancy(
    { title: '倍率・平均・DI が合わない', when: '倍率、1人当たりの値、平均、DI などが、元の値から計算した値と違うときに出ます。' },
    { title: 'A quotient does not come out', when: 'A multiple, average or diffusion index is not that of its inputs.' },
  ),
  'value-disagrees': discrepancy(
    { title: 'ほかの箇所と合わない数値', when: '文中の数値が表のセルと違うとき、または1つの数値だけが、それを使う計算のどれとも合わないときに出ます。' },
    { title: 'A figure that fits nothing else', when: 'A figure in the text differs from its cell, or one figure contradicts everything computed from it.' },
  ),
  'unit-mixed-up': {
    ja: {
      title: '％とポイントの取り違え',
      message: ({ printed, should, arithmetic, subject }) => `${subject === '' ? '' : `${quote(subject, 'ja')}: `}${quote(printed, 'ja')}とありますが、単位は${quote(should, 'ja')}です（${arithmetic}）。ポイントは百分率どうしの差に使います。`,
      when: '増減率にポイント、百分率の差に％が付いているときに出ます。',
      remedy: '率の増減は％、百分率どうしの差はポイントで書いてください。',
      next: ({ suggestion }) => (suggestion === '' ? '' : `文案: ${suggestion}`),
    },
    en: {
      title: 'Percent and points mixed up',
      message: ({ printed, should, arithmetic, subject }) => `${subject === '' ? '' : `${quote(subject, 'en')}: `}${quote(printed, 'en')} should be in ${quote(should, 'en')} (${arithmetic}). Points are differences of percentages.`,
      when: 'A rate of change is printed in points, or a difference of percentages in %.',
      remedy: 'Use % for rates of change and points for differences of percentages.',
      next: ({ suggestion }) => (suggestion === '' ? '' : `Suggested: ${suggestion}`),
    },
  },
  'subject-mixed-up': {
    ja: {
      title: '言葉と数値の対象が違う',
      message: ({ named, used, figures, matching }) =>
        `${quote(named, 'ja')}とありますが、${count(matching)}件の数値は${quote(used, 'ja')}の値です。${quote(named, 'ja')}の値: ${figures.map((each) => `${each.text} → ${each.named}`).join('、')}。`,
      when: '文が述べている項目・時点と、数値の出どころの項目・時点が違うときに出ます。',
      remedy: '言葉に合わせて数値を直すか、数値に合わせて言葉を直してください。',
    },
    en: {
      title: 'Words and figures speak of different things',
      message: ({ named, used, figures, matching }) =>
        `The words say ${quote(named, 'en')}, but ${plural(matching, 'figure')} ${matching === 1 ? 'is' : 'are'} of ${quote(used, 'en')}. Values of ${quote(named, 'en')}: ${figures.map((each) => `${each.text} → ${each.named}`).join(', ')}.`,
      when: 'The series or period the words name is not the one the figures come from.',
      remedy: 'Correct the figures to suit the words, or the words to suit the figures.',
    },
  },
  'rounded-otherwise': {
    ja: {
      title: '端数処理が違う',
      message: ({ printed, recomputed, arithmetic, subject, fits, expected, against }) =>
        `${subject === '' ? '' : `${quote(subject, 'ja')}: `}公表 ${printed}、${ROUNDING_NAMES[expected].ja}では ${recomputed}（${arithmetic}）。${fits.map((rule) => ROUNDING_NAMES[rule].ja).join('・')}なら合います。` +
        (against === 'document' ? 'この文書のほかの数値とは端数処理が違います。' : ''),
      when: '値そのものは正しく、端数の処理だけが四捨五入（または --rounding の指定、文書のほかの数値）と違うときに出ます。',
      remedy: '端数処理をそろえるか、注に書き添えてください。切り捨てなどを通しているときは --rounding で指定できます。',
      next: ({ suggestion, expected }) => (suggestion === '' ? '' : `${ROUNDING_NAMES[expected].ja}にそろえる場合の文案: ${suggestion}`),
    },
    en: {
      title: 'Rounded by another rule',
      message: ({ printed, recomputed, arithmetic, subject, fits, expected, against }) =>
        `${subject === '' ? '' : `${quote(subject, 'en')}: `}printed ${printed}, but ${ROUNDING_NAMES[expected].en} it is ${recomputed} (${arithmetic}). It is right when ${fits.map((rule) => ROUNDING_NAMES[rule].en).join(' or ')}.` +
        (against === 'document' ? ' The other figures of this document are rounded differently.' : ''),
      when: 'The value is right but rounded by another rule than half-up, --rounding, or the rest of the document.',
      remedy: 'Round all figures alike or say so in a note. If the document keeps to one rule, name it with --rounding.',
      next: ({ suggestion, expected }) => (suggestion === '' ? '' : `If it is to be ${ROUNDING_NAMES[expected].en}: ${suggestion}`),
    },
  },
  'rounding-in-force': {
    ja: {
      title: 'この箇所の端数処理',
      message: ({ rule, fits, of, halfUp }) => `${count(of)}件中${count(fits)}件が${ROUNDING_NAMES[rule].ja}と合います（四捨五入とは${count(halfUp)}件）。`,
      when: '表や段落の数値が、四捨五入とは別の端数処理にそろっているときに出ます。',
      remedy: 'この端数処理で検査するときは --rounding を指定してください。',
      next: ({ rule }) => `この端数処理で検査するときは --rounding ${rule} を指定してください。`,
    },
    en: {
      title: 'Rounding rule in force here',
      message: ({ rule, fits, of, halfUp }) => `${count(fits)} of ${count(of)} are right when ${ROUNDING_NAMES[rule].en}, ${count(halfUp)} of ${count(of)} when ${ROUNDING_NAMES['half-up'].en}.`,
      when: 'The figures of a table or paragraph keep to another rounding rule than half-up.',
      remedy: 'To check by that rule, name it with --rounding.',
      next: ({ rule }) => `To check by that rule: --rounding ${rule}`,
    },
  },
  'direction-disagrees': {
    ja: {
      title: '増減の言葉と数値が逆',
      message: ({ words, arithmetic, subject }) => `${subject === '' ? '' : `${quote(subject, 'ja')}: `}${quote(words, 'ja')}とありますが、増減の向きが逆です（${arithmetic}）。`,
      when: '「増加」「減少」などの言葉と、値の向きが逆のときに出ます。',
      remedy: '言葉か数値の誤っているほうを直してください。',
    },
    en: {
      title: 'Words and figures point in opposite directions',
      message: ({ words, arithmetic, subject }) => `${subject === '' ? '' : `${quote(subject, 'en')}: `}the words say ${quote(words, 'en')}, but the change goes the other way (${arithmetic}).`,
      when: 'Words such as rise or fall contradict the values.',
      remedy: 'Correct the words or the figures.',
    },
  },
  'ranking-disagrees': {
    ja: {
      title: '順位の記述が表と合わない',
      message: ({ words, named, missing }) => `${quote(words, 'ja')}として${quote(named, 'ja')}を挙げていますが、次の項目が抜けています: ${missing.map((each) => `${each.name}（${each.value}）`).join('、')}。`,
      when: '「最も多い」「次いで」「…と続く」の順に挙げた項目の間や上に、挙げていない項目があるときに出ます。',
      remedy: '抜けている項目を加えるか、「主なものは」などの言い方に改めてください。',
    },
    en: {
      title: 'A ranking the table does not bear out',
      message: ({ words, named, missing }) => `${quote(words, 'en')} lists ${quote(named, 'en')} but leaves out ${missing.map((each) => `${each.name} (${each.value})`).join(', ')}.`,
      when: 'Items listed as largest, next and so on leave out one that lies above or between them.',
      remedy: 'Add what is missing, or say that only some are named.',
    },
  },
  'part-exceeds-whole': {
    ja: {
      title: '内数が全体を超える',
      message: ({ part, whole, subject }) => `${quote(subject, 'ja')}: 内数 ${part} が全体 ${whole} を超えています。`,
      when: '「うち」などの内数が、その全体より大きいときに出ます。',
      remedy: 'どちらの値が誤っているかご確認ください。',
    },
    en: {
      title: 'A part exceeds its whole',
      message: ({ part, whole, subject }) => `${quote(subject, 'en')}: the part ${part} exceeds the whole ${whole}.`,
      when: 'A figure given as part of another is larger than it.',
      remedy: 'Find out which of the two is wrong.',
    },
  },
  'words-disagree': {
    ja: {
      title: '概数の言葉が数値と合わない',
      message: ({ words, value }) => `${quote(words, 'ja')}とありますが、元の数値は ${value} です。`,
      when: '「約7割」「半数以上」などの言葉が、元の数値の表しうる範囲を外れているときに出ます。',
      remedy: '言葉か数値の誤っているほうを直してください。',
    },
    en: {
      title: 'Words that the value does not bear out',
      message: ({ words, value }) => `${quote(words, 'en')} is said of ${value}.`,
      when: 'Words such as about seven tenths or more than half do not suit the value.',
      remedy: 'Correct the words or the figure.',
    },
  },
  'nothing-checked': {
    ja: {
      title: '検査できた数値がない',
      message: ({ figures }) => `数値は${count(figures)}件ありますが、計算し直せるものが1件もありませんでした。`,
      when: '文書の中に、計算の元になる数値がないときに出ます。何も検査していないのに合格としないためのものです。',
      remedy: '元のデータを --data で指定してください。検査する数値がなくてよい文書であれば --allow-empty を付けてください。',
    },
    en: {
      title: 'Nothing could be checked',
      message: ({ figures }) => `There ${figures === 1 ? 'is 1 figure' : `are ${count(figures)} figures`}, none of which could be recomputed.`,
      when: 'The documents hold nothing to compute their figures from. A check that checked nothing must not pass.',
      remedy: 'Supply the data with --data. If the document may have nothing to check, add --allow-empty.',
    },
  },
  'claim-vanished': {
    ja: {
      title: '検査対象の数値が見当たらない',
      message: ({ claim, reason }) => (reason === 'gone' ? `検査対象に指定した${quote(claim, 'ja')}が文書にありません。` : `検査対象に指定した${quote(claim, 'ja')}が、検査できなくなっています。`),
      when: '検査し続けるよう指定した数値が、書き換えなどで消えたか、計算の元を失ったときに出ます。',
      remedy: '文書か指定のどちらかを直してください。',
    },
    en: {
      title: 'A marked figure is gone',
      message: ({ claim, reason }) => (reason === 'gone' ? `The marked figure ${quote(claim, 'en')} is no longer in the document.` : `The marked figure ${quote(claim, 'en')} can no longer be checked.`),
      when: 'A figure marked to stay checkable has vanished or lost what it was computed from.',
      remedy: 'Correct the document or the marker.',
    },
  },
  'acceptance-expired': {
    ja: {
      title: '承認の期限切れ',
      message: ({ accepted, claim, until }) => `${quote(claim, 'ja')}の所見（${accepted}）は${until}まで承認されていましたが、期限が過ぎました。`,
      when: '承認済みとした所見の期限が過ぎたときに出ます。',
      remedy: '数値を直すか、理由と新しい期限を付けて承認し直してください。',
    },
    en: {
      title: 'An acceptance has expired',
      message: ({ accepted, claim, until }) => `The finding ${accepted} on ${quote(claim, 'en')} was accepted until ${until}.`,
      when: 'The end date of an accepted finding has passed.',
      remedy: 'Correct the figure, or accept it again with a reason and a new date.',
    },
  },
  'acceptance-unused': {
    ja: {
      title: '使われていない承認',
      message: ({ accepted, claim }) => `${quote(claim, 'ja')}の所見（${accepted}）は、もう出ていません。`,
      when: '承認済みの所見が、もう現れないときに出ます。',
      remedy: '承認の一覧から削除してください。',
    },
    en: {
      title: 'An acceptance is no longer needed',
      message: ({ accepted, claim }) => `The accepted finding ${accepted} on ${quote(claim, 'en')} no longer occurs.`,
      when: 'An accepted finding has gone away.',
      remedy: 'Remove it from the baseline.',
    },
  },
  'other-population': {
    ja: {
      title: '別の対象範囲・合計なら合う',
      message: ({ printed, recomputed, arithmetic, subject, source }) => `${quote(subject, 'ja')}: 公表 ${printed} は文書の表では ${recomputed} ですが、${quote(source, 'ja')}では合います（${arithmetic}）。`,
      when: '文書自身の表とは合わない数値が、--data で指定した表の別の対象範囲・年次・合計となら合うときに出ます。',
      remedy: 'どの表・どの範囲の値かを文に書き添えるか、表とそろえてください。',
    },
    en: {
      title: 'Right over another population',
      message: ({ printed, recomputed, arithmetic, subject, source }) => `${quote(subject, 'en')}: ${printed} is ${recomputed} by the document's own table but right in ${quote(source, 'en')} (${arithmetic}).`,
      when: 'A figure contradicts the document\'s table but holds in supplied data over another scope, edition or total.',
      remedy: 'Say which table and population it is of, or bring it in line with the table.',
    },
  },
  'documents-disagree': {
    ja: {
      title: '文書によって数値が違う',
      message: ({ printed, other, subject, otherDocument }) => `${quote(subject, 'ja')}: この文書では ${printed}、${quote(otherDocument, 'ja')}では ${other} です。`,
      when: '一緒に検査した文書どうしで、同じ項目の同じ時点の数値が違うときに出ます。',
      remedy: 'どちらが正しいかご確認のうえ、そろえてください。',
    },
    en: {
      title: 'Two documents differ',
      message: ({ printed, other, subject, otherDocument }) => `${quote(subject, 'en')}: ${printed} here, ${other} in ${quote(otherDocument, 'en')}.`,
      when: 'Documents checked together print different values for the same item and period.',
      remedy: 'Find out which is right and bring them in line.',
    },
  },
};
