import { changeOf } from '../derive/compare.ts';
import { pairEditions, revisionOf } from '../derive/revision.ts';
import { resolveSelection, selectRows } from '../derive/selection.ts';
import { pickRows } from '../model/concat.ts';
import { Refusal } from '../model/refusal.ts';
import type { RevisedFigure, Revision } from '../model/revision.ts';
import { memberAt, valueAt, type Table } from '../model/table.ts';
import { missing, type Value } from '../model/value.ts';
import { writeJson, jsonLines } from '../write/json.ts';
import { shownRevisions } from '../write/revision/figure.ts';
import { revisionJson } from '../write/revision/json.ts';
import { revisionRecords } from '../write/revision/records.ts';
import { revisionTables, type RevisionCounts } from '../write/revision/tables.ts';
import { tellAboutInputs, tellFindings } from './conversation.ts';
import type { ExitCode } from './exit-codes.ts';
import { numberOf, numberStyle, selectionOf } from './given.ts';
import { readInputs } from './inputs.ts';
import { FORMATS } from './options.ts';
import { deliver, formatOf } from './output.ts';
import { renderTables } from './render-tables.ts';
import type { Session } from './session.ts';
import { sourceNotes, sourcesJson } from './sources.ts';

function valueOf(table: Table, row: number): Value {
  return row < 0 ? missing('noCounterpart') : valueAt(table, row);
}

function changeOfFigure({ table }: Revision, figure: RevisedFigure): ReturnType<typeof changeOf> {
  return changeOf(valueOf(table, figure.old), valueOf(table, figure.new), memberAt(table.measure, Math.max(figure.old, figure.new)));
}

/** `diff --revision OLD NEW`: what was revised between two editions of a table, by how much, and what appeared or vanished. */
export async function runRevision(operands: readonly string[], session: Session): Promise<ExitCode> {
  const [older, newer, ...others] = operands;
  if (older === undefined || newer === undefined || others.length > 0) throw new Refusal('missing-argument', { what: '--revision OLD NEW' });
  const format = formatOf(session);
  if (format === 'parquet') throw new Refusal('unknown-option-value', { option: '--format', value: format, choices: FORMATS.filter((known) => known !== format) });
  const style = numberStyle(session.given, session.language, format === 'table' ? 'terminal' : 'document');
  const inputs = await readInputs([older, newer], session);
  const [before, after] = inputs.results.map(({ tables }) => tables.map(({ table }) => table));
  const selection = await resolveSelection(inputs.tables, selectionOf(session.given));
  const chosen = (table: Table): Table => pickRows(table, selectRows(table, selection, 'every-member').rows);
  const revisions = await Promise.all(pairEditions(before ?? [], after ?? []).map(([a, b]) => revisionOf(chosen(a), chosen(b))));
  await tellAboutInputs(inputs, session);
  if (revisions.every(({ table }) => table.length === 0)) throw new Refusal('nothing-selected', {});

  const figures = shownRevisions(revisions, changeOfFigure);
  const of = (kind: RevisedFigure['kind']): number => figures.filter(({ figure }) => figure.kind === kind).length;
  const counts: RevisionCounts = { same: revisions.reduce((n, { same }) => n + same, 0), revised: of('revised'), appeared: of('appeared'), vanished: of('vanished') };
  const notes = revisions.flatMap(({ findings }) => findings);
  const used = { tables: revisions.map(({ table }) => table) };
  switch (format) {
    case 'csv':
    case 'tsv': {
      const { writeRecords } = await import('../write/records.ts');
      await deliver(session, format, writeRecords(revisionRecords(figures, style), format === 'csv' ? ',' : '\t'));
      break;
    }
    case 'json':
      await deliver(session, format, writeJson({ schema: 'chamber-stats/revision@1', ...counts, figures: revisionJson(figures, style), notes, sources: sourcesJson(used) }));
      break;
    case 'jsonl':
      await deliver(session, format, [...jsonLines(revisionJson(figures, style))].join(''));
      break;
    default:
      await deliver(session, format, await renderTables(revisionTables(figures, counts, numberOf(session.given, 'top') ?? 'all', style), format, await sourceNotes(used, notes, session.language), session));
  }
  await tellFindings(notes, session);
  return 0;
}
