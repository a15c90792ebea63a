import type { Bilingual } from './language.ts';

/** What `init` asks (下書きの質問). */
export const INIT_QUESTIONS: Bilingual<{ readonly area: string; readonly compare: string; readonly publisher: string; readonly contact: string }> = {
  ja: { area: '対象の地域（名称かコード）', compare: '比べる地域（空白区切り。なければそのまま Enter）', publisher: '発行者（例: 留萌商工会議所）', contact: '問い合わせ先' },
  en: { area: 'Area (name or code)', compare: 'Areas to compare with (separated by spaces; Enter for none)', publisher: 'Publisher', contact: 'Contact' },
};

export const INIT_SKIPPED: Bilingual<(file: string, reason: string) => string> = {
  ja: (file, reason) => `使わないファイル: ${file}（${reason}）`,
  en: (file, reason) => `Left out: ${file} (${reason})`,
};

export interface ConfigDraft {
  readonly area: string;
  readonly areaName: string;
  readonly compare: readonly { readonly code: string; readonly name: string }[];
  readonly files: readonly string[];
  readonly measures: readonly string[];
  readonly publisher: string;
  readonly contact: string;
}

/** A text as YAML reads it back: always in double quotes, so that codes stay text. */
const quoted = (text: string): string => JSON.stringify(text);

function draftOf(x: ConfigDraft, notes: Readonly<Record<'head' | 'area' | 'compare' | 'data' | 'measures' | 'report' | 'asOf' | 'comment' | 'previous' | 'source', string>>): string {
  const lines = [
    `# ${notes.head}`,
    x.area === '' ? `# area: "01212"   # ${notes.area}` : `area: ${quoted(x.area)}   # ${x.areaName}`,
    ...(x.compare.length === 0 ? [`# compare: ["01000", "00000"]   # ${notes.compare}`] : ['compare:', ...x.compare.map(({ code, name }) => `  - ${quoted(code)}   # ${name}`)]),
    `publisher: ${quoted(x.publisher)}`,
    `contact: ${quoted(x.contact)}`,
    ...(x.files.length === 0 ? [`# data:   # ${notes.data}`, '#   - file: census.csv'] : ['data:', ...x.files.flatMap((file) => [`  - file: ${quoted(file)}`, `    # retrieved: "2026-02-01"   # ${notes.source}`])]),
    ...(x.measures.length === 0 ? [] : [`# measures: [${x.measures.map(quoted).join(', ')}]   # ${notes.measures}`]),
    `# report:   # ${notes.report}`,
    `#   as-of: "2026-02-20"   # ${notes.asOf}`,
    `#   comment: comment.md   # ${notes.comment}`,
    `#   previous: last-year/report.lock.json   # ${notes.previous}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The draft of a config (設定ファイルの下書き). */
export const CONFIG_DRAFT: Bilingual<(draft: ConfigDraft) => string> = {
  ja: (draft) => draftOf(draft, {
    head: 'chamber-stats の設定。地域コードは "01212" のように引用符で囲みます。', area: '対象の地域', compare: '比べる地域', data: '使う統計表', measures: '使う項目をしぼるとき',
    report: '年次報告', asOf: '公表日', comment: '分析者のコメント（Markdown）', previous: '前年の記録（変更点を載せるとき）', source: '出典に載せる取得日',
  }),
  en: (draft) => draftOf(draft, {
    head: 'Configuration of chamber-stats. Area codes are quoted: "01212".', area: 'the area', compare: 'areas to compare with', data: 'tables to use', measures: 'to use only some measures',
    report: 'the yearly page', asOf: 'day of publication', comment: "the analyst's comment (Markdown)", previous: "last year's record, to tell what changed", source: 'day of retrieval, for the list of sources',
  }),
};
