import { documentText } from './display-text.ts';

let seal: (markup: string) => Html;

/** Text that is known to be safe HTML. The private constructor makes it impossible to claim so by mistake. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static {
    seal = (markup) => new Html(markup);
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlContent = string | number | Html | readonly HtmlContent[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export function escapeHtml(text: string): string {
  return documentText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * HTML with everything put into it escaped (安全な HTML の組み立て).
 *
 * @example html`<td>${'<b>'}</td>`.toString() // '<td>&lt;b&gt;</td>'
 */
export function html(parts: TemplateStringsArray, ...contents: readonly HtmlContent[]): Html {
  return seal(parts.reduce((text, part, at) => text + render(contents[at - 1] ?? '') + part));
}

function render(content: HtmlContent): string {
  if (content instanceof Html) return content.toString();
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(String(content));
  return content.map(render).join('');
}
