import { html, type Html, type HtmlContent } from '../../write/html.ts';
import type { Rendering } from './html.ts';

/** Links to the data of one table or figure, with format and size. */
export function fileLinks(id: string, title: string, { files, context }: Rendering): readonly HtmlContent[] {
  const { formats, size } = context.words;
  const links = ([[`data/${id}.csv`, formats.csv], [`data/${id}-sjis.csv`, formats.sjis]] as const).flatMap(([path, format]) => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? [] : [html`<a href="${path}" aria-label="${title} ${format} ${size(file.bytes.length)}">${format} ${size(file.bytes.length)}</a>`];
  });
  return links.flatMap((link, i) => (i === 0 ? [link] : [context.words.comma, link]));
}

/** The list of all files of the page (データの一覧). */
export function downloadsMarkup(rendering: Rendering): Html {
  const { sections, files, context } = rendering;
  const { words } = context;
  const whole = ([['data/report.xlsx', words.formats.xlsx], ['data/report.json', words.formats.json]] as const).flatMap(([path, format]) => {
    const file = files.find((each) => each.path === path);
    return file === undefined ? [] : [html`<a href="${path}" aria-label="${words.allTables} ${format} ${words.size(file.bytes.length)}">${format} ${words.size(file.bytes.length)}</a>`];
  });
  const each = sections.flatMap(({ items }) => items.flatMap(({ item, id, label }) => {
    if (item.is !== 'chart' && item.is !== 'table') return [];
    const title = `${label} ${item.is === 'chart' ? item.caption : item.exhibit.table.title}`;
    return [html`<li>${title}<br>${fileLinks(id, title, rendering)}</li>\n`];
  }));
  const missing = files.filter(({ path }) => /^data\/(?:fig|table)\d+\.csv$/.test(path)).some(({ path }) => !files.some((other) => other.path === path.replace('.csv', '-sjis.csv')));
  return html`<p>${words.downloadsIntro}</p>
<p><strong>${words.allTables}</strong> ${whole.flatMap((link, i) => (i === 0 ? [link] : [words.comma, link]))}</p>
${each.length === 0 ? '' : html`<ul class="files">\n${each}</ul>\n`}${missing ? html`<p class="figure-note">${words.noSjis}</p>\n` : ''}`;
}
