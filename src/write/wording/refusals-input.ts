import type { NoTableReason, RefusalEvidence } from '../../model/refusal.ts';
import type { Bilingual, WordsFor } from './language.ts';
import { encodingName, REFERENCE_LIST_NAMES } from './names.ts';
import { count, plural, quote } from './parts.ts';
import type { AnalysisRefusals } from './refusals-analysis.ts';
import type { OutputRefusals } from './refusals-output.ts';
import type { RequestRefusals } from './refusals-request.ts';
import type { UsageRefusals } from './refusals-usage.ts';
import { technical } from './technical.ts';

const NO_TABLE_REASONS: { readonly [R in NoTableReason]: Bilingual } = {
  'no-figures': { ja: '数値の列がありません。', en: 'It has no column of figures.' },
  'no-heading': { ja: '1行目から数値が始まり、見出しの行がありません。', en: 'Figures begin in the first row; there is no heading.' },
  'no-labels': { ja: '行が何を表すのかを示す列（項目名）がありません。', en: 'No column names what the rows are.' },
  'mostly-words': { ja: '数値の欄の多くが文字です。', en: 'Most cells of its figure columns are words.' },
};

/** Words for inputs that cannot be read (読めない入力). */
export const INPUT_REFUSAL_WORDS: WordsFor<Omit<RefusalEvidence, keyof RequestRefusals | keyof UsageRefusals | keyof AnalysisRefusals | keyof OutputRefusals>> = {
  'empty-file': {
    ja: {
      title: '空のファイル',
      message: () => 'ファイルが空です。',
      when: 'ファイルの中身が1バイトもないか、空白しかないときに出ます。',
      remedy: 'ファイルを取得し直してください。',
    },
    en: { title: 'Empty file', message: () => 'The file is empty.', when: 'A file has no content, or only white space.', remedy: 'Get the file again.' },
  },
  'not-a-table': {
    ja: {
      title: '表ではないファイル',
      message: ({ seen }) => `表として読めるファイルではありません（中身は${technical(seen, 'ja')}）。`,
      when: '画像など、表を含まない種類のファイルを指定したときに出ます。拡張子ではなく中身で判断します。',
      remedy: 'CSV、Excel（xlsx・xls・ods）、Word（docx）、PDF、テキスト、Markdown、HTML のいずれかで指定してください。',
    },
    en: {
      title: 'Not a table',
      message: ({ seen }) => `The file cannot be read as a table (it is: ${technical(seen, 'en')}).`,
      when: 'The file is of a kind that holds no table, such as an image. Its content decides, not its name.',
      remedy: 'Give a CSV, Excel (xlsx, xls, ods), Word (docx), PDF, text, Markdown or HTML file.',
    },
  },
  'no-table-found': {
    ja: {
      title: '読めない表',
      message: ({ seen, why }) => `表として読めません（見たもの: ${quote(seen, 'ja')}）。${NO_TABLE_REASONS[why].ja}`,
      when: '行と列はあるものの、見出し・項目名・数値のどれかが足りず、どの数値が何を表すのか決められないときに出ます。',
      remedy: '見出しの行がある元のファイルを指定してください。様式がわかる場合は --layout、列の意味がわかる場合は設定ファイルの mapping（列見出し: 軸）で指定できます。',
    },
    en: {
      title: 'Unreadable table',
      message: ({ seen, why }) => `No table can be read here (seen: ${quote(seen, 'en')}). ${NO_TABLE_REASONS[why].en}`,
      when: 'There are rows and columns, but headings, labels or figures are missing, so that it cannot be told what a figure stands for.',
      remedy: 'Give the original file with its heading. If you know the form, use --layout; if you know the columns, name them under mapping in the config (heading: axis).',
    },
  },
  'heading-incomplete': {
    ja: {
      title: '見出しの欠けた統計表',
      message: ({ layout, missing }) => `様式${quote(layout, 'ja')}の統計表ですが、見出しの${quote(missing, 'ja')}にあたる行か列がありません。`,
      when: '公表された様式とわかる表から、見出しの一部が失われているときに出ます。推測で読むと、別の数値として扱うおそれがあります。',
      remedy: '元のファイルを取得し直してください。このまま読む場合は --layout generic か、設定ファイルの mapping で列の意味を指定してください。',
    },
    en: {
      title: 'Incomplete heading',
      message: ({ layout, missing }) => `The table is of the form ${quote(layout, 'en')}, but the part ${quote(missing, 'en')} of its heading is missing.`,
      when: 'A part of the heading of a known published form was lost. Guessing might take its figures for others.',
      remedy: 'Get the original file again. To read it as it is, use --layout generic, or name its columns under mapping in the config.',
    },
  },
  'only-reference-lists': {
    ja: {
      title: 'コード表だけのファイル',
      message: ({ kind, entries }) => `統計表ではなく、${REFERENCE_LIST_NAMES[kind].ja}の一覧です（${count(entries)}件）。比べる数値がありません。`,
      when: '標準地域コードや産業分類などの一覧だけのファイルを、データとして指定したときに出ます。',
      remedy: '統計表のファイルを指定してください。一覧の内容は inspect で確かめられます。',
    },
    en: {
      title: 'Only a list of codes',
      message: ({ kind, entries }) => `The file is a list of ${REFERENCE_LIST_NAMES[kind].en} (${plural(entries, 'entry', 'entries')}), not a statistical table; there are no figures to compare.`,
      when: 'A list of area codes, industry codes or the like was given where data are expected.',
      remedy: 'Give a statistical table. inspect shows what the list is.',
    },
  },
  'unknown-encoding': {
    ja: {
      title: '判別できない文字コード',
      message: ({ tried }) => `文字コードを判別できません（試したもの: ${tried.map(encodingName).join('、')}）。`,
      when: 'どの文字コードで読んでも、誤りのない日本語にならないときに出ます。途中で壊れたファイルにも見られます。',
      remedy: '文字コードがわかる場合は --encoding で指定してください（例: --encoding cp932）。',
    },
    en: {
      title: 'Unknown encoding',
      message: ({ tried }) => `The encoding could not be determined (tried: ${tried.map(encodingName).join(', ')}).`,
      when: 'No encoding reads the whole file without an error; the file may be damaged.',
      remedy: 'If you know the encoding, give it with --encoding, as in --encoding cp932.',
    },
  },
  'wrong-encoding': {
    ja: {
      title: '合わない文字コード',
      message: ({ encoding, offset }) => `${encodingName(encoding)} として読めないバイトが、先頭から${offset + 1}バイト目にあります。`,
      when: '--encoding で指定した文字コードと、ファイルの中身が合わないときに出ます。',
      remedy: '--encoding の指定を外すと、自動で判別します。',
    },
    en: {
      title: 'Wrong encoding',
      message: ({ encoding, offset }) => `Byte ${offset + 1} of the file is not valid ${encodingName(encoding)}.`,
      when: 'The file is not in the encoding given with --encoding.',
      remedy: 'Leave --encoding out; the encoding is then determined from the file.',
    },
  },
  'damaged-file': {
    ja: {
      title: '壊れたファイル',
      message: ({ reason }) => `ファイルが壊れていて読めません（${technical(reason, 'ja')}）。`,
      when: 'ダウンロードの中断などで、Excel や Word、PDF のファイルの中身が欠けているときに出ます。',
      remedy: 'ファイルを取得し直すか、もとのソフトで開いて保存し直してください。',
    },
    en: {
      title: 'Damaged file',
      message: ({ reason }) => `The file is damaged and cannot be read (${technical(reason, 'en')}).`,
      when: 'Part of a workbook, a Word document or a PDF is missing, as after an interrupted download.',
      remedy: 'Get the file again, or open it in the program it is from and save it anew.',
    },
  },
  'encrypted-file': {
    ja: {
      title: 'パスワード付きのファイル',
      message: () => 'パスワードで保護されているため、読めません。',
      when: 'Excel や Word、PDF のファイルに、開くためのパスワードが設定されているときに出ます。',
      remedy: 'もとのソフトで開き、パスワードを外して別名で保存したファイルを指定してください。',
    },
    en: {
      title: 'Encrypted file',
      message: () => 'The file is protected with a password and cannot be read.',
      when: 'A password is needed to open the workbook, Word document or PDF.',
      remedy: 'Open it in the program it is from, save a copy without the password, and give that file.',
    },
  },
  'no-text-in-pdf': {
    ja: {
      title: '文字を取り出せない PDF',
      message: ({ pages }) => `PDF（${count(pages)}ページ）から文字を取り出せません。紙を読み取った画像だけの PDF と思われます。`,
      when: 'PDF が画像だけでできているときや、文字の情報が含まれていないときに出ます。',
      remedy: 'もとの文書（Word、Excel など）か、文字を含む形で作り直した PDF を指定してください。',
    },
    en: {
      title: 'PDF without text',
      message: ({ pages }) => `No text can be taken from the PDF (${plural(pages, 'page')}). It seems to hold scanned images only.`,
      when: 'A PDF consists of images, or does not say which characters it shows.',
      remedy: 'Give the document it was made from (Word, Excel …), or a PDF made anew with its text.',
    },
  },
  'pdf-reader-missing': {
    ja: {
      title: 'PDF を読む部品がない',
      message: ({ install }) => `PDF を読むには ${install.replace(/@.*$/, '')} が必要です。`,
      when: '大きな部品のため標準では入らない pdfjs-dist が、まだ入っていないときに出ます。',
      remedy: 'npm install で pdfjs-dist を入れてください。',
      next: ({ install }) => `次のコマンドで入ります: npm install ${install}`,
    },
    en: {
      title: 'PDF support is not installed',
      message: ({ install }) => `Reading PDF needs ${install.replace(/@.*$/, '')}.`,
      when: 'pdfjs-dist, which is large and optional, is not installed.',
      remedy: 'Install pdfjs-dist with npm install.',
      next: ({ install }) => `Install it with: npm install ${install}`,
    },
  },
  'html-named-xls': {
    ja: {
      title: '拡張子が xls の HTML',
      message: () => '拡張子は xls ですが、中身は HTML です。',
      when: 'ウェブの画面が「Excel 形式」として HTML を保存したときに出ます。',
      remedy: '拡張子を .html に変えて指定するか、Excel で開いて xlsx で保存し直してください。',
    },
    en: {
      title: 'HTML named xls',
      message: () => 'The file is named xls but its content is HTML.',
      when: 'A web page saved HTML under the name of an Excel file.',
      remedy: 'Rename it to .html, or open it in Excel and save it as xlsx.',
    },
  },
  'too-large': {
    ja: {
      title: '大きすぎる入力',
      message: ({ what, limit }) => `${technical(what, 'ja')}が上限（${technical(limit, 'ja')}）を超えています。`,
      when: '極端に大きなファイルや、展開すると巨大になるファイルを指定したときに出ます。',
      remedy: '必要な部分だけを別のファイルに分けて指定してください。',
    },
    en: {
      title: 'Too large',
      message: ({ what, limit }) => `${technical(what, 'en')} exceeds the limit (${technical(limit, 'en')}).`,
      when: 'The input is extremely large, or would be once unpacked.',
      remedy: 'Put the part you need into a file of its own.',
    },
  },
  'ragged-record': {
    ja: {
      title: '列の数が合わない行',
      message: ({ fields, expected }) => `この行は${fields}列ですが、ほかの行は${expected}列です。列がずれた値を使わないよう、読み込みを取りやめました。`,
      when: 'CSV の途中に、列の数が違う行があるときに出ます。引用符で囲まれていないカンマ（1,041 など）が原因のことが多いです。',
      remedy: '示した行のカンマや引用符をご確認のうえ、直してから読み直してください。',
    },
    en: {
      title: 'Ragged record',
      message: ({ fields, expected }) => `This record has ${plural(fields, 'field')}, the others have ${expected}. Nothing was read, so that no figure stands in the wrong column.`,
      when: 'A record inside a CSV file has another number of fields, often because of an unquoted comma as in 1,041.',
      remedy: 'Check the commas and quotes on the line shown, correct it and read the file again.',
    },
  },
  'unclosed-quote': {
    ja: {
      title: '閉じていない引用符',
      message: () => 'ここで始まる引用符（"）が閉じていません。',
      when: 'CSV の引用符が片方しかないときに出ます。途中で切れたファイルにも見られます。',
      remedy: '示した行の引用符をご確認ください。ファイルが途中で切れている場合は、取得し直してください。',
    },
    en: {
      title: 'Unclosed quote',
      message: () => 'The quote (") that opens here is never closed.',
      when: 'A quote in a CSV file has no partner; the file may be cut off.',
      remedy: 'Check the quotes on the line shown, or get the file again.',
    },
  },
  'layout-does-not-fit': {
    ja: {
      title: '合わない様式の指定',
      message: ({ layout, reason }) => `様式${quote(layout, 'ja')}としては読めません（${reason}）。`,
      when: '--layout で指定した様式と、表の形が合わないときに出ます。',
      remedy: '--layout の指定を外すと、自動で判別します。',
    },
    en: {
      title: 'Layout does not fit',
      message: ({ layout, reason }) => `The table does not have the layout ${quote(layout, 'en')} (${reason}).`,
      when: 'The table has another shape than the layout given with --layout.',
      remedy: 'Leave --layout out; the layout is then recognised from the table.',
    },
  },
  'bad-json': {
    ja: {
      title: '読み取れない JSON',
      message: ({ reason }) => `JSON として読めません（${technical(reason, 'ja')}）。`,
      when: 'JSON の書き方に誤りがあるか、ファイルが途中で切れているときに出ます。',
      remedy: '示した場所をご確認いただくか、ファイルを取得し直してください。',
    },
    en: {
      title: 'Malformed JSON',
      message: ({ reason }) => `The file is not valid JSON (${technical(reason, 'en')}).`,
      when: 'The JSON has a syntax error or is cut off.',
      remedy: 'Look at the place shown, or get the file again.',
    },
  },
};
