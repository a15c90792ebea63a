import type { CheckedDocument } from './document.ts';
import { figuresOf, type Figure } from './figures/figure.ts';
import { tablesOf } from './tables/build.ts';
import type { CheckTable } from './tables/table.ts';
import { sentencesOf, type Sentence } from './claims/sentences.ts';

/** All figures, tables and sentences of the documents that are checked together (検査の対象). */
export interface Pool {
  readonly documents: readonly CheckedDocument[];
  /** Figures of all documents, in order; everything else names them by their index here. */
  readonly figures: readonly Figure[];
  readonly tables: readonly CheckTable[];
  readonly sentences: readonly Sentence[];
}

export function poolOf(documents: readonly CheckedDocument[]): Pool {
  const figures = documents.flatMap(figuresOf);
  const tables: CheckTable[] = [];
  const byCell = new Map<string, number[]>();
  const byDocument = documents.map((): number[] => []);
  figures.forEach(({ document, site }, index) => {
    byDocument[document]?.push(index);
    if (site.in !== 'cell') return;
    const key = `${document} ${site.block} ${site.row} ${site.column}`;
    (byCell.get(key) ?? byCell.set(key, []).get(key))?.push(index);
  });
  const sentences = documents.flatMap((document, number) => {
    const textCells = new Set<string>();
    document.blocks.forEach((block, at) => {
      if (block.kind === 'paragraph') return;
      const inCell = (row: number, column: number): readonly number[] => byCell.get(`${number} ${at} ${row} ${column}`) ?? [];
      for (const table of tablesOf({ document: number, block: at, grid: block.grid, figures, inCell }, tables.length)) tables.push(table);
      block.grid.rows.forEach((row, r) =>
        row.cells.forEach((text, c) => {
          if (text.length >= 16 && /[ぁ-ん]/.test(text)) textCells.add(`${at} ${r} ${c}`);
        }),
      );
    });
    const own = byDocument[number] ?? [];
    return sentencesOf(document, number, own, figures, (block, row, column) => textCells.has(`${block} ${row} ${column}`));
  });
  return { documents, figures, tables, sentences };
}
