import type { Finding } from '../model/finding.ts';
import { diffJsonRows } from '../write/diff/json.ts';
import type { DiffBlock } from '../write/diff/lines.ts';
import { diffRecords } from '../write/diff/records.ts';
import { diffTable } from '../write/diff/table.ts';
import { jsonLines, writeJson } from '../write/json.ts';
import type { NumberStyle } from '../write/numbers.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Arrangement } from '../write/lines/blocks.ts';
import type { Inputs } from './inputs.ts';
import { deliverPieces } from './output.ts';
import type { Format } from './options.ts';
import { distinctFindings, type Session } from './session.ts';
import { renderTables } from './render-tables.ts';
import { sourceNotes, sourcesJson } from './sources.ts';

/** More pairs than this are written without an object a record. */
const LARGE = 10_000;

/** Whether a result is written straight into bytes: many pairs of one table as flat records or JSON Lines, in their own order. */
export function isLargeFlat(comparisons: readonly Comparison[], { sort, top, minBase }: Arrangement, format: Format): boolean {
  const pairs = comparisons.reduce((n, { fromRows }) => n + fromRows.length, 0);
  const [first] = comparisons;
  return pairs > LARGE && (format === 'csv' || format === 'tsv' || format === 'jsonl') && sort === 'code' && top === 'all' && minBase === 'none' && comparisons.every(({ table }) => table === first?.table);
}

/** Writes a large comparison as flat records. */
export async function deliverLargeDiff(comparisons: readonly Comparison[], format: Format, style: NumberStyle, session: Session): Promise<void> {
  const { flatRecords, jsonRecords, orderedGroups, printDiffRows } = await import('../write/bulk/diff.ts');
  const form = format === 'jsonl' ? jsonRecords : flatRecords(format === 'tsv' ? '\t' : ',');
  await deliverPieces(session, format, (sink) => printDiffRows(orderedGroups(comparisons), style, form, sink));
}

/** The result of `diff` in any format. */
export async function renderDiff(blocks: readonly DiffBlock[], findings: readonly Finding[], used: Pick<Inputs, 'tables'>, format: Format, style: NumberStyle, session: Session): Promise<string | Uint8Array> {
  const notes = distinctFindings(findings);
  if (format === 'csv' || format === 'tsv') {
    const { writeRecords } = await import('../write/records.ts');
    return writeRecords(diffRecords(blocks, style), format === 'csv' ? ',' : '\t');
  }
  if (format === 'json' || format === 'jsonl') {
    const rows = diffJsonRows(blocks, style);
    return format === 'jsonl' ? [...jsonLines(rows)].join('') : writeJson({ schema: 'chamber-stats/diff@1', rows, notes, sources: sourcesJson(used) });
  }
  const tables = blocks.map((block) => diffTable(block, style));
  return renderTables(tables, format, await sourceNotes(used, notes, session.language), session);
}
