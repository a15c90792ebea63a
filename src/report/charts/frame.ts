import { html, type Html, type HtmlContent } from '../../write/html.ts';
import { FONT_SIZE, LINE_HEIGHT } from './text.ts';

/** Colours that stay apart for every form of colour blindness and in grey print; signs and words say the same. */
export const FALL = '#b3510a';
export const RISE = '#2166ac';
export const NEUTRAL = '#4d4d4d';
export const INK = '#1a1a1a';
export const FAINT = '#d9d9d9';
export const PAPER = '#ffffff';

/** How wide a chart is drawn; the page shows the one that fits. */
export const VARIANTS = { wide: 720, narrow: 340 } as const;
export type Variant = keyof typeof VARIANTS;

/** What a drawing consists of, and how high it is. */
export interface Drawing {
  readonly height: number;
  readonly body: readonly Html[];
}

/** A coordinate with at most two decimals: finer differences cannot be seen, and equal inputs give equal bytes. */
export function at(position: number): string {
  const hundredths = Math.trunc(position * 100 + (position < 0 ? -0.5 : 0.5));
  return String(hundredths / 100);
}

export interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
  readonly bold?: boolean;
  readonly size?: number;
}

/** Text at a baseline. A halo in the colour of the paper keeps it legible over lines. */
export function text(x: number, y: number, content: string, { anchor = 'start', fill = INK, bold = false, size = FONT_SIZE }: TextStyle = {}): Html {
  const weight = bold ? html` font-weight="700"` : '';
  const sized = size === FONT_SIZE ? '' : html` font-size="${size}"`;
  return html`<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}"${weight}${sized}>${content}</text>\n`;
}

/** Lines of text, the first at the baseline y. */
export function textLines(x: number, y: number, lines: readonly string[], style: TextStyle = {}): readonly Html[] {
  return lines.map((line, i) => text(x, y + i * LINE_HEIGHT, line, style));
}

export function rect(x: number, y: number, width: number, height: number, fill: string): Html {
  return html`<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(0, width))}" height="${at(height)}" fill="${fill}"/>\n`;
}

export function rule(x1: number, y1: number, x2: number, y2: number, stroke: string, dash = ''): Html {
  const dashed = dash === '' ? '' : html` stroke-dasharray="${dash}"`;
  return html`<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="1"${dashed}/>\n`;
}

export interface SvgFrame {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly className: string;
  /** A file of its own names its namespace and has a ground. */
  readonly standalone: boolean;
}

const FONTS = "'Hiragino Sans','Yu Gothic UI','Yu Gothic','Noto Sans JP','Noto Sans CJK JP',Meiryo,sans-serif";

/** A drawing as SVG with its title and description, read by screen readers as one image. */
export function svg(width: number, { height, body }: Drawing, { id, title, description, className, standalone }: SvgFrame): Html {
  const own: HtmlContent = standalone ? html` xmlns="http://www.w3.org/2000/svg" width="${width}" height="${at(height)}"` : html` class="${className}"`;
  return html`<svg${own} viewBox="0 0 ${width} ${at(height)}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${FONTS}" font-size="${FONT_SIZE}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
${standalone ? rect(0, 0, width, height, PAPER) : ''}${body}</svg>
`;
}
