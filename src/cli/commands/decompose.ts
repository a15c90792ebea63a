import { decompose, hasResidual } from '../../derive/decompose.ts';
import { isShownLine } from '../../derive/shown.ts';
import { FACTORS_OF, SHIFT_SHARE_METHODS, type DecomposedLine, type Decomposition } from '../../model/decomposition.ts';
import { decompositionFlat } from '../../write/decompose/flat.ts';
import { decompositionBlocks, type DecompositionSheet } from '../../write/decompose/sheet.ts';
import { decompositionTables } from '../../write/decompose/tables.ts';
import { sheetOf } from '../../write/wholes/sheet.ts';
import { figureStyle, readSeries, seriesFindings } from '../analysis.ts';
import { arrangementOf, compareRequestOf } from '../comparing.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf } from '../given.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import type { Session } from '../session.ts';
import { findWholes } from '../wholes.ts';

/** `decompose`: 寄与度, 寄与率 and, against a reference, the factors of a change. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given } = session;
  const request = compareRequestOf(session);
  const method = choiceOf(given, 'method', SHIFT_SHARE_METHODS, 'classic');
  const style = figureStyle(session);
  const arrangement = arrangementOf(session);
  const data = await readSeries(operands, session, request, method === 'dynamic' ? 'every' : 'pair', { areas: given.against !== undefined, industries: true });
  const { found, findings } = await findWholes('decompose', data, session);
  const sheets = found.flatMap(({ wholes }): DecompositionSheet[] => {
    const sources = wholes.map(({ whole, reference }) => ({
      whole, lines: hasResidual(whole) ? [...whole.lines, 'residual' as const] : whole.lines, result: () => decompose(whole, { reference, method, bounds: given.bounds !== undefined }),
    }));
    const sheet = sheetOf<Decomposition, DecomposedLine>(sources, (whole, line) => isShownLine(whole, line, data.selection));
    return sheet === 'nothing' ? [] : [sheet];
  });
  const blocks = decompositionBlocks(sheets, arrangement);
  const used = sheets.map(({ series }) => series);
  return deliverAnalysis('decompose', {
    tables: () => blocks.flatMap((block) => decompositionTables(block, { gross: given.gross !== undefined }, style)),
    flat: () => decompositionFlat(blocks, found.some(({ wholes }) => wholes.some(({ reference }) => reference !== 'none')) ? FACTORS_OF[method] : []),
  }, [...data.findings, ...findings, ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}
