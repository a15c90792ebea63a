import type { Structure, StructureLine } from '../../model/structure.ts';
import { memberKey, NO_MEMBER } from '../../model/key.ts';
import { arrange, type Arrangement, type Block, type LineFigures } from '../lines/blocks.ts';
import type { LineLabel } from '../lines/line.ts';
import { partOfSheet, type Sheet } from '../wholes/sheet.ts';

export type StructureSheet = Sheet<Structure, StructureLine>;

const FIGURES: LineFigures<StructureSheet> = {
  figure: (sheet, at, sort) => {
    const line = sheet.entry(at)?.line;
    const value = sort === 'difference' ? line?.shareChange[0] : sort === 'rate' ? line?.quotients.at(-1) : line?.values.at(-1);
    return value?.is === 'number' ? value.exact : undefined;
  },
  base: (sheet, at) => sheet.entry(at)?.line.values[0] ?? { is: 'missing', reason: 'blank' },
};

/** Structures arranged for reading, one block a measure and area. */
export function structureBlocks(sheets: readonly StructureSheet[], arrangement: Arrangement): Block<StructureSheet>[] {
  return sheets.flatMap((sheet) => arrange([sheet], (each) => each, FIGURES, arrangement));
}

/**
 * Structures of several areas side by side, one block a measure (地域を横に並べた構成): the same industries are one line, whatever the area.
 * A series along areas has nothing to put side by side and stays as it is.
 */
export function structuresSideBySide(sheets: readonly StructureSheet[], arrangement: Arrangement): Block<StructureSheet>[] {
  return sheets.flatMap((sheet) => {
    if (sheet.entry(0)?.result.whole.axis === 'area') return structureBlocks([sheet], arrangement);
    const byArea = new Map<string, { at: number; label: LineLabel }[]>();
    sheet.labels.forEach((label, at) => {
      const key = memberKey(label.area);
      byArea.set(key, [...(byArea.get(key) ?? []), { at, label: { ...label, area: NO_MEMBER } }]);
    });
    return arrange([...byArea.values()].map((lines) => partOfSheet(sheet, lines)), (each) => each, FIGURES, arrangement);
  });
}
