import type { Place } from '../../model/origin.ts';
import type { Figure } from '../figures/figure.ts';
import { placeInParagraph } from '../figures/place.ts';
import type { Pool } from '../pool.ts';
import type { Relation } from '../relations/relation.ts';
import { nameOfLine } from '../tables/table.ts';

/** The place of some words of a sentence. */
export function placeInSentence(sentence: Pool['sentences'][number], start: number, end: number, pool: Pool): Place {
  const document = pool.documents[sentence.document];
  const block = document?.blocks[sentence.block];
  const file = document?.file ?? '';
  if (block === undefined || block.kind !== 'paragraph') return { file };
  return placeInParagraph(file, block, sentence.offset + start, sentence.offset + end);
}

/** How many of the figures something was computed from are named. */
const NAMED = 60;

/** The places of the figures a relation was computed from. */
export function sourcesOf(relation: Relation, { figures }: Pool): readonly Place[] {
  return relation.inputs.slice(0, NAMED).flatMap((input) => (input.figure === 'none' ? [] : (figures[input.figure]?.place ?? [])));
}

/** The paragraph or cell a figure stands in. */
export function textAround({ document, site }: Figure, { documents }: Pool): string {
  const block = documents[document]?.blocks[site.block];
  if (block === undefined) return '';
  if (block.kind === 'paragraph') return block.text;
  return site.in === 'cell' ? (block.grid.rows[site.row]?.cells[site.column] ?? '') : '';
}

/** The row and column a cell's figure stands in, by their labels; '' for figures outside tables. */
export function subjectOfCell(index: number, { figures, tables }: Pool): string {
  const figure = figures[index];
  if (figure === undefined || figure.site.in !== 'cell') return '';
  for (const table of tables) {
    if (table.document !== figure.document || table.block !== figure.site.block) continue;
    for (const row of table.rows) {
      const column = table.columns.find((each) => {
        const cell = table.cells[row.index]?.[each.index];
        return cell?.is === 'number' && cell.figure === index;
      });
      if (column !== undefined) return [nameOfLine(row), nameOfLine(column)].filter((text) => text !== '').join(' ');
    }
  }
  return '';
}
