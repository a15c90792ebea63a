import type { Finding } from '../model/finding.ts';
import type { AnalysisCommand } from '../model/refusal.ts';
import type { Series } from '../model/series.ts';
import type { FigureStyle } from '../write/figures/figure.ts';
import type { Flat } from '../write/figures/flat.ts';
import type { ByteSink } from '../write/bulk/row-printer.ts';
import type { PrintedTable } from '../write/presentation.ts';
import type { Delimiter } from '../write/records.ts';
import { tellFindings } from './conversation.ts';
import type { ExitCode } from './exit-codes.ts';
import { deliver, deliverPieces, formatOf } from './output.ts';
import { renderTables } from './render-tables.ts';
import { distinctFindings, type Session } from './session.ts';
import { sourceNotes, sourcesJson } from './sources.ts';

/** The result of an analysis in the two forms it can be written in; only the one that is asked for is made. */
export interface AnalysisResult {
  tables(): readonly PrintedTable[];
  flat(): Flat;
  /** Writes the flat records straight into bytes, where there are very many. */
  print?(delimiter: Delimiter, sink: ByteSink): void;
}

/** Writes the result of an analysis in the format asked for, and tells what limits it. */
export async function deliverAnalysis(command: AnalysisCommand, result: AnalysisResult, findings: readonly Finding[], used: readonly Series[], style: FigureStyle, session: Session): Promise<ExitCode> {
  const format = formatOf(session);
  const notes = distinctFindings(findings);
  const sources = { tables: [...new Set(used.map(({ table }) => table))] };
  switch (format) {
    case 'csv':
    case 'tsv': {
      const delimiter = format === 'csv' ? ',' : '\t';
      if (result.print !== undefined) {
        const { print } = result;
        await deliverPieces(session, format, (sink) => { print(delimiter, sink); });
        break;
      }
      const [{ recordChunks }, { flatRecords }] = await Promise.all([import('../write/records.ts'), import('../write/figures/flat-records.ts')]);
      const { headings, rows, numeric } = flatRecords(result.flat(), style);
      await deliverPieces(session, format, (sink) => pour(recordChunks(headings, rows, numeric, delimiter), sink));
      break;
    }
    case 'json':
    case 'jsonl': {
      const [{ jsonLines, writeJson }, { flatJsonRows, indicatorsJson }] = await Promise.all([import('../write/json.ts'), import('../write/figures/flat-json.ts')]);
      const flat = result.flat();
      const rows = flatJsonRows(flat, style);
      if (format === 'jsonl') await deliverPieces(session, format, (sink) => pour(jsonLines(rows), sink));
      else await deliver(session, format, writeJson({ schema: `chamber-stats/${command}@1`, rows: [...rows], indicators: indicatorsJson(flat, session.language), notes, sources: sourcesJson(sources) }));
      break;
    }
    case 'parquet': {
      const [{ flatColumns }, { deliverParquet }] = await Promise.all([import('../write/parquet/flat-columns.ts'), import('./deliver-parquet.ts')]);
      await deliverParquet(command, flatColumns(result.flat(), style), sources.tables, session);
      break;
    }
    default:
      await deliver(session, format, await renderTables(result.tables(), format, await sourceNotes(sources, notes, session.language), session));
  }
  await tellFindings(notes, session);
  return 0;
}

const CHARACTERS_AT_ONCE = 65_536;

/** Hands text over in pieces of a size that is written quickly. */
function pour(pieces: Iterable<string>, sink: ByteSink): void {
  const encoder = new TextEncoder();
  let pending = '';
  for (const piece of pieces) {
    pending += piece;
    if (pending.length < CHARACTERS_AT_ONCE) continue;
    sink.write(encoder.encode(pending));
    pending = '';
  }
  if (pending !== '') sink.write(encoder.encode(pending));
}
