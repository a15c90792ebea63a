import type { Structure, StructureLine } from '../../model/structure.ts';
import { memberKey } from '../../model/key.ts';
import { arrange, type Arrangement, type Block, type LineFigures } from '../lines/blocks.ts';
import { NO_MEMBER } from '../../model/key.ts';
import type { Sheet } from '../wholes/sheet.ts';

export type StructureSheet = Sheet<Structure, StructureLine>;

const FIGURES: LineFigures<StructureSheet> = {
  figure: ({ entries }, at, sort) => {
    const line = entries[at]?.line;
    const value = sort === 'difference' ? line?.shareChange[0] : sort === 'rate' ? line?.quotients.at(-1) : line?.values.at(-1);
    return value?.is === 'number' ? value.exact : undefined;
  },
  base: ({ entries }, at) => entries[at]?.line.values[0] ?? { is: 'missing', reason: 'blank' },
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
    const byArea = [...new Set(sheet.entries.map(({ label }) => memberKey(label.area)))];
    const alongAreas = sheet.results.some(({ whole }) => whole.axis === 'area');
    const members = byArea.map((key): StructureSheet => {
      const entries = sheet.entries.filter(({ label }) => memberKey(label.area) === key);
      return { ...sheet, results: sheet.results.filter((result) => entries.some((entry) => entry.result === result)), entries, labels: entries.map(({ label }) => ({ ...label, area: NO_MEMBER })) };
    });
    return arrange(alongAreas ? [sheet] : members, (each) => each, FIGURES, arrangement);
  });
}
