import type { DecomposedLine, Decomposition } from '../../model/decomposition.ts';
import { arrange, type Arrangement, type Block, type LineFigures } from '../lines/blocks.ts';
import type { Sheet } from '../wholes/sheet.ts';

export type DecompositionSheet = Sheet<Decomposition, DecomposedLine>;

const FIGURES: LineFigures<DecompositionSheet> = {
  figure: (sheet, at, sort) => {
    const line = sheet.entry(at)?.line;
    const value = sort === 'rate' ? line?.rate : sort === 'difference' ? line?.change : line?.later;
    return value?.is === 'number' ? value.exact : undefined;
  },
  base: (sheet, at) => sheet.entry(at)?.line.earlier ?? { is: 'missing', reason: 'blank' },
};

/** Decompositions arranged for reading, one block a measure and area. */
export function decompositionBlocks(sheets: readonly DecompositionSheet[], arrangement: Arrangement): Block<DecompositionSheet>[] {
  return sheets.flatMap((sheet) => arrange([sheet], (each) => each, FIGURES, arrangement));
}
