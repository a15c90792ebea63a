import { selectRows, type Resolved } from '../../derive/selection.ts';
import { concatTables, pickRows } from '../../model/concat.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Table } from '../../model/table.ts';
import { jsonLines, writeJson } from '../../write/json.ts';
import { writeRecords } from '../../write/records.ts';
import { sentences } from '../../write/wording/phrases.ts';
import { tidyObjects, tidyRecords } from '../../write/tidy.ts';
import { tellAboutInputs, tellFindings } from '../conversation.ts';
import type { ExitCode } from '../exit-codes.ts';
import { textOf } from '../given.ts';
import type { Inputs } from '../inputs.ts';
import { deliver, deliverPieces, formatOf, writePieces, type Produce } from '../output.ts';
import { requireParquetTarget } from '../parquet-target.ts';
import { AS_CHOSEN, readSelected } from '../selected-inputs.ts';
import type { Session } from '../session.ts';
import { sidecar } from '../sidecar.ts';

const FORMATS = ['csv', 'json', 'jsonl', 'parquet'] as const;
type TidyFormat = (typeof FORMATS)[number];
type TextFormat = Exclude<TidyFormat, 'parquet'>;

/** More observations than this are written without an object each. */
const LARGE = 10_000;

/** What writes a large table; a small one is rendered. */
async function largeOf(table: Table, format: TextFormat): Promise<Produce | 'small'> {
  if (table.length <= LARGE || format === 'json') return 'small';
  const { printTidyRows } = await import('../../write/bulk/tidy-rows.ts');
  return (sink) => printTidyRows(table, format, sink);
}

function render(table: Table, format: TextFormat): string {
  if (format === 'csv') return writeRecords(tidyRecords(table), ',');
  const objects = tidyObjects(table);
  return format === 'jsonl' ? [...jsonLines(objects)].join('') : writeJson({ schema: 'chamber-stats/ingest@1', observations: objects });
}

/** Writes a table where the user wants it: a file, a folder of parts, standard output. */
async function deliverTable(table: Table, format: TidyFormat, session: Session): Promise<void> {
  if (format === 'parquet') return (await import('../tidy-parquet.ts')).deliverTidyParquet(table, session);
  const large = await largeOf(table, format);
  return large === 'small' ? deliver(session, format, render(table, format)) : deliverPieces(session, format, large);
}

/** Writes one table of several as a file. */
async function writeTable(path: string, table: Table, format: TidyFormat, session: Session): Promise<void> {
  if (format === 'parquet') return (await import('../tidy-parquet.ts')).writeTidyParquet(path, table, session);
  const large = await largeOf(table, format);
  if (large === 'small') session.world.writeFile(path, new TextEncoder().encode(render(table, format)));
  else await writePieces(session.world, path, large);
}

/** Rows the user asked for; every member of every further axis is kept. */
function selected(tables: readonly Table[], selection: Resolved): Table[] {
  return tables.map((table) => pickRows(table, selectRows(table, selection, 'every-member').rows)).filter((table) => table.length > 0);
}

/** `ingest FILE…`: the tidy table as CSV, JSON Lines or JSON; with -o DIR one file a statistical table and its metadata. */
export async function run(operands: readonly string[], session: Session): Promise<ExitCode> {
  const format = FORMATS.find((known) => known === formatOf(session, 'csv'));
  if (!format) throw new Refusal('unknown-option-value', { option: '--format', value: formatOf(session, 'csv'), choices: FORMATS });
  if (operands.length === 0) throw new Refusal('missing-argument', { what: 'FILE' });
  const partition = requireParquetTarget(session, format);
  const { inputs, datasets, tables: read, selection } = await readSelected(operands, session, { request: 'every period', unchosen: 'every-member', widened: AS_CHOSEN });
  const tables = selected(read, selection);
  if (tables.length === 0) throw new Refusal('nothing-selected', {});
  await tellAboutInputs(inputs, session);
  await tellFindings(datasets.flatMap(({ findings }) => findings), session);
  const path = textOf(session.given, 'output');
  if (path === undefined || partition.length > 0 || /\.(?:csv|jsonl?|parquet)$/i.test(path)) {
    const table = concatTables(tables);
    await deliverTable(table, format, session);
    if (path !== undefined) writeSidecar(path.replace(/\.[a-z]+$|[\\/]+$/i, ''), table, inputs, session);
    return 0;
  }
  const names = new Set<string>();
  for (const table of tables) {
    const base = session.world.join(path, uniqueName(table, names));
    await writeTable(`${base}.${format}`, table, format, session);
    writeSidecar(base, table, inputs, session);
    session.say(sentences(session.language).writtenTable(`${base}.${format}`, table.length));
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
