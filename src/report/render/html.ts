import { createHash } from 'node:crypto';
import { html, type Html, type HtmlContent } from '../../write/html.ts';
import { htmlTable } from '../../write/html-fragment.ts';
import { BREAK, proseText, type CellPlace, type Figure, type Prose } from '../../write/prose.ts';
import { chartMarkup } from '../charts/draw.ts';
import type { ReportContext } from '../context.ts';
import type { ReportFile } from '../data-files.ts';
import type { Numbered, NumberedSection } from '../numbering.ts';
import type { Item, KeyFigure, Page } from '../page.ts';
import { downloadsMarkup, fileLinks } from './downloads.ts';
import { commentMarkup } from './markdown-slot.ts';
import { PAGE_STYLE, STYLE } from './style.ts';

/** What the page is rendered from. */
export interface Rendering {
  readonly page: Page;
  readonly sections: readonly NumberedSection[];
  readonly context: ReportContext;
  readonly files: readonly ReportFile[];
  readonly version: string;
}

/** Levels of headings: a page starts at h1, a fragment below the heading of the page it goes into. */
type Top = 1 | 2;

/**
 * The page as HTML that needs nothing but itself: styles inside, no script, no request, which its content policy also forbids
 * (単独で開けるページ).
 */
export function pageHtml(rendering: Rendering): string {
  const { page, context } = rendering;
  const style = `\n${STYLE}${PAGE_STYLE}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const title = proseText(page.title);
  return html`<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>${title}${page.publisher === '' ? '' : ` | ${page.publisher}`}</title>
<meta name="description" content="${descriptionOf(rendering)}">
<style>${raw(style)}</style>
</head>
<body>
<div class="chamber-report">
<a class="skip" href="#main">${context.words.skip}</a>
${masthead(rendering)}<main id="main">
${bodyMarkup(rendering, 1)}</main>
${footer(rendering)}</div>
</body>
</html>
`.toString();
}

/** The page as a fragment for a content management system: no html and head, styles confined to its own class (CMS に貼る断片). */
export function fragmentHtml(rendering: Rendering): string {
  return html`<div class="chamber-report" lang="${rendering.context.language}">
<style>${raw(`\n${STYLE}`)}</style>
${masthead(rendering)}${bodyMarkup(rendering, 2)}${footer(rendering)}</div>
`.toString();
}

/** The style sheet is our own text; it holds nothing that HTML would read as markup. */
function raw(css: string): Html {
  const parts = Object.assign([css], { raw: [css] });
  return html(parts);
}

function descriptionOf({ page }: Rendering): string {
  const first = page.sections[0]?.items.find((item) => item.is === 'paragraph');
  return first === undefined ? proseText(page.title) : proseText(first.text).slice(0, 160);
}

function masthead({ page, context }: Rendering): Html {
  const published = context.words.published(page.publisher, page.asOf);
  return html`<header class="masthead">
<p>${context.area.name} ${page.subtitle}</p>
${published === '' ? '' : html`<p>${published}</p>\n`}</header>
`;
}

function footer({ page, context, version }: Rendering): Html {
  return html`<footer>
${page.contact === '' ? '' : html`<p>${context.words.contact(page.contact)}</p>\n`}<p>${context.words.madeBy(version)}</p>
</footer>
`;
}

function bodyMarkup(rendering: Rendering, top: Top): readonly Html[] {
  const { page, sections, context } = rendering;
  const title = top === 1 ? html`<h1 class="page-title">${sentence(page.title, rendering)}</h1>\n` : html`<h2 class="page-title">${sentence(page.title, rendering)}</h2>\n`;
  const contents = html`<nav class="contents" aria-label="${context.words.contents}">
<ul>
${sections.map(({ section }) => html`<li><a href="#${section.id}">${section.title}</a></li>\n`)}</ul>
</nav>
`;
  const [first, ...others] = sections.map((each) => sectionMarkup(each, rendering, top));
  return [title, ...(first === undefined ? [] : [first]), contents, ...others];
}

function sectionMarkup({ section, items }: NumberedSection, rendering: Rendering, top: Top): Html {
  const heading = top === 1 ? html`<h2 class="section-title" id="${section.id}-title">${section.title}</h2>` : html`<h3 class="section-title" id="${section.id}-title">${section.title}</h3>`;
  return html`<section id="${section.id}" aria-labelledby="${section.id}-title">
${heading}
${items.map((item) => itemMarkup(item, section.id, rendering, top))}</section>
`;
}

/** Sections of small print. */
const SMALL_PRINT = new Set(['method', 'sources', 'changes']);

function itemMarkup(numbered: Numbered, section: string, rendering: Rendering, top: Top): HtmlContent {
  const { item } = numbered;
  switch (item.is) {
    case 'key-figures':
      return html`<ul class="key-figures">\n${item.figures.map((each) => keyFigure(each, rendering))}</ul>\n`;
    case 'paragraph':
      return html`<p>${sentence(item.text, rendering)}</p>\n`;
    case 'list':
      return html`<ul class="${SMALL_PRINT.has(section) ? 'fine' : 'points'}">\n${item.items.map((each) => html`<li>${sentence(each, rendering)}</li>\n`)}</ul>\n`;
    case 'heading':
      return top === 1 ? html`<h3 class="part-title">${item.text}</h3>\n` : html`<h4 class="part-title">${item.text}</h4>\n`;
    case 'chart':
      return chartFigure(numbered.id, numbered.label, item, rendering);
    case 'table':
      return tableMarkup(numbered.id, numbered.label, item, rendering);
    case 'comment':
      return html`<div class="comment">\n${commentMarkup(item.markdown, top + 2)}</div>\n`;
    case 'downloads':
      return downloadsMarkup(rendering);
  }
}

const ARROWS = { rise: '▲', fall: '▼', level: '' } as const;

function keyFigure({ label, value, unit, note, tone }: KeyFigure, rendering: Rendering): Html {
  const arrow = ARROWS[tone];
  return html`<li class="tone-${tone}"><span class="key-label">${label}</span>
<span class="key-value">${number(value, rendering)}<span class="key-unit">${unit}</span></span>
<span class="key-note">${arrow === '' ? '' : html`<span aria-hidden="true" class="key-arrow">${arrow} </span>`}${sentence(note, rendering)}</span></li>
`;
}

function chartFigure(id: string, label: string, item: Item & { readonly is: 'chart' }, rendering: Rendering): Html {
  const { context } = rendering;
  const finding = proseText(item.finding).trim();
  const title = `${label} ${item.caption}`;
  return html`<figure id="${id}">
<figcaption>${title}${item.chart.kind === 'line' || item.chart.unit === '' || item.caption.includes(item.chart.unit) ? '' : context.language === 'ja' ? `（${item.chart.unit}）` : ` (${item.chart.unit})`}</figcaption>
${chartMarkup(item.chart, { id, title, description: finding === '' ? title : finding })}${item.surveys.length === 0 ? '' : html`<p class="figure-note">${context.words.sourceLine(item.surveys)}</p>\n`}<p class="figure-note data-links">${context.words.dataLinks}${fileLinks(id, title, rendering)}</p>
</figure>
`;
}

function tableMarkup(id: string, label: string, item: Item & { readonly is: 'table' }, rendering: Rendering): Html {
  const { context } = rendering;
  const title = `${label} ${item.exhibit.table.title}`;
  const table = htmlTable({ ...item.exhibit.table, title }, { language: context.language, id });
  const links = html`<p class="figure-note data-links">${context.words.dataLinks}${fileLinks(id, title, rendering)}</p>\n`;
  if (!item.folded) return html`${table}${links}`;
  return html`<details>
<summary>${context.words.openTable(title)}</summary>
${table}${links}</details>
`;
}

/** Where a line may break, a sentence says so with a zero-width space. */
function withBreaks(text: string): HtmlContent {
  return text.split(BREAK).flatMap((part, i) => (i === 0 ? [part] : [html`<wbr>`, part]));
}

function sentence(text: Prose, rendering: Rendering): HtmlContent {
  return text.map((piece) => (typeof piece === 'string' ? withBreaks(piece) : number(piece, rendering)));
}

/** Cells beyond this many are those of a computed total; the JSON beside the page has them all. */
const MOST_CELLS = 8;

/** A number with its exact text and the cells it rests on: source number, row, column. */
function number({ text, number: value, cells }: Figure, { context }: Rendering): Html {
  if (value === '') return html`<span>${text}</span>`;
  const places = [...new Set(cells.map((cell) => placeText(cell, context)))].slice(0, MOST_CELLS).join(' ');
  return html`<data value="${value}"${places === '' ? '' : html` data-cells="${places}"`}>${text}</data>`;
}

function placeText({ file, sheet, row, column }: CellPlace, { sources }: ReportContext): string {
  const at = sources.findIndex((source) => source.file === file && source.sheet === sheet);
  return `s${at + 1}:r${row}c${column}`;
}
