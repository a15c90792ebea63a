import type { RefusalEvidence } from '../../model/refusal.ts';
import type { WordsFor } from './language.ts';
import { quote } from './parts.ts';

/** Refusals of a place to write to. */
export type OutputRefusals = Pick<RefusalEvidence, 'binary-to-terminal' | 'folder-not-ours' | 'option-needs'>;

/** Words for results that cannot be written where they were to go (書き出し先). */
export const OUTPUT_REFUSAL_WORDS: WordsFor<OutputRefusals> = {
  'binary-to-terminal': {
    ja: {
      title: '画面には表示できない形式',
      message: ({ format }) => `${format} は画面で読める文字ではないため、表示しませんでした。`,
      when: '--format xlsx や parquet を、書き出し先のファイルを決めずに端末で使ったときに出ます。',
      remedy: '-o で書き出すファイルを指定してください（例: -o 増減.parquet）。画面で見るには --format を外してください。',
    },
    en: {
      title: 'Not for the terminal',
      message: ({ format }) => `${format} is not text, so it was not shown on the terminal.`,
      when: '--format xlsx or parquet was used on a terminal without a file to write.',
      remedy: 'Name the file with -o (-o change.parquet), or leave out --format to read the result here.',
    },
  },
  'folder-not-ours': {
    ja: {
      title: 'ほかのファイルがあるフォルダー',
      message: ({ path, found }) => `フォルダー${quote(path, 'ja')}にはほかのファイル（${found}）があるため、書き出しませんでした。中身はそのままです。`,
      when: '--partition の書き出し先は、フォルダーごと新しいものに置き換わります。ほかのファイルを消さないよう、この道具が書いた Parquet だけのフォルダーでなければ止まります。',
      remedy: '-o に、新しい名前か空のフォルダーを指定してください。',
    },
    en: {
      title: 'A folder with other files',
      message: ({ path, found }) => `The folder ${quote(path, 'en')} holds other files (${found}); nothing was written and nothing was removed.`,
      when: 'With --partition the whole folder is replaced, so it must hold nothing but the Parquet files this tool wrote.',
      remedy: 'Give -o a new name or an empty folder.',
    },
  },
  'option-needs': {
    ja: {
      title: 'ほかの指定が必要なオプション',
      message: ({ option, needs }) => `${option} は ${needs} と一緒に指定してください。`,
      when: '組み合わせて使うオプションの片方だけを指定したときに出ます。',
      remedy: '書き方の例は --help にあります。',
    },
    en: {
      title: 'An option that needs another',
      message: ({ option, needs }) => `${option} goes together with ${needs}.`,
      when: 'Of two options that belong together only one was given.',
      remedy: '--help shows examples.',
    },
  },
};
