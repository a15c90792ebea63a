import type { Finding } from '../model/finding.ts';
import { diffJsonRows } from '../write/diff/json.ts';
import { diffBlocks, type DiffBlock } from '../write/diff/lines.ts';
import { diffRecords } from '../write/diff/records.ts';
import { diffTable } from '../write/diff/table.ts';
import { jsonLines, writeJson } from '../write/json.ts';
import type { NumberStyle } from '../write/numbers.ts';
import { writeRecords } from '../write/records.ts';
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

/** Whether the records of a result are written without an object each: many pairs of one table, in their own order. */
export function isLargeFlat(comparisons: readonly Comparison[], { sort, top, minBase }: Arrangement): boolean {
  const pairs = comparisons.reduce((n, { fromRows }) => n + fromRows.length, 0);
  const [first] = comparisons;
  return pairs > LARGE && sort === 'code' && top === 'all' && minBase === 'none' && comparisons.every(({ table }) => table === first?.table);
}

/** Writes a large comparison as flat records. */
export async function deliverLargeDiff(comparisons: readonly Comparison[], format: Format, style: NumberStyle, session: Session): Promise<void> {
  const { flatRecords, jsonRecords, orderedGroups, printDiffRows } = await import('../write/bulk/diff.ts');
  const form = format === 'jsonl' ? jsonRecords : flatRecords(format === 'tsv' ? '\t' : ',');
  await session.world.engine.forLoops();
  await deliverPieces(session, format, (sink) => printDiffRows(orderedGroups(comparisons), style, form, sink));
}

/** The result of `diff` as Parquet. */
export async function deliverDiffParquet(comparisons: readonly Comparison[], arrangement: Arrangement, style: NumberStyle, session: Session): Promise<void> {
  const [{ diffColumns }, { entriesOfBlocks, entriesOfGroups }, { deliverParquet }] = await Promise.all([import('../write/parquet/diff-columns.ts'), import('../write/parquet/diff-entries.ts'), import('./deliver-parquet.ts')]);
  const entries = isLargeFlat(comparisons, arrangement) ? entriesOfGroups((await import('../write/bulk/diff.ts')).orderedGroups(comparisons)) : entriesOfBlocks(diffBlocks(comparisons, arrangement));
  await deliverParquet('diff', diffColumns(comparisons, entries, style), [...new Set(comparisons.map(({ table }) => table))], session);
}

/** The result of `diff` in any other format. */
export async function renderDiff(blocks: readonly DiffBlock[], findings: readonly Finding[], used: Pick<Inputs, 'tables'>, format: Exclude<Format, 'parquet'>, style: NumberStyle, session: Session): Promise<string | Uint8Array> {
  const notes = distinctFindings(findings);
  if (format === 'csv' || format === 'tsv') {
    return writeRecords(diffRecords(blocks, style), format === 'csv' ? ',' : '\t');
  }
  if (format === 'json' || format === 'jsonl') {
    const rows = diffJsonRows(blocks, style);
    return format === 'jsonl' ? [...jsonLines(rows)].join('') : writeJson({ schema: 'chamber-stats/diff@1', rows, notes, sources: sourcesJson(used) });
  }
  const tables = blocks.map((block) => diffTable(block, style));
  return renderTables(tables, format, await sourceNotes(used, notes, session.language), session);
}
