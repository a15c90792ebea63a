import { decompose, hasResidual, type DecomposeContext } from '../derive/decompose.ts';
import type { Resolved } from '../derive/selection.ts';
import { isShownLine } from '../derive/shown.ts';
import type { DecomposedLine, Decomposition } from '../model/decomposition.ts';
import { decompositionBlocks, type DecompositionSheet } from '../write/decompose/sheet.ts';
import type { Arrangement, Block } from '../write/lines/blocks.ts';
import { sheetOf } from '../write/wholes/sheet.ts';
import type { WholesOfSeries } from './wholes.ts';

/** The chosen lines of the wholes of one series or several, taken apart when they are asked for, and arranged for reading. */
export function blocksOf(found: readonly Pick<WholesOfSeries, 'wholes'>[], selection: Resolved, context: Omit<DecomposeContext, 'reference'>, arrangement: Arrangement): Block<DecompositionSheet>[] {
  const sheets = found.flatMap(({ wholes }): DecompositionSheet[] => {
    const sources = wholes.map(({ whole, reference }) => ({
      whole, lines: hasResidual(whole) ? [...whole.lines, 'residual' as const] : whole.lines, result: () => decompose(whole, { ...context, reference }),
    }));
    const sheet = sheetOf<Decomposition, DecomposedLine>(sources, (whole, line) => isShownLine(whole, line, selection));
    return sheet === 'nothing' ? [] : [sheet];
  });
  return decompositionBlocks(sheets, arrangement);
}
