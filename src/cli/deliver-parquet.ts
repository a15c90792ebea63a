import { Refusal } from '../model/refusal.ts';
import type { Table } from '../model/table.ts';
import type { Columns } from '../write/parquet/column.ts';
import { canDivideBy, divide } from '../write/parquet/partitions.ts';
import { PARTITION_KEYS, type PartitionKey } from '../write/parquet/partition-keys.ts';
import { prepareColumns, type About } from '../write/parquet/write-parquet.ts';
import { sentences } from '../write/wording/phrases.ts';
import { textOf } from './given.ts';
import { sayWritten, targetOf, writePieces } from './output.ts';
import { requireParquetTarget } from './parquet-target.ts';
import type { Session } from './session.ts';
import { sourcesJson } from './sources.ts';
import { VERSION } from './version.ts';

const CREATED_BY = `chamber-stats version ${VERSION}`;
/** The one file of each part. */
const PART_FILE = 'part-0.parquet';
/** A folder of ours holds nothing else. */
const OURS = /^(?:(?:year|prefecture)=[^/]+\/)*part-0\.parquet$/;

/** What a file says of itself: which command made it of which sources, and the version of the tool. */
function about(command: string, tables: readonly Table[]): About {
  return { 'chamber-stats.schema': `chamber-stats/${command}-parquet@1`, 'chamber-stats.version': VERSION, 'chamber-stats.sources': JSON.stringify(sourcesJson({ tables })) };
}

/** Writes a result as Parquet: a file, standard output that is no terminal, or with --partition a folder (Parquet の書き出し). */
export async function deliverParquet(command: string, columns: Columns, tables: readonly Table[], session: Session): Promise<void> {
  const keys = requireParquetTarget(session, 'parquet');
  if (keys.length > 0) return deliverParts(command, columns, tables, keys, session);
  const path = targetOf(session, 'parquet');
  if (path !== undefined) {
    sayWritten(session, path, await writeParquetFile(path, command, columns, tables, session));
    return;
  }
  prepareColumns(columns, about(command, tables), CREATED_BY).write('all', session.world.stdout);
}

/** Writes all of it as one file, which is there as a whole or not at all. @returns its size in bytes */
export function writeParquetFile(path: string, command: string, columns: Columns, tables: readonly Table[], { world }: Session): Promise<number> {
  const prepared = prepareColumns(columns, about(command, tables), CREATED_BY);
  return writePieces(world, path, (sink) => prepared.write('all', sink));
}

async function deliverParts(command: string, all: Columns, tables: readonly Table[], keys: readonly PartitionKey[], session: Session): Promise<void> {
  const { world, given, say, language } = session;
  const impossible = keys.find((key) => !canDivideBy(all, key));
  if (impossible !== undefined) throw new Refusal('unknown-option-value', { option: '--partition', value: impossible, choices: PARTITION_KEYS.filter((key) => canDivideBy(all, key)) });
  const path = textOf(given, 'output') ?? '';
  const { columns, parts } = divide(all, keys);
  const prepared = prepareColumns(columns, about(command, tables), CREATED_BY);
  const folder = await world.createFolder(path, (file) => OURS.test(file));
  try {
    for (const part of parts) {
      const file = folder.createFile(`${part.path}/${PART_FILE}`);
      try {
        prepared.write(part.rows, file);
      } finally {
        file.done();
      }
    }
    folder.done();
  } catch (error) {
    folder.abandon();
    throw error;
  }
  say(sentences(language).writtenFolder(path, parts.length));
}
