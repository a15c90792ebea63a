import type { Stroke } from './drawing.ts';

/** A ruling line (罫線): across the page at a height `at`, or down the page at a distance `at` from the left. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Points between lines that count as one: double lines, and borders that every cell draws for itself. */
export const ONE_LINE = 3;
/** A gap this wide does not end a line: dots, dashes, corners. */
const GAP = 3;
/** Rules shorter than this part nothing. */
const SHORTEST = 4;

/** The rules of a page, put together from the strokes they were drawn with. */
export function rulesOf(strokes: readonly Stroke[]): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { left, right, top, bottom } of strokes) {
    const [width, height] = [right - left, bottom - top];
    if (width >= height) across.push({ at: (top + bottom) / 2, from: left, to: right });
    if (height >= width) down.push({ at: (left + right) / 2, from: top, to: bottom });
  }
  return { across: whole(across), down: whole(down) };
}

function whole(pieces: readonly Rule[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const level of levels(pieces)) {
    let open: { at: number; from: number; to: number } | 'none' = 'none';
    for (const { at, from, to } of level.sort((a, b) => a.from - b.from)) {
      if (open !== 'none' && from <= open.to + GAP) open.to = Math.max(open.to, to);
      else rules.push((open = { at, from, to }));
    }
  }
  return rules.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Pieces at one height, those of double lines included. */
function levels(pieces: readonly Rule[]): Rule[][] {
  const found: Rule[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.at - b.at)) {
    const level = found.at(-1);
    if (level?.[0] !== undefined && piece.at - level[0].at < ONE_LINE) level.push(piece);
    else found.push([piece]);
  }
  return found;
}
