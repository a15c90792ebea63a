import type { ConfigProblem, RefusalEvidence } from '../../model/refusal.ts';
import { eventsText } from './areas.ts';
import type { Bilingual, Language, WordsFor } from './language.ts';
import { count, list, quote } from './parts.ts';
import { systemError } from './technical.ts';

/** Refusals that come from what was asked for; the others come from the input. */
export type RequestRefusals = Pick<
  RefusalEvidence,
  | 'unknown-option-value' | 'unknown-area' | 'ambiguous-area' | 'area-not-in-data' | 'unknown-industry' | 'industry-not-in-data' | 'unknown-measure'
  | 'unknown-period' | 'period-not-in-data' | 'same-period-twice' | 'no-two-periods' | 'unknown-axis' | 'unknown-member' | 'axis-needs-choice' | 'bad-where'
  | 'overlapping-areas' | 'file-not-found' | 'output-exists' | 'cannot-write' | 'unencodable-output' | 'bad-config' | 'no-pdf' | 'nothing-selected' | 'all-incomparable'
  | 'area-has-changed' | 'bad-check-digit' | 'ambiguous-industry' | 'unknown-survey'
>;

const chooseFrom = (items: readonly string[]): string => (items.length === 0 ? '' : `次から選べます: ${list(items, 'ja', 20)}`);
const chooseFromEn = (items: readonly string[]): string => (items.length === 0 ? '' : `Choose one of: ${list(items, 'en', 20)}`);

const MOST_OVERLAPS = 3;

function overlapping(overlaps: RefusalEvidence['overlapping-areas']['overlaps'], language: Language): string {
  const shown = overlaps.slice(0, MOST_OVERLAPS).map(({ whole, part }) => (language === 'ja' ? `${quote(part, 'ja')}は${quote(whole, 'ja')}の一部` : `${quote(part, 'en')} is part of ${quote(whole, 'en')}`));
  const more = overlaps.length - shown.length;
  return language === 'ja' ? `${shown.join('、')}${more > 0 ? `、ほか${more}組` : ''}` : `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const CONFIG_PROBLEMS: Bilingual<Readonly<Record<ConfigProblem, (key: string, detail: string) => string>>> = {
  ja: {
    yaml: (_, detail) => `設定ファイルが YAML として読み取れません（${detail}）。`,
    'unknown-key': (key) => `設定ファイルに${key}という項目はありません。`,
    'code-not-text': (key) => `設定ファイルの${key}は、引用符で囲んだ文字列で書いてください。`,
    'wrong-value': (key, detail) => `設定ファイルの${key}の値が正しくありません（${detail}）。`,
  },
  en: {
    yaml: (_, detail) => `The config is not valid YAML (${detail}).`,
    'unknown-key': (key) => `The config has no key ${key}.`,
    'code-not-text': (key) => `${key} must be text in quotes.`,
    'wrong-value': (key, detail) => `The value of ${key} is wrong (${detail}).`,
  },
};

/** Words for what the user asked for and cannot have (指定の誤り). */
export const REQUEST_REFUSAL_WORDS: WordsFor<RequestRefusals> = {
  'unknown-option-value': {
    ja: {
      title: '指定できない値',
      message: ({ option, value }) => `${option} に${quote(value, 'ja')}は指定できません。`,
      when: 'オプションに、選べない値を指定したときに出ます。',
      remedy: '選べる値は --help で確かめられます。',
      next: ({ choices }) => chooseFrom(choices),
    },
    en: {
      title: 'Value not allowed',
      message: ({ option, value }) => `${option} cannot be ${quote(value, 'en')}.`,
      when: 'An option was given a value it does not take.',
      remedy: '--help lists the values.',
      next: ({ choices }) => chooseFromEn(choices),
    },
  },
  'unknown-area': {
    ja: {
      title: '見つからない地域',
      message: ({ text }) => `${quote(text, 'ja')}という地域が見つかりません。`,
      when: '--area の名称やコードが、標準地域コードの一覧にも表にもないときに出ます。',
      remedy: '市区町村名（例: 留萌市）か5桁のコード（例: 01212）で指定してください。',
      next: ({ candidates }) =>
        candidates.length > 0 ? `もしかして: ${list(candidates, 'ja')}` : '市区町村名（例: 留萌市）か5桁のコード（例: 01212）で指定してください。',
    },
    en: {
      title: 'Unknown area',
      message: ({ text }) => `There is no area ${quote(text, 'en')}.`,
      when: 'The name or code given to --area is neither a standard area code nor in the table.',
      remedy: 'Give a municipality (留萌市) or its five-digit code (01212).',
      next: ({ candidates }) => (candidates.length > 0 ? `Did you mean ${list(candidates, 'en')}?` : 'Give a municipality (留萌市) or its five-digit code (01212).'),
    },
  },
  'ambiguous-area': {
    ja: {
      title: '同じ名称の地域',
      message: ({ text, candidates }) => `${quote(text, 'ja')}は${count(candidates.length)}つの地域に当てはまります: ${list(candidates, 'ja', 10)}`,
      when: '同じ名称の市区町村が2つ以上あるときに出ます（伊達市、府中市 など）。',
      remedy: '5桁のコードか、都道府県名を付けた名称（例: 北海道伊達市）で指定してください。',
    },
    en: {
      title: 'Ambiguous area',
      message: ({ text, candidates }) => `${quote(text, 'en')} fits ${count(candidates.length)} areas: ${list(candidates, 'en', 10)}`,
      when: 'Several municipalities have this name, such as 伊達市 and 府中市.',
      remedy: 'Give the five-digit code, or put the prefecture in front (北海道伊達市).',
    },
  },
  'area-not-in-data': {
    ja: {
      title: '表にない地域',
      message: ({ text }) => `${quote(text, 'ja')}の値は、読み込んだ表にありません。`,
      when: '指定した地域が、読み込んだ表に含まれていないときに出ます。',
      remedy: 'その地域を含むファイルを指定してください。',
      next: ({ available }) => (available.length === 0 ? 'その地域を含むファイルを指定してください。' : `この表にある地域: ${list(available, 'ja', 10)}`),
    },
    en: {
      title: 'Area not in the data',
      message: ({ text }) => `The tables have no figures for ${quote(text, 'en')}.`,
      when: 'The area is not part of the tables that were read.',
      remedy: 'Give a file that contains the area.',
      next: ({ available }) => (available.length === 0 ? 'Give a file that contains the area.' : `Areas in these tables: ${list(available, 'en', 10)}`),
    },
  },
  'area-has-changed': {
    ja: {
      title: '片方の時点にしかない地域',
      message: ({ area, areaCode, events }) => `${quote(area, 'ja')}（${areaCode}）は、比べる2時点の片方にしかありません: ${eventsText(events, 'ja')}。`,
      when: '合併でなくなった市町村や、再編で新しくできた区など、片方の時点にはない地域を --area に指定したときに出ます。',
      remedy: '合併後の市区町村を指定すると、合併前の値を合算して比べます。',
      next: ({ instead }) => (instead.length === 0 ? '区域の変わっていない市区町村を指定してください。' : `${list(instead, 'ja')}を指定すると、合併前の値を合算して比べます。`),
    },
    en: {
      title: 'Area in one period only',
      message: ({ area, areaCode, events }) => `${quote(area, 'en')} (${areaCode}) stands in only one of the two periods: ${eventsText(events, 'en')}.`,
      when: '--area names an area that was merged away, or made anew, between the two periods.',
      remedy: 'Give the merged municipality; the figures of its parts are then added up.',
      next: ({ instead }) => (instead.length === 0 ? 'Give an area whose ground has not changed.' : `Give ${list(instead, 'en')}; the figures of its parts are then added up.`),
    },
  },
  'bad-check-digit': {
    ja: {
      title: '検査数字の不一致',
      message: ({ text }) => `${quote(text, 'ja')}は、6桁目（検査数字）が合いません。`,
      when: '6桁の団体コードの最後の数字が、前の5桁から計算した検査数字と違うときに出ます。書き写しの誤りを見つけるためのものです。',
      remedy: 'コードをご確認ください。5桁の標準地域コードでも指定できます。',
      next: ({ expected, name }) => `もしかして: ${expected}${name === '' ? '' : `（${name}）`}`,
    },
    en: {
      title: 'Wrong check digit',
      message: ({ text }) => `The sixth digit of ${quote(text, 'en')} is not its check digit.`,
      when: 'The last digit of a six-digit code is not the one computed from the first five; it is there to catch slips of the pen.',
      remedy: 'Check the code, or give the five-digit one.',
      next: ({ expected, name }) => `Did you mean ${expected}${name === '' ? '' : ` (${name})`}?`,
    },
  },
  'unknown-industry': {
    ja: {
      title: '見つからない産業',
      message: ({ text }) => `${quote(text, 'ja')}という産業が見つかりません。`,
      when: '--industry の名称やコードが、日本標準産業分類にも表にもないときに出ます。',
      remedy: '分類のコード（例: M）か名称（例: 宿泊業、飲食サービス業）で指定してください。',
      next: ({ candidates }) =>
        candidates.length > 0 ? `もしかして: ${list(candidates, 'ja')}` : '分類のコード（例: M）か名称（例: 宿泊業、飲食サービス業）で指定してください。',
    },
    en: {
      title: 'Unknown industry',
      message: ({ text }) => `There is no industry ${quote(text, 'en')}.`,
      when: 'The name or code given to --industry is neither in the classification nor in the table.',
      remedy: 'Give a code (M) or a name (宿泊業、飲食サービス業) of the classification.',
      next: ({ candidates }) => (candidates.length > 0 ? `Did you mean ${list(candidates, 'en')}?` : 'Give a code (M) or a name (宿泊業、飲食サービス業) of the classification.'),
    },
  },
  'ambiguous-industry': {
    ja: {
      title: '2つ以上の産業に当てはまる名称',
      message: ({ text, candidates }) => `${quote(text, 'ja')}に当てはまる産業が${count(candidates.length)}件あります: ${list(candidates, 'ja', 20)}`,
      when: '産業名の一部を指定して、当てはまる産業が2つ以上あるときに出ます。',
      remedy: '分類のコードか、産業名の全体で指定してください。',
    },
    en: {
      title: 'Ambiguous industry',
      message: ({ text, candidates }) => `${quote(text, 'en')} fits ${count(candidates.length)} industries: ${list(candidates, 'en', 20)}`,
      when: 'A part of a name was given, and several industries have it.',
      remedy: 'Give the code or the whole name.',
    },
  },
  'unknown-survey': {
    ja: {
      title: '見つからない調査',
      message: ({ text }) => `${quote(text, 'ja')}という調査は一覧にありません。`,
      when: '調査の名称や年が、一覧のどの調査にも当てはまらないときに出ます。',
      remedy: '調査の一覧は chamber-stats codes survey で表示できます。',
      next: ({ candidates }) => `調査の一覧は chamber-stats codes survey で表示できます。例: ${list(candidates, 'ja', 3)}`,
    },
    en: {
      title: 'Unknown survey',
      message: ({ text }) => `No survey of the list is called ${quote(text, 'en')}.`,
      when: 'Neither a name nor a year of the list of surveys fits.',
      remedy: 'chamber-stats codes survey lists them all.',
      next: ({ candidates }) => `chamber-stats codes survey lists them all, such as ${list(candidates, 'en', 3)}.`,
    },
  },
  'industry-not-in-data': {
    ja: {
      title: '表にない産業',
      message: ({ text }) => `${quote(text, 'ja')}の値は、読み込んだ表にありません。`,
      when: '指定した産業が、読み込んだ表に含まれていないときに出ます。',
      remedy: 'その産業を含むファイルを指定してください。',
      next: ({ available }) => (available.length === 0 ? 'その産業を含むファイルを指定してください。' : `この表にある産業: ${list(available, 'ja', 20)}`),
    },
    en: {
      title: 'Industry not in the data',
      message: ({ text }) => `The tables have no figures for ${quote(text, 'en')}.`,
      when: 'The industry is not part of the tables that were read.',
      remedy: 'Give a file that contains the industry.',
      next: ({ available }) => (available.length === 0 ? 'Give a file that contains the industry.' : `Industries in these tables: ${list(available, 'en', 20)}`),
    },
  },
  'unknown-measure': {
    ja: {
      title: '表にない項目',
      message: ({ text }) => `${quote(text, 'ja')}という項目は、読み込んだ表にありません。`,
      when: '--measure の項目が表にないときに出ます。',
      remedy: '表にある項目は chamber-stats inspect で確かめられます。',
      next: ({ available }) => chooseFrom(available) || '表にある項目は chamber-stats inspect で確かめられます。',
    },
    en: {
      title: 'Unknown measure',
      message: ({ text }) => `The tables have no measure ${quote(text, 'en')}.`,
      when: 'The measure given to --measure is not in the tables.',
      remedy: 'chamber-stats inspect lists the measures of a table.',
      next: ({ available }) => chooseFromEn(available) || 'chamber-stats inspect lists the measures of a table.',
    },
  },
  'unknown-period': {
    ja: {
      title: '読み取れない時点',
      message: ({ text }) => `${quote(text, 'ja')}を年や年度として読み取れません。`,
      when: '--from・--to などに、年とは読めない文字を指定したときに出ます。',
      remedy: '平成21、H21、2009、令和3年度のように指定してください。',
    },
    en: {
      title: 'Not a period',
      message: ({ text }) => `${quote(text, 'en')} cannot be read as a period.`,
      when: '--from or --to is not a year.',
      remedy: 'Write it as in 2009, H21, 平成21 or 2021FY.',
    },
  },
  'period-not-in-data': {
    ja: {
      title: '表にない時点',
      message: ({ text }) => `${quote(text, 'ja')}の値は、読み込んだ表にありません。`,
      when: '指定した年や年度の値が、読み込んだ表にないときに出ます。「年」と「年度」は区別します。',
      remedy: '表にある時点は chamber-stats inspect で確かめられます。',
      next: ({ available }) => (available.length === 0 ? '表にある時点は chamber-stats inspect で確かめられます。' : `この表にある時点: ${list(available, 'ja', 20)}`),
    },
    en: {
      title: 'Period not in the data',
      message: ({ text }) => `The tables have no figures for ${quote(text, 'en')}.`,
      when: 'The period is not in the tables. Calendar years and fiscal years (年度) are different periods.',
      remedy: 'chamber-stats inspect lists the periods of a table.',
      next: ({ available }) => (available.length === 0 ? 'chamber-stats inspect lists the periods of a table.' : `Periods in these tables: ${list(available, 'en', 20)}`),
    },
  },
  'same-period-twice': {
    ja: {
      title: '同じ時点の指定',
      message: ({ text }) => `--from と --to が同じ時点（${text}）です。`,
      when: '和暦と西暦など書き方が違っても、同じ時点を2つ指定したときに出ます。',
      remedy: '比べる時点を --from と --to で別々に指定してください。',
    },
    en: {
      title: 'Same period twice',
      message: ({ text }) => `--from and --to are the same period (${text}).`,
      when: 'Both ends of a comparison are the same period, perhaps in two spellings.',
      remedy: 'Give two different periods with --from and --to.',
    },
  },
  'no-two-periods': {
    ja: {
      title: '比べる時点の不足',
      message: ({ available }) => {
        if (available.length === 0) return '読み込んだ表に時点の記載がなく、比べられません。';
        if (available.length === 1) return `読み込んだ表には${list(available, 'ja')}の値しかなく、比べる相手がありません。`;
        return `2つの時点の値がそろう項目がありません（表にある時点: ${list(available, 'ja', 20)}）。`;
      },
      when: '2時点を比べるコマンドで、表に1つの時点しかないときに出ます。',
      remedy: 'ほかの年の表も一緒に指定してください（例: chamber-stats diff 2016年.csv 2021年.csv）。',
    },
    en: {
      title: 'Nothing to compare with',
      message: ({ available }) => {
        if (available.length === 0) return 'The tables name no period, so nothing can be compared.';
        if (available.length === 1) return `The tables have figures for ${list(available, 'en')} only.`;
        return `No item has figures for two periods (periods in the tables: ${list(available, 'en', 20)}).`;
      },
      when: 'A comparison needs two periods but the tables have one.',
      remedy: 'Give the table of another year as well: chamber-stats diff 2016.csv 2021.csv',
    },
  },
  'unknown-axis': {
    ja: {
      title: '表にない軸',
      message: ({ text }) => `${quote(text, 'ja')}という軸（区分）は、読み込んだ表にありません。`,
      when: '--where の「軸=項目」の軸が、表にないときに出ます。',
      remedy: '表にある軸は chamber-stats inspect で確かめられます。',
      next: ({ available }) => chooseFrom(available) || '表にある軸は chamber-stats inspect で確かめられます。',
    },
    en: {
      title: 'Unknown axis',
      message: ({ text }) => `The tables have no axis ${quote(text, 'en')}.`,
      when: 'The axis in --where AXIS=MEMBER is not in the tables.',
      remedy: 'chamber-stats inspect lists the axes of a table.',
      next: ({ available }) => chooseFromEn(available) || 'chamber-stats inspect lists the axes of a table.',
    },
  },
  'unknown-member': {
    ja: {
      title: '軸にない項目',
      message: ({ axis, text }) => `${quote(axis, 'ja')}に${quote(text, 'ja')}という項目はありません。`,
      when: '--where の「軸=項目」の項目が、その軸にないときに出ます。',
      remedy: '軸の項目は chamber-stats inspect で確かめられます。',
      next: ({ available }) => chooseFrom(available) || '軸の項目は chamber-stats inspect で確かめられます。',
    },
    en: {
      title: 'Unknown member',
      message: ({ axis, text }) => `${quote(axis, 'en')} has no member ${quote(text, 'en')}.`,
      when: 'The member in --where AXIS=MEMBER is not on that axis.',
      remedy: 'chamber-stats inspect lists the members of an axis.',
      next: ({ available }) => chooseFromEn(available) || 'chamber-stats inspect lists the members of an axis.',
    },
  },
  'axis-needs-choice': {
    ja: {
      title: '項目の指定が必要な軸',
      message: ({ axis }) => `${quote(axis, 'ja')}のどの項目を使うか決められません（計にあたる項目がありません）。`,
      when: '表に男女・経営組織などの軸があり、計にあたる項目も指定もないときに出ます。',
      remedy: '--where 軸=項目 で1つ選んでください。',
      next: ({ axis, available }) => `--where ${axis}=項目 で1つ選んでください。${chooseFrom(available)}`,
    },
    en: {
      title: 'Axis needs a choice',
      message: ({ axis }) => `It is open which member of ${quote(axis, 'en')} to use; it has no total.`,
      when: 'The table has a further axis without a total, and none of its members was chosen.',
      remedy: 'Choose one with --where AXIS=MEMBER.',
      next: ({ axis, available }) => `Choose one with --where ${axis}=MEMBER. ${chooseFromEn(available)}`,
    },
  },
  'bad-where': {
    ja: {
      title: '--where の書き方',
      message: ({ text }) => `--where の${quote(text, 'ja')}を読み取れません。`,
      when: '--where が「軸=項目」の形になっていないときに出ます。',
      remedy: '「軸=項目」の形で指定してください（例: --where 男女=総数）。',
    },
    en: {
      title: 'Malformed --where',
      message: ({ text }) => `--where ${quote(text, 'en')} cannot be read.`,
      when: '--where is not of the form AXIS=MEMBER.',
      remedy: 'Write AXIS=MEMBER, as in --where 男女=総数.',
    },
  },
  'overlapping-areas': {
    ja: {
      title: '重なりのある地域',
      message: ({ overlaps }) => `合計する地域に重なりがあり、足すと二重に数えます: ${overlapping(overlaps, 'ja')}。`,
      when: '市とその区、特別区部と特別区、市部・郡部とその市町村、都道府県とその市町村などを、合計する地域として一緒に指定したときに出ます。並べて表示するだけなら指定できます。',
      remedy: '重ならないように、どちらか一方だけを指定してください。',
    },
    en: {
      title: 'Overlapping areas',
      message: ({ overlaps }) => `Areas to be added up overlap, and their sum would count some places twice: ${overlapping(overlaps, 'en')}.`,
      when: 'A city and its wards, the special wards and one of them, or a prefecture and its municipalities were to be added up. Side by side they may stand.',
      remedy: 'Give only one of them.',
    },
  },
  'file-not-found': {
    ja: {
      title: '見つからないファイル',
      message: ({ path }) => `${quote(path, 'ja')}が見つかりません。`,
      when: '指定したファイルやフォルダーがないときに出ます。',
      remedy: 'ファイル名と場所（今のフォルダー）をご確認ください。',
    },
    en: {
      title: 'File not found',
      message: ({ path }) => `${quote(path, 'en')} does not exist.`,
      when: 'A file or folder that was named does not exist.',
      remedy: 'Check the name and the folder you are in.',
    },
  },
  'output-exists': {
    ja: {
      title: '書き出し先に既存のファイル',
      message: ({ path }) => `${quote(path, 'ja')}が既にあるため、上書きしませんでした。`,
      when: '書き出し先に、この道具が作ったものではない別の種類のファイルがあるときに出ます。',
      remedy: '別の名前を指定してください。上書きしてよい場合は --force を付けてください。',
    },
    en: {
      title: 'Output exists',
      message: ({ path }) => `${quote(path, 'en')} exists and was left alone.`,
      when: 'The output would replace a file of another kind.',
      remedy: 'Give another name, or add --force to overwrite it.',
    },
  },
  'cannot-write': {
    ja: {
      title: '書き出しの失敗',
      message: ({ path, reason }) => `${quote(path, 'ja')}に書き出せませんでした（${systemError(reason, 'ja')}）。途中のファイルは残していません。`,
      when: 'フォルダーがない、書き込みの権限がない、ほかのソフトで開いている、空き容量がないなどのときに出ます。',
      remedy: 'フォルダーの有無と権限、ファイルを Excel などで開いていないかをご確認ください。',
    },
    en: {
      title: 'Cannot write',
      message: ({ path, reason }) => `${quote(path, 'en')} could not be written (${systemError(reason, 'en')}). No partial file was left.`,
      when: 'The folder is missing, may not be written to, the disk is full, or another program holds the file.',
      remedy: 'Check the folder and its permissions, and close the file in other programs.',
    },
  },
  'unencodable-output': {
    ja: {
      title: '文字コードで表せない文字',
      message: ({ characters, encoding }) => `${encodingName(encoding)} では表せない文字があります: ${characters}。別の文字に置き換えることはせず、書き出しを取りやめました。`,
      when: 'Shift_JIS での書き出しに、Shift_JIS にない漢字や記号（葛󠄀、𠮷、é など）が含まれるときに出ます。',
      remedy: '--output-encoding utf8-bom で書き出してください。Excel でもそのまま開けます。',
    },
    en: {
      title: 'Characters the encoding lacks',
      message: ({ characters, encoding }) => `${encodingName(encoding)} has no ${characters}. Nothing was replaced and nothing was written.`,
      when: 'Shift_JIS output would contain characters Shift_JIS does not have.',
      remedy: 'Use --output-encoding utf8-bom; Excel opens it as well.',
    },
  },
  'bad-config': {
    ja: {
      title: '設定ファイルの誤り',
      message: ({ key, problem, detail }) => CONFIG_PROBLEMS.ja[problem](quote(key, 'ja'), detail),
      when: 'chamber-stats.config.yaml の書き方や項目名に誤りがあるときに出ます。',
      remedy: '示した行をご確認ください。地域コードのような0で始まる番号は "01212" のように引用符で囲みます。',
    },
    en: {
      title: 'Error in the config file',
      message: ({ key, problem, detail }) => CONFIG_PROBLEMS.en[problem](quote(key, 'en'), detail),
      when: 'chamber-stats.config.yaml has a syntax error, an unknown key or a wrong value.',
      remedy: 'Look at the line shown. Codes with a leading zero need quotes: "01212".',
    },
  },
  'no-pdf': {
    ja: {
      title: 'PDF を作れない',
      message: ({ reason }) => `PDF を作れません${reason === '' ? '' : `（${reason}）`}。`,
      when: '--pdf を指定したときに、Chromium が見つからないか、印刷に失敗したときに出ます。',
      remedy: 'Chromium か Chrome を入れるか、環境変数 CHROME_PATH でその場所を指定してください。ブラウザーでページを開いて印刷することもできます。',
    },
    en: {
      title: 'No PDF',
      message: ({ reason }) => `The PDF could not be made${reason === '' ? '' : ` (${reason})`}.`,
      when: '--pdf was given and no Chromium was found, or printing failed.',
      remedy: 'Install Chromium or Chrome, or name it in CHROME_PATH. The page can also be printed from any browser.',
    },
  },
  'nothing-selected': {
    ja: {
      title: '当てはまる値なし',
      message: () => '指定した条件に当てはまる値がありません。',
      when: '地域・産業・項目・時点などの条件をすべて満たす値が、表に1つもないときに出ます。',
      remedy: '条件を減らすか、chamber-stats inspect で表の中身をご確認ください。',
    },
    en: {
      title: 'Nothing selected',
      message: () => 'No figure meets all the conditions.',
      when: 'No figure in the tables has the chosen area, industry, measure, period and so on together.',
      remedy: 'Drop a condition, or look at the tables with chamber-stats inspect.',
    },
  },
  'all-incomparable': {
    ja: {
      title: '比べられる値なし',
      message: ({ reasons }) => `比べられる値がありません${reasons.length === 0 ? '。' : `: ${reasons.join(' ')}`}`,
      when: '2時点の対象範囲・調査・区域・産業分類が違うなどの理由で、どの項目も比べられないときに出ます。',
      remedy: '同じ範囲・区域・分類の表を指定してください。違いを承知のうえで比べるときは --allow を付けてください。',
      next: ({ allow }) => `同じ条件の表を指定してください。${allow.length === 0 ? '' : `違いを承知のうえで比べるときは ${allow.map((what) => `--allow ${what}`).join(' ')} を付けてください。`}`,
    },
    en: {
      title: 'Nothing can be compared',
      message: ({ reasons }) => `Nothing can be compared${reasons.length === 0 ? '.' : `: ${reasons.join(' ')}`}`,
      when: 'Every item differs in scope, survey, ground or classification, or lacks a counterpart.',
      remedy: 'Give tables of the same scope, ground and classification. To compare all the same, add --allow.',
      next: ({ allow }) => `Give tables that count the same.${allow.length === 0 ? '' : ` To compare all the same, add ${allow.map((what) => `--allow ${what}`).join(' ')}.`}`,
    },
  },
};

function encodingName(encoding: string): string {
  return encoding === 'sjis' ? 'Shift_JIS' : encoding;
}
