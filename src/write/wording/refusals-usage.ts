import type { RefusalEvidence } from '../../model/refusal.ts';
import type { WordsFor } from './language.ts';
import { list, quote } from './parts.ts';

/** Refusals of the command line itself: what was typed is not a command, an option or an argument. */
export type UsageRefusals = Pick<RefusalEvidence, 'unknown-option' | 'unknown-command' | 'missing-argument' | 'bad-usage' | 'options-exclude' | 'unknown-code'>;

/** Words for a command line that cannot be understood (コマンドの書き方). */
export const USAGE_REFUSAL_WORDS: WordsFor<UsageRefusals> = {
  'unknown-option': {
    ja: {
      title: 'ないオプション',
      message: ({ option }) => `${option} というオプションはありません。`,
      when: 'そのコマンドにないオプションを指定したときに出ます。',
      remedy: '使えるオプションは --help で確かめられます。',
      next: ({ near }) => (near === '' ? '使えるオプションは --help で確かめられます。' : `もしかして: ${near}`),
    },
    en: {
      title: 'Unknown option',
      message: ({ option }) => `There is no option ${option}.`,
      when: 'The command does not have this option.',
      remedy: '--help lists the options.',
      next: ({ near }) => (near === '' ? '--help lists the options.' : `Did you mean ${near}?`),
    },
  },
  'unknown-command': {
    ja: {
      title: 'ないコマンド',
      message: ({ command }) => `${quote(command, 'ja')}というコマンドはありません。`,
      when: 'コマンド名の書き間違いのときに出ます。',
      remedy: 'コマンドの一覧は chamber-stats --help で確かめられます。',
      next: ({ near, commands }) => (near === '' ? `使えるコマンド: ${list(commands, 'ja', 20)}` : `もしかして: ${near}`),
    },
    en: {
      title: 'Unknown command',
      message: ({ command }) => `There is no command ${quote(command, 'en')}.`,
      when: 'The name of the command is misspelt.',
      remedy: 'chamber-stats --help lists the commands.',
      next: ({ near, commands }) => (near === '' ? `Commands: ${list(commands, 'en', 20)}` : `Did you mean ${near}?`),
    },
  },
  'missing-argument': {
    ja: {
      title: '足りない指定',
      message: ({ what }) => `${quote(what, 'ja')}の指定が足りません。`,
      when: 'ファイル名やオプションの値が書かれていないときに出ます。',
      remedy: '書き方の例は --help にあります。',
    },
    en: {
      title: 'Something is missing',
      message: ({ what }) => `${quote(what, 'en')} needs a value.`,
      when: 'A file name or the value of an option was left out.',
      remedy: '--help shows examples.',
    },
  },
  'bad-usage': {
    ja: {
      title: 'コマンドの書き方',
      message: ({ message }) => `コマンドの書き方を解釈できません: ${message}`,
      when: '引数の数や順序が合わないときに出ます。',
      remedy: '書き方の例は --help にあります。',
    },
    en: {
      title: 'Usage',
      message: ({ message }) => `The command line cannot be understood: ${message}`,
      when: 'The number or order of arguments is wrong.',
      remedy: '--help shows examples.',
    },
  },
  'options-exclude': {
    ja: {
      title: '一緒に使えないオプション',
      message: ({ option, other }) => `${option} と ${other} は一緒に指定できません。`,
      when: '同じことを別々に決める2つのオプションを、一緒に指定したときに出ます。',
      remedy: 'どちらか一方だけを指定してください。',
    },
    en: {
      title: 'Options that exclude each other',
      message: ({ option, other }) => `${option} and ${other} cannot be given together.`,
      when: 'Two options were given that decide the same thing differently.',
      remedy: 'Give one of them.',
    },
  },
  'unknown-code': {
    ja: {
      title: '説明のないコード',
      message: ({ text }) => `${quote(text, 'ja')}というコードの説明はありません。`,
      when: 'explain に、所見のコードでも指標の名前でもない語を指定したときに出ます。',
      remedy: 'コードは、各所見の末尾に表示されます。',
      next: ({ near }) => (near.length === 0 ? 'コードは、各所見の末尾に表示されます。' : `近いもの: ${list(near, 'ja', 10)}`),
    },
    en: {
      title: 'No such code',
      message: ({ text }) => `There is no explanation for ${quote(text, 'en')}.`,
      when: 'explain was given a word that is neither a finding code nor an indicator.',
      remedy: 'Codes stand at the end of each finding.',
      next: ({ near }) => (near.length === 0 ? 'Codes stand at the end of each finding.' : `Near: ${list(near, 'en', 10)}`),
    },
  },
};
