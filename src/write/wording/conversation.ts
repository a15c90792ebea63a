import type { Bilingual } from './language.ts';
import { plural } from './parts.ts';

/** Marks the line that says what to do next; ASCII, so that every terminal shows it one column a character. */
export const REMEDY_ARROW = '  ->';

export const BUG: Bilingual = {
  ja: 'chamber-stats の内部で誤りが起きました。入力のせいではありません。--debug を付けた結果を添えて知らせてください。',
  en: 'chamber-stats failed internally. Your input is not to blame. Please report it with the output of --debug.',
};

/** What a line of conversation begins with, by severity. */
export const NOTE_HEADS: Readonly<Record<'note' | 'warning' | 'error', Bilingual>> = {
  note: { ja: '参考: ', en: 'note: ' },
  warning: { ja: '注意: ', en: 'warning: ' },
  error: { ja: '誤り: ', en: 'error: ' },
};

export const MORE_FINDINGS: Bilingual<(more: number, code: string) => string> = {
  ja: (more, code) => `      ほか${more}件（chamber-stats explain ${code}）`,
  en: (more, code) => `      and ${more} more (chamber-stats explain ${code})`,
};

/** What the check of a finished report came to. */
export const PAGE_CHECKED: Bilingual<(checked: number, figures: number, open: number) => string> = {
  ja: (checked, figures, open) => `検算しました: ページの数値 ${figures}件のうち ${checked}件を表とデータから再計算し、${open === 0 ? 'すべて一致しました' : `所見が${open}件ありました`}。`,
  en: (checked, figures, open) => `Checked: ${checked} of ${figures} figures of the page were recomputed from its tables and the data; ${open === 0 ? 'all agree' : plural(open, 'finding')}.`,
};
