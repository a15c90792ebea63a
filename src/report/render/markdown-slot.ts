import { html, type Html } from '../../write/html.ts';

/** Schemes a link of the comment may have; everything else stays text. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|[^:/?#\s]*(?:[/?#]|$))/i;
const INLINE = /\*\*([^*\n]+)\*\*|\*([^*\n]+)\*|\[([^\]\n]+)\]\(([^()\s]+)\)/;
const LONGEST_LINE = 5_000;

/**
 * The Markdown of the analyst's comment as HTML (コメント欄の Markdown): paragraphs, lists, headings, **strong**, *emphasis* and links.
 * Anything else is text; markup of its own is never let through.
 *
 * @param top level of the headings that `#` stands for
 */
export function commentMarkup(markdown: string, top: number): readonly Html[] {
  const blocks = markdown.replace(/\r\n?/g, '\n').replace(/<!--[\s\S]*?-->/g, '').split(/\n\s*\n/).map((block) => block.split('\n').map((line) => line.trimEnd().slice(0, LONGEST_LINE)).filter((line) => line.trim() !== ''));
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => blockMarkup(lines, top));
}

function blockMarkup(lines: readonly string[], top: number): readonly Html[] {
  const [first = '', ...rest] = lines;
  const heading = /^#{1,6}\s+(.*)$/.exec(first);
  if (heading !== null) return [headingMarkup(heading[1] ?? '', top), ...(rest.length === 0 ? [] : blockMarkup(rest, top))];
  const bullets = lines.map((line) => /^\s*(?:[-*+]\s+|・\s*|\d+[.)]\s+)(.*)$/.exec(line));
  if (bullets.every((bullet) => bullet !== null)) {
    const items = bullets.map((bullet) => html`<li>${inline(bullet[1] ?? '')}</li>\n`);
    return [/^\s*\d/.test(first) ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`];
  }
  return [html`<p>${inline(lines.join(' ').replace(/([^\u0020-\u007e]) (?=[^\u0020-\u007e])/g, '$1'))}</p>\n`];
}

function headingMarkup(text: string, top: number): Html {
  if (top <= 3) return html`<h3 class="part-title">${inline(text)}</h3>\n`;
  return html`<h4 class="part-title">${inline(text)}</h4>\n`;
}

function inline(text: string): readonly (string | Html)[] {
  const out: (string | Html)[] = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found !== null; found = INLINE.exec(rest)) {
    const [whole, strong, emphasis, label, target] = found;
    out.push(rest.slice(0, found.index));
    if (strong !== undefined) out.push(html`<strong>${strong}</strong>`);
    else if (emphasis !== undefined) out.push(html`<em>${emphasis}</em>`);
    else if (label !== undefined && target !== undefined && SAFE_LINK.test(target) && !target.startsWith('//')) out.push(html`<a href="${target}">${label}</a>`);
    else out.push(whole);
    rest = rest.slice(found.index + whole.length);
  }
  return [...out, rest];
}
