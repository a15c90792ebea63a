import { datasetsOf } from '../../derive/datasets.ts';
import { resolveSelection, selectRows } from '../../derive/selection.ts';
import { concatTables, pickRows } from '../../model/concat.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Table } from '../../model/table.ts';
import { jsonLines, writeJson } from '../../write/json.ts';
import { writeRecords } from '../../write/records.ts';
import { sentences } from '../../write/wording/phrases.ts';
import { tidyObjects, tidyRecords } from '../../write/tidy.ts';
import { tellAboutInputs, tellFindings } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { selectionOf, textOf } from '../given.ts';
import { readInputs, type Inputs } from '../inputs.ts';
import { deliver, formatOf } from '../output.ts';
import { requireParquetTarget } from '../parquet-target.ts';
import type { Session } from '../session.ts';
import { sidecar } from '../sidecar.ts';

const FORMATS = ['csv', 'json', 'jsonl', 'parquet'] as const;
type TidyFormat = Exclude<(typeof FORMATS)[number], 'parquet'>;

function render(table: Table, format: TidyFormat): string {
  if (format === 'csv') return writeRecords(tidyRecords(table), ',');
  const objects = tidyObjects(table);
  return format === 'jsonl' ? [...jsonLines(objects)].join('') : writeJson({ schema: 'chamber-stats/ingest@1', observations: objects });
}

/** Rows the user asked for; every member of every further axis is kept. */
async function selected(tables: readonly Table[], session: Session): Promise<Table[]> {
  const selection = selectionOf(session.given);
  const resolved = await resolveSelection(tables, selection);
  return tables.map((table) => pickRows(table, selectRows(table, resolved, 'every-member').rows)).filter((table) => table.length > 0);
}

/** `ingest FILE…`: the tidy table as CSV, JSON Lines or JSON; with -o DIR one file a statistical table and its metadata. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const format = FORMATS.find((known) => known === formatOf(session, 'csv'));
  if (!format) throw new Refusal('unknown-option-value', { option: '--format', value: formatOf(session, 'csv'), choices: FORMATS });
  if (operands.length === 0) throw new Refusal('missing-argument', { what: 'FILE' });
  const partition = requireParquetTarget(session, format);
  const inputs = await readInputs(operands, session);
  const datasets = datasetsOf(inputs.tables);
  const tables = await selected(datasets.map(({ table }) => table), session);
  if (tables.length === 0) throw new Refusal('nothing-selected', {});
  await tellAboutInputs(inputs, session);
  await tellFindings(datasets.flatMap(({ findings }) => findings), session);
  const path = textOf(session.given, 'output');
  if (path === undefined || partition.length > 0 || /\.(?:csv|jsonl?|parquet)$/i.test(path)) {
    const table = concatTables(tables);
    if (format === 'parquet') await (await import('../tidy-parquet.ts')).deliverTidyParquet(table, session);
    else await deliver(session, format, render(table, format));
    if (path !== undefined) writeSidecar(path.replace(/\.[a-z]+$|[\\/]+$/i, ''), table, inputs, session);
    return 0;
  }
  const names = new Set<string>();
  for (const table of tables) {
    const base = session.world.join(path, uniqueName(table, names));
    if (format === 'parquet') (await import('../tidy-parquet.ts')).writeTidyParquet(`${base}.${format}`, table, session);
    else session.world.writeFile(`${base}.${format}`, new TextEncoder().encode(render(table, format)));
    writeSidecar(base, table, inputs, session);
    session.say(sentences(session.language).written(`${base}.${format}`, `${table.length.toLocaleString('en')} observations`));
  }
  return 0;
}

function writeSidecar(base: string, table: Table, inputs: Inputs, { world }: Session): void {
  world.writeFile(`${base}.meta.json`, new TextEncoder().encode(writeJson(sidecar(table, inputs))));
}

/** File name of a dataset: that of its newest source, numbered where one file holds several tables. */
function uniqueName(table: Table, taken: Set<string>): string {
  const file = table.source.members.at(-1)?.file ?? 'table';
  const base = (file.split(/[\\/]/).at(-1) ?? 'table').replace(/\.[^.]+$/, '') || 'table';
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
