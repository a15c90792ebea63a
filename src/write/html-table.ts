import { html, type Html } from './html.ts';
import { htmlTable } from './html-fragment.ts';
import type { PrintedTable } from './presentation.ts';
import type { Language } from './wording/language.ts';
import { PHRASES } from './wording/phrases.ts';

/** Colours keep 4.5 : 1 and more on white and stay apart for every form of colour blindness. */
const STYLE = html`body{font-family:system-ui,"Hiragino Sans","Yu Gothic UI","Noto Sans JP",sans-serif;line-height:1.6;margin:0 auto;max-width:75rem;padding:1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.4rem}
h2{font-size:1.1rem}
.chamber-table{overflow-x:auto;margin-block:1.5rem}
.chamber-table table{border-collapse:collapse;font-variant-numeric:tabular-nums}
.chamber-table caption{text-align:start;font-weight:bold;padding-block:.5rem}
.chamber-table th,.chamber-table td{padding:.25rem .5rem;border-block-end:1px solid #d0d0d0}
.chamber-table thead th{border-block-end:1px solid #595959;vertical-align:bottom}
.chamber-table th[scope=row],.chamber-table .section th,.chamber-table td.text{text-align:start;font-weight:normal}
.chamber-table .section th{font-weight:bold;padding-block-start:.75rem}
.chamber-table tbody .depth-1{padding-inline-start:1.7em}
.chamber-table tbody .depth-2{padding-inline-start:2.9em}
.chamber-table tbody .depth-3{padding-inline-start:4.1em}
.chamber-table tbody .depth-4{padding-inline-start:5.3em}
.chamber-table td{text-align:end;white-space:nowrap}
.chamber-table td.text{white-space:normal}
.chamber-table .total th,.chamber-table .total td{font-weight:bold;border-block-start:2px solid #595959}
.chamber-table .rise{color:#2166ac}
.chamber-table .fall{color:#b3510a}
.chamber-table .muted,.chamber-table .missing{color:#595959}
.chamber-table abbr{text-decoration:none}
.chamber-table .notes{font-size:.9rem;padding-inline-start:1.2rem}
@media print{.chamber-table{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}}`;

/** Tables with the notes that go under all of them. */
export interface HtmlDocument {
  readonly tables: readonly PrintedTable[];
  readonly notes: readonly string[];
  readonly language: Language;
  /** Title of the page; that of the first table where none is given. */
  readonly title?: string;
}

/**
 * Tables as a whole web page that needs nothing but itself (単独で開ける HTML): styles inside, no script, no request to
 * anywhere, which its content policy also forbids.
 */
export function htmlDocument({ tables, notes, language, title = tables[0]?.title ?? '' }: HtmlDocument): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${tables.map((table, at) => htmlTable(table, { language, id: `table${at + 1}` }))}${notesMarkup(notes, language)}</main>
</body>
</html>
`.toString();
}

function notesMarkup(notes: readonly string[], language: Language): Html | '' {
  if (notes.length === 0) return '';
  return html`<section class="notes" aria-labelledby="notes">
<h2 id="notes">${PHRASES.notes[language]}</h2>
<ul>
${notes.map((note) => html`<li>${note}</li>\n`)}</ul>
</section>
`;
}
