import type { Bilingual } from './language.ts';

/** Words of `--help` for one command: what it does, in a line and in a paragraph, and examples that run. */
export interface CommandHelp {
  readonly summary: Bilingual;
  readonly description: Bilingual;
  /** What the operands are. */
  readonly operands: Bilingual;
  readonly examples: readonly { readonly command: string; readonly shows: Bilingual }[];
}

export const FILES: Bilingual = {
  ja: '統計表のファイル（CSV、TSV、テキスト、Excel、HTML、Markdown、JSON）。- は標準入力',
  en: 'tables (CSV, TSV, text, Excel, HTML, Markdown, JSON); - is standard input',
};
