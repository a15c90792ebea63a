import type { GuessKind, ReadFindings } from '../../model/findings/read.ts';
import type { Bilingual, WordsFor } from './language.ts';
import { MACHINE_READABILITY_NAMES, REFERENCE_LIST_NAMES } from './names.ts';
import { codePoints, columnLetters, count, list, numbers, plural, quote } from './parts.ts';

const GUESSES: { readonly [K in GuessKind]: Bilingual } = {
  'header-rows': { ja: '見出しの行', en: 'the heading rows' },
  axis: { ja: '表側・表頭の項目', en: 'an axis' },
  measure: { ja: '項目（何の数か）', en: 'the measure' },
  period: { ja: '時点', en: 'the period' },
  unit: { ja: '単位', en: 'the unit' },
  area: { ja: '地域', en: 'the area' },
  encoding: { ja: '文字コード', en: 'the encoding' },
  total: { ja: '合計の行・列', en: 'the totals' },
};

/** Words for what reading a table can report (読み取りの所見). */
export const READ_WORDS: WordsFor<ReadFindings> = {
  'unreadable-cell': {
    ja: {
      title: '読み取れないセル',
      message: ({ text }) => `${quote(text, 'ja')}は数値とも記号（X、-、… など）とも読めません。文字のまま残し、計算には使いません。`,
      when: '数値の欄に、数値でも既知の記号でもない文字があるときに出ます。',
      remedy: '出典の凡例と原本をご確認ください。誤記でしたら、元の表を直してから読み直してください。',
    },
    en: {
      title: 'Unreadable cell',
      message: ({ text }) => `${quote(text, 'en')} is neither a number nor a known symbol (X, -, ...). It is kept as text and not used in calculations.`,
      when: 'A data cell holds something that is neither a number nor a known symbol.',
      remedy: 'Look it up in the legend of the source. If it is a slip, correct the table and read it again.',
    },
  },
  'unreadable-cells': {
    ja: {
      title: '読み取れないセル（複数）',
      message: ({ text, count: n }) => `${quote(text, 'ja')}が${count(n)}か所にあり、数値とも記号とも読めません。文字のまま残し、計算には使いません。`,
      when: '数値の欄に、同じ読み取れない文字がくり返し現れるときに出ます。出典に独自の記号があることが多いです。',
      remedy: '出典の凡例をご確認ください。誤記でしたら、元の表を直してから読み直してください。',
    },
    en: {
      title: 'Unreadable cells',
      message: ({ text, count: n }) => `${quote(text, 'en')} stands in ${plural(n, 'cell')} and is neither a number nor a known symbol. The cells are kept as text and not used in calculations.`,
      when: 'The same unreadable text stands in many data cells, often a symbol of the source\'s own.',
      remedy: 'Look it up in the legend of the source. If it is a slip, correct the table and read it again.',
    },
  },
  'error-cell': {
    ja: {
      title: '計算エラーのセル',
      message: ({ text }) => `セルの値が計算エラー（${text}）です。値なしとして扱います。`,
      when: '#NUM! や #DIV/0! などの計算エラーが、そのまま保存されているときに出ます。',
      remedy: '元の表の数式を直すか、提供元に正しい値をお問い合わせください。',
    },
    en: {
      title: 'Error value in a cell',
      message: ({ text }) => `The cell holds the error value ${text}. It is treated as having no value.`,
      when: 'An error such as #NUM! or #DIV/0! was saved in the table.',
      remedy: 'Correct the formula in the source, or ask its publisher for the value.',
    },
  },
  'formula-without-value': {
    ja: {
      title: '計算結果のない数式',
      message: ({ formula }) => `数式${quote(formula, 'ja')}の計算結果が保存されていません。0とはみなさず、値なしとして扱います。`,
      when: '表計算ソフト以外で作られたファイルなどで、数式だけがあって計算結果が保存されていないときに出ます。',
      remedy: 'Excel などで開いて再計算し、上書き保存してから読み直してください。',
    },
    en: {
      title: 'Formula without a value',
      message: ({ formula }) => `The result of the formula ${quote(formula, 'en')} is not saved in the file. It is treated as having no value, not as 0.`,
      when: 'A workbook holds a formula but not its result, as files made by other programs do.',
      remedy: 'Open the file in a spreadsheet program, recalculate, save, and read it again.',
    },
  },
  'hidden-rows': {
    ja: {
      title: '非表示の行',
      message: ({ rows }) => `非表示の行（${numbers(rows, 'ja')}行目）も読み込みました。`,
      when: 'シートに非表示の行があるときに出ます。古い値や作業用の行のことがあります。',
      remedy: '集計に含めてよい行かどうかをご確認ください。不要な行でしたら、元のファイルで削除してから読み直してください。',
    },
    en: {
      title: 'Hidden rows',
      message: ({ rows }) => `Hidden rows (${numbers(rows, 'en')}) were read as well.`,
      when: 'A sheet has hidden rows; they may hold old or working figures.',
      remedy: 'Check that they belong to the data. If not, delete them in the file and read it again.',
    },
  },
  'hidden-columns': {
    ja: {
      title: '非表示の列',
      message: ({ columns }) => `非表示の列（${numbers(columns.map(columnLetters), 'ja')}列）も読み込みました。`,
      when: 'シートに非表示の列があるときに出ます。古い値や作業用の列のことがあります。',
      remedy: '集計に含めてよい列かどうかをご確認ください。不要な列でしたら、元のファイルで削除してから読み直してください。',
    },
    en: {
      title: 'Hidden columns',
      message: ({ columns }) => `Hidden columns (${numbers(columns.map(columnLetters), 'en')}) were read as well.`,
      when: 'A sheet has hidden columns; they may hold old or working figures.',
      remedy: 'Check that they belong to the data. If not, delete them in the file and read it again.',
    },
  },
  'hidden-sheet': {
    ja: {
      title: '非表示のシート',
      message: () => 'このシートは、元のファイルで非表示になっています。',
      when: 'ブックに非表示のシートがあるときに出ます。',
      remedy: '公表を意図した表かどうかをご確認ください。',
    },
    en: {
      title: 'Hidden sheet',
      message: () => 'This sheet is hidden in the workbook.',
      when: 'A workbook has a hidden sheet.',
      remedy: 'Check that the table is meant to be published.',
    },
  },
  'note-row': {
    ja: {
      title: '表の中の注記',
      message: ({ text }) => `注記の行として読みました: ${quote(text, 'ja')}`,
      when: '注や出典の行が、データの間や下にあるときに出ます。',
      remedy: '内容をご確認ください。比較に関わる注であれば、公表資料にも書き添えてください。',
    },
    en: {
      title: 'Note inside the table',
      message: ({ text }) => `Read as a note: ${quote(text, 'en')}`,
      when: 'A footnote or source line stands among or below the data.',
      remedy: 'Read it. If it matters for comparison, repeat it where you publish the figures.',
    },
  },
  'section-row': {
    ja: {
      title: '区切りの見出し行',
      message: ({ text }) => `${quote(text, 'ja')}を、下に続く行の見出しとして読みました。`,
      when: 'データの途中に、見出しだけの行があるときに出ます。',
      remedy: '見出しでない場合は、元の表の行をご確認ください。',
    },
    en: {
      title: 'Heading row inside the data',
      message: ({ text }) => `${quote(text, 'en')} was read as the heading of the rows below it.`,
      when: 'A row inside the data holds a heading only.',
      remedy: 'If it is not a heading, check the row in the source.',
    },
  },
  'unused-text': {
    ja: {
      title: '使わなかった文字',
      message: ({ text }) => `表の外にある${quote(text, 'ja')}は使いませんでした。`,
      when: '表の外に、表題・単位・注のどれともみなせない文字があるときに出ます。',
      remedy: '必要な内容でしたら、見出しや表の中に移してから読み直してください。',
    },
    en: {
      title: 'Text that was not used',
      message: ({ text }) => `${quote(text, 'en')} outside the table was not used.`,
      when: 'There is text outside the table that is neither title, unit nor note.',
      remedy: 'If it matters, move it into the headings or the table and read it again.',
    },
  },
  'duplicate-key': {
    ja: {
      title: '同じ項目の値が2つ',
      message: ({ key, first, second }) => `${quote(key, 'ja')}の値が2つあります（${first} と ${second}）。どちらも残しました。`,
      when: '地域・産業・時点などがすべて同じ値が、2か所にあるときに出ます。',
      remedy: 'どちらが正しいか原本でご確認のうえ、片方を除いてから読み直してください。',
    },
    en: {
      title: 'Two values for one item',
      message: ({ key, first, second }) => `${quote(key, 'en')} has two values (${first} and ${second}). Both are kept.`,
      when: 'Two cells have the same area, industry, period and so on.',
      remedy: 'Find out from the original which one is right, remove the other and read the table again.',
    },
  },
  'duplicate-column': {
    ja: {
      title: '同じ見出しの列',
      message: ({ label, renamed }) => `見出し${quote(label, 'ja')}の列が重複しています。後の列を${quote(renamed, 'ja')}として読みました。`,
      when: '同じ見出しの列が2つ以上あるときに出ます。',
      remedy: '元の表で見出しを区別してから読み直すと確実です。',
    },
    en: {
      title: 'Repeated heading',
      message: ({ label, renamed }) => `The heading ${quote(label, 'en')} is repeated. The later column was read as ${quote(renamed, 'en')}.`,
      when: 'Two or more columns have the same heading.',
      remedy: 'Give the columns different headings in the source and read it again.',
    },
  },
  'columns-without-heading': {
    ja: {
      title: '見出しのない列',
      message: ({ columns }) => `見出しのない列があります（${numbers(columns, 'ja')}列目）。`,
      when: '値があるのに見出しが空欄の列があるときに出ます。',
      remedy: '元の表に見出しを補ってから読み直してください。',
    },
    en: {
      title: 'Columns without a heading',
      message: ({ columns }) => `${columns.length === 1 ? 'Column' : 'Columns'} ${numbers(columns, 'en')} ${columns.length === 1 ? 'has' : 'have'} no heading.`,
      when: 'A column holds values but its heading is blank.',
      remedy: 'Add the heading in the source and read it again.',
    },
  },
  'short-last-record': {
    ja: {
      title: '途中で切れた最終行',
      message: ({ fields, expected }) => `最後の行が${fields}列しかありません（ほかの行は${expected}列）。ファイルが途中で切れているおそれがあります。`,
      when: 'CSV の最後の行だけ列が足りないときに出ます。ダウンロードが中断したファイルによく見られます。',
      remedy: 'ファイルをダウンロードし直してください。',
    },
    en: {
      title: 'Last record is cut off',
      message: ({ fields, expected }) => `The last record has only ${plural(fields, 'field')} (the others have ${expected}). The file may be cut off.`,
      when: 'Only the last record of a CSV file is short, as after an interrupted download.',
      remedy: 'Download the file again.',
    },
  },
  'partial-table': {
    ja: {
      title: '表の一部だけのファイル',
      message: ({ held, total }) => `表の全${count(total)}件のうち、${count(held)}件だけが入っています。`,
      when: 'e-Stat の API の応答のように、大きな表が何回かに分けて返されたとき、その1回分だけを読むと出ます。',
      remedy: '残りの応答も取得し、一緒に指定してください。',
    },
    en: {
      title: 'Only a part of the table',
      message: ({ held, total }) => `The file holds ${count(held)} of the ${count(total)} values of its table.`,
      when: 'A large table came in several answers, as from the e-Stat API, and one of them was read.',
      remedy: 'Get the other answers and give them together.',
    },
  },
  'symbols-replaced': {
    ja: {
      title: '記号が置き換えられたデータ',
      message: ({ by }) => `取得のときに X や - などの記号が置き換えられています（replaceSpChars=${by}）。0 や空欄のなかに、秘匿や該当なしだった値がまじっています。`,
      when: 'e-Stat API で replaceSpChars に 0 以外を指定して取得したデータを読んだときに出ます。',
      remedy: 'replaceSpChars を指定せずに取得し直してください。',
    },
    en: {
      title: 'Symbols were replaced',
      message: ({ by }) => `Symbols such as X and - were replaced when the data were fetched (replaceSpChars=${by}): a 0 or an empty cell may have been a suppressed figure.`,
      when: 'The data were fetched from the e-Stat API with replaceSpChars other than 0.',
      remedy: 'Fetch them again without replaceSpChars.',
    },
  },
  'reference-list': {
    ja: {
      title: 'コード表',
      message: ({ kind, entries }) => `統計表ではなく、${REFERENCE_LIST_NAMES[kind].ja}の一覧です（${count(entries)}件）。`,
      when: '標準地域コードや日本標準産業分類などの一覧を読んだときに出ます。数値として比べる対象ではありません。',
      remedy: '比較には、統計表のファイルを指定してください。コードは chamber-stats codes で調べられます。',
    },
    en: {
      title: 'List of codes',
      message: ({ kind, entries }) => `Not a statistical table but a list of ${REFERENCE_LIST_NAMES[kind].en} (${plural(entries, 'entry', 'entries')}).`,
      when: 'The file is a list of area codes, industry codes or the like; it holds no figures to compare.',
      remedy: 'Give a statistical table. Codes can be looked up with chamber-stats codes.',
    },
  },
  'heading-not-aligned': {
    ja: {
      title: '列に対応づけられない見出し',
      message: ({ labels }) => `上段の見出し${list(labels, 'ja')}が、どの列にかかるのかわかりません。この段は使わずに読みました。`,
      when: '結合されていた見出しのセルが、コピーや変換で失われたときに出ます。見出しの数と列の数が合いません。',
      remedy: '元のページやファイル（HTML・Excel）をそのまま指定するか、各列の上に見出しを書き入れてください。',
    },
    en: {
      title: 'Heading without columns',
      message: ({ labels }) => `It cannot be told which columns the upper headings ${list(labels, 'en')} belong to. That level of the heading was left out.`,
      when: 'Merged heading cells were lost when the table was copied or converted, so there are fewer headings than columns.',
      remedy: 'Give the original page or file (HTML, Excel), or write the heading above each of its columns.',
    },
  },
  'projected-periods': {
    ja: {
      title: '将来推計を含む年次',
      message: ({ periods }) => `${list(periods, 'ja')}は、調査の結果ではなく将来の推計値です（表には区別がありません）。`,
      when: 'RESAS の人口構成のように、実績の年と推計の年が印なしで並んでいるときに出ます。',
      remedy: '実績と比べるときは --to で年を選び、推計値であることを書き添えてください。',
    },
    en: {
      title: 'Projections among the years',
      message: ({ periods }) => `${list(periods, 'en')} are projections, not results of a survey; the table does not mark them.`,
      when: 'Observed and projected years stand side by side without a mark, as in the population data of RESAS.',
      remedy: 'Choose the years with --to, and say that the figures are projections.',
    },
  },
  'unknown-industry': {
    ja: {
      title: '分類に対応しない産業名',
      message: ({ names }) => `日本標準産業分類に対応づけられない産業名が${count(names.length)}件あります: ${list(names, 'ja')}。名称のまま扱います。`,
      when: '表の産業名が、産業分類の名称にも別名の一覧にもないときに出ます。推測での対応づけはしません。',
      remedy: '別の年の表と比べるときは、名称が同じかどうかをご確認ください。',
    },
    en: {
      title: 'Industries outside the classification',
      message: ({ names }) => `${plural(names.length, 'industry name')} could not be matched to the Japan Standard Industrial Classification: ${list(names, 'en')}. They are kept under their names.`,
      when: 'A name is neither in the classification nor among its known aliases. Names are never guessed.',
      remedy: 'When you compare with another year, check that the names are the same.',
    },
  },
  'unknown-area': {
    ja: {
      title: '一覧にない地域',
      message: ({ names }) => `市区町村の一覧にない地域が${count(names.length)}件あります: ${list(names, 'ja')}。表に書かれたまま扱います。`,
      when: '地域のコードや名称が、標準地域コードの一覧にないときに出ます。',
      remedy: '合併前の名称や独自の地区名でしたら、このままお使いいただけます。誤記でしたら元の表を直してください。e-Stat の英語版など地域コードのない表は、「コードの出力」をありにして取得し直してください。',
    },
    en: {
      title: 'Areas outside the list',
      message: ({ names }) => `${plural(names.length, 'area')} ${names.length === 1 ? 'is' : 'are'} not in the list of municipalities: ${list(names, 'en')}. Kept as printed.`,
      when: 'An area code or name is not among the standard area codes.',
      remedy: 'Former names and districts can be used as they are. If it is a slip, correct the table. If the table has no area codes, as on the English pages of e-Stat, download it again with codes.',
    },
  },
  gaiji: {
    ja: {
      title: '外字',
      message: ({ characters, count: n }) => `外字（作成者のパソコンでしか表示できない文字）が${count(n)}字あります: ${numbers(codePoints(characters), 'ja')}`,
      when: '人名・地名などに、外字として登録された文字が使われているときに出ます。',
      remedy: '原本を見て、正しい文字に置き換えてから読み直してください。',
    },
    en: {
      title: 'User-defined characters',
      message: ({ characters, count: n }) => `${plural(n, 'user-defined character')} (gaiji) that only the author's computer can show: ${numbers(codePoints(characters), 'en')}`,
      when: 'Names are written with characters registered on one computer only.',
      remedy: 'Replace them with the right characters and read the table again.',
    },
  },
  'mixed-newlines': {
    ja: {
      title: '改行コードの混在',
      message: () => '改行コード（CRLF と LF）が混在しています。どちらも改行として読みました。',
      when: '別々のファイルをつなげたときなどに出ます。',
      remedy: '行数が合っているかをご確認ください。',
    },
    en: {
      title: 'Mixed line endings',
      message: () => 'Line endings are mixed (CRLF and LF). Both were read as line ends.',
      when: 'Files from different systems were joined.',
      remedy: 'Check that the number of rows is right.',
    },
  },
  'scope-unstated': {
    ja: {
      title: '対象範囲の記載なし',
      message: ({ measures }) => `${list(measures, 'ja')}の対象範囲（民営か全事業所か）の記載がありません。`,
      when: '表にも調査の情報にも、どの事業所を数えたかの記載がないときに出ます。',
      remedy: '出典で確かめ、設定ファイルの scope に書くと、以後は正しく区別されます。',
    },
    en: {
      title: 'Scope not stated',
      message: ({ measures }) => `The source does not say which establishments ${list(measures, 'en')} covers (private or all).`,
      when: 'Neither the table nor its survey says which establishments were counted.',
      remedy: 'Look it up in the source and write it as scope in the config file.',
    },
  },
  'unit-unstated': {
    ja: {
      title: '単位の記載なし',
      message: ({ measures }) => `${list(measures, 'ja')}の単位の記載がありません。`,
      when: '見出しにも表の外にも単位が見当たらないときに出ます。',
      remedy: '出典で単位を確かめ、元の表の見出しに「（人）」のように書き添えてください。',
    },
    en: {
      title: 'Unit not stated',
      message: ({ measures }) => `No unit is stated for ${list(measures, 'en')}.`,
      when: 'No unit stands in the headings or around the table.',
      remedy: 'Look it up in the source and add it to the heading, as in "Sales (million yen)".',
    },
  },
  'period-unstated': {
    ja: {
      title: '時点の記載なし',
      message: () => 'いつの値か、表に記載がありません。',
      when: '見出しにも表題にも、年や年度が見当たらないときに出ます。',
      remedy: '設定ファイルの data に period を書くか、元の表に年を書き添えてください。',
    },
    en: {
      title: 'Period not stated',
      message: () => 'The table does not say which period its figures are for.',
      when: 'No year stands in the headings or the title.',
      remedy: 'Write period in the data section of the config file, or add the year to the table.',
    },
  },
  'area-unstated': {
    ja: {
      title: '地域の記載なし',
      message: () => 'どの地域の値か、表に記載がありません。',
      when: '見出しにも表題にも、地域の名称やコードが見当たらないときに出ます。',
      remedy: '元の表に地域名を書き添えるか、--area で地域を指定してください。',
    },
    en: {
      title: 'Area not stated',
      message: () => 'The table does not say which area its figures are for.',
      when: 'No area name or code stands in the headings or the title.',
      remedy: 'Add the area to the table, or name it with --area.',
    },
  },
  guess: {
    ja: {
      title: '推定した読み方',
      message: ({ what, text }) => `${GUESSES[what].ja}を推定しました: ${quote(text, 'ja')}`,
      when: '決まった様式ではない表を読むときに、見出しや単位などを表の形から推定すると出ます。',
      remedy: '推定が違う場合は、--layout で様式を指定するか、設定ファイルの mapping に列の意味を書いてください。',
    },
    en: {
      title: 'Assumed reading',
      message: ({ what, text }) => `Assumed ${GUESSES[what].en}: ${quote(text, 'en')}`,
      when: 'The table is of no known layout and its structure was inferred from its shape.',
      remedy: 'If it is wrong, choose a layout with --layout or describe the columns under mapping in the config file.',
    },
  },
  'area-from-document': {
    ja: {
      title: '文書から判断した地域',
      message: ({ areaCode, name }) => `表に地域の記載がないため、文書の内容から${name}（${areaCode}）の値とみなしました。`,
      when: '表には地域名がなく、文書の題名や本文に1つの地域が書かれているときに出ます。',
      remedy: '違う場合は、--area で地域を指定してください。',
    },
    en: {
      title: 'Area taken from the document',
      message: ({ areaCode, name }) => `The table names no area; from the document it was taken to be ${name} (${areaCode}).`,
      when: 'A table has no area but its document speaks of a single one.',
      remedy: 'If it is wrong, name the area with --area.',
    },
  },
  'superseded-edition': {
    ja: {
      title: '新しい版での置き換え',
      message: ({ replaced, by }) => `同じ表の新しい版（${by}）があるため、古い版の値${count(replaced)}件を置き換えました。二重には数えていません。`,
      when: '同じ表の古い版と新しい版を、一緒に読み込んだときに出ます。',
      remedy: '古い版の値が必要なときは、古い版だけを指定してください。',
    },
    en: {
      title: 'Replaced by a later edition',
      message: ({ replaced, by }) => `A later edition of the same table (${by}) replaced ${plural(replaced, 'value')}. Nothing is counted twice.`,
      when: 'An earlier and a later edition of one table were read together.',
      remedy: 'To see the earlier figures, give the earlier edition alone.',
    },
  },
  'machine-readability': {
    ja: {
      title: '機械判読のルールに合わない箇所',
      message: ({ item, count: n, example }) =>
        `総務省の統一ルール ${item}「${MACHINE_READABILITY_NAMES[item].ja}」に合わない箇所が${count(n)}か所あります${example === '' ? '' : `（例: ${quote(example, 'ja')}）`}。`,
      when: '「統計表における機械判読可能なデータの表記方法の統一ルール」（総務省、2020年12月18日）の項目に合わない書き方があるときに出ます。読み取りには影響しません。',
      remedy: 'ご自身で公表する表でしたら、ingest が書き出す CSV をお使いいただくと、ルールに沿った形になります。',
    },
    en: {
      title: 'Breach of the machine-readability rules',
      message: ({ item, count: n, example }) =>
        `${plural(n, 'place')} ${n === 1 ? 'does' : 'do'} not follow rule ${item} (${MACHINE_READABILITY_NAMES[item].en})${example === '' ? '' : `, e.g. ${quote(example, 'en')}`}.`,
      when: 'A table departs from the rules for machine-readable tables of the Ministry of Internal Affairs (18 December 2020). Reading is not affected.',
      remedy: 'If you publish the table, publish the CSV that ingest writes: it follows the rules.',
    },
  },
  'machine-readability-not-judged': {
    ja: {
      title: '機械判読のルールとの照合なし',
      message: ({ rows }) => `ファイルが大きいため、セルとして保持しているのは先頭の${count(rows)}行だけです。総務省の統一ルールとの照合は行っていません。`,
      when: '256 MB を超えるファイルに inspect を使ったときに出ます。数値はすべて読み取っています。',
      remedy: '照合が必要でしたら、表を分けて一つずつ inspect にかけてください。',
    },
    en: {
      title: 'Machine-readability rules not checked',
      message: ({ rows }) => `The file is so large that only its first ${plural(rows, 'row')} ${rows === 1 ? 'is' : 'are'} held as cells; the rules for machine-readable tables were not checked.`,
      when: 'inspect was used on a file of more than 256 MB. All of its figures were read.',
      remedy: 'If you need the check, divide the table and inspect its parts.',
    },
  },
  'parts-differ-from-total': {
    ja: {
      title: '内訳の計と合計の不一致',
      message: ({ label, total, sum }) => `${quote(label, 'ja')}の合計は${total}と書かれていますが、内訳を足すと${sum}です。書かれた合計をそのまま使います。`,
      when: '出典の合計が内訳の計と異なるときに出ます。統計調査では、秘匿・不詳・四捨五入のために異なることがあります。',
      remedy: '出典の注をご確認ください。理由がわかれば、公表資料に書き添えてください。',
    },
    en: {
      title: 'Parts do not add up to the total',
      message: ({ label, total, sum }) => `The total of ${quote(label, 'en')} is printed as ${total}, but its parts add up to ${sum}. The printed total is used.`,
      when: 'A total in the source differs from the sum of its parts; suppression, unknowns and rounding do that.',
      remedy: 'Read the notes of the source, and repeat the reason where you publish the figures.',
    },
  },
  'known-misprint': {
    ja: {
      title: '出典の誤植とみられる値',
      message: ({ printed, consistent }) => `出典の誤植とみられる値です。印刷のとおり${printed}としています（表の中で計算が合う値は${consistent}）。`,
      when: '見本データの出典に、誤植とみられる値があるときに出ます。値は直さず、印刷のとおり載せています。',
      remedy: '引用するときは、出典の発行者に正しい値をお確かめください。',
    },
    en: {
      title: 'Likely misprint in the source',
      message: ({ printed, consistent }) => `Likely a misprint in the source. Kept as printed, ${printed} (${consistent} would agree with the rest of the table).`,
      when: 'A source of the sample data seems to have a misprint. The figure stays as printed.',
      remedy: 'Ask the publisher for the right figure before you quote it.',
    },
  },
};
