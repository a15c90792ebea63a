import type { Finding } from '../model/finding.ts';
import { diffJsonRows } from '../write/diff/json.ts';
import type { DiffBlock } from '../write/diff/lines.ts';
import { diffRecords } from '../write/diff/records.ts';
import { diffTable } from '../write/diff/table.ts';
import { jsonLines, writeJson } from '../write/json.ts';
import type { NumberStyle } from '../write/numbers.ts';
import type { Inputs } from './inputs.ts';
import type { Format } from './options.ts';
import { distinctFindings, type Session } from './session.ts';
import { renderTables } from './render-tables.ts';
import { sourceNotes, sourcesJson } from './sources.ts';

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
