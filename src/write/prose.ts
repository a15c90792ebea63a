/** The cell a number rests on: a table of a source, and the place in it as printed. */
export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A number inside a sentence (文中の数値): as printed, as a plain decimal, and the cells it was computed from. */
export interface Figure {
  readonly text: string;
  /** Plain decimal, without grouping and unit: '-24.6'. */
  readonly number: string;
  readonly cells: readonly CellPlace[];
}

/** A sentence whose numbers know where they are from (出典つきの文). */
export type Prose = readonly (string | Figure)[];

export type ProseContent = string | Figure | Prose;

/**
 * Builds a sentence; numbers keep their cells.
 *
 * @example prose`事業所数は${figure}です。`
 */
export function prose(parts: TemplateStringsArray, ...contents: readonly ProseContent[]): Prose {
  const out: (string | Figure)[] = [];
  const put = (piece: string | Figure): void => {
    const last = out.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
    else if (piece !== '') out.push(piece);
  };
  parts.forEach((text, at) => {
    put(text);
    const content = contents[at];
    if (content === undefined) return;
    if (typeof content === 'string' || 'text' in content) put(content);
    else content.forEach(put);
  });
  return out;
}

/** Several sentences one after the other, or items of a list with a separator between. */
export function joinProse(items: readonly ProseContent[], separator: string): Prose {
  return items.flatMap((item, at) => (at === 0 ? prose`${item}` : prose`${separator}${item}`));
}

/** A place in a title where a line may break: invisible, and no part of its plain text. */
export const BREAK = '\u200b';

/** A sentence as plain text. */
export function proseText(sentence: Prose): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('').replaceAll(BREAK, '');
}

/** The numbers of a sentence. */
export function figuresOf(sentence: Prose): readonly Figure[] {
  return sentence.filter((piece) => typeof piece !== 'string');
}
