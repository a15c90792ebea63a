import { FACTORS_OF, SHIFT_SHARE_METHODS } from '../../model/decomposition.ts';
import { Refusal } from '../../model/refusal.ts';
import { decompositionFlat } from '../../write/decompose/flat.ts';
import { decompositionTables } from '../../write/decompose/tables.ts';
import type { Arrangement } from '../../write/lines/blocks.ts';
import { figureStyle, readSeries, seriesFindings } from '../analysis.ts';
import { arrangementOf, compareRequestOf } from '../comparing.ts';
import { blocksOf } from '../decomposition-blocks.ts';
import type { ExitCode } from '../exit-codes.ts';
import { choiceOf } from '../given.ts';
import { deliverAnalysis } from '../render-analysis.ts';
import type { Session } from '../session.ts';
import { findWholes, type WholesOfSeries } from '../wholes.ts';

/** `decompose`: 寄与度, 寄与率 and, against a reference, the factors of a change. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const { given } = session;
  const request = compareRequestOf(session);
  const context = { method: choiceOf(given, 'method', SHIFT_SHARE_METHODS, 'classic'), bounds: given.bounds !== undefined };
  if (given.method !== undefined && given.against === undefined) throw new Refusal('option-needs', { option: '--method', needs: '--against' });
  const style = figureStyle(session);
  const arrangement = arrangementOf(session);
  const data = await readSeries(operands, session, request, context.method === 'dynamic' ? 'every' : 'pair', { areas: given.against !== undefined, industries: true, measures: [] });
  const { found, findings } = await findWholes('decompose', data, session);
  const blocks = () => blocksOf(found, data.selection, context, arrangement);
  const isSplit = found.some(({ wholes }) => wholes.some(({ reference }) => reference !== 'none'));
  const large = context.method === 'classic' && !context.bounds && isLarge(found, arrangement) ? await import('../large-decomposition.ts') : 'not-large';
  const used = found.flatMap(({ series, wholes }) => (wholes.length > 0 ? [series] : []));
  return deliverAnalysis('decompose', {
    tables: () => blocks().flatMap((block) => decompositionTables(block, { gross: given.gross !== undefined }, style)),
    flat: () => decompositionFlat(blocks(), isSplit ? FACTORS_OF[context.method] : []),
    ...(large === 'not-large' ? {} : { print: (delimiter, sink) => { large.printDecompositions(found, data.selection, { style, delimiter }, sink); } }),
  }, [...data.findings, ...findings, ...data.misprints(used), ...seriesFindings(used)], used, style, session);
}

/** More lines than this are written without an object a line. */
const LARGE = 10_000;

/** Whether decompositions are very many, and in their own order. */
function isLarge(found: readonly WholesOfSeries[], { sort, top, minBase }: Arrangement): boolean {
  const lines = found.reduce((n, { wholes }) => wholes.reduce((m, { whole }) => m + whole.lines.length, n), 0);
  return lines > LARGE && sort === 'code' && top === 'all' && minBase === 'none';
}
