import type { Figure } from '../figures/figure.ts';
import { nameOfLine, type CheckTable } from '../tables/table.ts';
import { namesRate } from '../tables/label.ts';
import { numberAt, type Entry, type Matrix } from './matrix.ts';
import type { Relation, Term } from './relation.ts';

/** How many rows a base must explain. */
const ENOUGH = 3;

/**
 * Percentages over a base that stands outside the table (表の外の母数): 「n=256」 in the caption, 回答企業数 in the text above.
 * Believed when it explains nearly all rows.
 *
 * @param near figures of the lines around the table, as indexes
 */
export function impliedBases(matrix: Matrix, near: readonly number[], figures: readonly Figure[]): readonly Relation[] {
  const rates = matrix.lines.filter((line) => isRate(matrix, line.index));
  return rates.flatMap((rate) =>
    matrix.lines.flatMap((counts) => {
      if (counts.index === rate.index || isRate(matrix, counts.index)) return [];
      const pairs = matrix.positions.flatMap((position) => {
        const share = numberAt(matrix, rate.index, position.index);
        const part = numberAt(matrix, counts.index, position.index);
        return share === undefined || part === undefined || part.near === 0 ? [] : [{ share, part, position }];
      });
      if (pairs.length < ENOUGH) return [];
      const base = near.find((index) => explains(figures[index], pairs));
      const figure = base === undefined ? undefined : figures[base];
      if (base === undefined || figure === undefined) return [];
      return pairs.map(({ share, part, position }): Relation => ({
        formula: 'percent',
        result: share.term,
        inputs: [termOf(base, figure), part.term],
        group: `${matrix.table.id} ratio`,
        subject: [nameOfLine(position), nameOfLine(rate)].filter((text) => text !== '').join(' '),
        origin: 'table',
      }));
    }),
  );
}

function isRate(matrix: Matrix, line: number): boolean {
  const own = matrix.lines[line];
  const entry = matrix.positions.map((position) => numberAt(matrix, line, position.index)).find((each) => each !== undefined);
  return entry?.family === 'percent' || (entry?.family === 'bare' && namesRate(own?.path ?? []));
}

function explains(figure: Figure | undefined, pairs: readonly { readonly share: Entry; readonly part: Entry }[]): boolean {
  const base = figure === undefined ? 0 : Number(figure.printed.units) * (Number(figure.printed.step.n) / Number(figure.printed.step.d));
  if (base < 20) return false;
  const held = pairs.filter(({ share, part }) => Math.abs((part.near / base) * 100 - share.near) < Number(share.term.printed.step.n) / Number(share.term.printed.step.d));
  return held.length >= ENOUGH && held.length * 5 >= pairs.length * 4;
}

function termOf(index: number, figure: Figure): Term {
  return { figure: index, printed: figure.printed, exact: true };
}

/** Quantities of the lines just before a table, the nearest first. */
export function figuresNear(table: CheckTable, figures: readonly Figure[], byBlock: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const lines = new Set(table.grid.before.map(({ line }) => line));
  // Documents without lines: as many paragraphs as the table keeps of the text before it.
  const isNear = (index: number, back: number): boolean => {
    const line = figures[index]?.place.line;
    return line === undefined ? back <= table.grid.before.length : lines.has(line);
  };
  return [1, 2, 3, 4, 5, 6].flatMap((back) => (byBlock.get(`${table.document} ${table.block - back}`) ?? []).filter((index) => figures[index]?.kind === 'quantity' && isNear(index, back)));
}
