import type { CheckedDocument } from '../document.ts';
import type { Figure } from '../figures/figure.ts';
import { repair } from '../figures/repair.ts';

/** A figure inside a sentence; offsets are into the sentence's text. */
export interface Placed {
  readonly figure: number;
  readonly start: number;
  readonly end: number;
}

/** One sentence of running text or of a cell that holds running text (文). */
export interface Sentence {
  readonly document: number;
  readonly block: number;
  /** Sentences of one paragraph or cell share a number. */
  readonly paragraph: number;
  /** Start in the text of its paragraph or cell. */
  readonly offset: number;
  /** Repaired text; markup is blanked. */
  readonly text: string;
  readonly quantities: readonly Placed[];
  /** Whether it ends with a full stop: the next paragraph goes on where it does not. */
  readonly closed: boolean;
}

const MARKUP = /<\/?[a-zA-Z][^<>]*>/g;
const END = /[。！？]|(?<=[^\d])\. (?=[^\d])/g;

/**
 * @param own indexes of the document's figures
 * @param isSentence tells cells with running text from cells with a number
 */
export function sentencesOf(document: CheckedDocument, index: number, own: readonly number[], figures: readonly Figure[], isSentence: (block: number, row: number, column: number) => boolean): readonly Sentence[] {
  const byText = new Map<string, Placed[]>();
  for (const at of own) {
    const figure = figures[at];
    if (figure?.kind !== 'quantity') continue;
    const { site } = figure;
    const key = site.in === 'sentence' ? `${site.block}` : `${site.block} ${site.row} ${site.column}`;
    (byText.get(key) ?? byText.set(key, []).get(key))?.push({ figure: at, start: site.start, end: site.end });
  }
  const sentences: Sentence[] = [];
  let paragraph = 0;
  const split = (block: number, text: string, quantities: readonly Placed[]): void => {
    paragraph += 1;
    const clean = repair(text).replace(MARKUP, (tag) => `。${' '.repeat(tag.length - 1)}`);
    let start = 0;
    const ends = [...clean.matchAll(END)].map((hit) => hit.index + hit[0].length);
    for (const end of [...ends, clean.length]) {
      if (end > start) {
        const inside = quantities.filter((placed) => placed.start >= start && placed.end <= end);
        const sentence = clean.slice(start, end);
        if (sentence.trim() !== '' && sentence.trim() !== '。') {
          sentences.push({ document: index, block, paragraph, offset: start, text: sentence, quantities: inside.map((placed) => ({ ...placed, start: placed.start - start, end: placed.end - start })), closed: end < clean.length || /[。！？]\s*$/.test(sentence) });
        }
      }
      start = end;
    }
  };
  document.blocks.forEach((block, at) => {
    if (block.kind === 'paragraph') split(at, block.text, byText.get(`${at}`) ?? []);
    else
      block.grid.rows.forEach((row, r) =>
        row.cells.forEach((text, c) => {
          const own = byText.get(`${at} ${r} ${c}`);
          if (own !== undefined && isSentence(at, r, c)) split(at, text, own);
        }),
      );
  });
  return sentences;
}
