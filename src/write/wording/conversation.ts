import type { Bilingual } from './language.ts';

/** Marks the line that says what to do next; ASCII, so that every terminal shows it one column a character. */
export const REMEDY_ARROW = '  ->';

export const BUG: Bilingual = {
  ja: 'chamber-stats の内部で誤りが起きました。入力のせいではありません。--debug を付けた結果を添えて知らせてください。',
  en: 'chamber-stats failed internally. Your input is not to blame. Please report it with the output of --debug.',
};
